import { drawSheets } from '../excel/drawSheet';
import { ExcelFailure } from '../excel/failure';
import type { VisitPlan } from '../planning/plan';
import { planVisits } from '../planning/planVisits';
import type { SheetPlan } from '../reports/sheetPlan';
import { visitForms } from '../reports/visitForms';
import { visitList } from '../reports/visitList';
import type { Day } from '../values/moment';
import { begin, type JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';
import { recordDraws } from './recordDraws';
import { readLists } from './visitLists';

export interface PlanRequest {
  /** Day of the list; by default the next workday after today. */
  readonly date?: Day | undefined;
  /** Adds the list's sheet, and records in the workbook which orders were drawn. */
  readonly draw: boolean;
  /** Adds the sheet 回访记录单: a paper form for each planned visit. */
  readonly forms?: boolean;
  /** Replaces a list of the same day even when results are filled in that are not in the register yet. */
  readonly replaceFilledIn?: boolean;
}

export interface PlanResult {
  readonly opened: OpenedLedger;
  readonly plan: VisitPlan;
  /** Name of the list's sheet, where one was made. */
  readonly sheet: string | null;
  /** Name of the sheet with the forms, where one was made. */
  readonly forms: string | null;
}

/**
 * Plans the visits of a day and, where asked, puts the list and the forms into the workbook.
 * @throws ExcelFailure `list-filled-in` rather than throw away results somebody has written into that day's list
 */
export async function planJob(context: JobContext, request: PlanRequest): Promise<PlanResult> {
  const opened = await openLedger(context);
  await begin(context, 'plan');
  const { ledger, settings } = opened;
  const plan = planVisits({
    ledger,
    seed: settings.seed,
    ...(request.date === undefined ? {} : { date: request.date }),
  });
  const list = request.draw ? visitList(plan, context.say, ledger.regulation.scripts) : null;
  const forms = request.forms === true ? visitForms(plan, ledger, context.say) : null;
  const plans = [list, forms].filter((sheet): sheet is SheetPlan => sheet !== null);
  if (plans.length === 0) return { opened, plan, sheet: null, forms: null };
  if (list !== null && !request.replaceFilledIn) await refuseFilledIn(context, list.name);
  await begin(context, 'draw');
  const names = await drawSheets(context.gate, plans, { signal: context.signal, activate: true });
  if (list !== null) await recordDraws(context, ledger.draws, settings.draws);
  const nameOf = (sheet: SheetPlan | null) => (sheet === null ? null : (names[plans.indexOf(sheet)] ?? null));
  return { opened, plan, sheet: nameOf(list), forms: nameOf(forms) };
}

async function refuseFilledIn(context: JobContext, name: string): Promise<void> {
  const lists = await readLists(context);
  const waiting =
    lists.find(({ sheet }) => sheet === name)?.lines.filter(({ filled, taken }) => filled && !taken) ?? [];
  if (waiting.length > 0) throw new ExcelFailure('list-filled-in', { sheet: name, rows: waiting.length });
}
