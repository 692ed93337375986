import type { CustomerRow } from '../../registers/register';
import type { Points, VipRule } from '../../regulations/regulation';
import { monthBounds, monthOf, type Day, type Month } from '../../values/moment';
import { readNames } from '../../values/names';
import { CustomerDirectory, personKey } from '../../visits/customers';
import type { Ledger } from '../../visits/ledger';
import { dayAfter } from '../../visits/periods';
import { vipCustomers } from '../../visits/vips';

/** Points booked for a VIP: at the start, or for a deal he brought (P3). */
export interface Booking {
  readonly vip: CustomerRow;
  /** The customer he brought; `null` for the points at the start. */
  readonly deal: CustomerRow | null;
  /** Day of the booking; `null` where no date of signing is written, and the points then do not expire. */
  readonly day: Day | null;
  /** Yuan of the deal. */
  readonly amount: number | null;
  /** Last day on which the points count. */
  readonly expires: Day | null;
}

/** A deal whose referrer is not one certain customer. */
export interface UnclearReferral {
  readonly deal: CustomerRow;
  readonly because: 'ambiguous' | 'unknown';
}

/** What a salesperson has of his VIPs (P4). */
export interface SalesPerson {
  readonly name: string;
  readonly vips: number;
  /** Deals that his VIPs brought in the month. */
  readonly dealsOfMonth: number;
}

export interface VipPoints {
  /** VIPs on the last day of the month, in the order of the register. */
  readonly vips: readonly CustomerRow[];
  readonly bookings: readonly Booking[];
  readonly unclear: readonly UnclearReferral[];
  readonly people: readonly SalesPerson[];
}

/**
 * Points of the VIPs on the last day of a month (P3): the start, and each deal signed by then whose 推荐人 names the VIP by name or by
 * number. A VIP with several rows (purchases) is one, under his first.
 */
export function vipPoints(ledger: Ledger, month: Month, points: Points, rule: VipRule): VipPoints {
  const { registers, calendar } = ledger;
  const { last } = monthBounds(month);
  const directory = new CustomerDirectory(registers);
  const identity = (row: CustomerRow): string | CustomerRow => personKey(directory.partyOf(row)) ?? row;
  const vipRows = vipCustomers(registers, directory, rule, last, calendar);
  const vips = new Map<string | CustomerRow, CustomerRow>();
  for (const row of registers.customers) {
    if (vipRows.has(row) && !vips.has(identity(row))) vips.set(identity(row), row);
  }
  const book = (vip: CustomerRow, deal: CustomerRow | null, day: Day | null): Booking => ({
    vip,
    deal,
    day,
    amount: deal?.amount ?? null,
    expires: day === null ? null : dayAfter(day, points.expireAfter, calendar),
  });
  const signed = firstSignings(registers.customers, identity);
  const bookings = [...vips.values()].map((vip) => book(vip, null, signed(vip)));
  const unclear: UnclearReferral[] = [];
  const find = referrerFinder(registers.customers, identity);
  for (const deal of registers.customers) {
    const day = deal.signDate?.day ?? null;
    if (deal.referrer === null || (day !== null && day > last)) continue;
    const referrer = find(deal.referrer, deal);
    if (referrer === 'ambiguous' || referrer === 'unknown') unclear.push({ deal, because: referrer });
    else {
      const vip = vips.get(identity(referrer));
      if (vip !== undefined) bookings.push(book(vip, deal, day));
    }
  }
  return { vips: [...vips.values()], bookings, unclear, people: salesPeople([...vips.values()], bookings, month) };
}

/** The day each customer first signed: his points begin there. */
function firstSignings(
  customers: readonly CustomerRow[],
  identity: (row: CustomerRow) => string | CustomerRow,
): (vip: CustomerRow) => Day | null {
  const first = new Map<string | CustomerRow, Day>();
  for (const row of customers) {
    if (row.signDate === null) continue;
    const key = identity(row);
    first.set(key, Math.min(row.signDate.day, first.get(key) ?? Infinity));
  }
  return (vip) => first.get(identity(vip)) ?? null;
}

/** Finds the customer whom a 推荐人 names: by number first, then by a name that only one person has. */
function referrerFinder(
  customers: readonly CustomerRow[],
  identity: (row: CustomerRow) => string | CustomerRow,
): (written: string, deal: CustomerRow) => CustomerRow | 'ambiguous' | 'unknown' {
  const byNumber = new Map<string, CustomerRow>();
  const byName = new Map<string, CustomerRow[]>();
  for (const row of customers) {
    if (row.customerId !== null && !byNumber.has(row.customerId)) byNumber.set(row.customerId, row);
    if (row.name === null) continue;
    const named = byName.get(row.name);
    if (named === undefined) byName.set(row.name, [row]);
    else if (!named.some((known) => identity(known) === identity(row))) named.push(row);
  }
  return (written, deal) => {
    const numbered = byNumber.get(written.trim());
    if (numbered !== undefined) return numbered;
    const name = readNames(written)[0] ?? written;
    const named = (byName.get(name) ?? []).filter((row) => identity(row) !== identity(deal));
    if (named.length === 0) return 'unknown';
    return named.length === 1 ? named[0]! : 'ambiguous';
  };
}

function salesPeople(vips: readonly CustomerRow[], bookings: readonly Booking[], month: Month): SalesPerson[] {
  const people = new Map<string, { vips: number; dealsOfMonth: number }>();
  const of = ({ steward }: CustomerRow) => {
    if (steward === null) return null;
    const known = people.get(steward) ?? { vips: 0, dealsOfMonth: 0 };
    people.set(steward, known);
    return known;
  };
  for (const vip of vips) {
    const person = of(vip);
    if (person !== null) person.vips += 1;
  }
  for (const { vip, deal, day } of bookings) {
    const person = deal !== null && day !== null && monthOf(day) === month ? of(vip) : null;
    if (person !== null) person.dealsOfMonth += 1;
  }
  return [...people].map(([name, counts]) => ({ name, ...counts }));
}
