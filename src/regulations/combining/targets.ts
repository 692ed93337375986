import type { RateTarget, Regulation } from '../regulation';
import type { Pack } from '../schema';
import type { OfficeSettings } from '../settings';
import type { Clashes } from './clashes';

/** One target a rate, kind and direction: the stricter figure, with every rule that sets this very figure. */
export function targetsOf(packs: readonly Pack[], clashes: Clashes): RateTarget[] {
  const bySubject = new Map<string, RateTarget[]>();
  for (const { rate, kind, target, direction, rule } of packs.flatMap(({ targets }) => targets)) {
    if (target === null) continue;
    const key = `${kind === null ? rate : `${rate}:${kind}`}|${direction}`;
    const known = bySubject.get(key) ?? [];
    bySubject.set(key, [...known, { rate, kind, target, direction, rule, rules: [rule] }]);
  }
  return [...bySubject].map(([key, stated]) => {
    const held = clashes.settle(key.slice(0, key.indexOf('|')), stated, (a, b) =>
      a.direction === 'atLeast' ? b.target - a.target : a.target - b.target,
    )!;
    const same = stated.filter(({ target }) => target === held.target).map(({ rule }) => rule);
    return { ...held, rules: [held.rule, ...same.filter((rule) => rule !== held.rule)] };
  });
}

/** 较满意 counts as satisfied and 一般 does not, unless a pack or, above it, the office says otherwise. Not counting is stricter. */
export function satisfiedOf(
  packs: readonly Pack[],
  { options }: OfficeSettings,
  clashes: Clashes,
): Regulation['satisfied'] {
  const stated = (key: 'fair' | 'rather'): boolean | undefined => {
    const says = packs.flatMap(({ satisfied }) => {
      const counts = satisfied?.[key] ?? null;
      return satisfied === null || counts === null ? [] : [{ rule: satisfied.rule, counts }];
    });
    return clashes.settle(`satisfied:${key}`, says, (a, b) => Number(a.counts) - Number(b.counts))?.counts;
  };
  return {
    fair: options.fairIsSatisfied ?? stated('fair') ?? false,
    rather: options.ratherIsSatisfied ?? stated('rather') ?? true,
  };
}
