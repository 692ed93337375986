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
 * of the round, as early as the gaps allow. `null` when one of them has no room.
 */
export function arrange(tasks: readonly Task[]): readonly Timed[] | null {
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
  for (const task of tasks.filter(({ bound }) => !bound).sort(compareRound)) {
    const start = place(task, cursor) ?? place(task, 0);
    if (start === null) return null;
    cursor = Math.max(cursor, start);
  }
  return timed.sort((a, b) => a.start - b.start);
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
