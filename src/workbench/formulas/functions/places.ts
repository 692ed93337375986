import { cellAddress, columnLetters, maxColumns, maxRows, quoteSheetName } from '../../model/address';
import { CellError } from '../../model/values';
import type { Evaluator } from '../evaluate';
import { parseFormula } from '../syntax';
import { type Argument, Matrix, Reference, type Scalar, type Value, errors, fault, missing } from '../values';
import { type FunctionTable, block, booleanAt, matrixAt, numberAt, referenceAt, textAt } from './definition';

function index(args: readonly Argument[], evaluator: Evaluator): Value {
  const source = args[0];
  if (source instanceof CellError) return source;
  const rows = source instanceof Reference || source instanceof Matrix ? source.rows : 1;
  const columns = source instanceof Reference || source instanceof Matrix ? source.columns : 1;
  let row = Math.trunc(numberAt(args, 1, evaluator));
  let column = Math.trunc(numberAt(args, 2, evaluator));
  // With one number a single row is counted along.
  if ((args[2] === undefined || args[2] === missing) && rows === 1 && columns > 1) [row, column] = [0, row];
  if (row < 0 || column < 0) return errors.value;
  if (row > rows || column > columns) return errors.ref;
  if (source instanceof Reference) {
    const { area, sheet } = source;
    return new Reference(sheet, {
      top: row === 0 ? area.top : area.top + row - 1,
      bottom: row === 0 ? area.bottom : area.top + row - 1,
      left: column === 0 ? area.left : area.left + column - 1,
      right: column === 0 ? area.right : area.left + column - 1,
    });
  }
  const matrix = matrixAt(args, 0, evaluator);
  if (row > 0 && column > 0) return matrix.at(row - 1, column - 1);
  if (row === 0 && column === 0) return matrix;
  if (row > 0)
    return columns === 1
      ? matrix.at(row - 1, 0)
      : new Matrix(
          1,
          columns,
          Array.from({ length: columns }, (_, i) => matrix.at(row - 1, i)),
        );
  return rows === 1
    ? matrix.at(0, column - 1)
    : new Matrix(
        rows,
        1,
        Array.from({ length: rows }, (_, i) => matrix.at(i, column - 1)),
      );
}

function offset(args: readonly Argument[], evaluator: Evaluator): Value {
  const { sheet, area, rows, columns } = referenceAt(args, 0);
  const top = area.top + Math.trunc(numberAt(args, 1, evaluator));
  const left = area.left + Math.trunc(numberAt(args, 2, evaluator));
  const height = Math.trunc(numberAt(args, 3, evaluator, rows));
  const width = Math.trunc(numberAt(args, 4, evaluator, columns));
  if (height === 0 || width === 0) return errors.ref;
  const [bottom, right] = [top + height + (height > 0 ? -1 : 1), left + width + (width > 0 ? -1 : 1)];
  const moved = {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
  return moved.top < 0 || moved.left < 0 || moved.bottom >= maxRows || moved.right >= maxColumns
    ? errors.ref
    : new Reference(sheet, moved);
}

function indirect(args: readonly Argument[], evaluator: Evaluator): Value {
  const text = textAt(args, 0, evaluator).trim();
  if (!booleanAt(args, 1, evaluator, true)) return errors.ref;
  const expression = parseFormula(text);
  if (expression === null || !['cells', 'table', 'name'].includes(expression.kind)) return errors.ref;
  const value = evaluator.evaluate(expression, false, new Map());
  return value instanceof Reference ? value : errors.ref;
}

function address(args: readonly Argument[], evaluator: Evaluator): Scalar {
  const row = Math.trunc(numberAt(args, 0, evaluator));
  const column = Math.trunc(numberAt(args, 1, evaluator));
  const kind = Math.trunc(numberAt(args, 2, evaluator, 1));
  if (row < 1 || row > maxRows || column < 1 || column > maxColumns) return errors.value;
  const sheet = args[4] === undefined || args[4] === missing ? '' : `${quoteSheetName(textAt(args, 4, evaluator))}!`;
  if (!booleanAt(args, 3, evaluator, true)) return errors.value;
  const letters = columnLetters(column - 1);
  if (kind === 4) return sheet + cellAddress(row - 1, column - 1);
  return `${sheet}${kind === 2 ? '' : '$'}${letters}${kind === 3 ? '' : '$'}${row}`;
}

/** Number of the row or column of cells: a block of numbers for several. */
function position(args: readonly Argument[], evaluator: Evaluator, rows: boolean): Value {
  const [arg] = args;
  if (arg === undefined || arg === missing) return (rows ? evaluator.place.row : evaluator.place.column) + 1;
  const reference = referenceAt(args, 0);
  const from = rows ? reference.area.top : reference.area.left;
  const count = rows
    ? Math.min(reference.rows, Math.max(1, evaluator.run.lastRow(reference.sheet) - from + 1, 64))
    : reference.columns;
  if (reference.isCell || count === 1) return from + 1;
  const numbers = Array.from({ length: Math.min(count, rows ? reference.rows : count) }, (_, i) => from + i + 1);
  return rows ? new Matrix(numbers.length, 1, numbers) : new Matrix(1, numbers.length, numbers);
}

function sizeOf(args: readonly Argument[], evaluator: Evaluator, rows: boolean): Scalar {
  const [arg] = args;
  if (arg instanceof Reference) return rows ? arg.rows : arg.columns;
  const matrix = matrixAt(args, 0, evaluator);
  return rows ? matrix.rows : matrix.columns;
}

/** Functions that name cells or tell where they are. */
export const places: FunctionTable = {
  INDEX: block(2, 4, index),
  OFFSET: block(3, 5, offset),
  INDIRECT: block(1, 2, indirect),
  ADDRESS: block(2, 5, address),
  ROW: block(0, 1, (args, evaluator) => position(args, evaluator, true)),
  COLUMN: block(0, 1, (args, evaluator) => position(args, evaluator, false)),
  ROWS: block(1, 1, (args, evaluator) => sizeOf(args, evaluator, true)),
  COLUMNS: block(1, 1, (args, evaluator) => sizeOf(args, evaluator, false)),
  AREAS: block(1, 1, (args) => referenceAt(args, 0).all.length),
  FORMULATEXT: block(1, 1, (args) => {
    const { sheet, area } = referenceAt(args, 0);
    const formula = sheet.formula(area.top, area.left);
    return formula === null ? errors.na : `=${formula}`;
  }),
  ISFORMULA: block(1, 1, (args) => {
    const { sheet, area } = referenceAt(args, 0);
    return sheet.formula(area.top, area.left) !== null;
  }),
  ISREF: block(1, 1, ([arg]) => arg instanceof Reference),
  SHEET: block(0, 1, (args, evaluator) => {
    const [arg] = args;
    if (typeof arg === 'string') {
      const named = evaluator.run.workbook.sheet(arg) ?? fault(errors.na);
      return evaluator.run.workbook.sheets.indexOf(named) + 1;
    }
    const sheet = arg instanceof Reference ? arg.sheet : evaluator.place.sheet;
    return evaluator.run.workbook.sheets.indexOf(sheet) + 1;
  }),
  SHEETS: block(0, 0, (_, evaluator) => evaluator.run.workbook.sheets.length),
};
