import type { Month } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { archiveRates } from './archiveRates';
import { complaintRates } from './complaintRates';
import type { Rate } from './rate';
import { sampleRates } from './sampleRates';
import { satisfactionRates } from './satisfactionRates';
import { surveyRates } from './surveyRates';
import { visitRates } from './visitRates';
import { yearShares } from './yearShares';

/**
 * Every rate of batch.md that the regulation in force speaks of, for one month as on the ledger's `today`, in the order of the
 * summary. Throws RangeError for a month that is none.
 */
export function computeRates(ledger: Ledger, month: Month): Rate[] {
  return [
    ...complaintRates(ledger, month),
    ...visitRates(ledger, month),
    ...satisfactionRates(ledger, month),
    ...yearShares(ledger, month),
    ...surveyRates(ledger, month),
    ...sampleRates(ledger, month),
    ...archiveRates(ledger),
  ];
}
