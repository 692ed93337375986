import { ExcelFailure } from '../excel/failure';
import type { JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';
import { previewLines, recordLines } from './record/recordLines';
import type { LineToRecord, NotRecorded, RecordPreview, RecordResult } from './record/recording';
import { readLists } from './visitLists';

export interface RecordRequest {
  /** Lines of the lists by sheet and row; by default all that are filled in. */
  readonly only?: readonly { readonly sheet: string; readonly row: number }[] | undefined;
}

/**
 * What the filled-in lists hold that is not in the registers yet.
 * @throws ExcelFailure `no-visit-list`
 */
export async function previewRecord(context: JobContext, request: RecordRequest = {}): Promise<RecordPreview> {
  const { opened, all, lines } = await prepare(context, request);
  return previewLines(context, opened, lines, all);
}

/**
 * Takes the filled-in results of the next-day lists into the registers: new rows of the visit register, in the office's own columns
 * and words, and the visit columns beside the complaints. A line is taken in once: it is marked, and a visit the register already has is
 * refused. Undo takes all of it back.
 * @throws ExcelFailure `no-visit-list`; `no-register` and `sheet-protected` where that keeps every single visit out; `write-not-kept`
 */
export async function recordJob(context: JobContext, request: RecordRequest = {}): Promise<RecordResult> {
  const { opened, all, lines } = await prepare(context, request);
  const { planned, already, left } = previewLines(context, opened, lines, all);
  if (planned.length === 0 && already.length === 0) refuse(left);
  return recordLines(context, opened, lines, [], all);
}

/** Where one reason keeps everything out, it is a failure and not a result. */
function refuse(left: RecordPreview['left']): void {
  const only = (because: NotRecorded) => left.length > 0 && left.every((each) => each.because === because);
  if (only('no-register')) throw new ExcelFailure('no-register', { register: 'visits' });
  if (only('protected')) throw new ExcelFailure('sheet-protected', { sheet: left[0]!.sheet });
}

async function prepare(
  context: JobContext,
  { only }: RecordRequest,
): Promise<{ opened: OpenedLedger; all: readonly LineToRecord[]; lines: readonly LineToRecord[] }> {
  const opened = await openLedger(context);
  const lists = await readLists(context);
  if (lists.length === 0) throw new ExcelFailure('no-visit-list');
  const all = lists.flatMap((list) => list.lines.map((line): LineToRecord => ({ line })));
  const wanted = only && new Set(only.map(({ sheet, row }) => `${sheet}!${row}`));
  const lines = wanted ? all.filter(({ line }) => wanted.has(`${line.sheet}!${line.row}`)) : all;
  return { opened, all, lines };
}
