import { memoised } from '../values/memo';

/**
 * Yes/no columns of a questionnaire in a visit register (R1, S1): fields `question:` + the question's short name. Offices word
 * them in whole sentences, so that a wording is known by what it asks, not by a list.
 */
export const QUESTION_PREFIX = 'question:';

/** In this order: 了解免责条款 asks about the exclusions, not about reading the terms. */
const QUESTIONS: readonly (readonly [name: string, asks: RegExp])[] = [
  ['本人签名', /(?:本人|亲笔|亲自|亲手).{0,8}(?:签名|签字|签署|签的)|(?:签名|签字).{0,4}(?:本人|亲笔)/],
  ['知晓犹豫期', /犹豫期|冷静期/],
  ['退保损失', /退保/],
  ['收益不确定', /(?:收益|红利|分红|利益|利率).{0,8}(?:不确定|不保证|非保证|非保底|不固定|不承诺)|不确定.{0,4}(?:收益|红利|分红|利益)/],
  ['了解免责', /免责|责任免除|免除责任|除外责任|免除.{0,4}责任/],
  ['缴费方式', /(?:缴费|交费|缴款).{0,2}(?:方式|期限|期间|年期|年限|频率|频次|金额|义务)/],
  ['收到合同', /(?:收到|收取|签收|拿到|领取).{0,8}(?:合同|保单)|(?:合同|保单).{0,6}(?:收到|签收|送达|拿到)/],
  ['阅读条款', /(?:阅读|看过|读过|细读).{0,10}(?:条款|合同|说明书|提示书|须知)|(?:条款|说明书).{0,4}(?:阅读|看过)/],
  ['了解责任', /(?:了解|知晓|清楚|知道|明白|理解|说明|讲解|介绍).{0,8}责任|(?:保险|保障)责任.{0,4}(?:了解|知晓|清楚|明白|理解)/],
  ['是否收到', /^是?否?(?:已|按时|准时|及时)?(?:收到|收悉|签收)(?:期刊|杂志|刊物|本期.{0,4}|样刊|书刊|刊)?(?:与否|了?没有|了?吗)?$|(?:期刊|杂志|刊物|样刊|书刊|本期).{0,4}(?:收到|签收|送达)/],
]; // prettier-ignore

/** What follows an answer, or dates it, is another column. */
const BESIDE = /(?:日期|时间|原因|备注|说明|编号|号码|号|签收人|经办人|情况|方法|地址)$/;
const LONGEST = 40;

/** The short name of the question that a header (bare, folded) asks; `null` where it asks none that we know. */
export const questionName = memoised((header: string): string | null => {
  if (header.length < 3 || header.length > LONGEST || BESIDE.test(header)) return null;
  const bare = header.replace(/[?？。]+$/, '').replace(/^q\d{1,2}[.、:]?/, '');
  return QUESTIONS.find(([name, asks]) => bare === name || asks.test(bare))?.[0] ?? null;
});

/** Whether a header words its column as a question; a mere name (缴费方式) may head a column of any sort. */
export function asksYesNo(header: string): boolean {
  return /是否|有没有|有无|能否|知否|与否|[吗嘛][?？]?$/.test(header);
}
