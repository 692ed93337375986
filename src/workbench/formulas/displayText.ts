import { format, getLocale, isDateFormat, isValidFormat } from 'numfmt';
import { days1904 } from '../model/calendar';
import type { Sheet } from '../model/sheet';
import { CellError, type CellValue } from '../model/values';
import type { Workbook } from '../model/workbook';

/** What Excel shows for a number no date format can show. */
const outOfRange = '########';
/** The day after 9999-12-31. */
const endOfTime = 2_958_466;

/**
 * Text of a cell as a Chinese Excel shows it in a column that is wide enough.
 * @param row 0-based
 * @param column 0-based
 */
export function displayText(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return '';
  return formatValue(value, sheet.style(row, column).numFmt, workbook.date1904);
}

/** A value in a number format. */
export function formatValue(value: CellValue, numFmt: string, date1904 = false): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    if (numFmt === 'General' || numFmt === '@' || !numFmt.includes('@')) return value;
    return write(planOf(numFmt), value);
  }
  if (numFmt === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const plan = planOf(numFmt);
  if (!plan.date) return write(plan, value);
  const serial = date1904 && !plan.elapsed ? value + days1904 : value;
  if ((serial < 0 && !plan.elapsed) || serial >= endOfTime) return outOfRange;
  if (!plan.weekday) return write(plan, serial);
  return write({ ...plan, pattern: spellWeekday(plan.pattern, serial) }, serial);
}

/** A format code as the library takes it. */
interface FormatPlan {
  readonly pattern: string;
  readonly locale: 'en-US' | 'zh-CN';
  readonly date: boolean;
  /** Counts hours, minutes or seconds beyond their usual limit. */
  readonly elapsed: boolean;
  /** Has aaa or aaaa, the Chinese weekday. */
  readonly weekday: boolean;
}

const plans = new Map<string, FormatPlan>();

/** Names of months and weekdays are English in a Chinese Excel unless the code asks for Chinese; 上午/下午 asks. */
function planOf(numFmt: string): FormatPlan {
  const known = plans.get(numFmt);
  if (known !== undefined) return known;
  let pattern = localFormat(numFmt);
  const chinese = pattern.includes('上午/下午');
  pattern = pattern.replaceAll('上午/下午', 'AM/PM').replaceAll('G/通用格式', 'General');
  if (!isValidFormat(pattern)) pattern = 'General';
  const bare = pattern.replace(/"[^"]*"|\\./g, '');
  const plan: FormatPlan = {
    pattern,
    locale: chinese ? 'zh-CN' : 'en-US',
    date: isDateFormat(pattern),
    elapsed: /\[[hms]+\]/i.test(bare),
    weekday: /a{3,4}/i.test(bare.replaceAll('AM/PM', '')),
  };
  plans.set(numFmt, plan);
  return plan;
}

function write(plan: FormatPlan, value: number | string): string {
  return format(plan.pattern, value, { locale: plan.locale, throws: false });
}

function spellWeekday(pattern: string, serial: number): string {
  const day = '日一二三四五六'.charAt((Math.floor(serial) + 6) % 7);
  return pattern.replace(/"[^"]*"|\\.|AM\/PM|a{4}|a{3}/gi, (found) => {
    if (found.toLowerCase() === 'aaaa') return `"星期${day}"`;
    return found.toLowerCase() === 'aaa' ? `"${day}"` : found;
  });
}

/** Codes that stand for the computer's own date and time, as a Chinese computer has them. */
const systemFormats: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
]);

/** A format code as a Chinese Excel shows it: the short date is its own, system dates are written out. */
export function localFormat(numFmt: string): string {
  const own = systemFormats.get(numFmt);
  if (own !== undefined) return own;
  if (!numFmt.includes('[$-')) return numFmt;
  if (/^\[\$-(x-sysdate|F800)\]/i.test(numFmt)) return getLocale('zh-CN')?.sysdate ?? 'yyyy年m月d日';
  if (/^\[\$-(x-systime|F400)\]/i.test(numFmt)) return 'h:mm:ss';
  return numFmt;
}
