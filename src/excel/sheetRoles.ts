import type { SheetRole } from '../reports/sheetPlan';

/**
 * Our sheets carry a hidden defined name of their own that says what they are. It travels with the file and with a copy of the
 * sheet, whatever the sheet is called later; the text in it is the role.
 */
export const ROLE_NAME = 'CallbackLedger_Role';

/** `draft`: a sheet under construction, which any later run may delete. */
export type OwnRole = SheetRole | 'draft';

/** What to load of a sheet to learn its role. */
export function roleItem(sheet: Excel.Worksheet): Excel.NamedItem {
  const item = sheet.names.getItemOrNullObject(ROLE_NAME);
  item.load('formula');
  return item;
}

/** The role in a loaded item; `null` for a sheet that is not ours. */
export function roleOf(item: Excel.NamedItem): OwnRole | null {
  if (item.isNullObject) return null;
  const match = /^="(\w+)"$/.exec(String(item.formula));
  return (match?.[1] as OwnRole | undefined) ?? null;
}

/** Marks a new sheet as ours. */
export function giveRole(sheet: Excel.Worksheet, role: OwnRole): void {
  const item = sheet.names.add(ROLE_NAME, `="${role}"`);
  item.visible = false;
}

/** Changes what a sheet of ours is. */
export function changeRole(sheet: Excel.Worksheet, role: OwnRole): void {
  sheet.names.getItem(ROLE_NAME).formula = `="${role}"`;
}
