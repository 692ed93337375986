import type { Area } from '../model/address';
import { enterValues, type CellInput } from '../model/editing';
import type { Sheet } from '../model/sheet';
import { parseFormula } from '../formulas/syntax';
import { fail } from '../protocol/errors';
import type { HostSession } from '../protocol/session';
import { inputMatrix } from './cellValues';
import type { RangeTarget } from './rangeTarget';

/**
 * Enters what was assigned to values or formulas of a range.
 * @throws HostError InvalidArgument for another shape, and for text after `=` that is no formula; nothing is written then
 */
export function enterInputs(range: RangeTarget, assigned: unknown, session: HostSession): void {
  const inputs = inputMatrix(range, assigned);
  requireFormulas(range.sheet, range.area, inputs);
  enterValues(range.sheet, range.area, inputs);
  session.countWritten(range.cellCount);
}

/** In a cell formatted as text `=` begins a text like any other. */
function requireFormulas(sheet: Sheet, area: Area, inputs: readonly (readonly CellInput[])[]): void {
  inputs.forEach((line, i) =>
    line.forEach((input, j) => {
      if (typeof input !== 'string' || input.length < 2 || !input.startsWith('=')) return;
      if (sheet.style(area.top + i, area.left + j).numFmt === '@') return;
      if (parseFormula(input.slice(1)) === null) fail('InvalidArgument');
    }),
  );
}
