import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { compareDrafts, type Left } from './bundles';
import { candidatesFor } from './candidates';
import { contactOf, listedCustomers } from './contact';
import { officeHours } from './contactHours';
import { timesOn } from './contactTimes';
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
}

/**
 * Every customer with an open reason, once: as a task with the times at which he may be contacted, or left with the reason why nobody
 * may contact him that day, whoever were at work. Every reason is in one of both, once.
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
  const tasks: Task[] = [];
  const left: Left[] = [];
  for (const group of customerGroups(candidatesFor(ledger, date, settings))) {
    const { draft, onsite, left: waiting } = oneContact(group, rules);
    left.push(...waiting);
    if (draft === null) continue;
    const task = timesOn(draft, date, hours, ledger);
    if ('because' in task) {
      left.push({ draft, ...task });
      continue;
    }
    const atTheDoor = onsite === null ? null : timesOn(onsite, date, hours, ledger);
    tasks.push({ ...task, onsite: atTheDoor === null || 'because' in atTheDoor ? null : atTheDoor });
  }
  return { tasks: tasks.sort((a, b) => compareDrafts(a.draft, b.draft)), left };
}
