import type { OfficeSettings } from '../regulations/settings';
import type { StaffRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import type { Assign } from './assign';
import { assignOptimally } from './assignment/assignOptimally';
import { bundle, compareDrafts, type Draft } from './bundles';
import { candidatesFor } from './candidates';
import { listedCustomers } from './contact';
import { hoursFor, officeHours } from './contactHours';
import { homeStates } from './occupancy';
import type { NotPlanned, NotPlannedBecause, PlannedVisit, VisitPlan } from './plan';
import { commonStretches, readPreferredTime, stretchesOn, type Stretch } from './preferredTime';
import { rosterOn } from './roster';
import type { Task } from './timetable';

export interface PlanInput {
  readonly ledger: Ledger;
  /** Day of the list; by default the next workday after the ledger's today. */
  readonly date?: Day;
  /** Recorded with the list, so that a strategy that draws lots can repeat it; the one in use draws none. */
  readonly seed: number;
  /** Instead of the staff table of the workbook. */
  readonly staff?: readonly StaffRow[];
  /** Instead of the settings of the ledger's regulation. */
  readonly settings?: OfficeSettings;
  /** How visits are given out; by default so that only what no rearrangement has room for is left. */
  readonly assign?: Assign;
}

/** An appointment at a given minute holds for so long. */
const APPOINTMENT_MINUTES = 60;

/**
 * The visit list of one day (batch.md `plan`): every customer with an open reason is either on it once, with who, when and by
 * which channel, or among `notPlanned` with why not. Vacant, unsold and moved-out homes are not visited; contact hours,
 * preferred times, leave and minutes bind. The same input gives the same list.
 */
export function planVisits(input: PlanInput): VisitPlan {
  const { ledger, seed } = input;
  const settings = input.settings ?? ledger.regulation.office;
  const date = input.date ?? ledger.calendar.nextWorkday(ledger.today);
  const stateOf = homeStates(ledger.visitRecords);
  const bundled = bundle(
    candidatesFor(ledger, date),
    date,
    settings,
    (contact) => stateOf(contact.household) === 'lived-in',
    listedCustomers(ledger.registers),
  );

  const left: { draft: Draft; because: NotPlannedBecause }[] = [];
  const leave = (drafts: readonly Draft[], because: NotPlannedBecause) => {
    for (const draft of drafts) left.push({ draft, because });
  };
  const tasks: Task[] = [];
  const hours = officeHours(settings);
  for (const draft of bundled.drafts) {
    const state = stateOf(draft.bundle.household);
    const task = state === 'vacant' || state === 'moved-out' ? state : taskOn(draft, date, hours, ledger);
    if (typeof task === 'string') leave([draft], task);
    else tasks.push(task);
  }
  for (const draft of bundled.unreachable) {
    const state = stateOf(draft.bundle.household);
    leave([draft], state === 'vacant' || state === 'moved-out' ? state : 'no-contact');
  }
  leave(bundled.another, 'contacted-recently');

  const roster = rosterOn(date, input.staff ?? ledger.registers.staff, settings);
  const assignment = (input.assign ?? assignOptimally(settings.minutesBetweenBuildings))(tasks, roster);
  for (const { task, because } of assignment.left) leave([task.draft], because);

  const visits: PlannedVisit[] = assignment.days.flatMap((day, index) =>
    day.map(({ task, start }) => ({ order: 0, staff: roster[index]!.name, slot: start, bundle: task.draft.bundle })),
  );
  const notPlanned: NotPlanned[] = left
    .sort((a, b) => compareDrafts(a.draft, b.draft))
    .map(({ draft, because }) => ({ bundle: draft.bundle, because }));
  return { date, seed, visits: visits.map((visit, index) => ({ ...visit, order: index + 1 })), notPlanned };
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
