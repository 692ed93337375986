import { columnOf, type RegisterRow, type RegisterSheet } from '../../registers/register';
import { inShape, shapeOf } from '../../registers/roomColumn';
import type { CellValue } from '../../values/cell';
import type { Day } from '../../values/moment';
import { readRoom } from '../../values/rooms';
import { textOf, tidyLine } from '../../values/text';
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
  into.values.push(...roomValues(visit, target, place.words.roomShape, opened));
  into.put('name', line.name);
  into.put('phone', line.phone);
  if (!into.putTerm('kind', kind) && target.statedKind !== kind) into.lose(`${kind}回访`);
  into.put('relatedId', reference);
  return into.finish(visit);
}

/** The home as an earlier row writes it, else in the shape of the column, else as the customer register does. */
function roomValues(
  { line, party }: MadeVisit,
  target: RegisterSheet,
  shape: string,
  { reading }: OpenedLedger,
): RowValue[] {
  const column = columnOf(target, 'room');
  if (!column || line.room === '') return [];
  const { visits, customers } = reading.registers;
  const clean = (row: RegisterRow) => !row.notes.some(({ field }) => field === 'room');
  const earlier = visits.findLast(
    (row) =>
      row.source === target && row.party.room === line.room && clean(row) && sameCustomer(row.party, party) === 'same',
  );
  const known = (party.household?.customers ?? customers.filter((row) => row.room === line.room)).find(clean);
  const own = roomAsIn(known, column);
  const parts =
    roomAsIn(earlier, column) ?? shaped(own, line.room, shape) ?? own ?? splitRoom(line.room, column.columns.length);
  return column.columns.map((number, index) => ({
    column: number,
    field: 'room',
    value: parts[index] ?? '',
    form: 'plain',
  }));
}

/** The home in the shape its column has; `null` where the column is split, or the shape is none we can make with certainty. */
function shaped(own: readonly CellValue[] | null, room: string, shape: string): readonly CellValue[] | null {
  if (shape === '') return null;
  if (own !== null && shapeOf(tidyLine(textOf(own[0] ?? ''))) === shape) return own;
  const reading = readRoom(room);
  const written = reading.kind === 'room' ? inShape(shape, reading.room) : null;
  return written === null ? null : [written];
}
