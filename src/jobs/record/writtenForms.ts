import { valueAt } from '../../registers/grid';
import { columnOf, type RecognisedColumn, type RegisterRow, type RegisterSheet } from '../../registers/register';
import { dittoOf } from '../../values/blanks';
import type { CellValue } from '../../values/cell';
import { isoDay, type Day } from '../../values/moment';

/** How an office writes dates and numbers of its own, so that new rows look like the rows above them. */

const DATE_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}\.\d{1,2}\.\d{1,2}/, 'yyyy.m.d'],
  [/^\d{4}\/\d{1,2}\/\d{1,2}/, 'yyyy/m/d'],
  [/^\d{4}年\d{1,2}月\d{1,2}日/, 'yyyy"年"m"月"d"日"'],
  [/^\d{1,2}月\d{1,2}日/, 'm"月"d"日"'],
];
const PLAIN_DATE = 'yyyy-mm-dd';
const CLOCK = 'hh:mm';

/** Number format for a new date: the column's own, or one that looks like the dates written there as text. */
export function dateFormat(source: RegisterSheet, column: number, formatAbove: string, timed = false): string {
  if (/[yd]/i.test(formatAbove) && !/general/i.test(formatAbove)) return formatAbove;
  const above = lastValue(source, column);
  const pattern =
    typeof above === 'string' ? DATE_PATTERNS.find(([written]) => written.test(above.trim()))?.[1] : undefined;
  return timed ? `${pattern ?? PLAIN_DATE} ${CLOCK}` : (pattern ?? PLAIN_DATE);
}

/** Number format for a new clock time in a column of its own. */
export function clockFormat(formatAbove: string): string {
  return /h/i.test(formatAbove) ? formatAbove : CLOCK;
}

/** The number that follows the last one in the column (`HF-0031` → `HF-0032`, `31` → `32`); `null` where none can be told. */
export function nextNumber(last: CellValue): CellValue | null {
  if (typeof last === 'number') return Number.isInteger(last) ? last + 1 : null;
  const match = /^(.*?)(\d+)$/.exec(String(last).trim());
  if (!match) return null;
  const [, head = '', digits = ''] = match;
  return head + (BigInt(digits) + 1n).toString().padStart(digits.length, '0');
}

/**
 * Gives the numbers of new rows one after another: each follows the one before, holds the day of its visit where the last one holds that
 * of its own (HF-20261120-03, then HF-20261121-01), and none is one that stands there already. `null`s where none can be told.
 */
export function numbersFor(source: RegisterSheet, column: number, lastDay: Day | null): (day: Day) => CellValue | null {
  const taken = new Set(source.dataRows.map((row) => String(valueAt(source.grid, row, column)).trim()));
  let last = lastValue(source, column);
  let dayOfLast = lastDay;
  return (day) => {
    const begun = dayOfLast === null || dayOfLast === day ? null : firstOfDay(last, dayOfLast, day);
    let number = begun ?? nextNumber(last);
    while (number !== null && taken.has(String(number))) number = nextNumber(number);
    if (number === null) return null;
    taken.add(String(number));
    last = number;
    dayOfLast = day;
    return number;
  };
}

/** How a day stands in a number, and what of the number tells rows of one day apart. */
const DAYS_IN_NUMBERS = [
  (day: Day) => isoDay(day).replaceAll('-', ''),
  (day: Day) => isoDay(day).replaceAll('-', '').slice(2),
  (day: Day) => isoDay(day),
] as const;

/** The first number of another day; `null` where the last number holds no day. */
function firstOfDay(last: CellValue, dayOfLast: Day, day: Day): string | null {
  if (typeof last !== 'string') return null;
  for (const write of DAYS_IN_NUMBERS) {
    const at = last.indexOf(write(dayOfLast));
    if (at < 0) continue;
    const rest = last.slice(at + write(dayOfLast).length);
    if (!/^\D*\d+$/.test(rest)) continue;
    const first = rest.replace(/\d+$/, (digits) => '1'.padStart(digits.length, '0'));
    return last.slice(0, at) + write(day) + first;
  }
  return null;
}

/** The last value of a column that is filled in. */
export function lastValue(source: RegisterSheet, column: number): CellValue {
  return source.dataRows.map((row) => valueAt(source.grid, row, column)).findLast((value) => value !== '') ?? '';
}

/** A room as the office wrote it in another row about the same home, part by part where it is split over columns. */
export function roomAsIn(row: RegisterRow | undefined, target: RecognisedColumn): CellValue[] | null {
  const column = row && columnOf(row.source, 'room');
  if (!row || column?.columns.length !== target.columns.length) return null;
  const parts = column.columns.map((number) => valueAt(row.source.grid, row.row, number));
  return parts.every((part) => part !== '' && (typeof part !== 'string' || dittoOf(part) === null)) ? parts : null;
}

/** A canonical room (`3-2-501`) over the columns of a register; the first column takes what does not fit. */
export function splitRoom(room: string, columns: number): CellValue[] {
  if (columns === 1) return [room];
  const parts = room.split('-');
  if (parts.length < columns) return [...parts, ...Array.from({ length: columns - parts.length }, () => '')];
  const surplus = parts.length - columns;
  return [parts.slice(0, surplus + 1).join('-'), ...parts.slice(surplus + 1)];
}
