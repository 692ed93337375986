import type { Day } from '../values/moment';
import type { Bundle, StaffDay, VisitReason } from './plan';

/** One workday of the coming two weeks, if everything goes as planned and nothing new comes in. */
export interface DayAhead {
  readonly date: Day;
  readonly load: readonly StaffDay[];
  readonly visits: number;
  /** Left for want of people. */
  readonly left: number;
}

/** A visit that nobody will have made by its deadline with the people there are. */
export interface FutureOverdue {
  readonly bundle: Bundle;
  readonly reason: VisitReason;
  /** The day on which it can be made at the earliest; `null`: not in these two weeks. */
  readonly made: Day | null;
}

export interface WeekAhead {
  readonly days: readonly DayAhead[];
  /** By deadline. Visits that are overdue today already are no part of it. */
  readonly overdue: readonly FutureOverdue[];
}
