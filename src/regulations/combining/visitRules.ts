import type { VisitRule } from '../regulation';
import type { Pack } from '../schema';
import type { Clashes } from './clashes';
import { windowLength } from './lengths';
import { isUnlimited, overlap } from './scope';

/**
 * Every rule stays, because two windows can only be compared event by event (3 days end later than the month when a complaint is
 * closed on the 30th). A rule that samples a kind gives way to a rule that owes the whole kind, and the smaller sample to the larger.
 */
export function visitRulesOf(packs: readonly Pack[], clashes: Clashes): VisitRule[] {
  const rules: VisitRule[] = packs.flatMap((pack) =>
    pack.visitRules.map((rule) => ({ ...rule, pack: pack.id, overruledBy: null, yieldsTo: [] })),
  );
  const overruled = overruledRules(rules, clashes);
  const standing = rules.filter((rule) => !overruled.has(rule));
  const yielding = yieldingRules(standing, clashes);
  return rules.map((rule) => ({
    ...rule,
    overruledBy: overruled.get(rule) ?? null,
    yieldsTo: yielding.get(rule) ?? [],
  }));
}

/** Rules that owe nothing because another reaches the kind otherwise, with the id of that rule. */
function overruledRules(rules: readonly VisitRule[], clashes: Clashes): Map<VisitRule, string> {
  const overruled = new Map<VisitRule, string>();
  for (const [kind, samples] of groupBy(
    rules.filter(({ reach }) => reach !== 'all'),
    ({ kind: of }) => of,
  )) {
    const packs = new Set(samples.map(({ pack }) => pack));
    const wholes = rules
      .filter((rule) => rule.kind === kind && rule.reach === 'all' && !packs.has(rule.pack))
      .sort(byWindowAndRule);
    let contenders = samples;
    if (wholes.length > 0) {
      const subject = `reach:${kind}`;
      const choice = clashes.chosen(
        subject,
        [...wholes, ...samples].map(({ rule }) => rule),
      );
      const sampling = samples.filter(({ rule }) => rule === choice);
      const [losers, by] = sampling.length > 0 ? [wholes, choice!] : [samples, choice ?? wholes[0]!.rule];
      for (const loser of losers) {
        clashes.note(subject, by, loser.rule, choice !== null);
        overruled.set(loser, by);
      }
      if (sampling.length === 0) continue;
      contenders = sampling;
      for (const other of samples) if (!sampling.includes(other)) overruled.set(other, choice!);
    }
    const held = clashes.settle(`sample-rate:${kind}`, contenders, (a, b) => shareOf(b) - shareOf(a));
    for (const other of contenders) {
      if (held !== undefined && other.pack !== held.pack) overruled.set(other, held.rule);
    }
  }
  return overruled;
}

/** Rules whose window the office set aside, with the rule that holds instead; the other differences are only listed. */
function yieldingRules(rules: readonly VisitRule[], clashes: Clashes): Map<VisitRule, string[]> {
  const yielding = new Map<VisitRule, string[]>();
  // Each visit of a period is owed for itself, whoever else demands one.
  const owed = rules.filter(({ reach, event }) => reach === 'all' && event !== 'periodBegan');
  for (const group of groupBy(owed, ({ kind, event, step }) => `${kind}|${event}|${step ?? ''}`).values()) {
    if (new Set(group.map(({ pack }) => pack)).size < 2) continue;
    const { kind, step } = group[0]!;
    const subject = step === null ? `window:${kind}` : `window:${kind}:${step}`;
    const choice = clashes.chosen(
      subject,
      group.map(({ rule }) => rule),
    );
    const everywhere = group.some((rule) => rule.rule === choice && isUnlimited(rule));
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        if (a.pack === b.pack || !overlap(a, b)) continue;
        const [held, other] = inForce(a, b, choice);
        if (held.rule === choice) yielding.set(other, [choice]);
        const settled = everywhere && held.rule !== choice;
        if (windowLength(a.window) === windowLength(b.window) || settled) continue;
        clashes.note(subject, held.rule, other.rule, held.rule === choice);
      }
    }
  }
  return yielding;
}

function inForce(a: VisitRule, b: VisitRule, choice: string | null): [VisitRule, VisitRule] {
  if (a.rule === choice) return [a, b];
  if (b.rule === choice) return [b, a];
  return windowLength(b.window) < windowLength(a.window) ? [b, a] : [a, b];
}

function byWindowAndRule(a: VisitRule, b: VisitRule): number {
  return windowLength(a.window) - windowLength(b.window) || (a.rule < b.rule ? -1 : 1);
}

function shareOf({ reach }: VisitRule): number {
  return reach === 'all' ? 1 : reach.share;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
