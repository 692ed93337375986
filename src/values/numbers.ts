import { blankOf, type Blank } from './blanks';
import type { CellValue } from './cell';
import { memoised } from './memo';
import { fold } from './text';

export type NumberReading =
  /** `exact`: a number cell; else text that says a number. */
  | { readonly kind: 'number'; readonly value: number; readonly exact: boolean }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'blank'; readonly blank: Blank };

/** Reads an amount, a count or a length of time: 1,200元, ¥35万, 45分钟, 12%. Never throws. */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === 'number')
    return Number.isFinite(value) ? { kind: 'number', value, exact: true } : { kind: 'unreadable' };
  return typeof value === 'boolean' ? { kind: 'unreadable' } : readText(value);
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  万: 10_000,
  万元: 10_000,
  千: 1000,
  千元: 1000,
  亿: 100_000_000,
  亿元: 100_000_000,
  '%': 0.01,
};
const WRITTEN =
  /^(?:约|[¥$]|rmb|人民币)?([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)(万元?|千元?|亿元?|%|元整?|块|分钟|分|户|次|件|年|天|人|小时|个月|平方米|m2)?(?:左右)?$/;

const readText = memoised((text: string): NumberReading => {
  const blank = blankOf(text);
  if (blank) return { kind: 'blank', blank };
  const match = WRITTEN.exec(fold(text));
  if (!match) return { kind: 'unreadable' };
  const number = Number(match[1]!.replaceAll(',', ''));
  const factor = MULTIPLIERS[match[2] ?? ''] ?? (match[2] === '小时' ? 60 : 1);
  return { kind: 'number', value: factor === 0.01 ? number / 100 : number * factor, exact: false };
});
