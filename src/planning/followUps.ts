import type { RegisterRow, VisitRow } from '../registers/register';
import { addMonths, civilOf, type Day } from '../values/moment';
import { isDissatisfiedVisit } from '../visits/events/answerEvents';
import type { Ledger, VisitRecord } from '../visits/ledger';
import { append } from '../visits/partyIndex';
import { orderOf } from '../visits/records';
import { reasonOf, type Barred, type Untiered } from './candidate';
import { contactKeys } from './contactKeys';
import { isComplaint } from './relatedMatter';

/** Rule shown for a call-back that the office promised without a pack asking for promised times. */
export const PROMISE = '承诺';
const ONSITE_ONLY = ['上门'];
const PHONE_FIRST = ['电话', '上门'];

/**
 * Reached visits that left something open: a promised time (A6, C3, O3), or a dissatisfied answer where the regulation asks for
 * more. `related` leads from the record of a visit to its matter.
 */
export function followUps(
  ledger: Ledger,
  date: Day,
  barred: Barred,
  related: (row: RegisterRow) => RegisterRow,
): Untiered[] {
  const promiseRule = ledger.regulation.promiseRule;
  const open = ledger.visitRecords.filter(({ row, reached, day }) => {
    if (day === null || day > date) return false;
    if (row.promisedAt !== null) return row.promisedAt.day <= date && reached;
    return reached && promiseRule !== null && isDissatisfiedVisit(row);
  });
  if (open.length === 0) return [];
  const contactsSince = contactsAfter(ledger.visitRecords);
  const isRepeat = repeatedMatters(ledger);
  return open
    .map((record) => [record, contactsSince(record)] as const)
    .filter(([, since]) => since.every(({ reached }) => !reached))
    .map(([{ row, day }, since]) => {
      const tries = since.filter((record) => record.day! <= date);
      const matter = related(row);
      const repeatsFirst = isRepeat(matter) ? ledger.regulation.repeatsFirst : null;
      const rule = promiseRule ?? PROMISE;
      return {
        reason: reasonOf(date, {
          due: null,
          cause: 'again',
          rule,
          rules: repeatsFirst === null ? [rule] : [rule, repeatsFirst],
          kind: row.kind ?? '意见建议',
          origin: row,
          deadline: row.promisedAt?.day ?? lastOfMonth(day!),
          first: repeatsFirst === null ? null : 'repeat',
          attempts: tries.length,
        }),
        party: row.party,
        household: row.party.household,
        channels: followUpChannels(ledger, matter),
        channelsBind: true,
        executors: postsFor(row.kind, ledger),
        barred: barred([row]),
        appointment: tries.at(-1)?.row.promisedAt ?? row.promisedAt,
        tries,
        apart: false,
        onDayOff: false,
      };
    });
}

/** Complaint rows of matters that were told to several departments (O4). */
function repeatedMatters({ matters }: Ledger): (row: RegisterRow) => boolean {
  const rows = new Set<RegisterRow>(matters.filter(({ rows }) => rows.length > 1).flatMap(({ rows }) => rows));
  return (row) => rows.has(row);
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

/** Finds what was done with the same customer about the same kind or number after a visit, in order of time. */
function contactsAfter(records: readonly VisitRecord[]): (record: VisitRecord) => readonly VisitRecord[] {
  const byContact = new Map<string, VisitRecord[]>();
  for (const record of records) {
    if (record.day === null) continue;
    for (const key of contactKeys(record.row.party, record.row.party.household)) append(byContact, key, record);
  }
  return ({ row, day }) => {
    const own = contactKeys(row.party, row.party.household).flatMap((key) => byContact.get(key) ?? []);
    return [...new Set(own)]
      .filter((other) => other.row !== row && isAfter(other, day!, row) && isAboutSame(other.row, row))
      .sort((a, b) => orderOf(a) - orderOf(b));
  };
}

function isAboutSame(one: VisitRow, other: VisitRow): boolean {
  return one.kind === other.kind || (other.relatedId !== null && one.relatedId === other.relatedId);
}

function isAfter(other: VisitRecord, day: Day, row: VisitRow): boolean {
  if (other.day! !== day) return other.day! > day;
  const [first, second] = [row.visitedAt?.minute ?? null, other.row.visitedAt?.minute ?? null];
  return first !== null && second !== null && second > first;
}

/** Where a rule gives no term, the last day of the month holds (registers.md §4, rulings). */
function lastOfMonth(day: Day): Day {
  const first = day - civilOf(day).date + 1;
  return addMonths(first, 1) - 1;
}
