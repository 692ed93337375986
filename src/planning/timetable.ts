import type { Draft } from './bundles';
import type { Stretch } from './preferredTime';
import { compareStops } from './route';

/** A visit somebody may make on the day of the list, with the times at which it may be made. */
export interface Task {
  readonly draft: Draft;
  /** Ascending, inside the contact hours. */
  readonly stretches: readonly Stretch[];
  /** The times are narrower than the contact hours. */
  readonly bound: boolean;
}

export interface Timed {
  readonly task: Task;
  readonly start: number;
}

/**
 * One person's day: those with times of their own first, each at the earliest gap of its times, then the others in the order
 * of the round, as early as the gaps allow, with `walk` minutes from one building to the next. `null` when one of them has no room.
 */
export function arrange(tasks: readonly Task[], walk = 0): readonly Timed[] | null {
  const taken: { from: number; to: number }[] = [];
  const timed: Timed[] = [];
  const place = (task: Task, notBefore: number): number | null => {
    const start = earliestGap(taken, task.stretches, task.draft.bundle.minutes, notBefore);
    if (start === null) return null;
    const entry = { from: start, to: start + task.draft.bundle.minutes };
    const at = taken.findIndex((other) => other.from > start);
    taken.splice(at === -1 ? taken.length : at, 0, entry);
    timed.push({ task, start });
    return start;
  };
  for (const task of tasks.filter(({ bound }) => bound).sort(compareBound)) {
    if (place(task, 0) === null) return null;
  }
  let cursor = 0;
  let there: string | null = null;
  for (const task of tasks.filter(({ bound }) => !bound).sort(compareRound)) {
    const building = buildingOf(task);
    const way = building !== null && there !== null && building !== there ? walk : 0;
    const start = place(task, cursor + way) ?? place(task, 0);
    if (start === null) return null;
    there = building ?? there;
    cursor = Math.max(cursor, start + task.draft.bundle.minutes);
  }
  return timed.sort((a, b) => a.start - b.start);
}

/** The building a visit leads to; `null` for a call, or where nobody knows. */
export function buildingOf({ draft: { bundle } }: Task): string | null {
  if (bundle.channel !== '上门' || bundle.household === null) return null;
  const { project, building } = bundle.household;
  return building === null ? null : `${project ?? ''}|${building}`;
}

function earliestGap(
  taken: readonly Stretch[],
  stretches: readonly Stretch[],
  minutes: number,
  notBefore: number,
): number | null {
  for (const { from, to } of stretches) {
    let start = Math.max(from, notBefore);
    for (const other of taken) {
      if (other.to <= start) continue;
      if (other.from >= start + minutes) break;
      start = other.to;
    }
    if (start + minutes <= to) return start;
  }
  return null;
}

/** Who can wait least comes first. */
function compareBound(a: Task, b: Task): number {
  return (
    a.stretches.at(-1)!.to - b.stretches.at(-1)!.to || a.stretches[0]!.from - b.stretches[0]!.from || compareRound(a, b)
  );
}

function compareRound(a: Task, b: Task): number {
  return compareStops(a.draft.bundle, b.draft.bundle);
}
