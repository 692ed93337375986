import type { Month } from '../values/moment';
import { monthBounds } from '../values/moment';
import type { Ledger, VisitMatch } from '../visits/ledger';
import { makeRate } from './makeRate';
import { dueMember, leftOut } from './members';
import type { LeftOut, Rate, RateId } from './rate';

/**
 * 回访率, 尝试率, 触达率 and 按时率 of each kind the regulation owes as a whole. A due visit belongs to the month of its deadline; exempt ones
 * and those undone and not yet due are left out and counted.
 */
export function visitRates(ledger: Ledger, month: Month): Rate[] {
  const { first, last } = monthBounds(month);
  const rulesOf = new Map<string, string[]>();
  for (const { kind, rule, reach } of ledger.regulation.visitRules) {
    if (reach === 'all') rulesOf.set(kind, [...(rulesOf.get(kind) ?? []), rule]);
  }
  const ofKind = new Map<string, VisitMatch[]>();
  for (const match of ledger.matches) {
    const { kind, latest, sampled } = match.due;
    if (sampled !== null || latest < first || latest > last) continue;
    const standing = ofKind.get(kind);
    if (standing === undefined) ofKind.set(kind, [match]);
    else standing.push(match);
  }
  return [...rulesOf].flatMap(([kind, rules]) => ratesOfKind(kind, rules, ofKind.get(kind) ?? [], ledger));
}

function ratesOfKind(kind: string, rules: readonly string[], matches: readonly VisitMatch[], ledger: Ledger): Rate[] {
  const due: VisitMatch[] = [];
  const without: LeftOut[] = [];
  for (const match of matches) {
    const reason = reasonToLeaveOut(match);
    if (reason === null) due.push(match);
    else without.push(leftOut(dueMember(match, false), reason));
  }
  const tried = due.filter(({ attempts }) => attempts.length > 0);
  const rate = (id: RateId, of: readonly VisitMatch[], counts: (match: VisitMatch) => boolean): Rate =>
    makeRate(
      {
        rate: id,
        group: { kind },
        members: of.map((match) => dueMember(match, counts(match))),
        leftOut: without,
        rules,
      },
      ledger,
    );
  return [
    rate('visit-rate', due, ({ valid }) => valid !== null),
    rate('visit-attempt-rate', due, ({ attempts }) => attempts.length > 0),
    rate('visit-reach-rate', tried, ({ attempts }) => attempts.some(({ reached }) => reached)),
    rate('visit-on-time-rate', due, ({ state }) => state === 'done'),
  ];
}

/** A place that is no home has nobody to reach: counted with the anonymous (registers.md §4, "Exempt"). */
function reasonToLeaveOut({ state, due: { exemption } }: VisitMatch): string | null {
  if (state === 'notYetDue') return state;
  return exemption === 'publicArea' ? 'anonymous' : exemption;
}
