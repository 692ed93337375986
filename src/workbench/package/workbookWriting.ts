import { fileFormula } from './formulaText';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Edits, setAttributes } from './edits';
import { relationshipPrefix } from './layoutWriting';
import type { PackageSource } from './open';
import { printAreaFormula, printTitlesFormula } from './pageWriting';
import { type XmlDocument, attributeIn, child, childrenOf, escapeText, prefixOf, writeAttributes } from './xml';

const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

function put(edits: Edits, document: XmlDocument, local: string, markup: string | null): void {
  const { root } = document;
  const existing = child(root, local);
  if (existing !== null) {
    edits.replace(existing.start, existing.end, markup ?? '');
    return;
  }
  if (markup === null) return;
  const next = root.children.find((each) => order.indexOf(each.local) > order.indexOf(local));
  if (next === undefined) edits.append(root, markup);
  else edits.replace(next.start, next.start, markup);
}

/**
 * The workbook part with its sheets, names, shown tab and settings of calculation.
 * @param relationships relationship ids by sheet id
 * @param calculate whether Excel should calculate everything on loading
 */
export function writeWorkbook(
  document: XmlDocument,
  workbook: Workbook,
  source: PackageSource,
  relationships: ReadonlyMap<string, string>,
  calculate: boolean,
): string {
  const edits = new Edits(document);
  const { root } = document;
  const p = prefixOf(root);
  put(edits, document, 'workbookProtection', writeProtection(document, workbook));
  writeShownTab(document, edits, workbook, p);
  if (workbook.touched.has('sheets')) put(edits, document, 'sheets', writeSheets(document, workbook, relationships));
  put(edits, document, 'definedNames', writeNames(document, workbook, source, p));
  if (calculate) {
    const existing = child(root, 'calcPr');
    const tag =
      existing === null
        ? `<${p}calcPr calcId="0"/>`
        : document.text.slice(existing.start, existing.openEnd).replace(/\s*\/?>$/, '/>');
    put(edits, document, 'calcPr', setAttributes(tag, { fullCalcOnLoad: 1 }));
  }
  const result = edits.apply();
  return result;
}

function writeProtection(document: XmlDocument, workbook: Workbook): string | null {
  const existing = child(document.root, 'workbookProtection');
  const tag =
    existing === null ? null : document.text.slice(existing.start, existing.openEnd).replace(/\s*\/?>$/, '/>');
  if (!workbook.touched.has('protection')) return tag;
  if (!workbook.structureProtected) return null;
  return setAttributes(tag ?? `<${prefixOf(document.root)}workbookProtection/>`, { lockStructure: 1 });
}

function writeShownTab(document: XmlDocument, edits: Edits, workbook: Workbook, p: string): void {
  const active = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
  );
  const views = child(document.root, 'bookViews');
  const view = child(views, 'workbookView');
  if (view === null) {
    put(
      edits,
      document,
      'bookViews',
      `<${p}bookViews><${p}workbookView${writeAttributes({ activeTab: active || null })}/></${p}bookViews>`,
    );
    return;
  }
  const first = Number(view.attributes.get('firstSheet') ?? 0);
  edits.attributes(view, {
    activeTab: active === 0 ? null : active,
    firstSheet: first > active || first >= workbook.sheets.length ? null : first || null,
  });
}

function writeSheets(document: XmlDocument, workbook: Workbook, relationships: ReadonlyMap<string, string>): string {
  const { root, text } = document;
  const p = prefixOf(root);
  const { prefix, declaration } = relationshipPrefix(root);
  const old = new Map(
    childrenOf(child(root, 'sheets'), 'sheet').map((each) => [attributeIn(each, 'relationships', 'id') ?? '', each]),
  );
  let next = Math.max(0, ...[...old.values()].map((each) => Number(each.attributes.get('sheetId') ?? 0)));
  const list = workbook.sheets.map((sheet) => {
    const id = relationships.get(sheet.id) ?? '';
    const element = old.get(id);
    const state = sheet.visibility === 'visible' ? null : sheet.visibility;
    if (element !== undefined)
      return setAttributes(text.slice(element.start, element.openEnd).replace(/\s*\/?>$/, '/>'), {
        name: sheet.name,
        state,
      });
    return setAttributes(`<${p}sheet/>`, { name: sheet.name, sheetId: ++next, state }).replace(
      /\/>$/,
      `${declaration} ${prefix}:id="${id}"/>`,
    );
  });
  return `<${p}sheets>${list.join('')}</${p}sheets>`;
}

function writeNames(document: XmlDocument, workbook: Workbook, source: PackageSource, p: string): string | null {
  const position = new Map(workbook.sheets.map((sheet, i) => [sheet.id, i]));
  const entries: { name: string; markup: string; local: number }[] = [];
  const add = (
    name: string,
    local: number | null,
    formula: string,
    others: Readonly<Record<string, string | boolean | null>>,
  ): void => {
    const attributes = writeAttributes({ name, localSheetId: local, ...others });
    entries.push({
      name,
      local: local ?? -1,
      markup: `<${p}definedName${attributes}>${escapeText(formula)}</${p}definedName>`,
    });
  };
  for (const each of workbook.names) {
    const local = each.sheet === null ? null : (position.get(each.sheet) ?? null);
    if (each.sheet !== null && local === null) continue;
    add(each.name, local, fileFormula(each.formula, null), {
      comment: each.comment,
      hidden: each.hidden || null,
      ...each.attributes,
    });
  }
  workbook.sheets.forEach((sheet, local) => addSheetNames(sheet, local, add));
  if (entries.length === 0) return null;
  const original = child(document.root, 'definedNames');
  // Nothing about names or sheets changed: what the file says stays, to the letter.
  const same =
    !workbook.touched.has('names') &&
    !workbook.touched.has('sheets') &&
    !workbook.sheets.some((sheet) => sheet.touched.has('page') || sheet.touched.has('autoFilter'));
  if (same && original !== null && source.sheets.length === workbook.sheets.length && workbook.history.length === 0) {
    return document.text.slice(original.start, original.end);
  }
  entries.sort((a, b) =>
    a.name.toUpperCase() < b.name.toUpperCase()
      ? -1
      : a.name.toUpperCase() > b.name.toUpperCase()
        ? 1
        : a.local - b.local,
  );
  return `<${p}definedNames>${entries.map((entry) => entry.markup).join('')}</${p}definedNames>`;
}

type AddName = (
  name: string,
  local: number,
  formula: string,
  others: Readonly<Record<string, string | boolean | null>>,
) => void;

function addSheetNames(sheet: Sheet, local: number, add: AddName): void {
  const area = printAreaFormula(sheet);
  if (area !== null) add('_xlnm.Print_Area', local, area, {});
  const titles = printTitlesFormula(sheet);
  if (titles !== null) add('_xlnm.Print_Titles', local, titles, {});
}
