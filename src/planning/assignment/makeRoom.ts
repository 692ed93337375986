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
  const moves = new Moves();
  const budget = { left: TRIES };
  for (let depth = 1; depth <= DEPTH && budget.left > 0; depth += 1) {
    if (place(desk, task, depth, new Set([task]), budget, moves)) return true;
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

/** What was moved so far, to be taken back where it leads nowhere. */
class Moves {
  private readonly done: { readonly task: Task; readonly taker: Taker; readonly came: boolean }[] = [];

  get count(): number {
    return this.done.length;
  }

  put(task: Task, taker: Taker): void {
    taker.day.add(task, taker);
    this.done.push({ task, taker, came: true });
  }

  take(task: Task, taker: Taker): void {
    taker.day.remove(task);
    this.done.push({ task, taker, came: false });
  }

  backTo(count: number): void {
    while (this.done.length > count) {
      const { task, taker, came } = this.done.pop()!;
      if (came) taker.day.remove(task);
      else taker.day.add(task, taker);
    }
  }
}

function place(
  desk: Desk,
  task: Task,
  depth: number,
  moved: ReadonlySet<Task>,
  budget: { left: number },
  moves: Moves,
): boolean {
  const takers = choices(desk, task);
  const free = takers.find((taker) => (budget.left -= 1) >= 0 && taker.day.fits(task, taker));
  if (free !== undefined) {
    moves.put(task, free);
    return true;
  }
  if (depth === 0) return false;
  const before = moves.count;
  for (const taker of takers) {
    for (const leaving of makingWay(taker, task, desk, moved)) {
      if ((budget.left -= 1) <= 0) return false;
      for (const [one, own] of leaving) moves.take(one, own);
      if (taker.day.fits(task, taker)) {
        moves.put(task, taker);
        const ones = leaving.map(([one]) => one);
        const gone = new Set([...moved, ...ones]);
        if (ones.every((one) => place(desk, one, depth - 1, gone, budget, moves))) return true;
      }
      moves.backTo(before);
    }
  }
  return false;
}

type Leaving = readonly (readonly [Task, Taker])[];

/** Sets of visits of a day whose going would leave minutes enough, the smallest sets first; of sets that are alike one. */
function* makingWay({ day, seats }: Taker, task: Task, desk: Desk, moved: ReadonlySet<Task>): Generator<Leaving> {
  const lacking = seats.map((seat) => task.draft.bundle.minutes - day.roomOf(seat));
  const movable = [...day.tasks]
    .filter(([one, own]) => own.seats.some((seat) => seats.includes(seat)) && !moved.has(one) && canGo(one, own, desk))
    .sort(([a], [b]) => desk.urgency.get(b)! - desk.urgency.get(a)!);
  const suffices = (set: Leaving): boolean =>
    seats.every((seat, index) => {
      let freed = 0;
      for (const [one, own] of set) if (own.seats.includes(seat)) freed += one.draft.bundle.minutes;
      return freed >= lacking[index]!;
    });
  // A set with a visit to spare was tried without it; of visits that are alike the least urgent go first.
  const parts = new Map<string, (readonly [Task, Taker])[]>();
  const tried = new Set<string>();
  for (const entry of movable) {
    const [one, own] = entry;
    const alike = `${desk.likeness(one)}/${own.seats.join('+')}`;
    if (!suffices([entry])) parts.set(alike, [...(parts.get(alike) ?? []), entry]);
    else if (!tried.has(alike)) {
      tried.add(alike);
      yield [entry];
    }
  }
  const groups = [...parts.values()];
  for (let size = 2; size <= TOGETHER; size += 1) {
    for (const set of combinations(groups, size)) {
      if (!suffices(set)) continue;
      if (size === 2 || !set.some((one) => suffices(set.filter((other) => other !== one)))) yield set;
    }
  }
}

function canGo(task: Task, from: Taker, { takers }: Desk): boolean {
  const own = takers(task);
  return own.size > 1 || !own.has(from);
}

/** So many out of groups whose members are alike: of each group only how many counts. */
function* combinations<T>(groups: readonly (readonly T[])[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index < groups.length; index += 1) {
    const group = groups[index]!;
    for (let count = Math.min(size, group.length); count > 0; count -= 1) {
      const own = group.slice(0, count);
      for (const others of combinations(groups, size - count, index + 1)) yield [...own, ...others];
    }
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
