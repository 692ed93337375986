import type { Fix } from '../findings/finding';
import type { CellValue } from '../values/cell';
import type { Gate, PassOptions } from './gate';
import { nextEntryId, noteEntry, type JournalCell, type JournalEntry } from './journal';
import { readCells, type CellState } from './readCells';
import { writeCells } from './writeCells';

/** Why a cell was not written; `changes.result.<reason>` in the texts. */
export type NotRepaired = 'missing' | 'protected' | 'formula' | 'merged' | 'hidden' | 'changed' | 'failed';

export interface RepairResult<F extends Fix = Fix> {
  readonly done: readonly F[];
  readonly left: readonly { readonly fix: F; readonly because: NotRepaired }[];
  /** The journal's number of this writing; `null` when nothing was written. */
  readonly entry: number | null;
}

export interface RepairOptions extends PassOptions {
  readonly day: number;
  readonly onWritten?: (done: number, all: number) => void;
}

/**
 * Writes repairs the user has seen. Every cell is read again first and left alone when it is no longer what the preview
 * showed, or when a sheet is protected, the cell is a formula, covered by a merge, or in a filtered or hidden row, which
 * nobody sees. What is to be written is noted before, read back after, and can be undone.
 */
export async function applyRepairs<F extends Fix>(
  gate: Gate,
  fixes: readonly F[],
  options: RepairOptions,
): Promise<RepairResult<F>> {
  const left: { fix: F; because: NotRepaired }[] = [];
  const ready: { fix: F; state: CellState }[] = [];
  for (const [sheet, group] of bySheet(fixes)) {
    const state = await readCells(
      gate,
      sheet,
      group.map(({ cell }) => cell),
      options,
    );
    for (const fix of group) {
      const cell = state.cells.get(fix.cell);
      const because = state.missing || !cell ? 'missing' : state.protected ? 'protected' : obstacle(fix, cell);
      if (because === null) ready.push({ fix, state: cell! });
      else left.push({ fix, because });
    }
  }
  if (ready.length === 0) return { done: [], left, entry: null };
  const entry: JournalEntry = {
    id: await nextEntryId(gate, options),
    job: 'fix',
    day: options.day,
    state: 'begun',
    cells: ready.map(({ fix, state }) => journalCell(fix, state)),
  };
  await noteEntry(gate, entry, options);
  await writeJournalled(gate, entry.cells, options);
  const kept = await keptCells(gate, entry.cells, options);
  await noteEntry(gate, { ...entry, state: 'done', cells: entry.cells.filter((_, index) => kept[index]) }, options);
  const done = ready.filter((_, index) => kept[index]).map(({ fix }) => fix);
  const failed = ready.filter((_, index) => !kept[index]).map(({ fix }) => ({ fix, because: 'failed' as const }));
  return { done, left: [...left, ...failed], entry: entry.id };
}

function obstacle(fix: Fix, cell: CellState): NotRepaired | null {
  if (cell.isFormula) return 'formula';
  if (cell.covered) return 'merged';
  if (cell.hidden) return 'hidden';
  return same(cell.value, fix.before) ? null : 'changed';
}

function journalCell(fix: Fix, state: CellState): JournalCell {
  return {
    sheet: fix.sheet,
    cell: fix.cell,
    before: state.value,
    after: fix.after,
    formatBefore: state.format,
    formatAfter: fix.numberFormat ?? state.format,
  };
}

/** Writes the cells' new values. */
export async function writeJournalled(
  gate: Gate,
  cells: readonly JournalCell[],
  options: PassOptions & { readonly onWritten?: (done: number, all: number) => void },
): Promise<void> {
  let done = 0;
  for (const [sheet, group] of bySheet(cells)) {
    const writes = group.map(({ cell, after, formatAfter }) => ({ cell, value: after, format: formatAfter }));
    await writeCells(gate, sheet, writes, options);
    done += group.length;
    options.onWritten?.(done, cells.length);
  }
}

/** Which of the cells now hold what was written, in order. */
export async function keptCells(gate: Gate, cells: readonly JournalCell[], options: PassOptions): Promise<boolean[]> {
  const kept = new Map<JournalCell, boolean>();
  for (const [sheet, group] of bySheet(cells)) {
    const state = await readCells(
      gate,
      sheet,
      group.map(({ cell }) => cell),
      options,
    );
    for (const cell of group) kept.set(cell, same(state.cells.get(cell.cell)?.value ?? '', cell.after));
  }
  return cells.map((cell) => kept.get(cell) ?? false);
}

/** The same value as Excel gives it back; numbers may differ in what no cell shows. */
export function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}

export function bySheet<T extends { readonly sheet: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.sheet);
    if (group) group.push(item);
    else groups.set(item.sheet, [item]);
  }
  return groups;
}
