import { areaAddress } from '../model/address';
import type { Sheet, SheetSection } from '../model/sheet';
import { writeCharts } from './drawingWriting';
import { Edits } from './edits';
import { replayOnDrawing, replayOnExtensions, replayOnSheet } from './keptReplay';
import {
  emptySheet,
  writeColumns,
  writeFormat,
  writeMerges,
  writeProperties,
  writeProtection,
  writeTabSelected,
  writeViews,
} from './layoutWriting';
import { writeHyperlinks } from './linkWriting';
import { writeNotes } from './noteWriting';
import { writePage } from './pageWriting';
import type { Parts } from './parts';
import { RowWriter, type RowWritingContext } from './rowWriting';
import { withoutExtendedValidations, writeAutoFilter, writeConditionalFormats, writeValidations } from './ruleWriting';
import { parseSheet } from './sheetReading';
import { placeChild } from './sheetOrder';
import { writeTables } from './tableWriting';
import { writeThreads } from './threadWriting';
import { type XmlDocument, type XmlElement, child, escapeAttribute, parseXml, prefixOf } from './xml';

/** What writing sheets shares. */
export interface SheetWritingContext extends RowWritingContext {
  readonly parts: Parts;
  readonly workbookPart: string;
}

const allSections: readonly SheetSection[] = [
  'cells',
  'properties',
  'view',
  'format',
  'columns',
  'protection',
  'autoFilter',
  'merges',
  'conditionalFormats',
  'validations',
  'hyperlinks',
  'page',
  'notes',
  'threads',
  'charts',
  'tables',
];

/** Writes a new sheet to its part. */
export function writeNewSheet(sheet: Sheet, path: string, context: SheetWritingContext): { formulasMoved: boolean } {
  context.parts.write(path, emptySheet());
  return rewriteSheet(sheet, path, context, new Set(allSections));
}

/** Rewrites the touched sections of a sheet's part and of the parts that belong to it. The rest stays as it is. */
export function rewriteSheet(
  sheet: Sheet,
  path: string,
  context: SheetWritingContext,
  sections: ReadonlySet<SheetSection>,
): { formulasMoved: boolean } {
  const { parts } = context;
  const text = parts.text(path);
  let dataStart = 0;
  const document = parseSheet(text, path, (from, prefix) => {
    dataStart = from;
    const end = text.lastIndexOf(`</${prefix}sheetData`);
    return end < from ? from : end;
  });
  const { root } = document;
  const p = prefixOf(root);
  const edits = new Edits(document);
  const { history } = sheet.workbook;
  const place = (local: string, markup: string | null): void => placeChild(edits, root, local, markup);
  let formulasMoved = false;

  if (sections.has('properties') || sections.has('page')) place('sheetPr', writeProperties(document, sheet));
  if (sections.has('cells')) place('dimension', dimension(sheet, document));
  if (sections.has('view')) place('sheetViews', writeViews(document, sheet, sheet.workbook.activeSheetId === sheet.id));
  if (sections.has('format')) place('sheetFormatPr', writeFormat(document, sheet));
  if (sections.has('columns')) place('cols', writeColumns(document, sheet, context.styles));
  const data = child(root, 'sheetData');
  if (sections.has('cells') && data !== null)
    formulasMoved = writeData(sheet, document, data, dataStart, path, context, edits);
  if (sections.has('protection')) place('sheetProtection', writeProtection(p, sheet.protection));
  if (sections.has('autoFilter')) place('autoFilter', writeAutoFilter(p, sheet.autoFilter));
  if (sections.has('merges')) place('mergeCells', writeMerges(p, sheet));
  if (sections.has('conditionalFormats'))
    place('conditionalFormatting', writeConditionalFormats(document, sheet, context.styles));
  if (sections.has('validations')) place('dataValidations', writeValidations(p, sheet.validations));
  if (sections.has('hyperlinks')) place('hyperlinks', writeHyperlinks(document, sheet, parts, path));
  if (sections.has('page'))
    for (const [local, markup] of Object.entries(writePage(document, sheet.page))) place(local, markup);
  if (sections.has('charts')) place('drawing', writeCharts(document, sheet, parts, path));
  if (sections.has('threads')) writeThreads(sheet, parts, path, context.workbookPart);
  if (sections.has('notes') || sections.has('threads'))
    place('legacyDrawing', writeNotes(document, sheet, parts, path));
  if (sections.has('tables')) place('tableParts', writeTables(document, sheet, parts, path));
  writeExtensions(sheet, document, edits, sections.has('validations'));
  replayOnSheet(document, edits, sheet.id, history, !sections.has('validations'));
  if (edits.any) parts.write(path, edits.apply());
  return { formulasMoved };
}

/** Moves drawings of a sheet after rows or columns came or went. */
export function moveDrawings(sheet: Sheet, path: string, parts: Parts): void {
  for (const { target, external, type } of parts.relationships(path)) {
    if (external || !type.endsWith('/drawing') || !parts.has(target)) continue;
    const moved = replayOnDrawing(parts.xml(target), sheet.id, sheet.workbook.history);
    if (moved !== null) parts.write(target, moved);
  }
}

/** Only the mark of the shown tab. */
export function rewriteTabSelected(sheet: Sheet, path: string, parts: Parts): void {
  const text = parts.text(path);
  const document = parseSheet(text, path, (from, prefix) => Math.max(from, text.lastIndexOf(`</${prefix}sheetData`)));
  const changed = writeTabSelected(document, sheet.workbook.activeSheetId === sheet.id);
  if (changed !== null) parts.write(path, changed);
}

function dimension(sheet: Sheet, document: XmlDocument): string {
  const used = sheet.usedArea(false);
  return `<${prefixOf(document.root)}dimension ref="${escapeAttribute(used === null ? 'A1' : areaAddress(used))}"/>`;
}

function writeData(
  sheet: Sheet,
  document: XmlDocument,
  data: XmlElement,
  from: number,
  path: string,
  context: SheetWritingContext,
  edits: Edits,
): boolean {
  const p = prefixOf(document.root);
  const empty = data.end === data.openEnd;
  // An empty-element tag has no rows to walk through.
  const source = empty ? `</${p}sheetData>` : document.text;
  const writer = new RowWriter(sheet, source, empty ? 0 : from, p, path, context);
  edits.fill(data, writer.write());
  return writer.formulasMoved;
}

function writeExtensions(sheet: Sheet, document: XmlDocument, edits: Edits, validationsTouched: boolean): void {
  const list = child(document.root, 'extLst');
  if (list === null || !validationsTouched) return;
  let markup = withoutExtendedValidations(document);
  if (markup !== null && sheet.workbook.history.length > 0) {
    // The cut-out needs the prefixes of the sheet to be read on its own.
    const declared = [...list.prefixes]
      .map(([prefix, uri]) => (prefix === '' ? `xmlns="${uri}"` : `xmlns:${prefix}="${uri}"`))
      .join(' ');
    const opening = `<wrapped ${declared}>`;
    const moved = replayOnExtensions(parseXml(`${opening}${markup}</wrapped>`), sheet.id, sheet.workbook.history);
    if (moved !== null) markup = moved.slice(opening.length, -'</wrapped>'.length);
  }
  edits.replace(list.start, list.end, markup ?? '');
}
