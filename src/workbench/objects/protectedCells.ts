import type { Area } from '../model/address';
import type { SheetProtection } from '../model/page';
import type { Sheet } from '../model/sheet';
import { fail } from '../protocol/errors';
import { styleIndexes } from './cellStyles';

/** Refuses to change the contents of locked cells of a protected sheet. @throws HostError AccessDenied */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  const { styles } = sheet.workbook;
  for (const index of styleIndexes(sheet, area)) if (styles.get(index).locked) fail('AccessDenied');
}

/** Refuses what the protection of a sheet does not allow. @throws HostError AccessDenied */
export function requireAllowed(sheet: Sheet, what: keyof SheetProtection['allow']): void {
  if (sheet.protection !== null && !sheet.protection.allow[what]) fail('AccessDenied');
}

/** Refuses what no protected sheet allows. @throws HostError AccessDenied */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) fail('AccessDenied');
}
