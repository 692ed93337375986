import type { OfficeSettings } from '../regulations/settings';
import type { Ledger } from '../visits/ledger';
import type { Assign } from './assign';
import { assignOptimally } from './assignment/assignOptimally';
import type { Shift } from './assignment/shift';
import { oneMore } from './oneMore';
import type { Left } from './openTasks';
import type { OneMore, PlannedVisit, StaffDay, StandingVisit } from './plan';
import type { Member } from './roster';
import { roundOf, staffDay } from './staffDays';
import { takeStanding } from './standing';
import type { Task } from './timetable';
import { listUnnamed } from './unnamed';
import { whyHim } from './whyHim';

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
  /** Asked once the day is settled: finding out is nearly as much work as giving out. */
  readonly oneMore: () => OneMore | null;
}

/**
 * Gives the tasks of a day, the most urgent first, to the people at work: accepted visits stay as they stand, the others so that only
 * what no rearrangement has room for is left. Onsite visits are made by several people together where the rules want that (G6).
 */
export function giveOut(tasks: readonly Task[], { ledger, settings, roster, standing, assign }: Office): GivenOut {
  const { accepted, open, kept } = takeStanding(tasks, standing, roster, settings);
  const named = roster.every(({ minutes }) => Number.isFinite(minutes));
  const shift: Shift = {
    roster,
    walk: settings.minutesBetweenBuildings,
    together: named ? (ledger.regulation.evidence.onsitePeople?.people ?? 1) : 1,
    accepted,
    kept,
  };
  const given = named ? (assign ?? assignOptimally)(open, shift) : listUnnamed(open, shift);
  const all = [...accepted, ...given.made];
  const rounds = roster.map((member) => ({ member, round: roundOf(member, all, shift.walk) }));
  const decided = { roster, accepted: new Set(accepted), stayed: given.stayed, all };
  const visits = rounds.flatMap(({ member, round }) =>
    round
      .filter(({ made }) => made.people[0] === member)
      .map(({ made, walk }) => ({
        staff: member.name,
        companions: made.people.slice(1).map(({ name }) => name),
        slot: made.start,
        walk,
        whyHim: whyHim(made, decided),
        accepted: decided.accepted.has(made),
        bundle: made.task.draft.bundle,
      })),
  );
  return {
    visits: visits.map((visit, index) => ({ order: index + 1, ...visit })),
    left: given.left.map(({ task, because }) => ({ draft: task.draft, because, notBefore: null })),
    days: rounds.map(({ member, round }) => staffDay(member, round)),
    oneMore: () => oneMore(open, shift, given, settings.minutesPerDay),
  };
}
