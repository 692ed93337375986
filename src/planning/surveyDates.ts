import type { SurveyRule } from '../regulations/regulation';
import { dayFromIso, type Day } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { dayAfter } from '../visits/periods';

export type SurveyStep = 'surveySent' | 'surveyCollected' | 'surveyEvaluated' | 'surveyAnswered' | 'surveyReported';

export interface SurveyDate {
  readonly step: SurveyStep;
  readonly day: Day;
  readonly rule: string;
  /** The batch as the register calls it, or the draw it is sent from. */
  readonly batch: string;
  /** Who receives all of it, for the last step. */
  readonly reportTo: string | null;
}

/**
 * By when the steps of the last survey are due (M2): sent so soon after the draw; collected so soon after the last form was sent;
 * evaluated, answered and reported each so soon after the step before it. Nothing for surveys without terms (T1).
 */
export function surveyDates(ledger: Ledger): readonly SurveyDate[] {
  return ledger.regulation.surveys.flatMap((survey) => [...sendingDate(survey, ledger), ...stepsAfter(survey, ledger)]);
}

function sendingDate({ rule, sentWithin }: SurveyRule, { draws, calendar }: Ledger): SurveyDate[] {
  const drawn = draws.filter((draw) => draw.rule === rule).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  const on = drawn === undefined ? null : dayFromIso(drawn.on);
  if (drawn === undefined || on === null || sentWithin === null) return [];
  return [{ step: 'surveySent', day: dayAfter(on, sentWithin, calendar), rule, batch: drawn.period, reportTo: null }];
}

function stepsAfter(survey: SurveyRule, ledger: Ledger): SurveyDate[] {
  const last = lastBatch(ledger);
  if (last === null) return [];
  const steps = [
    ['surveyCollected', survey.collectedWithin],
    ['surveyEvaluated', survey.evaluatedWithin],
    ['surveyAnswered', survey.answeredWithin],
    ['surveyReported', survey.reportedWithin],
  ] as const;
  const dates: SurveyDate[] = [];
  let day = last.sent;
  for (const [step, within] of steps) {
    if (within === null) continue;
    day = dayAfter(day, within, ledger.calendar);
    const reportTo = step === 'surveyReported' ? survey.reportTo : null;
    dates.push({ step, day, rule: survey.rule, batch: last.batch, reportTo });
  }
  return dates;
}

/** The batch sent last, with the day its last form went out. */
function lastBatch({ registers }: Ledger): { batch: string; sent: Day } | null {
  let last: { batch: string; sent: Day } | null = null;
  for (const { batch, sentAt } of registers.surveys) {
    if (sentAt !== null && (last === null || sentAt.day > last.sent)) last = { batch: batch ?? '', sent: sentAt.day };
  }
  return last;
}
