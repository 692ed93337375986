import type { PlannedValue } from '../reports/sheetPlan';

/** Texts made of these alone cannot be read as a formula, number, date, time, constant or error. */
const PLAIN = /^[^\d=+\-@'#/\\¥￥$€£%(（.][^\d]*$/;
const CONSTANT = /^\s*(true|false)\s*$/i;

/**
 * A planned value as Excel is to be given it. Whatever is set through the API is read like typed input, so text that could be
 * taken for something else gets the apostrophe that Excel itself uses and does not show.
 */
export function entered(value: PlannedValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return asTyped(value);
  return 'formula' in value ? value.formula : asTyped(value.text);
}

function asTyped(text: string): string {
  if (text === '' || (PLAIN.test(text) && !CONSTANT.test(text) && !isNumeralMonth(text))) return text;
  return `'${text}`;
}

/** 三月 and the like: no digits, yet a Chinese Excel may see a date. */
function isNumeralMonth(text: string): boolean {
  return /^[〇零一二三四五六七八九十]+[年月日时点]/.test(text);
}
