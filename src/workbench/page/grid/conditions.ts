import { toBoolean } from '../../formulas/coerce';
import { Evaluator } from '../../formulas/evaluate';
import { Run } from '../../formulas/run';
import { parseFormula } from '../../formulas/syntax';
import { Fault, Matrix, Unsupported, type Scalar } from '../../formulas/values';
import { cellAddress } from '../../model/address';
import { translateFormula } from '../../model/references';
import type { ConditionalFormat } from '../../model/rules';
import type { Sheet } from '../../model/sheet';
import { CellError } from '../../model/values';

/** Says whether a rule of a sheet holds at a cell. */
export type Holds = (rule: ConditionalFormat, row: number, column: number) => boolean;

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** The rule's first formula as a condition on a cell; `null` for kinds that are not drawn (scales, icons, top ten …). */
function conditionOf(rule: ConditionalFormat, cell: string): string | null {
  const formula = rule.formulas[0];
  if (formula === undefined) return null;
  if (rule.type === 'expression') return formula;
  const comparison = comparisons[rule.operator ?? ''];
  return rule.type === 'cellIs' && comparison !== undefined ? `${cell}${comparison}(${formula})` : null;
}

/**
 * Evaluates the formulas of conditional formats for the drawing. References in them are relative to the rule's first cell, as Excel
 * keeps them. What cannot be calculated does not hold.
 */
export function conditionsOn(sheet: Sheet): Holds {
  // What is drawn has been calculated: nothing has to be settled first.
  const run = new Run(
    sheet.workbook,
    sheet.workbook.now(),
    () => undefined,
    () => true,
  );
  return (rule, row, column) => {
    const [first] = rule.areas;
    if (first === undefined) return false;
    const condition = conditionOf(rule, cellAddress(first.top, first.left));
    if (condition === null) return false;
    const expression = parseFormula(translateFormula(condition, row - first.top, column - first.left));
    if (expression === null) return false;
    try {
      const result = new Evaluator(run, { sheet, row, column }).result(expression, false);
      return isTrue(result instanceof Matrix ? result.at(0, 0) : result);
    } catch (error) {
      if (error instanceof Fault || error instanceof Unsupported) return false;
      throw error;
    }
  };
}

function isTrue(value: Scalar): boolean {
  return value !== null && !(value instanceof CellError) && typeof value !== 'string' && toBoolean(value);
}
