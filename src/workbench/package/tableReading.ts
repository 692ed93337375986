import { parseArea } from '../model/address';
import type { Table, TableColumn } from '../model/tables';
import { decodeCellText } from './cellText';
import { modelFormula } from './formulaText';
import type { Parts } from './parts';
import { readAutoFilter } from './ruleReading';
import { type XmlDocument, type XmlElement, child, childrenOf, flag, numberOf, textOf } from './xml';

/** Reads a table part; null when it has no readable area. */
export function readTable(parts: Parts, path: string): Table | null {
  const document = parts.xml(path);
  const { root } = document;
  const area = parseArea(root.attributes.get('ref') ?? '');
  if (area === null) return null;
  const style = child(root, 'tableStyleInfo');
  return {
    id: numberOf(root, 'id') ?? 0,
    name: root.attributes.get('displayName') ?? root.attributes.get('name') ?? '',
    area,
    headerRow: (numberOf(root, 'headerRowCount') ?? 1) > 0,
    totalsRow: (numberOf(root, 'totalsRowCount') ?? 0) > 0,
    columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map((each) => readColumn(document, each)),
    style: style?.attributes.get('name') ?? null,
    bandedRows: style !== null && flag(style, 'showRowStripes'),
    bandedColumns: style !== null && flag(style, 'showColumnStripes'),
    firstColumn: style !== null && flag(style, 'showFirstColumn'),
    lastColumn: style !== null && flag(style, 'showLastColumn'),
    autoFilter: readAutoFilter(document, child(root, 'autoFilter')),
    part: path,
    touched: false,
  };
}

function readColumn(document: XmlDocument, element: XmlElement): TableColumn {
  const formula = (name: string): string | null => {
    const found = child(element, name);
    return found === null ? null : modelFormula(textOf(document, found));
  };
  return {
    name: decodeCellText(element.attributes.get('name') ?? ''),
    totalsFunction: element.attributes.get('totalsRowFunction') ?? 'none',
    totalsLabel: element.attributes.get('totalsRowLabel') ?? null,
    totalsFormula: formula('totalsRowFormula'),
    calculatedFormula: formula('calculatedColumnFormula'),
    id: numberOf(element, 'id') ?? 0,
  };
}
