import { changeSettings } from '../excel/settingsStore';
import type { SampleDraw } from '../regulations/settings';
import { addMonths, dayFromIso, monthBounds, type Day } from '../values/moment';
import type { JobContext } from './context';

/** Draws are kept for so many months: a year is judged as a whole, and last year's same month is compared with. */
const MONTHS_KEPT = 13;

/**
 * Keeps random draws in the workbook, so that the next run draws the same (A3, C6, J2, M2). What somebody else has recorded since
 * `known` was read stays.
 * @param draws all draws as they stand now
 * @param known the draws they were made from
 */
export async function recordDraws(
  context: JobContext,
  draws: readonly SampleDraw[],
  known: readonly SampleDraw[],
): Promise<void> {
  const same = JSON.stringify(draws) === JSON.stringify(known);
  if (same && draws.every((draw) => isKept(draw, context.today))) return;
  await changeSettings(
    context.gate,
    (settings) => {
      const standing = new Set([...draws, ...known].map(nameOf));
      const others = settings.draws.filter((draw) => !standing.has(nameOf(draw)));
      return { ...settings, draws: [...draws, ...others].filter((draw) => isKept(draw, context.today)) };
    },
    { signal: context.signal },
  );
}

function nameOf({ rule, period }: SampleDraw): string {
  return `${rule}|${period}`;
}

/** By the period where it is one of the calendar, else by the day of the draw (a survey's batch may have any name). */
function isKept({ period, on }: SampleDraw, today: Day): boolean {
  const oldest = addMonths(today, -MONTHS_KEPT);
  const last = /^\d{4}-\d{2}$/.test(period) ? monthBounds(period).last : (dayFromIso(period) ?? dayFromIso(on)!);
  return last >= oldest;
}
