import type { RegisterRow } from '../registers/register';
import { readNames } from '../values/names';
import type { Ledger } from '../visits/ledger';
import { isComplaint, isRepair, isService } from './relatedMatter';

/** A single character is no name that a text could be searched for. */
const SHORTEST_NAME = 2;

/**
 * Who may not visit about some rows: the handler of the complaint, the repairer, the executor of the service, and anybody
 * of the staff whom the complaint names. `related` leads from the record of a visit to its matter.
 */
export function barredVisitors(
  ledger: Ledger,
  related: (row: RegisterRow) => RegisterRow,
): (rows: readonly RegisterRow[]) => ReadonlySet<string> {
  const colleagues = [
    ...ledger.registers.staff.flatMap((row) => row.name ?? []),
    ...ledger.regulation.office.staff.map((member) => member.name),
  ].filter((name) => name.length >= SHORTEST_NAME);
  return (rows) => new Set(rows.flatMap((row) => concerned(related(row), colleagues)));
}

function concerned(row: RegisterRow, colleagues: readonly string[]): readonly string[] {
  if (isComplaint(row)) {
    const text = `${row.content ?? ''} ${row.department ?? ''}`;
    return [...readNames(row.handler ?? ''), ...colleagues.filter((name) => text.includes(name))];
  }
  if (isRepair(row)) return readNames(row.repairer ?? '');
  return isService(row) ? readNames(row.executor ?? '') : [];
}
