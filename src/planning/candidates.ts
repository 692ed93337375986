import type { Household, Party, RegisterRow, VisitRow } from '../registers/register';
import { isDissatisfied } from '../regulations/satisfied';
import type { Day, Moment } from '../values/moment';
import { addMonths, civilOf, isoDay } from '../values/moment';
import type { DueVisit, Ledger, VisitRecord } from '../visits/ledger';
import { quotaOutcomes } from '../visits/quotas';
import { barredVisitors } from './barredVisitors';
import { contactKeys } from './contactKeys';
import type { VisitReason } from './plan';
import { isComplaint, relatedMatter } from './relatedMatter';

/** Rule shown for a call-back that the office promised without a pack asking for promised times. */
export const PROMISE = '承诺';
/** Binary rounding: 0.05 × 60 is a hair above 3. */
const HAIR = 1e-9;
const ONSITE_ONLY = ['上门'];
const PHONE_FIRST = ['电话', '上门'];

/** One reason to contact somebody, with what the list needs to know about it. */
export interface Candidate {
  readonly reason: VisitReason;
  readonly party: Party;
  readonly household: Household | null;
  /** Allowed channels, best first; empty: any. */
  readonly channels: readonly string[];
  /** Posts, highest first; empty: anybody. */
  readonly executors: readonly string[];
  /** Names that may not go: who handled or repaired it, or is complained about. */
  readonly barred: ReadonlySet<string>;
  /** The time the customer or the office named; nobody calls before its day. */
  readonly appointment: Moment | null;
}

/**
 * Everything that could be on the list of `date`: owed visits whose window is open and which are not done, exempt or left
 * out of the sample; promised call-backs of that day or earlier; second visits after a dissatisfied answer (A6, C3).
 */
export function candidatesFor(ledger: Ledger, date: Day): readonly Candidate[] {
  const related = relatedMatter(ledger);
  const barred = barredVisitors(ledger, related);
  return [...owedVisits(ledger, date, barred), ...followUps(ledger, date, barred, related)];
}

function owedVisits(
  ledger: Ledger,
  date: Day,
  barred: (rows: readonly RegisterRow[]) => ReadonlySet<string>,
): Candidate[] {
  const candidates: Candidate[] = [];
  const isWanted = samplesToFill(ledger);
  for (const { due, state, valid, attempts } of ledger.matches) {
    if (valid !== null || (state !== 'missed' && state !== 'notYetDue')) continue;
    if (due.exemption !== null || due.sampled === false || due.earliest > date) continue;
    if (due.sampled === true && !isWanted(due)) continue;
    const unreached = attempts.filter((record) => !record.reached);
    candidates.push({
      reason: reasonOf(date, {
        due,
        rule: due.rule,
        kind: due.kind,
        origin: due.origin,
        deadline: due.latest,
        attempts: unreached.length,
      }),
      party: due.party,
      household: due.household,
      channels: due.channels,
      executors: due.executors,
      barred: barred([due.origin, ...due.alsoFrom]),
      appointment: unreached.at(-1)?.row.promisedAt ?? null,
    });
  }
  return candidates;
}

/**
 * Tells, order after order, whether a drawn one is still wanted: whoever was visited instead counts as well, so that only what the
 * sample lacks is called, and never more than it may have (A3: at least 5 % of the month's orders, at most 5 % of the households).
 */
function samplesToFill(ledger: Ledger): (due: DueVisit) => boolean {
  const lacking = new Map<string, number>();
  for (const { quota, period, base, done } of quotaOutcomes(ledger)) {
    // Without a customer register nobody knows the households that the cap is a share of.
    if (quota.direction === 'atMost' && base === 0) continue;
    const bound = base * quota.share;
    const size = quota.direction === 'atLeast' ? Math.ceil(bound - HAIR) : Math.floor(bound + HAIR);
    const key = `${quota.rule} ${period}`;
    lacking.set(key, Math.min(size - done, lacking.get(key) ?? Infinity));
  }
  return ({ rule, event }) => {
    const key = [4, 7, 10].map((length) => `${rule} ${isoDay(event).slice(0, length)}`).find((one) => lacking.has(one));
    if (key === undefined) return true;
    const left = lacking.get(key)!;
    lacking.set(key, left - 1);
    return left > 0;
  };
}

