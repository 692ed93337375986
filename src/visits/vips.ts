import type { CustomerRow, Registers } from '../registers/register';
import type { VipRule } from '../regulations/regulation';
import type { Day } from '../values/moment';
import { personKey, type CustomerDirectory } from './customers';
import { dayAfter } from './periods';
import type { WorkCalendar } from './workCalendar';

/**
 * The rows of VIP customers (P1): a grade the office gives, or purchases of at least `amount` yuan signed within the term before
 * `today`. Several purchases of one customer add up; an amount without a date of signing says nothing about the term.
 */
export function vipCustomers(
  { customers }: Registers,
  directory: CustomerDirectory,
  { amount: least, within, grades }: VipRule,
  today: Day,
  calendar: WorkCalendar,
): ReadonlySet<CustomerRow> {
  const since = dayAfter(today, { amount: -within.amount, unit: within.unit }, calendar);
  const bought = new Map<string | CustomerRow, number>();
  const graded = new Set<string | CustomerRow>();
  const keyOf = (row: CustomerRow): string | CustomerRow => personKey(directory.partyOf(row)) ?? row;
  for (const row of customers) {
    const { amount, signDate, grade } = row;
    if (grade !== null && grades.includes(grade)) graded.add(keyOf(row));
    if (amount === null || signDate === null || signDate.day < since || signDate.day > today) continue;
    const key = keyOf(row);
    bought.set(key, (bought.get(key) ?? 0) + amount);
  }
  return new Set(
    customers.filter((row) => {
      const key = keyOf(row);
      return graded.has(key) || (bought.get(key) ?? 0) >= least;
    }),
  );
}
