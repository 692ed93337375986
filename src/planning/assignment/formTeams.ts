import type { Member } from '../roster';
import { buildingOf, isOnsite, type Task } from '../timetable';
import type { Made, Shift, Team } from './shift';
import { suitabilityOf } from './suitability';

/** So few people and visits that every division into teams is tried. */
const FEW_PEOPLE = 5;
const FEW_TASKS = 6;
/** A visit no team can make costs more than any that suits badly; the more urgent, the more. */
const NOBODY = 100_000;
const ROUNDS = 8;

type Teams = readonly Team[];

/**
 * Divisions of the day's people into teams that go onsite together (G6), each worth trying: those whose accepted visits bind them
 * first. Of few people every division; else teams for as much onsite work as there is, then as many as there can be.
 */
export function teamsFor(tasks: readonly Task[], shift: Shift): readonly Teams[] {
  const { roster, together, accepted } = shift;
  const onsite = tasks.filter(isOnsite);
  if (together <= 1 || onsite.length === 0) return [[]];
  const bound = teamsOf(accepted, shift);
  const free = roster.filter((member) => !bound.some((team) => team.includes(member)));
  const most = Math.floor(free.length / together);
  if (most === 0) return [bound];
  if (roster.length <= FEW_PEOPLE && tasks.length <= FEW_TASKS) {
    return [...divisions(free, together)].map((teams) => [...bound, ...teams]);
  }
  const work = onsite.reduce((sum, { draft }) => sum + draft.bundle.minutes, 0);
  const hands = roster.reduce((sum, { minutes }) => sum + minutes, 0) / roster.length;
  const enough = Math.min(most, Math.max(1, Math.ceil(work / Math.max(1, hands)) - bound.length));
  const counts = enough === most ? [most] : [enough, most];
  return counts.map((count) => [...bound, ...formTeams(onsite, free, together, count, bound)]);
}

/** The teams of the day's earlier list, as far as all of them are at work. */
export function teamsThatStood(tasks: readonly Task[], shift: Shift): Teams {
  const { together, accepted, kept } = shift;
  if (together <= 1) return [];
  const stood = tasks.flatMap((task): Made[] => {
    const own = kept.get(task);
    return own === undefined ? [] : [{ task, people: own.people, start: own.slot ?? 0 }];
  });
  const teams = teamsOf([...accepted, ...stood], shift);
  const free = shift.roster.filter((member) => !teams.some((team) => team.includes(member)));
  const onsite = tasks.filter(isOnsite);
  const missing = onsite.some((task) => !kept.has(task)) ? Math.floor(free.length / together) : 0;
  return missing === 0 ? teams : [...teams, ...formTeams(onsite, free, together, missing, teams)];
}

/** Who goes together on visits that are given out: the first team somebody is in is his. */
function teamsOf(visits: readonly Made[], { together, roster }: Shift): Teams {
  const place = new Map(roster.map((member, index) => [member, index]));
  const taken = new Set<Member>();
  const teams: Team[] = [];
  for (const { task, people } of visits) {
    if (!isOnsite(task) || people.length !== together || people.some((member) => taken.has(member))) continue;
    for (const member of people) taken.add(member);
    teams.push([...people].sort((a, b) => place.get(a)! - place.get(b)!));
  }
  return teams;
}

/** Every way to make as many teams as there can be. */
function* divisions(people: readonly Member[], size: number): Generator<Teams> {
  if (people.length < size) {
    yield [];
    return;
  }
  const [first, ...others] = people;
  for (const companions of choose(others, size - 1)) {
    const rest = others.filter((member) => !companions.includes(member));
    for (const teams of divisions(rest, size)) yield [[first!, ...companions], ...teams];
  }
  // Somebody is left over where the number does not go out.
  if (people.length % size !== 0) yield* divisions(others, size);
}

function* choose(people: readonly Member[], count: number): Generator<readonly Member[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [index, member] of people.entries()) {
    for (const others of choose(people.slice(index + 1), count - 1)) yield [member, ...others];
  }
}

/** Visits that the same people may make. */
interface Demand {
  readonly suits: ReadonlyMap<Member, number>;
  readonly barred: ReadonlySet<string>;
  weight: number;
  count: number;
}

/** Teams that suit the onsite visits best, found by exchanging people one by one. */
function formTeams(onsite: readonly Task[], free: readonly Member[], size: number, count: number, bound: Teams): Teams {
  const demands = demandsOf(onsite, free, bound);
  // Places of the teams one after another; behind them those who go alone.
  const order = [...free].sort((a, b) => usefulness(b, demands) - usefulness(a, demands) || b.minutes - a.minutes);
  // Those who hold the posts lead, so they are spread over the teams before anybody goes along.
  const seats: Member[] = [];
  for (let team = 0; team < count; team += 1) {
    for (let seat = 0; seat < size; seat += 1) seats.push(order[seat * count + team]!);
  }
  seats.push(...order.slice(size * count));
  const teamsIn = (): Teams => Array.from({ length: count }, (_, team) => seats.slice(team * size, (team + 1) * size));
  let least = unsuitability([...bound, ...teamsIn()], demands);
  for (let round = 0; round < ROUNDS; round += 1) {
    let better = false;
    for (let one = 0; one < count * size; one += 1) {
      for (let other = Math.floor(one / size + 1) * size; other < seats.length; other += 1) {
        [seats[one], seats[other]] = [seats[other]!, seats[one]!];
        const cost = unsuitability([...bound, ...teamsIn()], demands);
        if (cost < least) [least, better] = [cost, true];
        else [seats[one], seats[other]] = [seats[other]!, seats[one]!];
      }
    }
    if (!better) break;
  }
  const place = new Map(free.map((member, index) => [member, index]));
  return teamsIn().map((team) => [...team].sort((a, b) => place.get(a)! - place.get(b)!));
}

function demandsOf(onsite: readonly Task[], free: readonly Member[], bound: Teams): readonly Demand[] {
  const people = [...bound.flat(), ...free];
  const demands = new Map<string, Demand>();
  for (const [index, task] of onsite.entries()) {
    const { draft } = task;
    const key = JSON.stringify([draft.bundle.executors, [...draft.barred], buildingOf(task), draft.contact.steward]);
    const known = demands.get(key);
    // The most urgent counts as much again as the last.
    const weight = 2 - index / onsite.length;
    if (known === undefined) {
      demands.set(key, { suits: suitabilityOf(task, people), barred: draft.barred, weight, count: 1 });
    } else {
      known.weight += weight;
      known.count += 1;
    }
  }
  return [...demands.values()];
}

/** How many of the visits somebody's post lets him lead. */
function usefulness(member: Member, demands: readonly Demand[]): number {
  return demands.reduce((sum, { suits, count }) => sum + (suits.has(member) ? count : 0), 0);
}

function unsuitability(teams: Teams, demands: readonly Demand[]): number {
  let cost = 0;
  for (const { suits, barred, weight, count } of demands) {
    let best = Infinity;
    for (const team of teams) {
      if (team.some(({ name }) => barred.has(name))) continue;
      for (const member of team) best = Math.min(best, suits.get(member) ?? Infinity);
    }
    cost += Number.isFinite(best) ? best * count : NOBODY * weight;
  }
  // Of a team's minutes only those count that all of them have.
  for (const team of teams) {
    const minutes = team.map((member) => member.minutes);
    cost += (Math.max(...minutes) - Math.min(...minutes)) / 1000 - Math.min(...minutes) / 10_000;
  }
  return cost;
}
