import { CellError } from '../../model/values';
import { addNumbers, roundTo } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, Reference, type Scalar, Unsupported, errors, fault, missing } from '../values';
import {
  type FunctionDefinition,
  type FunctionTable,
  type ScalarArgument,
  block,
  finite,
  matrixAt,
  numberAt,
  numbersOf,
  scalar,
} from './definition';
import { statistics } from './statistics';

/** A function of one number. */
function ofNumber(body: (x: number) => number): FunctionDefinition {
  return scalar(1, 1, (args, evaluator) => finite(body(numberAt(args, 0, evaluator))));
}

/** A function of two numbers. */
function ofTwo(body: (x: number, y: number) => Scalar, otherwise?: number): FunctionDefinition {
  return scalar(otherwise === undefined ? 2 : 1, 2, (args, evaluator) =>
    body(numberAt(args, 0, evaluator), numberAt(args, 1, evaluator, otherwise)),
  );
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  let lost = 0;
  // Kahan's sum, so that 0.1 ten times is 1.
  for (const number of numbers) {
    const corrected = number - lost;
    const next = total + corrected;
    lost = next - total - corrected;
    total = next;
  }
  return total;
}

/** A multiple of `step`; the quotient is taken on 15 digits, so that 0.3/0.1 is 3. */
function multiple(x: number, step: number, round: (quotient: number) => number): number {
  return step === 0 ? 0 : round(Number((x / step).toPrecision(15))) * step;
}

function sumProduct(args: readonly Argument[], evaluator: Evaluator): Scalar {
  const blocks = args.map((_, i) => matrixAt(args, i, evaluator));
  const first = blocks[0];
  if (first === undefined) return errors.value;
  if (blocks.some((each) => each.rows !== first.rows || each.columns !== first.columns)) return errors.value;
  let total = 0;
  for (let i = 0; i < first.cells.length; i++) {
    let product = 1;
    for (const each of blocks) {
      const cell = each.cells[i] ?? null;
      if (cell instanceof CellError) return cell;
      product *= typeof cell === 'number' ? cell : 0;
    }
    total = addNumbers(total, product);
  }
  return finite(total);
}

/** Functions of SUBTOTAL by number; 101–111 leave out rows hidden by hand as well. */
const subtotals = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP'];

function subtotal(args: readonly Argument[], evaluator: Evaluator): Scalar {
  const code = numberAt(args, 0, evaluator);
  const name = subtotals[(code > 100 ? code - 100 : code) - 1];
  if (name === undefined) return errors.value;
  const cells: Scalar[] = [];
  for (const arg of args.slice(1)) {
    if (!(arg instanceof Reference)) fault(errors.value);
    evaluator.run.each(arg, (value, row, column) => {
      const sheet = arg.sheet;
      // Other subtotals in the range do not count twice; filtered rows never count.
      const formula = sheet.formula(row, column);
      if (formula !== null && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)) return;
      if (sheet.isRowHidden(row) && (code > 100 || inFilter(arg, row))) return;
      cells.push(value);
    });
  }
  const definition = name === 'SUM' ? math.SUM : name === 'PRODUCT' ? math.PRODUCT : statistics[name];
  const value = definition?.block?.([new Matrix(cells.length, 1, cells)], evaluator);
  return value === undefined || value instanceof Matrix || value instanceof Reference ? errors.value : value;
}

function inFilter({ sheet }: Reference, row: number): boolean {
  const filters = [sheet.autoFilter, ...sheet.tables.map((table) => table.autoFilter)];
  return filters.some(
    (filter) => filter !== null && filter.criteria.size > 0 && row > filter.area.top && row <= filter.area.bottom,
  );
}

/** AGGREGATE with the functions SUBTOTAL has; options 6 and 7 leave errors out, the odd ones hidden rows. */
function aggregate(args: readonly Argument[], evaluator: Evaluator): Scalar {
  const code = numberAt(args, 0, evaluator);
  const option = numberAt(args, 1, evaluator);
  const name = [...subtotals, 'MEDIAN', '', 'LARGE', 'SMALL'][code - 1];
  if (name === undefined || name === '') throw new Unsupported(`AGGREGATE ${code}`);
  const skipErrors = option === 2 || option === 3 || option === 6 || option === 7;
  const skipHidden = option % 2 === 1;
  const cells: Scalar[] = [];
  const arg = args[2];
  if (arg instanceof Reference) {
    evaluator.run.each(arg, (value, row) => {
      if (!(skipErrors && value instanceof CellError) && !(skipHidden && arg.sheet.isRowHidden(row))) cells.push(value);
    });
  } else
    cells.push(...matrixAt(args, 2, evaluator).cells.filter((value) => !(skipErrors && value instanceof CellError)));
  const definition = name === 'SUM' ? math.SUM : name === 'PRODUCT' ? math.PRODUCT : statistics[name];
  const rest = args.slice(3).filter((each) => each !== missing);
  const value = definition?.block?.([new Matrix(cells.length, 1, cells), ...rest], evaluator);
  return value === undefined || value instanceof Matrix || value instanceof Reference ? errors.value : value;
}

