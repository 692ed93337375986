import { parseTyped } from '../model/typing';
import { CellError } from '../model/values';
import { type Scalar, errors, fault } from './values';

/** Settings that decide how texts are read as numbers. */
export interface CoercionSettings {
  readonly date1904: boolean;
  readonly now: Date;
}

/** A value as a number, as Excel's operators read it: empty is 0, TRUE is 1, a text is what typing it would give. @throws Fault #VALUE! or the error itself */
export function toNumber(value: Scalar, settings: CoercionSettings): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) fault(value);
  return textToNumber(value, settings) ?? fault(errors.value);
}

/** The number a text spells, dates and percentages included, or null. */
export function textToNumber(text: string, { date1904, now }: CoercionSettings): number | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.startsWith("'") || trimmed.startsWith('=')) return null;
  const typed = parseTyped(trimmed, { numFmt: 'General', date1904, now });
  return typed.kind === 'value' && typeof typed.value === 'number' ? typed.value : null;
}

/** A value as text: numbers with up to 15 digits, TRUE and FALSE. @throws Fault the error itself */
export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) fault(value);
  return numberText(value);
}

/** A number as `&` writes it. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = '', exponentText = '0'] = value.toExponential(14).split('e');
  const exponent = Number(exponentText);
  const digits = mantissa.replace(/\.?0+$/, '');
  if (exponent >= 20 || exponent < -9)
    return `${digits}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return Number(`${digits}e${exponent}`).toFixed(
    Math.min(100, Math.max(0, digits.replace(/[-.]/g, '').length - 1 - exponent)),
  );
}

/** A value as a truth value: numbers but 0 are true, texts only TRUE and FALSE. @throws Fault */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) fault(value);
  const upper = value.toUpperCase();
  if (upper === 'TRUE') return true;
  return upper === 'FALSE' ? false : fault(errors.value);
}

const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });

/** Whether two numbers are the same in the 15 digits Excel compares. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) < size * 4e-15 && a.toPrecision(15) === b.toPrecision(15);
}

function rank(value: Scalar): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** Order of two values as `<` sees it: numbers before texts before truth values; an empty cell is what the other side is. Errors must be dealt with before. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string')
    return a.toUpperCase() === b.toUpperCase() ? 0 : collator.compare(a, b);
  return Number(a) - Number(b);
}

function emptyLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Sum or difference; what is left of two nearly equal numbers by rounding is 0, as in Excel. */
export function addNumbers(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -48 ? 0 : sum;
}

/** Rounds to decimals, halves away from zero, on the 15 digits a person sees. */
export function roundTo(value: number, decimals: number, mode: 'half' | 'up' | 'down' = 'half'): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const places = Math.trunc(decimals);
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + places}`);
  let whole = Math.floor(scaled);
  if (mode === 'half') whole = Math.floor(scaled + 0.5);
  else if (mode === 'up') whole = Math.ceil(scaled);
  const result = Number(`${whole}e${-places}`);
  return value < 0 ? -result : result;
}
