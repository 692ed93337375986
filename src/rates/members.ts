import type { Party, RegisterRow } from '../registers/register';
import type { RateMember } from './rate';

/** A member of a rate's set with the dimensions of the summary. */
export function member(row: RegisterRow, party: Party | null, person: string | null, counted: boolean): RateMember {
  return { row, person, building: party?.household?.building ?? null, counted };
}

export function countOf(members: readonly RateMember[]): number {
  let count = 0;
  for (const { counted } of members) if (counted) count += 1;
  return count;
}
