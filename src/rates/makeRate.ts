import type { RateTarget } from '../regulations/regulation';
import type { Ledger } from '../visits/ledger';
import type { Rate, RateGroup, RateId, RateMember } from './rate';

/** Version of the definitions in this room (registers.md §4); counts up when one of them changes. */
export const RATE_VERSION = 1;

export interface Counted {
  readonly rate: RateId;
  readonly group?: RateGroup;
  readonly numerator: number;
  /** `null` for a count. */
  readonly denominator: number | null;
  readonly excluded?: Readonly<Record<string, number>>;
  readonly members: readonly RateMember[];
  /** Rules that ask for the rate, named where no target names its own. */
  readonly rules?: readonly string[];
}

/** A rate out of its counts: value, target of the regulation, and whether it is met. 0/0 has no value, never 0 % or 100 %. */
export function makeRate(counted: Counted, { regulation }: Ledger): Rate {
  const { rate, group = {}, numerator, denominator, members } = counted;
  const target = findTarget(regulation.targets, rate, group);
  const value = denominator === null ? numerator : denominator === 0 ? null : numerator / denominator;
  const direction = target?.direction ?? (rate === 'phone-letter-share' ? 'atMost' : 'atLeast');
  return {
    rate,
    version: RATE_VERSION,
    group,
    numerator,
    denominator,
    excluded: withoutZeros(counted.excluded ?? {}),
    value,
    target: target?.target ?? null,
    direction,
    met: target === undefined || value === null ? null : isMet(numerator, denominator, target),
    rules: target?.rules ?? [...new Set(counted.rules ?? [])],
    members,
  };
}

/** Compared as numerator against target × denominator, so that 3 of 5 meets 60 %. */
function isMet(numerator: number, denominator: number | null, { target, direction }: RateTarget): boolean {
  const bound = target * (denominator ?? 1);
  return direction === 'atLeast' ? numerator >= bound - 1e-9 : numerator <= bound + 1e-9;
}

/** A target holds for the rate of its kind; one without a kind for the rate as a whole. */
function findTarget(targets: readonly RateTarget[], rate: RateId, { kind, item }: RateGroup): RateTarget | undefined {
  if (item !== undefined) return undefined;
  return targets.find((target) => target.rate === rate && target.kind === (kind ?? null));
}

function withoutZeros(excluded: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(excluded).filter(([, count]) => count > 0));
}
