import type { SurveyTier } from '../../rates/surveyTiers';
import type { Say } from '../say';

/** `满 5 年`, `不满 5 年`. */
export function tierLabel({ fromYears, toYears }: SurveyTier, say: Say): string {
  if (toYears === null) return say(fromYears === 0 ? 'survey.tier.all' : 'survey.tier.from', { years: fromYears });
  return fromYears === 0
    ? say('survey.tier.below', { years: toYears })
    : say('survey.tier.between', { from: fromYears, to: toYears });
}
