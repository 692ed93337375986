import { filled, rowsOf, type Entry, type TradeWorld } from '../trades/trade';

/** The row that a record's number names; `undefined` where it names none. */
export function matterOf(world: TradeWorld): (visit: Entry) => Entry | undefined {
  const byNumber = new Map<string, Entry>();
  for (const row of rowsOf(world, 'complaints')) if (filled(row.complaintId)) byNumber.set(row.complaintId, row);
  for (const row of rowsOf(world, 'repairs')) if (filled(row.orderId)) byNumber.set(row.orderId, row);
  for (const row of rowsOf(world, 'services')) if (filled(row.serviceId)) byNumber.set(row.serviceId, row);
  return ({ relatedId }) => (filled(relatedId) ? byNumber.get(relatedId) : undefined);
}

/**
 * Nobody visits about his own handling, repair or service, unless the office lets him; who is complained about never does, whether the
 * text or the department names him.
 */
export function keptAway(world: TradeWorld, rows: readonly Entry[], ownWork: boolean): ReadonlySet<string> {
  const staff = rowsOf(world, 'staff').map(({ name }) => name!);
  return new Set(
    rows.flatMap((row) => [
      ...(ownWork ? [] : [row.handler, row.repairer, row.executor].filter((name) => filled(name))),
      ...staff.filter((name) => `${row.complaintId ? row.content : ''} ${row.department ?? ''}`.includes(name)),
    ]),
  );
}
