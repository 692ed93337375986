import { columnOf, type CustomerRow, type Household, type Party, type Registers } from '../registers/register';
import { CustomerDirectory } from '../visits/customers';
import type { Candidate } from './candidate';
import { contactKeys } from './contactKeys';
import type { IsDead } from './deadNumbers';

/** Whom a bundle contacts: what the most urgent row says, completed from the customer register. */
export interface Contact {
  readonly party: Party;
  readonly household: Household | null;
  /** The customer's 方便时段 as written. */
  readonly preferredTime: string | null;
  /** Who looks after the customer (Q1), as the customer register names him. */
  readonly steward: string | null;
  /** There is a number to call. */
  readonly phone: boolean;
  /** None of the numbers on file leads to the customer any more (空号, 号码错误). */
  readonly deadNumber: boolean;
  /** The identities under which the registers may know the customer. */
  readonly keys: readonly string[];
  /** There is a door to knock at. */
  readonly door: boolean;
}

/** Finds the row of the customer register that somebody is listed in; `null` where none is, or it is not certain. */
export type FindListed = (party: Party, household: Household | null) => CustomerRow | null;

/** `candidates` of one customer, the most urgent first. */
export function contactOf(
  candidates: readonly Pick<Candidate, 'party' | 'household'>[],
  findListed: FindListed,
  isDead: IsDead,
): Contact {
  const household = candidates.find((candidate) => candidate.household !== null)?.household ?? null;
  const stated = candidates.find(({ party }) => party.phones.length > 0 && party.name !== null) ?? candidates[0]!;
  const listed = findListed(stated.party, household);
  const known = complete(stated.party, listed);
  const identities = [{ party: known, household }, ...candidates];
  const keys = [...new Set(identities.flatMap((one) => contactKeys(one.party, one.household)))];
  const live = [known.phones, listed?.phones ?? []]
    .map((phones) => phones.filter((phone) => !isDead(keys, phone)))
    .find((phones) => phones.length > 0);
  const party = live === undefined ? known : { ...known, phones: live };
  return {
    party,
    household,
    preferredTime:
      listed?.preferredTime ?? household?.customers.find((row) => row.preferredTime !== null)?.preferredTime ?? null,
    steward: listed?.steward ?? null,
    phone: party.phones.length > 0,
    deadNumber: party.phones.length > 0 && live === undefined,
    keys,
    door: household !== null || party.room !== null || party.roomText !== null || isListedWithoutHomes(listed),
  };
}

/**
 * By home, where the customer of that name stands, else the owner, who is listed first; without a home by number, or by a name that only
 * one customer has and no other telephone contradicts.
 */
export function listedCustomers(registers: Registers): FindListed {
  const directory = new CustomerDirectory(registers);
  return (party, household) => {
    const listed = directory.rowOf({ ...party, household });
    if (listed === null || household !== null || party.customerId !== null) return listed;
    const fits = party.phones.length === 0 || party.phones.some((phone) => listed.phones.includes(phone));
    return fits || listed.phones.length === 0 ? listed : null;
  };
}

/** An office whose customers are companies or buyers notes no homes; its people know where to go. */
function isListedWithoutHomes(listed: CustomerRow | null): boolean {
  return listed !== null && columnOf(listed.source, 'room') === undefined;
}

function complete(party: Party, listed: CustomerRow | null): Party {
  if (listed === null) return party;
  return {
    ...party,
    customerId: party.customerId ?? listed.customerId,
    room: party.room ?? listed.room,
    name: party.name ?? listed.name,
    phones: party.phones.length > 0 ? party.phones : listed.phones,
  };
}
