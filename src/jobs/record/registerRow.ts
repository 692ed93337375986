import {
  columnOf,
  type FieldKey,
  type RecognisedColumn,
  type RegisterSheet,
  type VisitRow,
} from '../../registers/register';
import type { ListLine } from '../../reports/readVisitList';
import type { CellValue } from '../../values/cell';
import type { Day } from '../../values/moment';
import type { OpenedLedger } from '../openLedger';
import { roomAsIn, splitRoom } from './writtenForms';

/** One visit to be added to the register: a line of the list and one of the matters it stands for. */
export interface VisitToRecord {
  readonly line: ListLine;
  readonly kind: string;
  readonly reference: string;
}

/** A value for a column of the register. `day`: a day of the 1900 system, to be written as a date. */
export interface RowValue {
  readonly column: number;
  readonly field: FieldKey;
  readonly value: CellValue;
  readonly isDay: boolean;
}

/** A contact with a household is one record per matter (regulations.md: a visit is about one matter). */
export function visitsOf(line: ListLine): VisitToRecord[] {
  return line.kinds.map((kind, index) => ({ line, kind, reference: line.references[index] ?? '' }));
}

/**
 * What a visit fills in, in the columns this register has. What the register has no column for (an outcome, an opinion) goes
 * into its remark rather than being lost.
 */
export function registerRow(visit: VisitToRecord, target: RegisterSheet, opened: OpenedLedger, today: Day): RowValue[] {
  const { line, kind, reference } = visit;
  const values: RowValue[] = [];
  const lost: string[] = [];
  const put = (field: FieldKey, value: CellValue, isDay = false): boolean => {
    const column = columnOf(target, field)?.columns[0];
    if (column === undefined) return false;
    if (value !== '') values.push({ column, field, value, isDay });
    return true;
  };
  const keep = (field: FieldKey, text: string): void => {
    if (text !== '' && !put(field, text)) lost.push(text);
  };
  put('visitedAt', line.date, true);
  put('recordedAt', today, true);
  put('customerId', line.customerId);
  put('project', line.project);
  for (const part of roomValues(visit, target, opened)) values.push(part);
  put('name', line.name);
  put('phone', line.phone);
  put('kind', kind);
  put('relatedId', reference);
  put('channel', line.channel);
  put('visitor', line.staff);
  keep('outcome', line.outcome);
  for (const part of ratingValues(line.satisfaction, target)) values.push(part);
  if (line.satisfaction !== '' && columnOf(target, 'satisfaction') === undefined) lost.push(line.satisfaction);
  keep('content', line.opinion);
  if (typeof line.promisedAt === 'number') put('promisedAt', Math.floor(line.promisedAt), true);
  else keep('promisedAt', String(line.promisedAt));
  keep('signature', line.signature);
  if (lost.length > 0) put('remark', lost.join('；'));
  return values;
}

function roomValues({ line }: VisitToRecord, target: RegisterSheet, opened: OpenedLedger): RowValue[] {
  const column = columnOf(target, 'room');
  if (!column || line.room === '') return [];
  const { visits, customers } = opened.reading.registers;
  const earlier = visits.find((row) => row.source === target && row.party.room === line.room);
  const parts =
    roomAsIn(earlier, column) ??
    roomAsIn(
      customers.find((row) => row.room === line.room),
      column,
    ) ??
    splitRoom(line.room, column.columns.length);
  return column.columns.map((number, index) => ({
    column: number,
    field: 'room',
    value: parts[index] ?? '',
    isDay: false,
  }));
}

/** A rating in its column, or as √ under the sub-header that says it. */
function ratingValues(rating: string, target: RegisterSheet): RowValue[] {
  const column = columnOf(target, 'satisfaction');
  if (!column || rating === '') return [];
  const place = markedPlace(rating, column);
  if (place === null) return [{ column: column.columns[0]!, field: 'satisfaction', value: rating, isDay: false }];
  return [{ column: place, field: 'satisfaction', value: '√', isDay: false }];
}

function markedPlace(rating: string, { columns, labels }: RecognisedColumn): number | null {
  const index = labels?.indexOf(rating) ?? -1;
  return index < 0 ? null : columns[index]!;
}

/** Whether the register already has this visit: same day, kind and visitor, same home or, where there is none, same name. */
export function isRecorded({ line, kind }: VisitToRecord, visits: readonly VisitRow[]): boolean {
  return visits.some(
    (row) =>
      row.visitedAt?.day === line.date &&
      row.kind === kind &&
      row.visitors.includes(line.staff) &&
      (line.room === '' ? row.party.name === line.name : row.party.room === line.room),
  );
}
