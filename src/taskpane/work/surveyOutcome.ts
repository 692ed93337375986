import type { SurveyPreview, SurveyResult } from '../../jobs/surveyJob';
import type { SurveyOutcome } from './desk';

/** The draw of a survey as the pane shows it: by years since people moved in and by building. */
export function surveyOutcome(drawn: SurveyPreview | SurveyResult): SurveyOutcome {
  const { sample, survey, drawnBefore, buildings } = drawn;
  return {
    batch: sample.draw.period,
    rule: survey.rule,
    tiers: sample.tiers.map(({ fromYears, share, households, asked }) => ({
      name: fromYears,
      households,
      asked: asked.length,
      share,
    })),
    buildings: buildings.map(({ building, households, asked }) => ({ name: building, households, asked, share: null })),
    drawnBefore,
    sheet: 'sheet' in drawn ? drawn.sheet : null,
  };
}
