import { iso, lastOfMonth } from '../calendar';
import type { PackSet, QuotaTruth } from '../truth';
import type { World } from '../world';
import type { Due } from './dueEvents';
import { dispatchedIn } from './rates';
import { isValid } from './visitEvidence';

/**
 * J2: each day at least half of the repair orders closed that day have a valid visit. A3: each month at least 5 % of the
 * dispatched orders are visited by phone, and not more such visits than 5 % of all households.
 */
export function quotasOf(world: World, packs: PackSet, everyDue: readonly Due[]): QuotaTruth[] {
  const quotas: QuotaTruth[] = [];
  const repairs = everyDue.filter((due) => due.kind === '维修' && due.exempt === null);
  if (packs.includes('work-instruction')) {
    for (const day of [...new Set(repairs.map((due) => due.event))].sort((one, other) => one - other)) {
      const closed = repairs.filter((due) => due.event === day);
      const done = closed.filter((due) => due.valid !== null).length;
      quotas.push({
        rule: 'J2',
        period: iso(day),
        done,
        of: closed.length,
        met: done / closed.length >= 0.5,
        over: day + 7 < world.today,
      });
    }
  }
  if (packs.includes('residential-park')) {
    const households = new Set(world.customers.map((one) => one.room)).size;
    for (const month of world.months) {
      const orders = new Set(dispatchedIn(world, month).map((order) => order.id));
      const visited = repairs.filter(
        (due) => orders.has(due.record) && due.records.some((visit) => visit.channel === '电话' && isValid(visit)),
      ).length;
      const over = lastOfMonth(month) < world.today;
      quotas.push({
        rule: 'A3-floor',
        period: month,
        done: visited,
        of: orders.size,
        met: visited >= orders.size * 0.05,
        over,
      });
      quotas.push({
        rule: 'A3-cap',
        period: month,
        done: visited,
        of: households,
        met: visited <= households * 0.05,
        over,
      });
    }
  }
  return quotas;
}
