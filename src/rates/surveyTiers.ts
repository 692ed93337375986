import type { Household, SurveyRow } from '../registers/register';
import type { SurveyRule } from '../regulations/regulation';
import { addMonths, type Day } from '../values/moment';

/** Share of the households a survey must reach, by years since people moved in (M2). */
export interface SurveyTier {
  /** Years from which it holds; `null`: homes of which nobody knows when people moved in. */
  readonly fromYears: number | null;
  /** Years below which it holds; `null`: without end. */
  readonly toYears: number | null;
  /** Least share; `null` where none is stated. */
  readonly share: number | null;
}

/** The tiers of a survey, longest living first, and one for homes of unknown years; without stated tiers a single one for all. */
export function tiersOf(coverage: SurveyRule['coverage']): SurveyTier[] {
  const ordered = [...coverage].sort((a, b) => b.fromYears - a.fromYears);
  const tiers = ordered.map(({ fromYears, share }, at): SurveyTier => ({
    fromYears,
    toYears: ordered[at - 1]?.fromYears ?? null,
    share,
  }));
  return tiers.length === 0
    ? [{ fromYears: 0, toYears: null, share: null }]
    : [...tiers, { fromYears: null, toYears: null, share: null }];
}

/** The tier into which so many years fall; a survey without stated tiers has one for all homes. */
export function tierOf(tiers: readonly SurveyTier[], years: number | null): SurveyTier | undefined {
  if (tiers.length === 1 && tiers[0]!.share === null) return tiers[0];
  if (years === null) return tiers.find(({ fromYears }) => fromYears === null);
  return tiers.find(
    ({ fromYears, toYears }) => fromYears !== null && years >= fromYears && (toYears === null || years < toYears),
  );
}

/**
 * Whole years since people moved into a home, on a day: from the earliest date of the customer register, else as a form of the home
 * states it (入住年限). `null` where neither says.
 */
export function yearsLivedIn(
  { customers, key }: Household,
  on: Day,
  stated: ReadonlyMap<string, number> = new Map(),
): number | null {
  const dates = customers.flatMap(({ moveInDate }) => moveInDate?.day ?? []);
  if (dates.length === 0) return stated.get(key) ?? null;
  const from = Math.min(...dates);
  if (from > on) return 0;
  let years = Math.floor((on - from) / 366);
  while (addMonths(from, 12 * (years + 1)) <= on) years += 1;
  return years;
}

/** 入住年限 as the forms state it, by home. */
export function statedYears(forms: readonly SurveyRow[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { party, buildingYears } of forms) {
    if (party.household !== null && buildingYears !== null) years.set(party.household.key, buildingYears);
  }
  return years;
}
