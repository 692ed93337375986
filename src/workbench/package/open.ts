import type { DefinedName } from '../model/names';
import type { Sheet, SheetVisibility } from '../model/sheet';
import { StyleTable } from '../model/styles';
import { Workbook } from '../model/workbook';
import { modelFormula } from './formulaText';
import { readPersons } from './noteReading';
import { applyPrintTitles, readPrintNames } from './pageReading';
import { Parts } from './parts';
import { readProperties } from './properties';
import { PackageRefusal } from './refusal';
import { readSettings } from './settings';
import { type SharedStrings, readSharedStrings } from './sharedStrings';
import { type ReadingContext, readSheet } from './sheetReading';
import { readStyles } from './styleReading';
import { officeTheme, readTheme } from './theme';
import { type XmlDocument, attributeIn, child, childrenOf, flag, numberOf, textOf } from './xml';

/** What saving needs of the file a workbook came from. */
export interface PackageSource {
  /** The file itself: a workbook nobody touched is saved as these bytes. */
  readonly bytes: Uint8Array;
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly strings: SharedStrings;
  /** Sheets of the file: their ids in the model by the relationship id of the workbook part. */
  readonly sheets: readonly { readonly id: string; readonly relationship: string; readonly name: string }[];
}

/**
 * Opens an xlsx (xlsm, xltx) file.
 * @throws PackageRefusal when it is none, encrypted, damaged or unsafe
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const parts = Parts.read(bytes);
  const main = parts.related('', 'officeDocument')[0];
  if (main === undefined || !parts.has(main.target))
    throw new PackageRefusal('not-a-workbook', 'The document has no main part.');
  const workbookPart = parts.stored(main.target) ?? main.target;
  if (workbookPart.endsWith('.bin')) throw new PackageRefusal('old-format', 'A binary workbook (.xlsb).');
  const document = parts.xml(workbookPart);
  const { root } = document;
  if (root.local !== 'workbook') throw new PackageRefusal('not-a-workbook', 'The document is not a workbook.');

  const related = (kind: string): string | null => {
    const found = parts.related(workbookPart, kind).find((each) => !each.external && parts.has(each.target));
    return found === undefined ? null : (parts.stored(found.target) ?? found.target);
  };
  const themePart = related('theme');
  const stylesPart = related('styles');
  const stringsPart = related('sharedStrings');
  const theme = themePart === null ? [...officeTheme] : readTheme(parts, themePart);
  const styles = stylesPart === null ? null : readStyles(parts.xml(stylesPart), theme);
  const strings =
    stringsPart === null ? { texts: [], rich: new Map() } : readSharedStrings(parts.text(stringsPart), stringsPart);

  const workbook = new Workbook(new StyleTable(styles?.styles));
  workbook.themeColors = theme;
  workbook.date1904 = flag(child(root, 'workbookPr') ?? root, 'date1904');
  workbook.structureProtected = flag(child(root, 'workbookProtection') ?? root, 'lockStructure');
  const persons = readPersons(parts, workbookPart);
  const context: ReadingContext = { parts, strings, differential: styles?.differential ?? [], theme, persons };
  const sheets = readSheets(workbook, document, context, workbookPart);
  readNames(workbook, document);
  const active = numberOf(child(child(root, 'bookViews'), 'workbookView') ?? root, 'activeTab') ?? 0;
  const shown = workbook.sheets[active] ?? workbook.sheets[0];
  const visible =
    shown?.visibility === 'visible' ? shown : workbook.sheets.find((each) => each.visibility === 'visible');
  workbook.activeSheetId = (visible ?? shown)?.id ?? '';
  readProperties(workbook, parts);
  readSettings(workbook, parts, workbookPart);
  const source: PackageSource = { bytes, parts, workbookPart, stylesPart, stringsPart, strings, sheets };
  workbook.source = source;
  return workbook;
}

function readSheets(
  workbook: Workbook,
  document: XmlDocument,
  context: ReadingContext,
  workbookPart: string,
): PackageSource['sheets'] {
  const { parts } = context;
  const relations = new Map(parts.relationships(workbookPart).map((each) => [each.id, each]));
  const list = childrenOf(child(document.root, 'sheets'), 'sheet').map((element) => {
    const relationship = attributeIn(element, 'relationships', 'id') ?? '';
    const name = element.attributes.get('name') ?? '';
    const sheet = workbook.createSheet(name);
    sheet.visibility = (element.attributes.get('state') ?? 'visible') as SheetVisibility;
    return { sheet, relationship, name };
  });
  if (list.length === 0) throw new PackageRefusal('damaged', 'The workbook has no sheet.', workbookPart);
  for (const { sheet, relationship } of list) {
    const relation = relations.get(relationship);
    sheet.isWorksheet = relation?.type.endsWith('/worksheet') === true;
    if (relation === undefined || !parts.has(relation.target)) {
      throw new PackageRefusal('damaged', 'A sheet is missing from the file.', relation?.target ?? workbookPart);
    }
    if (sheet.isWorksheet) readSheet(sheet, context, parts.stored(relation.target) ?? relation.target);
  }
  return list.map(({ sheet, relationship, name }) => ({ id: sheet.id, relationship, name }));
}

/** Reads the defined names. Print areas and titles that are plain areas go to their sheet. */
function readNames(workbook: Workbook, document: XmlDocument): void {
  for (const element of childrenOf(child(document.root, 'definedNames'), 'definedName')) {
    const name = element.attributes.get('name') ?? '';
    const position = numberOf(element, 'localSheetId');
    const sheet = position === null ? null : (workbook.sheets[position] ?? null);
    const formula = modelFormula(textOf(document, element).trim());
    const attributes = Object.fromEntries(
      [...element.attributes].filter(([key]) => !['name', 'localSheetId', 'hidden', 'comment'].includes(key)),
    );
    const entry: DefinedName = {
      name,
      sheet: sheet?.id ?? null,
      formula,
      hidden: flag(element, 'hidden'),
      comment: element.attributes.get('comment') ?? null,
      attributes,
    };
    if (sheet === null || !takePrintName(sheet, entry)) workbook.names.push(entry);
  }
}

function takePrintName(sheet: Sheet, { name, formula }: DefinedName): boolean {
  const wanted = name.toLowerCase();
  if (wanted !== '_xlnm.print_area' && wanted !== '_xlnm.print_titles') return false;
  const areas = readPrintNames(formula);
  if (areas === null) return false;
  if (wanted === '_xlnm.print_area') sheet.page.printArea = areas;
  else applyPrintTitles(sheet.page, areas);
  return true;
}
