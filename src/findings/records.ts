import type { VisitRow } from '../registers/register';
import type { RecordRules } from '../regulations/regulation';
import { isoMoment } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import type { Finding } from './finding';
import { findingAt, hasColumn } from './findingAt';

const MINUTES_A_DAY = 1440;

/** How records are kept: in time (B6, J7), and reviewed (A4, B8, J7). */
export function records({ visitRecords, regulation, today }: Ledger): Finding[] {
  const { recordedWithin, reviewed } = regulation.records;
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
