import type { RatesResult } from '../../../jobs/ratesJob';
import type { SummaryResult } from '../../../jobs/summaryJob';
import type { Rate } from '../../../rates/rate';
import { rateName } from '../../../reports/rateWords';
import type { Say } from '../../../reports/say';
import { heading, type DocumentInput } from './common';

/** `rates`: every rate with its counts; values are not rounded. */
export function ratesDocument(input: DocumentInput, { month, rates }: RatesResult, say: Say) {
  return { ...heading('rates', input), month, rates: rates.map((each) => rate(each, say)) };
}

/** `summary`: the sheets that were made and the rates they show. */
export function summaryDocument(input: DocumentInput, { month, rates, sheets }: SummaryResult, say: Say) {
  return { ...heading('summary', input), month, sheets, rates: rates.map((each) => rate(each, say)) };
}

function rate(each: Rate, say: Say) {
  const { rate: id, group, numerator, denominator, excluded, value, target, met, rules } = each;
  return { rate: id, group, name: rateName(each, say), numerator, denominator, excluded, value, target, met, rules };
}
