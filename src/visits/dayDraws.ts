import type { QuotaRule } from '../regulations/regulation';
import type { RegisterRow, RepairRow } from '../registers/register';
import { isoDay, monthOf, type Day } from '../values/moment';
import type { DrawBook } from './draws';
import type { DueVisit } from './ledger';
import { append } from './partyIndex';
import { sampleSize } from './sampling';

/**
 * Marks the owed visits that a quota's draw names (J2: half of the orders completed on a day), so that the list takes them first. All
 * stay owed. Only days whose draw is recorded are drawn; the quota itself is counted over all visits (quotas.ts).
 */
export function markDrawn(
  visits: readonly DueVisit[],
  quotas: readonly QuotaRule[],
  draws: DrawBook,
): readonly DueVisit[] {
  let marked = visits;
  for (const quota of quotas) {
    if (quota.of !== 'repairsCompleted' || quota.direction !== 'atLeast' || quota.per === 'year') continue;
    const periods = new Map<string, DueVisit[]>();
    for (const visit of marked) {
      if (!isOrderOf(quota, visit) || visit.exemption !== null || visit.event < draws.firstDay) continue;
      append(periods, quota.per === 'day' ? isoDay(visit.event) : monthOf(visit.event), visit);
    }
    const drawn = new Set<DueVisit>();
    for (const [period, orders] of periods) {
      const size = sampleSize(orders.length, quota.share, null);
      for (const visit of draws.draw(quota, period, orders, size)) drawn.add(visit);
    }
    if (drawn.size > 0) {
      marked = marked.map((visit) =>
        drawn.has(visit) ? { ...visit, drawnFor: [...visit.drawnFor, quota.rule] } : visit,
      );
    }
  }
  return marked;
}

/** Whether a visit is owed for the completion of an order of the quota's kind, not for its leak test or its dispatch. */
export function isOrderOf({ kind }: QuotaRule, due: DueVisit): boolean {
  return due.kind === kind && due.sampled === null && completedOn(due.origin) === due.event;
}

function completedOn(row: RegisterRow): Day | null {
  return (row as Partial<RepairRow>).completedAt?.day ?? null;
}
