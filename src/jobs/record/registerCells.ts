import { lookForRoom, type Insertion, type Room } from '../../excel/appendRows';
import type { JournalCell, JournalRow } from '../../excel/journal';
import { readCells, type CellState } from '../../excel/readCells';
import { bySheet } from '../../excel/repairs';
import { cellAddress } from '../../registers/address';
import { columnOf, type FieldKey, type RegisterSheet } from '../../registers/register';
import type { CellValue } from '../../values/cell';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../../values/dates';
import type { JobContext } from '../context';
import type { OpenedLedger } from '../openLedger';
import type { BesideRow, Recording, RowsOfSheet } from './planRecording';
import type { RowValue } from './visitValues';
import { clockFormat, dateFormat, nextNumber } from './writtenForms';

/** The rows of one sheet with the room they will have. */
export interface RowsWithRoom {
  readonly of: RowsOfSheet;
  readonly room: Room;
  /** Columns in which the office's formula goes on. */
  readonly carried: readonly number[];
}

/** Fields that a formula of the office, or what it has filled in ahead, says as well as we do. */
const GIVEN: ReadonlySet<FieldKey> = new Set(['visitId', 'project', 'customerId', 'name', 'phone']);

/** Looks for room for all rows; nothing is touched. */
export async function findRooms(context: JobContext, { added }: Recording): Promise<RowsWithRoom[]> {
  const rooms: RowsWithRoom[] = [];
  for (const of of added) {
    const { target, rows } = of;
    const values = rows.flatMap((row) => row.values);
    const binding = [...new Set(values.filter(({ field }) => !GIVEN.has(field)).map(({ column }) => column))];
    const written = [...new Set([...values.map(({ column }) => column), ...binding])];
    const span = [...target.columns.flatMap(({ columns }) => columns), ...target.unmapped.map(({ column }) => column)];
    const { tables, merges } = target.grid;
    const table = tables.find(
      ({ area }) =>
        target.lastRow >= area.top &&
        target.lastRow <= area.bottom &&
        written.every((column) => column >= area.left && column <= area.right),
    );
    const place = {
      sheet: target.sheet,
      lastRow: target.lastRow,
      hasData: target.dataRows.length > 0,
      left: Math.min(...span),
      right: Math.max(...span),
      columns: binding,
      merges,
      table: table ?? null,
    };
    const room = await lookForRoom(context.gate, place, rows.length, { signal: context.signal });
    const bound = new Set(binding);
    rooms.push({ of, room, carried: room.formulaColumns.filter((column) => !bound.has(column)) });
  }
  return rooms;
}

/** By how many rows a row moves down because room is made above it. */
export function shiftOf(rooms: readonly RowsWithRoom[], sheet: string, row: number, own: Room | null): number {
  const above = ({ at }: Insertion) => at <= row;
  return rooms.reduce((sum, { room }) => {
    const counts = room !== own && room.place.sheet === sheet && room.insertion?.moves === true;
    return counts && above(room.insertion) ? sum + room.insertion.count : sum;
  }, 0);
}

export interface AddedRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: string;
  readonly journal: JournalRow;
}

