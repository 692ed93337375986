import { lookForRoom, makeRoom, type Insertion, type Room } from '../../excel/appendRows';
import { ExcelFailure } from '../../excel/failure';
import { nextEntryId, noteEntry, type JournalCell, type JournalEntry, type JournalRow } from '../../excel/journal';
import { readCells, type CellState } from '../../excel/readCells';
import { bySheet, keptCells, writeJournalled } from '../../excel/repairs';
import { cellAddress } from '../../registers/address';
import { columnOf, type FieldKey, type RegisterSheet } from '../../registers/register';
import type { ListLine } from '../../reports/readVisitList';
import type { CellValue } from '../../values/cell';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../../values/dates';
import { isoDay } from '../../values/moment';
import { begin, report, type JobContext } from '../context';
import type { OpenedLedger } from '../openLedger';
import { planRecording, plannedRows, type BesideRow, type Recording, type RowsOfSheet } from './planRecording';
import type { LineToRecord, ListCell, RecordPreview, RecordResult } from './recording';
import type { RowValue } from './visitValues';
import { clockFormat, dateFormat } from './writtenForms';

/** What recording these lines would do; `all` are the lines of every list, so that copies of a line are known. */
export function previewLines(
  context: JobContext,
  opened: OpenedLedger,
  lines: readonly LineToRecord[],
  all: readonly LineToRecord[] = lines,
): RecordPreview {
  return previewOf(planRecording(opened, all, lines, context.today, context.say), lines, all);
}

/**
 * Takes lines into the registers, and writes `listCells` with them: rows of the visit register, the visit columns beside the complaints,
 * and the mark of each line, in one entry of the journal, so that one undo takes back all of it. Each line is read again first; one
 * that somebody has taken in meanwhile is passed over.
 * @param all the lines of every list, so that a copy of a line is not taken in a second time
 * @throws ExcelFailure `sheet-protected`, `write-not-kept`
 */
export async function recordLines(
  context: JobContext,
  opened: OpenedLedger,
  lines: readonly LineToRecord[],
  listCells: readonly ListCell[] = [],
  all: readonly LineToRecord[] = lines,
): Promise<RecordResult> {
  await begin(context, 'record');
  const { signal } = context;
  const list = await cellsNow(context, [
    ...lines.map(({ line }) => ({ sheet: line.sheet, cell: line.takenCell })),
    ...listCells,
  ]);
  const fresh = lines.filter(({ line }) => (list(line.sheet, line.takenCell)?.value ?? '') === line.values.taken);
  const recording = planRecording(opened, all, fresh, context.today, context.say);
  const preview = previewOf(recording, lines, all);
  const rooms = await findRooms(context, recording);
  const added = await cellsOfRows(context, opened, rooms);
  const beside = await cellsBeside(context, opened, recording.beside, rooms);
  const cells = [
    ...added.cells,
    ...beside,
    ...listCells.map((each) => cellChange(each, list(each.sheet, each.cell))),
    ...takenMarks(context, [...recording.done, ...recording.already], list),
  ];
  const rows = added.rows.map(({ sheet, row, kind }) => ({ sheet, row, kind }));
  if (cells.length === 0) return { ...preview, rows: [], beside: [], entry: null };
  const entry: JournalEntry = {
    id: await nextEntryId(context.gate, { signal }),
    job: 'record',
    day: context.today,
    state: 'begun',
    cells,
    rows: added.rows.map(({ journal }) => journal),
  };
  await noteEntry(context.gate, entry, { signal });
  // From the bottom up, so that a sheet with two registers is where it was looked at.
  for (const { room, carried } of [...rooms].sort((a, b) => b.room.first - a.room.first)) {
    await makeRoom(context.gate, room, carried, { signal });
  }
  await writeJournalled(context.gate, cells, {
    signal,
    onWritten: (done, total) => report(context, 'record', null, done, total),
  });
  const kept = await keptCells(context.gate, cells, { signal });
  if (kept.includes(false)) throw new ExcelFailure('write-not-kept', { cells: kept.filter((each) => !each).length });
  await noteEntry(context.gate, { ...entry, state: 'done' }, { signal });
  const besideRows = recording.beside.map(({ complaint }) => ({
    sheet: complaint.source.sheet,
    row: complaint.row + shiftOf(rooms, complaint.source.sheet, complaint.row, null),
  }));
  return { ...preview, rows, beside: besideRows, entry: entry.id };
}

function previewOf(recording: Recording, lines: readonly LineToRecord[], all: readonly LineToRecord[]): RecordPreview {
  const planned = plannedRows(recording);
  return {
    lists: [...new Set(all.map(({ line }) => line.sheet))],
    registers: [...new Set(planned.map(({ sheet }) => sheet))],
    planned,
    already: recording.already,
    left: recording.left,
    open: lines.filter(({ line }) => !line.filled && !line.taken).length,
  };
}

/** The rows of one sheet with the room they will have. */
interface RowsWithRoom {
  readonly of: RowsOfSheet;
  readonly room: Room;
  /** Columns in which the office's formula goes on. */
  readonly carried: readonly number[];
}

/** Fields that a formula of the office, or what it has filled in ahead, says as well as we do. */
const GIVEN: ReadonlySet<FieldKey> = new Set(['visitId', 'project', 'customerId', 'name', 'phone']);

async function findRooms(context: JobContext, { added }: Recording): Promise<RowsWithRoom[]> {
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
function shiftOf(rooms: readonly RowsWithRoom[], sheet: string, row: number, own: Room | null): number {
  const above = ({ at }: Insertion) => at <= row;
  return rooms.reduce((sum, { room }) => {
    const counts = room !== own && room.place.sheet === sheet && room.insertion?.moves === true;
    return counts && above(room.insertion) ? sum + room.insertion.count : sum;
  }, 0);
}

interface AddedRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: string;
  readonly journal: JournalRow;
}

async function cellsOfRows(
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
    lines.forEach((line, index) => {
      const prepared = room.rows[index]!.was === 'prepared';
      const row = room.first + index + shift;
      for (const value of line) {
        const { column, field } = value;
        const standing = prepared ? now(sheet, cellAddress(room.first + index, column)) : undefined;
        const above = room.place.hasData ? now(sheet, cellAddress(target.lastRow, column)) : standing;
        if (GIVEN.has(field)) {
          // Prepared rows often carry their number already; a formula of the office goes on by itself.
          if (standing !== undefined && (standing.value !== '' || standing.isFormula)) continue;
          if (!prepared && carried.includes(column)) continue;
        }
        const format = above?.format ?? 'General';
        cells.push({
          sheet,
          cell: cellAddress(row, column),
          before: '',
          after: inSystem(value, opened),
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
async function cellsBeside(
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

/** 已登记 in each line that is now in the register. */
function takenMarks(context: JobContext, lines: readonly ListLine[], list: CellsNow): JournalCell[] {
  const value = context.say('plan.taken', { date: isoDay(context.today) });
  return lines.map(({ sheet, takenCell }) => cellChange({ sheet, cell: takenCell, value }, list(sheet, takenCell)));
}

function cellChange({ sheet, cell, value, format }: ListCell, standing: CellState | undefined): JournalCell {
  const formatBefore = standing?.format ?? 'General';
  return {
    sheet,
    cell,
    before: standing?.value ?? '',
    after: value,
    formatBefore,
    formatAfter: format ?? formatBefore,
  };
}

type CellsNow = (sheet: string, cell: string) => CellState | undefined;

/** Cells as they stand now, of several sheets. */
async function cellsNow(
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
