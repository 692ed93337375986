import chineseDays from 'chinese-days';
import { civilOf, dayFromIso, isoDay, weekdayOf, type Day } from '../values/moment';

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

/** A line of the office's own table: a day off, or a make-up workday. */
export interface OwnHoliday {
  readonly date: string;
  readonly workday: boolean;
}

/**
 * The Chinese work calendar. The office's own table overrides the published one day by day.
 *
 * A year is covered when its 1 October is a day off, in the published table or the office's: the State Council's notice for a
 * year always contains it, and the published data answers for an unknown year as if it had no holiday at all.
 */
export function createWorkCalendar(own: readonly OwnHoliday[] = []): WorkCalendar {
  const overrides = new Map<Day, boolean>();
  for (const { date, workday } of own) {
    const day = dayFromIso(date);
    if (day !== null) overrides.set(day, workday);
  }
  const years = new Map<number, boolean>();
  const uncovered = new Set<number>();
  const known = new Map<Day, boolean>();

  const isCovered = (year: number): boolean => {
    let covered = years.get(year);
    if (covered === undefined) {
      const nationalDay = `${year}-10-01`;
      covered = overrides.get(dayFromIso(nationalDay)!) === false || isPublished(nationalDay);
      years.set(year, covered);
      if (!covered) uncovered.add(year);
    }
    return covered;
  };

  const isWorkday = (day: Day): boolean => {
    const stated = overrides.get(day);
    const covered = isCovered(civilOf(day).year);
    if (stated !== undefined) return stated;
    let workday = known.get(day);
    if (workday === undefined) {
      workday = covered ? chineseDays.isWorkday(isoDay(day)) : weekdayOf(day) <= 5;
      known.set(day, workday);
    }
    return workday;
  };

  const addWorkdays = (day: Day, workdays: number): Day => {
    let reached = day;
    for (let left = workdays; left > 0; left -= isWorkday(reached) ? 1 : 0) reached += 1;
    return reached;
  };

  return {
    isWorkday,
    addWorkdays,
    nextWorkday: (day) => addWorkdays(day, 1),
    uncoveredYears: () => [...uncovered].sort((a, b) => a - b),
  };
}

/** The published table names holidays (国庆节); a day of which it knows nothing only has its weekday's name. */
function isPublished(nationalDay: string): boolean {
  return chineseDays.getDayDetail(nationalDay).name.includes('国庆节');
}
