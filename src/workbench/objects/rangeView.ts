import { cellAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { formulaOut, valueOut, valueType } from './cellValues';
import { range } from './range';
import { insideSheet, type RangeTarget } from './rangeTarget';
import { visibleLines } from './specialCells';

/** The visible cells of a range, or those of one of its visible rows. */
export interface ViewTarget {
  readonly range: RangeTarget;
  /** Row of the sheet, null = all. */
  readonly row: number | null;
}

function lines({ range: { sheet, area }, row }: ViewTarget) {
  return visibleLines(sheet, row === null ? area : { ...area, top: row, bottom: row });
}

const matrix =
  <T>(read: (sheet: Sheet, row: number, column: number, session: HostSession) => T): Scalar<ViewTarget>['get'] =>
  (view, session) => {
    session.ensureCalculated();
    const { rows, columns } = lines(view);
    session.countRead(rows.length * columns.length);
    return rows.map((row) => columns.map((column) => read(view.range.sheet, row, column, session)));
  };

/** Excel.RangeView */
export const rangeView: ObjectMaker<ViewTarget> = defineClass('RangeView', () => ({
  scalars: {
    Values: { get: matrix((sheet, row, column) => valueOut(sheet.value(row, column))) },
    Formulas: { get: matrix(formulaOut) },
    FormulasLocal: { get: matrix(formulaOut) },
    Text: { get: matrix((sheet, row, column, session) => session.textOf(sheet, row, column)) },
    NumberFormat: { get: matrix((sheet, row, column) => sheet.style(row, column).numFmt) },
    ValueTypes: { get: matrix((sheet, row, column) => valueType(sheet.value(row, column))) },
    CellAddresses: { get: matrix((_sheet, row, column) => cellAddress(row, column)) },
    RowCount: { get: (view) => lines(view).rows.length },
    ColumnCount: { get: (view) => lines(view).columns.length },
    Index: { get: (view) => (view.row === null ? 0 : view.row - view.range.area.top) },
  },
  objects: {
    Rows: (view) => rangeViewCollection.of(view),
  },
  methods: {
    GetRange: ({ range: target, row }) =>
      range.of(row === null ? target : target.at(insideSheet({ ...target.area, top: row, bottom: row }))),
  },
}));

/** Excel.RangeViewCollection */
export const rangeViewCollection: ObjectMaker<ViewTarget> = defineClass('RangeViewCollection', () => ({
  items: (view) => lines(view).rows.map((row) => rangeView.of({ range: view.range, row })),
  methods: {
    GetCount: (view) => lines(view).rows.length,
    GetItemAt: (view, args) =>
      rangeView.of({ range: view.range, row: lines(view).rows[args.integer(0)] ?? fail('InvalidArgument') }),
  },
}));
