import type { Household } from '../registers/register';
import type { SurveyRule } from '../regulations/regulation';
import type { SampleDraw } from '../regulations/settings';
import { addMonths, isoDay, type Day } from '../values/moment';
import { completeSample, sampleSize } from './sampling';

export interface SurveySampleInput {
  readonly households: Iterable<Household>;
  readonly survey: Pick<SurveyRule, 'rule' | 'coverage'>;
  /** The batch as the survey register will name it. */
  readonly batch: string;
  /** Draws the workbook recorded; the one of this rule and batch is completed, none of its households is lost. */
  readonly recorded: readonly SampleDraw[];
  readonly seed: number;
  readonly today: Day;
}

/** The households of one tier of years since people moved in, and those of them that are asked. */
export interface SurveyTier {
  readonly fromYears: number;
  readonly share: number;
  readonly households: number;
  readonly asked: readonly Household[];
}

export interface SurveySample {
  readonly tiers: readonly SurveyTier[];
  /** Who is asked, in the order of the customer register. */
  readonly asked: readonly Household[];
  /** To be recorded in the workbook. */
  readonly draw: SampleDraw;
}

/** Without shares of its own a survey asks every household (G4, T1). */
const EVERYBODY = [{ fromYears: 0, share: 1 }];
/** Homes nobody has moved into yet are in no tier; empty ones count, but nobody there could answer. */
const NEVER_MOVED_IN = new Set(['未售', '未入住']);
const NOBODY_THERE = new Set(['空置', ...NEVER_MOVED_IN]);

/**
 * Draws the households of a survey (M2): of each tier at least its share, rounded up, at random and evenly over the buildings. Where
 * nobody knows since when people live there, the larger share holds. The same register, batch and seed give the same draw.
 */
export function drawSurvey({ households, survey, batch, recorded, seed, today }: SurveySampleInput): SurveySample {
  const known = recorded.find(({ rule, period }) => rule === survey.rule && period === batch);
  const drawnBefore = new Set(known?.keys);
  const lotSeed = known?.seed ?? seed;
  const shares = (survey.coverage.length > 0 ? [...survey.coverage] : EVERYBODY).sort(
    (a, b) => b.fromYears - a.fromYears,
  );
  const members = shares.map((): Household[] => []);
  const all = [...households];
  for (const household of all) {
    const tier = surveyTierOf(household, shares, today);
    if (tier !== null) members[tier]!.push(household);
  }
  const before = new Set([...drawnBefore].map((key) => `${batch}|${key}`));
  const tiers = shares.map(({ fromYears, share }, place): SurveyTier => {
    const own = members[place]!;
    const items = own
      .filter((household) => drawnBefore.has(household.key) || !NOBODY_THERE.has(occupancyOf(household) ?? ''))
      .map((household) => ({ key: `${batch}|${household.key}`, stratum: stratumOf(household), household }));
    const drawn = completeSample(items, before, sampleSize(own.length, share, null), lotSeed);
    return { fromYears, share, households: own.length, asked: [...drawn].map(({ household }) => household) };
  });
  const drawn = new Set(tiers.flatMap((tier) => tier.asked));
  const asked = all.filter((household) => drawn.has(household));
  return {
    tiers,
    asked,
    draw: {
      rule: survey.rule,
      period: batch,
      seed: lotSeed,
      on: known?.on ?? isoDay(today),
      keys: asked.map(({ key }) => key),
    },
  };
}

/**
 * Place of the tier a household belongs to, among shares sorted by falling `fromYears`; `null` for a home nobody has moved into.
 * `stated`: years that a form of the home states (入住年限), for want of a date.
 */
export function surveyTierOf(
  household: Household,
  shares: SurveyRule['coverage'],
  today: Day,
  stated: number | null = null,
): number | null {
  const moved = household.customers.find(({ moveInDate }) => moveInDate !== null)?.moveInDate?.day ?? null;
  if (moved === null && stated === null && NEVER_MOVED_IN.has(occupancyOf(household) ?? '')) return null;
  const reached = shares.findIndex(({ fromYears }) =>
    moved === null ? stated !== null && stated >= fromYears : addMonths(moved, 12 * fromYears) <= today,
  );
  if (reached >= 0) return reached;
  const largest = Math.max(...shares.map(({ share }) => share));
  return shares.findIndex(({ share }) => share === largest);
}

function occupancyOf({ customers }: Household): string | null {
  return customers.find(({ occupancy }) => occupancy !== null)?.occupancy ?? null;
}

/** Buildings of several projects may have one name. */
function stratumOf({ project, building }: Household): string {
  return `${project ?? ''}|${building ?? ''}`;
}
