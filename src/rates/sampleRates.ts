import { monthBounds, type Month } from '../values/moment';
import type { Ledger, SampledKind } from '../visits/ledger';
import { makeRate } from './makeRate';
import { dueMember } from './members';
import type { Rate } from './rate';

/**
 * 抽样回访率 of each kind that rules sample = its orders with a valid visit (of the channels the rule counts: A3 by phone, C6 onsite or by
 * phone) / its orders dispatched in the month. It is reported as well where another pack owes the whole kind. Where two packs sample
 * one kind it is counted as the pack whose figure is in force counts it.
 */
export function sampleRates(ledger: Ledger, month: Month): Rate[] {
  const ofKind = new Map<string, SampledKind[]>();
  for (const sample of ledger.samples) {
    const { kind } = sample.rule;
    ofKind.set(kind, [...(ofKind.get(kind) ?? []), sample]);
  }
  return [...ofKind].map(([kind, samples]) => {
    const target = ledger.regulation.targets.find((each) => each.rate === 'sample-rate' && each.kind === kind);
    const binding = samples.find(({ rule }) => target?.rules.includes(rule.rule)) ?? samples[0]!;
    return sampleRate(binding, ledger, month);
  });
}

function sampleRate({ rule, matches }: SampledKind, ledger: Ledger, month: Month): Rate {
  const { first, last } = monthBounds(month);
  const members = matches
    .filter(({ due }) => due.event >= first && due.event <= last)
    .map((match) => dueMember(match, match.valid !== null));
  return makeRate({ rate: 'sample-rate', group: { kind: rule.kind }, members, rules: [rule.rule] }, ledger);
}
