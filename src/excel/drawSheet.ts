import type { SheetPlan } from '../reports/sheetPlan';
import { drawStrokes, type Stroke } from './strokes';
import { formatStrokes, lookStrokes, valueStrokes } from './drawCells';
import { layoutStrokes } from './drawLayout';
import { chartStrokes, conditionStrokes, linkStrokes, tableStrokes, validationStrokes } from './drawRules';
import { askDateSystem } from './dateSystem';
import { ExcelFailure, failureOf } from './failure';
import type { Gate, PassOptions } from './gate';
import { giveRole, roleItem, roleOf } from './sheetRoles';
import { finishSheets, type Draft } from './finishSheets';

export interface DrawOptions extends PassOptions {
  /** Shows the first sheet when all are finished. */
  readonly activate?: boolean;
  readonly onDrawn?: (done: number, all: number) => void;
  /** Sheets of ours with a role of the plans that have no use any more: they go when the new ones are finished. */
  readonly obsolete?: readonly string[];
  /** Called when everything is drawn and nothing replaced yet; what it throws ends the drawing, and the earlier sheets stay. */
  readonly beforeFinish?: () => Promise<void>;
}

/** Drafts are called so until they are finished; the number keeps a late answer of a given-up attempt away from a new one. */
const DRAFT_PREFIX = 'CallbackLedger_draft_';
const ATTEMPTS = 2;

/**
 * Draws sheets that belong together. They are built hidden under draft names and take the place of earlier sheets of ours only
 * when all of them are complete; on failure or cancelling the drafts are deleted and the earlier sheets stay as they were.
 * A sheet of the office that happens to have the name is left alone: ours is then called `… (2)`.
 *
 * @returns the names under which the sheets now stand, in order
 * @throws ExcelFailure
 */
export async function drawSheets(
  gate: Gate,
  plans: readonly SheetPlan[],
  options: DrawOptions = {},
): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await drawOnce(gate, plans, options);
    } catch (error) {
      await removeDrafts(gate).catch(() => undefined);
      const failure = failureOf(error);
      if (failure.code !== 'host-silent' || attempt >= ATTEMPTS) throw failure;
    }
  }
}

async function drawOnce(gate: Gate, plans: readonly SheetPlan[], options: DrawOptions): Promise<string[]> {
  const date1904 = await gate.run(readyForSheets, options);
  const names = await addDrafts(gate, plans.length, options);
  const drafts: Draft[] = plans.map((plan, index) => ({ plan, draft: names[index]! }));
  const strokes = drafts.map(({ plan }) => strokesOf(plan, drafts, date1904));
  const all = strokes.length;
  for (const [index, list] of strokes.entries()) {
    await drawStrokes(gate, names[index]!, list, options);
    options.onDrawn?.(index + 1, all);
  }
  await options.beforeFinish?.();
  return finishSheets(gate, drafts, options);
}

/** Whether days count from 1904 here. @throws ExcelFailure `workbook-protected` where no sheet can be added */
async function readyForSheets(context: Excel.RequestContext): Promise<boolean> {
  const { protection } = context.workbook;
  protection.load('protected');
  const date1904 = askDateSystem(context);
  await context.sync();
  if (protection.protected) throw new ExcelFailure('workbook-protected');
  return date1904();
}

/** Empty hidden sheets marked as drafts. */
async function addDrafts(gate: Gate, count: number, options: PassOptions): Promise<string[]> {
  await removeDrafts(gate, options);
  return gate.run(
    async (context) => {
      const names: string[] = [];
      for (let index = 0; index < count; index++) {
        const name = `${DRAFT_PREFIX}${++draftsMade}`;
        const sheet = context.workbook.worksheets.add(name);
        giveRole(sheet, 'draft');
        sheet.visibility = 'Hidden';
        names.push(name);
      }
      await context.sync();
      return names;
    },
    { ...options, repeatable: false },
  );
}

let draftsMade = 0;

/** Deletes what an interrupted run left behind. */
export async function removeDrafts(gate: Gate, options: PassOptions = {}): Promise<void> {
  await gate.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const marked = worksheets.items.map((sheet) => ({ sheet, role: roleItem(sheet) }));
    await context.sync();
    const left = marked.filter(({ sheet, role }) => sheet.name.startsWith(DRAFT_PREFIX) || roleOf(role) === 'draft');
    for (const { sheet } of left) sheet.delete();
    if (left.length > 0) await context.sync();
  }, options);
}

function strokesOf(plan: SheetPlan, drafts: readonly Draft[], date1904: boolean): Stroke[] {
  const surroundings = { date1904, formulaText: (formula: string) => withDraftNames(formula, drafts) };
  return [
    ...plan.blocks.flatMap(formatStrokes),
    ...plan.blocks.flatMap((block) => valueStrokes(block, surroundings)),
    ...tableStrokes(plan.tables ?? []),
    ...plan.blocks.flatMap(lookStrokes),
    ...linkStrokes(plan.links ?? []),
    ...layoutStrokes(plan),
    ...validationStrokes(plan.validations ?? []),
    ...conditionStrokes(plan.conditions ?? []),
    ...chartStrokes(plan.charts),
  ];
}

/** Formulas name the sheets they read as they will be called; until then those are drafts, and Excel renames along. */
function withDraftNames(formula: string, drafts: readonly Draft[]): string {
  return drafts.reduce(
    (text, { plan, draft }) => text.replaceAll(`'${plan.name.replaceAll("'", "''")}'!`, `'${draft}'!`),
    formula,
  );
}
