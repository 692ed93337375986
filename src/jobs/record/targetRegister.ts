import { columnOf, type RegisterSheet, type VisitRow } from '../../registers/register';
import { civilOf, type Day } from '../../values/moment';
import type { OpenedLedger } from '../openLedger';
import type { MadeVisit } from './madeVisits';

/** The sheets in which visits are written down, row by row; hidden ones only where there is no other. */
export function visitSheets({ reading }: OpenedLedger): readonly RegisterSheet[] {
  const sheets = reading.registers.sheets.filter(
    (sheet) => sheet.register === 'visits' && columnOf(sheet, 'visitedAt') !== undefined,
  );
  const shown = sheets.filter(({ grid }) => grid.visibility === 'visible');
  return shown.length > 0 ? shown : sheets;
}

/**
 * The sheet of the visit register that a visit belongs into: one that may hold its kind and channel; among these the one that states
 * the month, then one that states none; among these the one with the latest visits of the kind. `null` where none may hold it (a
 * 投诉回访记录表 takes no 入住).
 */
export function targetRegister(
  { kind, channel, day }: Pick<MadeVisit, 'kind' | 'channel' | 'day'>,
  sheets: readonly RegisterSheet[],
  visits: readonly VisitRow[],
): RegisterSheet | null {
  const fitting = sheets.filter(
    (sheet) =>
      (columnOf(sheet, 'kind') !== undefined || (sheet.statedKind ?? kind) === kind) &&
      (columnOf(sheet, 'channel') !== undefined || (sheet.statedChannel ?? channel) === channel),
  );
  if (fitting.length <= 1) return fitting[0] ?? null;
  const best = Math.min(...fitting.map((sheet) => distance(sheet, day)));
  const near = fitting.filter((sheet) => distance(sheet, day) === best);
  return near.length === 1 ? near[0]! : latest(near, kind, day, visits);
}

/** 0: the sheet states the month or year of the day; 1: it states neither; 2: it states another. */
function distance({ statedYear, statedMonth }: RegisterSheet, day: Day): number {
  const { year, month } = civilOf(day);
  if (statedYear === null && statedMonth === null) return 1;
  return (statedYear ?? year) === year && (statedMonth ?? month) === month ? 0 : 2;
}

/** What is dated after the visit (a slip of the pen: 2027) does not tell where it belongs. */
function latest(sheets: readonly RegisterSheet[], kind: string, day: Day, visits: readonly VisitRow[]): RegisterSheet {
  const last = new Map<RegisterSheet, number>();
  const ofKind = new Map<RegisterSheet, number>();
  for (const { source, visitedAt, kind: own } of visits) {
    if (visitedAt === null || visitedAt.day > day) continue;
    if (visitedAt.day > (last.get(source) ?? 0)) last.set(source, visitedAt.day);
    if (own === kind && visitedAt.day > (ofKind.get(source) ?? 0)) ofKind.set(source, visitedAt.day);
  }
  const known = sheets.some((sheet) => ofKind.has(sheet)) ? ofKind : last;
  return sheets.reduce((best, sheet) => ((known.get(sheet) ?? 0) >= (known.get(best) ?? 0) ? sheet : best));
}
