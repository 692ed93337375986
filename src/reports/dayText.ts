import type { Say } from './say';
import { isoDay, weekdayOf, type Day } from '../values/moment';

/** `2026-11-23（星期一）` in the words of the locale. */
export function dayWithWeekday(day: Day, say: Say): string {
  return say('sheet.day', { date: isoDay(day), weekday: say(`sheet.weekday.${weekdayOf(day)}`) });
}
