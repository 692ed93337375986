import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addCalendarMonths, getDaysInMonth } from 'date-fns';

/**
 * Days and moments as the whole product counts them.
 *
 * A `Day` is a whole Excel serial number of the 1900 date system (1 March 1900 = 61; earlier days are not used), whatever
 * system the workbook itself has. It is a plain number, so that half a million rows compare and sort without objects.
 */
export type Day = number;

/** A day with the minute of that day (0–1439) where the office wrote a time, else `null`. */
export interface Moment {
  readonly day: Day;
  readonly minute: number | null;
}

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** Whole days between 1970-01-01 and the 1900 system's day 0 (Excel counts a 29 February 1900 that never was). */
const SERIAL_OF_UNIX_EPOCH = 25569;
const MILLISECONDS_A_DAY = 86_400_000;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The day of a civil date; months run 1–12. Dates that do not exist (30 February) give `null`. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  // Date.UTC takes a year below 100 for one of the last century.
  if (year < 100) return null;
  return Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY + SERIAL_OF_UNIX_EPOCH;
}

/** Year, month (1–12) and date of a day. */
export function civilOf(day: Day): CivilDate {
  const utc = new Date((day - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** Number of days of a month (1–12), leap years included. */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(new UTCDateMini(year, month - 1, 1));
}

/**
 * The same day `months` months later, or the last day of that month where it does not exist
 * (regulations.md, "within one month after").
 */
export function addMonths(day: Day, months: number): Day {
  const utc = new UTCDateMini((day - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return addCalendarMonths(utc, months).getTime() / MILLISECONDS_A_DAY + SERIAL_OF_UNIX_EPOCH;
}

/** Whole years from one day to another: full on the anniversary; 0 before the first, also where `to` lies before `from`. */
export function wholeYears(from: Day, to: Day): number {
  let years = 0;
  while (addMonths(from, 12 * (years + 1)) <= to) years += 1;
  return years;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return new Date((day - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, with `THH:mm` where the time is known (batch.md, JSON). */
export function isoMoment(moment: Moment): string {
  return moment.minute === null ? isoDay(moment.day) : `${isoDay(moment.day)}T${clockTime(moment.minute)}`;
}

/** `HH:mm` of a minute of the day. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The day of a strict `YYYY-MM-DD`; anything else, or a day that does not exist, is `null`. */
export function dayFromIso(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return isoDay(day).slice(0, 7);
}

/** First and last day of a month `YYYY-MM`; throws RangeError for anything else. */
export function monthBounds(month: Month): { readonly first: Day; readonly last: Day } {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const year = Number(match?.[1]);
  const number = Number(match?.[2]);
  const first = match ? dayOf(year, number, 1) : null;
  if (first === null) throw new RangeError(`Not a month (YYYY-MM): ${month}`);
  return { first, last: first + daysInMonth(year, number) - 1 };
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((day + 5) % 7) + 1;
}
