import { wildcard } from '../../model/filtering';
import { CellError } from '../../model/values';
import { roundTo, textToNumber, toText } from '../coerce';
import { formatValue } from '../displayText';
import type { Evaluator } from '../evaluate';
import { type Argument, type Scalar, errors, fault, missing } from '../values';
import {
  type FunctionDefinition,
  type FunctionTable,
  type ScalarArgument,
  block,
  booleanAt,
  eachValue,
  numberAt,
  scalar,
  scalarAt,
  textAt,
} from './definition';

const longest = 32767;

function bounded(text: string): Scalar {
  return text.length > longest ? errors.value : text;
}

function ofText(body: (text: string) => Scalar): FunctionDefinition {
  return scalar(1, 1, (args, evaluator) => body(textAt(args, 0, evaluator)));
}

/** Length in bytes as Chinese versions of Excel count: two for characters outside ASCII. */
function bytes(text: string): number {
  let count = 0;
  for (const character of text) count += (character.codePointAt(0) ?? 0) > 0x7f ? 2 : 1;
  return count;
}

function find(args: readonly ScalarArgument[], evaluator: Evaluator, wild: boolean): Scalar {
  const wanted = textAt(args, 0, evaluator);
  const text = textAt(args, 1, evaluator);
  const start = numberAt(args, 2, evaluator, 1);
  if (start < 1 || start > text.length + 1) return errors.value;
  const from = Math.trunc(start) - 1;
  if (!wild) {
    const at = text.indexOf(wanted, from);
    return at < 0 ? errors.value : at + 1;
  }
  if (wanted === '') return from + 1;
  const pattern = new RegExp(wildcard(wanted).source.slice(1, -1), 'iu');
  const match = pattern.exec(text.slice(from));
  return match === null ? errors.value : from + match.index + 1;
}

function substitute(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const text = textAt(args, 0, evaluator);
  const old = textAt(args, 1, evaluator);
  const replacement = textAt(args, 2, evaluator);
  if (old === '') return text;
  if (args[3] === undefined || args[3] === missing) return bounded(text.split(old).join(replacement));
  const nth = Math.trunc(numberAt(args, 3, evaluator));
  if (nth < 1) return errors.value;
  const pieces = text.split(old);
  if (pieces.length <= nth) return text;
  return pieces.slice(0, nth).join(old) + replacement + pieces.slice(nth).join(old);
}

function replace(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const text = textAt(args, 0, evaluator);
  const start = Math.trunc(numberAt(args, 1, evaluator));
  const length = Math.trunc(numberAt(args, 2, evaluator));
  if (start < 1 || length < 0) return errors.value;
  return bounded(text.slice(0, start - 1) + textAt(args, 3, evaluator) + text.slice(start - 1 + length));
}

function mid(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const start = Math.trunc(numberAt(args, 1, evaluator));
  const length = Math.trunc(numberAt(args, 2, evaluator));
  if (start < 1 || length < 0) return errors.value;
  return textAt(args, 0, evaluator).slice(start - 1, start - 1 + length);
}

function ends(args: readonly ScalarArgument[], evaluator: Evaluator, left: boolean): Scalar {
  const text = textAt(args, 0, evaluator);
  const count = Math.trunc(numberAt(args, 1, evaluator, 1));
  if (count < 0) return errors.value;
  return left ? text.slice(0, count) : text.slice(Math.max(0, text.length - count));
}

function textFunction(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const value = scalarAt(args, 0, evaluator);
  const format = textAt(args, 1, evaluator);
  if (value instanceof CellError) return value;
  if (typeof value === 'boolean') return toText(value);
  if (format === '') return '';
  const { date1904 } = evaluator.run.settings;
  // A text that spells a number or a date is formatted as one.
  const number = value === null ? 0 : typeof value === 'string' ? textToNumber(value, evaluator.run.settings) : value;
  if (number === null) return formatValue(value, format, date1904);
  const written = formatValue(number, format, date1904);
  return written.startsWith('########') ? errors.value : written;
}

function valueFunction(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const value = scalarAt(args, 0, evaluator);
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return errors.value;
  return value instanceof CellError ? value : (textToNumber(value, evaluator.run.settings) ?? errors.value);
}

function join(args: readonly Argument[], evaluator: Evaluator): Scalar {
  const separator = textAt(args, 0, evaluator);
  const skip = booleanAt(args, 1, evaluator, true);
  const pieces: string[] = [];
  for (const arg of args.slice(2)) {
    for (const value of allValues(arg, evaluator)) {
      const text = toText(value);
      if (text !== '' || !skip) pieces.push(text);
    }
  }
  return bounded(pieces.join(separator));
}

