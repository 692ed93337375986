import type { Period } from '../regulations/regulation';
import { addMonths, civilOf, dayOf, daysInMonth, type Day } from '../values/moment';
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
