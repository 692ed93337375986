/** Days as Excel serial numbers of the 1900 system, counted here on their own: the truth shares no code with the product. */
export type Day = number;

export interface Moment {
  readonly day: Day;
  /** Minute of the day, `null` where only the date is written. */
  readonly minute: number | null;
}

const epoch = Date.UTC(1899, 11, 30);
const dayLength = 24 * 60 * 60 * 1000;

export function day(year: number, month: number, date: number): Day {
  return Math.round((Date.UTC(year, month - 1, date) - epoch) / dayLength);
}

export function parseDay(iso: string): Day {
  const [year, month, date] = iso.split('-').map(Number);
  return day(year!, month!, date!);
}

export function parts(of: Day): { year: number; month: number; date: number } {
  const utc = new Date(epoch + of * dayLength);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

export function iso(of: Day): string {
  return new Date(epoch + of * dayLength).toISOString().slice(0, 10);
}

/** `YYYY-MM`. */
export function monthOf(of: Day): string {
  return iso(of).slice(0, 7);
}

export function firstOfMonth(month: string): Day {
  return parseDay(`${month}-01`);
}

export function lastOfMonth(month: string): Day {
  const [year, number] = month.split('-').map(Number);
  return day(year!, number! + 1, 1) - 1;
}

/** "Within one month after D": the same day of the next month, or its last day where that day does not exist. */
export function oneMonthAfter(of: Day): Day {
  const { year, month, date } = parts(of);
  const last = day(year, month + 2, 1) - 1;
  return Math.min(day(year, month + 1, 1) + date - 1, last);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(of: Day): number {
  return new Date(epoch + of * dayLength).getUTCDay() || 7;
}

/** 2026's public holidays on weekdays and make-up weekends between July and December, as announced by the State Council. */
const off = new Set(['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(parseDay));
const makeUp = new Set(['2026-09-20', '2026-10-10'].map(parseDay));

export function isWorkday(of: Day): boolean {
  if (off.has(of)) return false;
  return makeUp.has(of) || weekday(of) <= 5;
}

export function nextWorkday(after: Day): Day {
  let next = after + 1;
  while (!isWorkday(next)) next += 1;
  return next;
}

export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** So many months later (earlier where negative): the same date, or the month's last day where that date does not exist. */
export function monthsAfter(of: Day, months: number): Day {
  const { year, month, date } = parts(of);
  const first = day(year, month + months, 1);
  const last = day(year, month + months + 1, 1) - 1;
  return Math.min(first + date - 1, last);
}

/** So many workdays after a day, which itself does not count. */
export function workdaysAfter(of: Day, workdays: number): Day {
  let reached = of;
  for (let left = workdays; left > 0; left -= 1) reached = nextWorkday(reached);
  return reached;
}

/** Festivals between 2025 and 2027, the lunar ones as the almanac gives them. */
export const festivals: readonly { readonly name: string; readonly day: Day }[] = [
  ...[2025, 2026, 2027].flatMap((year) => [
    { name: '元旦', day: day(year, 1, 1) },
    { name: '情人节', day: day(year, 2, 14) },
    { name: '五一', day: day(year, 5, 1) },
    { name: '国庆', day: day(year, 10, 1) },
  ]),
  ...['2025-01-29', '2026-02-17', '2027-02-06'].map((date) => ({ name: '春节', day: parseDay(date) })),
  ...['2025-10-06', '2026-09-25', '2027-09-15'].map((date) => ({ name: '中秋', day: parseDay(date) })),
];
