import { civilOf, dayOf, monthBounds, type Day, type Month } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { makeRate } from './makeRate';
import { recordMember } from './members';
import type { Rate, RateId } from './rate';

/** A share of the year's valid visits: which of them it is measured on, and which of these count. */
export interface YearShare {
  readonly rate: Extract<RateId, 'signed-onsite-share' | 'phone-letter-share'>;
  readonly isMeasured: (kind: string | null) => boolean;
  readonly counts: (visit: { readonly channel: string | null; readonly signed: boolean }) => boolean;
}

/** Kinds whose visits must be onsite and signed to a share (A11, C5). */
const ASKED_KINDS = new Set(['意见征询', '投诉']);
const DISTANT_CHANNELS = new Set(['电话', '信函']);

/** Signed onsite among visits of 意见征询 and 投诉 (A11, C5), phone and letter among all (A13, C5). */
export const YEAR_SHARES: readonly YearShare[] = [
  {
    rate: 'signed-onsite-share',
    isMeasured: (kind) => kind !== null && ASKED_KINDS.has(kind),
    counts: ({ channel, signed }) => channel === '上门' && signed,
  },
  {
    rate: 'phone-letter-share',
    isMeasured: () => true,
    counts: ({ channel }) => channel !== null && DISTANT_CHANNELS.has(channel),
  },
];

/** The shares of the year's valid visits up to the end of the month, by visit date, where the regulation sets a target for them. */
export function yearShares(ledger: Ledger, month: Month): Rate[] {
  return yearSharesUpTo(ledger, monthBounds(month).last);
}

/** The same up to a day of the year, that day included. */
export function yearSharesUpTo(ledger: Ledger, day: Day): Rate[] {
  const aimed = YEAR_SHARES.filter(({ rate }) => ledger.regulation.targets.some((target) => target.rate === rate));
  if (aimed.length === 0) return [];
  const first = dayOf(civilOf(day).year, 1, 1)!;
  const valid = ledger.visitRecords.filter((record) => record.valid && record.day! >= first && record.day! <= day);
  return aimed.map(({ rate, isMeasured, counts }) => {
    const measured = valid.filter(({ row }) => isMeasured(row.kind));
    const members = measured.map((record) =>
      recordMember(record, counts({ channel: record.channel, signed: record.row.signed === true })),
    );
    return makeRate({ rate, members }, ledger);
  });
}
