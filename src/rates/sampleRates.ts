import { monthBounds, type Month } from '../values/moment';
import type { Ledger, SampledKind } from '../visits/ledger';
import { makeRate } from './makeRate';
import { dueMember } from './members';
import type { Rate } from './rate';

/**
 * 抽样回访率 of each kind a rule samples = its orders with a valid visit (of the channels the rule counts, A3: by phone) / its orders
 * dispatched in the month. It is reported as well where another pack owes the whole kind.
 */
export function sampleRates(ledger: Ledger, month: Month): Rate[] {
  return ledger.samples.map((sample) => sampleRate(sample, ledger, month));
}

function sampleRate({ rule, matches }: SampledKind, ledger: Ledger, month: Month): Rate {
  const { first, last } = monthBounds(month);
  const members = matches
    .filter(({ due }) => due.event >= first && due.event <= last)
    .map((match) => dueMember(match, match.valid !== null));
  return makeRate({ rate: 'sample-rate', group: { kind: rule.kind }, members, rules: [rule.rule] }, ledger);
}
