import type { Ledger } from '../visits/ledger';
import { quotaOutcomes, type QuotaOutcome } from '../visits/quotas';
import { eventFields } from './dates';
import type { Finding } from './finding';
import { findingAt } from './findingAt';

/**
 * Shares that were not reached, or caps that were passed, in periods that are over: J2 counts per day of completion and is over
 * when the windows of that day's visits (J3) are, A3 per month of dispatch. One finding a period, at its first order.
 */
export function quotas(ledger: Ledger): Finding[] {
  return quotaOutcomes(ledger).flatMap((outcome) => {
    // A cap that is passed stays passed; a floor may still be reached while the period runs.
    const settled = outcome.over || outcome.quota.direction === 'atMost';
    return outcome.met || !settled ? [] : (findingOf(outcome) ?? []);
  });
}

function findingOf({ quota, period, base, done, matches }: QuotaOutcome): Finding | null {
  const first = matches[0]?.due.origin;
  if (first === undefined) return null;
  const fields = ['orderId', ...eventFields(first)];
  const found = findingAt('quota-missed', first, fields, {
    params: {
      rule: quota.rule,
      kind: quota.kind,
      period,
      done,
      base,
      percent: Math.round(quota.share * 1000) / 10,
      bound: quota.direction === 'atLeast' ? '不少于' : '不超过',
    },
  });
  return { ...found, subject: `${quota.rule} ${quota.direction} ${period}` };
}
