import { numeralsToDigits } from '../values/chineseNumerals';
import { fold } from '../values/text';
import { termReader } from '../values/vocabulary';

/** What sheet name and title say about every row. */
export interface Stated {
  readonly year: number | null;
  readonly month: number | null;
  readonly kind: string | null;
  readonly channel: string | null;
}

const YEAR_MONTH = /(?<!\d)(20\d{2}|19\d{2})(?:年度?|[-./]|)(0?[1-9]|1[0-2])(?:月份?)?(?!\d)/;
const SHORT_YEAR_MONTH = /(?<!\d)(\d{2})年(0?[1-9]|1[0-2])月/;
const YEAR = /(?<!\d)(20\d{2}|19[89]\d)(?!\d)(?:年度?)?/;
const SHORT_YEAR = /(?<!\d)(\d{2})年/;
const MONTH = /(?<!\d)(0?[1-9]|1[0-2])月/;
const BARE_MONTH = /^(0?[1-9]|1[0-2])$/;
const SPAN = /\d{1,2}月?[-~至到]\d{1,2}月/;

/** Year and month that the sheet's name or one of its titles states; the name is asked first. */
export function statedIn(sheet: string, titles: readonly string[]): Stated {
  let year: number | null = null;
  let month: number | null = null;
  const texts = [sheet, ...titles].map((text) => fold(numeralsToDigits(text)));
  texts.forEach((text, index) => {
    const full = YEAR_MONTH.exec(text) ?? SHORT_YEAR_MONTH.exec(text);
    const spans = SPAN.test(text);
    if (full && !spans) {
      // A title that disagrees with the sheet's name about the month says nothing about the year either.
      if (month === null || month === Number(full[2])) {
        year ??= fullYear(full[1]!);
        month ??= Number(full[2]);
      }
      return;
    }
    const statedYear = YEAR.exec(text) ?? SHORT_YEAR.exec(text);
    if (statedYear) year ??= fullYear(statedYear[1]!);
    const statedMonth = spans ? null : (MONTH.exec(text) ?? (index === 0 ? BARE_MONTH.exec(text) : null));
    if (statedMonth) month ??= Number(statedMonth[1]);
  });
  return { year, month, kind: termOf('kind', [sheet, ...titles]), channel: termOf('channel', [sheet, ...titles]) };
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const readers = { kind: termReader('kind'), channel: termReader('channel') };
const STATEMENT = {
  kind: /(投诉|维修|报修|入住|特约服务|社区活动|意见征询|急救|求助|管理服务|成交|生日|节日)(?:客户|业主|住户)?(?:回访|走访)/,
  channel: /(电话|上门|微信|信函|短信)(?:回访|走访)/,
};

/** 特约服务登记表, 装修申请表: the sort of service of every row, where the titles name one sort only. */
export function statedService(sheet: string, titles: readonly string[]): string | null {
  const named = new Set<string>();
  for (const text of [sheet, ...titles]) {
    for (const [word] of fold(text).matchAll(SERVICE)) {
      const reading = readers.kind(word);
      if (reading.kind === 'term') named.add(reading.term);
    }
    if (named.size > 0) break;
  }
  return named.size === 1 ? [...named][0]! : null;
}

const SERVICE =
  /特约服务|有偿服务|急救|求助|社区活动|管理服务|意见建议|合理化建议|建议|意见|装修|期刊|杂志|刊物|咨询|表扬|停电|催缴|业务办理|游客/g;

/** 投诉回访记录表 states the kind, 电话回访记录 the channel. */
function termOf(vocabulary: 'kind' | 'channel', texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = STATEMENT[vocabulary].exec(fold(text));
    const reading = match ? readers[vocabulary](match[1]!) : null;
    if (reading?.kind === 'term') return reading.term;
  }
  return null;
}
