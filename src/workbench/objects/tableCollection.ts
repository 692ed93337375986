import type { Area } from '../model/address';
import { insertCells } from '../model/structure';
import type { Sheet } from '../model/sheet';
import { addTable } from '../model/tableEditing';
import type { Table } from '../model/tables';
import type { Workbook } from '../model/workbook';
import type { Arguments } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { rangeOf } from './addresses';
import { tableCollectionEvents } from './eventRegistrations';
import { withExcelCode } from './excelCodes';
import { requireUnprotected } from './protectedCells';
import { range } from './range';
import { table as tableClass } from './table';

/** A table and its sheet. */
export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Tables of a workbook, or of one of its sheets. */
export interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

/** Tables in the order of the workbook's sheets. */
export function tablesOf({ workbook, sheet }: TableScope): TableTarget[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

/** A table by name (case-insensitive) or id. */
function find(scope: TableScope, args: Arguments): TableTarget | null {
  const key = args.raw(0);
  const wanted = String(key ?? fail('InvalidArgument'));
  return (
    tablesOf(scope).find(
      ({ table }) => table.name.toUpperCase() === wanted.toUpperCase() || String(table.id) === wanted,
    ) ?? null
  );
}

function add({ workbook, sheet: own }: TableScope, args: Arguments): TableTarget {
  const given = args.optionalObject(0, range) ?? rangeOf(workbook, own ?? workbook.activeSheet, args.text(0));
  const { sheet, area } = given;
  const hasHeaders = args.flag(1);
  requireUnprotected(sheet);
  const make = (cells: Area): TableTarget => ({
    sheet,
    table: withExcelCode({ invalidOperation: 'MergedRangeConflict' }, () => addTable(sheet, cells, true)),
  });
  if (own !== null && sheet !== own) fail('InvalidArgument');
  if (!hasHeaders) {
    // Excel makes room for the header row it invents.
    insertCells(sheet, { ...area, bottom: area.top }, 'down');
    return make({ ...area, bottom: area.bottom + 1 });
  }
  return make(area);
}

/** Excel.TableCollection */
export const tableCollection: ObjectMaker<TableScope> = defineClass('TableCollection', () => ({
  scalars: { Count: { get: (scope) => tablesOf(scope).length } },
  items: (scope) => tablesOf(scope).map((each) => tableClass.of(each)),
  indexer: (scope, args) => tableClass.of(find(scope, args) ?? fail('ItemNotFound')),
  methods: {
    Add: (scope, args) => tableClass.of(add(scope, args)),
    GetCount: (scope) => tablesOf(scope).length,
    GetItemAt: (scope, args) => tableClass.of(tablesOf(scope)[args.integer(0)] ?? fail('InvalidArgument')),
    GetItemOrNullObject: (scope, args) => tableClass.orNull(find(scope, args)),
    ...tableCollectionEvents,
  },
}));

/** Excel.TableScopedCollection: the tables of a range. */
export const tableScopedCollection: ObjectMaker<readonly TableTarget[]> = defineClass('TableScopedCollection', () => {
  const findIn = (tables: readonly TableTarget[], key: string) =>
    tables.find(({ table }) => table.name.toUpperCase() === key.toUpperCase() || String(table.id) === key) ?? null;
  return {
    items: (tables) => tables.map((each) => tableClass.of(each)),
    indexer: (tables, args) => tableClass.of(findIn(tables, String(args.raw(0))) ?? fail('ItemNotFound')),
    methods: {
      GetCount: (tables) => tables.length,
      GetFirst: (tables) => tableClass.of(tables[0] ?? fail('ItemNotFound')),
      GetItemOrNullObject: (tables, args) => tableClass.orNull(findIn(tables, String(args.raw(0)))),
    },
  };
});
