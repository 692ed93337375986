import type { ComplaintRow, RegisterRow, RepairRow, ServiceRow, VisitRow } from '../../registers/register';
import { referenceKey, referenceKeys, sameCustomer } from '../../visits/identity';
import type { Ledger, VisitMatch } from '../../visits/ledger';

export type MatterRow = ComplaintRow | RepairRow | ServiceRow;

export const isComplaint = (row: RegisterRow): row is ComplaintRow => 'handler' in row;
export const isRepair = (row: RegisterRow): row is RepairRow => 'repairer' in row;
const isService = (row: RegisterRow): row is ServiceRow => 'executor' in row;
const isMatter = (row: RegisterRow): row is MatterRow => isComplaint(row) || isRepair(row) || isService(row);

const NONE: readonly MatterRow[] = [];

/**
 * The complaints, orders and services that a visit record is about: those its 关联单号 names (of its own customer), the complaint
 * beside which it stands, and what it was matched with.
 */
export function mattersOfRecords(ledger: Ledger): (row: VisitRow) => readonly MatterRow[] {
  const found = new Map<VisitRow, Set<MatterRow>>();
  const add = (visit: VisitRow, row: RegisterRow): void => {
    if (!isMatter(row)) return;
    const known = found.get(visit);
    if (known === undefined) found.set(visit, new Set([row]));
    else known.add(row);
  };
  const addMatch = ({ due, valid, attempts }: VisitMatch): void => {
    const records = valid === null || attempts.includes(valid) ? attempts : [...attempts, valid];
    for (const { row } of records) for (const matter of [due.origin, ...due.alsoFrom]) add(row, matter);
  };
  ledger.matches.forEach(addMatch);
  for (const { matches } of ledger.samples) matches.forEach(addMatch);
  for (const complaint of ledger.registers.complaints) {
    if (complaint.visit !== null) add(complaint.visit, complaint);
  }
  const numbered = byNumber(ledger);
  for (const { row } of ledger.visitRecords) {
    if (row.relatedId === null || found.has(row)) continue;
    const own = referenceKeys(row.relatedId)
      .flatMap((key) => numbered.get(key) ?? [])
      .filter(({ party }) => sameCustomer(row.party, party) !== 'other');
    const ofKind = own.filter((matter) => kindOf(matter) === row.kind);
    for (const matter of ofKind.length > 0 ? ofKind : own) add(row, matter);
  }
  return (row) => {
    const matters = found.get(row);
    return matters === undefined ? NONE : [...matters];
  };
}

function byNumber({ registers }: Ledger): ReadonlyMap<string, MatterRow[]> {
  const numbered = new Map<string, MatterRow[]>();
  const add = (number: string | null, row: MatterRow): void => {
    if (number === null) return;
    const key = referenceKey(number);
    const rows = numbered.get(key);
    if (rows === undefined) numbered.set(key, [row]);
    else rows.push(row);
  };
  for (const row of registers.complaints) add(row.complaintId, row);
  for (const row of registers.repairs) add(row.orderId, row);
  for (const row of registers.services) add(row.serviceId, row);
  return numbered;
}

function kindOf(row: MatterRow): string | null {
  if (isComplaint(row)) return '投诉';
  return isRepair(row) ? '维修' : row.kind;
}
