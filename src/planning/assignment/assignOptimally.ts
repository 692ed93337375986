import { assignByUrgency } from '../assign';
import type { Task } from '../timetable';
import { assignmentOf, isWith, layDesk, suitsIn, type Desk } from './desk';
import { teamsFor, teamsThatStood } from './formTeams';
import { choices, makeRoom } from './makeRoom';
import { packAll, SMALL } from './packing';
import { gather, polish, raisePosts } from './polish';
import { leftOver, servesBetter } from './served';
import type { Assign, Assignment, Shift, Team } from './shift';

/** Filling gaps and raising posts may open one another; more rounds bring nothing. */
const ROUNDS = 5;

/**
 * Gives out visits so that none is left for later as long as any rearrangement of the more urgent ones leaves it a place: a visit
 * only yields to more urgent ones (its tier, then its age), whoever makes them. Among the plans that serve the same visits the one
 * that suits posts, buildings and ways best is taken. What is on the day's earlier list stays with its people unless that leaves out
 * somebody whom the day afresh has room for.
 *
 * Up to nine visits every way is tried; beyond, full days are opened by chains of moves and the plan is polished by exchanges.
 */
export const assignOptimally: Assign = (tasks, shift) => {
  const afresh = bestAfresh(tasks, { ...shift, kept: new Map() });
  if (shift.kept.size === 0) return afresh;
  const onward = givenOut(tasks, shift, teamsThatStood(tasks, shift), true);
  const stays = servesBetter(tasks, afresh, onward) ? bestAfresh(tasks, shift) : onward;
  return servesBetter(tasks, afresh, stays) ? afresh : { ...stays, stayed: stayedIn(stays, afresh, shift) };
};

function bestAfresh(tasks: readonly Task[], shift: Shift): Assignment {
  let best: Assignment | null = null;
  for (const teams of teamsFor(tasks, shift)) {
    const given = givenOut(tasks, shift, teams, false);
    if (best === null || servesBetter(tasks, given, best)) best = given;
    if (best.left.every(({ because }) => because !== 'capacity')) break;
  }
  const plain = assignByUrgency(tasks, shift);
  return best === null || servesBetter(tasks, plain, best) ? plain : best;
}

/** @param onward from the day's earlier list on, instead of from empty days */
function givenOut(tasks: readonly Task[], shift: Shift, teams: readonly Team[], onward: boolean): Assignment {
  const suits = suitsIn(shift.roster);
  const desk = layDesk(tasks, shift, teams, suits);
  const served = new Set<Task>();
  if (onward) for (const task of takeUp(desk, tasks, shift)) served.add(task);
  serveAll(desk, tasks, served);
  if (served.size > SMALL || !packAll(desk, [...served])) polish(desk);
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = serveAll(desk, tasks, served);
    if (!raisePosts(desk) && !more) break;
  }
  return assignmentOf(desk, leftOver(tasks, served, shift), suits);
}

/** Puts every visit where it stood: the whole day if it still holds, else the more urgent ones of it. */
function takeUp({ days, takers }: Desk, tasks: readonly Task[], shift: Shift): readonly Task[] {
  const stood = tasks.flatMap((task) => {
    const taker = [...takers(task).keys()].find((one) => isWith(one, task, shift));
    return taker === undefined ? [] : [{ task, taker }];
  });
  for (const { task, taker } of stood) taker.day.add(task, taker);
  for (const day of days) {
    if (day.holds()) continue;
    for (const task of [...day.tasks.keys()]) day.remove(task);
    for (const { task, taker } of stood) if (taker.day === day && day.fits(task, taker)) day.add(task, taker);
  }
  return stood.flatMap(({ task, taker }) => (taker.day.tasks.has(task) ? [task] : []));
}

/** Serves whatever of the tasks there is a place for; whether anything was served. */
export function serveAll(desk: Desk, tasks: readonly Task[], served: Set<Task>): boolean {
  // What found no place finds none later: days only get fuller.
  const hopeless = new Set<number>();
  const before = served.size;
  for (const task of tasks) {
    if (served.has(task) || desk.takers(task).size === 0) continue;
    const alike = desk.likeness(task);
    if (!hopeless.has(alike) && serve(desk, task, served, tasks.length)) served.add(task);
    else hopeless.add(alike);
  }
  return served.size > before;
}

function serve(desk: Desk, task: Task, served: ReadonlySet<Task>, all: number): boolean {
  const free = choices(desk, task).find((taker) => taker.day.fits(task, taker));
  if (free !== undefined) {
    free.day.add(task, free);
    return true;
  }
  if (all <= SMALL) return packAll(desk, [...served, task]);
  if (makeRoom(desk, task)) return true;
  return gather(desk) && makeRoom(desk, task);
}

/** Visits that somebody else would make if the day were drawn afresh. */
function stayedIn(stays: Assignment, afresh: Assignment, { kept }: Shift): ReadonlySet<Task> {
  const anew = new Map(afresh.made.map(({ task, people }) => [task, people[0]]));
  return new Set(
    stays.made.flatMap(({ task, people }) =>
      kept.get(task)?.people[0] === people[0] && anew.get(task) !== people[0] ? [task] : [],
    ),
  );
}
