import { wildcard } from '../../model/filtering';
import { CellError } from '../../model/values';
import { compareScalars, sameNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, Reference, type Scalar, type Value, errors, missing } from '../values';
import { type FunctionTable, block, booleanAt, matrixAt, numberAt, scalar, scalarAt } from './definition';

/** A row or column to be searched. */
interface Vector {
  readonly cells: readonly Scalar[];
  /** Position of an exactly equal cell by index, for long columns of a sheet; null when there is no index. */
  readonly exact: ((wanted: Scalar) => number) | null;
}

function vectorOf(arg: Argument | undefined, evaluator: Evaluator): Vector {
  if (arg instanceof Reference && arg.columns === 1 && arg.rows > 8) {
    const { run } = evaluator;
    const height = Math.min(arg.rows, Math.max(1, run.lastRow(arg.sheet) - arg.area.top + 1));
    const index = run.index(arg, height);
    const exact = (wanted: Scalar): number => {
      if (typeof wanted === 'string') return index.positionsOfText(wanted)[0] ?? -1;
      if (typeof wanted === 'number') return index.positionsOfNumber(wanted)[0] ?? -1;
      return index.cells.findIndex((cell) => cell === wanted);
    };
    return { cells: index.cells, exact };
  }
  const matrix = matrixAt(arg === undefined ? [] : [arg], 0, evaluator);
  return { cells: matrix.cells, exact: null };
}

function sameKind(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && !(b instanceof CellError) && b !== null;
}

function equal(a: Scalar, b: Scalar): boolean {
  return sameKind(a, b) && compareScalars(a, b) === 0;
}

/** Position of an equal cell, wildcards allowed when asked for; -1 when there is none. */
function exactPosition(wanted: Scalar, { cells, exact }: Vector, wild: boolean): number {
  const sought = wanted ?? 0;
  if (wild && typeof sought === 'string' && /[*?~]/.test(sought)) {
    const pattern = wildcard(sought);
    return cells.findIndex((cell) => typeof cell === 'string' && pattern.test(cell));
  }
  if (exact !== null) {
    const found = exact(sought);
    if (found >= 0 || typeof sought !== 'number') return found;
    return cells.findIndex((cell) => typeof cell === 'number' && sameNumber(cell, sought));
  }
  return cells.findIndex((cell) => equal(sought, cell));
}

/** Last position whose cell is ≤ the sought value, in cells sorted upwards; halving as Excel does. */
function sortedPosition(wanted: Scalar, cells: readonly Scalar[]): number {
  const sought = wanted ?? 0;
  const usable: number[] = [];
  cells.forEach((cell, i) => {
    if (sameKind(sought, cell)) usable.push(i);
  });
  let low = 0;
  let high = usable.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareScalars(cells[usable[middle] ?? 0] ?? null, sought) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (usable[low - 1] ?? -1);
}

function descendingPosition(wanted: Scalar, cells: readonly Scalar[]): number {
  const sought = wanted ?? 0;
  let found = -1;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (!sameKind(sought, cell)) continue;
    if (compareScalars(cell, sought) < 0) break;
    found = i;
  }
  return found;
}

/** Searches for each element of a block in array mode, else for a single value. */
function forEachSought(args: readonly Argument[], evaluator: Evaluator, find: (wanted: Scalar) => Scalar): Value {
  const [wanted] = args;
  if (wanted === undefined || wanted === missing) return find(null);
  return evaluator.map([wanted], wanted instanceof Matrix, ([each]) =>
    each instanceof CellError ? each : find(each ?? null),
  );
}

function match(args: readonly Argument[], evaluator: Evaluator): Value {
  const kind = numberAt(args, 2, evaluator, 1);
  const vector = vectorOf(args[1], evaluator);
  return forEachSought(args, evaluator, (wanted) => {
    let at: number;
    if (kind === 0) at = exactPosition(wanted, vector, true);
    else at = kind > 0 ? sortedPosition(wanted, vector.cells) : descendingPosition(wanted, vector.cells);
    return at < 0 ? errors.na : at + 1;
  });
}

function lookupTable(args: readonly Argument[], evaluator: Evaluator, vertical: boolean): Value {
  const table = args[1];
  if (table instanceof CellError) return table;
  const position = Math.trunc(numberAt(args, 2, evaluator));
  const near = booleanAt(args, 3, evaluator, true);
  if (position < 1) return errors.value;
  if (table instanceof Reference) {
    const { area, sheet } = table;
    if (position > (vertical ? table.columns : table.rows)) return errors.ref;
    const keys = new Reference(sheet, vertical ? { ...area, right: area.left } : { ...area, bottom: area.top });
    const vector = vectorOf(keys, evaluator);
    return forEachSought(args, evaluator, (wanted) => {
      const at = near ? sortedPosition(wanted, vector.cells) : exactPosition(wanted, vector, true);
      if (at < 0) return errors.na;
      return vertical
        ? evaluator.run.read(sheet, area.top + at, area.left + position - 1)
        : evaluator.run.read(sheet, area.top + position - 1, area.left + at);
    });
  }
  const matrix = matrixAt(args, 1, evaluator);
  if (position > (vertical ? matrix.columns : matrix.rows)) return errors.ref;
  const count = vertical ? matrix.rows : matrix.columns;
  const cells = Array.from({ length: count }, (_, i) => (vertical ? matrix.at(i, 0) : matrix.at(0, i)));
  return forEachSought(args, evaluator, (wanted) => {
    const at = near ? sortedPosition(wanted, cells) : exactPosition(wanted, { cells, exact: null }, true);
    if (at < 0) return errors.na;
    return vertical ? matrix.at(at, position - 1) : matrix.at(position - 1, at);
  });
}

