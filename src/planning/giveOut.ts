import type { OfficeSettings } from '../regulations/settings';
import type { Ledger } from '../visits/ledger';
import type { Assign } from './assign';
import { assignOptimally } from './assignment/assignOptimally';
import type { Left } from './openTasks';
import type { OneMore, PlannedVisit, StaffDay, StandingVisit } from './plan';
import type { Member } from './roster';
import type { Task } from './timetable';

/** What giving out the day's visits needs to know beside the visits. */
export interface Office {
  readonly ledger: Ledger;
  readonly settings: OfficeSettings;
  readonly roster: readonly Member[];
  /** What stands on the day's list already. */
  readonly standing: readonly StandingVisit[];
  readonly assign?: Assign;
}

/** A day given out. */
export interface GivenOut {
  /** In the order of the list; `order` counts from 1. */
  readonly visits: readonly PlannedVisit[];
  /** Left for want of people. */
  readonly left: readonly Left[];
  readonly days: readonly StaffDay[];
  readonly oneMore: OneMore | null;
}

/**
 * Gives the tasks of a day, the most urgent first, to the people at work: accepted visits stay as they stand, the others so that only
 * what no rearrangement has room for is left.
 */
export function giveOut(tasks: readonly Task[], { settings, roster, assign }: Office): GivenOut {
  const assignment = (assign ?? assignOptimally(settings.minutesBetweenBuildings))(tasks, roster);
  const visits = assignment.days.flatMap((day, index) =>
    day.map(({ task, start }) => ({
      order: 0,
      staff: roster[index]!.name,
      companions: [],
      slot: start,
      walk: 0,
      whyHim: [],
      accepted: false,
      bundle: task.draft.bundle,
    })),
  );
  return {
    visits: visits.map((visit, index) => ({ ...visit, order: index + 1 })),
    left: assignment.left.map(({ task, because }) => ({ draft: task.draft, because, notBefore: null })),
    days: [],
    oneMore: null,
  };
}
