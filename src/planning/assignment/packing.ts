import type { Task } from '../timetable';
import { costOf, type Desk } from './cost';
import { restore } from './makeRoom';

/** Beyond so many visits a complete search takes too long; chains of moves do the work. */
export const SMALL = 9;
const NODES = 60_000;

/**
 * The best way to give all of these visits to the members, found by trying every way that can still be better than the best so far.
 * Leaves the days packed so; `false`, and the days as they were, where there is none (or the search grew too large).
 */
export function packAll(desk: Desk, tasks: readonly Task[]): boolean {
  const { days, suits } = desk;
  const before = days.map((day) => [...day.tasks]);
  const clear = (): void =>
    restore(
      days,
      days.map(() => []),
    );
  clear();
  // Who has the fewest takers is placed first, then the longest: dead ends show early.
  const ordered = [...tasks].sort(
    (a, b) => suits(a).size - suits(b).size || b.draft.bundle.minutes - a.draft.bundle.minutes,
  );
  let best: (readonly Task[])[] | null = null;
  let least = Infinity;
  let nodes = 0;
  const search = (index: number, cost: number): void => {
    if ((nodes += 1) > NODES || cost >= least) return;
    const task = ordered[index];
    if (task === undefined) {
      const whole = costOf(desk);
      if (whole < least) {
        least = whole;
        best = days.map((day) => [...day.tasks]);
      }
      return;
    }
    for (const day of days) {
      const suits = desk.suits(task).get(day.member);
      if (suits === undefined || !day.fits(task)) continue;
      day.add(task);
      search(index + 1, cost + suits);
      day.remove(task);
    }
  };
  search(0, 0);
  restore(days, best ?? before);
  return best !== null;
}
