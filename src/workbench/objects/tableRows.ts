import type { Area } from '../model/address';
import { deleteCells, insertCells } from '../model/structure';
import { resizeTable } from '../model/tableEditing';
import { tableBody } from '../model/tables';
import type { Arguments } from '../protocol/arguments';
import { defineClass, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { readValues } from './cellValues';
import { enterInputs } from './enterInputs';
import { requireUnprotected } from './protectedCells';
import { RangeTarget } from './rangeTarget';
import { part } from './table';
import type { TableTarget } from './tableCollection';

interface RowTarget extends TableTarget {
  /** Position among the rows of the body. */
  readonly index: number;
}

const rowCount = ({ table }: TableTarget): number => {
  const body = tableBody(table);
  return body === null ? 0 : body.bottom - body.top + 1;
};

function rowArea(target: RowTarget): Area {
  const body = tableBody(target.table) ?? fail('ItemNotFound');
  const top = body.top + target.index;
  return top > body.bottom ? fail('ItemNotFound') : { ...body, top, bottom: top };
}

/** Excel.TableRow */
export const tableRow: ObjectMaker<RowTarget> = defineClass('TableRow', () => ({
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, session) => readValues(new RangeTarget(target.sheet, rowArea(target)), session),
      set: (target, value, session) => {
        requireUnprotected(target.sheet);
        const cells = new RangeTarget(target.sheet, rowArea(target));
        enterInputs(cells, value, session);
      },
    },
  },
  methods: {
    GetRange: (target) => part(target, rowArea(target)),
    Delete: (target) => {
      remove(target, target.index, 1);
    },
  },
}));

/** Excel.TableRowCollection */
export const tableRowCollection: ObjectMaker<TableTarget> = defineClass('TableRowCollection', () => ({
  scalars: { Count: { get: rowCount } },
  items: (target) => Array.from({ length: rowCount(target) }, (_, index) => tableRow.of({ ...target, index })),
  methods: {
    GetCount: rowCount,
    GetItemAt: (target, args) => {
      const index = args.integer(0);
      return index >= 0 && index < rowCount(target) ? tableRow.of({ ...target, index }) : fail('InvalidArgument');
    },
    Add: (target, args, session) => tableRow.of(add(target, args, session)),
    DeleteRowsAt: (target, args) => {
      remove(target, args.integer(0), args.optionalInteger(1) ?? 1);
    },
  },
}));

/** The rows to add: one row as a list, several as a matrix, none as one empty row. @throws HostError InvalidArgument when one is not as wide as the table */
function newRows(given: unknown, width: number): unknown[][] {
  if (given === undefined || !Array.isArray(given)) {
    return [Array.from({ length: width }, () => (given === undefined ? null : given))];
  }
  const rows: unknown[] = given;
  const matrix = rows.every((row) => Array.isArray(row)) ? (rows as unknown[][]) : [rows];
  return matrix.length > 0 && matrix.every((row) => row.length === width) ? matrix : fail('InvalidArgument');
}

/**
 * Adds rows. At the end of a table whose only row is empty they begin in that row, as in Excel; cells below the table move when they
 * are in the way.
 */
function add(target: TableTarget, args: Arguments, session: HostSession): RowTarget {
  const { sheet, table } = target;
  requireUnprotected(sheet);
  const body = tableBody(table);
  const width = table.columns.length;
  const rows = newRows(args.raw(1), width);
  const asked = args.optionalInteger(0) ?? -1;
  const count = rowCount(target);
  if (asked > count) fail('InvalidArgument');
  const blank = count === 1 && body !== null && sheet.usedArea(true, body) === null;
  const index = asked >= 0 && asked < count ? asked : blank ? 0 : count;
  const extra = blank && index === 0 && asked !== 0 ? rows.length - 1 : rows.length;
  const first = table.area.top + (table.headerRow ? 1 : 0);
  if (extra > 0) makeRoom(target, first + index + (rows.length - extra), extra);
  const cells = new RangeTarget(sheet, {
    ...table.area,
    top: first + index,
    bottom: first + index + rows.length - 1,
  });
  enterInputs(cells, rows, session);
  fillCalculated(target, cells.area);
  return { ...target, index };
}

function makeRoom({ sheet, table }: TableTarget, top: number, count: number): void {
  const { area } = table;
  const place = { ...area, top, bottom: top + count - 1 };
  const atEnd = top > area.bottom;
  if (!atEnd) {
    insertCells(sheet, place, 'down');
    return;
  }
  if (sheet.usedArea(true, place) !== null) insertCells(sheet, place, 'down');
  resizeTable(sheet, table, { ...area, bottom: area.bottom + count });
}

/** New rows get the formulas of calculated columns where no value was given. */
function fillCalculated({ sheet, table }: TableTarget, area: Area): void {
  table.columns.forEach(({ calculatedFormula }, i) => {
    if (calculatedFormula === null) return;
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.value(row, area.left + i) === null) sheet.putFormula(row, area.left + i, calculatedFormula);
    }
  });
}

function remove(target: TableTarget, index: number, count: number): void {
  const { sheet, table } = target;
  requireUnprotected(sheet);
  const body = tableBody(table) ?? fail('ItemNotFound');
  const top = body.top + index;
  const bottom = top + count - 1;
  if (index < 0 || count < 1 || bottom > body.bottom) fail('InvalidArgument');
  deleteCells(sheet, { ...body, top, bottom }, 'up');
}
