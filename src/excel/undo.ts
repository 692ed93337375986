import { lookAtAddedRows, removeAddedRows } from './addedRows';
import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';
import { noteEntry, readJournal, type JournalCell, type JournalEntry } from './journal';
import { readCells } from './readCells';
import { bySheet, same } from './repairs';
import { writeCells } from './writeCells';

export interface UndoResult {
  readonly entry: number;
  readonly job: JournalEntry['job'];
  /** Cells that hold again what stood there before. */
  readonly restored: number;
  /** Cells that somebody has changed since, or that can no longer be written; they were left as they are. */
  readonly left: readonly { readonly sheet: string; readonly cell: string }[];
}

/** What can be undone next, without its cells' contents; `null` when there is nothing. */
export async function undoable(
  gate: Gate,
  options: PassOptions = {},
): Promise<{ entry: number; job: JournalEntry['job']; cells: number } | null> {
  const entry = lastOpen(await readJournal(gate, options));
  return entry ? { entry: entry.id, job: entry.job, cells: entry.cells.length } : null;
}

/**
 * Takes back the last writing (or the one named). A cell is put back when it still holds what we wrote; one that was never
 * reached by an interrupted writing needs nothing; one that somebody changed since is left. Rows that were added go again, unless
 * somebody has changed them since: then the whole row stays, and so does the mark of its line on the list.
 * @throws ExcelFailure `nothing-to-undo`
 */
export async function undo(gate: Gate, options: PassOptions & { readonly entry?: number } = {}): Promise<UndoResult> {
  const journal = await readJournal(gate, options);
  const entry = options.entry === undefined ? lastOpen(journal) : journal.find(({ id }) => id === options.entry);
  if (!entry || entry.state === 'undone') throw new ExcelFailure('nothing-to-undo');
  const added = await lookAtAddedRows(gate, entry, options);
  const staying = new Set(added.changed.flatMap(({ mark }) => (mark === null ? [] : [`${mark.sheet}!${mark.cell}`])));
  const left: { sheet: string; cell: string }[] = [];
  const single: JournalCell[] = [];
  let restored = 0;
  for (const cell of entry.cells) {
    const row = added.rowOf(cell);
    const isStaying = row === undefined ? staying.has(`${cell.sheet}!${cell.cell}`) : added.changed.includes(row);
    if (isStaying) left.push({ sheet: cell.sheet, cell: cell.cell });
    else if (row === undefined || row.was === 'prepared') single.push(cell);
    else restored++;
  }
  for (const [sheet, group] of bySheet(single)) {
    const state = await readCells(
      gate,
      sheet,
      group.map(({ cell }) => cell),
      options,
    );
    const back: JournalCell[] = [];
    for (const cell of group) {
      const now = state.cells.get(cell.cell);
      const blocked = state.missing || state.protected || now === undefined || now.isFormula;
      if (!blocked && same(now.value, cell.before) && now.format === cell.formatBefore) restored++;
      else if (!blocked && (same(now.value, cell.after) || same(now.value, cell.before))) back.push(cell);
      else left.push({ sheet, cell: cell.cell });
    }
    await writeCells(
      gate,
      sheet,
      back.map(({ cell, before, formatBefore }) => ({ cell, value: before, format: formatBefore })),
      options,
    );
    restored += back.length;
  }
  await removeAddedRows(gate, added.untouched, options);
  await noteEntry(gate, { ...entry, state: 'undone' }, options);
  return { entry: entry.id, job: entry.job, restored, left };
}

function lastOpen(journal: readonly JournalEntry[]): JournalEntry | undefined {
  return journal.findLast(({ state }) => state !== 'undone');
}
