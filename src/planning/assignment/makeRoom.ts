import type { Task } from '../timetable';
import type { Desk } from './desk';
import type { Taker, WorkingDay } from './workingDay';

/** Those who may make a visit, the most suitable first; among equals who has done less of his day. */
export function choices({ takers }: Desk, task: Task): Taker[] {
  const ranked = [...takers(task)].map(([taker, suits]) => ({
    taker,
    rank: suits + taker.day.detour(task, taker.seats) / 100,
    load: loadOf(taker),
  }));
  return ranked.sort((a, b) => a.rank - b.rank || a.load - b.load).map(({ taker }) => taker);
}

function loadOf({ day, seats }: Taker): number {
  return Math.max(...seats.map((seat) => day.loadOf(seat)));
}

/** How many placements may be tried for one visit. */
const TRIES = 400;
/** Visits that hand each other on: a chain of three moves frees nearly everything that can be freed. */
const DEPTH = 3;
/** So many short visits may make way for a long one at once. */
const TOGETHER = 3;

/**
 * Puts a visit on a day that is full by letting visits of that day go to colleagues who have room, and these in turn to others. All of
 * them keep a place, or nothing changes. `false` where no such chain was found.
 */
export function makeRoom(desk: Desk, task: Task): boolean {
  if (!somebodyHasRoom(desk)) return false;
  const budget = { left: TRIES };
  for (let depth = 1; depth <= DEPTH; depth += 1) {
    if (place(desk, task, depth, new Set([task]), budget)) return true;
  }
  return false;
}

/** Where nobody has room for even the shortest visit, no chain can end anywhere. */
function somebodyHasRoom({ days }: Desk): boolean {
  let shortest = Infinity;
  for (const { tasks } of days) {
    for (const { draft } of tasks.keys()) shortest = Math.min(shortest, draft.bundle.minutes);
  }
  return days.some((day) => day.people.some((_, seat) => day.roomOf(seat) >= shortest));
}

function place(desk: Desk, task: Task, depth: number, moved: ReadonlySet<Task>, budget: { left: number }): boolean {
  const takers = choices(desk, task);
  const free = takers.find((taker) => (budget.left -= 1) >= 0 && taker.day.fits(task, taker));
  if (free !== undefined) {
    free.day.add(task, free);
    return true;
  }
  if (depth === 0) return false;
  for (const taker of takers) {
    const { day } = taker;
    for (const leaving of makingWay(taker, task, desk, moved)) {
      if ((budget.left -= 1) <= 0) return false;
      for (const [one] of leaving) day.remove(one);
      if (day.fits(task, taker)) {
        day.add(task, taker);
        const ones = leaving.map(([one]) => one);
        if (placeAll(desk, ones, depth - 1, new Set([...moved, ...ones]), budget)) return true;
        day.remove(task);
      }
      for (const [one, own] of leaving) day.add(one, own);
    }
  }
  return false;
}

/** Places several visits, all or none. */
function placeAll(
  desk: Desk,
  tasks: readonly Task[],
  depth: number,
  moved: ReadonlySet<Task>,
  budget: { left: number },
): boolean {
  const [first, ...others] = tasks;
  if (first === undefined) return true;
  const before = snapshot(desk.days);
  if (place(desk, first, depth, moved, budget) && placeAll(desk, others, depth, moved, budget)) return true;
  restore(desk.days, before);
  return false;
}

type Leaving = readonly (readonly [Task, Taker])[];

/** Sets of visits of a day whose going would leave minutes enough, the smallest sets first. */
function* makingWay({ day, seats }: Taker, task: Task, desk: Desk, moved: ReadonlySet<Task>): Generator<Leaving> {
  const lacking = seats.map((seat) => task.draft.bundle.minutes - day.roomOf(seat));
  const movable = [...day.tasks]
    .filter(([one, own]) => own.seats.some((seat) => seats.includes(seat)) && !moved.has(one) && canGo(one, own, desk))
    .sort(([a], [b]) => desk.urgency.get(a)! - desk.urgency.get(b)!);
  const suffices = (set: Leaving): boolean =>
    seats.every((seat, index) => {
      let freed = 0;
      for (const [one, own] of set) if (own.seats.includes(seat)) freed += one.draft.bundle.minutes;
      return freed >= lacking[index]!;
    });
  for (let size = 1; size <= TOGETHER; size += 1) {
    for (const set of combinations(movable, size)) {
      // A set with a visit to spare was tried without it.
      if (suffices(set) && (size === 1 || !set.some((one) => suffices(set.filter((other) => other !== one)))))
        yield set;
    }
  }
}

function canGo(task: Task, from: Taker, { takers }: Desk): boolean {
  const own = takers(task);
  return own.size > 1 || !own.has(from);
}

function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= items.length - size; index += 1) {
    for (const others of combinations(items, size - 1, index + 1)) yield [items[index]!, ...others];
  }
}

/** What everybody has, day by day. */
export type Snapshot = readonly (readonly (readonly [Task, Taker])[])[];

export function snapshot(days: readonly WorkingDay[]): Snapshot {
  return days.map(({ tasks }) => [...tasks]);
}

export function restore(days: readonly WorkingDay[], before: Snapshot): void {
  days.forEach((day, index) => {
    for (const task of [...day.tasks.keys()]) day.remove(task);
    for (const [task, taker] of before[index]!) day.add(task, taker);
  });
}
