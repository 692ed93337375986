import type { Facts } from '../facts';
import type { Judged, JudgedList, ListedVisit } from '../listed';
import { hasRoom, minutesOf, timesFor } from '../times';

/** Something one person does on the day. */
export interface Doing {
  readonly from: number;
  readonly to: number;
  /** Building of a visit to a home; `null`: a call, or nobody knows where. */
  readonly building: string | null;
}

export function doingOf(visit: Judged<ListedVisit>, facts: Facts): Doing {
  const { slot, channel, who } = visit;
  return { from: slot, to: slot + minutesOf(channel, facts), building: buildingOf(channel, who, facts) };
}

export function buildingOf(channel: string, who: string, { world }: Facts): string | null {
  return channel === '上门' && world.trade === 'property' && /^\d+-/.test(who) ? who.split('-')[0]! : null;
}

/** What each person does, led or accompanied. */
export function daysOf({ visits }: JudgedList): ReadonlyMap<string, readonly Judged<ListedVisit>[]> {
  const days = new Map<string, Judged<ListedVisit>[]>();
  for (const visit of visits) for (const name of visit.staff) days.set(name, [...(days.get(name) ?? []), visit]);
  for (const own of days.values()) own.sort((one, other) => one.slot - other.slot);
  return days;
}

/** Overlaps, ways too short, and more minutes than somebody has; empty when the day can be done as it stands. */
export function faultsOf(doings: readonly Doing[], minutes: number, walk: number): string[] {
  const day = [...doings].sort((one, other) => one.from - other.from);
  const faults: string[] = [];
  let used = 0;
  let last: { readonly building: string; readonly to: number } | null = null;
  let between = 0;
  day.forEach((doing, at) => {
    const before = day[at - 1];
    if (before && before.to > doing.from) faults.push(`two things at ${doing.from}`);
    const length = doing.to - doing.from;
    used += length;
    if (doing.building === null) {
      between += length;
      return;
    }
    if (last !== null && last.building !== doing.building) {
      if (doing.from - last.to - between < walk) faults.push(`no time for the way at ${doing.from}`);
      used += walk;
    }
    last = { building: doing.building, to: doing.to };
    between = 0;
  });
  if (used > minutes) faults.push(`${used} minutes of ${minutes}`);
  return faults;
}

/** What is wrong with the days of the people: one line each. */
export function wrongDays(list: JudgedList, facts: Facts): string[] {
  const wrong: string[] = [];
  for (const [name, visits] of daysOf(list)) {
    const doings = visits.map((visit) => doingOf(visit, facts));
    const minutes = facts.people.get(name)?.minutes ?? Infinity;
    wrong.push(...faultsOf(doings, minutes, facts.customs.walk).map((fault) => `${name}: ${fault}`));
    wrong.push(...outOfOrder(visits, facts).map((fault) => `${name}: ${fault}`));
  }
  return wrong;
}

/** Visits without a time of their own: building by building, in it unit by unit, each from the top floor down. */
function outOfOrder(visits: readonly Judged<ListedVisit>[], facts: Facts): string[] {
  const round = visits.filter(
    (visit) => visit.channel === '上门' && /^\d+-\d+-\d+$/.test(visit.who) && !hasOwnTime(visit, facts),
  );
  return round.flatMap((visit, at) => {
    const before = round[at - 1];
    return before && rankOf(before.who) > rankOf(visit.who) ? [`${before.who} before ${visit.who}`] : [];
  });
}

function hasOwnTime({ open, who, channel }: Judged<ListedVisit>, facts: Facts): boolean {
  const told = facts.customerOf.get(who)?.preferredTime ?? '随时';
  // Who was tried in vain before noon is tried after it, and the other way round.
  const bound = open.some(({ appointment, vain }) => appointment?.day === facts.date || vain.length > 0);
  return (
    bound || !['随时', '工作日'].includes(told) || !hasRoom(timesFor(open, facts).surest, minutesOf(channel, facts))
  );
}

function rankOf(room: string): number {
  const [building, unit, door] = room.split('-').map(Number) as [number, number, number];
  const floor = Math.floor(door / 100);
  return building * 1e6 + unit * 1e5 + (99 - floor) * 100 + (door % 100);
}
