import { drawSheets } from '../excel/drawSheet';
import { ExcelFailure, failureOf } from '../excel/failure';
import type { VisitPlan } from '../planning/plan';
import { planVisits } from '../planning/planVisits';
import type { SheetPlan } from '../reports/sheetPlan';
import { visitForms } from '../reports/visitForms';
import { visitLists } from '../reports/visitList';
import type { Day } from '../values/moment';
import { begin, report, type JobContext } from './context';
import { dayLists, marksOf, type DayLists } from './dayLists';
import { openLedger, type OpenedLedger } from './openLedger';
import { recordDraws } from './recordDraws';
import { readLists } from './visitLists';

export interface PlanRequest {
  /** Day of the list; by default the next workday after today. */
  readonly date?: Day | undefined;
  /** Adds the list's sheets, and records in the workbook which orders were drawn. */
  readonly draw: boolean;
  /** Adds the sheet 回访记录单: a paper form for each planned visit. */
  readonly forms?: boolean;
  /** Of the day's earlier list only what is filled in stands; 确认 and what a hand changed are forgotten. */
  readonly afresh?: boolean;
}

export interface PlanResult {
  readonly opened: OpenedLedger;
  readonly plan: VisitPlan;
  /** Name of the list's first sheet, where one was made. */
  readonly sheet: string | null;
  /** Names of all its sheets, the first one and, where the office wants it so, one for each person. */
  readonly sheets: readonly string[];
  /** Name of the sheet with the forms, where one was made. */
  readonly forms: string | null;
}

/** How often a list is made again because somebody wrote into the earlier one meanwhile. */
const TRIES = 3;

/**
 * Plans the visits of a day and, where asked, puts the list and the forms into the workbook. A list of the day that stands already is
 * taken up: what is accepted, changed by hand, filled in or recorded stays as it is, nothing that somebody wrote is lost, and the rest
 * changes as little as it can.
 * @throws ExcelFailure `list-changed` where somebody went on writing into the earlier list while the new one was made
 */
export async function planJob(context: JobContext, request: PlanRequest): Promise<PlanResult> {
  for (let tried = 1; ; tried++) {
    try {
      return await planOnce(context, request);
    } catch (error) {
      if (failureOf(error).code !== 'list-changed' || tried >= TRIES) throw error;
    }
  }
}

async function planOnce(context: JobContext, request: PlanRequest): Promise<PlanResult> {
  const opened = await openLedger(context);
  const { ledger, settings } = opened;
  const date = request.date ?? ledger.calendar.nextWorkday(ledger.today);
  const afresh = request.afresh ?? false;
  const earlier = dayLists(await readLists(context), date, context.say, afresh);
  await begin(context, 'plan');
  const plan = planVisits({ ledger, date, seed: settings.seed, standing: earlier.standing });
  const lists = request.draw ? listsOf(plan, earlier, opened, afresh, context) : [];
  const forms = request.forms === true ? [visitForms(plan, ledger, context.say)] : [];
  const none = { opened, plan, sheet: null, sheets: [], forms: null };
  if (lists.length + forms.length === 0) return none;
  await begin(context, 'draw');
  const names = await drawSheets(context.gate, [...lists, ...forms], {
    signal: context.signal,
    activate: true,
    onDrawn: (done, all) => report(context, 'draw', null, done, all),
    ...(request.draw
      ? { obsolete: earlier.sheets, beforeFinish: () => refuseChanged(context, earlier, date, afresh) }
      : {}),
  });
  if (request.draw) await recordDraws(context, ledger.draws, settings.draws);
  const sheets = names.slice(0, lists.length);
  return { ...none, sheet: sheets[0] ?? null, sheets, forms: names[lists.length] ?? null };
}

function listsOf(
  plan: VisitPlan,
  earlier: DayLists,
  { ledger, settings }: OpenedLedger,
  afresh: boolean,
  { say }: JobContext,
): SheetPlan[] {
  const { scripts, evidence } = ledger.regulation;
  return visitLists(plan, say, {
    scripts,
    layout: settings.planning.layout,
    refusalNotes: evidence.refusalNote.length > 0,
    kept: earlier.kept,
    marks: afresh ? new Map() : marksOf(earlier, plan),
    dueFrom: ledger.dueFrom,
  });
}

/** What was written into the earlier list since it was read would go with it. */
async function refuseChanged(context: JobContext, earlier: DayLists, date: Day, afresh: boolean): Promise<void> {
  const now = dayLists(await readLists(context), date, context.say, afresh);
  if (written(now) !== written(earlier)) throw new ExcelFailure('list-changed');
}

function written({ lines }: DayLists): string {
  return JSON.stringify(lines.map(({ sheet, row, values }) => [sheet, row, values]));
}
