import type { Party, VisitRow } from '../../registers/register';
import { partyKeys } from '../../visits/identity';
import type { Ledger } from '../../visits/ledger';
import { isReached } from '../../visits/records';
import { subjectOf } from '../subject';

/** A visit record as the signs look at it. */
export interface Contact {
  readonly row: VisitRow;
  readonly channel: string | null;
  /** Minutes since day 0, where day and time are written; 00:00 is how exported dates without a time look. */
  readonly at: number | null;
  /** Who wrote it: the first visitor. */
  readonly person: string | null;
  /** The customer it is about, by home where known; `null` where it names nobody. */
  readonly customer: string | null;
  /** Claims that somebody was spoken to: neither 无人接听 nor 家中无人. */
  readonly claims: boolean;
}

const MINUTES_A_DAY = 1440;
const SPOKE = new Set(['已接通', '面谈']);

/** Every visit record of the ledger, in its order. */
export function contactsOf({ visitRecords }: Ledger): readonly Contact[] {
  return visitRecords.map(({ row, channel }) => {
    const { visitedAt, visitors, party, outcome } = row;
    return {
      row,
      channel,
      at: visitedAt?.minute ? visitedAt.day * MINUTES_A_DAY + visitedAt.minute : null,
      person: visitors[0] ?? null,
      customer: customerOf(party),
      claims: outcome === null ? isReached(row, channel) : SPOKE.has(outcome),
    };
  });
}

/** One key per customer, a name as the last resort: it only has to tell customers apart. */
export function customerOf(party: Party): string | null {
  const { household, name } = party;
  if (household !== null) return `H${household.key}`;
  return partyKeys(party)[0] ?? (name === null ? null : `N${name}`);
}

/** By day and time, then by what the record is about: an order that does not depend on the order of the rows. */
export function byTime(one: Contact, other: Contact): number {
  const days = (one.row.visitedAt?.day ?? Infinity) - (other.row.visitedAt?.day ?? Infinity);
  if (days !== 0 && !Number.isNaN(days)) return days;
  const minutes = (one.row.visitedAt?.minute ?? -1) - (other.row.visitedAt?.minute ?? -1);
  if (minutes !== 0) return minutes;
  const [a, b] = [subjectOf(one.row), subjectOf(other.row)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The contacts of each person who takes part in them. */
export function byPerson(contacts: readonly Contact[]): ReadonlyMap<string, Contact[]> {
  const people = new Map<string, Contact[]>();
  for (const contact of contacts) {
    for (const person of contact.row.visitors) {
      const own = people.get(person);
      if (own === undefined) people.set(person, [contact]);
      else own.push(contact);
    }
  }
  return people;
}
