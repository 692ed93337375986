import { ExcelFailure } from '../excel/failure';
import { readCells } from '../excel/readCells';
import { bySheet } from '../excel/repairs';
import { writeCells } from '../excel/writeCells';
import { cellOfLine } from '../reports/readVisitList';
import { isoDay, type Day } from '../values/moment';
import { begin, report, type JobContext } from './context';
import { dayLists } from './dayLists';
import { readLists } from './visitLists';

export interface AcceptRequest {
  readonly date: Day;
  /** `false` takes it back. */
  readonly accepted: boolean;
}

/**
 * Marks 确认 in every line of a day's list, so that a new list leaves them as they stand; or takes that back. A mark that stands in a
 * line already stays as it is written. Gives the number of lines.
 * @throws ExcelFailure `no-visit-list` where the day has none, `sheet-protected` before anything is written
 */
export async function acceptJob(context: JobContext, { date, accepted }: AcceptRequest): Promise<number> {
  const { gate, signal, say, today } = context;
  await begin(context, 'read');
  const { lines } = dayLists(await readLists(context), date, say);
  if (lines.length === 0) throw new ExcelFailure('no-visit-list');
  await begin(context, 'mark');
  const mark = accepted ? say('plan.accepted.mark', { date: isoDay(today) }) : '';
  const cells = lines
    .filter((line) => line.accepted !== accepted)
    .flatMap((line) => {
      // A list of the first form has no such column.
      const cell = cellOfLine(line, 'accepted');
      return cell === null ? [] : [{ sheet: line.sheet, cell }];
    });
  const ready: { sheet: string; writes: { cell: string; value: string; format: string }[] }[] = [];
  for (const [sheet, group] of bySheet(cells)) {
    const addresses = group.map(({ cell }) => cell);
    const state = await readCells(gate, sheet, addresses, { signal });
    if (state.protected) throw new ExcelFailure('sheet-protected', { sheet });
    const format = (cell: string): string => state.cells.get(cell)?.format ?? 'General';
    ready.push({ sheet, writes: addresses.map((cell) => ({ cell, value: mark, format: format(cell) })) });
  }
  let done = 0;
  for (const { sheet, writes } of ready) {
    await writeCells(gate, sheet, writes, { signal });
    report(context, 'mark', sheet, (done += writes.length), cells.length);
  }
  return lines.length;
}
