import type { ComplaintRow, RegisterRow, RepairRow, ServiceRow, VisitRow } from '../registers/register';
import { referenceKey, referenceKeys } from '../visits/identity';
import type { Ledger } from '../visits/ledger';

export const isVisit = (row: RegisterRow): row is VisitRow => 'visitedAt' in row;
export const isComplaint = (row: RegisterRow): row is ComplaintRow => 'handler' in row;
export const isRepair = (row: RegisterRow): row is RepairRow => 'repairer' in row;
export const isService = (row: RegisterRow): row is ServiceRow => 'executor' in row;

/** Finds the complaint, repair or service that a visit record is about: by its 关联单号, or the row it stands in itself. */
export function relatedMatter(ledger: Ledger): (row: RegisterRow) => RegisterRow {
  const { complaints, repairs, services } = ledger.registers;
  const byNumber = new Map<string, RegisterRow>();
  const byVisit = new Map<RegisterRow, RegisterRow>();
  for (const row of complaints) {
    if (row.complaintId !== null) byNumber.set(referenceKey(row.complaintId), row);
    if (row.visit !== null) byVisit.set(row.visit, row);
  }
  for (const row of repairs) if (row.orderId !== null) byNumber.set(referenceKey(row.orderId), row);
  for (const row of services) if (row.serviceId !== null) byNumber.set(referenceKey(row.serviceId), row);
  return (row) => {
    if (!isVisit(row)) return row;
    const named = referenceKeys(row.relatedId).flatMap((key) => byNumber.get(key) ?? [])[0];
    return byVisit.get(row) ?? named ?? row;
  };
}
