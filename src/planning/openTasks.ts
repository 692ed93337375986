import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { compareDrafts, type Draft, type Left } from './bundles';
import { candidatesFor } from './candidates';
import { contactOf, listedCustomers } from './contact';
import { officeHours } from './contactHours';
import { timesOn, type NoTime } from './contactTimes';
import { customerGroups } from './customerGroups';
import { deadNumbers } from './deadNumbers';
import { homeStates } from './occupancy';
import { oneContact } from './oneContact';
import { recentContacts } from './recentContacts';
import type { Task } from './timetable';

export type { Left } from './bundles';

/** What the day asks for before anybody is asked to do it. */
export interface OpenTasks {
  /** The most urgent first. */
  readonly tasks: readonly Task[];
  readonly left: readonly Left[];
  readonly behind: readonly Behind[];
}

/** Reasons that wait only because the task of the same key takes its customer's contact of the day. */
export interface Behind {
  readonly left: Left;
  /** What is made instead where nobody makes that contact; `null`: it has no time that day. */
  readonly task: Task | null;
  /** What waits even then. */
  readonly rest: readonly Left[];
}

/**
 * Every customer with an open reason, once: as a task with the times at which he may be contacted, or left with the reason why nobody
 * may contact him that day, whoever were at work. Every reason is in one of the three, once.
 */
export function openTasks(ledger: Ledger, date: Day, settings: OfficeSettings): OpenTasks {
  const findListed = listedCustomers(ledger.registers);
  const isDead = deadNumbers(ledger.visitRecords);
  const rules = {
    date,
    settings,
    recent: recentContacts(ledger, date, settings.planning.daysBetweenContacts),
    stateOf: homeStates(ledger.visitRecords),
    contactOf: (candidates: Parameters<typeof contactOf>[0]) => contactOf(candidates, findListed, isDead),
  };
  const hours = officeHours(settings);
  const timed = (draft: Draft): Task | NoTime => timesOn(draft, date, hours, ledger);
  const tasks: Task[] = [];
  const left: Left[] = [];
  const behind: Behind[] = [];
  for (const { key, candidates } of customerGroups(candidatesFor(ledger, date, settings))) {
    // Where the most urgent contact has no time that day, it keeps the others from nothing.
    for (let open = candidates; open.length > 0;) {
      const day = oneContact({ key, candidates: open }, rules);
      left.push(...day.left);
      open = [];
      if (day.draft === null) continue;
      const first = timed(day.draft);
      if ('because' in first) {
        left.push({ draft: day.draft, ...first });
        open = day.behind.flatMap(({ draft }) => draft.candidates);
        continue;
      }
      tasks.push({ ...first, onsite: day.onsite === null ? null : taskOf(timed(day.onsite)) });
      for (const waiting of day.behind) {
        const { draft, ...next } = oneContact({ key, candidates: waiting.draft.candidates }, rules);
        const task = draft === null ? null : taskOf(timed(draft));
        behind.push({ left: waiting, task, rest: [...next.left, ...next.behind] });
      }
    }
  }
  return { tasks: tasks.sort((a, b) => compareDrafts(a.draft, b.draft)), left, behind };
}

function taskOf(timed: Task | NoTime): Task | null {
  return 'because' in timed ? null : timed;
}
