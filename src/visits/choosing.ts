import type { Day } from '../values/moment';
import type { DueVisit, VisitRecord } from './ledger';
import type { Slot } from './slot';

/**
 * The due visit, among those of one customer and kind or of what a number names, that a record answers; none before the event. One
 * whose channels bind is only answered by these; where nothing else fits it is chosen all the same, so that the reason stands there.
 */
export function choose(slots: readonly Slot[], record: VisitRecord): Slot | undefined {
  const { day, channel, lacks, row } = record;
  if (day === null || lacks.includes('event')) return undefined;
  let best: Slot | undefined;
  let bestRank = -1;
  for (const slot of slots) {
    const { due } = slot;
    // A record is no answer to what it opened itself (R1: the 否 stands in it).
    if (slot.from > day || isClosed(slot, day) || due.origin === row || isOthers(due, row.party.name)) continue;
    const rank = rankOf(slot, day) + (fitsChannel(due, channel) ? 10 : 0);
    if (best === undefined || rank > bestRank || (rank === bestRank && goesBefore(slot, best, day, row.party.name))) {
      best = slot;
      bestRank = rank;
    }
  }
  return best;
}

/** Unanswered ones first, in their window before late ones; of answered ones those answered only later. */
function rankOf({ due, valid }: Slot, day: Day): number {
  if (valid === null) return day <= due.latest ? 5 : 4;
  if (valid.day! > day) return day <= due.latest ? 3 : 1;
  return day <= due.latest ? 2 : 0;
}

/** Of two equals the one of the person named, then the earlier deadline; late, the one that happened last. */
function goesBefore({ due }: Slot, { due: other }: Slot, day: Day, name: string | null): boolean {
  if (name !== null && due.party.name !== other.party.name) {
    if (due.party.name === name) return true;
    if (other.party.name === name) return false;
  }
  if (day <= due.latest) return due.latest < other.latest;
  return due.event === other.event ? due.latest > other.latest : due.event > other.event;
}

/** Whether a record by this channel may answer a due visit at all. */
export function fitsChannel({ channels, channelsBind }: DueVisit, channel: string | null): boolean {
  return !channelsBind || channels.length === 0 || (channel !== null && channels.includes(channel));
}

/** A greeting or the visit of a period is not made up for after its deadline (B4, H2, N2). */
export function isClosed({ due }: Slot, day: Day): boolean {
  return !due.lateCounts && day > due.latest;
}

const PERSONAL = new Set(['生日', '节日']);

/** A home is one customer, but birthdays and greetings are each person's: one for 李四 is none for 张三 of the same home. */
function isOthers({ kind, party, household }: DueVisit, name: string | null): boolean {
  if (name === null || party.name === null || party.name === name || !PERSONAL.has(kind)) return false;
  return household !== null && household.customers.some((row) => row.name === name);
}

/** The due visit that follows next after a day on which nothing was due yet. */
export function nextAfter(slots: readonly Slot[], day: Day): Slot | undefined {
  let next: Slot | undefined;
  for (const slot of slots) if (slot.from > day && (next === undefined || slot.from < next.from)) next = slot;
  return next;
}

/** The last due visit that can no longer be answered on a day. */
export function lastClosed(slots: readonly Slot[], day: Day): Slot | undefined {
  let last: Slot | undefined;
  for (const slot of slots) {
    if (isClosed(slot, day) && slot.valid === null && (last === undefined || slot.due.latest > last.due.latest))
      last = slot;
  }
  return last;
}
