import type { Period, VisitRule } from '../regulation';

/** Seven calendar days hold five workdays. */
const MINUTES_OF = { minute: 1, hour: 60, day: 1440, workday: 2016, week: 10_080, month: 44_640 } as const;

/** About how long a length is, in minutes: enough to say which of two is normally the shorter. */
export function minutesOf({ amount, unit }: Period): number {
  return amount * MINUTES_OF[unit];
}

/**
 * About how long after its event a window ends. "The last day of the month" where no window is stated gives way to any that is
 * (registers.md §4); the n-th of the next month is on average n days and half a month away. The engine compares the deadlines
 * themselves, event by event.
 */
export function windowLength(window: VisitRule['window']): number {
  if (window === 'endOfMonth' || window === 'endOfPeriod') return Number.MAX_SAFE_INTEGER;
  if ('dayOfNextMonth' in window) return (window.dayOfNextMonth + 15) * MINUTES_OF.day;
  if ('weekday' in window) return (window.weekday - 1) * MINUTES_OF.day;
  return minutesOf(window);
}
