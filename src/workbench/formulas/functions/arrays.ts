import { CellError } from '../../model/values';
import { compareScalars, toBoolean } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, type Scalar, type Value, errors, fault, missing } from '../values';
import { type FunctionTable, block, booleanAt, matrixAt, numberAt } from './definition';

type Line = readonly Scalar[];

function linesOf(matrix: Matrix, byColumn: boolean): Line[] {
  const count = byColumn ? matrix.columns : matrix.rows;
  const length = byColumn ? matrix.rows : matrix.columns;
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length }, (__, k) => (byColumn ? matrix.at(k, i) : matrix.at(i, k))),
  );
}

function fromLines(lines: readonly Line[], byColumn: boolean): Matrix {
  const length = lines[0]?.length ?? 0;
  if (!byColumn) return new Matrix(lines.length, length, lines.flat());
  const cells: Scalar[] = [];
  for (let k = 0; k < length; k++) for (const line of lines) cells.push(line[k] ?? null);
  return new Matrix(length, lines.length, cells);
}

function filter(args: readonly Argument[], evaluator: Evaluator): Value {
  const source = matrixAt(args, 0, evaluator);
  const keep = matrixAt(args, 1, evaluator);
  const byColumn = keep.rows === 1 && keep.columns === source.columns && source.columns > 1;
  const lines = linesOf(source, byColumn);
  if (keep.cells.length !== lines.length) return errors.value;
  const kept = lines.filter((_, i) => {
    const test = keep.cells[i] ?? null;
    if (test instanceof CellError) fault(test);
    return toBoolean(test);
  });
  if (kept.length > 0) return fromLines(kept, byColumn);
  const otherwise = args[2];
  return otherwise === undefined || otherwise === missing ? errors.calc : otherwise;
}

function unique(args: readonly Argument[], evaluator: Evaluator): Value {
  const byColumn = booleanAt(args, 1, evaluator, false);
  const once = booleanAt(args, 2, evaluator, false);
  const groups = new Map<string, Line[]>();
  for (const line of linesOf(matrixAt(args, 0, evaluator), byColumn)) {
    const key = line.map((cell) => `${typeof cell}:${String(cell).toUpperCase()}`).join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  const kept = [...groups.values()].filter((group) => !once || group.length === 1).map((group) => group[0] ?? []);
  return kept.length === 0 ? errors.calc : fromLines(kept, byColumn);
}

/** Order of two cells when sorting: empty ones last. */
function order(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a instanceof CellError || b instanceof CellError)
    return a instanceof CellError ? (b instanceof CellError ? 0 : 1) : -1;
  return compareScalars(a, b) * direction;
}

function sort(args: readonly Argument[], evaluator: Evaluator): Value {
  const key = Math.trunc(numberAt(args, 1, evaluator, 1)) - 1;
  const direction = numberAt(args, 2, evaluator, 1);
  const byColumn = booleanAt(args, 3, evaluator, false);
  const lines = linesOf(matrixAt(args, 0, evaluator), byColumn);
  if (key < 0 || key >= (lines[0]?.length ?? 0)) return errors.value;
  return fromLines(
    [...lines].sort((a, b) => order(a[key] ?? null, b[key] ?? null, direction)),
    byColumn,
  );
}

function sortBy(args: readonly Argument[], evaluator: Evaluator): Value {
  const source = matrixAt(args, 0, evaluator);
  const keys: { cells: Line; direction: number }[] = [];
  for (let i = 1; i < args.length; i += 2) {
    keys.push({ cells: matrixAt(args, i, evaluator).cells, direction: numberAt(args, i + 1, evaluator, 1) });
  }
  const byColumn = source.rows === 1 && source.columns > 1;
  const lines = linesOf(source, byColumn);
  if (keys.some((key) => key.cells.length !== lines.length)) return errors.value;
  const positions = lines.map((_, i) => i);
  positions.sort((a, b) => {
    for (const { cells, direction } of keys) {
      const compared = order(cells[a] ?? null, cells[b] ?? null, direction);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  return fromLines(
    positions.map((at) => lines[at] ?? []),
    byColumn,
  );
}

function sequence(args: readonly Argument[], evaluator: Evaluator): Value {
  const rows = Math.trunc(numberAt(args, 0, evaluator, 1));
  const columns = Math.trunc(numberAt(args, 1, evaluator, 1));
  if (rows < 1 || columns < 1 || rows * columns > 5_000_000) return errors.calc;
  const start = numberAt(args, 2, evaluator, 1);
  const step = numberAt(args, 3, evaluator, 1);
  return new Matrix(
    rows,
    columns,
    Array.from({ length: rows * columns }, (_, i) => start + i * step),
  );
}

function multiply(args: readonly Argument[], evaluator: Evaluator): Value {
  const [a, b] = [matrixAt(args, 0, evaluator), matrixAt(args, 1, evaluator)];
  if (a.columns !== b.rows) return errors.value;
  const cells: number[] = [];
  const number = (cell: Scalar): number =>
    typeof cell === 'number' ? cell : cell instanceof CellError ? fault(cell) : fault(errors.value);
  for (let row = 0; row < a.rows; row++) {
    for (let column = 0; column < b.columns; column++) {
      let total = 0;
      for (let k = 0; k < a.columns; k++) total += number(a.at(row, k)) * number(b.at(k, column));
      cells.push(total);
    }
  }
  return new Matrix(a.rows, b.columns, cells);
}

/** Functions that give blocks of values. */
export const arrays: FunctionTable = {
  TRANSPOSE: block(1, 1, (args, evaluator) => fromLines(linesOf(matrixAt(args, 0, evaluator), true), false), {
    array: true,
  }),
  FILTER: block(2, 3, filter, { array: true }),
  UNIQUE: block(1, 3, unique, { array: true }),
  SORT: block(1, 4, sort, { array: true }),
  SORTBY: block(2, 'many', sortBy, { array: true }),
  SEQUENCE: block(1, 4, sequence),
  MMULT: block(2, 2, multiply, { array: true }),
};
