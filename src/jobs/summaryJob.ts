import { drawSheets } from '../excel/drawSheet';
import { monthlySummary } from '../reports/monthlySummary';
import { specialSheets } from '../reports/special/specialSheets';
import type { Month } from '../values/moment';
import { begin, report, type JobContext } from './context';
import { ratesJob, type RatesResult } from './ratesJob';

export interface SummaryResult extends RatesResult {
  /** Names of the sheets, the summary first, then what the regulation in force asks for beside it. */
  readonly sheets: readonly string[];
}

/**
 * Sums up a month: rates, the two sheets 月度汇总 and 汇总明细 in the workbook, and the special sheets of the regulation in force. All
 * of them are there at the end or none.
 */
export async function summaryJob(context: JobContext, month?: Month): Promise<SummaryResult> {
  const rated = await ratesJob(context, month);
  await begin(context, 'draw');
  const { ledger } = rated.opened;
  const { rates, month: summed } = rated;
  const { say, today } = context;
  const plans = [
    ...monthlySummary({ month: summed, rates, ledger, today, say }),
    ...specialSheets({ ledger, month: summed, rates, say }),
  ];
  const sheets = await drawSheets(context.gate, plans, {
    signal: context.signal,
    activate: true,
    onDrawn: (done, all) => report(context, 'draw', null, done, all),
  });
  return { ...rated, sheets };
}
