import type { Member } from '../roster';
import type { Task } from '../timetable';
import type { Desk } from './cost';
import type { WorkingDay } from './workingDay';

/** Days a visit may be put on, the most suitable first; among equals the emptier one. */
export function choices({ days, suits }: Desk, task: Task): WorkingDay[] {
  const own = suits(task);
  const rank = (day: WorkingDay): number => own.get(day.member)! + day.detour(task) / 100;
  return days.filter((day) => own.has(day.member)).sort((a, b) => rank(a) - rank(b) || loadOf(a) - loadOf(b));
}

function loadOf({ minutes, member }: WorkingDay): number {
  return minutes / Math.max(1, member.minutes);
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
  for (const { tasks } of days) for (const { draft } of tasks) shortest = Math.min(shortest, draft.bundle.minutes);
  return days.some(({ member, minutes }) => member.minutes - minutes >= shortest);
}

function place(desk: Desk, task: Task, depth: number, moved: ReadonlySet<Task>, budget: { left: number }): boolean {
  const days = choices(desk, task);
  const free = days.find((day) => (budget.left -= 1) >= 0 && day.fits(task));
  if (free !== undefined) {
    free.add(task);
    return true;
  }
  if (depth === 0) return false;
  for (const day of days) {
    for (const leaving of makingWay(day, task, desk, moved)) {
      if ((budget.left -= 1) <= 0) return false;
      for (const one of leaving) day.remove(one);
      if (day.fits(task)) {
        day.add(task);
        if (placeAll(desk, leaving, depth - 1, new Set([...moved, ...leaving]), budget)) return true;
        day.remove(task);
      }
      for (const one of leaving) day.add(one);
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

/** Sets of visits of a day whose going would leave minutes enough, the smallest sets first. */
function* makingWay(
  day: WorkingDay,
  task: Task,
  { suits, days }: Desk,
  moved: ReadonlySet<Task>,
): Generator<readonly Task[]> {
  const lacking = day.minutes + task.draft.bundle.minutes - day.member.minutes;
  const movable = [...day.tasks].filter((one) => !moved.has(one) && canGo(one, day.member, suits, days));
  for (let size = 1; size <= TOGETHER; size += 1) {
    for (const set of combinations(movable, size)) {
      const freed = set.reduce((sum, one) => sum + one.draft.bundle.minutes, 0);
      // A set with a visit to spare was tried without it.
      const smallest = Math.min(...set.map((one) => one.draft.bundle.minutes));
      if (freed >= lacking && (size === 1 || freed - smallest < Math.max(lacking, 1))) yield set;
    }
  }
}

function canGo(task: Task, from: Member, suits: Desk['suits'], days: Desk['days']): boolean {
  const own = suits(task);
  return days.some(({ member }) => member !== from && own.has(member));
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

function snapshot(days: readonly WorkingDay[]): readonly (readonly Task[])[] {
  return days.map(({ tasks }) => [...tasks]);
}

export function restore(days: readonly WorkingDay[], before: readonly (readonly Task[])[]): void {
  days.forEach((day, index) => {
    for (const task of [...day.tasks]) day.remove(task);
    for (const task of before[index]!) day.add(task);
  });
}
