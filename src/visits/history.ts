import type { Party, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { Ledger } from './ledger';
import { PartyIndex } from './partyIndex';

/** A row that says whom it is about. */
export type RowOfParty = RegisterRow & { readonly party: Party };

/** Something that happened with a customer: a row of one of the registers. */
export interface HistoryEntry {
  readonly register: 'visits' | 'complaints' | 'repairs' | 'services' | 'surveys';
  readonly row: RowOfParty;
  /** When it happened, `null` where the row does not say. */
  readonly day: Day | null;
}

/**
 * Everything the registers hold about a customer, the newest first; what has no date comes last. A visit that stands in the visit
 * register and in the complaint register's own columns is one visit.
 */
export function historyOf(
  { registers, visitRecords }: Pick<Ledger, 'registers' | 'visitRecords'>,
  party: Party,
): readonly HistoryEntry[] {
  const { complaints, repairs, services, surveys } = registers;
  const index = new PartyIndex<HistoryEntry>(({ row }) => row.party);
  const add = (register: HistoryEntry['register'], row: RowOfParty, day: Day | undefined): void =>
    index.add({ register, row, day: day ?? null });
  for (const { row } of visitRecords) add('visits', row, row.visitedAt?.day);
  for (const row of complaints) add('complaints', row, row.receivedAt?.day);
  for (const row of repairs) add('repairs', row, (row.completedAt ?? row.reportedAt)?.day);
  for (const row of services) add('services', row, (row.endAt ?? row.startAt)?.day);
  for (const row of surveys) add('surveys', row, (row.returnedAt ?? row.sentAt)?.day);
  return [...index.find(party)].sort((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity) || b.row.row - a.row.row);
}
