import chineseDays from 'chinese-days';
import { dayFromIso, dayOf, type Day } from './moment';

/** Month and date of a festival, in the civil or in the lunar calendar. */
interface FestivalDate {
  readonly calendar: 'civil' | 'lunar';
  readonly month: number;
  readonly date: number;
}

const FESTIVALS: ReadonlyMap<string, FestivalDate> = new Map(
  (
    [
      ['元旦', 'civil', 1, 1],
      ['新年', 'civil', 1, 1],
      ['情人节', 'civil', 2, 14],
      ['五一', 'civil', 5, 1],
      ['劳动节', 'civil', 5, 1],
      ['国庆', 'civil', 10, 1],
      ['春节', 'lunar', 1, 1],
      ['元宵', 'lunar', 1, 15],
      ['端午', 'lunar', 5, 5],
      ['中秋', 'lunar', 8, 15],
    ] as const
  ).map(([name, calendar, month, date]) => [name, { calendar, month, date }]),
);

/** Registers hold days between 1910 and 2099 (values/dates.ts). */
const FIRST_YEAR = 1910;
const LAST_YEAR = 2099;

/**
 * Days that the library's table of months has wrong: in 1996 it makes the seventh lunar month a day too short. The eighth began
 * with the new moon of 13 September, Beijing time, so that 中秋 was 27 September.
 */
const CORRECTED: ReadonlyMap<string, string> = new Map([['1996-8-15', '1996-09-27']]);

const known = new Map<string, Day | null>();

/**
 * The day of a festival in a civil year: 元旦 (also 新年), 情人节, 五一, 国庆 by the civil calendar, 春节, 元宵, 端午 and 中秋 by
 * the lunar one. A 节 at the end makes no difference. `null` for any other name and for years outside 1910–2099.
 */
export function festivalDay(name: string, year: number): Day | null {
  const festival = FESTIVALS.get(name) ?? FESTIVALS.get(name.replace(/节$/, ''));
  if (!festival || !Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (festival.calendar === 'civil') return dayOf(year, festival.month, festival.date);
  const key = `${year}-${festival.month}-${festival.date}`;
  let day = known.get(key);
  if (day === undefined) {
    // The four lunar festivals lie in the first eight months, so that the lunar year is the civil one.
    day = dayFromIso(CORRECTED.get(key) ?? chineseDays.getSolarDateFromLunar(key).date);
    known.set(key, day);
  }
  return day;
}

/** Whether a name is a festival whose day is known. */
export function isFestival(name: string): boolean {
  return FESTIVALS.has(name) || FESTIVALS.has(name.replace(/节$/, ''));
}
