import type { RateTarget } from '../regulations/regulation';
import type { Ledger } from '../visits/ledger';
import type { LeftOut, Rate, RateGroup, RateId, RateMember } from './rate';

/** Version of the definitions in this room (registers.md §4); counts up when one of them changes. */
export const RATE_VERSION = 2;

/** The sets behind a rate. Every figure is counted from them, so that it can be proved row by row. */
export interface RateSets {
  readonly rate: RateId;
  readonly group?: RateGroup;
  readonly members: readonly RateMember[];
  /** The denominator where it consists of other rows than the numerator. */
  readonly base?: readonly RateMember[];
  readonly leftOut?: readonly LeftOut[];
  /** A denominator that is measured and not counted: square metres by the ten thousand. */
  readonly area?: number;
  /** Only counted: no denominator. */
  readonly isCount?: boolean;
  /** Rules that ask for the rate, named where no target names its own. */
  readonly rules?: readonly string[];
}

/** A rate out of its sets: value, target of the regulation, and whether it is met. 0/0 has no value, never 0 % or 100 %. */
export function makeRate(sets: RateSets, { regulation }: Ledger): Rate {
  const { rate, group = {}, members, base, leftOut = [] } = sets;
  let numerator = 0;
  let weight = 0;
  for (const { counted, adds } of members) {
    numerator += adds?.numerator ?? (counted ? 1 : 0);
    weight += adds?.denominator ?? 1;
  }
  const denominator = sets.isCount === true ? null : (sets.area ?? base?.length ?? weight);
  const value = denominator === null ? numerator : denominator === 0 ? null : numerator / denominator;
  const target = findTarget(regulation.targets, rate, group);
  return {
    rate,
    version: RATE_VERSION,
    group,
    ...(sets.area === undefined ? {} : { per: 'tenThousandSquareMetres' as const }),
    numerator,
    denominator,
    excluded: countReasons(leftOut),
    value,
    target: target?.target ?? null,
    direction: target?.direction ?? (rate === 'phone-letter-share' ? 'atMost' : 'atLeast'),
    met: target === undefined || value === null ? null : isMet(numerator, denominator, target),
    rules: target?.rules ?? [...new Set(sets.rules ?? [])],
    members,
    ...(base === undefined ? {} : { base }),
    leftOut,
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

function countReasons(leftOut: readonly LeftOut[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