/** Reached visits that left something open: a promised time, or a dissatisfied answer where the regulation asks for more. */
function followUps(
  ledger: Ledger,
  date: Day,
  barred: (rows: readonly RegisterRow[]) => ReadonlySet<string>,
  related: (row: RegisterRow) => RegisterRow,
): Candidate[] {
  const promiseRule = ledger.regulation.promiseRule;
  const open = ledger.visitRecords.filter(({ row, reached, day }) => {
    if (day === null || day > date) return false;
    if (row.promisedAt !== null) return row.promisedAt.day <= date && reached;
    return reached && promiseRule !== null && leftDissatisfied(row);
  });
  if (open.length === 0) return [];
  const answered = answersAfter(ledger.visitRecords);
  return open
    .filter((record) => !answered(record))
    .map(({ row, day }) => ({
      reason: reasonOf(date, {
        due: null,
        rule: promiseRule ?? PROMISE,
        kind: row.kind ?? '意见建议',
        origin: row,
        deadline: row.promisedAt?.day ?? lastOfMonth(day!),
        attempts: 0,
      }),
      party: row.party,
      household: row.party.household,
      channels: followUpChannels(ledger, related(row)),
      executors: postsFor(row.kind, ledger),
      barred: barred([row]),
      appointment: row.promisedAt,
    }));
}

/** Who makes the first visits of a kind makes the later ones; posts that depend on a grade are not asked for again. */
function postsFor(kind: string | null, { regulation }: Ledger): readonly string[] {
  const rules = regulation.visitRules.filter((rule) => rule.kind === kind).flatMap(({ executors }) => executors);
  return [...new Set(rules.filter(({ ofGrades }) => ofGrades.length === 0).flatMap(({ posts }) => posts))];
}

/** From the second visit of a matter on, phone is allowed, but for some categories of complaint (A6, C3). */
function followUpChannels(ledger: Ledger, matter: RegisterRow): readonly string[] {
  const { followUps: rule } = ledger.regulation;
  if (rule === null) return [];
  const category = isComplaint(matter) ? matter.category : null;
  return category !== null && rule.exceptCategories.includes(category) ? ONSITE_ONLY : PHONE_FIRST;
}

/** Whether a rating of the visit says the customer is not satisfied. */
function leftDissatisfied({ satisfaction, ratings }: VisitRow): boolean {
  return (satisfaction !== null && isDissatisfied(satisfaction)) || Object.values(ratings).some(isDissatisfied);
}

/** Tells whether the same customer was reached again about the same kind or number after a visit. */
function answersAfter(records: readonly VisitRecord[]): (record: VisitRecord) => boolean {
  const byContact = new Map<string, VisitRecord[]>();
  for (const record of records) {
    if (!record.reached || record.day === null) continue;
    for (const key of contactKeys(record.row.party, record.row.party.household)) {
      const known = byContact.get(key);
      if (known) known.push(record);
      else byContact.set(key, [record]);
    }
  }
  return ({ row, day }) =>
    contactKeys(row.party, row.party.household).some((key) =>
      (byContact.get(key) ?? []).some(
        (other) =>
          other.row !== row &&
          isAfter(other, day!, row) &&
          (other.row.kind === row.kind || (row.relatedId !== null && other.row.relatedId === row.relatedId)),
      ),
    );
}

function isAfter(other: VisitRecord, day: Day, row: VisitRow): boolean {
  if (other.day! !== day) return other.day! > day;
  const [first, second] = [row.visitedAt?.minute ?? null, other.row.visitedAt?.minute ?? null];
  return first !== null && second !== null && second > first;
}

function reasonOf(date: Day, reason: Omit<VisitReason, 'overdueDays'>): VisitReason {
  return { ...reason, overdueDays: Math.max(0, date - reason.deadline) };
}

/** Where a rule gives no term, the last day of the month holds (registers.md §4, rulings). */
function lastOfMonth(day: Day): Day {
  const first = day - civilOf(day).date + 1;
  return addMonths(first, 1) - 1;
}
