import type { Rate } from '../../rates/rate';
import type { Say } from '../../reports/say';

/** A share as per cent with one decimal; rounded here, once, for display (registers.md §4). */
export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** The figure of a rate: a count as it is, the complaint rate per 100 homes or 10 000 m², everything else as per cent; no denominator, no figure. */
export function rateValue(
  rate: Pick<Rate, 'rate' | 'value' | 'denominator' | 'per'>,
  locale: string,
  say: Say,
): string {
  if (rate.value === null) return '—';
  if (rate.denominator === null) return new Intl.NumberFormat(locale).format(rate.value);
  if (rate.per !== undefined) {
    const perArea = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(rate.value);
    return say(`month.${rate.per}`, { value: perArea });
  }
  if (rate.rate === 'complaint-rate') {
    const perHundred = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(rate.value * 100);
    return say('month.perHundred', { value: perHundred });
  }
  return percent(rate.value, locale);
}

/** `目标 ≥ 100%`; `null` where nobody set one. */
export function targetText(rate: Pick<Rate, 'target' | 'direction'>, locale: string, say: Say): string | null {
  if (rate.target === null) return null;
  return say(`month.target.${rate.direction}`, { target: percent(rate.target, locale) });
}

/** The twelve months before and the one of `month`, latest first. */
export function monthsUpTo(month: string): readonly string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: 13 }, (_each, back) => {
    const index = year * 12 + number - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
