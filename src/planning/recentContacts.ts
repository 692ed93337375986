import type { Day } from '../values/moment';
import type { DueVisit, Ledger, VisitRecord } from '../visits/ledger';
import { append } from '../visits/partyIndex';
import { ONSITE, PHONE } from './attempts';
import { isAppointed, type Candidate } from './candidate';
import { contactKeys } from './contactKeys';
import type { VisitReason } from './plan';
import { isNumbered } from './turns';

export interface RecentContacts {
  /** Whether the limit holds for a reason at all, whoever was contacted when. */
  readonly binds: (candidate: Candidate) => boolean;
  /**
   * The first day on which somebody known under these identities may be contacted again for this reason; `null` where he may be
   * contacted on the date of the list.
   */
  readonly heldUntil: (candidate: Candidate, keys: readonly string[]) => Day | null;
}

/**
 * A household that was reached at its door or by telephone is not called or visited again within `days` days; 0: there is no such
 * limit. What is sent neither counts nor is bound. The limit never holds back complaints, a time that was promised or asked for, the
 * repairers, and the further steps of the event that the contact was about (Q1, N1).
 */
export function recentContacts(ledger: Ledger, date: Day, days: number): RecentContacts {
  const binds = (candidate: Candidate): boolean => days > 0 && isBound(candidate, date);
  const byCustomer = new Map<string, VisitRecord[]>();
  const recent = new Set<VisitRecord>();
  for (const record of ledger.visitRecords) {
    const { row, day, channel, reached } = record;
    if (!reached || day === null || day > date || day <= date - days) continue;
    if (channel !== ONSITE && channel !== PHONE) continue;
    recent.add(record);
    for (const key of contactKeys(row.party, row.party.household)) append(byCustomer, key, record);
  }
  if (recent.size === 0) return { binds, heldUntil: () => null };
  const isStepOf = stepsMade(ledger, recent);
  return {
    binds,
    heldUntil: (candidate, keys) => {
      if (!binds(candidate)) return null;
      // One conversation about several matters stands in several records of its day.
      const about = new Map<Day, boolean>();
      for (const record of keys.flatMap((key) => byCustomer.get(key) ?? [])) {
        about.set(record.day!, about.get(record.day!) === true || isStepOf(record, candidate.reason));
      }
      const holding = [...about].filter(([, isStep]) => !isStep).map(([day]) => day);
      return holding.length === 0 ? null : Math.max(...holding) + days;
    },
  };
}

function isBound(candidate: Candidate, date: Day): boolean {
  return !candidate.ofComplaint && candidate.reason.cause !== 'problem' && !isAppointed(candidate, date);
}

/** Tells whether a record was made about another step of the event a reason is about: the rule itself asks for several. */
function stepsMade(
  { matches }: Ledger,
  records: ReadonlySet<VisitRecord>,
): (record: VisitRecord, reason: VisitReason) => boolean {
  const made = new Map<VisitRecord, DueVisit[]>();
  for (const { due, attempts } of matches) {
    if (attempts.length === 0 || !isStep(due)) continue;
    for (const record of attempts) if (records.has(record)) append(made, record, due);
  }
  return (record, { due }) =>
    due !== null && isStep(due) && (made.get(record) ?? []).some((other) => isOtherStep(other, due));
}

function isStep(due: DueVisit): boolean {
  return due.step !== null && !isNumbered(due);
}

function isOtherStep(one: DueVisit, other: DueVisit): boolean {
  const alike =
    one.origin === other.origin && one.kind === other.kind && one.rules.some((rule) => other.rules.includes(rule));
  return alike && one.step !== other.step;
}
