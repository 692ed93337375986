import type { ListLine } from '../../reports/readVisitList';
import { columnOf, type VisitRow } from '../../registers/register';
import type { Day } from '../../values/moment';
import { referenceKey, referenceKeys, sameCustomer } from '../../visits/identity';
import { isReached } from '../../visits/records';
import type { MadeVisit } from './madeVisits';

/**
 * Finds out whether the register already has a visit. A row stands for one visit only, so that two complaints of one home on one day
 * are two visits.
 */
export function recordedBefore(visits: readonly VisitRow[]): (visit: MadeVisit) => boolean {
  const byDay = new Map<Day, VisitRow[]>();
  for (const row of visits) {
    if (row.visitedAt === null) continue;
    const known = byDay.get(row.visitedAt.day);
    if (known) known.push(row);
    else byDay.set(row.visitedAt.day, [row]);
  }
  const used = new Set<VisitRow>();
  return (visit) => {
    const rows = new Set([visit.day, visit.line.date].flatMap((day) => byDay.get(day) ?? []));
    const found = [...rows].find((row) => !used.has(row) && isSameVisit(row, visit));
    if (found !== undefined) used.add(found);
    return found !== undefined;
  };
}

/** The same day is given; the same kind, matter, customer and visitor, reached or not reached alike, and no other time of the day. */
function isSameVisit(row: VisitRow, visit: MadeVisit): boolean {
  if (row.kind !== null && row.kind !== visit.kind) return false;
  if (
    row.visitors.length > 0 &&
    visit.visitors.length > 0 &&
    !row.visitors.some((name) => visit.visitors.includes(name))
  ) {
    return false;
  }
  if (columnOf(row.source, 'visitor') !== undefined && row.visitors.length === 0) return false;
  if (row.relatedId !== null && visit.reference !== '') {
    if (!referenceKeys(row.relatedId).includes(referenceKey(visit.reference))) return false;
  }
  const minute = row.visitedAt!.minute;
  if (minute !== null && visit.minute !== null && minute !== visit.minute) return false;
  return (
    sameCustomer(row.party, visit.party) === 'same' && isReached(row, row.channel ?? visit.channel) === visit.reached
  );
}

/** Lines that stand for one contact: a list that was copied holds each of its lines once more. */
export function contactOf({ date, key, listKey }: ListLine): string {
  return key === '' ? listKey : `${date}#${key}`;
}

/** Whether two copies of a line say the same. */
export function sameResults(one: ListLine, other: ListLine): boolean {
  return (['outcome', 'satisfaction', 'opinion', 'signature', 'refusalNote', 'promisedAt'] as const).every(
    (key) => one[key] === other[key],
  );
}
