import { assignByUrgency } from '../assign';
import type { Task } from '../timetable';
import { assignmentOf, isWith, layDesk, suitsIn, type Desk } from './desk';
import { teamsFor, teamsThatStood } from './formTeams';
import { packAll, SMALL } from './packing';
import { polish, raisePosts } from './polish';
import { fillUp, secondChance, serveAll } from './serveAll';
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
 * Up to nine visits every way is tried; beyond, full days are opened by chains of moves, what is left gets a second chance with room
 * gathered, and the plan is polished by exchanges.
 */
export const assignOptimally: Assign = (tasks, shift) => {
  const afresh = bestAfresh(tasks, { ...shift, kept: new Map() });
  if (shift.kept.size === 0) return afresh;
  const stood = teamsThatStood(tasks, shift);
  // Whoever looks further than it takes to serve what a fresh day serves changes a list that nothing happened to.
  const ways = [
    () => asItStands(tasks, shift, stood),
    () => givenOut(tasks, shift, stood, true),
    () => bestAfresh(tasks, shift),
  ];
  for (const way of ways) {
    const stays = way();
    if (!servesBetter(tasks, afresh, stays)) return { ...stays, stayed: stayedIn(stays, afresh, shift) };
  }
  return afresh;
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
  if (tasks.length > SMALL) {
    polish(desk);
    serveAll(desk, tasks, served);
    secondChance(desk, tasks, served);
  }
  if (served.size > SMALL || !packAll(desk, [...served])) polish(desk);
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = serveAll(desk, tasks, served);
    if (!raisePosts(desk) && !more) break;
  }
  fillUp(desk, tasks, served);
  return assignmentOf(desk, leftOver(tasks, served, shift), suits);
}

/** The day's earlier list with what else there is room for. */
function asItStands(tasks: readonly Task[], shift: Shift, teams: readonly Team[]): Assignment {
  const suits = suitsIn(shift.roster);
  const desk = layDesk(tasks, shift, teams, suits);
  const served = new Set(takeUp(desk, tasks, shift));
  fillUp(desk, tasks, served);
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

/** Visits that somebody else would make if the day were drawn afresh. */
function stayedIn(stays: Assignment, afresh: Assignment, { kept }: Shift): ReadonlySet<Task> {
  const anew = new Map(afresh.made.map(({ task, people }) => [task, people[0]]));
  return new Set(
    stays.made.flatMap(({ task, people }) =>
      kept.get(task)?.people[0] === people[0] && anew.get(task) !== people[0] ? [task] : [],
    ),
  );
}
