import { buildingOf, type Task } from '../timetable';
import { dayCost } from './cost';
import type { WorkingDay } from './workingDay';
import type { Desk } from './desk';
import { PER_GROUP } from './suitability';
import type { Taker } from './workingDay';

/** Rounds over all visits; the first brings nearly everything. */
const ROUNDS = 3;
const HAIR = 1e-12;

/** Makes a plan suit better without leaving anybody out: a visit moves, or two change places, wherever that costs less. */
export function polish(desk: Desk): void {
  improve(desk, SUITS, ROUNDS);
}

interface Aim { readonly posts: 0 | 1; readonly of: (day: WorkingDay) => number }
const SUITS: Aim = { posts: 1, of: dayCost };
const ROOM: Aim = { posts: 0, of: crampedness };

function crampedness(day: WorkingDay): number {
  let cost = 0;
  for (let seat = 0; seat < day.people.length; seat += 1) {
    const room = day.roomOf(seat);
    cost -= room * 10 + Math.min(room, 60) ** 2 / 100 + day.gathered(seat);
  }
  return cost;
}

export function gather(desk: Desk): boolean {
  return improve(desk, ROOM, 6);
}

function improve(desk: Desk, aim: Aim, rounds: number): boolean {
  let any = false;
  for (let round = 0; round < rounds; round += 1) {
    let better = false;
    for (const [task] of placed(desk)) better = moveAway(desk, task, aim) || better;
    if (!better) return any;
    any = true;
  }
  return any;
}

/** Brings visits to a post that comes before that of whoever has them, as long as there is a way; whether there was one. */
export function raisePosts(desk: Desk): boolean {
  let raised = false;
  for (const [task, taker] of placed(desk)) {
    const own = desk.takers(task);
    const best = Math.floor(Math.min(...own.values()) / PER_GROUP);
    if (Math.floor(own.get(taker)! / PER_GROUP) > best) raised = moveAway(desk, task, SUITS) || raised;
  }
  return raised;
}

/** Everything that is given out, the most urgent first. */
function placed({ days, urgency }: Desk): readonly (readonly [Task, Taker])[] {
  return days.flatMap(({ tasks }) => [...tasks]).sort(([a], [b]) => urgency.get(a)! - urgency.get(b)!);
}

function moveAway(desk: Desk, task: Task, aim: Aim): boolean {
  const own = desk.takers(task);
  const from = desk.days.find(({ tasks }) => tasks.has(task))!.tasks.get(task)!;
  const here = own.get(from)!;
  for (const [to, there] of own) {
    if (to === from) continue;
    if (aim.posts * (there - here) <= 1 && isCheaper(aim, from, to, there - here, [task], [])) return true;
    for (const [other, taker] of [...to.day.tasks]) {
      if (taker !== to) continue;
      const others = desk.takers(other);
      const back = others.get(from);
      if (back === undefined) continue;
      const change = aim.posts * (there - here + back - others.get(to)!);
      if (change > HAIR || (change > -HAIR && areAlike(task, other))) continue;
      if (isCheaper(aim, from, to, change, [task], [other])) return true;
    }
  }
  return false;
}

/** Visits that change nothing by changing places. */
function areAlike(a: Task, b: Task): boolean {
  return a.draft.bundle.minutes === b.draft.bundle.minutes && buildingOf(a) === buildingOf(b);
}

/** Makes a move where it costs less and both days hold; otherwise nothing changes. */
function isCheaper(aim: Aim, from: Taker, to: Taker, change: number, leaving: readonly Task[], coming: readonly Task[]): boolean {
  const both = (): number => aim.of(from.day) + (to.day === from.day ? 0 : aim.of(to.day));
  const before = both();
  changePlaces(from, to, leaving, coming);
  if (aim.posts * change + both() < before - HAIR && from.day.holds() && to.day.holds()) return true;
  changePlaces(from, to, coming, leaving);
  return false;
}

function changePlaces(from: Taker, to: Taker, leaving: readonly Task[], coming: readonly Task[]): void {
  for (const task of leaving) from.day.remove(task);
  for (const task of coming) to.day.remove(task);
  for (const task of leaving) to.day.add(task, to);
  for (const task of coming) from.day.add(task, from);
}