function xPosition(wanted: Scalar, vector: Vector, mode: number, search: number): number {
  const sought = wanted ?? 0;
  const backwards = search < 0;
  if (mode === 0 || mode === 2) {
    if (!backwards) return exactPosition(sought, vector, mode === 2);
    const pattern = mode === 2 && typeof sought === 'string' ? wildcard(sought) : null;
    return vector.cells.findLastIndex((cell) =>
      pattern !== null ? typeof cell === 'string' && pattern.test(cell) : equal(sought, cell),
    );
  }
  const same = exactPosition(sought, vector, false);
  if (same >= 0) return same;
  let best = -1;
  vector.cells.forEach((cell, i) => {
    if (!sameKind(sought, cell)) return;
    const order = compareScalars(cell, sought);
    if (mode < 0 ? order > 0 : order < 0) return;
    const held = best < 0 ? null : (vector.cells[best] ?? null);
    if (held === null || (mode < 0 ? compareScalars(cell, held) > 0 : compareScalars(cell, held) < 0)) best = i;
  });
  return best;
}

function xlookup(args: readonly Argument[], evaluator: Evaluator): Value {
  const vector = vectorOf(args[1], evaluator);
  const mode = numberAt(args, 4, evaluator);
  const search = numberAt(args, 5, evaluator, 1);
  const results = args[2];
  const otherwise = args[3] === undefined || args[3] === missing ? errors.na : args[3];
  const wanted = args[0];
  const across = results instanceof Reference || results instanceof Matrix ? shapeAlong(args[1], results) : 'down';
  if (!(wanted instanceof Matrix) && results instanceof Reference) {
    const sought = wanted === undefined || wanted === missing ? null : evaluator.single(wanted);
    if (sought instanceof CellError) return sought;
    const at = xPosition(sought, vector, mode, search);
    if (at < 0) return otherwise;
    const { area, sheet } = results;
    return new Reference(
      sheet,
      across === 'down'
        ? { ...area, top: area.top + at, bottom: area.top + at }
        : { ...area, left: area.left + at, right: area.left + at },
    );
  }
  const block = matrixAt(args, 2, evaluator);
  return forEachSought(args, evaluator, (sought) => {
    const at = xPosition(sought, vector, mode, search);
    if (at < 0) return evaluator.single(otherwise);
    return across === 'down' ? block.at(at, 0) : block.at(0, at);
  });
}

/** Whether the searched cells run down a column or across a row. */
function shapeAlong(searched: Argument | undefined, results: Reference | Matrix): 'down' | 'across' {
  const rows = searched instanceof Reference || searched instanceof Matrix ? searched.rows : 1;
  const columns = searched instanceof Reference || searched instanceof Matrix ? searched.columns : 1;
  if (rows === 1 && columns > 1) return 'across';
  return rows === 1 && results.rows === 1 && results.columns > 1 && columns > 1 ? 'across' : 'down';
}

function lookup(args: readonly Argument[], evaluator: Evaluator): Value {
  const block = matrixAt(args, 1, evaluator);
  const wide = block.columns > block.rows;
  const count = wide ? block.columns : block.rows;
  const keys = Array.from({ length: count }, (_, i) => (wide ? block.at(0, i) : block.at(i, 0)));
  const last = wide
    ? (i: number): Scalar => block.at(block.rows - 1, i)
    : (i: number): Scalar => block.at(i, block.columns - 1);
  const results = args[2] === undefined || args[2] === missing ? null : matrixAt(args, 2, evaluator);
  return forEachSought(args, evaluator, (wanted) => {
    const at = sortedPosition(wanted, keys);
    if (at < 0) return errors.na;
    return results === null ? last(at) : (results.cells[at] ?? errors.na);
  });
}

/** Functions that find cells. */
export const lookups: FunctionTable = {
  MATCH: block(2, 3, match),
  XMATCH: block(2, 4, (args, evaluator) => {
    const vector = vectorOf(args[1], evaluator);
    return forEachSought(args, evaluator, (wanted) => {
      const at = xPosition(wanted, vector, numberAt(args, 2, evaluator), numberAt(args, 3, evaluator, 1));
      return at < 0 ? errors.na : at + 1;
    });
  }),
  VLOOKUP: block(3, 4, (args, evaluator) => lookupTable(args, evaluator, true)),
  HLOOKUP: block(3, 4, (args, evaluator) => lookupTable(args, evaluator, false)),
  XLOOKUP: block(3, 6, xlookup),
  LOOKUP: block(2, 3, lookup, { array: true }),
  HYPERLINK: scalar(1, 2, (args, evaluator) =>
    args[1] === undefined || args[1] === missing ? scalarAt(args, 0, evaluator) : scalarAt(args, 1, evaluator),
  ),
};
