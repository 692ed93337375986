import type { CustomerRow, RegisterRow } from '../registers/register';
import { readNames } from '../values/names';
import { CustomerDirectory, personKey } from '../visits/customers';
import type { Ledger } from '../visits/ledger';
import { vipCustomers } from '../visits/vips';
import type { Finding } from './finding';
import { findingAt } from './findingAt';
import { digest } from './subject';

const SALESPERSON = '销售顾问';

/** Salespeople who keep fewer VIP customers than they must (P4), each at the first row that names them. */
export function keptVips({ registers, regulation: { vip, points }, today, calendar }: Ledger): Finding[] {
  if (vip === null || points === null) return [];
  const { leastVips: least, rule } = points.staff;
  const directory = new CustomerDirectory(registers);
  const vips = vipCustomers(registers, directory, vip, today, calendar);
  const kept = new Map<string, Set<string | CustomerRow>>();
  const shownAt = new Map<string, readonly [row: RegisterRow, field: string]>();
  const meet = (name: string, row: RegisterRow, field: string): Set<string | CustomerRow> => {
    let customers = kept.get(name);
    if (customers === undefined) {
      kept.set(name, (customers = new Set()));
      shownAt.set(name, [row, field]);
    }
    return customers;
  };
  for (const row of registers.customers) {
    for (const name of readNames(row.steward ?? '')) {
      const customers = meet(name, row, 'steward');
      if (vips.has(row)) customers.add(personKey(directory.partyOf(row)) ?? row);
    }
  }
  for (const row of registers.staff) if (row.post === SALESPERSON && row.name !== null) meet(row.name, row, 'name');
  return [...kept].flatMap(([name, customers]) => {
    if (customers.size >= least) return [];
    const [row, field] = shownAt.get(name)!;
    const params = { rule, done: customers.size, least, wording: 'vips' };
    return [
      { ...findingAt('quota-missed', row, field, { severity: 'warning', params }), subject: digest(`${rule} ${name}`) },
    ];
  });
}
