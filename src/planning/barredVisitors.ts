import type { RegisterRow } from '../registers/register';
import type { OfficeSettings } from '../regulations/settings';
import { readNames } from '../values/names';
import type { Ledger } from '../visits/ledger';
import { isComplaint, isRepair, isService } from './relatedMatter';

/** A single character is no name that a text could be searched for. */
const SHORTEST_NAME = 2;

/**
 * Who may not visit about some rows: the handler of the complaint, the repairer, the executor of the service, and anybody
 * of the staff whom the complaint names. An office that lets people visit about their own work (`planning.ownWork`) keeps away only
 * whom the complaint names. `related` leads from the record of a visit to its matter.
 */
export function barredVisitors(
  ledger: Ledger,
  related: (row: RegisterRow) => RegisterRow,
  settings: Pick<OfficeSettings, 'staff' | 'planning'>,
): (rows: readonly RegisterRow[]) => ReadonlySet<string> {
  const colleagues = [
    ...ledger.registers.staff.flatMap((row) => row.name ?? []),
    ...settings.staff.map((member) => member.name),
  ].filter((name) => name.length >= SHORTEST_NAME);
  const { ownWork } = settings.planning;
  return (rows) =>
    new Set(
      rows.map(related).flatMap((row) => [...complainedAbout(row, colleagues), ...(ownWork ? [] : whoDidTheWork(row))]),
    );
}

function complainedAbout(row: RegisterRow, colleagues: readonly string[]): readonly string[] {
  if (!isComplaint(row)) return [];
  const text = `${row.content ?? ''} ${row.department ?? ''}`;
  return colleagues.filter((name) => text.includes(name));
}

function whoDidTheWork(row: RegisterRow): readonly string[] {
  if (isComplaint(row)) return readNames(row.handler ?? '');
  if (isRepair(row)) return readNames(row.repairer ?? '');
  return isService(row) ? readNames(row.executor ?? '') : [];
}
