import type { QuotaRule } from '../regulations/regulation';
import { isoDay, monthBounds, type Day } from '../values/moment';
import { isOrderOf } from './dayDraws';
import type { Ledger, VisitMatch } from './ledger';

/** How one period stands to a quota; what is over and not met becomes the finding `quota-missed`. */
export interface QuotaOutcome {
  readonly quota: QuotaRule;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly period: string;
  /** Orders of the period, or households for a cap on them. */
  readonly base: number;
  /** Orders of the period with a visit that counts. */
  readonly done: number;
  readonly met: boolean;
  /** The period and the windows of its visits have passed on `today`: what is not met can no longer be met in time. */
  readonly over: boolean;
  /** The period's orders with what answers them. */
  readonly matches: readonly VisitMatch[];
}

/**
 * Every period of every quota (J2 per day of completion; A3 per month of dispatch, as a floor on orders and a cap on households), in
 * order of time. Periods before visits are owed at all are left out.
 */
export function quotaOutcomes(ledger: Ledger): QuotaOutcome[] {
  return ledger.regulation.quotas.flatMap((quota) => {
    const periods = new Map<string, VisitMatch[]>();
    for (const match of ordersOf(quota, ledger)) {
      // A sample is a share of all orders dispatched; what is due in full leaves the exempt out.
      if (match.state === 'exempt' && quota.of === 'repairsCompleted') continue;
      const period = periodOf(quota, match.due.event);
      const standing = periods.get(period);
      if (standing === undefined) periods.set(period, [match]);
      else standing.push(match);
    }
    const begin = ledger.dueFrom === null ? '' : periodOf(quota, ledger.dueFrom);
    return [...periods]
      .filter(([period]) => period >= begin)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([period, matches]) => outcome(quota, period, matches, ledger));
  });
}

function ordersOf(quota: QuotaRule, { matches, samples }: Ledger): readonly VisitMatch[] {
  if (quota.of === 'repairsCompleted') {
    return matches.filter(({ due }) => isOrderOf(quota, due));
  }
  return samples.find(({ rule }) => rule.rule === quota.rule && rule.kind === quota.kind)?.matches ?? [];
}

function outcome(quota: QuotaRule, period: string, matches: readonly VisitMatch[], ledger: Ledger): QuotaOutcome {
  const done = matches.filter(({ valid }) => valid !== null && counts(quota, valid.channel)).length;
  const base = quota.of === 'households' ? ledger.registers.households.size : matches.length;
  const bound = base * quota.share;
  // A hair of binary rounding is neither a visit too few nor one too many.
  const met = quota.direction === 'atLeast' ? done >= bound - 1e-9 : base === 0 || done <= bound + 1e-9;
  const last = Math.max(lastDay(quota, period), ...matches.map(({ due }) => due.latest));
  return { quota, period, base, done, met, over: last < ledger.today, matches };
}

function counts({ channels }: QuotaRule, channel: string | null): boolean {
  return channels.length === 0 || (channel !== null && channels.includes(channel));
}

function periodOf({ per }: QuotaRule, day: Day): string {
  return isoDay(day).slice(0, { day: 10, month: 7, year: 4 }[per]);
}

function lastDay({ per }: QuotaRule, period: string): Day {
  if (per === 'day') return -Infinity;
  return monthBounds(per === 'month' ? period : `${period}-12`).last;
}
