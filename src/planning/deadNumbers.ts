import type { VisitRecord } from '../visits/ledger';
import { append } from '../visits/partyIndex';
import { orderOf } from '../visits/records';
import { PHONE } from './attempts';
import { contactKeys } from './contactKeys';

const DEAD: ReadonlySet<string> = new Set(['空号', '号码错误']);

/** Tells whether a number of a customer (the identities of `contactKeys`) is known to lead nowhere. */
export type IsDead = (keys: readonly string[], phone: string) => boolean;

interface Heard {
  readonly at: number;
  /** The numbers the record names; empty: those on file. */
  readonly phones: readonly string[];
}

/**
 * Numbers that a call found not to exist or to be somebody else's (空号, 号码错误), unless the customer was reached at them by telephone
 * since. A number that the office has corrected is another one and can be called.
 */
export function deadNumbers(records: readonly VisitRecord[]): IsDead {
  const dead = new Map<string, Heard[]>();
  for (const record of records) {
    if (record.day === null || record.reached || !DEAD.has(record.row.outcome ?? '')) continue;
    note(dead, record, () => true);
  }
  if (dead.size === 0) return () => false;
  const answered = new Map<string, Heard[]>();
  for (const record of records) {
    if (record.day !== null && record.reached && record.channel === PHONE)
      note(answered, record, (key) => dead.has(key));
  }
  return (keys, phone) => {
    const last = (heard: ReadonlyMap<string, readonly Heard[]>): number =>
      Math.max(
        ...keys.flatMap((key) =>
          (heard.get(key) ?? [])
            .filter(({ phones }) => phones.length === 0 || phones.includes(phone))
            .map(({ at }) => at),
        ),
        -Infinity,
      );
    return last(dead) > last(answered);
  };
}

function note(heard: Map<string, Heard[]>, record: VisitRecord, isWanted: (key: string) => boolean): void {
  const { party } = record.row;
  for (const key of contactKeys(party, party.household)) {
    if (isWanted(key)) append(heard, key, { at: orderOf(record), phones: party.phones });
  }
}
