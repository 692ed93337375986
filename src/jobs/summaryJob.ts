import { drawSheets } from '../excel/drawSheet';
import { monthlySummary } from '../reports/monthlySummary';
import type { Month } from '../values/moment';
import { begin, report, type JobContext } from './context';
import { ratesJob, type RatesResult } from './ratesJob';

export interface SummaryResult extends RatesResult {
  /** Names of the sheets, the summary first. */
  readonly sheets: readonly string[];
}

/** Sums up a month: rates, and the two sheets 月度汇总 and 汇总明细 in the workbook. */
export async function summaryJob(context: JobContext, month?: Month): Promise<SummaryResult> {
  const rated = await ratesJob(context, month);
  await begin(context, 'draw');
  const plans = monthlySummary({
    month: rated.month,
    rates: rated.rates,
    ledger: rated.opened.ledger,
    today: context.today,
    say: context.say,
  });
  const sheets = await drawSheets(context.gate, plans, {
    signal: context.signal,
    activate: true,
    onDrawn: (done, all) => report(context, 'draw', null, done, all),
  });
  return { ...rated, sheets };
}
