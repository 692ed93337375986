import { numeralsToDigits } from './chineseNumerals';
import { blankOf, type Blank } from './blanks';
import type { CellValue } from './cell';
import { memoised } from './memo';
import { civilOf, dayOf, daysInMonth, type Day, type Moment } from './moment';
import { fold } from './text';
import { minuteOf } from './times';

/** How a date was written. `serial` is a real date cell; every other form is text or a number that only means a date. */
export type DateForm = 'serial' | 'serialText' | 'ymd' | 'shortYear' | 'compact' | 'compactShort' | 'monthFirst';

export type DateReading =
  | { readonly kind: 'date'; readonly moment: Moment; readonly form: DateForm }
  /** Month and day without a year; `unsure`: a number like 4.1 that may have been 4.10. */
  | {
      readonly kind: 'yearless';
      readonly month: number;
      readonly date: number;
      readonly minute: number | null;
      readonly unsure: boolean;
    }
  /** A clock time alone (a 回访时间 column beside the date). */
  | { readonly kind: 'time'; readonly minute: number }
  /** A form of a date whose day does not exist (2024-02-30, 13月5日). */
  | { readonly kind: 'impossible' }
  /** Words or spans that are no date: 即时, 持续进行, 5月-7月, 上旬 (registers.md §3). */
  | { readonly kind: 'vague' }
  /** More than one date in the cell, with or without their years. */
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'blank'; readonly blank: Blank };

/** Serial numbers of the 1904 system are smaller by this many days (Excel fact). */
export const DAYS_BETWEEN_DATE_SYSTEMS = 1462;
/** Registers hold days between 1910 and 2099; a number outside is no date. */
const FIRST_PLAUSIBLE: Day = 3654;
const LAST_PLAUSIBLE: Day = 73050;

/** Reads a date cell of a workbook in the 1900 or 1904 system. Never throws. */
export function readDate(value: CellValue, date1904 = false): DateReading {
  if (typeof value === 'number') return readNumber(value, date1904);
  if (typeof value === 'boolean') return UNREADABLE;
  return date1904 ? readText1904(value) : readText1900(value);
}

const UNREADABLE: DateReading = { kind: 'unreadable' };
const IMPOSSIBLE: DateReading = { kind: 'impossible' };
const VAGUE: DateReading = { kind: 'vague' };

function readNumber(value: number, date1904: boolean): DateReading {
  if (!Number.isFinite(value) || value < 0) return UNREADABLE;
  if (value < 1 && value > 0) return { kind: 'time', minute: Math.min(1439, Math.round(value * 1440)) };
  const serial = value + (date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0);
  if (serial >= FIRST_PLAUSIBLE && serial < LAST_PLAUSIBLE + 1) {
    return { kind: 'date', moment: momentOfSerial(serial), form: 'serial' };
  }
  if (Number.isSafeInteger(value)) {
    const digits = String(value);
    return digits.length === 8 || digits.length === 6 || digits.length === 5
      ? readCompact(digits.padStart(6, '0'))
      : UNREADABLE;
  }
  const decimal = /^(\d{1,2})\.(\d{1,2})$/.exec(String(value));
  if (!decimal) return UNREADABLE;
  const yearless = readMonthDate(Number(decimal[1]), Number(decimal[2]), null);
  // Excel keeps 4.10 as 4.1: the day may be 1 or 10.
  return yearless.kind === 'yearless' && decimal[2]!.length === 1 && yearless.date <= 3
    ? { ...yearless, unsure: true }
    : yearless;
}

function momentOfSerial(serial: number): Moment {
  let day = Math.floor(serial);
  if (day === serial) return { day, minute: null };
  let minute = Math.round((serial - day) * 1440);
  if (minute === 1440) {
    day += 1;
    minute = 0;
  }
  return { day, minute };
}

const readText1900 = memoised((text: string) => readText(text, false));
const readText1904 = memoised((text: string) => readText(text, true));

/** Where a blank stood while folding takes the blanks away: `2024 4 3` must not become 202443. */
const BLANK_MARK = '_';

/** Words that stand where a date should: at once, going on, some time. */
const VAGUE_WORDS =
  /即时|即刻|当场|现场|当天|当日|当时|立即|马上|持续|长期|每[天日周月季年]|随时|尽快|近期|待[定办约]|另[约行]|本[周月]|下[周月]|上[周月旬]|中旬|下旬|月[初中底末]|年[初中底末]|周内|日内|天内|左右|前后|进行中|处理中|已|未|季度|以[前后内]|昨|今|明天|后天|[前后]$/;
