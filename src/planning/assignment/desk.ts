import { append } from '../../visits/partyIndex';
import type { Member } from '../roster';
import { buildingOf, compareRound, isOnsite, type Task } from '../timetable';
import type { Assignment, Made, Shift, Team } from './shift';
import { PER_GROUP, suitabilityOf } from './suitability';
import type { Entry } from './timeline';
import { WorkingDay, type Taker } from './workingDay';

/** Who can make a visit and how well it suits them: 0 is best. */
export type Takers = ReadonlyMap<Taker, number>;

/** The days of everybody at work, and who may make which visit. */
export interface Desk {
  readonly days: readonly WorkingDay[];
  readonly takers: (task: Task) => Takers;
  /** Those of them on one day. */
  readonly takersOn: (task: Task, day: WorkingDay) => readonly Taker[];
  /** Place among the tasks of the day: 0 is the most urgent. */
  readonly urgency: ReadonlyMap<Task, number>;
  readonly teams: readonly Team[];
  /** Visits of one likeness need the same room of the same people. */
  readonly likeness: (task: Task) => number;
}

/** To stay with whom a visit stood weighs more than buildings and ways, less than posts. */
const TO_STAY = 20;

const NOBODY: readonly Taker[] = [];

/** Nobody has anything to do yet but what is accepted. `beside`: one more member, of equal right with the best of the posts he holds. */
export function layDesk(
  tasks: readonly Task[],
  shift: Shift,
  teams: readonly Team[],
  suits: (task: Task) => ReadonlyMap<Member, number> = suitsIn(shift.roster),
): Desk {
  const rank = new Map([...tasks].sort(compareRound).map((task, index) => [task, index]));
  const fixed = fixedOf(shift);
  const inTeam = new Set(teams.flat());
  const crews = [...teams, ...shift.roster.filter((member) => !inTeam.has(member)).map((member) => [member])];
  // Days stand in the order of the roster, so that everything else follows it.
  const place = new Map(shift.roster.map((member, index) => [member, index]));
  crews.sort((a, b) => place.get(a[0]!)! - place.get(b[0]!)!);
  const days = crews.map((people) => {
    const stood = new Map<Task, number>();
    for (const [task, kept] of shift.kept) {
      if (kept.slot !== null && kept.people.every((member) => people.includes(member))) stood.set(task, kept.slot);
    }
    return new WorkingDay(
      people,
      { walk: shift.walk, rank },
      people.map((member) => fixed.get(member) ?? []),
      stood,
    );
  });
  const known = new Map<Task, Takers>();
  const takers = (task: Task): Takers => {
    let own = known.get(task);
    if (own === undefined) known.set(task, (own = takersOf(task, days, shift, suits(task))));
    return own;
  };
  const onDay = new Map<Task, ReadonlyMap<WorkingDay, readonly Taker[]>>();
  const takersOn = (task: Task, day: WorkingDay): readonly Taker[] => {
    let own = onDay.get(task);
    if (own === undefined) onDay.set(task, (own = byDay([...takers(task).keys()])));
    return own.get(day) ?? NOBODY;
  };
  return {
    days,
    takers,
    takersOn,
    urgency: new Map(tasks.map((task, index) => [task, index])),
    teams,
    likeness: likenessOf(takers),
  };
}

function byDay(takers: readonly Taker[]): ReadonlyMap<WorkingDay, readonly Taker[]> {
  const days = new Map<WorkingDay, Taker[]>();
  for (const taker of takers) append(days, taker.day, taker);
  return days;
}

function likenessOf(takers: Desk['takers']): Desk['likeness'] {
  const numbers = new Map<Taker, number>();
  const likenesses = new Map<string, number>();
  const known = new Map<Task, number>();
  const numberOf = <K>(map: Map<K, number>, key: K): number => {
    const number = map.get(key) ?? map.size;
    map.set(key, number);
    return number;
  };
  return (task) => {
    let own = known.get(task);
    if (own === undefined) {
      const able = [...takers(task)].map(([taker, suits]) => `${numberOf(numbers, taker)}:${suits}`).join();
      const { minutes } = task.draft.bundle;
      own = numberOf(likenesses, JSON.stringify([minutes, buildingOf(task), task.bound && task.stretches, able]));
      known.set(task, own);
    }
    return own;
  };
}

export function suitsIn(roster: readonly Member[]): (task: Task) => ReadonlyMap<Member, number> {
  return (task) => suitabilityOf(task, roster);
}

/** The people of a taker. */
export function peopleOf({ day, seats }: Taker): readonly Member[] {
  return seats.map((seat) => day.people[seat]!);
}

/** How many people a visit takes. */
export function peopleFor(task: Task, { together }: Pick<Shift, 'together'>): number {
  return isOnsite(task) ? together : 1;
}

function takersOf(task: Task, days: readonly WorkingDay[], shift: Shift, suits: ReadonlyMap<Member, number>): Takers {
  const needed = peopleFor(task, shift);
  const { barred } = task.draft;
  const takers = new Map<Taker, number>();
  for (const day of days) {
    const candidates = needed === 1 ? day.alone : day.people.length === needed ? [day.together] : [];
    for (const taker of candidates) {
      const people = peopleOf(taker);
      const best = Math.min(...people.map((member) => suits.get(member) ?? Infinity));
      if (Number.isFinite(best) && !people.some(({ name }) => barred.has(name))) takers.set(taker, best);
    }
  }
  const stays = [...takers.keys()].find((taker) => isWith(taker, task, shift));
  if (stays === undefined) return takers;
  return new Map([...takers].map(([taker, cost]) => [taker, taker === stays ? cost : cost + TO_STAY]));
}

/** Whether these are the people a visit stood with on the day's earlier list; of a changed team, who led it. */
export function isWith(taker: Taker, task: Task, { kept }: Pick<Shift, 'kept'>): boolean {
  const stood = kept.get(task)?.people ?? [];
  return stood[0] !== undefined && peopleOf(taker).includes(stood[0]);
}

/** Gives a desk's days out. */
export function assignmentOf(
  desk: Desk,
  left: Assignment['left'],
  suits: (task: Task) => ReadonlyMap<Member, number>,
): Assignment {
  const made: Made[] = [];
  for (const day of desk.days) {
    const starts = day.starts();
    if (starts === null) throw new Error('a day was given out that cannot be done');
    for (const [task, taker] of day.tasks) {
      made.push({ task, people: ledBy(peopleOf(taker), suits(task)), start: starts.get(task)! });
    }
  }
  return { made, left, teams: desk.teams, stayed: new Set() };
}

/** Whose post comes first leads; of equals the one the team stands under. */
function ledBy(people: readonly Member[], suits: ReadonlyMap<Member, number>): readonly Member[] {
  if (people.length === 1) return people;
  const rank = (member: Member): number => Math.floor((suits.get(member) ?? Infinity) / PER_GROUP);
  const leader = people.reduce((best, member) => (rank(member) < rank(best) ? member : best));
  return [leader, ...people.filter((member) => member !== leader)];
}

function fixedOf({ accepted }: Shift): ReadonlyMap<Member, readonly Entry[]> {
  const fixed = new Map<Member, Entry[]>();
  for (const { task, people, start } of accepted) {
    const entry = { from: start, to: start + task.draft.bundle.minutes, building: buildingOf(task) };
    for (const member of people) fixed.set(member, [...(fixed.get(member) ?? []), entry]);
  }
  return fixed;
}
