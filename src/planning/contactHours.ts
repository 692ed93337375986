import type { OfficeSettings } from '../regulations/settings';
import type { Ledger } from '../visits/ledger';
import type { VisitReason } from './plan';
import { commonStretches, type Stretch } from './preferredTime';
import { rulesBehind } from './rulesBehind';

/** Nobody is contacted before 08:00 or after 21:00, whatever pack or office says (registers.md §4, rulings). */
const DECENT: Stretch = { from: 8 * 60, to: 21 * 60 };

/** The office's contact hours of a day in minutes, never outside 08:00–21:00. */
export function officeHours(settings: Pick<OfficeSettings, 'contactHours'>): readonly Stretch[] {
  const { from, to } = settings.contactHours;
  return commonStretches([DECENT], [{ from: minuteOfClock(from), to: minuteOfClock(to) }]);
}

/** The contact hours inside `hours` that the packs behind the reasons allow (N3, S2): they bind the visits those packs demand. */
export function hoursFor(
  reasons: readonly VisitReason[],
  hours: readonly Stretch[],
  regulation: Ledger['regulation'],
): readonly Stretch[] {
  let allowed = hours;
  for (const { due } of reasons) {
    if (due === null) continue;
    for (const { contactHours } of rulesBehind(due, regulation.visitRules)) {
      if (contactHours.length === 0) continue;
      const stretches = contactHours.map(({ from, to }) => ({ from: minuteOfClock(from), to: minuteOfClock(to) }));
      allowed = commonStretches(allowed, stretches);
    }
  }
  return allowed;
}

/** Minutes since midnight of `HH:mm`. */
function minuteOfClock(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}
