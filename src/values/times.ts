const HALF_DAYS = '凌晨|清晨|早上|早晨|上午|早|中午|午间|下午|傍晚|晚上|晚间|夜间|晚|am|pm|a\\.m\\.?|p\\.m\\.?';
const CLOCK = new RegExp(
  `^(${HALF_DAYS})?(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?|[时点](?:(\\d{1,2})分?|(半)|([一三13])刻|整)?)(?:(\\d{1,2})秒)?(${HALF_DAYS})?左?右?$`,
);
const BARE_HALF_DAY = new RegExp(`^(?:${HALF_DAYS})$`);
const HOUR_ONLY = new RegExp(`^(${HALF_DAYS})(\\d{1,2})$`);
const LAST_MINUTE = 24 * 60 - 1;

/**
 * Minute of the day of a clock time: 14:30, 下午2:30, 下午两点半, 14时30分, 2:30 PM. Expects folded text with digits.
 * `'day'` where only a half of the day is said (下午), which adds nothing to the date; `null` for anything else.
 */
export function minuteOf(text: string): number | 'day' | null {
  if (BARE_HALF_DAY.test(text)) return 'day';
  const match = CLOCK.exec(text);
  const hourOnly = match ? null : HOUR_ONLY.exec(text);
  if (!match && !hourOnly) return null;
  const half = match ? (match[1] ?? match[9] ?? '') : hourOnly![1]!;
  const hour = Number(match ? match[2] : hourOnly![2]);
  const minute = match ? minuteWithin(match) : 0;
  if (hour > 24 || minute > 59 || Number(match?.[4] ?? 0) > 59) return null;
  if (hour === 24) return minute === 0 ? LAST_MINUTE : null;
  return onTheClock(hour, half) * 60 + minute;
}

function minuteWithin(match: RegExpExecArray): number {
  if (match[6]) return 30;
  if (match[7]) return match[7] === '三' || match[7] === '3' ? 45 : 15;
  return Number(match[3] ?? match[5] ?? 0);
}

/** The hour of 24 that an hour of 12 means in its half of the day. */
function onTheClock(hour: number, half: string): number {
  if (/^(?:下午|傍晚|晚|晚上|晚间|夜间|pm|p\.)/.test(half)) return hour < 12 ? hour + 12 : hour;
  if (/^(?:中午|午间)/.test(half)) return hour < 4 ? hour + 12 : hour;
  if (/^(?:凌晨|清晨|早|上午|am|a\.)/.test(half)) return hour === 12 && !half.startsWith('上') ? 0 : hour;
  return hour;
}
