import type { Task } from '../timetable';
import { dayCost, type Desk } from './cost';
import type { WorkingDay } from './workingDay';

/** Rounds over all visits; the first brings nearly everything. */
const ROUNDS = 3;
const HAIR = 1e-12;

/** Makes a plan suit better without leaving anybody out: a visit moves, or two change places, wherever that costs less. */
export function polish(desk: Desk): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let better = false;
    for (const day of desk.days) for (const task of [...day.tasks]) better = moveAway(desk, day, task) || better;
    if (!better) return;
  }
}

function moveAway(desk: Desk, from: WorkingDay, task: Task): boolean {
  const own = desk.suits(task);
  for (const to of desk.days) {
    const there = own.get(to.member);
    if (to === from || there === undefined) continue;
    const here = own.get(from.member)!;
    if (isCheaper(from, to, there - here, relocation(task))) return true;
    for (const other of [...to.tasks]) {
      const others = desk.suits(other);
      const back = others.get(from.member);
      if (back === undefined) continue;
      const change = there - here + back - others.get(to.member)!;
      if (change > HAIR) continue;
      if (isCheaper(from, to, change, exchange(task, other))) return true;
    }
  }
  return false;
}

/** Makes a move where it costs less and both days hold; otherwise nothing changes. */
function isCheaper(from: WorkingDay, to: WorkingDay, change: number, move: Move): boolean {
  const before = dayCost(from) + dayCost(to);
  move(from, to);
  if (change + dayCost(from) + dayCost(to) < before - HAIR && from.holds() && to.holds()) return true;
  move(to, from);
  return false;
}

/** Moves visits between two days; made the other way round it takes itself back. */
type Move = (from: WorkingDay, to: WorkingDay) => void;

const relocation =
  (task: Task): Move =>
  (from, to) => {
    from.remove(task);
    to.add(task);
  };

const exchange =
  (task: Task, other: Task): Move =>
  (from, to) => {
    const [leaving, coming] = from.tasks.has(task) ? [task, other] : [other, task];
    from.remove(leaving);
    to.remove(coming);
    from.add(coming);
    to.add(leaving);
  };
