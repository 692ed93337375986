import { DAYS_BETWEEN_DATE_SYSTEMS } from '../values/dates';
import { readGrid } from '../excel/readGrid';
import { readVisitList, type ListLine } from '../reports/readVisitList';
import type { JobContext } from './context';

/** A next-day list in the workbook. */
export interface FilledList {
  readonly sheet: string;
  readonly lines: readonly ListLine[];
}

/** The lists that stand in the workbook, in the order of the sheets; or the one in a single sheet, where it is a list. */
export async function readLists(context: JobContext, only: string | null = null): Promise<FilledList[]> {
  const grid = await readGrid(context.gate, {
    signal: context.signal,
    wanted: ({ role, sheet }) => role === 'visitList' && (only === null || sheet === only),
  });
  return grid.sheets.flatMap((sheet) => {
    const lines = readVisitList(sheet);
    return lines === null ? [] : [{ sheet: sheet.sheet, lines: grid.date1904 ? lines.map(in1900) : lines }];
  });
}

/** Dates typed into a list of a 1904 workbook, as the product counts days. */
function in1900(line: ListLine): ListLine {
  return typeof line.promisedAt === 'number'
    ? { ...line, promisedAt: line.promisedAt + DAYS_BETWEEN_DATE_SYSTEMS }
    : line;
}
