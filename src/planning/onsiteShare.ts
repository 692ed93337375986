import { YEAR_SHARES, yearSharesUpTo, type YearShare } from '../rates/yearShares';
import type { Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { append } from '../visits/partyIndex';
import { ONSITE } from './attempts';
import type { GivenOut } from './giveOut';
import type { Bundle, ChannelBecause, StandingVisit } from './plan';
import type { Task } from './timetable';

/** A share of the year up to the list, with the target set for it. */
export interface ShareAim extends Pick<YearShare, 'isMeasured' | 'counts'> {
  readonly rule: string;
  readonly target: number;
  readonly direction: 'atLeast' | 'atMost';
  readonly numerator: number;
  readonly denominator: number;
}

/** Binary rounding. */
const HAIR = 1e-9;

/** The shares that the regulation sets a target for, as the year stands on the day of the list (A11, A13, C5). */
export function shareAims(ledger: Ledger, date: Day): readonly ShareAim[] {
  return yearSharesUpTo(ledger, date).flatMap(({ rate, numerator, denominator, target, direction, rules }) => {
    const share = YEAR_SHARES.find((known) => known.rate === rate);
    if (share === undefined || target === null || denominator === null) return [];
    return [{ ...share, rule: rules[0] ?? '', target, direction, numerator, denominator }];
  });
}

/**
 * Gives the tasks out, and while a share misses its target with this list, once more with calls turned into visits at the door: as few
 * as bring it there, first where somebody goes to the building anyway. Nobody who would be served otherwise loses his
 * place for it: what does not fit stays a call. Calls on an accepted list stay calls; what an earlier list of the day proposed comes
 * first, so that a rerun changes nothing.
 */
export function giveWithShares(
  tasks: readonly Task[],
  aims: readonly ShareAim[],
  standing: readonly StandingVisit[],
  give: (tasks: readonly Task[]) => GivenOut,
): GivenOut {
  const calls = give(tasks);
  if (aims.length === 0 || tasks.length === 0) return calls;
  const served = calls.visits.map(({ bundle }) => bundle.key);
  const tryWith = (proposals: readonly Proposal[]): GivenOut | null => {
    const turned = new Map(proposals.map(({ task, onsite }) => [task, onsite]));
    const given = give(tasks.map((task) => turned.get(task) ?? task));
    const now = new Set(given.visits.map(({ bundle }) => bundle.key));
    return served.every((key) => now.has(key)) ? given : null;
  };
  const queue = [...inOrderOfWay(tasks, calls, standing)];
  let best = calls;
  let fits = 0;
  // Each round finds one visit that takes somebody's place; in a long list there is no time for many rounds.
  for (let rounds = Math.min(8, Math.max(1, Math.floor(400 / tasks.length))); rounds > 0; rounds -= 1) {
    const wanted = proposalsFor(aims, queue, calls);
    if (wanted.length <= fits) break;
    const whole = tryWith(wanted);
    if (whole !== null) return whole;
    // The longest beginning that fits, by halves.
    for (let fails = wanted.length; fails - fits > 1;) {
      const half = (fits + fails) >> 1;
      const given = tryWith(wanted.slice(0, half));
      if (given === null) fails = half;
      else [fits, best] = [half, given];
    }
    queue.splice(queue.indexOf(wanted[fits]!.task), 1);
  }
  return best;
}

interface Proposal {
  readonly task: Task;
  readonly onsite: Task;
}

/** Calls that may be turned: those of an earlier list first, then those in buildings where somebody goes anyway, then by urgency. */
function inOrderOfWay(tasks: readonly Task[], calls: GivenOut, standing: readonly StandingVisit[]): readonly Task[] {
  const stands = new Map(standing.map((visit) => [visit.key, visit]));
  const channels = new Map(calls.visits.map(({ bundle }) => [bundle.key, bundle.channel]));
  const open = tasks.filter(
    ({ draft: { bundle }, onsite }) =>
      onsite && channels.get(bundle.key) === bundle.channel && stands.get(bundle.key)?.accepted !== true,
  );
  const proposed = open.filter(({ draft }) => stands.get(draft.bundle.key)?.channel === ONSITE);
  const visited = new Set<string>();
  for (const { bundle } of calls.visits) if (bundle.channel === ONSITE) visited.add(buildingOfHome(bundle));
  for (const { draft } of proposed) visited.add(buildingOfHome(draft.bundle));
  const byBuilding = new Map<string, Task[]>();
  for (const task of open) append(byBuilding, buildingOfHome(task.draft.bundle), task);
  const onTheWay = open.filter(({ draft }) => visited.has(buildingOfHome(draft.bundle)));
  return [...new Set([...proposed, ...onTheWay, ...[...byBuilding.values()].flat()])];
}

/** A home whose building nobody knows is a building of its own. */
function buildingOfHome({ key, household }: Bundle): string {
  const building = household?.building ?? null;
  return building === null ? `home ${key}` : `${household?.project ?? ''}|${building}`;
}

/** The proposals that bring each share to its target, as few of them as that takes; all that help where the target is out of reach. */
function proposalsFor(aims: readonly ShareAim[], queue: readonly Task[], calls: GivenOut): readonly Proposal[] {
  const proposals = new Map<Task, Proposal>();
  for (const aim of aims) {
    const { isMeasured, counts, direction, target } = aim;
    let { numerator, denominator } = aim;
    const measured = ({ reasons }: Bundle): number => reasons.filter(({ kind }) => isMeasured(kind)).length;
    const weigh = (bundle: Bundle, channel: string): number =>
      counts({ channel, signed: true }) ? measured(bundle) : 0;
    const gain = ({ draft: { bundle } }: Task): number => weigh(bundle, ONSITE) - weigh(bundle, bundle.channel);
    for (const { bundle } of calls.visits) {
      denominator += measured(bundle);
      numerator += weigh(bundle, bundle.channel);
    }
    const because = {
      why: 'share' as const,
      rule: aim.rule,
      share: aim.denominator > 0 ? aim.numerator / aim.denominator : numerator / denominator,
      target,
    };
    for (const task of proposals.keys()) numerator += gain(task);
    const isMet = (value: number): boolean => {
      const bound = target * denominator;
      return direction === 'atLeast' ? value >= bound - HAIR : value <= bound + HAIR;
    };
    const helps = (task: Task): boolean => (direction === 'atLeast' ? gain(task) > 0 : gain(task) < 0);
    const chosen: Task[] = [];
    for (const task of queue) {
      if (isMet(numerator)) break;
      if (proposals.has(task) || !helps(task)) continue;
      chosen.push(task);
      numerator += gain(task);
    }
    // A visit about several matters may have made an earlier one unnecessary.
    for (const task of chosen) {
      if (isMet(numerator) && isMet(numerator - gain(task))) numerator -= gain(task);
      else proposals.set(task, { task, onsite: turned(task, because) });
    }
  }
  return withinMinutes([...proposals.values()], calls);
}

function turned({ onsite }: Task, because: ChannelBecause): Task {
  const { draft } = onsite!;
  return { ...onsite!, draft: { ...draft, bundle: { ...draft.bundle, channelBecause: because } } };
}

/** No more than the people at work could have minutes for, whoever goes where. */
function withinMinutes(proposals: readonly Proposal[], { days }: GivenOut): readonly Proposal[] {
  if (days.length === 0) return proposals;
  let free = 0;
  for (const { minutes, visiting, walking } of days) free += Math.max(0, minutes - visiting - walking);
  const fitting = proposals.findIndex(({ task, onsite }) => {
    free -= onsite.draft.bundle.minutes - task.draft.bundle.minutes;
    return free < 0;
  });
  return fitting === -1 ? proposals : proposals.slice(0, fitting);
}
