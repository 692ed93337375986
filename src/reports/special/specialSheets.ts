import type { SheetPlan } from '../sheetPlan';
import type { SpecialInput, SpecialSheet } from './specialSheet';

/** Every special sheet, in the order in which the summary shows them. */
const SPECIAL_SHEETS: readonly SpecialSheet[] = [];

/** The special sheets that the regulation in force asks for and the workbook can fill. */
export function specialSheets(input: SpecialInput): SheetPlan[] {
  return SPECIAL_SHEETS.flatMap(({ askedBy, make }) =>
    askedBy(input.ledger.regulation).length === 0 ? [] : (make(input) ?? []),
  );
}
