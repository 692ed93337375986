import type { Household, Party } from '../registers/register';

/**
 * The identities under which one customer may turn up: the home, the own number, and the name with a phone. Two rows that
 * share one of them are one customer for the list, who is contacted once.
 */
export function contactKeys(party: Party, household: Household | null): readonly string[] {
  const keys: string[] = [];
  const project = party.project ?? '';
  if (household !== null) keys.push(`home ${household.key}`);
  else if (party.room !== null) keys.push(`home ${project}|${party.room}`);
  else if (party.roomText !== null) keys.push(`place ${project}|${party.roomText}|${party.name ?? ''}`);
  if (party.customerId !== null) keys.push(`number ${party.customerId}`);
  if (party.name !== null) for (const phone of party.phones) keys.push(`person ${party.name}|${phone}`);
  if (keys.length === 0) {
    for (const phone of party.phones) keys.push(`phone ${phone}`);
    if (keys.length === 0 && party.name !== null) keys.push(`name ${party.name}`);
  }
  return keys;
}
