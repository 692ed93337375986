import type { VisitRow } from '../registers/register';
import type { Ledger, VisitRecord } from '../visits/ledger';
import type { Finding } from './finding';
import { findingAt, hasColumn, visitField } from './findingAt';
import { isEmpty, missingColumn } from './requiredFields';
import { spokenTo } from './spokenTo';

const ONSITE = '上门';
const NOBODY_THERE = new Set(['家中无人', '无人接听']);

/** Who was met, by how many, and at what time nobody was: what a record says of an encounter beyond its proof (B5, G6). */
export function encounters(ledger: Ledger): Finding[] {
  const { personReached, onsitePeople, attemptTime } = ledger.regulation.evidence;
  if (personReached === null && onsitePeople === null && attemptTime.length === 0) return [];
  const findings: Finding[] = [];
  const column = personReached && missingColumn(ledger, 'visits', 'contactRole', [personReached.rule]);
  if (column) findings.push(column);
  for (const record of ledger.visitRecords) {
    const { row } = record;
    if (personReached !== null && spokenTo(record) && isEmpty(row, 'contactRole')) {
      const params = { rules: [personReached.rule], posts: personReached.roles, wording: 'post' };
      findings.push(findingAt('required', row, 'contactRole', { severity: 'warning', params }));
    }
    if (onsitePeople !== null && record.channel === ONSITE && isTooFew(row, onsitePeople.people) && spokenTo(record)) {
      const params = {
        rules: [onsitePeople.rule],
        people: onsitePeople.people,
        named: row.visitors.length,
        wording: 'people',
      };
      findings.push(findingAt('required', row, visitField(row, 'visitor'), { severity: 'warning', params }));
    }
    if (attemptTime.length > 0 && isTimeless(record)) {
      const params = { rules: attemptTime, wording: 'time' };
      findings.push(findingAt('required', row, visitField(row, 'visitedAt'), { severity: 'warning', params }));
    }
  }
  return findings;
}

/** Nobody named at all is an empty cell of its own (`requiredCells`). */
function isTooFew(row: VisitRow, people: number): boolean {
  const { visitors } = row;
  return visitors.length > 0 && visitors.length < people && hasColumn(row, visitField(row, 'visitor'));
}

/** Nobody was at home, on a day without a time (G6). */
function isTimeless({ row, channel }: VisitRecord): boolean {
  const { visitedAt, outcome } = row;
  if (visitedAt === null || visitedAt.minute !== null || outcome === null) return false;
  return channel === ONSITE ? NOBODY_THERE.has(outcome) : channel === null && outcome === '家中无人';
}
