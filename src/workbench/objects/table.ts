import type { Area } from '../model/address';
import { clearArea } from '../model/editing';
import { clearFilter, applyFilter } from '../model/filtering';
import { sortArea } from '../model/sorting';
import { dissolveTable, renameTable, resizeTable } from '../model/tableEditing';
import { tableBody, type Table } from '../model/tables';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import { rangeOf } from './addresses';
import { autoFilter } from './autoFilter';
import { tableEvents } from './eventRegistrations';
import { withExcelCode } from './excelCodes';
import { booleanIn, textIn } from './formatWords';
import { requireUnlocked, requireUnprotected } from './protectedCells';
import { range } from './range';
import { sortKeys } from './rangeSort';
import { RangeTarget } from './rangeTarget';
import type { TableTarget } from './tableCollection';
import { tableColumnCollection } from './tableColumns';
import { tableRowCollection } from './tableRows';
import { setTotalsRow } from './tableTotals';
import { worksheet } from './worksheet';

/** Says that a table looks different now. */
export function tableChanged({ sheet, table }: TableTarget): void {
  table.touched = true;
  sheet.touched.add('tables');
  const { notifier } = sheet.workbook;
  notifier.emit({ type: 'table', sheet: sheet.id, table: table.name, change: 'changed', source: notifier.source });
}

function styleSwitch(name: 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn'): Scalar<TableTarget> {
  return {
    get: ({ table }) => table[name],
    set: (target, value) => {
      target.table[name] = booleanIn(value);
      tableChanged(target);
    },
  };
}

/** An area of the table as a range. */
export const part = ({ sheet }: TableTarget, area: Area | null) =>
  range.of(new RangeTarget(sheet, area ?? fail('ItemNotFound')));

/** The header row, or null when the table shows none. */
export const headerArea = ({ area, headerRow }: Table): Area | null =>
  headerRow ? { ...area, bottom: area.top } : null;

/** The total row, or null when the table has none. */
export const totalArea = ({ area, totalsRow }: Table): Area | null =>
  totalsRow ? { ...area, top: area.bottom } : null;

/** Excel.Table */
export const table: ObjectMaker<TableTarget> = defineClass('Table', () => ({
  key: (target) => ({ Id: String(target.table.id) }),
  scalars: {
    Id: { get: (target) => String(target.table.id) },
    Name: {
      get: (target) => target.table.name,
      set: (target, value) => {
        rename(target, textIn(value));
      },
    },
    Style: {
      get: (target) => target.table.style ?? '',
      set: (target, value) => {
        target.table.style = textIn(value) === '' ? null : textIn(value);
        tableChanged(target);
      },
    },
    ShowHeaders: { get: (target) => target.table.headerRow },
    ShowTotals: {
      get: (target) => target.table.totalsRow,
      set: (target, value) => {
        setTotalsRow(target, booleanIn(value));
      },
    },
    ShowBandedRows: styleSwitch('bandedRows'),
    ShowBandedColumns: styleSwitch('bandedColumns'),
    HighlightFirstColumn: styleSwitch('firstColumn'),
    HighlightLastColumn: styleSwitch('lastColumn'),
    ShowFilterButton: {
      get: (target) => target.table.autoFilter !== null,
      set: (target, value) => {
        setFilterButton(target, booleanIn(value));
      },
    },
  },
  objects: {
    AutoFilter: (target) => autoFilter.of(target),
    Columns: (target) => tableColumnCollection.of(target),
    Rows: (target) => tableRowCollection.of(target),
    Sort: (target) => tableSort.of(target),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    GetRange: (target) => part(target, target.table.area),
    GetHeaderRowRange: (target) => part(target, headerArea(target.table)),
    GetDataBodyRange: (target) => part(target, tableBody(target.table)),
    GetTotalRowRange: (target) => part(target, totalArea(target.table)),
    Resize: ({ sheet, table: resized }, args) => {
      requireUnprotected(sheet);
      const to = args.optionalObject(0, range) ?? rangeOf(sheet.workbook, sheet, args.text(0));
      if (to.sheet !== sheet) fail('InvalidArgument');
      resizeTable(sheet, resized, to.area);
    },
    ConvertToRange: (target) => {
      const { area } = target.table;
      requireUnprotected(target.sheet);
      dissolveTable(target.sheet, target.table);
      return part(target, area);
    },
    Delete: ({ sheet, table: gone }) => {
      requireUnprotected(sheet);
      dissolveTable(sheet, gone);
      clearArea(sheet, gone.area, 'all');
    },
    ClearFilters: ({ sheet, table: filtered }) => {
      if (filtered.autoFilter !== null) clearFilter(sheet, filtered.autoFilter, filtered);
    },
    ReapplyFilters: ({ sheet, table: filtered }, _args, session) => {
      const textOf = (row: number, column: number) => session.textOf(sheet, row, column);
      if (filtered.autoFilter !== null) applyFilter(sheet, filtered.autoFilter, textOf, filtered);
    },
    ...tableEvents,
  },
}));

/** Excel calls a name that is taken an invalid argument here, not an existing item. */
function rename({ sheet, table: renamed }: TableTarget, name: string): void {
  withExcelCode({ duplicateName: 'InvalidArgument' }, () => {
    renameTable(sheet, renamed, name);
  });
}

function setFilterButton(target: TableTarget, shown: boolean): void {
  const { sheet, table: filtered } = target;
  if (shown === (filtered.autoFilter !== null)) return;
  if (filtered.autoFilter !== null) clearFilter(sheet, filtered.autoFilter, filtered);
  const bottom = filtered.area.bottom - (filtered.totalsRow ? 1 : 0);
  filtered.autoFilter = shown ? { area: { ...filtered.area, bottom }, criteria: new Map() } : null;
  tableChanged(target);
}

/** Excel.TableSort */
export const tableSort: ObjectMaker<TableTarget> = defineClass('TableSort', () => ({
  methods: {
    Apply: (target, args) => {
      const { sheet } = target;
      const body = tableBody(target.table) ?? fail('ItemNotFound');
      requireUnlocked(sheet, body);
      sortArea(sheet, body, sortKeys(args, 0), args.flag(1), false);
      const { notifier } = sheet.workbook;
      notifier.emit({
        type: 'table',
        sheet: sheet.id,
        table: target.table.name,
        change: 'sorted',
        source: notifier.source,
      });
    },
  },
}));
