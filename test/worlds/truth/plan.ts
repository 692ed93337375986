import { iso, nextWorkday } from '../calendar';
import type { Place } from '../layouts/block';
import type { PlanTruth } from '../truth';
import type { Visit, World } from '../world';
import type { Due } from './dueEvents';

/**
 * What tomorrow's list must, may and must not hold. Vacant, unsold and moved-out homes are not visited, whatever is owed;
 * sampled repairs (A3) and promised second visits (A6) may come on top.
 */
export function planOf(
  world: World,
  dues: readonly Due[],
  everyDue: readonly Due[],
  places: ReadonlyMap<string, Place>,
): PlanTruth {
  const date = nextWorkday(world.today);
  const barred = new Map<string, PlanTruth['never'][number]['because']>();
  for (const one of world.customers) {
    if (one.room === null) continue;
    if (one.occupancy === '空置') barred.set(one.room, 'vacant');
    if (one.occupancy === '未售') barred.set(one.room, 'unsold');
  }
  const latest = new Map<string, Visit>();
  for (const visit of world.visits) {
    if (visit.room === null || visit.visitedAt === null || visit.visitedAt.day > world.today) continue;
    const known = latest.get(visit.room);
    if (known === undefined || visit.visitedAt.day >= known.visitedAt!.day) latest.set(visit.room, visit);
  }
  for (const [room, visit] of latest) if (visit.outcome === '已搬离') barred.set(room, 'movedOut');

  const open = dues.filter(
    (due) => due.status !== 'exempt' && due.valid === null && !(due.room !== null && barred.has(due.room)),
  );
  const row = (due: Due) => ({
    sheet: places.get(due.record)!.sheet,
    row: places.get(due.record)!.row,
    due: iso(due.latest),
  });
  const never = [...barred].map(([room, because]) => ({ room, because }));

  const touched = new Set<string | null>(
    [...world.visits, ...world.complaints, ...world.repairs, ...world.services, ...world.surveys, ...everyDue].map(
      (one) => one.room,
    ),
  );
  for (const home of world.homes)
    if (!touched.has(home.room) && !barred.has(home.room)) never.push({ room: home.room, because: 'quiet' });
  // Homes of which only an exempt matter is on record.
  const others = new Set<string | null>(
    [...world.visits, ...world.repairs, ...world.services, ...world.surveys].map((one) => one.room),
  );
  for (const due of dues) {
    if (due.exempt === null || due.room === null || barred.has(due.room) || others.has(due.room)) continue;
    const alone = everyDue.every((other) => other.room !== due.room || other.ref === due.ref);
    if (alone && world.homes.some((home) => home.room === due.room)) never.push({ room: due.room, because: 'exempt' });
  }
  return {
    date: iso(date),
    must: open
      .filter((due) => due.latest <= date)
      .map((due) => ({ kind: due.kind, rules: due.rules, ...row(due), overdueDays: Math.max(0, date - due.latest) })),
    may: open.filter((due) => due.latest > date && due.event <= date).map((due) => ({ kind: due.kind, ...row(due) })),
    never,
  };
}
