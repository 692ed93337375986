import { serialOf, serialOfTime } from './calendar';
import { CellError, type CellValue } from './values';

/** What typing into a cell yields: a formula, or a value with the number format Excel gives the cell when it was General. */
export type TypedInput =
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'value'; readonly value: CellValue; readonly numFmt: string | null; readonly quoted: boolean };

export interface TypingContext {
  /** Number format of the cell; `@` keeps everything but formulas starting with = out of interpretation. */
  readonly numFmt: string;
  readonly date1904: boolean;
  /** For dates typed without a year. */
  readonly now: Date;
}

function value(cell: CellValue, numFmt: string | null = null, quoted = false): TypedInput {
  return { kind: 'value', value: cell, numFmt, quoted };
}

/** Reads a text the way a Chinese Excel reads what is typed into a cell. */
export function parseTyped(text: string, context: TypingContext): TypedInput {
  if (text === '') return value(null);
  if (context.numFmt === '@') return value(text);
  if (text.startsWith("'")) return value(text.slice(1), null, true);
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text: text.slice(1) };
  const first = text.charCodeAt(0);
  // Most texts of a register begin with a Chinese character that starts no number, date or constant.
  if (first >= 0x2e80 && first < 0xff00 && !/^[上下]午/.test(text)) return value(text);
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE') return value(true);
  if (upper === 'FALSE') return value(false);
  const error = CellError.parse(trimmed);
  if (error !== null) return value(error);
  return parseNumber(trimmed) ?? parseDateTime(trimmed, context) ?? value(text);
}

const plainNumber = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const grouped = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?$/;

function parseNumber(text: string): TypedInput | null {
  let body = text;
  let negative = false;
  if (/^\(.*\)$/.test(body)) {
    negative = true;
    body = body.slice(1, -1);
  }
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trim();
  const currency = /^([+-]?)\s*[¥￥](.*)$/.exec(body);
  if (currency !== null) body = (currency[1] ?? '') + (currency[2] ?? '').trim();
  const separated = grouped.test(body);
  if (!separated && !plainNumber.test(body)) return parseFraction(text);
  const digits = separated ? body.replaceAll(',', '') : body;
  const parsed = Number(digits) * (negative ? -1 : 1);
  // Beyond Excel's largest number a text stays a text.
  if (!Number.isFinite(parsed)) return null;
  const decimals = digits.includes('.') && !digits.endsWith('.');
  const number = fifteenDigits(parsed);
  if (percent) return value(shifted(number, -2), decimals ? '0.00%' : '0%');
  if (currency !== null) return value(number, decimals ? '¥#,##0.00;¥-#,##0.00' : '¥#,##0;¥-#,##0');
  if (separated) return value(number, decimals ? '#,##0.00' : '#,##0');
  if (/[eE]/.test(digits)) return value(number, '0.00E+00');
  return value(number);
}

/** Excel keeps 15 significant digits of what is typed. */
function fifteenDigits(number: number): number {
  return Math.abs(number) < 1e15 ? number : Number(truncated(number));
}

function truncated(number: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential(20).split('e');
  return `${number < 0 ? '-' : ''}${mantissa.slice(0, 16)}e${exponent}`;
}

