import { CellError } from '../../model/values';
import { type Criterion, parseCriterion } from '../criteria';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, Reference, type Scalar, type Value, errors, fault, missing } from '../values';
import { type FunctionDefinition, type FunctionTable, block, finite, referenceAt } from './definition';

/** A range and what its cells must satisfy. */
interface Condition {
  readonly range: Reference;
  readonly criterion: Criterion;
}

/** Rows that have to be looked at: as far down as any of the ranges has values. */
function usedHeight(evaluator: Evaluator, ranges: readonly Reference[]): number {
  const first = ranges[0];
  if (first === undefined) return 0;
  const filled = ranges.map((range) => evaluator.run.lastRow(range.sheet) - range.area.top + 1);
  return Math.min(first.rows, Math.max(1, ...filled));
}

/**
 * Positions (row by row within the ranges) of the cells that satisfy all conditions, among the first `height` rows. The result of the
 * condition with the fewest matches is kept for other formulas; the others are tested on those cells only.
 */
function matching(evaluator: Evaluator, conditions: readonly Condition[], height: number): readonly number[] {
  const { run } = evaluator;
  let shortest: readonly number[] | null = null;
  let best = -1;
  conditions.forEach(({ range, criterion }, i) => {
    const index = run.index(range, height);
    const key = `${range.sheet.id}|${range.area.top}|${range.area.left}|${range.area.right}|${height}|${criterion.key}`;
    const positions = run.remember(key, () => criterion.positions(index));
    if (shortest !== null && positions.length >= shortest.length) return;
    shortest = positions;
    best = i;
  });
  const others = conditions
    .filter((_, i) => i !== best)
    .map(({ range, criterion }) => ({ cells: run.index(range, height).cells, criterion }));
  const candidates: readonly number[] = shortest ?? [];
  if (others.length === 0) return candidates;
  return candidates.filter((at) => others.every(({ cells, criterion }) => criterion.test(cells[at] ?? null)));
}

/** Reads pairs of range and criterion; a block of criteria gives a block of results. */
function withConditions(
  args: readonly Argument[],
  from: number,
  evaluator: Evaluator,
  body: (conditions: Condition[]) => Scalar,
): Value {
  const ranges: Reference[] = [];
  const criteria: Value[] = [];
  for (let i = from; i < args.length; i += 2) {
    ranges.push(referenceAt(args, i));
    const criterion = args[i + 1];
    criteria.push(criterion === undefined || criterion === missing ? null : criterion);
  }
  const [first] = ranges;
  if (first === undefined || args.length - from !== ranges.length * 2) return errors.value;
  if (ranges.some((range) => range.rows !== first.rows || range.columns !== first.columns)) return errors.value;
  const array = criteria.some((each) => each instanceof Matrix);
  return evaluator.map(criteria, array, (values) =>
    body(ranges.map((range, i) => ({ range, criterion: parseCriterion(values[i] ?? null, evaluator.run.settings) }))),
  );
}

function count(evaluator: Evaluator, conditions: readonly Condition[]): number {
  const ranges = conditions.map((each) => each.range);
  const height = usedHeight(evaluator, ranges);
  const [first] = ranges;
  const inside = matching(evaluator, conditions, height).length;
  // Below what is used all cells are empty: they count when empty cells do.
  const empty = conditions.every(({ criterion }) => criterion.test(null));
  return inside + (empty && first !== undefined ? (first.rows - height) * first.columns : 0);
}

/** Values of another range at the matching cells. */
function picked(evaluator: Evaluator, target: Reference, conditions: readonly Condition[]): Scalar[] {
  const [first] = conditions;
  if (first === undefined) return [];
  const sized = new Reference(target.sheet, {
    top: target.area.top,
    left: target.area.left,
    bottom: target.area.top + first.range.rows - 1,
    right: target.area.left + first.range.columns - 1,
  });
  const height = usedHeight(evaluator, [...conditions.map((each) => each.range), sized]);
  const { cells } = evaluator.run.index(sized, height);
  return matching(evaluator, conditions, height).map((at) => cells[at] ?? null);
}

function numbers(values: readonly Scalar[]): number[] {
  return values.filter((value) => {
    if (value instanceof CellError) fault(value);
    return typeof value === 'number';
  }) as number[];
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const sumOf = (values: readonly number[]): Scalar => finite(total(values));
const averageOf = (values: readonly number[]): Scalar =>
  values.length === 0 ? errors.div0 : total(values) / values.length;
const maxOf = (values: readonly number[]): Scalar => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
const minOf = (values: readonly number[]): Scalar => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);

/** SUMIFS and its kin: the target first, then pairs of range and criterion. */
function several(body: (values: number[]) => Scalar): FunctionDefinition {
  return block(3, 'many', (args, evaluator) => {
    const target = referenceAt(args, 0);
    return withConditions(args, 1, evaluator, (conditions) => {
      const { range } = conditions[0]!;
      if (range.rows !== target.rows || range.columns !== target.columns) return errors.value;
      return body(numbers(picked(evaluator, target, conditions)));
    });
  });
}

/** SUMIF and AVERAGEIF: one range, its criterion, and the target when it is another range; only the target's first cell matters. */
function single(body: (values: number[]) => Scalar): FunctionDefinition {
  return block(2, 3, (args, evaluator) => {
    const target = args[2] === undefined || args[2] === missing ? referenceAt(args, 0) : referenceAt(args, 2);
    return withConditions(args.slice(0, 2), 0, evaluator, (conditions) =>
      body(numbers(picked(evaluator, target, conditions))),
    );
  });
}

/** Functions that look at the cells that satisfy a condition. */
export const conditional: FunctionTable = {
  COUNTIF: block(2, 2, (args, evaluator) =>
    withConditions(args, 0, evaluator, (conditions) => count(evaluator, conditions)),
  ),
  COUNTIFS: block(2, 'many', (args, evaluator) =>
    withConditions(args, 0, evaluator, (conditions) => count(evaluator, conditions)),
  ),
  SUMIF: single(sumOf),
  AVERAGEIF: single(averageOf),
  SUMIFS: several(sumOf),
  AVERAGEIFS: several(averageOf),
  MAXIFS: several(maxOf),
  MINIFS: several(minOf),
};
