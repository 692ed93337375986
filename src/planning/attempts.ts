import type { Day } from '../values/moment';
import type { VisitRecord } from '../visits/ledger';
import type { Stretch } from './preferredTime';

export const ONSITE = '上门';
export const PHONE = '电话';
export const LETTER = '信函';

/** Noon parts the day in two for attempts. */
const NOON = 12 * 60;
const DAY_PARTS: readonly Stretch[] = [
  { from: 0, to: NOON },
  { from: NOON, to: 24 * 60 },
];
/** Attempts are spread over both parts of a day and two days before a channel is given up. */
const SPREAD = 2;

/** Outcomes that only a call, or only a visit to the door, can have: they tell the channel where the record does not. */
const OF_CALLS: ReadonlySet<string> = new Set([
  '无人接听',
  '占线',
  '关机',
  '停机',
  '空号',
  '拒接',
  '非本人',
  '号码错误',
]);
const AT_THE_DOOR: ReadonlySet<string> = new Set(['家中无人']);

/** By which channel an attempt was made; `null` where neither the channel nor the outcome says. */
export function channelOf({ channel, row: { outcome } }: VisitRecord): string | null {
  if (channel !== null || outcome === null) return channel;
  if (OF_CALLS.has(outcome)) return PHONE;
  return AT_THE_DOOR.has(outcome) ? ONSITE : null;
}

/**
 * The channels by which nobody is tried any more: `inAll` attempts in vain, over both parts of the day and two days (an attempt
 * without a time may have been in either part). A letter is sent once.
 */
export function exhaustedChannels(tries: readonly VisitRecord[], inAll: number): ReadonlySet<string> {
  const exhausted = new Set<string>();
  for (const channel of new Set(tries.map(channelOf))) {
    if (channel === null) continue;
    if (channel === LETTER || isExhausted(triesBy(tries, channel), inAll)) exhausted.add(channel);
  }
  return exhausted;
}

/** How often the customer was called or visited in vain on one day; what is sent does not count. */
export function triedOn(tries: readonly VisitRecord[], date: Day): number {
  return tries.filter((record) => {
    const channel = channelOf(record);
    return record.day === date && (channel === null || channel === PHONE || channel === ONSITE);
  }).length;
}

/**
 * The part of the day in which the channel was not tried yet: where all attempts by it whose time is known were in one part, the
 * other one; else `null`.
 */
export function untriedDayPart(tries: readonly VisitRecord[], channel: string): Stretch | null {
  const parts = partsOf(triesBy(tries, channel));
  return parts.size === 1 ? DAY_PARTS[parts.has(0) ? 1 : 0]! : null;
}

export function triesBy(tries: readonly VisitRecord[], channel: string): readonly VisitRecord[] {
  return tries.filter((record) => channelOf(record) === channel);
}

function isExhausted(tries: readonly VisitRecord[], inAll: number): boolean {
  if (tries.length < inAll) return false;
  const spread = Math.min(SPREAD, inAll);
  const untimed = tries.filter(({ row }) => minuteOf(row.visitedAt) === null).length;
  const days = new Set(tries.map(({ day }) => day));
  return partsOf(tries).size + untimed >= spread && days.size >= spread;
}

/** Indexes in `DAY_PARTS`. */
function partsOf(tries: readonly VisitRecord[]): ReadonlySet<number> {
  const parts = new Set<number>();
  for (const { row } of tries) {
    const minute = minuteOf(row.visitedAt);
    if (minute !== null) parts.add(minute < NOON ? 0 : 1);
  }
  return parts;
}

function minuteOf(moment: { readonly minute: number | null } | null): number | null {
  return moment?.minute ?? null;
}
