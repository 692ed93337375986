import * as formulajs from '@formulajs/formulajs';
import { CellError } from '../../model/values';
import { type Argument, Matrix, Reference, type Scalar, errors, fault, missing } from '../values';
import type { Evaluator } from '../evaluate';
import type { FunctionDefinition } from './definition';

/** Functions of numbers that are taken from the library as they are: statistics, finance, engineering, trigonometry. */
const taken = new Set([
  ...[
    'ACOSH',
    'ACOT',
    'ACOTH',
    'ASINH',
    'ATANH',
    'COSH',
    'COT',
    'COTH',
    'CSC',
    'CSCH',
    'SEC',
    'SECH',
    'SINH',
    'TANH',
    'SQRTPI',
    'FACTDOUBLE',
  ],
  ...[
    'ARABIC',
    'ROMAN',
    'BASE',
    'DECIMAL',
    'COMBINA',
    'MULTINOMIAL',
    'PERMUT',
    'PERMUTATIONA',
    'SERIESSUM',
    'SUMX2MY2',
    'SUMX2PY2',
    'SUMXMY2',
  ],
  ...[
    'BIN2DEC',
    'BIN2HEX',
    'BIN2OCT',
    'DEC2BIN',
    'DEC2HEX',
    'DEC2OCT',
    'HEX2BIN',
    'HEX2DEC',
    'HEX2OCT',
    'OCT2BIN',
    'OCT2DEC',
    'OCT2HEX',
  ],
  ...['BITAND', 'BITOR', 'BITXOR', 'BITLSHIFT', 'BITRSHIFT', 'DELTA', 'GESTEP', 'CONVERT', 'ERF', 'ERFC'],
  ...[
    'CORREL',
    'COVARIANCE.P',
    'COVARIANCE.S',
    'FORECAST',
    'FORECAST.LINEAR',
    'INTERCEPT',
    'SLOPE',
    'RSQ',
    'STEYX',
    'PEARSON',
    'KURT',
    'SKEW',
    'SKEW.P',
    'HARMEAN',
  ],
  ...[
    'PERCENTILE.EXC',
    'QUARTILE.EXC',
    'PERCENTRANK',
    'PERCENTRANK.INC',
    'PERCENTRANK.EXC',
    'STANDARDIZE',
    'CONFIDENCE',
    'CONFIDENCE.NORM',
  ],
  ...[
    'NORM.DIST',
    'NORM.INV',
    'NORM.S.DIST',
    'NORM.S.INV',
    'NORMDIST',
    'NORMINV',
    'NORMSDIST',
    'NORMSINV',
    'BINOM.DIST',
    'BINOMDIST',
    'POISSON',
    'POISSON.DIST',
  ],
  ...[
    'PMT',
    'PV',
    'FV',
    'NPER',
    'RATE',
    'NPV',
    'IRR',
    'IPMT',
    'PPMT',
    'SLN',
    'SYD',
    'DB',
    'DDB',
    'EFFECT',
    'NOMINAL',
    'RRI',
    'PDURATION',
  ],
]);

/** Names of old, and the library's functions that do the same. */
const renamed: Readonly<Record<string, string>> = {
  CONFIDENCE: 'CONFIDENCE.NORM',
  PERCENTRANK: 'PERCENTRANK.INC',
  POISSON: 'POISSON.DIST',
  NORMSDIST: 'NORM.S.DIST',
};

type LibraryFunction = (...args: unknown[]) => unknown;

/** The library's function of a name (`NORM.S.DIST` is a path in it), or null. */
function libraryFunction(name: string): LibraryFunction | null {
  if (!taken.has(name)) return null;
  let found: unknown = formulajs;
  for (const step of (renamed[name] ?? name).split('.')) found = (found as Record<string, unknown> | undefined)?.[step];
  return typeof found === 'function' ? (found as LibraryFunction) : null;
}

/** Functions whose digits beyond 9 Excel writes in capitals. */
const hexadecimal = new Set(['BASE', 'BIN2HEX', 'DEC2HEX', 'OCT2HEX']);

/** A definition that hands over plain values and blocks, and turns the library's errors into ours. Null when the function is not taken from it. */
export function libraryDefinition(name: string): FunctionDefinition | null {
  const call = libraryFunction(name);
  if (call === null) return null;
  return {
    min: 0,
    max: 255,
    block: (args, evaluator) => {
      const given = args.map((arg) => toLibrary(arg, evaluator));
      // The old function is the cumulative one and does not say so.
      if (name === 'NORMSDIST') given.push(true);
      const result = fromLibrary(call(...given));
      return hexadecimal.has(name) && typeof result === 'string' ? result.toUpperCase() : result;
    },
  };
}

function toLibrary(arg: Argument, evaluator: Evaluator): unknown {
  if (arg === missing) return undefined;
  if (arg instanceof Reference && arg.isCell) return plain(evaluator.single(arg));
  const block = arg instanceof Reference ? evaluator.run.values(arg) : arg;
  if (!(block instanceof Matrix)) return plain(block);
  const rows: unknown[][] = [];
  for (let row = 0; row < block.rows; row++) {
    rows.push(Array.from({ length: block.columns }, (_, column) => plain(block.at(row, column))));
  }
  return rows;
}

function plain(value: Scalar): unknown {
  if (value instanceof CellError) fault(value);
  return value;
}

function fromLibrary(result: unknown): Scalar {
  if (result instanceof Error) return CellError.parse(result.message) ?? errors.value;
  if (typeof result === 'number') return Number.isFinite(result) ? result : errors.num;
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return errors.value;
}
