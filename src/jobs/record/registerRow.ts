import { columnOf, type RegisterRow, type RegisterSheet } from '../../registers/register';
import type { Day } from '../../values/moment';
import { sameCustomer } from '../../visits/identity';
import type { OpenedLedger } from '../openLedger';
import type { MadeVisit } from './madeVisits';
import { VisitValues, writeVisit, type RowValue, type VisitPlace } from './visitValues';
import { roomAsIn, splitRoom } from './writtenForms';

/**
 * What a visit fills in as a row of the visit register, in the columns this register has; its own number is not here. What the
 * register has no column for goes into its remark rather than being lost.
 */
export function registerRow(
  visit: MadeVisit,
  target: RegisterSheet,
  place: VisitPlace,
  opened: OpenedLedger,
  today: Day,
): readonly RowValue[] {
  const { line, kind, reference } = visit;
  const into = new VisitValues(place);
  writeVisit(visit, place, into);
  into.put('recordedAt', today, 'day');
  into.put('customerId', line.customerId);
  into.put('project', line.project);
  into.values.push(...roomValues(visit, target, opened));
  into.put('name', line.name);
  into.put('phone', line.phone);
  if (!into.putTerm('kind', kind) && target.statedKind !== kind) into.lose(`${kind}回访`);
  into.put('relatedId', reference);
  return into.finish(visit);
}

function roomValues({ line, party }: MadeVisit, target: RegisterSheet, { reading }: OpenedLedger): RowValue[] {
  const column = columnOf(target, 'room');
  if (!column || line.room === '') return [];
  const { visits, customers } = reading.registers;
  const clean = (row: RegisterRow) => !row.notes.some(({ field }) => field === 'room');
  const earlier = visits.findLast(
    (row) =>
      row.source === target && row.party.room === line.room && clean(row) && sameCustomer(row.party, party) === 'same',
  );
  const known = (party.household?.customers ?? customers.filter((row) => row.room === line.room)).find(clean);
  const parts = roomAsIn(earlier, column) ?? roomAsIn(known, column) ?? splitRoom(line.room, column.columns.length);
  return column.columns.map((number, index) => ({
    column: number,
    field: 'room',
    value: parts[index] ?? '',
    form: 'plain',
  }));
}
