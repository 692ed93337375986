import type { CellValue } from '../values/cell';
import { inYear, readDate, yearOf } from '../values/dates';
import type { Day, Moment } from '../values/moment';

/**
 * A promised time as people say it on the day of a visit: `2026-11-25 10:00`, `11-25`, or only `15:00` for later that day. A date
 * without a year is the next one. `null`: it names no day.
 */
export function readPromised(value: CellValue, visited: Day): Moment | null {
  const reading = readDate(value);
  if (reading.kind === 'date') return reading.moment;
  if (reading.kind === 'time') return { day: visited, minute: reading.minute };
  if (reading.kind !== 'yearless') return null;
  const year = yearOf(visited);
  for (const each of [year, year + 1]) {
    const day = inYear(reading, each);
    if (day !== null && day >= visited) return { day, minute: reading.minute };
  }
  return null;
}

/** As a cell of the 1900 system holds it. */
export function serialOf({ day, minute }: Moment): number {
  return minute === null ? day : day + minute / (24 * 60);
}
