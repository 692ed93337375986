import type { Period, VisitRule } from '../regulations/regulation';
import { addMonths, civilOf, dayOf, daysInMonth, isoDay, monthOf, weekdayOf, type Day } from '../values/moment';
import type { WorkCalendar } from './workCalendar';

const MINUTES_A_DAY = 1440;

/**
 * The day on which a period after (or, with a negative amount, before) a day ends. "Within N days after D" includes D + N; a
 * month later is the same date or the month's last day; workdays count after D (regulations.md, "Periods").
 *
 * Hours and minutes end on a day too: with the minute of D known on the day that minute falls on, otherwise rounded up, so that
 * nobody is late for want of a time.
 */
export function dayAfter(
  day: Day,
  { amount, unit }: Period,
  calendar: WorkCalendar,
  minute: number | null = null,
): Day {
  switch (unit) {
    case 'minute':
    case 'hour': {
      const minutes = unit === 'hour' ? amount * 60 : amount;
      return minute === null
        ? day + Math.ceil(minutes / MINUTES_A_DAY)
        : day + Math.floor((minute + minutes) / MINUTES_A_DAY);
    }
    case 'day':
      return day + amount;
    case 'week':
      return day + 7 * amount;
    case 'month':
      return addMonths(day, amount);
    case 'workday':
      return amount >= 0 ? calendar.addWorkdays(day, amount) : workdaysBefore(day, -amount, calendar);
  }
}

/** The last day of the month a day lies in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayOf(year, month, daysInMonth(year, month))!;
}

function workdaysBefore(day: Day, workdays: number, calendar: WorkCalendar): Day {
  let reached = day;
  for (let left = workdays; left > 0; left -= calendar.isWorkday(reached) ? 1 : 0) reached -= 1;
  return reached;
}

/** The n-th day of the month after the one a day lies in (L1). */
export function dayOfNextMonth(day: Day, date: number): Day {
  return endOfMonth(day) + date;
}

/** A weekday (1 Monday … 7 Sunday) of the week a day lies in (F1). */
export function weekdayInWeek(day: Day, weekday: number): Day {
  return day - weekdayOf(day) + weekday;
}

/** A stretch of the calendar in which something recurs; both days belong to it. */
export interface CalendarPeriod {
  /** `2026-11-16` for a week, `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

type Per = NonNullable<VisitRule['every']>['per'];

const MONTHS_OF = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** The periods that begin between two days: weeks from Monday, months, quarters, half years from 1 January and 1 July, years. */
export function calendarPeriods(per: Per, from: Day, to: Day): CalendarPeriod[] {
  const periods: CalendarPeriod[] = [];
  if (per === 'week') {
    for (let first = from + ((8 - weekdayOf(from)) % 7); first <= to; first += 7) {
      periods.push({ name: isoDay(first), first, last: first + 6 });
    }
    return periods;
  }
  const months = MONTHS_OF[per];
  for (let first = dayOf(civilOf(from).year, 1, 1)!; first <= to; first = addMonths(first, months)) {
    if (first >= from) periods.push({ name: nameOf(per, first), first, last: addMonths(first, months) - 1 });
  }
  return periods;
}

function nameOf(per: Exclude<Per, 'week'>, first: Day): string {
  const { year, month } = civilOf(first);
  switch (per) {
    case 'month':
      return monthOf(first);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'halfYear':
      return `${year}-H${Math.ceil(month / 6)}`;
    case 'year':
      return String(year);
  }
}

/**
 * Periods counted from a day: the n-th ends n lengths after `start` + `after`, and the next begins the day after (B3). Ends are
 * counted from the same day each, so that the 31st comes back after a shorter month.
 */
export function anchoredPeriods(
  start: Day,
  per: Per,
  after: Period | null,
  calendar: WorkCalendar,
  to: Day,
): Omit<CalendarPeriod, 'name'>[] {
  const base = after === null ? start : dayAfter(start, after, calendar);
  const endOf = (count: number): Day => (per === 'week' ? base + 7 * count : addMonths(base, MONTHS_OF[per] * count));
  const periods: Omit<CalendarPeriod, 'name'>[] = [];
  for (let count = 0; endOf(count) < to; count += 1) {
    periods.push({ first: endOf(count) + 1, last: endOf(count + 1) });
  }
  return periods;
}
