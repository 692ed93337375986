import type { StaffDay } from '../../../planning/plan';
import type { DayAhead, WeekAhead } from '../../../planning/weekAhead';
import type { Day } from '../../../values/moment';

/** Workdays that stand side by side: a narrow pane has room for no more. */
const DAYS_A_TABLE = 5;

/** One person on one day; `null` when he is not at work. */
export interface PersonDay {
  readonly date: Day;
  /** Minutes of visits and ways. */
  readonly minutes: number;
  /** Part of his minutes, from 0 to 1; `null` where nothing says how many he has. */
  readonly share: number | null;
}

/** The days that stand in one table, with everybody who is at work on one of them, in the order of the lists. */
export interface WeekTable {
  readonly days: readonly DayAhead[];
  readonly people: readonly { readonly staff: string; readonly days: readonly (PersonDay | null)[] }[];
}

/** The days ahead in tables of five workdays. */
export function weekTables({ days }: WeekAhead): readonly WeekTable[] {
  const tables: WeekTable[] = [];
  for (let from = 0; from < days.length; from += DAYS_A_TABLE) {
    const part = days.slice(from, from + DAYS_A_TABLE);
    const staff = [...new Set(part.flatMap(({ load }) => load.map((each) => each.staff)))];
    const people = staff.map((name) => ({
      staff: name,
      days: part.map(({ date, load }) =>
        personDay(
          date,
          load.find((each) => each.staff === name),
        ),
      ),
    }));
    tables.push({ days: part, people });
  }
  return tables;
}

function personDay(date: Day, load: StaffDay | undefined): PersonDay | null {
  if (load === undefined) return null;
  const minutes = load.visiting + load.walking;
  return { date, minutes, share: Number.isFinite(load.minutes) && load.minutes > 0 ? minutes / load.minutes : null };
}

/** What the two weeks come to. */
export interface WeekSum {
  readonly visits: number;
  /** Days on which somebody is left out for want of people. */
  readonly fullDays: number;
  /** The day on which most are left; `null` where nobody is. */
  readonly worst: DayAhead | null;
}

export function weekSum({ days }: WeekAhead): WeekSum {
  const full = days.filter(({ left }) => left > 0);
  return {
    visits: days.reduce((sum, { visits }) => sum + visits, 0),
    fullDays: full.length,
    worst: full.reduce<DayAhead | null>((worst, day) => (worst === null || day.left > worst.left ? day : worst), null),
  };
}
