import type { Party, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { Ledger } from './ledger';
import { PartyIndex } from './partyIndex';

/** Something that happened with a customer: a row of one of the registers. */
export interface HistoryEntry {
  readonly register: 'visits' | 'complaints' | 'repairs' | 'services' | 'surveys';
  readonly row: RegisterRow;
  /** When it happened, `null` where the row does not say. */
  readonly day: Day | null;
}

/** Everything the registers hold about a customer, the newest first; what has no date comes last. */
export function historyOf({ registers }: Pick<Ledger, 'registers'>, party: Party): readonly HistoryEntry[] {
  const { complaints, repairs, services, surveys } = registers;
  const visits = [...registers.visits, ...complaints.flatMap(({ visit }) => visit ?? [])];
  const index = new PartyIndex<HistoryEntry>(({ row }) => row.party);
  const add = (register: HistoryEntry['register'], row: RegisterRow, day: Day | undefined): void =>
    index.add({ register, row, day: day ?? null });
  for (const row of visits) add('visits', row, row.visitedAt?.day);
  for (const row of complaints) add('complaints', row, row.receivedAt?.day);
  for (const row of repairs) add('repairs', row, (row.completedAt ?? row.reportedAt)?.day);
  for (const row of services) add('services', row, (row.endAt ?? row.startAt)?.day);
  for (const row of surveys) add('surveys', row, (row.returnedAt ?? row.sentAt)?.day);
  return [...index.find(party)].sort((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity) || b.row.row - a.row.row);
}
