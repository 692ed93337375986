import type { CustomerRow, Household, Party } from '../registers/register';
import type { Candidate } from './candidate';

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
  /** There is a door to knock at. */
  readonly door: boolean;
}

/** `candidates` of one customer, the most urgent first. */
export function contactOf(candidates: readonly Candidate[]): Contact {
  const household = candidates.find((candidate) => candidate.household !== null)?.household ?? null;
  const stated = candidates.find(({ party }) => party.phones.length > 0 && party.name !== null) ?? candidates[0]!;
  const listed = customerOf(household, stated.party);
  const party = complete(stated.party, listed);
  return {
    party,
    household,
    preferredTime:
      listed?.preferredTime ?? household?.customers.find((row) => row.preferredTime !== null)?.preferredTime ?? null,
    steward: listed?.steward ?? null,
    phone: party.phones.length > 0,
    door: household !== null || party.room !== null || party.roomText !== null,
  };
}

/** The customer of that name in the home, else the owner, who is listed first. */
function customerOf(household: Household | null, party: Party): CustomerRow | null {
  if (household === null) return null;
  const { customers } = household;
  return customers.find((row) => row.name !== null && row.name === party.name) ?? customers[0] ?? null;
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
