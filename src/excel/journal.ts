import { z } from 'zod';
import type { CellValue } from '../values/cell';
import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';
import { readStoredText, writeStoredText } from './storedText';

/** One cell that was written: what stood there and what stands there now, with the number formats. */
export interface JournalCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly formatBefore: string;
  readonly formatAfter: string;
}

/** A row that was added to a register; when nobody has changed it since, it goes as it came. */
export interface JournalRow {
  readonly sheet: string;
  readonly row: number;
  /**
   * `insertedRow`: a whole row of the sheet was put in. `insertedCells`: cells from `left` to `right` were, a table's row. `empty`:
   * nothing had stood there, not even a format. `prepared`: a blank row that the office had ready.
   */
  readonly was: 'insertedRow' | 'insertedCells' | 'empty' | 'prepared';
  readonly left: number;
  readonly right: number;
  /** Cells of the row that were filled in before: prepared numbers. */
  readonly filled: number;
  /** The table that was made longer for it. */
  readonly grown: string | null;
  /** The cell of the list that says the row is taken in. */
  readonly mark: { readonly sheet: string; readonly cell: string } | null;
}

/**
 * One writing into registers. It is noted before the first cell is written (`begun`), so that whatever happens then can be
 * taken back, also after the pane was reloaded or the file was closed and opened.
 */
export interface JournalEntry {
  readonly id: number;
  readonly job: 'fix' | 'record';
  readonly day: number;
  readonly state: 'begun' | 'done' | 'undone';
  readonly cells: readonly JournalCell[];
  /** Rows that were added; older entries know of none. Their cells are among `cells`. */
  readonly rows?: readonly JournalRow[] | undefined;
}

const NAME = 'Journal';
/** Older entries go when the journal grows beyond this: it travels in the office's file. */
const MOST_ENTRIES = 20;
const MOST_LENGTH = 1_500_000;

const value = z.union([z.string(), z.number(), z.boolean()]);
const journalSchema = z.object({
  version: z.literal(1),
  entries: z.array(
    z.object({
      id: z.number().int(),
      job: z.enum(['fix', 'record']),
      day: z.number(),
      state: z.enum(['begun', 'done', 'undone']),
      cells: z.array(
        z.object({
          sheet: z.string(),
          cell: z.string(),
          before: value,
          after: value,
          formatBefore: z.string(),
          formatAfter: z.string(),
        }),
      ),
      rows: z
        .array(
          z.object({
            sheet: z.string(),
            row: z.number().int(),
            was: z.enum(['insertedRow', 'insertedCells', 'empty', 'prepared']),
            left: z.number().int(),
            right: z.number().int(),
            filled: z.number().int(),
            grown: z.string().nullable(),
            mark: z.object({ sheet: z.string(), cell: z.string() }).nullable(),
          }),
        )
        .optional(),
    }),
  ),
});

/** What was written into this workbook, oldest first. */
export async function readJournal(gate: Gate, options: PassOptions = {}): Promise<readonly JournalEntry[]> {
  const text = await readStoredText(gate, NAME, options);
  if (text === null) return [];
  const parsed = journalSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new ExcelFailure('settings-damaged', { name: NAME });
  return parsed.data.entries;
}

/** Notes an entry, or its new state: entries are told apart by `id`. */
export async function noteEntry(gate: Gate, entry: JournalEntry, options: PassOptions = {}): Promise<void> {
  const entries = (await readJournal(gate, options)).filter(({ id }) => id !== entry.id);
  const kept = [...entries, entry].sort((a, b) => a.id - b.id).slice(-MOST_ENTRIES);
  let text = journalText(kept);
  while (text.length > MOST_LENGTH && kept.length > 1) {
    kept.shift();
    text = journalText(kept);
  }
  await writeStoredText(gate, NAME, text, options);
}

/** The number of the next entry. */
export async function nextEntryId(gate: Gate, options: PassOptions = {}): Promise<number> {
  return ((await readJournal(gate, options)).at(-1)?.id ?? 0) + 1;
}

function journalText(entries: readonly JournalEntry[]): string {
  return JSON.stringify({ version: 1, entries });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