const SPAN = /^\d{1,2}[./月]\d{1,2}日?[-~至到]\d|\d[日号月年]?(?:至|到|~|—)\d|\d月-\d/;
const WEEKDAY = /[（(]?(?:星期|周|礼拜)[一二三四五六日天1-7][)）]?/g;

function readText(text: string, date1904: boolean): DateReading {
  const blank = blankOf(text);
  if (blank) return { kind: 'blank', blank };
  if (/[\n\r]/.test(text.trim())) return readSeveral(text, date1904);
  const folded = fold(
    text
      .trim()
      .replace(/[ \u3000\u00a0]+/g, BLANK_MARK)
      .replace(/_*([-/.年月:：．－／])_*/g, '$1'),
  );
  const line = numeralsToDigits(folded.replace(/两点/g, '2点').replace(WEEKDAY, '')).replace(/^_+|_+$/g, '');
  if (/^\d{5}(?:\.\d+)?$/.test(line)) {
    const serial = readNumber(Number(line), date1904);
    return serial.kind === 'date' ? { ...serial, form: 'serialText' } : serial;
  }
  const whole = readLine(line);
  if (whole.kind !== 'unreadable') return whole;
  // O and l typed for 0 and 1.
  if (/\d/.test(line) && /[ol|]/.test(line)) {
    const repaired = readLine(line.replace(/(?<=\d)o|o(?=\d)/g, '0').replace(/(?<=\d)[l|]|[l|](?=\d)/g, '1'));
    if (repaired.kind === 'date') return repaired;
  }
  return VAGUE_WORDS.test(line) || SPAN.test(line) ? VAGUE : UNREADABLE;
}

function readSeveral(text: string, date1904: boolean): DateReading {
  const readings = text
    .split(/[\n\r]+/)
    .filter((part) => part.trim() !== '')
    .map((part) => readText(part, date1904));
  const first = readings[0];
  if (readings.length === 1 && first) return first;
  const second = readings[1];
  // A date and its time on two lines of one cell.
  if (readings.length === 2 && first?.kind === 'date' && second?.kind === 'time' && first.moment.minute === null) {
    return { ...first, moment: { day: first.moment.day, minute: second.minute } };
  }
  const dates = readings.filter(({ kind }) => kind === 'date' || kind === 'yearless');
  return dates.length > 1 && dates.length === readings.length ? { kind: 'several', count: dates.length } : UNREADABLE;
}

const MARKS = '[-/.。,、·・‧]{1,2}';
/** Blanks part a date only where they part all of it: 10.3 9:20 is the 3rd of October at twenty past nine. */
const FULL = new RegExp(`^(\\d{4})(?:${MARKS}(\\d{1,2})${MARKS}(\\d{1,2})|_(\\d{1,2})_(\\d{1,2}))[日号]?(.*)$`);
const FULL_CHINESE = /^(\d{4}|\d{2})年_?(\d{1,2})(?:月份?|[-/.])_?(\d{1,2})[日号]?(.*)$/;
const SHORT_YEAR = new RegExp(`^(\\d{2})${MARKS}(\\d{1,2})${MARKS}(\\d{1,2})[日号]?(.*)$`);
const MONTH_DATE_CHINESE = /^(\d{1,2})月_?(\d{1,2})[日号]?(.*)$/;
const MONTH_DATE = /^(\d{1,2})[-/.](\d{1,2})[日号]?(?![-/.\d])(.*)$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(.*)$/;
const COMPACT = /^(\d{8}|\d{6})(?:_(.*))?$/;
const YEAR_MONTH = /^(?:\d{4}|\d{2})(?:年|[-/.])(\d{1,2})(?:月份?)?$|^\d{1,2}月份?$|^\d{4}年?$/;

function readLine(line: string): DateReading {
  let match = FULL.exec(line);
  if (match) return dated(match[1]!, match[2] ?? match[4]!, match[3] ?? match[5]!, match[6]!, 'ymd');
  match = FULL_CHINESE.exec(line);
  if (match) {
    const form = match[1]!.length === 2 ? 'shortYear' : 'ymd';
    return dated(match[1]!, match[2]!, match[3]!, match[4]!, form);
  }
  match = YEAR_LAST.exec(line);
  if (match) return readYearLast(match);
  match = COMPACT.exec(line);
  if (match) {
    const reading = readCompact(match[1]!);
    return match[2] === undefined ? reading : withTime(reading, match[2]);
  }
  if (YEAR_MONTH.test(line) && !MONTH_DATE.test(line)) return VAGUE;
  match = SHORT_YEAR.exec(line);
  if (match) return dated(match[1]!, match[2]!, match[3]!, match[4]!, 'shortYear');
  match = MONTH_DATE_CHINESE.exec(line) ?? MONTH_DATE.exec(line);
  if (match) return withTime(readMonthDate(Number(match[1]), Number(match[2]), null), match[3]!);
  const minute = minuteOf(line.replaceAll(BLANK_MARK, ''));
  return typeof minute === 'number' ? { kind: 'time', minute } : UNREADABLE;
}

