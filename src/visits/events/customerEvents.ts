import type { CustomerRow, Registers } from '../../registers/register';
import type { VisitEvent } from '../../regulations/regulation';
import type { Day, Moment } from '../../values/moment';
import type { CustomerDirectory } from '../customers';
import { partyKeys, rowKey } from '../identity';
import { happened, occurrenceOf, type Occurrence } from './occurrence';

const EMPTY_PARTY = {
  customerId: null,
  project: null,
  room: null,
  roomText: null,
  phones: [],
  household: null,
} as const;

/**
 * Dates of the customer register; a home that several rows give the same date moves in once. `today` is `null` for dates that may lie
 * ahead (a contract's end).
 */
export function customerDates(
  event: VisitEvent,
  { customers }: Registers,
  directory: CustomerDirectory,
  today: Day | null,
  dateOf: (row: CustomerRow) => Moment | null,
  per: 'household' | 'row',
): Occurrence[] {
  const seen = new Set<string>();
  return customers.flatMap((row) => {
    const moment = dateOf(row);
    if (moment === null) return [];
    const party = directory.partyOf(row);
    if (per === 'household') {
      const once = `${partyKeys(party)[0] ?? rowKey(row, row.customerId)}|${moment.day}`;
      if (seen.has(once)) return [];
      seen.add(once);
    }
    const come = today === null ? moment : happened(moment, today);
    const base = {
      event,
      register: 'customers',
      row,
      number: row.customerId,
      party,
      moment: come,
      began: null,
    } as const;
    return [occurrenceOf(base, { customer: row })];
  });
}

/**
 * Customers who were brought by somebody (P2): the signing of the new one, owed to whoever he names, by name where only one
 * customer is called so, or by number; otherwise the name alone says who it is.
 */
export function referrals({ customers }: Registers, directory: CustomerDirectory, today: Day): Occurrence[] {
  return customers.flatMap((row) => {
    const { referrer, signDate, customerId: number } = row;
    if (referrer === null || signDate === null) return [];
    const customer = directory.named(referrer) ?? directory.numbered(referrer);
    const party = customer === null ? { ...EMPTY_PARTY, name: referrer } : directory.partyOf(customer);
    const moment = happened(signDate, today);
    return [
      occurrenceOf({ event: 'referred', register: 'customers', row, number, party, moment, began: null }, { customer }),
    ];
  });
}
