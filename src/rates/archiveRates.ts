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
  let filled = 0;
  let cells = 0;
  const members: RateMember[] = [];
  const buildings = new Map<CustomerRow, string | null>();
  for (const { building, customers } of ledger.registers.households.values()) {
    for (const row of customers) buildings.set(row, building);
  }
  for (const row of ledger.registers.customers) {
    let complete = true;
    for (const { field, columns } of row.source.columns) {
      cells += 1;
      if (isFilled(row, field, columns)) filled += 1;
      else complete = false;
    }
    members.push({ row, person: row.steward, building: buildings.get(row) ?? null, counted: complete });
  }
  return [makeRate({ rate: 'archive-completeness', numerator: filled, denominator: cells, members }, ledger)];
}

/** What was read into the row counts (a ditto, a merged cell); what could not be read stands there all the same. */
function isFilled(row: CustomerRow, field: string, columns: readonly number[]): boolean {
  const read = (row as unknown as Readonly<Record<string, unknown>>)[field];
  if (read !== null && read !== undefined) return true;
  if (field === 'phone' && row.phones.length > 0) return true;
  return columns.some((column) => blankOf(valueAt(row.source.grid, row.row, column)) === null);
}
