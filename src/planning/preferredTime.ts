import { weekdayOf, type Day } from '../values/moment';

/** A stretch of one day in minutes, `to` excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a customer may be contacted, as the office noted it in 方便时段. */
export interface PreferredTime {
  /** `workday` 平日, `restday` 周末 and holidays, else the ISO weekdays named (1 = Monday). `null`: any day. */
  readonly days: 'workday' | 'restday' | readonly number[] | null;
  /** Ascending, not overlapping; `null`: any time of the day. */
  readonly stretches: readonly Stretch[] | null;
}

const HOUR = 60;
const DAY_END = 24 * HOUR;

/** The usual meaning of the words for parts of a day. */
const PARTS: readonly (readonly [RegExp, Stretch])[] = [
  [/早上|早晨|清晨|上午|午前/, { from: 8 * HOUR, to: 12 * HOUR }],
  [/中午|午间|午休/, { from: 12 * HOUR, to: 14 * HOUR }],
  [/下午|午后/, { from: 13 * HOUR, to: 18 * HOUR }],
  [/晚上|晚间|夜间|傍晚|下班后|下班以后/, { from: 18 * HOUR, to: 21 * HOUR }],
];
const AFTERNOON_WORD = /下午|午后|晚上|晚间|傍晚/;
const CLOCK = '(\\d{1,2})(?:[:：点时](\\d{2}|半)?分?)?';
const SPAN = new RegExp(`${CLOCK}\\s*(?:-|—|–|~|～|至|到)\\s*${CLOCK}`);
const AFTER = new RegExp(`${CLOCK}(?:钟)?(?:之后|以后|后)`);
const BEFORE = new RegExp(`${CLOCK}(?:钟)?(?:之前|以前|前)`);
const WEEKDAYS = '一二三四五六日';

/**
 * Reads a preferred time such as 上午, 18:00后, 周末下午, 工作日晚上, 9:00-11:00 or 周三、周五. Words that name no time
 * (随时, 均可, or anything not understood) bind nobody: `null`.
 */
export function readPreferredTime(text: string | null): PreferredTime | null {
  if (text === null) return null;
  const tidy = text.normalize('NFKC').replace(/\s+/g, '');
  const days = daysOf(tidy);
  const stretches = stretchesOf(tidy);
  return days === null && stretches === null ? null : { days, stretches };
}

/** The stretches in which the customer may be contacted on a day; empty when the day itself is not wanted. */
export function stretchesOn(preferred: PreferredTime | null, day: Day, isWorkday: boolean): readonly Stretch[] {
  const wholeDay: readonly Stretch[] = [{ from: 0, to: DAY_END }];
  if (preferred === null) return wholeDay;
  const { days, stretches } = preferred;
  if (days === 'workday' && !isWorkday) return [];
  if (days === 'restday' && isWorkday) return [];
  if (days !== null && typeof days !== 'string' && !days.includes(weekdayOf(day))) return [];
  return stretches ?? wholeDay;
}

/** What two lists of stretches have in common. */
export function commonStretches(left: readonly Stretch[], right: readonly Stretch[]): readonly Stretch[] {
  const common: Stretch[] = [];
  for (const a of left) {
    for (const b of right) {
      const from = Math.max(a.from, b.from);
      const to = Math.min(a.to, b.to);
      if (from < to) common.push({ from, to });
    }
  }
  return common.sort((a, b) => a.from - b.from);
}

function daysOf(text: string): PreferredTime['days'] {
  if (/周末|双休|节假日|休息日|假日/.test(text)) return /工作日|平日/.test(text) ? null : 'restday';
  if (/工作日|平日|平时/.test(text)) return 'workday';
  const named = [...text.matchAll(/(?:周|星期|礼拜)([一二三四五六日天](?:[、,，和及]?[一二三四五六日天])*)/g)];
  const spans = /(?:周|星期)([一二三四五六])(?:至|到|-|~)(?:周|星期)?([二三四五六日天])/.exec(text);
  const days = new Set<number>();
  if (spans) for (let day = weekday(spans[1]!); day <= weekday(spans[2]!); day += 1) days.add(day);
  for (const [, letters] of named) for (const letter of letters!.replace(/[、,，和及]/g, '')) days.add(weekday(letter));
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

function weekday(letter: string): number {
  return letter === '天' ? 7 : WEEKDAYS.indexOf(letter) + 1;
}

function stretchesOf(text: string): readonly Stretch[] | null {
  const later = AFTERNOON_WORD.test(text);
  const span = SPAN.exec(text);
  if (span) {
    const to = clock(span[3]!, span[4], later);
    const from = clock(span[1]!, span[2], later && Number(span[1]) <= Number(span[3]));
    return from < to ? [{ from, to }] : null;
  }
  const after = AFTER.exec(text);
  if (after) return [{ from: clock(after[1]!, after[2], later), to: DAY_END }];
  const before = BEFORE.exec(text);
  if (before) return [{ from: 0, to: clock(before[1]!, before[2], later) }];
  const parts = PARTS.filter(([word]) => word.test(text)).map(([, stretch]) => stretch);
  return parts.length === 0 ? null : mergeStretches(parts);
}

function clock(hours: string, minutes: string | undefined, later: boolean): number {
  const hour = Number(hours) + (later && Number(hours) < 12 ? 12 : 0);
  return Math.min(DAY_END, hour * HOUR + (minutes === '半' ? 30 : Number(minutes ?? 0)));
}

function mergeStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}
