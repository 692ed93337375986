import type { VisitRule } from '../regulations/regulation';

/**
 * The rules of earlier steps of one event, the nearest first, by rule (Q1, N1, K1): a pack lists its steps in the order of their
 * deadlines. Rules that are no step have none before them.
 */
export function stepsBefore(rules: readonly VisitRule[]): ReadonlyMap<VisitRule, readonly VisitRule[]> {
  const chains = new Map<string, VisitRule[]>();
  const before = new Map<VisitRule, readonly VisitRule[]>();
  for (const rule of rules) {
    if (rule.step === null) continue;
    const name = `${rule.pack}|${rule.kind}|${rule.event}`;
    const chain = chains.get(name) ?? [];
    before.set(
      rule,
      chain.filter(({ step }) => step !== rule.step),
    );
    chains.set(name, [rule, ...chain]);
  }
  return before;
}
