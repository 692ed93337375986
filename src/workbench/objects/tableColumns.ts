import { enterValue, enterValues } from '../model/editing';
import { deleteCells, insertCells } from '../model/structure';
import { resizeTable } from '../model/tableEditing';
import { tableBody, type TableColumn } from '../model/tables';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import type { Arguments } from '../protocol/arguments';
import { fail } from '../protocol/errors';
import { columnFilter } from './autoFilter';
import { inputMatrix, readValues } from './cellValues';
import { enterInputs } from './enterInputs';
import { textIn } from './formatWords';
import { requireUnprotected } from './protectedCells';
import { RangeTarget } from './rangeTarget';
import { headerArea, part, totalArea } from './table';
import type { TableTarget } from './tableCollection';
import type { Area } from '../model/address';

interface ColumnTarget extends TableTarget {
  readonly column: TableColumn;
}

/** Position inside the table. @throws HostError ItemNotFound when the column is gone */
const position = ({ table, column }: ColumnTarget): number => {
  const at = table.columns.indexOf(column);
  return at < 0 ? fail('ItemNotFound') : at;
};

const narrowed = (target: ColumnTarget, area: Area | null): Area | null => {
  const left = target.table.area.left + position(target);
  return area === null ? null : { ...area, left, right: left };
};

/** Excel.TableColumn */
export const tableColumn: ObjectMaker<ColumnTarget> = defineClass('TableColumn', () => ({
  key: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: position },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value) => {
        requireUnprotected(target.sheet);
        const header = narrowed(target, headerArea(target.table)) ?? fail('InvalidOperation');
        enterValue(target.sheet, header.top, header.left, textIn(value));
      },
    },
    Values: {
      get: (target, session) => readValues(whole(target), session),
      set: (target, value, session) => {
        const cells = whole(target);
        requireUnprotected(target.sheet);
        enterInputs(cells, value, session);
      },
    },
  },
  objects: { Filter: (target) => columnFilter.of({ ...target, position: position(target) }) },
  methods: {
    GetRange: (target) => part(target, narrowed(target, target.table.area)),
    GetHeaderRowRange: (target) => part(target, narrowed(target, headerArea(target.table))),
    GetDataBodyRange: (target) => part(target, narrowed(target, tableBody(target.table))),
    GetTotalRowRange: (target) => part(target, narrowed(target, totalArea(target.table))),
    Delete: (target) => {
      requireUnprotected(target.sheet);
      if (target.table.columns.length === 1) fail('InvalidOperation');
      deleteCells(target.sheet, narrowed(target, target.table.area) ?? fail('ItemNotFound'), 'left');
    },
  },
}));

function whole(target: ColumnTarget): RangeTarget {
  return new RangeTarget(target.sheet, narrowed(target, target.table.area) ?? fail('ItemNotFound'));
}

const columns = (target: TableTarget): ColumnTarget[] => target.table.columns.map((column) => ({ ...target, column }));

/** A column by id, or by name without regard to case. */
function find(target: TableTarget, args: Arguments): ColumnTarget | null {
  const key = args.raw(0);
  return (
    columns(target).find(({ column }) => column.id === key) ??
    columns(target).find(({ column }) => column.name.toUpperCase() === String(key).toUpperCase()) ??
    null
  );
}

/** Excel.TableColumnCollection */
export const tableColumnCollection: ObjectMaker<TableTarget> = defineClass('TableColumnCollection', () => ({
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (target) => columns(target).map((each) => tableColumn.of(each)),
  indexer: (target, args) => tableColumn.of(find(target, args) ?? fail('ItemNotFound')),
  methods: {
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (target, args) => tableColumn.of(columns(target)[args.integer(0)] ?? fail('InvalidArgument')),
    GetItemOrNullObject: (target, args) => tableColumn.orNull(find(target, args)),
    Add: (target, args) => tableColumn.of(add(target, args)),
  },
}));

/** Adds a column; cells to the right of the table make room when they are in the way. Values cover the header and every row below it. */
function add(target: TableTarget, args: Arguments): ColumnTarget {
  const { sheet, table } = target;
  requireUnprotected(sheet);
  const { area } = table;
  const asked = args.optionalInteger(0) ?? -1;
  const at = asked < 0 ? table.columns.length : asked;
  if (at > table.columns.length) fail('InvalidArgument');
  const left = area.left + at;
  const place = { ...area, left, right: left };
  const values = args.has(1) ? inputMatrix(new RangeTarget(sheet, place), args.raw(1)) : null;
  if (at < table.columns.length) insertCells(sheet, place, 'right');
  else {
    if (sheet.usedArea(true, place) !== null) insertCells(sheet, place, 'right');
    resizeTable(sheet, table, { ...area, right: left });
  }
  if (values !== null) enterValues(sheet, place, values);
  const name = args.optionalText(2);
  if (name !== undefined) enterValue(sheet, area.top, left, name);
  const column = table.columns[at] ?? fail('GeneralException');
  return { sheet, table, column };
}