function log(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const x = numberAt(args, 0, evaluator);
  const base = numberAt(args, 1, evaluator, 10);
  if (x <= 0 || base <= 0) return errors.num;
  if (base === 1) return errors.div0;
  return base === 10 ? Math.log10(x) : Number((Math.log(x) / Math.log(base)).toPrecision(15));
}

/** Functions of numbers. */
export const math: FunctionTable & Record<'SUM' | 'PRODUCT', FunctionDefinition> = {
  SUM: block(1, 'many', (args, evaluator) => finite(sum(numbersOf(args, evaluator)))),
  PRODUCT: block(1, 'many', (args, evaluator) => {
    const numbers = numbersOf(args, evaluator);
    return finite(numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1));
  }),
  SUMSQ: block(1, 'many', (args, evaluator) => finite(sum(numbersOf(args, evaluator).map((x) => x * x)))),
  SUMPRODUCT: block(1, 'many', sumProduct, { array: true }),
  SUBTOTAL: block(2, 'many', subtotal),
  AGGREGATE: block(3, 'many', aggregate, { array: true }),
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber((x) => (x < 0 ? NaN : Math.sqrt(x))),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((x) => (x <= 0 ? NaN : Math.log(x))),
  LOG10: ofNumber((x) => (x <= 0 ? NaN : Math.log10(x))),
  LOG: scalar(1, 2, log),
  INT: ofNumber((x) => Math.floor(Number(x.toPrecision(15)))),
  EVEN: ofNumber((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  ODD: ofNumber((x) => (x === 0 ? 1 : Math.sign(x) * (Math.ceil((Math.abs(x) + 1) / 2) * 2 - 1))),
  PI: scalar(0, 0, () => Math.PI),
  RADIANS: ofNumber((x) => (x * Math.PI) / 180),
  DEGREES: ofNumber((x) => (x * 180) / Math.PI),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  FACT: ofNumber((x) => {
    let product = 1;
    for (let i = 2; i <= Math.floor(x); i++) product *= i;
    return x < 0 ? NaN : product;
  }),
  TRUNC: ofTwo((x, digits) => roundTo(x, digits, 'down'), 0),
  ROUND: ofTwo((x, digits) => roundTo(x, digits)),
  ROUNDUP: ofTwo((x, digits) => roundTo(x, digits, 'up')),
  ROUNDDOWN: ofTwo((x, digits) => roundTo(x, digits, 'down')),
  MROUND: ofTwo((x, step) => (x * step < 0 ? errors.num : multiple(x, step, (q) => roundTo(q, 0)))),
  CEILING: ofTwo((x, step) => (x > 0 && step < 0 ? errors.num : multiple(x, step, Math.ceil))),
  FLOOR: ofTwo((x, step) =>
    step === 0 && x !== 0 ? errors.div0 : x > 0 && step < 0 ? errors.num : multiple(x, step, Math.floor),
  ),
  'CEILING.MATH': ofTwo((x, step) => multiple(x, Math.abs(step), Math.ceil), 1),
  'FLOOR.MATH': ofTwo((x, step) => multiple(x, Math.abs(step), Math.floor), 1),
  MOD: ofTwo((x, y) => {
    if (y === 0) return errors.div0;
    const rest = addNumbers(x, -(y * Math.floor(Number((x / y).toPrecision(15)))));
    return rest;
  }),
  QUOTIENT: ofTwo((x, y) => (y === 0 ? errors.div0 : Math.trunc(x / y))),
  POWER: ofTwo((x, y) => (x === 0 && y < 0 ? errors.div0 : x === 0 && y === 0 ? errors.num : finite(x ** y))),
  ATAN2: ofTwo((x, y) => (x === 0 && y === 0 ? errors.div0 : Math.atan2(y, x))),
  RAND: scalar(0, 0, () => Math.random()),
  RANDBETWEEN: ofTwo((low, high) =>
    low > high ? errors.num : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
  GCD: block(1, 'many', (args, evaluator) =>
    numbersOf(args, evaluator).reduce((a, b) => gcd(Math.trunc(a), Math.trunc(b)), 0),
  ),
  LCM: block(1, 'many', (args, evaluator) =>
    numbersOf(args, evaluator).reduce((a, b) => (b === 0 ? 0 : Math.abs(a * Math.trunc(b)) / gcd(a, Math.trunc(b))), 1),
  ),
  COMBIN: ofTwo((n, k) => {
    if (n < 0 || k < 0 || k > n) return errors.num;
    let result = 1;
    for (let i = 1; i <= Math.trunc(k); i++) result = (result * (Math.trunc(n) - Math.trunc(k) + i)) / i;
    return Math.round(result);
  }),
};

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}
