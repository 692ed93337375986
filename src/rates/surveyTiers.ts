import type { Household, SurveyRow } from '../registers/register';
import type { SurveyRule } from '../regulations/regulation';
import { wholeYears, type Day } from '../values/moment';
import { surveyTierOf } from '../visits/surveySample';

/** Share of the households a survey must reach, by years since people moved in (M2). */
export interface SurveyTier {
  readonly fromYears: number;
  /** Years below which it holds; `null`: without end. */
  readonly toYears: number | null;
  /** Least share; `null` where none is stated. */
  readonly share: number | null;
}

/** The tiers of a survey, longest living first; without stated tiers a single one for everybody. */
export function tiersOf(coverage: SurveyRule['coverage']): SurveyTier[] {
  if (coverage.length === 0) return [{ fromYears: 0, toYears: null, share: null }];
  return sorted(coverage).map(({ fromYears, share }, at, all): SurveyTier => ({
    fromYears,
    toYears: all[at - 1]?.fromYears ?? null,
    share,
  }));
}

const EVERYBODY: SurveyRule['coverage'] = [{ fromYears: 0, share: 1 }];

/**
 * The place of a home's tier in `tiersOf`, as the draw of the sample sees it: where nobody knows since when people live there the larger
 * share holds; `null` for a home nobody has moved into.
 */
export function tierOfHome(
  household: Household,
  coverage: SurveyRule['coverage'],
  on: Day,
  stated: ReadonlyMap<string, number> = new Map(),
): number | null {
  const shares = coverage.length === 0 ? EVERYBODY : sorted(coverage);
  return surveyTierOf(household, shares, on, stated.get(household.key) ?? null);
}

function sorted(coverage: SurveyRule['coverage']): SurveyRule['coverage'] {
  return [...coverage].sort((a, b) => b.fromYears - a.fromYears);
}

/** Whole years since people moved into a home, on a day; `null` where the customer register does not say. */
export function yearsLivedIn({ customers }: Household, on: Day): number | null {
  const from = customers.find(({ moveInDate }) => moveInDate !== null)?.moveInDate?.day ?? null;
  return from === null ? null : wholeYears(from, on);
}

/** 入住年限 as the forms state it, by home. */
export function statedYears(forms: readonly SurveyRow[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { party, buildingYears } of forms) {
    if (party.household !== null && buildingYears !== null) years.set(party.household.key, buildingYears);
  }
  return years;
}
