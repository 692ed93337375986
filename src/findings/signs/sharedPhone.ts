import type { CustomerRow } from '../../registers/register';
import type { Signs } from '../../regulations/settings';
import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { placeOf } from '../findingAt';
import { byTime, type Contact } from './contacts';
import { signAt } from './sign';

/** A number that so many people write, in so many of the records, is the telephone the office calls from; no family has a fixed line for ten homes. */
const DESK = { people: 2, share: 0.2, nearlyAll: 0.5, fixedLineRows: 10 };
const SERVICE_NUMBER = /^[48]00-|^9\d|^1\d{2,4}$/;
const LANDLINE = /^0\d{2,3}-/;

/**
 * One number in the records of several homes, or one that belongs to a colleague (registers.md §5, suspect-shared-phone). A number
 * that the customer register lists for the home is no sign: families own several homes, colleagues live in the estate. Nor is the
 * number of the office's own desk. In the customer register itself the same is asked of homes whose owners have different names.
 */
export function sharedPhone(contacts: readonly Contact[], ledger: Ledger, settings: Signs['sharedPhone']): Finding[] {
  return [...ofVisits(contacts, ledger, settings.households), ...ofCustomers(ledger, settings.households)];
}

function ofVisits(contacts: readonly Contact[], ledger: Ledger, least: number): Finding[] {
  const numbers = new Map<string, Contact[]>();
  const writers = new Map<string, { people: Set<string>; rows: number }>();
  let withNumber = 0;
  for (const contact of contacts) {
    const { phones } = contact.row.party;
    if (phones.length > 0) withNumber += 1;
    for (const phone of phones) {
      const use = writers.get(phone) ?? { people: new Set(), rows: 0 };
      writers.set(phone, use);
      use.rows += 1;
      if (contact.person !== null) use.people.add(contact.person);
      if (contact.customer === null || SERVICE_NUMBER.test(phone) || isListed(contact, phone)) continue;
      const rows = numbers.get(phone);
      if (rows === undefined) numbers.set(phone, [contact]);
      else rows.push(contact);
    }
  }
  const owners = staffNumbers(ledger);
  const findings: Finding[] = [];
  for (const [phone, rows] of numbers) {
    const owner = owners.get(phone) ?? null;
    const strangers = owner === null ? rows : rows.filter(({ row }) => row.party.name !== owner);
    const homes = new Set(strangers.map(({ customer }) => customer));
    const use = writers.get(phone)!;
    const desk =
      use.rows >= withNumber * DESK.nearlyAll ||
      (LANDLINE.test(phone) && (use.people.size >= DESK.people || use.rows >= DESK.fixedLineRows)) ||
      (use.people.size >= DESK.people && use.rows >= withNumber * DESK.share);
    const shared = homes.size >= least && !desk && ofSeveralPeople(strangers, least);
    if (!shared && owner === null) continue;
    findings.push(...findingsOf(phone, strangers, homes.size, owner));
  }
  return findings;
}

/** The customer register knows the number as one of this home. */
function isListed({ row: { party } }: Contact, phone: string): boolean {
  return party.household?.customers.some(({ phones }) => phones.includes(phone)) ?? false;
}

/** Whoever owns several homes has one number and one name. */
function ofSeveralPeople(rows: readonly Contact[], least: number): boolean {
  const names = new Map<string, string>();
  for (const { row, customer } of rows) names.set(customer!, row.party.name ?? customer!);
  return new Set(names.values()).size >= Math.min(least, names.size);
}

function staffNumbers({ registers }: Ledger): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { name, phones } of registers.staff) {
    if (name !== null) for (const phone of phones) if (!LANDLINE.test(phone)) owners.set(phone, name);
  }
  return owners;
}

function findingsOf(phone: string, rows: readonly Contact[], homes: number, owner: string | null): Finding[] {
  const sorted = [...rows].sort(byTime);
  return sorted.map((contact) =>
    signAt('suspect-shared-phone', contact.row, ['phone'], {
      person: contact.person,
      source: phone,
      evidence: elsewhere(sorted, contact).map(({ row }) => placeOf(row, 'phone')),
      params: { count: sorted.length - 1, households: homes, owner },
    }),
  );
}

/** A few records of other homes; of the same one where there are no others. */
function elsewhere(sorted: readonly Contact[], own: Contact): readonly Contact[] {
  const near = sorted.slice(0, 200);
  const others = near.filter(({ customer }) => customer !== own.customer);
  return others.length > 0 ? others : near.filter((other) => other !== own);
}

/** Numbers that stand for homes of differently named owners; organisations hold many homes under one number. */
function ofCustomers({ registers }: Ledger, least: number): Finding[] {
  const numbers = new Map<string, CustomerRow[]>();
  for (const row of registers.customers) {
    if (row.room === null || row.role === '单位' || row.occupancy === '未售') continue;
    for (const phone of row.phones) {
      if (SERVICE_NUMBER.test(phone) || LANDLINE.test(phone)) continue;
      const rows = numbers.get(phone);
      if (rows === undefined) numbers.set(phone, [row]);
      else rows.push(row);
    }
  }
  const findings: Finding[] = [];
  for (const [phone, rows] of numbers) {
    if (rows.length < least) continue;
    const homes = new Set(rows.map(({ project, room }) => `${project ?? ''}|${room}`));
    const names = new Set(rows.flatMap(({ name }) => name ?? []));
    if (homes.size < least || names.size < least) continue;
    for (const row of rows) {
      findings.push(
        signAt('suspect-shared-phone', row, ['phone'], {
          person: null,
          source: phone,
          evidence: rows.filter((other) => other !== row).map((other) => placeOf(other, 'phone')),
          params: { households: homes.size, owner: null },
        }),
      );
    }
  }
  return findings;
}
