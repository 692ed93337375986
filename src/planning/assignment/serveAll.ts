import type { Task } from '../timetable';
import { cramped } from './cost';
import type { Desk } from './desk';
import { Exchange } from './exchange';
import { choices, makeRoom, restore, snapshot } from './makeRoom';
import { packAll, SMALL } from './packing';

/** So many of the visits left out get a second chance, the most urgent first. */
const CHANCES = 8;
/** How many exchanges may be weighed to gather room. */
const STEPS = 3_000_000;

/** Serves whatever of the tasks from one on there is a place for; whether anything was served. */
export function serveAll(
  desk: Desk,
  tasks: readonly Task[],
  served: Set<Task>,
  gathering: Exchange | null = null,
  from = 0,
): boolean {
  // What found no place finds none later: days only get fuller.
  const hopeless = new Set<number>();
  const before = served.size;
  for (const task of from === 0 ? tasks : tasks.slice(from)) {
    if (served.has(task) || desk.takers(task).size === 0) continue;
    const alike = desk.likeness(task);
    if (hopeless.has(alike)) continue;
    const place = tasks.length <= SMALL ? packAll(desk, [...served, task]) : findPlace(desk, task, gathering);
    if (place) served.add(task);
    else hopeless.add(alike);
  }
  return served.size > before;
}

/**
 * Tries each likeness of visits left out once more, with nothing on the days but what is more urgent, and room in pieces gathered: the
 * visits of a building go to one person, and what is left of several days comes together on one. What was taken off then finds its
 * place again, or yields. Nothing changes where the visit itself finds none.
 */
export function secondChance(desk: Desk, tasks: readonly Task[], served: Set<Task>): void {
  const gathering = new Exchange(desk, { suits: false, costOf: cramped }, STEPS);
  const tried = new Set<number>();
  for (const [index, task] of tasks.entries()) {
    if (served.has(task) || desk.takers(task).size === 0 || tried.has(desk.likeness(task))) continue;
    const less = tasks.slice(index).filter((other) => served.has(other));
    if (tried.size === CHANCES || less.length === 0) return;
    tried.add(desk.likeness(task));
    const before = snapshot(desk.days);
    for (const day of desk.days) for (const other of less) if (day.tasks.has(other)) day.remove(other);
    gathering.run();
    if (!findPlace(desk, task, null)) {
      restore(desk.days, before);
      continue;
    }
    for (const other of less) served.delete(other);
    served.add(task);
    serveAll(desk, tasks, served, gathering, index);
  }
}

/** Serves what fits without moving anything. */
export function fillUp(desk: Desk, tasks: readonly Task[], served: Set<Task>): void {
  for (const task of tasks) if (!served.has(task) && putWhereFree(desk, task)) served.add(task);
}

function findPlace(desk: Desk, task: Task, gathering: Exchange | null): boolean {
  if (putWhereFree(desk, task)) return true;
  gathering?.run();
  return putWhereFree(desk, task) || makeRoom(desk, task);
}

function putWhereFree(desk: Desk, task: Task): boolean {
  const free = choices(desk, task).find((taker) => taker.day.fits(task, taker));
  free?.day.add(task, free);
  return free !== undefined;
}
