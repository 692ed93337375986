import type { VisitRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import { dayAfter, dayOfNextMonth, endOfMonth, weekdayInWeek } from './periods';
import type { WorkCalendar } from './workCalendar';

/** Whether the deadline hangs on the day of the event alone, so that it can be kept for all events of that day. */
export function hangsOnDayAlone({ window, bound }: VisitRule): boolean {
  if (bound !== null || window === 'endOfPeriod') return false;
  return !(typeof window === 'object' && 'unit' in window && (window.unit === 'hour' || window.unit === 'minute'));
}

/**
 * The last day of a window about an event on `day`: so long after it (negative: before it), the last day of its month or of the
 * period that began, the n-th of the next month, a weekday of its week.
 */
export function windowEnd(
  window: VisitRule['window'],
  day: Day,
  calendar: WorkCalendar,
  minute: number | null = null,
  periodEnds: Day | null = null,
): Day {
  if (window === 'endOfMonth') return endOfMonth(day);
  if (window === 'endOfPeriod') return periodEnds ?? endOfMonth(day);
  if ('dayOfNextMonth' in window) return dayOfNextMonth(day, window.dayOfNextMonth);
  if ('weekday' in window) return weekdayInWeek(day, window.weekday);
  return dayAfter(day, window, calendar, minute);
}

/** From when a rule's visit is named: the event's day, or what `opens` counts from it. */
export function openingOf({ opens }: VisitRule, day: Day, calendar: WorkCalendar, minute: number | null): Day {
  if (opens === undefined) return day;
  if ('dayOfNextMonth' in opens) return dayOfNextMonth(day, opens.dayOfNextMonth);
  return dayAfter(day, opens, calendar, minute);
}
