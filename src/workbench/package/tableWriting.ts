import { areaAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Table, TableColumn } from '../model/tables';
import { Edits, setAttributes } from './edits';
import { encodeCellText } from './cellText';
import { fileFormula } from './formulaText';
import { relationshipPrefix } from './layoutWriting';
import { type Parts, relationshipBase } from './parts';
import { writeAutoFilter } from './ruleWriting';
import {
  type XmlDocument,
  type XmlElement,
  child,
  childrenOf,
  decodeXml,
  escapeText,
  prefixOf,
  writeAttributes,
} from './xml';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Writes the tables of a sheet: changed parts, new parts, and the sheet's list of them. Gives the list's markup. */
export function writeTables(document: XmlDocument, sheet: Sheet, parts: Parts, path: string): string | null {
  const p = prefixOf(document.root);
  const { prefix, declaration } = relationshipPrefix(document.root);
  const related = new Map(parts.related(path, 'table').map((each) => [each.target, each.id]));
  const ids: string[] = [];
  for (const table of sheet.tables) {
    const id = table.part === null ? undefined : related.get(table.part);
    if (table.part !== null && id !== undefined) {
      related.delete(table.part);
      if (table.touched) parts.write(table.part, rewriteTable(parts.xml(table.part), table));
      ids.push(id);
    } else {
      const part = parts.freePath('xl/tables/table*.xml');
      parts.write(part, rewriteTable(newTable(parts, part), table));
      parts.setContentType(part, tableType);
      ids.push(parts.relate(path, `${relationshipBase}/table`, part));
    }
  }
  for (const [part, id] of related) {
    parts.unrelate(path, id);
    parts.remove(part);
  }
  if (ids.length === 0) return null;
  const list = ids.map((id) => `<${p}tablePart${declaration} ${prefix}:id="${id}"/>`).join('');
  return `<${p}tableParts count="${ids.length}">${list}</${p}tableParts>`;
}

function newTable(parts: Parts, part: string): XmlDocument {
  parts.write(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespace}" totalsRowShown="0"><tableColumns></tableColumns></table>`,
  );
  return parts.xml(part);
}

function rewriteTable(document: XmlDocument, table: Table): string {
  const { root } = document;
  const p = prefixOf(root);
  const edits = new Edits(document);
  edits.attributes(root, {
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
    headerRowCount: table.headerRow ? null : 0,
    totalsRowCount: table.totalsRow ? 1 : null,
    ...(table.totalsRow ? { totalsRowShown: null } : {}),
  });
  const columns = child(root, 'tableColumns');
  const filter = child(root, 'autoFilter');
  const written = writeAutoFilter(p, table.autoFilter) ?? '';
  if (filter !== null) edits.replace(filter.start, filter.end, written);
  else if (columns !== null) edits.replace(columns.start, columns.start, written);
  if (columns !== null) {
    const old = new Map(childrenOf(columns, 'tableColumn').map((each) => [each.attributes.get('id') ?? '', each]));
    const content = table.columns.map((column) =>
      writeColumn(document, table, column, old.get(String(column.id)) ?? null, p),
    );
    edits.replace(
      columns.start,
      columns.end,
      `<${p}tableColumns count="${table.columns.length}">${content.join('')}</${p}tableColumns>`,
    );
    writeStyle(document, edits, table, columns, p);
  }
  // A sort state may name cells that are gone.
  const sorted = child(root, 'sortState');
  if (sorted !== null) edits.remove(sorted);
  return edits.apply();
}

function writeStyle(document: XmlDocument, edits: Edits, table: Table, columns: XmlElement, p: string): void {
  const existing = child(document.root, 'tableStyleInfo');
  const attributes = writeAttributes({
    name: table.style,
    showFirstColumn: table.firstColumn,
    showLastColumn: table.lastColumn,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
  });
  const markup = `<${p}tableStyleInfo${attributes}/>`;
  if (existing !== null) edits.replace(existing.start, existing.end, markup);
  else edits.replace(columns.end, columns.end, markup);
}

function writeColumn(
  document: XmlDocument,
  table: Table,
  column: TableColumn,
  old: XmlElement | null,
  p: string,
): string {
  const tag = old === null ? `<${p}tableColumn id="${column.id}">` : document.text.slice(old.start, old.openEnd);
  // Line breaks in a header are written _x000a_, as Excel does.
  const name = decodeXml(encodeCellText(column.name)).replaceAll('\n', '_x000a_');
  const start = setAttributes(tag, {
    name,
    totalsRowLabel: column.totalsLabel,
    totalsRowFunction: column.totalsFunction === 'none' ? null : column.totalsFunction,
  }).replace(/\s*\/?>$/, '>');
  const formula = (element: string, text: string | null): string =>
    text === null ? '' : `<${p}${element}>${escapeText(fileFormula(text, table))}</${p}${element}>`;
  const kept = (old?.children ?? [])
    .filter((each) => each.local !== 'calculatedColumnFormula' && each.local !== 'totalsRowFormula')
    .map((each) => document.text.slice(each.start, each.end));
  const content =
    formula('calculatedColumnFormula', column.calculatedFormula) +
    formula('totalsRowFormula', column.totalsFormula) +
    kept.join('');
  return content === '' ? start.replace(/>$/, '/>') : `${start}${content}</${p}tableColumn>`;
}
