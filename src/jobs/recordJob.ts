import { makeRoom } from '../excel/appendRows';
import { ExcelFailure } from '../excel/failure';
import { nextEntryId, noteEntry, type JournalCell, type JournalEntry } from '../excel/journal';
import { readCells } from '../excel/readCells';
import { keptCells, writeJournalled } from '../excel/repairs';
import { cellAddress } from '../registers/address';
import { columnOf, type RegisterSheet } from '../registers/register';
import type { ListLine } from '../reports/readVisitList';
import type { CellValue } from '../values/cell';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../values/dates';
import { isoDay } from '../values/moment';
import { begin, report, type JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';
import { isRecorded, registerRow, visitsOf, type RowValue, type VisitToRecord } from './record/registerRow';
import { targetRegister } from './record/targetRegister';
import { dateFormat, lastValue, nextNumber } from './record/writtenForms';
import { readLists } from './visitLists';

/** What recording would do; nothing is written. */
export interface RecordPreview {
  readonly lists: readonly string[];
  /** Sheets of the visit register that would get rows. */
  readonly registers: readonly string[];
  /** Visits to be added, one for each matter of a line. */
  readonly visits: readonly VisitToRecord[];
  /** Filled-in lines that are in the register already; they are not taken in twice. */
  readonly already: readonly ListLine[];
  /** Lines without any result yet. */
  readonly open: number;
}

export interface RecordResult extends RecordPreview {
  /** Rows added, with the place they now have. */
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
  readonly entry: number | null;
}

/** What the filled-in lists hold that is not in the visit register yet. */
export async function previewRecord(context: JobContext): Promise<RecordPreview> {
  return (await prepare(context)).preview;
}

/**
 * Takes the filled-in results of the next-day lists into the visit register: new rows below the last one, in the office's own
 * columns and formats. A line is taken in once: it is marked, and a visit the register already has is refused. Undo removes it all.
 * @throws ExcelFailure `no-visit-list`, `no-register`, `sheet-protected`, `write-not-kept`
 */
export async function recordJob(context: JobContext): Promise<RecordResult> {
  const { opened, preview } = await prepare(context);
  if (preview.visits.length === 0) return { ...preview, rows: [], entry: null };
  await begin(context, 'record');
  const cells: JournalCell[] = [];
  const rows: { sheet: string; row: number }[] = [];
  const groups = new Map<RegisterSheet, VisitToRecord[]>();
  for (const visit of preview.visits) {
    const target = targetRegister(opened, visit.line.date);
    groups.set(target, [...(groups.get(target) ?? []), visit]);
  }
  for (const [target, visits] of groups) {
    const added = await placeRows(context, opened, target, visits);
    cells.push(...added.cells);
    rows.push(...added.rows);
  }
  cells.push(...takenMarks(context, [...preview.visits.map(({ line }) => line), ...preview.already]));
  const entry: JournalEntry = {
    id: await nextEntryId(context.gate, { signal: context.signal }),
    job: 'record',
    day: context.today,
    state: 'begun',
    cells,
  };
  await noteEntry(context.gate, entry, { signal: context.signal });
  await writeJournalled(context.gate, cells, {
    signal: context.signal,
    onWritten: (done, all) => report(context, 'record', null, done, all),
  });
  const kept = await keptCells(context.gate, cells, { signal: context.signal });
  if (kept.includes(false)) throw new ExcelFailure('write-not-kept', { cells: kept.filter((each) => !each).length });
  await noteEntry(context.gate, { ...entry, state: 'done' }, { signal: context.signal });
  return { ...preview, rows, entry: entry.id };
}

async function prepare(context: JobContext): Promise<{ opened: OpenedLedger; preview: RecordPreview }> {
  const opened = await openLedger(context);
  const lists = await readLists(context);
  if (lists.length === 0) throw new ExcelFailure('no-visit-list');
  const lines = lists.flatMap((list) => list.lines);
  const waiting = lines.filter(({ filled, taken }) => filled && !taken);
  const known = opened.reading.registers.visits;
  const already = waiting.filter((line) => visitsOf(line).every((visit) => isRecorded(visit, known)));
  const visits = waiting.flatMap(visitsOf).filter((visit) => !isRecorded(visit, known));
  const targets = new Set(visits.map(({ line }) => targetRegister(opened, line.date).sheet));
  const preview: RecordPreview = {
    lists: lists.map(({ sheet }) => sheet),
    registers: [...targets],
    visits,
    already,
    open: lines.filter(({ filled, taken }) => !filled && !taken).length,
  };
  return { opened, preview };
}

/** Room for the rows in one sheet of the register, and the cells to be written there. */
async function placeRows(
  context: JobContext,
  opened: OpenedLedger,
  target: RegisterSheet,
  visits: readonly VisitToRecord[],
): Promise<{ cells: JournalCell[]; rows: { sheet: string; row: number }[] }> {
  const { sheet, lastRow } = target;
  const values = visits.map((visit) => registerRow(visit, target, opened, context.today));
  const numbering = columnOf(target, 'visitId')?.columns[0];
  const columns = [...new Set(values.flatMap((row) => row.map(({ column }) => column)))];
  const table = target.grid.tables.find(
    ({ area }) =>
      lastRow >= area.top && lastRow <= area.bottom && columns.every((c) => c >= area.left && c <= area.right),
  );
  const place = { sheet, lastRow, columns, table: table ?? null };
  const first = await makeRoom(context.gate, place, visits.length, { signal: context.signal });
  const written = numbering === undefined ? columns : [...columns, numbering];
  const places = visits.flatMap((_, index) => written.map((column) => cellAddress(first + index, column)));
  const standing = (await readCells(context.gate, sheet, places, { signal: context.signal })).cells;
  let number = numbering === undefined ? null : nextNumber(lastValue(target, numbering));
  const cells: JournalCell[] = [];
  values.forEach((row, index) => {
    for (const { column, field, value, isDay } of numbered(row, numbering, number)) {
      const cell = cellAddress(first + index, column);
      const { value: before = '', format = 'General' } = standing.get(cell) ?? {};
      // Prepared rows often carry their number already.
      if (field === 'visitId' && before !== '') continue;
      const after =
        isDay && typeof value === 'number' && opened.grid.date1904 ? value - DAYS_BETWEEN_DATE_SYSTEMS : value;
      const formatAfter = isDay ? dateFormat(target, column, format) : format;
      cells.push({ sheet, cell, before, after, formatBefore: format, formatAfter });
    }
    if (number !== null) number = nextNumber(number);
  });
  return { cells, rows: visits.map((_, index) => ({ sheet, row: first + index })) };
}

function numbered(row: readonly RowValue[], column: number | undefined, number: CellValue | null): readonly RowValue[] {
  if (column === undefined || number === null) return row;
  return [{ column, field: 'visitId', value: number, isDay: false }, ...row];
}

/** 已登记 in each line that is now in the register. */
function takenMarks(context: JobContext, lines: readonly ListLine[]): JournalCell[] {
  const text = context.say('plan.taken', { date: isoDay(context.today) });
  return [...new Map(lines.map((line) => [`${line.sheet}!${line.takenCell}`, line])).values()].map(
    ({ sheet, takenCell }) => ({
      sheet,
      cell: takenCell,
      before: '',
      after: text,
      formatBefore: 'General',
      formatAfter: 'General',
    }),
  );
}
