import type { Task } from '../timetable';
import { costOf } from './cost';
import type { Desk } from './desk';
import { restore, snapshot, type Snapshot } from './makeRoom';

/** Beyond so many visits a complete search takes too long; chains of moves do the work. */
export const SMALL = 9;
const NODES = 60_000;
/** What rounding may make of equal costs. */
const HAIR = 1e-9;

/**
 * The best way to give all of these visits to the people, found by trying every way that can still be better than the best so far;
 * the days as they are stay where nothing is better. Leaves the days packed so; `false`, and the days as they were, where there is
 * none (or the search grew too large).
 */
export function packAll(desk: Desk, tasks: readonly Task[]): boolean {
  const { days, takers } = desk;
  const before = snapshot(days);
  const whole = tasks.every((task) => days.some((day) => day.tasks.has(task)));
  let best: Snapshot | null = whole ? before : null;
  let least = whole ? costOf(desk) : Infinity;
  restore(
    days,
    days.map(() => []),
  );
  // Who has the fewest takers is placed first, then the longest: dead ends show early.
  const ordered = [...tasks].sort(
    (a, b) =>
      takers(a).size - takers(b).size ||
      b.draft.bundle.minutes - a.draft.bundle.minutes ||
      desk.urgency.get(a)! - desk.urgency.get(b)!,
  );
  // What the visits from each on cost at least.
  const ahead = [0];
  for (const task of [...ordered].reverse()) ahead.unshift(ahead[0]! + Math.min(...takers(task).values()));
  let nodes = 0;
  const search = (index: number, cost: number): void => {
    if ((nodes += 1) > NODES || cost + ahead[index]! >= least - HAIR) return;
    const task = ordered[index];
    if (task === undefined) {
      const all = costOf(desk);
      if (all < least - HAIR) {
        least = all;
        best = snapshot(days);
      }
      return;
    }
    for (const [taker, suits] of takers(task)) {
      const { day } = taker;
      if (!day.fits(task, taker)) continue;
      day.add(task, taker);
      search(index + 1, cost + suits);
      day.remove(task);
    }
  };
  search(0, 0);
  restore(days, best ?? before);
  return best !== null;
}
