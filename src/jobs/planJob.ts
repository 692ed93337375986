import { drawSheets } from '../excel/drawSheet';
import { ExcelFailure } from '../excel/failure';
import type { VisitPlan } from '../planning/plan';
import { planVisits } from '../planning/planVisits';
import { visitList } from '../reports/visitList';
import type { Day } from '../values/moment';
import { begin, type JobContext } from './context';
import { openLedger, type OpenedLedger } from './openLedger';
import { readLists } from './visitLists';

export interface PlanRequest {
  /** Day of the list; by default the next workday after today. */
  readonly date?: Day | undefined;
  /** Adds the list's sheet. */
  readonly draw: boolean;
  /** Replaces a list of the same day even when results are filled in that are not in the register yet. */
  readonly replaceFilledIn?: boolean;
}

export interface PlanResult {
  readonly opened: OpenedLedger;
  readonly plan: VisitPlan;
  readonly sheet: string | null;
}

/**
 * Plans the visits of a day and, where asked, puts the list into the workbook.
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
  if (!request.draw) return { opened, plan, sheet: null };
  const sheetPlan = visitList(plan, context.say, ledger.regulation.scripts);
  if (!request.replaceFilledIn) await refuseFilledIn(context, sheetPlan.name);
  await begin(context, 'draw');
  const [sheet] = await drawSheets(context.gate, [sheetPlan], { signal: context.signal, activate: true });
  return { opened, plan, sheet: sheet! };
}

async function refuseFilledIn(context: JobContext, name: string): Promise<void> {
  const lists = await readLists(context);
  const waiting =
    lists.find(({ sheet }) => sheet === name)?.lines.filter(({ filled, taken }) => filled && !taken) ?? [];
  if (waiting.length > 0) throw new ExcelFailure('list-filled-in', { sheet: name, rows: waiting.length });
}
