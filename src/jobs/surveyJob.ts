import { drawSheets } from '../excel/drawSheet';
import { ExcelFailure } from '../excel/failure';
import type { Household } from '../registers/register';
import type { SurveyRule } from '../regulations/regulation';
import { surveySampleSheet } from '../reports/special/surveySample';
import { drawSurvey, type SurveySample } from '../visits/surveySample';
import { begin, type JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';
import { recordDraws } from './recordDraws';

export interface SurveyPreview {
  /** The rule by which it is drawn (M2, G4, T1). */
  readonly survey: SurveyRule;
  readonly sample: SurveySample;
  /** This batch was drawn before; whoever was drawn stays, and what has been added since is completed. */
  readonly drawnBefore: boolean;
  /** Homes of each building and how many of them are asked. */
  readonly buildings: readonly BuildingShare[];
}

export interface BuildingShare {
  /** `null` where the room does not tell it. */
  readonly building: string | null;
  readonly households: number;
  readonly asked: number;
}

export interface SurveyResult extends SurveyPreview {
  readonly opened: OpenedLedger;
  /** Name of the sheet with the households to be asked. */
  readonly sheet: string;
}

/** What a draw of the batch would give; nothing is written. @throws ExcelFailure `no-survey-rule` */
export async function previewSurvey(context: JobContext, batch: string): Promise<SurveyPreview> {
  return draw(await openLedger(context), batch);
}

/**
 * Draws the households of a survey (M2), puts the sheet 意见征询抽样 into the workbook and records the draw, so that the same batch is
 * the same households next time.
 * @throws ExcelFailure `no-survey-rule` where no regulation in force asks for a survey
 */
export async function surveyDrawJob(context: JobContext, batch: string): Promise<SurveyResult> {
  const opened = await openLedger(context);
  const drawn = draw(opened, batch);
  await begin(context, 'draw');
  const { survey, sample } = drawn;
  const plan = surveySampleSheet({ ledger: opened.ledger, survey, draw: sample.draw, say: context.say });
  const [sheet] = await drawSheets(context.gate, [plan], { signal: context.signal, activate: true });
  const { draws } = opened.settings;
  const others = draws.filter(({ rule, period }) => rule !== sample.draw.rule || period !== sample.draw.period);
  await recordDraws(context, [...others, sample.draw], draws);
  return { ...drawn, opened, sheet: sheet! };
}

/** The rule with shares of its own goes first: the others ask everybody. */
function draw({ ledger, settings }: OpenedLedger, batch: string): SurveyPreview {
  const { surveys } = ledger.regulation;
  const survey = surveys.find(({ coverage }) => coverage.length > 0) ?? surveys[0];
  if (survey === undefined) throw new ExcelFailure('no-survey-rule');
  const sample = drawSurvey({
    households: ledger.registers.households.values(),
    survey,
    batch,
    recorded: settings.draws,
    seed: settings.seed,
    today: ledger.today,
  });
  const drawnBefore = settings.draws.some(({ rule, period }) => rule === survey.rule && period === batch);
  const homes = [...ledger.registers.households.values()];
  return { survey, sample, drawnBefore, buildings: sharesOf(homes, new Set(sample.asked)) };
}

function sharesOf(homes: readonly Household[], asked: ReadonlySet<Household>): BuildingShare[] {
  const shares = new Map<string | null, { households: number; asked: number }>();
  for (const home of homes) {
    const share = shares.get(home.building) ?? { households: 0, asked: 0 };
    share.households += 1;
    if (asked.has(home)) share.asked += 1;
    shares.set(home.building, share);
  }
  return [...shares]
    .map(([building, share]) => ({ building, ...share }))
    .sort((a, b) => (a.building ?? '').localeCompare(b.building ?? '', 'zh-CN', { numeric: true }));
}
