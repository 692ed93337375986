import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { bundle, type Draft } from './bundles';
import { candidatesFor } from './candidates';
import { listedCustomers } from './contact';
import { hoursFor, officeHours } from './contactHours';
import { homeStates } from './occupancy';
import type { NotPlannedBecause } from './plan';
import { commonStretches, readPreferredTime, stretchesOn, type Stretch } from './preferredTime';
import type { Task } from './timetable';

/** A contact that nobody makes on the day, and why. */
export interface Left {
  readonly draft: Draft;
  readonly because: NotPlannedBecause;
  readonly notBefore: Day | null;
}

/** What the day asks for before anybody is asked to do it. */
export interface OpenTasks {
  /** The most urgent first. */
  readonly tasks: readonly Task[];
  readonly left: readonly Left[];
}

/** An appointment at a given minute holds for so long. */
const APPOINTMENT_MINUTES = 60;

/**
 * Every customer with an open reason, once: as a task with the times at which he may be contacted, or left with the reason why nobody
 * may contact him that day, whoever were at work.
 */
export function openTasks(ledger: Ledger, date: Day, settings: OfficeSettings): OpenTasks {
  const stateOf = homeStates(ledger.visitRecords);
  const bundled = bundle(
    candidatesFor(ledger, date),
    date,
    settings,
    (contact) => stateOf(contact.household) === 'lived-in',
    listedCustomers(ledger.registers),
  );
  const left: Left[] = [];
  const leave = (draft: Draft, because: NotPlannedBecause) => left.push({ draft, because, notBefore: null });
  const tasks: Task[] = [];
  const hours = officeHours(settings);
  for (const draft of bundled.drafts) {
    const state = stateOf(draft.bundle.household);
    const task = state === 'vacant' || state === 'moved-out' ? state : taskOn(draft, date, hours, ledger);
    if (typeof task === 'string') leave(draft, task);
    else tasks.push(task);
  }
  for (const draft of bundled.unreachable) {
    const state = stateOf(draft.bundle.household);
    leave(draft, state === 'vacant' || state === 'moved-out' ? state : 'no-contact');
  }
  for (const draft of bundled.another) leave(draft, 'contacted-recently');
  return { tasks, left };
}

/** When the customer may be contacted on the day, or why he may not. */
function taskOn(draft: Draft, date: Day, hours: readonly Stretch[], ledger: Ledger): Task | NotPlannedBecause {
  const isWorkday = ledger.calendar.isWorkday(date);
  const allowed = hoursFor(draft.bundle.reasons, hours, ledger.regulation);
  const appointments = draft.candidates.flatMap(({ appointment }) => appointment ?? []);
  const today = appointments.filter(({ day }) => day === date);
  const preferred = readPreferredTime(draft.contact.preferredTime);
  if (today.length === 0) {
    if (appointments.some(({ day }) => day > date)) return 'outside-preferred-time';
    // On a day off only those are disturbed who asked for such a day.
    const alwaysOff = draft.candidates.some(({ onDayOff }) => onDayOff);
    if (!isWorkday && !alwaysOff && (preferred === null || preferred.days === null)) return 'non-workday';
  }
  const minute = today.find((appointment) => appointment.minute !== null)?.minute ?? null;
  const within = (open: readonly Stretch[], wanted: readonly Stretch[]) =>
    commonStretches(open, wanted).filter(({ from, to }) => to - from >= draft.bundle.minutes);
  // The time that somebody named comes before a pack's hours (S2); what was promised after work is still kept that day.
  const appointed = minute === null ? [] : within(hours, [{ from: minute, to: minute + APPOINTMENT_MINUTES }]);
  const anyDay = today.length > 0 && preferred !== null ? { ...preferred, days: null } : preferred;
  const longEnough = appointed.length > 0 ? appointed : within(allowed, stretchesOn(anyDay, date, isWorkday));
  if (longEnough.length === 0) return 'outside-preferred-time';
  const bound = JSON.stringify(longEnough) !== JSON.stringify(hours);
  return { draft, stretches: longEnough, bound };
}
