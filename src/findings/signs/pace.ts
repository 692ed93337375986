import type { Signs } from '../../regulations/settings';
import { clockTime, isoDay } from '../../values/moment';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import { byPerson, byTime, type Contact } from './contacts';
import { signAt } from './sign';

const HOUR = 60;
const HALF_HOUR = 30;
const MINUTES_A_DAY = 1440;
/** With so many times, mostly on the full or half hour, a person writes times that are only about right. */
const HABIT = { times: 6, share: 0.5 };

/** A contact with its minute. */
interface Timed extends Contact {
  readonly at: number;
}

/**
 * More homes in an hour than anybody manages, or two visits to different buildings within minutes (registers.md §5,
 * suspect-pace). Only what has a time of day; a home visited about two matters counts once, and a bell nobody answered or a call
 * nobody took is quickly done and not counted. One finding a burst.
 */
export function pace(contacts: readonly Contact[], settings: Signs['pace']): Finding[] {
  const findings: Finding[] = [];
  for (const [person, own] of byPerson(contacts)) {
    const timed = own.filter((contact): contact is Timed => contact.at !== null && contact.claims).sort(byTime);
    const rounds = timed.length >= HABIT.times && areRound(timed);
    for (const day of byDay(timed)) {
      const about = rounds && areRound(day);
      // An hour of times that are only about right may stand for two, and nearby times say nothing.
      const factor = about ? 2 : 1;
      const onsite = day.filter(({ channel }) => channel === '上门');
      const calls = day.filter(({ channel }) => channel === '电话');
      const bursts = [
        ...burstsOf(onsite, settings.onsiteAnHour * factor),
        ...burstsOf(calls, settings.callsAnHour * factor),
        ...(about ? [] : hops(onsite, settings.minutesBetweenBuildings)),
      ];
      findings.push(...bursts.map((burst) => finding(person, burst)));
    }
  }
  return findings;
}

function areRound(timed: readonly Timed[]): boolean {
  return timed.filter(({ at }) => at % HALF_HOUR === 0).length >= timed.length * HABIT.share;
}

/** Contacts in order of time, day by day. */
function byDay(timed: readonly Timed[]): readonly (readonly Timed[])[] {
  const days: Timed[][] = [];
  let day = -1;
  for (const contact of timed) {
    const own = Math.floor(contact.at / MINUTES_A_DAY);
    if (own === day) days.at(-1)!.push(contact);
    else {
      days.push([contact]);
      day = own;
    }
  }
  return days;
}

/** Stretches in which every hour that ends with one of their contacts holds more than `most` customers. */
function burstsOf(contacts: readonly Timed[], most: number): Timed[][] {
  const visits = oncePerCustomer(contacts);
  const bursts: Timed[][] = [];
  let last: { from: number; to: number } | null = null;
  for (let to = most; to < visits.length; to += 1) {
    const from = to - most;
    if (visits[to]!.at - visits[from]!.at >= HOUR) continue;
    if (last !== null && from <= last.to) last.to = to;
    else {
      if (last !== null) bursts.push(visits.slice(last.from, last.to + 1));
      last = { from, to };
    }
  }
  if (last !== null) bursts.push(visits.slice(last.from, last.to + 1));
  return bursts;
}

/** Without what repeats a customer within the hour. */
function oncePerCustomer(contacts: readonly Timed[]): readonly Timed[] {
  const seen = new Map<string, number>();
  return contacts.filter(({ customer, at }) => {
    if (customer === null) return true;
    const before = seen.get(customer);
    seen.set(customer, at);
    return before === undefined || at - before >= HOUR;
  });
}

/** Runs of visits each within `minutes` of the one before and in another building than it. */
function hops(onsite: readonly Timed[], minutes: number): Timed[][] {
  const runs: Timed[][] = [];
  let run: Timed[] = [];
  for (const visit of onsite) {
    const before = run.at(-1);
    if (before !== undefined && visit.at - before.at <= minutes && inOtherBuilding(before, visit)) {
      run.push(visit);
      continue;
    }
    if (run.length > 1) runs.push(run);
    run = [visit];
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

function inOtherBuilding(one: Contact, other: Contact): boolean {
  const [a, b] = [one.row.party.household, other.row.party.household];
  if (a === null || b === null || a.building === null || b.building === null) return false;
  return a.project !== b.project || a.building !== b.building;
}

function finding(person: string, burst: readonly Timed[]): Finding {
  const [first, ...others] = burst;
  const last = burst.at(-1)!;
  const day = Math.floor(first!.at / MINUTES_A_DAY);
  return signAt('suspect-pace', first!.row, ['visitedAt'], {
    person,
    source: `${person} ${day}`,
    evidence: others.map(({ row }) => placeOf(row, 'visitedAt')),
    params: {
      count: burst.length,
      channel: first!.channel,
      date: isoDay(day),
      from: clockTime(first!.at % MINUTES_A_DAY),
      to: clockTime(last.at % MINUTES_A_DAY),
      minutes: last.at - first!.at,
    },
  });
}
