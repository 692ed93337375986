import type { Day } from '../values/moment';

/** Workdays with public holidays, 调休 make-up days and the office's own table. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean;
  /** The n-th workday after `day` (n ≥ 1). */
  addWorkdays(day: Day, workdays: number): Day;
  /** The next workday after `day`. */
  nextWorkday(day: Day): Day;
  /** Years asked for which no holiday table is known; their workdays are Monday to Friday and the user is warned. */
  uncoveredYears(): readonly number[];
}
