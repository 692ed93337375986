import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { dayAfter } from '../visits/periods';

/** A task before a delivery (L4). */
export interface CountdownTask {
  readonly rule: string;
  readonly name: string;
  /** Day by which it is done. */
  readonly day: Day;
  readonly project: string | null;
  readonly delivery: Day;
  /** Homes handed over that day. */
  readonly homes: number;
}

/**
 * The tasks before each delivery that lies ahead (today included), by delivery and day: a delivery is a day on which a project's
 * customers are to move in, one per project and day.
 */
export function countdownTasks({ registers, regulation, calendar, today }: Ledger): readonly CountdownTask[] {
  if (regulation.countdowns.length === 0) return [];
  const deliveries = new Map<string, { project: string | null; delivery: Day; homes: Set<string> }>();
  for (const { project, moveInDate, room, roomText, row } of registers.customers) {
    if (moveInDate === null || moveInDate.day < today) continue;
    const key = `${project ?? ''}|${moveInDate.day}`;
    const known = deliveries.get(key) ?? { project, delivery: moveInDate.day, homes: new Set<string>() };
    known.homes.add(room ?? roomText ?? String(row));
    deliveries.set(key, known);
  }
  return [...deliveries.values()]
    .flatMap(({ project, delivery, homes }) =>
      regulation.countdowns.flatMap(({ rule, tasks }) =>
        tasks.map(({ name, before }) => ({
          rule,
          name,
          day: dayAfter(delivery, before, calendar),
          project,
          delivery,
          homes: homes.size,
        })),
      ),
    )
    .sort((a, b) => a.delivery - b.delivery || a.day - b.day);
}
