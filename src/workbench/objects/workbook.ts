import { parseArea } from '../model/address';
import type { Workbook } from '../model/workbook';
import { defineClass, type HostObject, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { application } from './application';
import { commentCollection } from './comments';
import { customXmlPartCollection } from './customXmlParts';
import { documentProperties } from './documentProperties';
import { functions } from './functions';
import { namedItemCollection } from './namedItems';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { RangeTarget } from './rangeTarget';
import { runtime } from './runtime';
import { settingCollection } from './settings';
import { tableCollection } from './tableCollection';
import { workbookProtection } from './workbookProtection';
import { worksheetCollection } from './worksheetCollection';

function selection(workbook: Workbook): RangeTarget[] {
  const sheet = workbook.activeSheet;
  return sheet.view.selection.map((area) => new RangeTarget(sheet, area));
}

/** Excel.Workbook */
export const workbook: ObjectMaker<Workbook> = defineClass('Workbook', () => ({
  scalars: {
    Name: { get: (book) => book.fileName },
    ReadOnly: { get: () => false },
    IsDirty: { get: (book) => book.touched.size > 0 || book.sheets.some((sheet) => sheet.touched.size > 0) },
  },
  objects: {
    Application: (book) => application.of(book),
    Comments: (book) => commentCollection.of({ workbook: book, sheet: null }),
    CustomXmlParts: (book) => customXmlPartCollection.of(book),
    Functions: (book) => functions.of(book),
    Names: (book) => namedItemCollection.of({ workbook: book, sheet: null }),
    Properties: (book) => documentProperties.of(book),
    Protection: (book) => workbookProtection.of(book),
    Settings: (book) => settingCollection.of(book),
    Tables: (book) => tableCollection.of({ workbook: book, sheet: null }),
    Worksheets: (book) => worksheetCollection.of(book),
    _Runtime: (book) => runtime.of(book),
  },
  methods: {
    GetActiveCell: (book) => {
      const sheet = book.activeSheet;
      const { row, column } = sheet.view.activeCell;
      return range.of(new RangeTarget(sheet, { top: row, left: column, bottom: row, right: column }));
    },
    GetSelectedRange: (book) => {
      const [first, ...more] = selection(book);
      // Excel has no single range for a selection of several areas.
      return range.of(more.length === 0 && first !== undefined ? first : fail('InvalidSelection'));
    },
    GetSelectedRanges: (book) => rangeAreas.of({ sheet: book.activeSheet, areas: selection(book) }),
    _GetObjectByReferenceId: (_book, args, session) => session.references.get(args.text(0)),
    _RemoveReference: (_book, args, session) => {
      session.references.drop(args.text(0));
    },
    _RemoveAllReferences: (_book, _args, session) => {
      session.references.dropAll();
    },
    _GetReferenceCount: (_book, _args, session) => session.references.size,
    _GetRangeForEventByReferenceId: (book, args) => eventRange(book, args.text(0)) ?? fail('ItemNotFound'),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => eventRange(book, args.text(0)) ?? range.orNull(null),
  },
}));

/** Reference of the cells an event tells of: sheet id and address, so that nothing has to be kept for it. */
export function eventReference(sheetId: string, address: string): string {
  return `${sheetId}|${address}`;
}

function eventRange(book: Workbook, reference: string): HostObject | null {
  const [sheetId = '', address = ''] = reference.split('|');
  const sheet = book.sheetById(sheetId);
  const area = parseArea(address);
  return sheet === null || area === null ? null : range.of(new RangeTarget(sheet, area));
}
