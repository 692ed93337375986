import type { Day } from '../../calendar';
import type { ExemptReason, RegisterName } from '../../truth';
import { dueFromOf, type Entry, type TradeWorld } from '../trade';

/** Letters of regulations.md: `A`, `J`, `AJ` for both together. */
export type Letters = string;

/** A visit that a rule demands, worked out from the regulation's text alone. */
export interface Owed {
  readonly rules: readonly string[];
  readonly kind: string;
  readonly step: string | null;
  /** What happened: `complaintClosed`, `birthday` … With kind, step and origin it names the visit. */
  readonly event: string;
  readonly register: RegisterName;
  readonly origin: Entry;
  readonly also: readonly Entry[];
  readonly who: string;
  /** Own numbers of the origin that a record's 关联单号 may name. */
  readonly numbers: readonly string[];
  readonly day: Day;
  readonly countsFrom: Day;
  readonly latest: Day;
  /** The rule states a window; otherwise the end of the month stands in for one (registers.md §4). */
  readonly stated: boolean;
  /** A visit after the deadline still answers it. */
  readonly lateCounts: boolean;
  /** Channels that alone answer it; `null`: any. */
  readonly channels: readonly string[] | null;
  readonly exempt: ExemptReason | null;
  /** Every order of a kind that the rule samples (A3, C6): counted in the sample's rate alone. */
  readonly sampled: boolean;
}

type Wish = Pick<Owed, 'kind' | 'event' | 'register' | 'origin' | 'day' | 'latest'> &
  Partial<Omit<Owed, 'rules' | 'kind' | 'event' | 'register' | 'origin' | 'day' | 'latest' | 'who'>>;

/** Who a row is about: a home where it names one, else a customer by number, else by name. */
export function whoIs({ room, customerId, name }: Entry): string {
  return room ?? customerId ?? name ?? '';
}

/** One owed visit; what is not said: counts from the event on, by any channel, late as well. */
export function owe(rule: string, wish: Wish): Owed {
  const numbers = [wish.origin.complaintId, wish.origin.orderId, wish.origin.serviceId].filter(
    (number): number is string => typeof number === 'string',
  );
  return {
    step: null,
    also: [],
    numbers,
    countsFrom: wish.day,
    stated: true,
    lateCounts: true,
    channels: null,
    exempt: null,
    sampled: false,
    ...wish,
    rules: [rule],
    who: whoIs(wish.origin),
  };
}

/**
 * Rules of several packs about one event make one owed visit: a stated window goes before the mere end of the month, among stated
 * windows the earlier. Nothing is owed where the event or the deadline lies before the first visit on record.
 */
export function together(world: TradeWorld, lists: readonly (readonly Owed[])[]): Owed[] {
  const from = dueFromOf(world);
  const merged = new Map<string, Owed>();
  for (const one of lists.flat()) {
    if (one.day < from || one.latest < from) continue;
    const key = `${one.kind} ${one.event} ${one.step ?? ''} ${one.origin.id} ${one.sampled} ${one.sampled ? one.rules[0] : ''} ${one.event === 'periodBegan' ? `${one.rules[0]} ${one.latest}` : ''} ${['birthday', 'festival'].includes(one.event) ? one.day : ''}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? one : stricter(known, one));
  }
  return [...merged.values()];
}

function stricter(one: Owed, other: Owed): Owed {
  const first = one.stated === other.stated ? one.latest <= other.latest : one.stated;
  const [binding, second] = first ? [one, other] : [other, one];
  return {
    ...binding,
    rules: [...new Set([...binding.rules, ...second.rules])],
    exempt: binding.exempt ?? second.exempt,
    channels: binding.channels ?? second.channels,
    countsFrom: Math.min(one.countsFrom, other.countsFrom),
  };
}
