import { buildingOf, type Task } from '../timetable';
import { burdenCost } from './cost';
import { Exchange } from './exchange';
import type { Desk } from './desk';
import { PER_GROUP } from './suitability';
import type { Taker } from './workingDay';

/** How many exchanges may be weighed. */
const STEPS = 500_000;
/** What rounding may make of equal costs. */
const HAIR = 1e-12;

/** Makes a plan suit better without leaving anybody out. */
export function polish(desk: Desk): void {
  new Exchange(desk, { suits: true, costOf: burdenCost }, STEPS).run();
}

/** Brings visits to a post that comes before that of whoever has them, as long as there is a way; whether there was one. */
export function raisePosts(desk: Desk): boolean {
  let raised = false;
  for (const [task, taker] of placed(desk)) {
    const own = desk.takers(task);
    const best = Math.floor(Math.min(...own.values()) / PER_GROUP);
    if (Math.floor(own.get(taker)! / PER_GROUP) > best) raised = moveAway(desk, task) || raised;
  }
  return raised;
}

/** Everything that is given out, the most urgent first. */
function placed({ days, urgency }: Desk): readonly (readonly [Task, Taker])[] {
  return days.flatMap(({ tasks }) => [...tasks]).sort(([a], [b]) => urgency.get(a)! - urgency.get(b)!);
}

function moveAway(desk: Desk, task: Task): boolean {
  const own = desk.takers(task);
  const from = desk.days.find(({ tasks }) => tasks.has(task))!.tasks.get(task)!;
  const here = own.get(from)!;
  for (const [to, there] of own) {
    if (to === from) continue;
    if (there - here <= 1 && isCheaper(from, to, there - here, [task], [])) return true;
    for (const [other, taker] of [...to.day.tasks]) {
      if (taker !== to) continue;
      const others = desk.takers(other);
      const back = others.get(from);
      if (back === undefined) continue;
      const change = there - here + back - others.get(to)!;
      if (change > HAIR || (change > -HAIR && areAlike(task, other))) continue;
      if (isCheaper(from, to, change, [task], [other])) return true;
    }
  }
  return false;
}

/** Visits that change nothing by changing places. */
function areAlike(a: Task, b: Task): boolean {
  return a.draft.bundle.minutes === b.draft.bundle.minutes && buildingOf(a) === buildingOf(b);
}

/** Makes a move where it costs less and both days hold; otherwise nothing changes. */
function isCheaper(from: Taker, to: Taker, change: number, leaving: readonly Task[], coming: readonly Task[]): boolean {
  const both = (): number => from.day.cost(burdenCost) + (to.day === from.day ? 0 : to.day.cost(burdenCost));
  const before = both();
  changePlaces(from, to, leaving, coming);
  if (change + both() < before - HAIR && from.day.holds() && to.day.holds()) return true;
  changePlaces(from, to, coming, leaving);
  return false;
}

function changePlaces(from: Taker, to: Taker, leaving: readonly Task[], coming: readonly Task[]): void {
  for (const task of leaving) from.day.remove(task);
  for (const task of coming) to.day.remove(task);
  for (const task of leaving) to.day.add(task, to);
  for (const task of coming) from.day.add(task, from);
}
