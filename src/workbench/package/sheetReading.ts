import { parseArea } from '../model/address';
import { Columns } from '../model/columns';
import type { Sheet } from '../model/sheet';
import type { DifferentialStyle } from '../model/styles';
import { readRows } from './cellReading';
import { readCharts } from './chartReading';
import { readNotes, readThreads } from './noteReading';
import { readPage, readProtection, readView } from './pageReading';
import type { Parts } from './parts';
import { readAutoFilter, readConditionalFormats, readValidations } from './ruleReading';
import type { SharedStrings } from './sharedStrings';
import { readTable } from './tableReading';
import { readColor } from './theme';
import { type XmlDocument, attributeIn, child, childrenOf, flag, numberOf, parseXml, prefixOf } from './xml';

/** What all sheets of a file share. */
export interface ReadingContext {
  readonly parts: Parts;
  readonly strings: SharedStrings;
  readonly differential: readonly DifferentialStyle[];
  readonly theme: readonly string[];
  readonly persons: ReadonlyMap<string, string>;
}

/** Parses a sheet part; its rows are left to `rows`, which gives the position where they end. */
export function parseSheet(text: string, part: string, rows: (from: number, prefix: string) => number): XmlDocument {
  return parseXml(text, part, { sheetData: (_, from, element) => rows(from, prefixOf(element)) });
}

/** Fills a sheet of the model from its part. Cells with a formula but no cached value are reported to the calculation. */
export function readSheet(sheet: Sheet, context: ReadingContext, path: string): void {
  const { parts, strings } = context;
  sheet.part = path;
  const text = parts.text(path);
  const missing: { row: number; column: number }[] = [];
  const document = parseSheet(text, path, (from, prefix) =>
    readRows(sheet, text, from, prefix, path, strings, missing),
  );
  const { root } = document;
  for (const { row, column } of missing) {
    sheet.workbook.pending.push({ sheet: sheet.id, area: { top: row, left: column, bottom: row, right: column } });
  }
  readProperties(sheet, document, context.theme);
  sheet.view = readView(root);
  sheet.merges = childrenOf(child(root, 'mergeCells'), 'mergeCell')
    .map((each) => parseArea(each.attributes.get('ref') ?? ''))
    .filter((each) => each !== null);
  sheet.autoFilter = readAutoFilter(document, child(root, 'autoFilter'));
  sheet.validations = readValidations(document).rules;
  sheet.conditionalFormats = readConditionalFormats(document, context.differential, context.theme);
  sheet.protection = readProtection(root);
  sheet.page = readPage(document);
  readLinks(sheet, document, parts, path);
  readRelated(sheet, context, path);
}

function readProperties(sheet: Sheet, { root }: XmlDocument, theme: readonly string[]): void {
  const properties = child(root, 'sheetPr');
  sheet.tabColor = readColor(child(properties, 'tabColor'), theme);
  const outline = child(properties, 'outlinePr');
  if (outline !== null) {
    sheet.summaryBelow = flag(outline, 'summaryBelow', true);
    sheet.summaryRight = flag(outline, 'summaryRight', true);
  }
  const format = child(root, 'sheetFormatPr');
  if (format !== null) {
    sheet.defaultRowHeight = numberOf(format, 'defaultRowHeight') ?? sheet.defaultRowHeight;
    const base = numberOf(format, 'baseColWidth');
    sheet.defaultColumnWidth =
      numberOf(format, 'defaultColWidth') ?? (base === null ? sheet.defaultColumnWidth : base + 0.7109375);
  }
  sheet.columns = new Columns(
    childrenOf(child(root, 'cols'), 'col').map((each) => ({
      from: (numberOf(each, 'min') ?? 1) - 1,
      to: (numberOf(each, 'max') ?? 1) - 1,
      width: numberOf(each, 'width'),
      hidden: flag(each, 'hidden'),
      style: numberOf(each, 'style') ?? 0,
      outline: numberOf(each, 'outlineLevel') ?? 0,
      collapsed: flag(each, 'collapsed'),
    })),
  );
}

function readLinks(sheet: Sheet, { root }: XmlDocument, parts: Parts, path: string): void {
  const list = childrenOf(child(root, 'hyperlinks'), 'hyperlink');
  if (list.length === 0) return;
  const relations = new Map(parts.relationships(path).map((each) => [each.id, each]));
  for (const element of list) {
    const area = parseArea(element.attributes.get('ref') ?? '');
    if (area === null) continue;
    const id = attributeIn(element, 'relationships', 'id');
    sheet.hyperlinks.push({
      area,
      target: id === null ? null : (relations.get(id)?.target ?? null),
      location: element.attributes.get('location') ?? null,
      tooltip: element.attributes.get('tooltip') ?? null,
      display: element.attributes.get('display') ?? null,
    });
  }
}

function readRelated(sheet: Sheet, context: ReadingContext, path: string): void {
  const { parts } = context;
  const relations = parts.relationships(path).filter((each) => !each.external && parts.has(each.target));
  const of = (kind: string): string[] =>
    relations.filter((each) => each.type.endsWith(`/${kind}`)).map((each) => each.target);
  for (const target of of('table')) {
    const table = readTable(parts, target);
    if (table !== null) sheet.tables.push(table);
  }
  for (const target of of('threadedComment')) sheet.threads.push(...readThreads(parts, target, context.persons));
  for (const target of of('comments')) {
    sheet.notes.push(...readNotes(parts, target, of('vmlDrawing')[0] ?? null, sheet.threads.length > 0));
  }
  for (const target of of('drawing')) sheet.charts.push(...readCharts(parts, target));
}
