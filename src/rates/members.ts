import type { CustomerRow, Household, Party, RegisterRow } from '../registers/register';
import type { VisitMatch, VisitRecord } from '../visits/ledger';
import type { LeftOut, RateMember } from './rate';

/** A member of a rate's set with the dimensions of the summary. */
export function member(row: RegisterRow, party: Party, person: string | null, counted: boolean): RateMember {
  return { row, person, building: party.household?.building ?? null, counted };
}

/** A visit record as a member; its person is the first visitor. */
export function recordMember({ row }: VisitRecord, counted: boolean): RateMember {
  return member(row, row.party, row.visitors[0] ?? null, counted);
}

/** A due visit as a member, at the row of its event. The person is who made the visit, else who tried last. */
export function dueMember({ due, valid, attempts }: VisitMatch, counted: boolean): RateMember {
  const record = valid ?? attempts.at(-1);
  return member(due.origin, due.party, record?.row.visitors[0] ?? null, counted);
}

/** A home as a member, at the first of its rows in the customer register. */
export function homeMember({ customers, building }: Household): RateMember {
  const first = customers[0] as CustomerRow;
  return { row: first, person: first.steward, building, counted: false };
}

export function leftOut({ row, person, building }: RateMember, reason: string): LeftOut {
  return { row, person, building, reason };
}
