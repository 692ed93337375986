import type { Regulation } from '../../regulations/regulation';
import type { SheetPlan } from '../sheetPlan';
import { analysis } from './analysisSheet';
import { archiveSheet } from './archiveSheet';
import { finesSheet } from './finesSheet';
import { pointsSheet } from './pointsSheet';
import { publicAnswer } from './publicAnswer';
import { serviceFigures } from './serviceFigures';
import type { SpecialInput, SpecialSheet } from './specialSheet';
import { surveyEvaluation } from './surveyEvaluation';
import { suspicions } from './suspicions';
import { visitPlanSheet } from './visitPlanSheet';
import { workCalendar } from './workCalendar';

/** Every special sheet, in the order in which the summary shows them. */
const SPECIAL_SHEETS: readonly SpecialSheet[] = [
  surveyEvaluation,
  publicAnswer,
  analysis,
  serviceFigures,
  suspicions,
  workCalendar,
  visitPlanSheet,
  archiveSheet,
  finesSheet,
  pointsSheet,
];

/** The special sheets that the regulation in force asks for and the workbook can fill. */
export function specialSheets(input: SpecialInput): SheetPlan[] {
  return SPECIAL_SHEETS.flatMap(({ askedBy, make }) =>
    askedBy(input.ledger.regulation).length === 0 ? [] : (make(input) ?? []),
  );
}

/** What the regulation in force adds to the summary: the sheets' roles and the rules that ask for them, as far as anybody does. */
export function askedSheets(
  regulation: Regulation,
): readonly { role: SpecialSheet['role']; rules: readonly string[] }[] {
  return SPECIAL_SHEETS.map(({ role, askedBy }) => ({ role, rules: [...new Set(askedBy(regulation))] })).filter(
    ({ rules }) => rules.length > 0,
  );
}
