import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { LETTER, ONSITE, PHONE, untriedDayPart } from './attempts';
import type { Draft } from './bundles';
import { hoursFor } from './contactHours';
import type { NotPlannedBecause } from './plan';
import { commonStretches, readPreferredTime, stretchesOn, type Stretch } from './preferredTime';
import type { Task } from './timetable';

/** An appointment at a given minute holds for so long. */
const APPOINTMENT_MINUTES = 60;

/** Why a contact has no time on the day, and from which day it may be listed again. */
export interface NoTime {
  readonly because: NotPlannedBecause;
  readonly notBefore: Day | null;
}

/**
 * When the customer may be contacted on the day, inside the office's `hours`, or why he may not. Whoever was tried in one part of the
 * day only is tried in the other one, where that is possible at all. A letter needs no hour of the customer's.
 */
export function timesOn(draft: Draft, date: Day, hours: readonly Stretch[], ledger: Ledger): Task | NoTime {
  const { calendar } = ledger;
  const { channel, minutes, reasons } = draft.bundle;
  const isWorkday = calendar.isWorkday(date);
  const today = draft.candidates.flatMap(({ appointment }) => (appointment?.day === date ? appointment : []));
  const preferred = readPreferredTime(draft.contact.preferredTime);
  // On a day off only those are disturbed who asked for such a day.
  const mayBeOff = today.length > 0 || draft.candidates.some(({ onDayOff }) => onDayOff);
  if (!isWorkday && !mayBeOff && (preferred === null || preferred.days === null)) {
    return { because: 'non-workday', notBefore: calendar.nextWorkday(date) };
  }
  const within = (open: readonly Stretch[], wanted: readonly Stretch[]): readonly Stretch[] =>
    commonStretches(open, wanted).filter(({ from, to }) => to - from >= minutes);
  const timed = (stretches: readonly Stretch[]): Task | NoTime =>
    stretches.length === 0
      ? { because: 'outside-preferred-time', notBefore: null }
      : { draft, stretches, bound: JSON.stringify(stretches) !== JSON.stringify(hours) };
  if (channel === LETTER) return timed(within(hours, hours));
  // The time that somebody named comes before a pack's hours (S2); what was promised after work is still kept that day.
  const minute = today.find((appointment) => appointment.minute !== null)?.minute ?? null;
  if (minute !== null) {
    const appointed = within(hours, [{ from: minute, to: minute + APPOINTMENT_MINUTES }]);
    if (appointed.length > 0) return timed(appointed);
  }
  const allowed = hoursFor(reasons, hours, ledger.regulation);
  const anyDay = today.length > 0 && preferred !== null ? { ...preferred, days: null } : preferred;
  const usual = within(allowed, stretchesOn(anyDay, date, isWorkday));
  const other = channel === PHONE || channel === ONSITE ? untriedPart(draft) : null;
  const narrowed = other === null ? [] : within(usual, [other]);
  return timed(narrowed.length > 0 ? narrowed : usual);
}

/** The part of the day in which nobody was tried by this channel yet, whatever it was about. */
function untriedPart({ candidates, bundle }: Draft): Stretch | null {
  return untriedDayPart(
    candidates.flatMap(({ tries }) => tries),
    bundle.channel,
  );
}