/** Every value of an argument, empty cells included. */
function allValues(arg: Argument, evaluator: Evaluator): readonly Scalar[] {
  if (arg === missing) return [''];
  const block = evaluator.map([arg], true, ([each]) => each ?? null);
  return typeof block === 'object' && block !== null && 'cells' in block ? block.cells : [block as Scalar];
}

function concat(args: readonly Argument[], evaluator: Evaluator): Scalar {
  let text = '';
  eachValue(args, evaluator, (value) => {
    if (value instanceof CellError) fault(value);
    text += toText(value);
  });
  return bounded(text);
}

/** Text before or after the nth separator, counted from the end when negative. */
function around(args: readonly ScalarArgument[], evaluator: Evaluator, before: boolean): Scalar {
  const text = textAt(args, 0, evaluator);
  const separator = textAt(args, 1, evaluator);
  const nth = Math.trunc(numberAt(args, 2, evaluator, 1));
  const pieces = text.split(separator);
  if (nth === 0 || separator === '') return errors.value;
  if (Math.abs(nth) >= pieces.length)
    return args[5] === undefined || args[5] === missing ? errors.na : scalarAt(args, 5, evaluator);
  const at = nth > 0 ? nth : pieces.length + nth;
  return before ? pieces.slice(0, at).join(separator) : pieces.slice(at).join(separator);
}

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function fixed(args: readonly ScalarArgument[], evaluator: Evaluator): Scalar {
  const decimals = Math.trunc(numberAt(args, 1, evaluator, 2));
  const value = roundTo(numberAt(args, 0, evaluator), decimals);
  const plain = booleanAt(args, 2, evaluator, false);
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return formatValue(value, `${plain ? '0' : '#,##0'}${places}`);
}

/** Half-width forms of full-width characters, and back. */
function width(text: string, full: boolean): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (full)
        return code === 0x20 ? '\u3000' : code > 0x20 && code < 0x7f ? String.fromCodePoint(code + 0xfee0) : character;
      if (code === 0x3000) return ' ';
      return code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - 0xfee0) : character;
    })
    .join('');
}

/** Functions of texts. */
export const text: FunctionTable = {
  LEN: ofText((value) => value.length),
  LENB: ofText(bytes),
  LEFT: scalar(1, 2, (args, evaluator) => ends(args, evaluator, true)),
  RIGHT: scalar(1, 2, (args, evaluator) => ends(args, evaluator, false)),
  MID: scalar(3, 3, mid),
  FIND: scalar(2, 3, (args, evaluator) => find(args, evaluator, false)),
  SEARCH: scalar(2, 3, (args, evaluator) => find(args, evaluator, true)),
  SUBSTITUTE: scalar(3, 4, substitute),
  REPLACE: scalar(4, 4, replace),
  TRIM: ofText((value) => value.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // eslint-disable-next-line no-control-regex -- CLEAN takes out exactly these
  CLEAN: ofText((value) => value.replace(/[\u0000-\u001f]/g, '')),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText(proper),
  EXACT: scalar(2, 2, (args, evaluator) => textAt(args, 0, evaluator) === textAt(args, 1, evaluator)),
  REPT: scalar(2, 2, (args, evaluator) => {
    const times = Math.trunc(numberAt(args, 1, evaluator));
    const piece = textAt(args, 0, evaluator);
    return times < 0 || piece.length * times > longest ? errors.value : piece.repeat(times);
  }),
  CHAR: scalar(1, 1, (args, evaluator) => {
    const code = Math.trunc(numberAt(args, 0, evaluator));
    return code < 1 || code > 255 ? errors.value : String.fromCharCode(code);
  }),
  CODE: ofText((value) => (value === '' ? errors.value : value.charCodeAt(0))),
  UNICHAR: scalar(1, 1, (args, evaluator) => {
    const code = Math.trunc(numberAt(args, 0, evaluator));
    return code < 1 || code > 0x10ffff ? errors.value : String.fromCodePoint(code);
  }),
  UNICODE: ofText((value) => value.codePointAt(0) ?? errors.value),
  T: scalar(1, 1, ([value]) => (typeof value === 'string' ? value : '')),
  TEXT: scalar(2, 2, textFunction),
  VALUE: scalar(1, 1, valueFunction),
  NUMBERVALUE: scalar(1, 3, valueFunction),
  FIXED: scalar(1, 3, fixed),
  CONCATENATE: scalar(1, 255, (args, evaluator) => bounded(args.map((_, i) => textAt(args, i, evaluator)).join(''))),
  CONCAT: block(1, 'many', concat),
  TEXTJOIN: block(3, 'many', join, { array: true }),
  TEXTBEFORE: scalar(2, 6, (args, evaluator) => around(args, evaluator, true)),
  TEXTAFTER: scalar(2, 6, (args, evaluator) => around(args, evaluator, false)),
  ASC: ofText((value) => width(value, false)),
  WIDECHAR: ofText((value) => width(value, true)),
};
