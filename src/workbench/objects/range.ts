import { localFormat } from '../formulas';
import { maxColumns } from '../model/address';
import { formatArea, setColumns, setRows } from '../model/formatting';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { cellsOf, formatMatrix, formulaOut, readMatrix, readValues, valueType } from './cellValues';
import { conditionalFormatCollection } from './conditionalFormatCollection';
import { dataValidation } from './dataValidation';
import { enterInputs } from './enterInputs';
import { readHyperlink, setHyperlink } from './hyperlink';
import { sumColumns, sumRows } from './measures';
import { requireAllowed, requireUnlocked } from './protectedCells';
import { rangeCells } from './rangeCells';
import { rangeEditing } from './rangeEditing';
import { rangeFormat } from './rangeFormat';
import { rangeNavigation } from './rangeNavigation';
import { rangeProperties } from './rangeProperties';
import { rangeSearch } from './rangeSearch';
import { rangeSort } from './rangeSort';
import type { RangeTarget } from './rangeTarget';
import { worksheet } from './worksheet';

type ScalarTable = Readonly<Record<string, Scalar<RangeTarget>>>;

const place: ScalarTable = {
  Address: { get: (range) => range.address },
  AddressLocal: { get: (range) => range.address },
  RowIndex: { get: (range) => range.area.top },
  ColumnIndex: { get: (range) => range.area.left },
  RowCount: { get: (range) => range.rowCount },
  ColumnCount: { get: (range) => range.columnCount },
  CellCount: { get: (range) => range.cellCount },
  IsEntireColumn: { get: (range) => range.isEntireColumn },
  IsEntireRow: { get: (range) => range.isEntireRow },
  Left: { get: ({ sheet, area }) => sumColumns(sheet, 0, area.left - 1) },
  Top: { get: ({ sheet, area }) => sumRows(sheet, 0, area.top - 1) },
  Width: { get: ({ sheet, area }) => sumColumns(sheet, area.left, area.right) },
  Height: { get: ({ sheet, area }) => sumRows(sheet, area.top, area.bottom) },
};

const contents: ScalarTable = {
  Values: { get: readValues, set: enter },
  Formulas: { get: readFormulas, set: enter },
  FormulasLocal: { get: readFormulas, set: enter },
  Text: {
    get: (range, session) => {
      session.ensureCalculated();
      return readMatrix(range, session, (sheet, row, column) => session.textOf(sheet, row, column));
    },
  },
  ValueTypes: {
    get: (range, session) => {
      session.ensureCalculated();
      return readMatrix(range, session, (sheet, row, column) => valueType(sheet.value(row, column)));
    },
  },
  NumberFormat: {
    get: (range, session) => readMatrix(range, session, (sheet, row, column) => sheet.style(row, column).numFmt),
    set: setNumberFormat,
  },
  NumberFormatLocal: {
    get: (range, session) =>
      readMatrix(range, session, (sheet, row, column) => localCode(sheet.style(row, column).numFmt, session)),
    set: (range, value) => {
      setNumberFormat(range, value);
    },
  },
  HasSpill: { get: () => false },
  Hyperlink: { get: readHyperlink, set: setHyperlink },
  Style: { get: () => 'Normal' },
};

const visibility: ScalarTable = {
  Hidden: { get: (range) => allOrNone([rowsHidden(range), columnsHidden(range)]) },
  RowHidden: {
    get: rowsHidden,
    set: ({ sheet, area }, value) => {
      requireAllowed(sheet, 'formatRows');
      setRows(sheet, area.top, area.bottom, { hidden: booleanValue(value) });
    },
  },
  ColumnHidden: {
    get: columnsHidden,
    set: ({ sheet, area }, value) => {
      requireAllowed(sheet, 'formatColumns');
      setColumns(sheet, area.left, area.right, { hidden: booleanValue(value) });
    },
  },
};

/** Excel.Range */
export const range: ObjectMaker<RangeTarget> = defineClass('Range', () => ({
  keepsReference: true,
  scalars: { ...place, ...contents, ...visibility },
  objects: {
    Worksheet: (target) => worksheet.of(target.sheet),
    Format: (target) => rangeFormat.of([target]),
    ConditionalFormats: (target) => conditionalFormatCollection.of([target]),
    DataValidation: (target) => dataValidation.of([target]),
    Sort: (target) => rangeSort.of(target),
  },
  methods: { ...rangeNavigation, ...rangeCells, ...rangeEditing, ...rangeSearch, ...rangeProperties },
}));

function enter(range: RangeTarget, assigned: unknown, session: HostSession): void {
  requireUnlocked(range.sheet, range.area);
  enterInputs(range, assigned, session);
}

function readFormulas(range: RangeTarget, session: HostSession) {
  session.ensureCalculated();
  return readMatrix(range, session, formulaOut);
}

function setNumberFormat(range: RangeTarget, assigned: unknown): void {
  const formats = formatMatrix(range, assigned);
  const { sheet, area } = range;
  requireAllowed(sheet, 'formatCells');
  if (typeof formats === 'string') {
    formatArea(sheet, area, { numFmt: formats });
    return;
  }
  const first = formats[0]?.[0];
  if (typeof first === 'string' && formats.every((line) => line.every((format) => format === first))) {
    formatArea(sheet, area, { numFmt: first });
    return;
  }
  const { styles } = sheet.workbook;
  for (const [row, column] of cellsOf(area)) {
    const numFmt = formats[row - area.top]?.[column - area.left];
    if (numFmt === null || numFmt === undefined) continue;
    sheet.putStyle(row, column, styles.derive(sheet.styleIndex(row, column), { numFmt }));
  }
  sheet.workbook.notifier.emit({ type: 'format', sheet: sheet.id, area, source: sheet.workbook.notifier.source });
}

/** A Chinese Excel writes General and the system's dates in its own words. */
function localCode(numFmt: string, session: HostSession): string {
  if (!session.locale.startsWith('zh')) return numFmt;
  return numFmt === 'General' ? 'G/通用格式' : localFormat(numFmt);
}

function rowsHidden({ sheet, area }: RangeTarget): boolean | null {
  let hidden = 0;
  for (const [number] of sheet.rowsBetween(area.top, area.bottom)) if (sheet.isRowHidden(number)) hidden++;
  if (hidden === 0) return false;
  return hidden === area.bottom - area.top + 1 ? true : null;
}

function columnsHidden({ sheet, area }: RangeTarget): boolean | null {
  let hidden = 0;
  for (let column = area.left; column <= Math.min(area.right, maxColumns - 1); column++) {
    if (sheet.isColumnHidden(column)) hidden++;
  }
  if (hidden === 0) return false;
  return hidden === area.right - area.left + 1 ? true : null;
}

function allOrNone(states: readonly (boolean | null)[]): boolean | null {
  if (states.includes(true)) return true;
  return states.includes(null) ? null : false;
}

function booleanValue(value: unknown): boolean {
  return typeof value === 'boolean' ? value : fail('InvalidArgument');
}
