import { computeRates } from '../../src/rates/computeRates';
import type { Rate, RateGroup, RateId } from '../../src/rates/rate';
import { ledgerOf, type LedgerOptions, type OfficeSketch } from '../visits/office';

/** Finds one rate of a month; throws where it is missing or there twice. */
export type FindRate = (id: RateId, group?: RateGroup) => Rate;

export function ratesOf(sketch: OfficeSketch, month = '2026-10', options: LedgerOptions = {}): FindRate {
  const rates = computeRates(ledgerOf(sketch, options), month);
  return (id, group = {}) => {
    const found = rates.filter((rate) => rate.rate === id && JSON.stringify(rate.group) === JSON.stringify(group));
    if (found.length !== 1) throw new Error(`${found.length} rates ${id} ${JSON.stringify(group)}`);
    return found[0]!;
  };
}

/** `18/20`, or the count of a count. */
export function fraction({ numerator, denominator }: Rate): string {
  return denominator === null ? String(numerator) : `${numerator}/${denominator}`;
}
