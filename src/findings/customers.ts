import type { Household, Party, RegisterRow } from '../registers/register';
import { blankOf } from '../values/blanks';
import { sameName } from '../values/names';
import type { Ledger } from '../visits/ledger';
import type { Finding, Place } from './finding';
import { cellOf, findingAt, placeOf } from './findingAt';

interface WithParty extends RegisterRow {
  readonly party: Party;
}

/** Shorter ends of two numbers may agree by chance. */
const SHORTEST_NUMBER = 7;

/**
 * Rows about a home or a customer number that the customer register does not have, and rows whose name or phone differs from
 * the customer register for that home. Without a customer register there is nothing to compare.
 */
export function customers({ registers }: Ledger): Finding[] {
  if (registers.households.size === 0) return [];
  const homeOfNumber = new Map<string, Household>();
  for (const home of registers.households.values()) {
    for (const { customerId } of home.customers) if (customerId !== null) homeOfNumber.set(customerId, home);
  }
  const findings: Finding[] = [];
  const tables: readonly (readonly WithParty[])[] = [
    registers.visits,
    registers.complaints,
    registers.repairs,
    registers.services,
    registers.surveys,
  ];
  for (const rows of tables) {
    for (const row of rows) {
      const found = row.party.household === null ? unknown(row) : mismatch(row, row.party.household, homeOfNumber);
      if (found !== null) findings.push(found);
    }
  }
  return findings;
}

/** A place that is no home (大堂) has no room key, nor has a room that could not be read; without a number nobody is looked for. */
function unknown(row: WithParty): Finding | null {
  const { room, customerId } = row.party;
  if (room === null && customerId === null) return null;
  return room === null
    ? findingAt('unknown-customer', row, 'customerId', { params: { customer: customerId } })
    : findingAt('unknown-customer', row, 'room', { params: { customer: room } });
}

function mismatch(row: WithParty, home: Household, homeOfNumber: ReadonlyMap<string, Household>): Finding | null {
  const { customerId, name, phones } = row.party;
  const related = (...fields: string[]): Place[] =>
    home.customers.slice(0, 1).map((customer) => placeOf(customer, ...fields));
  const other = customerId === null ? undefined : homeOfNumber.get(customerId);
  if (other !== undefined && other.key !== home.key) {
    return findingAt('customer-mismatch', row, ['customerId', 'room'], {
      params: { room: home.room },
      related: related('customerId', 'room'),
    });
  }
  if (name !== null && !isListed(name, home)) {
    return findingAt('customer-mismatch', row, 'name', { params: { room: home.room }, related: related('name') });
  }
  if (phones.length === 0 || phones.some((phone) => isKnownNumber(phone, home))) return null;
  if (!keepsNumbers(home)) return null;
  return findingAt('customer-mismatch', row, 'phone', { params: { room: home.room }, related: related('phone') });
}

/** Whether somebody of the home is called so, or the register names nobody there. */
function isListed(name: string, { customers: people }: Household): boolean {
  let named = false;
  for (const person of people) {
    if (person.name === name) return true;
    named ||= person.name !== null;
  }
  return !named || people.some((person) => person.name !== null && sameName(person.name, name));
}

function isKnownNumber(phone: string, { customers: people }: Household): boolean {
  return (
    people.some(({ phones }) => phones.includes(phone)) ||
    people.some(({ phones }) => phones.some((known) => sameNumber(known, phone)))
  );
}

/** Where the register keeps no main number of anybody in the home, another number says nothing. */
function keepsNumbers({ customers: people }: Household): boolean {
  return people.some((person) => person.phones.length > 0 && blankOf(cellOf(person, 'phone')) === null);
}

/** A local number is the end of the same number with its area code; an extension is not compared. */
function sameNumber(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [digits(one), digits(other)];
  const shorter = Math.min(a.length, b.length);
  return shorter >= SHORTEST_NUMBER && (a.endsWith(b) || b.endsWith(a));
}

function digits(phone: string): string {
  return (phone.split('转')[0] ?? '').replace(/\D/g, '');
}
