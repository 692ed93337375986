import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import type { Bundle, NotPlanned, NotPlannedBecause, StaffDay, StandingVisit, VisitPlan, VisitReason } from './plan';
import { planVisits, type PlanInput } from './planVisits';
import { afterVisits } from './visitsMade';

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
  /** Why it was not on the last list that would have been in time; `non-workday` where no list was made for any such day. */
  readonly because: NotPlannedBecause;
  /** The day on which it can be made at the earliest; `null`: not in these two weeks. */
  readonly made: Day | null;
}

export interface WeekAhead {
  readonly days: readonly DayAhead[];
  /** By deadline. Visits that are overdue today already are no part of it. */
  readonly overdue: readonly FutureOverdue[];
}

export interface AheadInput {
  readonly ledger: Ledger;
  readonly seed: number;
  /** What stands on lists already, by their day: today's visits count as made, those of a day to come are planned as they stand. */
  readonly standing?: ReadonlyMap<Day, readonly StandingVisit[]>;
  /** How visits are given out, where not by `planVisits`' own way. */
  readonly assign?: NonNullable<PlanInput['assign']>;
}

const DAYS_AHEAD = 14;
/** Nobody opens the door any more: such a home is not visited, whatever is owed. */
const NOBODY_THERE: readonly NotPlannedBecause[] = ['vacant', 'moved-out'];

/** The workdays that are looked at: those of the two weeks after today. */
export function daysAhead({ today, calendar }: Pick<Ledger, 'today' | 'calendar'>): readonly Day[] {
  return Array.from({ length: DAYS_AHEAD }, (_, index) => today + index + 1).filter((day) => calendar.isWorkday(day));
}

/** The coming two weeks at once; `eachDayAhead` gives them day by day. */
export function planAhead(input: AheadInput): WeekAhead {
  const steps = eachDayAhead(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Plans the workdays of the coming two weeks one after another, as if every planned visit were made on its day and the customer
 * reached. What comes in meanwhile, a dissatisfied answer, or somebody who is not at home, nobody can foresee. Gives each day when it
 * is planned, so that a job can pause between them, and at the end the whole.
 */
export function* eachDayAhead({ ledger, seed, standing, assign }: AheadInput): Generator<DayAhead, WeekAhead> {
  const watch = new DeadlineWatch(ledger.today);
  const days: DayAhead[] = [];
  const planOn = (now: Ledger, date: Day): VisitPlan =>
    planVisits({
      ledger: now,
      date,
      seed,
      forecast: true,
      standing: standing?.get(date) ?? [],
      ...(assign === undefined ? {} : { assign }),
    });
  let now = afterTodaysList(ledger, standing?.get(ledger.today) ?? [], planOn);
  for (const date of daysAhead(ledger)) {
    // Each list is made on the evening before.
    now = { ...now, today: Math.max(ledger.today, date - 1) };
    const plan = planOn(now, date);
    watch.see(plan);
    const day = { date, load: plan.days, visits: plan.visits.length, left: leftForWant(plan.notPlanned) };
    days.push(day);
    yield day;
    now = afterVisits(now, plan.visits, date);
  }
  return { days, overdue: watch.overdue() };
}

/** Today's list is under way: what stands on it will be made today. */
function afterTodaysList(
  ledger: Ledger,
  standing: readonly StandingVisit[],
  planOn: (now: Ledger, date: Day) => VisitPlan,
): Ledger {
  if (standing.length === 0) return ledger;
  const listed = new Set(standing.map(({ key }) => key));
  const { visits } = planOn(ledger, ledger.today);
  return afterVisits(
    ledger,
    visits.filter(({ bundle }) => listed.has(bundle.key)),
    ledger.today,
  );
}

function leftForWant(notPlanned: readonly NotPlanned[]): number {
  return notPlanned.filter(({ because }) => because === 'capacity' || because === 'no-executor').length;
}

/** Follows the reasons that are not overdue today through the lists of the coming days. */
class DeadlineWatch {
  /** Seen on a list's 未排入 while there was time, by reason; `because` is that of the last such list. */
  private readonly waiting = new Map<string, FutureOverdue>();
  private readonly late: FutureOverdue[] = [];
  private last: Day;

  constructor(private readonly today: Day) {
    this.last = today;
  }

  see({ date, visits, notPlanned }: VisitPlan): void {
    this.last = date;
    for (const { bundle } of visits) {
      for (const reason of bundle.reasons) {
        const known = this.waiting.get(keyOf(reason));
        this.waiting.delete(keyOf(reason));
        if (reason.deadline < this.today || reason.deadline >= date) continue;
        this.late.push({ ...(known ?? { bundle, because: 'non-workday' }), reason, made: date });
      }
    }
    for (const { bundle, because } of notPlanned) {
      if (NOBODY_THERE.includes(because)) continue;
      for (const reason of bundle.reasons) {
        if (reason.deadline < this.today) continue;
        const known = this.waiting.get(keyOf(reason));
        if (reason.deadline >= date) this.waiting.set(keyOf(reason), { bundle, reason, because, made: null });
        else if (known === undefined) {
          this.waiting.set(keyOf(reason), { bundle, reason, because: 'non-workday', made: null });
        }
      }
    }
  }

  overdue(): FutureOverdue[] {
    const never = [...this.waiting.values()].filter(({ reason }) => reason.deadline <= this.last);
    return [...this.late, ...never].sort((a, b) => a.reason.deadline - b.reason.deadline);
  }
}

/** One reason over the days: its due visit, else the row it comes from and why. */
function keyOf({ due, cause, origin }: VisitReason): string {
  return due?.id ?? `${cause} ${origin.source.sheet}!${origin.row}`;
}
