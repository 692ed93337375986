import { dayOf, monthBounds, type Month } from '../values/moment';
import type { Ledger, VisitRecord } from '../visits/ledger';
import { makeRate } from './makeRate';
import { recordMember } from './members';
import type { Rate, RateId } from './rate';

/** Kinds whose visits must be onsite and signed to a share (A11, C5). */
const ASKED_KINDS = new Set(['意见征询', '投诉']);
const DISTANT_CHANNELS = new Set(['电话', '信函']);

/**
 * Shares of the year's valid visits up to the end of the month, by visit date, where the regulation sets a target for them: signed
 * onsite among visits of 意见征询 and 投诉 (A11, C5), phone and letter among all (A13, C5).
 */
export function yearShares(ledger: Ledger, month: Month): Rate[] {
  const { last } = monthBounds(month);
  const first = dayOf(Number(month.slice(0, 4)), 1, 1)!;
  const valid = ledger.visitRecords.filter(({ valid, day }) => valid && day !== null && day >= first && day <= last);
  const share = (rate: RateId, of: readonly VisitRecord[], counts: (record: VisitRecord) => boolean): Rate[] => {
    if (!ledger.regulation.targets.some((target) => target.rate === rate)) return [];
    return [makeRate({ rate, members: of.map((record) => recordMember(record, counts(record))) }, ledger)];
  };
  return [
    ...share(
      'signed-onsite-share',
      valid.filter(({ row }) => row.kind !== null && ASKED_KINDS.has(row.kind)),
      ({ channel, row }) => channel === '上门' && row.signed === true,
    ),
    ...share('phone-letter-share', valid, ({ channel }) => channel !== null && DISTANT_CHANNELS.has(channel)),
  ];
}
