import type { SheetPlan } from '../sheetPlan';
import { analysis } from './analysisSheet';
import { publicAnswer } from './publicAnswer';
import { serviceFigures } from './serviceFigures';
import type { SpecialInput, SpecialSheet } from './specialSheet';
import { surveyEvaluation } from './surveyEvaluation';
import { suspicions } from './suspicions';

/** Every special sheet, in the order in which the summary shows them. */
const SPECIAL_SHEETS: readonly SpecialSheet[] = [surveyEvaluation, publicAnswer, analysis, serviceFigures, suspicions];

/** The special sheets that the regulation in force asks for and the workbook can fill. */
export function specialSheets(input: SpecialInput): SheetPlan[] {
  return SPECIAL_SHEETS.flatMap(({ askedBy, make }) =>
    askedBy(input.ledger.regulation).length === 0 ? [] : (make(input) ?? []),
  );
}
