import type { SheetPlan } from '../reports/sheetPlan';
import { ExcelFailure } from './failure';
import type { Gate } from './gate';
import type { DrawOptions } from './drawSheet';
import { changeRole, roleItem, roleOf } from './sheetRoles';

/** A sheet that has been drawn under a draft name. */
export interface Draft {
  readonly plan: SheetPlan;
  readonly draft: string;
}

const MOST_NAME = 31;
const MOST_TRIES = 20;

/**
 * Puts finished drafts in the place of the sheets they replace. Everything happens in one request; repeated after a silent
 * sync it sees what is already done.
 */
export function finishSheets(gate: Gate, drafts: readonly Draft[], options: DrawOptions): Promise<string[]> {
  return gate.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({ sheet, name: sheet.name, item: roleItem(sheet) }));
    await context.sync();
    const standing = sheets.map(({ sheet, name, item }) => ({ sheet, name, role: roleOf(item) }));
    const finals: string[] = [];
    const fresh: { sheet: Excel.Worksheet; plan: SheetPlan; final: string }[] = [];
    for (const { plan, draft } of drafts) {
      const own = standing.find(({ name }) => name === draft);
      const final = freeName(plan, standing, draft);
      finals.push(final);
      if (own === undefined) {
        // The answer of an earlier attempt was lost, its work was not.
        if (standing.some(({ name, role }) => name === final && role === plan.role)) continue;
        throw new ExcelFailure('item-missing', { sheet: draft });
      }
      standing.find(({ name, role }) => sameName(name, final) && role === plan.role)?.sheet.delete();
      fresh.push({ sheet: own.sheet, plan, final });
    }
    const roles = new Set<string | null>(drafts.map(({ plan }) => plan.role));
    for (const { sheet, name, role } of standing) {
      const isOver = (options.obsolete ?? []).includes(name) && roles.has(role);
      if (isOver && !finals.some((final) => sameName(final, name))) sheet.delete();
    }
    for (const { sheet, plan, final } of fresh) {
      sheet.name = final;
      changeRole(sheet, plan.role);
      sheet.visibility = 'Visible';
      (plan.tables ?? []).forEach(({ name }, table) => {
        sheet.tables.getItemAt(table).name = name;
      });
    }
    if (options.activate) fresh[0]?.sheet.activate();
    await context.sync();
    return finals;
  }, options);
}

/** The plan's own name, or the first numbered one that no sheet of the office has. */
function freeName(plan: SheetPlan, standing: readonly { name: string; role: string | null }[], draft: string): string {
  for (let number = 1; number <= MOST_TRIES; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = plan.name.slice(0, MOST_NAME - suffix.length) + suffix;
    const taken = standing.find((sheet) => sameName(sheet.name, name) && sheet.name !== draft);
    if (taken === undefined || taken.role === plan.role) return name;
  }
  throw new ExcelFailure('sheet-name-taken', { sheet: plan.name });
}

/** Excel's sheet names do not tell capitals from small letters. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