function dated(year: string, month: string, date: string, rest: string, form: DateForm): DateReading {
  const day = dayOf(fullYear(year), Number(month), Number(date));
  if (day === null || day < FIRST_PLAUSIBLE || day > LAST_PLAUSIBLE) {
    return withTime(UNREADABLE, rest).kind === 'vague' ? VAGUE : IMPOSSIBLE;
  }
  return withTime({ kind: 'date', moment: { day, minute: null }, form }, rest);
}

/** Two-digit years: 00–79 are 20xx, 80–99 are 19xx. A year of four digits stays what it says, 0000 too. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 80 ? 2000 : 1900);
}

/** 4/13/2024 can be read one way only; 4/3/2024 cannot. */
function readYearLast(match: RegExpExecArray): DateReading {
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first <= 12 && second <= 12 && first !== second) return UNREADABLE;
  const [month, date] = first > 12 ? [second, first] : [first, second];
  return dated(match[3]!, String(month), String(date), match[4]!, 'monthFirst');
}

function readCompact(digits: string): DateReading {
  const long = digits.length === 8;
  const year = digits.slice(0, long ? 4 : 2);
  const month = Number(digits.slice(long ? 4 : 2, long ? 6 : 4));
  const date = Number(digits.slice(-2));
  // A number that is not built like a date at all (a work order, an amount) is unreadable rather than impossible.
  if (month < 1 || month > 19 || date < 1 || date > 39 || (long && (year < '1910' || year > '2099'))) {
    // 202404 is a month, not a day.
    return !long && /^20\d\d(?:0[1-9]|1[0-2])$/.test(digits) ? VAGUE : UNREADABLE;
  }
  const day = dayOf(fullYear(year), month, date);
  return day === null
    ? IMPOSSIBLE
    : { kind: 'date', moment: { day, minute: null }, form: long ? 'compact' : 'compactShort' };
}

function readMonthDate(month: number, date: number, minute: number | null): DateReading {
  if (month < 1 || month > 12 || date < 1) return IMPOSSIBLE;
  // 2024 was a leap year: 29 February may be right until the year is known.
  if (date > daysInMonth(2024, month)) return IMPOSSIBLE;
  return { kind: 'yearless', month, date, minute, unsure: false };
}

/** A date followed by its time, by nothing, or by what makes it no date (a second date, words). */
function withTime(reading: DateReading, rest: string): DateReading {
  const tail = rest.replaceAll(BLANK_MARK, '').replace(/^[t,;。.、()-]+|[()。.,;、]+$/g, '');
  if (tail === '') return reading;
  if (/^[-~至到—]/.test(rest.replaceAll(BLANK_MARK, ''))) return VAGUE;
  const minute = startMinute(tail.replace(/^(\d{1,2})\.(\d{2})$/, '$1:$2'));
  if (minute === null) return VAGUE_WORDS.test(tail) ? VAGUE : UNREADABLE;
  if (minute === 'day') return reading;
  if (reading.kind === 'date') return { ...reading, moment: { day: reading.moment.day, minute } };
  return reading.kind === 'yearless' ? { ...reading, minute } : reading;
}

/** Minute of a clock time, or of the beginning of a span of clock times (9:00-10:00). */
function startMinute(text: string): number | 'day' | null {
  const [start, end, ...more] = text.split(/[-~至到]/);
  if (end === undefined) return minuteOf(text);
  return more.length === 0 && minuteOf(end) !== null ? minuteOf(start!) : null;
}

/** The yearless date in a year, or `null` where that year has no such day (29 February). */
export function inYear(reading: { readonly month: number; readonly date: number }, year: number): Day | null {
  return dayOf(year, reading.month, reading.date);
}

/** The moment as a serial number of the workbook's own system, with the number format that shows all of it. */
export function serialProposal(
  moment: Moment,
  date1904: boolean,
): { readonly value: number; readonly numberFormat: string } {
  const day = moment.day - (date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0);
  return moment.minute === null
    ? { value: day, numberFormat: 'yyyy-mm-dd' }
    : { value: day + moment.minute / 1440, numberFormat: 'yyyy-mm-dd hh:mm' };
}

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return civilOf(day).year;
}
