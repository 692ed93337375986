import { CellError } from '../../model/values';
import { toBoolean, toNumber, toText } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, Reference, type Scalar, type Value, errors, fault, missing } from '../values';

export type ScalarArgument = Scalar | typeof missing;

/** How a function is calculated. Exactly one of `scalar`, `block` and `lazy` is given. */
export interface FunctionDefinition {
  readonly min: number;
  readonly max: number;
  /** Its arguments are calculated as blocks wherever it stands, as in SUMPRODUCT. */
  readonly array?: boolean;
  /** `scalar` wants to see error values instead of passing them on. */
  readonly errors?: boolean;
  /** Of single values; blocks are gone through element by element. */
  readonly scalar?: (args: readonly ScalarArgument[], evaluator: Evaluator) => Scalar;
  /** Of whatever the arguments are. */
  readonly block?: (args: readonly Argument[], evaluator: Evaluator) => Value;
  /** Calculates its arguments itself, or not at all. */
  readonly lazy?: (args: readonly ((() => Value) | null)[], evaluator: Evaluator, array: boolean) => Value;
}

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

const many = 255;

export function scalar(
  min: number,
  max: number,
  body: FunctionDefinition['scalar'] & {},
  options: Partial<FunctionDefinition> = {},
): FunctionDefinition {
  return { min, max, scalar: body, ...options };
}

export function block(
  min: number,
  max: number | 'many',
  body: FunctionDefinition['block'] & {},
  options: Partial<FunctionDefinition> = {},
): FunctionDefinition {
  return { min, max: max === 'many' ? many : max, block: body, ...options };
}

export function lazy(min: number, max: number | 'many', body: FunctionDefinition['lazy'] & {}): FunctionDefinition {
  return { min, max: max === 'many' ? many : max, lazy: body };
}

/** Argument as a number; `otherwise` when it was left out. */
export function numberAt(args: readonly Argument[], i: number, evaluator: Evaluator, otherwise = 0): number {
  const arg = args[i];
  if (arg === undefined || arg === missing) return otherwise;
  return toNumber(evaluator.single(arg), evaluator.run.settings);
}

export function textAt(args: readonly Argument[], i: number, evaluator: Evaluator, otherwise = ''): string {
  const arg = args[i];
  if (arg === undefined || arg === missing) return otherwise;
  return toText(evaluator.single(arg));
}

export function booleanAt(args: readonly Argument[], i: number, evaluator: Evaluator, otherwise: boolean): boolean {
  const arg = args[i];
  if (arg === undefined || arg === missing) return otherwise;
  return toBoolean(evaluator.single(arg));
}

export function scalarAt(args: readonly Argument[], i: number, evaluator: Evaluator): Scalar {
  const arg = args[i];
  return arg === undefined || arg === missing ? null : evaluator.single(arg);
}

/** Argument as cells. @throws Fault #VALUE! when it is something else */
export function referenceAt(args: readonly Argument[], i: number): Reference {
  const arg = args[i];
  if (arg instanceof Reference) return arg;
  if (arg instanceof CellError) fault(arg);
  fault(errors.value);
}

/** Argument as a block of values. */
export function matrixAt(args: readonly Argument[], i: number, evaluator: Evaluator): Matrix {
  const arg = args[i];
  if (arg instanceof Matrix) return arg;
  if (arg instanceof Reference) return evaluator.run.values(arg);
  if (arg === undefined || arg === missing) return new Matrix(1, 1, [null]);
  if (arg instanceof CellError) fault(arg);
  return new Matrix(1, 1, [arg]);
}

/** Values of all arguments one after the other; `direct` tells those written as arguments from those that stand in cells and blocks. Missing arguments count as empty. */
export function eachValue(
  args: readonly Argument[],
  evaluator: Evaluator,
  visit: (value: Scalar, direct: boolean) => void,
): void {
  for (const arg of args) {
    if (arg === missing) visit(null, true);
    else if (arg instanceof Reference) evaluator.run.each(arg, (value) => visit(value, false));
    else if (arg instanceof Matrix) for (const value of arg.cells) visit(value, false);
    else visit(arg, true);
  }
}

/** The numbers among the arguments, as SUM takes them: those in cells; of direct arguments also texts and truth values. Errors end the function. */
export function numbersOf(args: readonly Argument[], evaluator: Evaluator): number[] {
  const numbers: number[] = [];
  eachValue(args, evaluator, (value, direct) => {
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof CellError) fault(value);
    else if (direct) numbers.push(toNumber(value, evaluator.run.settings));
  });
  return numbers;
}

/** A finite number, or #NUM!. */
export function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : errors.num;
}
