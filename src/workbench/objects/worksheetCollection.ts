import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { worksheetCollectionEvents } from './eventRegistrations';
import { worksheet } from './worksheet';

/** A sheet by name or id. */
function find(workbook: Workbook, key: string): Sheet | null {
  return workbook.sheetById(key) ?? workbook.sheet(key);
}

const listed = (workbook: Workbook, visibleOnly: boolean): Sheet[] =>
  workbook.sheets.filter((sheet) => sheet.isWorksheet && (!visibleOnly || sheet.visibility === 'visible'));

/** Excel.WorksheetCollection */
export const worksheetCollection: ObjectMaker<Workbook> = defineClass('WorksheetCollection', () => ({
  items: (workbook) => listed(workbook, false).map((sheet) => worksheet.of(sheet)),
  indexer: (workbook, args) => worksheet.of(find(workbook, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    Add: (workbook, args) => worksheet.of(workbook.addSheet(args.optionalText(0))),
    GetItemOrNullObject: (workbook, args) => worksheet.orNull(find(workbook, args.text(0))),
    GetActiveWorksheet: (workbook) => worksheet.of(workbook.activeSheet),
    GetCount: (workbook, args) => listed(workbook, args.flag(0)).length,
    GetFirst: (workbook, args) => worksheet.of(listed(workbook, args.flag(0))[0] ?? fail('ItemNotFound')),
    GetLast: (workbook, args) => worksheet.of(listed(workbook, args.flag(0)).at(-1) ?? fail('ItemNotFound')),
    ...worksheetCollectionEvents,
  },
}));
