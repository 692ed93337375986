import { ExcelFailure } from '../../excel/failure';
import { columnOf, type RegisterSheet, type VisitRow } from '../../registers/register';
import { civilOf, type Day } from '../../values/moment';
import type { OpenedLedger } from '../openLedger';

/**
 * The sheet of the visit register that a visit of this day belongs into: the monthly sheet that states the month, else the one
 * with the latest records, else the last one.
 * @throws ExcelFailure `no-register`
 */
export function targetRegister({ reading }: OpenedLedger, day: Day): RegisterSheet {
  const sheets = reading.registers.sheets.filter(
    (sheet) => sheet.register === 'visits' && columnOf(sheet, 'visitedAt') !== undefined,
  );
  if (sheets.length === 0) throw new ExcelFailure('no-register', { register: 'visits' });
  const { year, month } = civilOf(day);
  const stated = sheets.find(
    (sheet) => sheet.statedMonth === month && (sheet.statedYear === null || sheet.statedYear === year),
  );
  return stated ?? latest(sheets, reading.registers.visits);
}

function latest(sheets: readonly RegisterSheet[], visits: readonly VisitRow[]): RegisterSheet {
  const last = new Map<RegisterSheet, number>();
  for (const { source, visitedAt } of visits) {
    if (visitedAt && visitedAt.day > (last.get(source) ?? 0)) last.set(source, visitedAt.day);
  }
  return sheets.reduce((best, sheet) => ((last.get(sheet) ?? 0) >= (last.get(best) ?? 0) ? sheet : best));
}
