import { isCovered } from '../../registers/address';
import { valueAt } from '../../registers/grid';
import { columnOf, type ComplaintRow, type FieldKey, type RegisterSheet } from '../../registers/register';
import { referenceKey, sameCustomer } from '../../visits/identity';
import type { OpenedLedger } from '../openLedger';
import type { MadeVisit } from './madeVisits';
import { VisitValues, writeVisit, type RowValue, type VisitPlace } from './visitValues';

const PREFIX = 'visit.';

/** Key of a visit's field among the columns of a complaint register. */
export function besideKey(field: FieldKey): FieldKey {
  return PREFIX + field;
}

/** Whether visits can be written down beside the complaints of a sheet: a visit without its date is none. */
export function holdsVisits(sheet: RegisterSheet): boolean {
  return columnOf(sheet, besideKey('visitedAt')) !== undefined;
}

/** Whether a complaint register has any column of a visit. */
export function hasVisitColumns(sheet: RegisterSheet): boolean {
  return sheet.columns.some(({ field }) => field.startsWith(PREFIX));
}

/**
 * The complaint that a visit was about: the row it was owed for, or the one whose number the list names; `null` where there is none,
 * or it is another customer's.
 */
export function complaintOf(visit: MadeVisit, { reading }: OpenedLedger): ComplaintRow | null {
  const { due, reference, kind, party } = visit;
  if (kind !== '投诉') return null;
  if (due !== null) {
    if (due.origin.source.register !== 'complaints') return null;
    const row = due.origin as ComplaintRow;
    return sameCustomer(row.party, party) === 'other' ? null : row;
  }
  if (reference === '') return null;
  const number = referenceKey(reference);
  const named = reading.registers.complaints.find(
    (row) =>
      row.complaintId !== null &&
      referenceKey(row.complaintId) === number &&
      sameCustomer(row.party, party) !== 'other',
  );
  return named ?? null;
}

/** Fields that make a cell part of one visit: where one of them is filled in, another visit stands there. */
const OWN: readonly FieldKey[] = ['visitedAt', 'outcome', 'satisfaction', 'content', 'signature', 'refusalNote'];

/** What stands beside a complaint already: nothing that hinders, this very visit, or another. */
export function standsBeside(row: ComplaintRow, visit: MadeVisit): 'nothing' | 'this' | 'other' {
  const blank = (field: FieldKey) =>
    columnOf(row.source, besideKey(field))?.columns.every(
      (column) =>
        valueAt(row.source.grid, row.row, column) === '' && !isCovered(row.row, column, row.source.grid.merges),
    ) ?? true;
  const { visit: standing } = row;
  const planned =
    standing === null ||
    ((standing.visitors.length === 0 || standing.visitors.some((name) => visit.visitors.includes(name))) &&
      (standing.channel === null || standing.channel === visit.channel));
  // A visitor or channel filled in ahead is no visit yet, but it must be this one's.
  if (OWN.every(blank)) return planned ? 'nothing' : 'other';
  const day = standing?.visitedAt?.day;
  return planned && (day === visit.day || day === visit.line.date) ? 'this' : 'other';
}

/** The visit in the blank cells beside its complaint. */
export function besideValues(visit: MadeVisit, row: ComplaintRow, place: VisitPlace): readonly RowValue[] {
  const into = new VisitValues(place);
  writeVisit(visit, place, into);
  return into
    .finish(visit)
    .filter(({ column }) => valueAt(row.source.grid, row.row, column) === '')
    .map((value) => ({ ...value, field: besideKey(value.field) }));
}
