import { valueAt } from '../registers/grid';
import type { CustomerRow } from '../registers/register';
import { blankOf } from '../values/blanks';
import type { Ledger } from '../visits/ledger';
import { makeRate } from './makeRate';
import type { Rate, RateMember } from './rate';

/**
 * 档案完整率 = filled cells / cells of the fields whose columns exist, over the customer register as it stands. 无, / and 待补 fill nothing.
 * A member is a customer row, counted when it is complete; numerator and denominator are cells.
 */
export function archiveRates(ledger: Ledger): Rate[] {
  const buildings = new Map<CustomerRow, string | null>();
  for (const { building, customers } of ledger.registers.households.values()) {
    for (const row of customers) buildings.set(row, building);
  }
  const members = ledger.registers.customers.map((row): RateMember => {
    const cells = row.source.columns.length;
    const filled = row.source.columns.filter(({ field, columns }) => isFilled(row, field, columns)).length;
    return {
      row,
      person: row.steward,
      building: buildings.get(row) ?? null,
      counted: filled === cells,
      adds: { numerator: filled, denominator: cells },
    };
  });
  return [makeRate({ rate: 'archive-completeness', members }, ledger)];
}

/** What was read into the row counts (a ditto, a merged cell); what could not be read stands there all the same. */
export function isFilled(row: CustomerRow, field: string, columns: readonly number[]): boolean {
  const read = (row as unknown as Readonly<Record<string, unknown>>)[field];
  if (read !== null && read !== undefined) return true;
  if (field === 'phone' && row.phones.length > 0) return true;
  return columns.some((column) => blankOf(valueAt(row.source.grid, row.row, column)) === null);
}
