import type { Facts } from '../facts';
import type { Judged, JudgedList, LeftOut, ListedVisit } from '../listed';
import type { OpenReason } from '../reasons';
import { minutesOf, timesFor } from '../times';
import { buildingOf, daysOf, doingOf, faultsOf, type Doing } from './days';
import { holdersFor, keptFrom } from './people';

/** Best and worst tier a contact may stand in: the most urgent of its reasons. */
export function tierSpan(open: readonly OpenReason[]): readonly [best: number, worst: number] {
  return [Math.min(...open.map(({ tier }) => tier[0])), Math.min(...open.map(({ tier }) => tier[1]))];
}

/**
 * Visits left for want of people that somebody has room for, and visits left while a less urgent one is on the list whose people could make
 * them instead: one line each. Only what is certain: the rest of the day stays as it is.
 */
export function leftForNothing(list: JudgedList, facts: Facts): string[] {
  const days = daysOf(list);
  const doings = new Map([...days].map(([name, visits]) => [name, visits.map((visit) => doingOf(visit, facts))]));
  const inPairs = facts.letters.includes('G');
  const teams = teamsOf(list, facts, inPairs);
  return list.notPlanned.flatMap((left) => {
    if (left.because !== 'capacity' || left.channel === undefined) return [];
    const urgent = tierSpan(left.open);
    for (const team of teams) {
      if (!mayGo(team, left, facts, inPairs)) continue;
      const own = (name: string) => doings.get(name) ?? [];
      if (fits(left, left.channel, team, own, facts)) return [`${team.join('、')} has room for ${left.text}`];
      for (const visit of days.get(team[0]!) ?? []) {
        if (tierSpan(visit.open)[0] <= urgent[1] || visit.staff.length !== team.length) continue;
        if (!team.every((name) => visit.staff.includes(name))) continue;
        const without = (name: string) => {
          const at = days.get(name)!.indexOf(visit);
          return own(name).filter((_, place) => place !== at);
        };
        if (fits(left, left.channel, team, without, facts))
          return [`${team.join('、')} could make ${left.text} instead of ${visit.text}`];
      }
    }
    return [];
  });
}

/** Who goes together: everybody alone, and under G6 the pairs of the day; who is in a pair all day does not call alone. */
function teamsOf({ visits }: JudgedList, { people }: Facts, inPairs: boolean): readonly (readonly string[])[] {
  const pairs = new Map<string, readonly string[]>();
  for (const { staff } of visits) if (staff.length > 1) pairs.set([...staff].sort().join(' '), staff);
  const paired = new Set([...pairs.values()].flat());
  const alone = [...people.keys()].filter((name) => !paired.has(name)).map((name) => [name]);
  return inPairs ? [...alone, ...pairs.values()] : alone;
}

function mayGo(team: readonly string[], { open, channel }: Judged<LeftOut>, facts: Facts, inPairs: boolean): boolean {
  if (inPairs && (channel === '上门') !== team.length > 1) return false;
  const holders = holdersFor(open, facts);
  const barred = keptFrom(open);
  return holders !== null && team.some((name) => holders.includes(name)) && team.every((name) => !barred.has(name));
}

/** Whether a contact has room in the days of all of a team, at one time, without anything else being moved. */
function fits(
  { open, who }: Judged<LeftOut | ListedVisit>,
  channel: string,
  team: readonly string[],
  dayOf: (name: string) => readonly Doing[],
  facts: Facts,
): boolean {
  const minutes = minutesOf(channel, facts);
  const building = buildingOf(channel, who, facts);
  const { walk } = facts.customs;
  const ends = team.flatMap((name) => dayOf(name)).flatMap(({ to }) => [to, to + walk]);
  return timesFor(open, facts).surest.some((stretch) =>
    [stretch.from, ...ends].some((from) => {
      if (from < stretch.from || from + minutes > stretch.to) return false;
      const doing: Doing = { from, to: from + minutes, building };
      return team.every(
        (name) => faultsOf([...dayOf(name), doing], facts.people.get(name)!.minutes, walk).length === 0,
      );
    }),
  );
}
