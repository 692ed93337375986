import { CellError } from '../../model/values';
import { Matrix, Reference, type Scalar, errors, missing } from '../values';
import {
  type FunctionDefinition,
  type FunctionTable,
  type ScalarArgument,
  block,
  numberAt,
  scalar,
} from './definition';

function valueOf(arg: ScalarArgument | undefined): Scalar {
  return arg === undefined || arg === missing ? null : arg;
}

function test(body: (value: Scalar) => boolean): FunctionDefinition {
  return scalar(1, 1, ([arg]) => body(valueOf(arg)), { errors: true });
}

const errorNumbers = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'];

function typeNumber(value: Scalar): number {
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 4;
  return value instanceof CellError ? 16 : 1;
}

/** Functions that tell what a value is. */
export const information: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value !== errors.na),
  ISNA: test((value) => value === errors.na),
  ISEVEN: scalar(1, 1, (args, evaluator) => Math.trunc(numberAt(args, 0, evaluator)) % 2 === 0),
  ISODD: scalar(1, 1, (args, evaluator) => Math.trunc(numberAt(args, 0, evaluator)) % 2 !== 0),
  NA: scalar(0, 0, () => errors.na),
  N: scalar(1, 1, ([arg]) => {
    const value = valueOf(arg);
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  }),
  'ERROR.TYPE': scalar(
    1,
    1,
    ([arg]) => {
      const value = valueOf(arg);
      const at = value instanceof CellError ? errorNumbers.indexOf(value.code) : -1;
      return at < 0 ? errors.na : at + 1;
    },
    { errors: true },
  ),
  TYPE: block(1, 1, ([arg], evaluator) => {
    if (arg instanceof Matrix) return 64;
    if (arg instanceof Reference && !arg.isCell) return 64;
    return typeNumber(arg === undefined || arg === missing ? null : evaluator.single(arg));
  }),
};
