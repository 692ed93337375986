import { computeRates } from '../rates/computeRates';
import type { Rate } from '../rates/rate';
import { dayOf, monthOf, type Day, type Month } from '../values/moment';
import { begin, type JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';

export interface RatesResult {
  readonly opened: OpenedLedger;
  readonly month: Month;
  readonly rates: readonly Rate[];
}

/** The rates of a month, by default the one before today's; writes nothing. */
export async function ratesJob(context: JobContext, month = monthBefore(context.today)): Promise<RatesResult> {
  const opened = await openLedger(context);
  await begin(context, 'rates');
  return { opened, month, rates: computeRates(opened.ledger, month) };
}

/** The month before the one a day lies in. */
export function monthBefore(today: Day): Month {
  const [year, month] = monthOf(today).split('-').map(Number);
  return monthOf(dayOf(year!, month!, 1)! - 1);
}
