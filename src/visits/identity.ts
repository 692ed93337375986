import type { ComplaintRow, Party, RegisterRow } from '../registers/register';

/** How the product names a row over runs: its own number where the office gave one, else its place. */
export function rowKey(row: RegisterRow, ownNumber: string | null): string {
  return ownNumber ?? `${row.source.sheet}!${row.row}`;
}

/** The key of a complaint row, as `splitMatters` of the settings holds it. */
export function complaintKey(row: ComplaintRow): string {
  return rowKey(row, row.complaintId);
}

const SEPARATORS = /[\s,，、;；/|&+]+|和|及/;
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[A-Z0-9]*$/;

/** A number as people type it on the other register: case, width, dashes and blanks do not count (TS-2026-018, ts2026018). */
export function referenceKey(number: string): string {
  if (PLAIN.test(number)) return number;
  return number.normalize('NFKC').toUpperCase().replace(PUNCTUATION, '');
}

/**
 * What a 关联单号 cell may name: first the cell as one number (TS/2026/018), then the numbers it lists (TS018、TS019). One record
 * may answer for all of those it lists.
 */
export function referenceKeys(relatedId: string | null): string[] {
  if (relatedId === null) return [];
  if (PLAIN.test(relatedId)) return relatedId === '' ? [] : [relatedId];
  const whole = referenceKey(relatedId);
  if (!SEPARATORS.test(relatedId)) return whole === '' ? [] : [whole];
  const parts = relatedId.split(SEPARATORS).map(referenceKey);
  return [...new Set([whole, ...parts])].filter((key) => key !== '');
}

/** Keys under which a party can be found, the surest first. A name alone is no key: in 800 homes names repeat. */
export function partyKeys(party: Party): string[] {
  const keys: string[] = [];
  if (party.household !== null) keys.push(`H${party.household.key}`);
  if (party.room !== null) keys.push(`R${party.room}`);
  if (party.customerId !== null) keys.push(`C${party.customerId}`);
  for (const phone of party.phones) keys.push(`P${phone}`);
  return keys;
}

/** Whether two rows are about one customer. A household is one customer, whoever of it opened the door or rang up. */
export function sameCustomer(one: Party, other: Party): 'same' | 'other' | 'unknown' {
  if (one.household !== null && other.household !== null) {
    return one.household.key === other.household.key ? 'same' : 'other';
  }
  if (one.room !== null && other.room !== null) {
    const projects = one.project === null || other.project === null || one.project === other.project;
    return one.room === other.room && projects ? 'same' : 'other';
  }
  if (one.customerId !== null && other.customerId !== null)
    return one.customerId === other.customerId ? 'same' : 'other';
  if (one.phones.some((phone) => other.phones.includes(phone))) return 'same';
  if (one.name !== null && other.name !== null) return one.name === other.name ? 'same' : 'other';
  return 'unknown';
}

/** Whether a party says who it is at all. */
export function namesSomebody({ household, room, roomText, customerId, name, phones }: Party): boolean {
  return (
    household !== null ||
    room !== null ||
    roomText !== null ||
    customerId !== null ||
    name !== null ||
    phones.length > 0
  );
}

/** Whether anybody could be reached: a home, a customer number, a telephone (registers.md §4, "Exempt"). */
export function isReachable({ household, room, customerId, phones }: Party): boolean {
  return household !== null || room !== null || customerId !== null || phones.length > 0;
}
