import { CellError } from '../../model/values';
import { toNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, Reference, type Scalar, errors, fault } from '../values';
import {
  type FunctionDefinition,
  type FunctionTable,
  block,
  eachValue,
  finite,
  numberAt,
  numbersOf,
} from './definition';

/** A function of the numbers among its arguments; `none` is its value when there is none. */
function ofNumbers(none: Scalar, body: (numbers: number[]) => Scalar): FunctionDefinition {
  return block(1, 'many', (args, evaluator) => {
    const numbers = numbersOf(args, evaluator);
    return numbers.length === 0 ? none : body(numbers);
  });
}

/** Like `ofNumbers`, with texts in cells as 0 and truth values as 0 and 1. */
function ofAll(none: Scalar, body: (numbers: number[]) => Scalar): FunctionDefinition {
  return block(1, 'many', (args, evaluator) => {
    const numbers: number[] = [];
    eachValue(args, evaluator, (value, direct) => {
      if (value instanceof CellError) fault(value);
      if (typeof value === 'string' && !direct) numbers.push(0);
      else if (value !== null || direct) numbers.push(toNumber(value, evaluator.run.settings));
    });
    return numbers.length === 0 ? none : body(numbers);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function variance(numbers: readonly number[], sample: boolean): Scalar {
  const count = numbers.length - (sample ? 1 : 0);
  if (count <= 0) return errors.div0;
  const average = mean(numbers);
  return sum(numbers.map((x) => (x - average) ** 2)) / count;
}

function deviation(numbers: readonly number[], sample: boolean): Scalar {
  const squared = variance(numbers, sample);
  return typeof squared === 'number' ? Math.sqrt(squared) : squared;
}

function median(numbers: readonly number[]): number {
  const sorted = ascending(numbers);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const highest = most([...counts.values()]);
  if (highest < 2) return errors.na;
  return [...counts].find(([, count]) => count === highest)?.[0] ?? errors.na;
}

function percentile(numbers: readonly number[], share: number): Scalar {
  if (share < 0 || share > 1 || numbers.length === 0) return errors.num;
  const sorted = ascending(numbers);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const from = sorted[low] ?? 0;
  return from + (at - low) * ((sorted[low + 1] ?? from) - from);
}

/** A function of a block and a number. */
function ofBlock(body: (numbers: number[], k: number) => Scalar): FunctionDefinition {
  return block(2, 2, (args, evaluator) => body(numbersOf(args.slice(0, 1), evaluator), numberAt(args, 1, evaluator)));
}

function nth(numbers: readonly number[], k: number, largest: boolean): Scalar {
  const position = Math.ceil(k);
  if (position < 1 || position > numbers.length) return errors.num;
  const sorted = ascending(numbers);
  return sorted[largest ? sorted.length - position : position - 1] ?? errors.num;
}

function rank(args: readonly Argument[], evaluator: Evaluator, average: boolean): Scalar {
  const value = numberAt(args, 0, evaluator);
  const numbers = numbersOf(args.slice(1, 2), evaluator);
  const up = numberAt(args, 2, evaluator) !== 0;
  const equal = numbers.filter((each) => each === value).length;
  if (equal === 0) return errors.na;
  const before = numbers.filter((each) => (up ? each < value : each > value)).length;
  return before + 1 + (average ? (equal - 1) / 2 : 0);
}

function count(args: readonly Argument[], evaluator: Evaluator): number {
  let found = 0;
  eachValue(args, evaluator, (value, direct) => {
    if (typeof value === 'number') found++;
    else if (direct && typeof value === 'boolean') found++;
    else if (direct && value === null) found++;
    else if (direct && typeof value === 'string') {
      try {
        toNumber(value, evaluator.run.settings);
        found++;
      } catch {
        return;
      }
    }
  });
  return found;
}

/** Cells that are empty or hold an empty text. */
function countBlank(args: readonly Argument[], evaluator: Evaluator): Scalar {
  const [arg] = args;
  if (!(arg instanceof Reference)) return errors.value;
  let filled = 0;
  evaluator.run.each(arg, (value) => {
    if (value !== '') filled++;
  });
  return arg.all.reduce((total, each) => total + each.rows * each.columns, 0) - filled;
}

/** Cells that are not empty. In a block every element is a value. */
function countAll(args: readonly Argument[], evaluator: Evaluator): number {
  let found = 0;
  for (const arg of args) {
    if (arg instanceof Matrix) found += arg.cells.length;
    else if (arg instanceof Reference) evaluator.run.each(arg, () => found++);
    else found++;
  }
  return found;
}

function frequency(args: readonly Argument[], evaluator: Evaluator): Matrix {
  const data = numbersOf(args.slice(0, 1), evaluator);
  const bins = ascending(numbersOf(args.slice(1, 2), evaluator));
  const counts = new Array<number>(bins.length + 1).fill(0);
  for (const value of data) {
    const at = bins.findIndex((bin) => value <= bin);
    const slot = at < 0 ? bins.length : at;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return new Matrix(counts.length, 1, counts);
}

const sampleDeviation = ofNumbers(errors.div0, (numbers) => deviation(numbers, true));
const wholeDeviation = ofNumbers(errors.div0, (numbers) => deviation(numbers, false));
const sampleVariance = ofNumbers(errors.div0, (numbers) => variance(numbers, true));
const wholeVariance = ofNumbers(errors.div0, (numbers) => variance(numbers, false));
const inclusive = ofBlock(percentile);
const quartile = ofBlock((numbers, k) => (k < 0 || k > 4 ? errors.num : percentile(numbers, Math.trunc(k) / 4)));
const equalRank = block(2, 3, (args, evaluator) => rank(args, evaluator, false));
const commonest = ofNumbers(errors.na, mode);

/** Functions of many values. */
export const statistics: FunctionTable = {
  AVERAGE: ofNumbers(errors.div0, (numbers) => finite(mean(numbers))),
  AVERAGEA: ofAll(errors.div0, (numbers) => finite(mean(numbers))),
  COUNT: block(1, 'many', count),
  COUNTA: block(1, 'many', countAll),
  COUNTBLANK: block(1, 1, countBlank),
  MAX: ofNumbers(0, most),
  MAXA: ofAll(0, most),
  MIN: ofNumbers(0, least),
  MINA: ofAll(0, least),
  MEDIAN: ofNumbers(errors.num, median),
  MODE: commonest,
  'MODE.SNGL': commonest,
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: wholeDeviation,
  'STDEV.P': wholeDeviation,
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: wholeVariance,
  'VAR.P': wholeVariance,
  AVEDEV: ofNumbers(errors.num, (numbers) => mean(numbers.map((x) => Math.abs(x - mean(numbers))))),
  DEVSQ: ofNumbers(errors.num, (numbers) => sum(numbers.map((x) => (x - mean(numbers)) ** 2))),
  GEOMEAN: ofNumbers(errors.num, (numbers) =>
    numbers.some((x) => x <= 0) ? errors.num : Math.exp(mean(numbers.map(Math.log))),
  ),
  LARGE: ofBlock((numbers, k) => nth(numbers, k, true)),
  SMALL: ofBlock((numbers, k) => nth(numbers, k, false)),
  PERCENTILE: inclusive,
  'PERCENTILE.INC': inclusive,
  QUARTILE: quartile,
  'QUARTILE.INC': quartile,
  RANK: equalRank,
  'RANK.EQ': equalRank,
  'RANK.AVG': block(2, 3, (args, evaluator) => rank(args, evaluator, true)),
  FREQUENCY: block(2, 2, frequency, { array: true }),
  TRIMMEAN: ofBlock((numbers, share) => {
    if (share < 0 || share >= 1 || numbers.length === 0) return errors.num;
    const cut = Math.floor((numbers.length * share) / 2);
    return mean(ascending(numbers).slice(cut, numbers.length - cut));
  }),
};
