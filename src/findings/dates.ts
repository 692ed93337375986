import type { FieldKey, RegisterRow } from '../registers/register';
import { readDate } from '../values/dates';
import { isoDay, isoMoment, type Moment } from '../values/moment';
import type { DueVisit, Ledger } from '../visits/ledger';
import type { Finding } from './finding';
import { cellOf, findingAt, headerOf, placeOf, visitField } from './findingAt';

type Dated = RegisterRow & Readonly<Record<string, unknown>>;

/** Dates of things that have happened: none of them can lie after today. */
const PAST: Readonly<Record<string, readonly FieldKey[]>> = {
  customers: ['birthday'],
  visits: ['visitedAt', 'recordedAt', 'reportedAt', 'submittedAt', 'approvedAt'],
  complaints: ['receivedAt', 'escalatedAt', 'repliedAt', 'closedAt', 'notifiedAt'],
  repairs: ['reportedAt', 'assignedAt', 'arrivedAt', 'completedAt', 'testedAt'],
  services: ['appliedAt', 'passedOnAt', 'answeredAt', 'refundedAt'],
  surveys: ['sentAt', 'returnedAt'],
};

/** Pairs in which the second cannot come before the first. */
const ORDER: Readonly<Record<string, readonly (readonly [FieldKey, FieldKey])[]>> = {
  customers: [
    ['serviceStart', 'contractEnd'],
    ['birthday', 'moveInDate'],
  ],
  visits: [
    ['visitedAt', 'recordedAt'],
    ['visitedAt', 'promisedAt'],
    ['visitedAt', 'reportedAt'],
    ['visitedAt', 'submittedAt'],
  ],
  complaints: [
    ['receivedAt', 'escalatedAt'],
    ['receivedAt', 'repliedAt'],
    ['receivedAt', 'closedAt'],
    ['receivedAt', 'notifiedAt'],
  ],
  repairs: [
    ['reportedAt', 'assignedAt'],
    ['reportedAt', 'completedAt'],
    ['reportedAt', 'arrivedAt'],
    ['assignedAt', 'completedAt'],
    ['arrivedAt', 'completedAt'],
    ['reportedAt', 'testedAt'],
  ],
  services: [
    ['startAt', 'endAt'],
    ['appliedAt', 'answeredAt'],
    ['startAt', 'passedOnAt'],
    ['endAt', 'recheckedAt'],
  ],
  surveys: [['sentAt', 'returnedAt']],
};

/** Dates that cannot be: after today although it has happened, or before what must come first. */
export function dates(ledger: Ledger): Finding[] {
  const { customers, visits, complaints, repairs, services, surveys } = ledger.registers;
  const findings: Finding[] = [];
  const all: readonly (readonly RegisterRow[])[] = [customers, visits, complaints, repairs, services, surveys];
  for (const rows of all) for (const row of rows) checkRow(row as Dated, ledger.today, findings);
  for (const { visit } of complaints) if (visit !== null) checkVisitOfComplaint(visit, ledger.today, findings);
  findings.push(...beforeTheirMatter(ledger));
  return findings;
}

function checkRow(row: Dated, today: number, findings: Finding[]): void {
  const { register } = row.source;
  for (const field of PAST[register] ?? []) future(row, field, momentOf(row, field), today, findings);
  const late = new Set<FieldKey>();
  for (const [first, second] of ORDER[register] ?? []) {
    const [before, after] = [momentOf(row, first), momentOf(row, second)];
    if (before === null || after === null || late.has(second) || !isBefore(after, before)) continue;
    // A date after today is the mistake itself; what comes before it is not out of order for that.
    if (before.day > today && PAST[register]?.includes(first)) continue;
    if (isYearless(row, first)) continue;
    late.add(second);
    findings.push(outOfOrder(row, second, row, first, before));
  }
}

/** A birthday written as a month and a day has a year that nobody wrote. */
function isYearless(row: RegisterRow, field: FieldKey): boolean {
  return field === 'birthday' && readDate(cellOf(row, field)).kind === 'yearless';
}

