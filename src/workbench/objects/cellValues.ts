import type { Area } from '../model/address';
import type { CellInput } from '../model/editing';
import type { Sheet } from '../model/sheet';
import { CellError, type CellValue } from '../model/values';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import type { RangeTarget } from './rangeTarget';

/** A value as Office.js gives it: empty is `""`, errors are their code, dates are numbers. */
export function valueOut(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

/** Formula with `=`, or the value where there is none. */
export function formulaOut(sheet: Sheet, row: number, column: number): string | number | boolean {
  const formula = sheet.formula(row, column);
  return formula === null ? valueOut(sheet.value(row, column)) : `=${formula}`;
}

/**
 * One matrix of cell properties. Whole columns and rows have none: Excel answers null.
 * @throws HostError RangeExceedsLimit beyond five million cells
 */
export function readMatrix<T>(
  target: RangeTarget,
  session: HostSession,
  read: (sheet: Sheet, row: number, column: number) => T,
): T[][] | null {
  if (target.isUnbounded) return null;
  const { sheet, area } = target;
  session.countRead(target.cellCount);
  const matrix: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(sheet, row, column));
    matrix.push(line);
  }
  return matrix;
}

/** Values of an area; rows that do not exist cost nothing but their blanks. */
export function readValues(target: RangeTarget, session: HostSession): (string | number | boolean)[][] | null {
  if (target.isUnbounded) return null;
  session.ensureCalculated();
  const { sheet, area } = target;
  session.countRead(target.cellCount);
  const matrix: (string | number | boolean)[][] = [];
  for (let number = area.top; number <= area.bottom; number++) {
    const values = sheet.row(number)?.values;
    const line: (string | number | boolean)[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(valueOut(values?.[column] ?? null));
    matrix.push(line);
  }
  return matrix;
}

/**
 * What was assigned to `values` or `formulas`, in the shape of the range: one value goes to every cell, a matrix must have exactly
 * the shape of the range.
 * @throws HostError InvalidArgument
 */
export function inputMatrix(target: RangeTarget, assigned: unknown): CellInput[][] {
  if (target.isUnbounded) fail('InvalidArgument');
  const { rowCount, columnCount } = target;
  if (!Array.isArray(assigned)) {
    const input = cellInput(assigned);
    return Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => input));
  }
  requireShape(assigned, rowCount, columnCount);
  return (assigned as unknown[][]).map((line) => line.map(cellInput));
}

/** @throws HostError InvalidArgument when the matrix is ragged or of another size */
export function requireShape(matrix: readonly unknown[], rowCount: number, columnCount: number): void {
  if (matrix.length !== rowCount) fail('InvalidArgument');
  for (const line of matrix) if (!Array.isArray(line) || line.length !== columnCount) fail('InvalidArgument');
}

function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return fail('InvalidArgument');
}

/** Number formats as assigned: one for all cells, or a matrix in which null leaves a cell's format. @throws HostError InvalidArgument */
export function formatMatrix(target: RangeTarget, assigned: unknown): string | (string | null)[][] {
  if (!Array.isArray(assigned)) return formatText(assigned) ?? fail('InvalidArgument');
  if (target.isUnbounded) fail('InvalidArgument');
  requireShape(assigned, target.rowCount, target.columnCount);
  return (assigned as unknown[][]).map((line) => line.map(formatText));
}

function formatText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : fail('InvalidArgument');
}

/** Cells of an area in reading order. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column];
  }
}
