import { wildcard } from '../model/filtering';
import { CellError } from '../model/values';
import { sameNumber, textToNumber, toText } from './coerce';
import type { ColumnIndex } from './columnIndex';
import type { CoercionSettings } from './coerce';
import type { Scalar } from './values';

/** A criterion of COUNTIFS and its kin. */
export interface Criterion {
  /** Names the criterion, so that its result over a column is found again. */
  readonly key: string;
  test(cell: Scalar): boolean;
  /** Positions of the matching cells, ascending. */
  positions(index: ColumnIndex): readonly number[];
}

const operators = ['<>', '<=', '>=', '=', '<', '>'] as const;

/** Reads a criterion as Excel does: an operator, then a number, truth value, error or text with wildcards. An empty cell means 0. */
export function parseCriterion(value: Scalar, settings: CoercionSettings): Criterion {
  if (value === null) return equalNumber(0, settings);
  if (typeof value === 'number') return equalNumber(value, settings);
  if (typeof value === 'boolean') return equalTo(value);
  if (value instanceof CellError) return equalTo(value);
  const operator = operators.find((each) => value.startsWith(each)) ?? null;
  const rest = operator === null ? value : value.slice(operator.length);
  if (rest === '') return emptyCriterion(operator);
  const number = textToNumber(rest, settings);
  const upper = rest.toUpperCase();
  const fixed: Scalar = upper === 'TRUE' ? true : upper === 'FALSE' ? false : CellError.parse(rest);
  if (operator === null || operator === '=') {
    if (number !== null) return equalNumber(number, settings);
    return fixed === null ? matchingText(rest) : equalTo(fixed);
  }
  if (operator === '<>') {
    if (number !== null) return negated(equalNumber(number, settings));
    return negated(fixed === null ? matchingText(rest) : equalTo(fixed));
  }
  return number === null ? comparedText(operator, rest) : comparedNumber(operator, number);
}

/** `""` means empty or an empty text, `=` only empty, `<>` anything that is not empty. */
function emptyCriterion(operator: (typeof operators)[number] | null): Criterion {
  let test: (cell: Scalar) => boolean = () => false;
  if (operator === null) test = (cell) => cell === null || cell === '';
  else if (operator === '=') test = (cell) => cell === null;
  else if (operator === '<>') test = (cell) => cell !== null;
  return { key: `empty${operator ?? ''}`, test, positions: (index) => index.positionsWhere(test) };
}

function equalTo(value: boolean | CellError): Criterion {
  const test = (cell: Scalar): boolean => cell === value;
  return { key: `is ${String(value)}`, test, positions: (index) => index.positionsWhere(test) };
}

/** A number matches equal numbers and texts that spell it. */
function equalNumber(number: number, settings: CoercionSettings): Criterion {
  const spelled = (text: string): boolean => {
    const code = text.charCodeAt(0);
    // Only a text that could begin a number is worth reading.
    if (!(code <= 0x39 || code === 0xa5 || code === 0xffe5)) return false;
    const read = textToNumber(text, settings);
    return read !== null && sameNumber(read, number);
  };
  return {
    key: `=${number}`,
    test: (cell) => (typeof cell === 'number' ? sameNumber(cell, number) : typeof cell === 'string' && spelled(cell)),
    positions: (index) => {
      const found = [...index.positionsOfNumber(number)];
      for (const [text, positions] of index.textGroups()) if (spelled(text)) found.push(...positions);
      return found.sort((a, b) => a - b);
    },
  };
}

function matchingText(text: string): Criterion {
  const plain = !/[*?~]/.test(text);
  const upper = text.toUpperCase();
  const pattern = plain ? null : wildcard(text);
  return {
    key: `text ${upper}`,
    test: (cell) => typeof cell === 'string' && (pattern === null ? cell.toUpperCase() === upper : pattern.test(cell)),
    positions: (index) => {
      if (pattern === null) return index.positionsOfText(text);
      const found: number[] = [];
      for (const [candidate, positions] of index.textGroups()) if (pattern.test(candidate)) found.push(...positions);
      return found.sort((a, b) => a - b);
    },
  };
}

function negated(criterion: Criterion): Criterion {
  const test = (cell: Scalar): boolean => !criterion.test(cell);
  return {
    key: `not ${criterion.key}`,
    test,
    positions: (index) => {
      const excluded = new Set(criterion.positions(index));
      return index.cells.map((_, i) => i).filter((i) => !excluded.has(i));
    },
  };
}

function comparedNumber(operator: '<=' | '>=' | '<' | '>', number: number): Criterion {
  const included = operator.endsWith('=');
  const low = operator.startsWith('>') ? number : -Infinity;
  const high = operator.startsWith('<') ? number : Infinity;
  return {
    key: `${operator}${number}`,
    test: (cell) =>
      typeof cell === 'number' &&
      (included
        ? cell >= low && cell <= high
        : (low === -Infinity || cell > low) && (high === Infinity || cell < high)),
    positions: (index) =>
      index.positionsBetween(low, high, low === -Infinity || included, high === Infinity || included),
  };
}

const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });

function comparedText(operator: '<=' | '>=' | '<' | '>', text: string): Criterion {
  const test = (cell: Scalar): boolean => {
    if (typeof cell !== 'string') return false;
    const order = collator.compare(cell.toUpperCase(), text.toUpperCase());
    if (order === 0) return operator.endsWith('=');
    return operator.startsWith('<') ? order < 0 : order > 0;
  };
  return { key: `${operator}${toText(text)}`, test, positions: (index) => index.positionsWhere(test) };
}
