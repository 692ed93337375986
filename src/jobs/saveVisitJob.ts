import { ExcelFailure } from '../excel/failure';
import { same } from '../excel/repairs';
import { cellOfLine, RESULT_KEYS, type ListLine } from '../reports/readVisitList';
import type { CellValue } from '../values/cell';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../values/dates';
import { REACHED_OUTCOMES } from '../visits/records';
import type { JobContext } from './context';
import { openLedger } from './openLedger';
import { readPromised, serialOf } from './promisedTime';
import { recordLines } from './record/recordLines';
import type { ListCell, RecordResult } from './record/recording';
import type { VisitForm } from './visitFormJob';
import { readLists } from './visitLists';

type ResultKey = (typeof RESULT_KEYS)[number];

/** What somebody notes about a visit; `''`: nothing. */
export interface VisitResults extends Readonly<Record<ResultKey, string>> {
  /** Answers to the questions that have a column of their own, by field. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Lists of the first form have no format of their own for the promised time. */
const PROMISED_FORMAT = 'mm-dd hh:mm';

/**
 * Writes the results of a visit into its row of the list and into the register: one writing, one undo. What no register takes stays in
 * the list, and `left` says why.
 * @throws ExcelFailure `list-row-changed` where the row is another line now or somebody else has filled it in, `list-row-taken` where it
 * is in the register already and the customer was reached, `promise-unreadable`; nothing is written then
 */
export async function saveVisitForm(
  context: JobContext,
  form: Pick<VisitForm, 'place' | 'line'>,
  results: VisitResults,
): Promise<RecordResult> {
  const opened = await openLedger(context);
  const all = (await readLists(context)).flatMap(({ lines }) => lines);
  const standing = standingLine(all, form);
  const line = withResults(standing, results);
  const answered = Object.values(results.answers).some((answer) => answer.trim() !== '');
  const { date1904 } = opened.grid;
  const cells = listCells(standing, line, date1904);
  const lines = line.filled || answered ? [{ line: { ...line, filled: true }, answers: results.answers }] : [];
  return recordLines(
    context,
    opened,
    lines,
    cells,
    all.map((each) => ({ line: each })),
  );
}

/** The form's line as it stands now: the row it was read from, or where its line has moved to since. */
function standingLine(all: readonly ListLine[], { place, line }: Pick<VisitForm, 'place' | 'line'>): ListLine {
  const own = all.filter(({ sheet, listKey }) => sheet === place.sheet && listKey === line.listKey);
  const standing = own.find(({ row }) => row === place.row) ?? (own.length === 1 ? own[0]! : null);
  if (standing === null) throw new ExcelFailure('list-row-changed', place);
  const now = { sheet: standing.sheet, row: standing.row };
  if (standing.taken && !wasInVain(standing)) throw new ExcelFailure('list-row-taken', now);
  if (RESULT_KEYS.some((key) => !same(standing[key], line[key]))) throw new ExcelFailure('list-row-changed', now);
  // What is written now is a record of its own.
  return { ...standing, taken: false };
}

/** Nobody was reached: another attempt may follow on the same day. */
function wasInVain({ outcome }: ListLine): boolean {
  return outcome !== '' && !REACHED_OUTCOMES.has(outcome);
}

function withResults(line: ListLine, results: VisitResults): ListLine {
  const { outcome, satisfaction, opinion, signature, refusalNote } = results;
  const noted = { outcome, satisfaction, opinion, signature, refusalNote };
  const said = Object.fromEntries(Object.entries(noted).map(([key, text]) => [key, text.trim()]));
  const promisedAt = promisedValue(results.promisedAt.trim(), line);
  const after = { ...line, ...said, promisedAt };
  return { ...after, filled: RESULT_KEYS.some((key) => after[key] !== '') };
}

/** A text that stood in the list stays as it stands. */
function promisedValue(text: string, line: ListLine): CellValue {
  if (text === '' || text === line.promisedAt) return text;
  const moment = readPromised(text, line.date);
  if (moment === null) throw new ExcelFailure('promise-unreadable');
  return serialOf(moment);
}

/** The cells of the row that say something else afterwards. */
function listCells(before: ListLine, after: ListLine, date1904: boolean): ListCell[] {
  return RESULT_KEYS.flatMap((key): ListCell[] => {
    const cell = cellOfLine(before, key);
    const value = after[key];
    if (cell === null || same(value, before[key])) return [];
    const isTime = key === 'promisedAt' && typeof value === 'number';
    const format = isTime && !before.columns.has('dues') ? { format: PROMISED_FORMAT } : {};
    return [
      { sheet: before.sheet, cell, value: isTime && date1904 ? value - DAYS_BETWEEN_DATE_SYSTEMS : value, ...format },
    ];
  });
}
