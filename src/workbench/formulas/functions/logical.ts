import { CellError } from '../../model/values';
import { compareScalars, toBoolean } from '../coerce';
import type { Evaluator } from '../evaluate';
import { type Argument, Matrix, type Scalar, type Value, errors, fault } from '../values';
import { type FunctionDefinition, type FunctionTable, eachValue, block, lazy, numberAt, scalar } from './definition';

/** In array mode a block of conditions picks element by element; otherwise only the chosen branch is calculated. */
function choose(condition: Value, array: boolean, evaluator: Evaluator, yes: () => Value, no: () => Value): Value {
  if (array && condition instanceof Matrix) {
    return evaluator.map([condition, yes(), no()], true, ([test, a, b]) => {
      if (test instanceof CellError) return test;
      return toBoolean(test ?? null) ? (a ?? null) : (b ?? null);
    });
  }
  const test = evaluator.single(condition);
  if (test instanceof CellError) return test;
  return toBoolean(test) ? yes() : no();
}

type LazyArgs = readonly ((() => Value) | null)[];

function blockOf(value: Value, array: boolean, evaluator: Evaluator): Value {
  // A range as a condition is a block in array mode.
  return array ? evaluator.map([value], true, ([each]) => each ?? null) : value;
}

function ifFunction(args: LazyArgs, evaluator: Evaluator, array: boolean): Value {
  const condition = blockOf(args[0]?.() ?? null, array, evaluator);
  const yes = (): Value => (args[1] === undefined ? true : (args[1]?.() ?? 0));
  const no = (): Value => (args[2] === undefined ? false : (args[2]?.() ?? 0));
  return choose(condition, array, evaluator, yes, no);
}

/** IFERROR and IFNA: the other value in place of certain errors. */
function replacing(caught: (error: CellError) => boolean): FunctionDefinition {
  return lazy(2, 2, (args, evaluator, array) => {
    const value = blockOf(args[0]?.() ?? null, array, evaluator);
    if (value instanceof Matrix) {
      const other = args[1]?.() ?? null;
      return evaluator.map([value, other], true, ([each, instead]) =>
        each instanceof CellError && caught(each) ? (instead ?? null) : (each ?? null),
      );
    }
    const one = evaluator.single(value);
    return one instanceof CellError && caught(one) ? (args[1]?.() ?? 0) : one;
  });
}

function ifs(args: LazyArgs, evaluator: Evaluator, array: boolean): Value {
  if (args.length % 2 === 1) return errors.na;
  const from = (i: number): Value => {
    if (i >= args.length) return errors.na;
    const condition = blockOf(args[i]?.() ?? null, array, evaluator);
    return choose(
      condition,
      array,
      evaluator,
      () => args[i + 1]?.() ?? 0,
      () => from(i + 2),
    );
  };
  return from(0);
}

function switchFunction(args: LazyArgs, evaluator: Evaluator): Value {
  const wanted = evaluator.single(args[0]?.() ?? null);
  if (wanted instanceof CellError) return wanted;
  for (let i = 1; i + 1 < args.length; i += 2) {
    const candidate = evaluator.single(args[i]?.() ?? null);
    if (candidate instanceof CellError) return candidate;
    if (compareScalars(wanted, candidate) === 0) return args[i + 1]?.() ?? 0;
  }
  return args.length % 2 === 0 ? (args.at(-1)?.() ?? 0) : errors.na;
}

/** Truth values among the arguments: texts in cells do not count, there must be one at least. */
function truths(args: readonly Argument[], evaluator: Evaluator): boolean[] {
  const found: boolean[] = [];
  eachValue(args, evaluator, (value, direct) => {
    if (value instanceof CellError) fault(value);
    if (typeof value === 'boolean' || typeof value === 'number') found.push(toBoolean(value));
    else if (direct && value !== null) found.push(toBoolean(value));
    else if (direct) found.push(false);
  });
  if (found.length === 0) fault(errors.value);
  return found;
}

function chooseFunction(args: LazyArgs, evaluator: Evaluator): Value {
  const position = numberAt([args[0]?.() ?? null], 0, evaluator);
  const chosen = args[Math.trunc(position)];
  return position < 1 || chosen === undefined ? errors.value : (chosen?.() ?? 0);
}

/** Functions of truth values and choices. */
export const logical: FunctionTable = {
  IF: lazy(1, 3, ifFunction),
  IFERROR: replacing(() => true),
  IFNA: replacing((error) => error === errors.na),
  IFS: lazy(2, 'many', ifs),
  SWITCH: lazy(3, 'many', switchFunction),
  CHOOSE: lazy(2, 'many', chooseFunction),
  AND: block(1, 'many', (args, evaluator) => truths(args, evaluator).every(Boolean)),
  OR: block(1, 'many', (args, evaluator) => truths(args, evaluator).some(Boolean)),
  XOR: block(1, 'many', (args, evaluator) => truths(args, evaluator).filter(Boolean).length % 2 === 1),
  NOT: scalar(1, 1, ([value]): Scalar => !toBoolean(typeof value === 'symbol' ? null : (value ?? null))),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
};
