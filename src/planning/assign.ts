import { assignmentOf, layDesk, suitsIn } from './assignment/desk';
import { teamsFor } from './assignment/formTeams';
import { leftOver, servesBetter } from './assignment/served';
import type { Assign, Assignment, Shift, Team } from './assignment/shift';
import type { Taker } from './assignment/workingDay';
import type { Task } from './timetable';

export type { Assign, Assignment, Shift } from './assignment/shift';

/**
 * Gives each visit, the most urgent first, to the first group that may make it and has room; inside a group to whoever looks
 * after the building, then to whoever has done least of his day, then in the order of the roster. What is on the day's earlier list
 * and not accepted is given out anew.
 */
export const assignByUrgency: Assign = (tasks, shift) => {
  const [first, ...others] = teamsFor(tasks, shift).map((teams) => giveInTurn(tasks, shift, teams));
  return others.reduce((best, other) => (servesBetter(tasks, other, best) ? other : best), first!);
};

function giveInTurn(tasks: readonly Task[], shift: Shift, teams: readonly Team[]): Assignment {
  const suits = suitsIn(shift.roster);
  const desk = layDesk(tasks, { ...shift, kept: new Map() }, teams, suits);
  const served = new Set<Task>();
  for (const task of tasks) {
    const ranked = [...desk.takers(task)].sort(([a, one], [b, other]) => one - other || loadOf(a) - loadOf(b));
    const taker = ranked.map(([one]) => one).find((one) => one.day.fits(task, one));
    if (taker === undefined) continue;
    taker.day.add(task, taker);
    served.add(task);
  }
  return assignmentOf(desk, leftOver(tasks, served, shift), suits);
}

function loadOf({ day, seats }: Taker): number {
  return Math.max(...seats.map((seat) => day.loadOf(seat)));
}
