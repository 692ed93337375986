import type { CustomerRow, Household, Party, Registers } from '../registers/register';
import { namesSomebody, partyKeys, rowKey } from './identity';
import { append } from './partyIndex';

/** One person or company of the customer register: rows of one home and name are one. */
export interface Customer {
  readonly row: CustomerRow;
  readonly party: Party;
  /** Names the customer over runs: the own number where it is used once, else with a count, else the row's place. */
  readonly key: string;
}

/** The customer register by customer instead of by row. One instance serves one ledger. */
export class CustomerDirectory {
  private readonly homes: ReadonlyMap<CustomerRow, Household>;
  private readonly parties = new Map<CustomerRow, Party>();
  private known: readonly Customer[] | null = null;
  private ids: ReadonlyMap<string, CustomerRow> | null = null;
  private telephones: Map<string, CustomerRow[]> | null = null;
  private names: ReadonlyMap<string, CustomerRow | null> | null = null;

  constructor(private readonly registers: Registers) {
    const homes = new Map<CustomerRow, Household>();
    for (const household of registers.households.values()) {
      for (const row of household.customers) homes.set(row, household);
    }
    this.homes = homes;
  }

  /** Who a row of the customer register is about. */
  partyOf(row: CustomerRow): Party {
    let party = this.parties.get(row);
    if (party === undefined) {
      const { customerId, project, room, roomText, name, phones } = row;
      party = { customerId, project, room, roomText, name, phones, household: this.homes.get(row) ?? null };
      this.parties.set(row, party);
    }
    return party;
  }

  /** Everybody of the register once, in its order; rows that name nobody are nobody. */
  customers(): readonly Customer[] {
    if (this.known !== null) return this.known;
    const seen = new Set<string>();
    const used = new Map<string, number>();
    const customers: Customer[] = [];
    for (const row of this.registers.customers) {
      const party = this.partyOf(row);
      if (!namesSomebody(party)) continue;
      const person = personKey(party);
      if (person !== null && seen.has(person)) continue;
      if (person !== null) seen.add(person);
      const own = rowKey(row, row.customerId);
      const times = (used.get(own) ?? 0) + 1;
      used.set(own, times);
      customers.push({ row, party, key: times === 1 ? own : `${own}#${times}` });
    }
    this.known = customers;
    return customers;
  }

  /** The row of the customer register that a row of another register is about; `null` where none is, or several might be. */
  rowOf(party: Party): CustomerRow | null {
    const { household, customerId, name } = party;
    if (household !== null) {
      const { customers } = household;
      return customers.find((row) => name !== null && row.name === name) ?? customers[0] ?? null;
    }
    if (customerId !== null) return this.numbered(customerId);
    return (name === null ? null : this.named(name)) ?? this.phoned(party);
  }

  /** The only customer with this telephone, and with this name where one is given: of two 胡军 the one who was called (R2). */
  private phoned({ phones, name }: Party): CustomerRow | null {
    if (this.telephones === null) {
      this.telephones = new Map();
      for (const { row } of this.customers()) for (const phone of row.phones) append(this.telephones, phone, row);
    }
    const found = new Set<CustomerRow>();
    for (const phone of phones) {
      for (const row of this.telephones.get(phone) ?? []) if (name === null || row.name === name) found.add(row);
    }
    const [only] = found;
    return found.size === 1 ? only! : null;
  }

  /** The only customer of this name; `null` where nobody or several are called so. */
  named(name: string): CustomerRow | null {
    if (this.names === null) {
      const names = new Map<string, CustomerRow | null>();
      for (const { row } of this.customers()) {
        if (row.name !== null) names.set(row.name, names.has(row.name) ? null : row);
      }
      this.names = names;
    }
    return this.names.get(name) ?? null;
  }

  /** The customer of this number, the first where it is used twice. */
  numbered(customerId: string): CustomerRow | null {
    if (this.ids === null) {
      const ids = new Map<string, CustomerRow>();
      for (const row of this.registers.customers) {
        if (row.customerId !== null && !ids.has(row.customerId)) ids.set(row.customerId, row);
      }
      this.ids = ids;
    }
    return this.ids.get(customerId) ?? null;
  }
}

/** What makes two rows one person: home and name, else the surest key and name; `null` where a name alone is all there is. */
export function personKey(party: Party): string | null {
  const key = partyKeys(party)[0];
  return key === undefined ? null : `${key}|${party.name ?? ''}`;
}