function checkVisitOfComplaint(
  visit: RegisterRow & { readonly visitedAt: Moment | null },
  today: number,
  to: Finding[],
): void {
  future(visit, 'visit.visitedAt', visit.visitedAt, today, to);
}

function future(row: RegisterRow, field: FieldKey, moment: Moment | null, today: number, to: Finding[]): void {
  if (moment === null || moment.day <= today || isInferred(row, field)) return;
  to.push(findingAt('date-future', row, field, { params: { date: isoDay(moment.day), today: isoDay(today) } }));
}

/** A year that was worked out cannot be held against the office. */
function isInferred(row: RegisterRow, field: FieldKey): boolean {
  return row.notes.some((note) => note.field === field && note.code === 'date-year-inferred');
}

/**
 * Records that name a complaint, a repair or a service by its number, or stand in its row, and are dated before it was settled:
 * they count for nothing (registers.md §4). Before it was even reported the date is wrong.
 */
function beforeTheirMatter(ledger: Ledger): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<RegisterRow>();
  for (const { due, candidates } of ledger.matches) {
    for (const { record, because, against } of candidates) {
      const { row, day } = record;
      if (because === 'customer-kind-window' || !against.includes('before-event') || day === null || seen.has(row))
        continue;
      seen.add(row);
      const origin = due.origin as Dated;
      const began = momentOf(origin, 'receivedAt') ?? momentOf(origin, 'reportedAt') ?? momentOf(origin, 'startAt');
      const certain = began !== null && day < began.day;
      const startField = ['receivedAt', 'reportedAt', 'startAt'].find((field) => momentOf(origin, field) !== null);
      const first = certain && startField !== undefined ? { of: origin, field: startField } : whereItHappened(due);
      if (first === null) continue;
      const { of, field } = first;
      findings.push({
        ...outOfOrder(row, visitField(row, 'visitedAt'), of, field, momentOf(of, field)!),
        severity: certain ? 'error' : 'warning',
      });
    }
  }
  return findings;
}

/** The cell that dates the event: of a matter told to several departments, in the row that was closed last. */
function whereItHappened({
  origin,
  alsoFrom,
  event,
}: DueVisit): { readonly of: Dated; readonly field: FieldKey } | null {
  for (const of of [origin, ...alsoFrom] as readonly RegisterRow[] as readonly Dated[]) {
    const field = eventFields(of).find((one) => momentOf(of, one)?.day === event);
    if (field !== undefined) return { of, field };
  }
  return null;
}

/** The fields that date the events of a register's rows. */
export function eventFields({ source }: RegisterRow): readonly FieldKey[] {
  switch (source.register) {
    case 'complaints':
      return ['closedAt'];
    case 'repairs':
      return ['completedAt', 'testedAt', 'assignedAt', 'reportedAt'];
    case 'services':
      return ['endAt', 'startAt'];
    case 'surveys':
      return ['returnedAt'];
    case 'customers':
      return ['moveInDate', 'signDate', 'serviceStart', 'contractEnd', 'warrantyEnd'];
    default:
      return ['visitedAt'];
  }
}

function outOfOrder(
  row: RegisterRow,
  field: FieldKey,
  other: RegisterRow,
  otherField: FieldKey,
  first: Moment,
): Finding {
  return findingAt('date-order', row, field, {
    params: { other: headerOf(other.source, otherField), otherDate: isoMoment(first) },
    related: [placeOf(other, otherField)],
  });
}

/** Times count only where both are known. */
function isBefore(after: Moment, before: Moment): boolean {
  if (after.day !== before.day) return after.day < before.day;
  return after.minute !== null && before.minute !== null && after.minute < before.minute;
}

export function momentOf(row: RegisterRow, field: FieldKey): Moment | null {
  return ((row as Dated)[field] as Moment | null | undefined) ?? null;
}