function shifted(number: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** A whole number, a blank and a fraction, e.g. `1 1/2`, `0 3/4`. */
function parseFraction(text: string): TypedInput | null {
  const match = /^([+-]?)([0-9]+) ([0-9]{1,5})\/([0-9]{1,5})$/.exec(text);
  if (match === null || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return value(match[1] === '-' ? -size : size, (match[4] ?? '').length > 1 ? '# ??/??' : '# ?/?');
}

const yearFirst = /^([0-9]{4}|[0-9]{2})([-/])([0-9]{1,2})\2([0-9]{1,2})$/;
const yearMonth = /^([0-9]{4})[-/]([0-9]{1,2})$/;
const monthDay = /^([0-9]{1,2})[-/]([0-9]{1,2})$/;
const chineseDate = /^(?:([0-9]{4}|[0-9]{2})年)([0-9]{1,2})月(?:([0-9]{1,2})日)?$/;
const chineseDay = /^([0-9]{1,2})月([0-9]{1,2})日$/;
const clock = /^(上午|下午)?\s*([0-9]{1,4}):([0-9]{1,2})(?::([0-9]{1,2})(\.[0-9]{1,3})?)?\s*(am|pm|a|p)?$/i;
const chineseClock = /^(上午|下午)?([0-9]{1,2})时([0-9]{1,2})分(?:([0-9]{1,2})秒)?$/;

function parseDateTime(text: string, context: TypingContext): TypedInput | null {
  const day = parseDay(text, context);
  if (day !== null) return value(day.serial, day.numFmt);
  const time = parseTime(text);
  if (time !== null) return value(time.fraction, time.numFmt);
  const blank = text.search(/\s/);
  if (blank < 0) return null;
  const left = parseDay(text.slice(0, blank), context);
  const right = parseTime(text.slice(blank + 1).trim());
  if (left === null || right === null || right.fraction >= 1) return null;
  return value(left.serial + right.fraction, 'm/d/yyyy h:mm');
}

function parseDay(text: string, { date1904, now }: TypingContext): { serial: number; numFmt: string } | null {
  const dated = (
    year: number,
    month: number,
    day: number,
    numFmt: string,
  ): { serial: number; numFmt: string } | null => {
    const serial = serialOf(year, month, day, date1904);
    return serial === null ? null : { serial, numFmt };
  };
  let match = yearFirst.exec(text);
  if (match !== null) return dated(fullYear(match[1] ?? ''), Number(match[3]), Number(match[4]), 'm/d/yyyy');
  match = chineseDate.exec(text);
  if (match !== null) {
    const year = fullYear(match[1] ?? '');
    return match[3] === undefined
      ? dated(year, Number(match[2]), 1, 'yyyy"年"m"月"')
      : dated(year, Number(match[2]), Number(match[3]), 'yyyy"年"m"月"d"日"');
  }
  match = chineseDay.exec(text);
  if (match !== null) return dated(now.getFullYear(), Number(match[1]), Number(match[2]), 'm"月"d"日"');
  match = yearMonth.exec(text);
  if (match !== null) return dated(Number(match[1]), Number(match[2]), 1, 'mmm-yy');
  match = monthDay.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return (
    dated(now.getFullYear(), first, second, 'm"月"d"日"') ??
    // 13-5 is no day of the year: Excel reads month 5 of year 2013 only the other way round (5-13), so the text stays.
    null
  );
}

/** Two digits: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function parseTime(text: string): { fraction: number; numFmt: string } | null {
  const match = clock.exec(text);
  if (match !== null) {
    const half = (match[1] ?? match[6] ?? '').toLowerCase();
    return timeOf(half, match[2], match[3], match[4], match[5]);
  }
  const chinese = chineseClock.exec(text);
  if (chinese === null) return null;
  const time = timeOf(chinese[1] ?? '', chinese[2], chinese[3], chinese[4], undefined);
  return time === null ? null : { ...time, numFmt: chinese[4] === undefined ? 'h"时"mm"分"' : 'h"时"mm"分"ss"秒"' };
}

function timeOf(
  half: string,
  hourText = '',
  minuteText = '',
  secondText: string | undefined,
  thousandths: string | undefined,
): { fraction: number; numFmt: string } | null {
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0) + Number(thousandths ?? 0);
  if (minute > 59 || second >= 60 || hour > 9999) return null;
  if (half !== '') {
    if (hour > 12) return null;
    const afternoon = half === '下午' || half.startsWith('p');
    hour = (hour % 12) + (afternoon ? 12 : 0);
  }
  const seconds = secondText !== undefined;
  let numFmt = seconds ? 'h:mm:ss' : 'h:mm';
  if (half !== '') numFmt = seconds ? 'h:mm:ss AM/PM' : 'h:mm AM/PM';
  if (hour >= 24) numFmt = '[h]:mm:ss';
  return { fraction: serialOfTime(hour, minute, second), numFmt };
}
