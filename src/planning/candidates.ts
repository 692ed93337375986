import type { OfficeSettings } from '../regulations/settings';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { barredVisitors } from './barredVisitors';
import type { Candidate } from './candidate';
import { followUps } from './followUps';
import { owedVisits } from './owedVisits';
import type { VisitReason } from './plan';
import { problemCalls } from './problemCalls';
import { isComplaint, relatedMatter } from './relatedMatter';
import { tierReader } from './tiers';

/**
 * Everything that could be on the list of `date`: owed visits whose window is open and which are not done, exempt or left
 * out of the sample; promised call-backs of that day or earlier; second visits after a dissatisfied answer (A6, C3); problems for the repairers (E1, G1).
 */
export function candidatesFor(
  ledger: Ledger,
  date: Day,
  settings: Pick<OfficeSettings, 'staff' | 'planning'> = ledger.regulation.office,
): readonly Candidate[] {
  const related = relatedMatter(ledger);
  const barred = barredVisitors(ledger, related, settings);
  const isOfComplaint = ({ kind, origin }: VisitReason): boolean => kind === '投诉' || isComplaint(related(origin));
  const tierOf = tierReader(ledger, date, related);
  // Times named for the days off before the date of the list are kept on it.
  const isForTheDay = (named: Candidate['appointment']): boolean =>
    named !== null && named.day <= date && (named.day === date || named.day > ledger.today);
  return [
    ...owedVisits(ledger, date, barred),
    ...followUps(ledger, date, barred, related),
    ...problemCalls(ledger, date),
  ].map(({ reason, ...candidate }) => ({
    ...candidate,
    reason: isForTheDay(candidate.appointment) ? { ...reason, first: reason.first ?? 'appointed' } : reason,
    ofComplaint: isOfComplaint(reason),
    tier: tierOf({ ...candidate, reason }),
  }));
}
