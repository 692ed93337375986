import type { Assign, Assignment } from '../assign';
import { assignByUrgency } from '../assign';
import { buildingOf, type Task } from '../timetable';
import type { Desk } from './cost';
import { choices, makeRoom } from './makeRoom';
import { packAll, SMALL } from './packing';
import { polish } from './polish';
import { suitabilityOf, type Suitability } from './suitability';
import { WorkingDay } from './workingDay';

/**
 * Gives out visits so that none is left for later as long as any rearrangement of the more urgent ones leaves it a place: a visit
 * only yields to more urgent ones (its tier, then its age), whoever makes them. Among the plans that serve the same visits the one
 * that suits posts, buildings and ways best is taken. `walk`: minutes from one building to the next.
 *
 * Up to nine visits every way is tried; beyond, full days are opened by chains of moves and the plan is polished by exchanges.
 */
export function assignOptimally(walk: number): Assign {
  return (tasks, roster) => {
    // Without named people there is nothing to choose: the list is given out by hand.
    if (roster.some(({ minutes }) => !Number.isFinite(minutes))) return assignByUrgency(tasks, roster);
    const known = new Map<Task, Suitability>();
    const suits = (task: Task): Suitability => {
      let own = known.get(task);
      if (own === undefined) known.set(task, (own = suitabilityOf(task, roster)));
      return own;
    };
    const desk: Desk = { days: roster.map((member) => new WorkingDay(member, walk)), suits };
    const left: Assignment['left'][number][] = [];
    const served: Task[] = [];
    // What found no place finds none later: days only get fuller.
    const hopeless = new Set<string>();
    for (const task of tasks) {
      const alike = likeness(task, suits(task));
      if (suits(task).size === 0) left.push({ task, because: 'no-executor' });
      else if (!hopeless.has(alike) && serve(desk, task, served, tasks.length)) served.push(task);
      else {
        hopeless.add(alike);
        left.push({ task, because: 'capacity' });
      }
    }
    if (served.length > SMALL || !packAll(desk, served)) polish(desk);
    return { days: desk.days.map((day) => day.timed()), left };
  };
}

function serve(desk: Desk, task: Task, served: readonly Task[], all: number): boolean {
  const free = choices(desk, task).find((day) => day.fits(task));
  if (free !== undefined) {
    free.add(task);
    return true;
  }
  return all <= SMALL ? packAll(desk, [...served, task]) : makeRoom(desk, task);
}

/** Visits of one likeness need the same room of the same people. */
function likeness(task: Task, suits: Suitability): string {
  const { bound, stretches, draft } = task;
  const takers = [...suits].map(([{ name }, rank]) => `${name}:${rank}`).join();
  return JSON.stringify([draft.bundle.minutes, buildingOf(task), bound && stretches, takers]);
}
