import { valueAt } from '../../registers/grid';
import { columnOf, type RecognisedColumn, type RegisterRow, type RegisterSheet } from '../../registers/register';
import type { CellValue } from '../../values/cell';

/** How an office writes dates and numbers of its own, so that new rows look like the rows above them. */

const DATE_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}\.\d{1,2}\.\d{1,2}/, 'yyyy.m.d'],
  [/^\d{4}\/\d{1,2}\/\d{1,2}/, 'yyyy/m/d'],
  [/^\d{4}年\d{1,2}月\d{1,2}日/, 'yyyy"年"m"月"d"日"'],
  [/^\d{1,2}月\d{1,2}日/, 'm"月"d"日"'],
];
const PLAIN_DATE = 'yyyy-mm-dd';

/** Number format for a new date: the column's own, or one that looks like the dates written there as text. */
export function dateFormat(source: RegisterSheet, column: number, formatAbove: string): string {
  if (/[yd]/i.test(formatAbove) && !/general/i.test(formatAbove)) return formatAbove;
  const above = source.dataRows.map((row) => valueAt(source.grid, row, column)).findLast((value) => value !== '');
  if (typeof above !== 'string') return PLAIN_DATE;
  return DATE_PATTERNS.find(([pattern]) => pattern.test(above.trim()))?.[1] ?? PLAIN_DATE;
}

/** The number that follows the last one in the column (`HF-0031` → `HF-0032`, `31` → `32`); `null` where none can be told. */
export function nextNumber(last: CellValue): CellValue | null {
  if (typeof last === 'number') return Number.isInteger(last) ? last + 1 : null;
  const match = /^(.*?)(\d+)$/.exec(String(last).trim());
  if (!match) return null;
  const [, head = '', digits = ''] = match;
  return head + String(Number(digits) + 1).padStart(digits.length, '0');
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
  return parts.every((part) => part !== '') ? parts : null;
}

/** A canonical room (`3-2-501`) over the columns of a register; the first column takes what does not fit. */
export function splitRoom(room: string, columns: number): CellValue[] {
  if (columns === 1) return [room];
  const parts = room.split('-');
  if (parts.length < columns) return [...parts, ...Array.from({ length: columns - parts.length }, () => '')];
  const surplus = parts.length - columns;
  return [parts.slice(0, surplus + 1).join('-'), ...parts.slice(surplus + 1)];
}
