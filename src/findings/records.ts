import type { VisitRow } from '../registers/register';
import type { RecordRules } from '../regulations/regulation';
import { isoMoment } from '../values/moment';
import type { Ledger, VisitRecord } from '../visits/ledger';
import type { Finding } from './finding';
import { findingAt, hasColumn, visitField } from './findingAt';
import { spokenTo } from './spokenTo';

const MINUTES_A_DAY = 1440;

/** How records are kept: in time (B6, J7), reviewed (A4, B8, J7), with the ratings the regulation wants (J6). */
export function records({ visitRecords, regulation, today }: Ledger): Finding[] {
  const { recordedWithin, reviewed, ratedItems } = regulation.records;
  const findings: Finding[] = [];
  for (const record of visitRecords) {
    const { row } = record;
    if (recordedWithin !== 'none') {
      const late = lateRecord(row, recordedWithin);
      if (late !== null) findings.push(late);
    }
    // What was done today may still be on the reviewer's desk.
    const settled = record.day === null || record.day < today;
    if (reviewed.length > 0 && row.review === null && hasColumn(row, 'review') && settled) {
      findings.push(findingAt('review-missing', row, 'review', { params: { rules: reviewed } }));
    }
    if (spokenTo(record)) findings.push(...missingRatings(record, ratedItems));
  }
  return findings;
}

/** Late beyond doubt: where a time is not written, the record may have been made in the first or the visit in the last minute. */
function lateRecord(row: VisitRow, limit: Exclude<RecordRules['recordedWithin'], 'none'>): Finding | null {
  const { visitedAt, recordedAt } = row;
  if (visitedAt === null || recordedAt === null) return null;
  const latestVisit = visitedAt.day * MINUTES_A_DAY + (visitedAt.minute ?? MINUTES_A_DAY - 1);
  const earliestRecord = recordedAt.day * MINUTES_A_DAY + (recordedAt.minute ?? 0);
  const late = 'hours' in limit ? earliestRecord - latestVisit > limit.hours * 60 : recordedAt.day > visitedAt.day;
  if (!late) return null;
  return findingAt('record-late', row, 'recordedAt', {
    params: { visited: isoMoment(visitedAt), rule: limit.rule, hours: 'hours' in limit ? limit.hours : 24 },
  });
}

/** Somebody who was reached says how satisfied he is; a form sent by letter is read from what came back. */
function missingRatings({ row }: VisitRecord, rated: RecordRules['ratedItems']): Finding[] {
  const findings: Finding[] = [];
  const overall = visitField(row, 'satisfaction');
  if (row.satisfaction === null && hasColumn(row, overall) && !hasNote(row, overall)) {
    findings.push(findingAt('rating-missing', row, overall));
  }
  for (const [item, rules] of itemsOf(row, rated)) {
    const field = `item:${item}`;
    if (row.ratings[item] === undefined && hasColumn(row, field) && !hasNote(row, field)) {
      findings.push(findingAt('rating-missing', row, field, { params: { rules } }));
    }
  }
  return findings;
}

/** The items that the rules for the row's kind of visit want rated one by one, each with the rules that want it. */
function itemsOf({ kind }: VisitRow, rated: RecordRules['ratedItems']): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, readonly string[]>();
  for (const { items, ofKinds, rule } of rated) {
    if (ofKinds.length > 0 && (kind === null || !ofKinds.includes(kind))) continue;
    for (const item of items) wanted.set(item, [...(wanted.get(item) ?? []), rule]);
  }
  return wanted;
}

/** A rating that stands there and could not be read is a finding already. */
function hasNote(row: VisitRow, field: string): boolean {
  return row.notes.some((note) => note.field === field);
}