/** The cells of the new rows, and the rows as the journal keeps them. */
export async function cellsOfRows(
  context: JobContext,
  opened: OpenedLedger,
  rooms: readonly RowsWithRoom[],
): Promise<{ cells: JournalCell[]; rows: AddedRow[] }> {
  const cells: JournalCell[] = [];
  const rows: AddedRow[] = [];
  for (const { of, room, carried } of rooms) {
    const { target } = of;
    const { sheet } = target;
    const numbering = columnOf(target, 'visitId')?.columns[0];
    const lines = of.rows.map(({ values, number }): readonly RowValue[] =>
      numbering === undefined || number === null
        ? values
        : [{ column: numbering, field: 'visitId', value: number, form: 'plain' }, ...values],
    );
    const columns = [...new Set(lines.flatMap((line) => line.map(({ column }) => column)))];
    const looked = [target.lastRow, ...lines.map((_, index) => room.first + index)];
    const now = await cellsNow(
      context,
      looked.flatMap((row) => columns.map((column) => ({ sheet, cell: cellAddress(row, column) }))),
    );
    const shift = shiftOf(rooms, sheet, target.lastRow, room);
    let numbered: CellValue | null = null;
    lines.forEach((line, index) => {
      const prepared = room.rows[index]!.was === 'prepared';
      const row = room.first + index + shift;
      for (const value of line) {
        const { column, field } = value;
        const standing = prepared ? now(sheet, cellAddress(room.first + index, column)) : undefined;
        const above = room.place.hasData ? now(sheet, cellAddress(target.lastRow, column)) : standing;
        if (GIVEN.has(field)) {
          // Prepared rows often carry their number already; a formula of the office goes on by itself.
          if (standing !== undefined && (standing.value !== '' || standing.isFormula)) {
            if (column === numbering) numbered = standing.value;
            continue;
          }
          if (!prepared && carried.includes(column)) continue;
        }
        // Behind prepared numbers the count goes on from them.
        if (column === numbering && numbered !== null) numbered = nextNumber(numbered);
        const format = above?.format ?? 'General';
        cells.push({
          sheet,
          cell: cellAddress(row, column),
          before: '',
          after: column === numbering && numbered !== null ? numbered : inSystem(value, opened),
          formatBefore: standing?.format ?? 'General',
          formatAfter: formatFor(value, target, format),
        });
      }
      const { visit } = of.rows[index]!;
      const mark = { sheet: visit.line.sheet, cell: visit.line.takenCell };
      rows.push({ sheet, row, kind: visit.kind, journal: { ...room.rows[index]!, sheet, row, mark } });
    });
  }
  return { cells, rows };
}

/** Blank cells beside complaints; one that is a formula, covered, or filled in meanwhile is left alone. */
export async function cellsBeside(
  context: JobContext,
  opened: OpenedLedger,
  beside: readonly BesideRow[],
  rooms: readonly RowsWithRoom[],
): Promise<JournalCell[]> {
  const now = await cellsNow(
    context,
    beside.flatMap(({ complaint, values }) =>
      values.map(({ column }) => ({ sheet: complaint.source.sheet, cell: cellAddress(complaint.row, column) })),
    ),
  );
  return beside.flatMap(({ complaint, values }) => {
    const { source, row } = complaint;
    const shift = shiftOf(rooms, source.sheet, row, null);
    return values.flatMap((value): JournalCell[] => {
      const state = now(source.sheet, cellAddress(row, value.column));
      if (state === undefined || state.value !== '' || state.isFormula || state.covered) return [];
      return [
        {
          sheet: source.sheet,
          cell: cellAddress(row + shift, value.column),
          before: '',
          after: inSystem(value, opened),
          formatBefore: state.format,
          formatAfter: formatFor(value, source, state.format),
        },
      ];
    });
  });
}

/** A day as the workbook's own date system counts it. */
function inSystem({ value, form }: RowValue, { grid }: OpenedLedger): CellValue {
  const isDate = (form === 'day' || form === 'moment') && typeof value === 'number';
  return isDate && grid.date1904 ? value - DAYS_BETWEEN_DATE_SYSTEMS : value;
}

function formatFor({ column, form }: RowValue, source: RegisterSheet, above: string): string {
  if (form === 'clock') return clockFormat(above);
  return form === 'plain' ? above : dateFormat(source, column, above, form === 'moment');
}

export type CellsNow = (sheet: string, cell: string) => CellState | undefined;

/** Cells as they stand now, of several sheets. */
export async function cellsNow(
  context: JobContext,
  cells: readonly { readonly sheet: string; readonly cell: string }[],
): Promise<CellsNow> {
  const states = new Map<string, ReadonlyMap<string, CellState>>();
  for (const [sheet, group] of bySheet(cells)) {
    const addresses = group.map(({ cell }) => cell);
    states.set(sheet, (await readCells(context.gate, sheet, addresses, { signal: context.signal })).cells);
  }
  return (sheet, cell) => states.get(sheet)?.get(cell);
}
