import type { CustomerRow, Party, RegisterRow } from '../registers/register';
import type { Moment } from '../values/moment';

/** Fields that name a row by a number of its own. */
const NUMBERS = ['visitId', 'complaintId', 'orderId', 'serviceId', 'customerId'] as const;
/** Fields that place a row in time. */
const DATES = ['visitedAt', 'receivedAt', 'reportedAt', 'startAt', 'sentAt', 'returnedAt'] as const;

type Loose = RegisterRow &
  Partial<Record<(typeof NUMBERS)[number], string | null>> &
  Partial<Record<(typeof DATES)[number], Moment | null>> & { readonly party?: Party } & Partial<
    Pick<CustomerRow, 'room' | 'roomText' | 'name'>
  >;

/**
 * Names a row independently of its place in the sheet: its own number, else who and when, as a digest, so that no personal
 * data leave the register. Rows that say nothing of the sort are named by their place.
 */
export function subjectOf(row: RegisterRow): string {
  const loose = row as Loose;
  for (const field of NUMBERS) {
    const number = loose[field];
    if (typeof number === 'string' && number !== '') return digest(`${field} ${number}`);
  }
  const who = loose.party ?? loose;
  const parts = [who.room ?? who.roomText, who.name, ...DATES.map((field) => momentText(loose[field]))];
  const known = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return digest(known.length === 0 ? `row ${row.source.sheet} ${row.row}` : known.join(' '));
}

/** A short name for a text: two independent rolling sums, enough to tell the rows of a register apart. */
export function digest(text: string): string {
  let first = 7;
  let second = 11;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = (Math.imul(first, 31) + code) | 0;
    second = (Math.imul(second, 1_000_003) ^ code) | 0;
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36).padStart(7, '0');
}

function momentText(moment: Moment | null | undefined): string | null {
  return moment ? `${moment.day}.${moment.minute ?? ''}` : null;
}
