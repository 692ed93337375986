import { makeRoom } from '../../excel/appendRows';
import { ExcelFailure } from '../../excel/failure';
import { nextEntryId, noteEntry, type JournalCell, type JournalEntry } from '../../excel/journal';
import type { CellState } from '../../excel/readCells';
import { keptCells, writeJournalled } from '../../excel/repairs';
import type { ListLine } from '../../reports/readVisitList';
import { isoDay } from '../../values/moment';
import { begin, report, type JobContext } from '../context';
import type { OpenedLedger } from '../openLedger';
import { planRecording, plannedRows, type Recording } from './planRecording';
import type { LineToRecord, ListCell, RecordPreview, RecordResult } from './recording';
import { cellsBeside, cellsNow, cellsOfRows, findRooms, shiftOf, type CellsNow } from './registerCells';

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
