import type { Period } from '../regulations/regulation';
import { isoDay, clockTime, type Day, type Moment } from '../values/moment';
import { dayAfter } from '../visits/periods';
import type { WorkCalendar } from '../visits/workCalendar';

/** When something must be done: by the end of a day, or by a minute of it where hours or minutes count and the begin has a time. */
export type Term = Moment;

const MINUTES: Readonly<Partial<Record<Period['unit'], number>>> = { minute: 1, hour: 60 };
const MINUTES_A_DAY = 1440;

/** The end of a period that begins at a moment. */
export function termAfter(begin: Moment, within: Period, calendar: WorkCalendar): Term {
  const unit = MINUTES[within.unit];
  if (unit === undefined || begin.minute === null) {
    return { day: dayAfter(begin.day, within, calendar, begin.minute), minute: null };
  }
  const end = begin.day * MINUTES_A_DAY + begin.minute + within.amount * unit;
  return { day: Math.floor(end / MINUTES_A_DAY), minute: end % MINUTES_A_DAY };
}

/**
 * How something done, or not done by `today`, stands to its term. `lateByMinutes`: on the right day, but by the clock too late; clerks
 * round their times. Where one of the two times is not written, the day decides. `open`: not done, and the day has not passed.
 */
export function whenDone(
  done: Moment | null,
  term: Term,
  today: Day,
): 'inTime' | 'lateByMinutes' | 'lateByDays' | 'open' | 'missed' {
  if (done === null) return today > term.day ? 'missed' : 'open';
  if (done.day !== term.day) return done.day < term.day ? 'inTime' : 'lateByDays';
  return term.minute !== null && done.minute !== null && done.minute > term.minute ? 'lateByMinutes' : 'inTime';
}

/** `2026-11-03`, with ` 09:05` where the time counts. */
export function momentText({ day, minute }: Moment): string {
  return minute === null ? isoDay(day) : `${isoDay(day)} ${clockTime(minute)}`;
}
