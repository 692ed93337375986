import type { CellValue } from '../../../values/cell';
import { clockTime, dayFromIso, isoDay } from '../../../values/moment';

const MINUTES_A_DAY = 24 * 60;
const TYPED = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/;

/** A promised time as the form holds it: `2026-11-25`, `2026-11-25 10:00`; a text that says no day stays what it is. */
export function promisedText(value: CellValue): string {
  if (typeof value !== 'number' || value < 1) return String(value).trim();
  const minutes = Math.round(value * MINUTES_A_DAY);
  const day = isoDay(Math.floor(minutes / MINUTES_A_DAY));
  const minute = minutes % MINUTES_A_DAY;
  return minute === 0 ? day : `${day} ${clockTime(minute)}`;
}

/** Day and time of such a text, both empty where nothing is said; `null` where it says something else. */
export function promisedParts(text: string): { readonly date: string; readonly time: string } | null {
  if (text === '') return { date: '', time: '' };
  const [, date = '', time = ''] = TYPED.exec(text) ?? [];
  return dayFromIso(date) === null ? null : { date, time };
}

/** The text of a day and a time; a time without a day says nothing. */
export function promisedOf(date: string, time: string): string {
  return date === '' ? '' : [date, time].filter(Boolean).join(' ');
}
