import { type Area, intersection, parseArea } from './address';
import { ModelError } from './errors';
import { eraseCell } from './structure';
import type { Sheet } from './sheet';
import { followHeaders } from './tableEditing';
import { parseTyped } from './typing';
import { CellError, maxCellText } from './values';

/** What a cell may be given: typed text, a number, a boolean, an error; `null` leaves the cell as it is, `''` empties it. */
export type CellInput = string | number | boolean | CellError | null;

/**
 * Enters values into an area as if typed, row by row; the matrix must have the area's shape.
 * Cells covered by a merge are skipped, as Excel does. One change is reported for the whole area.
 * @throws ModelError invalidArgument (shape, text too long), partOfArray
 */
export function enterValues(sheet: Sheet, area: Area, inputs: readonly (readonly CellInput[])[]): void {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (inputs.length !== height || inputs.some((line) => line.length !== width)) {
    throw new ModelError('invalidArgument', 'The values do not have the shape of the range.');
  }
  if (inputs.some((line) => line.some((input) => typeof input === 'string' && input.length > maxCellText))) {
    throw new ModelError('invalidArgument', `A cell takes at most ${maxCellText} characters.`);
  }
  requireWholeArrays(sheet, area);
  const now = sheet.workbook.now();
  inputs.forEach((line, i) => line.forEach((input, j) => enterOne(sheet, area.top + i, area.left + j, input, now)));
  followHeaders(sheet, area);
  sheet.workbook.cellsChanged(sheet, area);
}

/** Enters one value. See `enterValues`. */
export function enterValue(sheet: Sheet, row: number, column: number, input: CellInput): void {
  enterValues(sheet, { top: row, left: column, bottom: row, right: column }, [[input]]);
}

function enterOne(sheet: Sheet, row: number, column: number, input: CellInput, now: Date): void {
  if (input === null || sheet.isCovered(row, column)) return;
  if (typeof input !== 'string') {
    if (typeof input === 'number' && !Number.isFinite(input)) throw new ModelError('invalidArgument', 'Not a number.');
    sheet.putValue(row, column, input);
    return;
  }
  const { styles, date1904 } = sheet.workbook;
  const style = sheet.style(row, column);
  const typed = parseTyped(input, { numFmt: style.numFmt, date1904, now });
  if (typed.kind === 'formula') {
    sheet.putFormula(row, column, typed.text);
    return;
  }
  sheet.putValue(row, column, typed.value);
  const numFmt = typed.numFmt !== null && style.numFmt === 'General' ? typed.numFmt : null;
  if (numFmt === null && typed.quoted === style.quotePrefix) return;
  const patch = { quotePrefix: typed.quoted, ...(numFmt === null ? {} : { numFmt }) };
  sheet.putStyle(row, column, styles.derive(sheet.styleIndex(row, column), patch));
}

/** Gives an area one array formula (text without `=`), anchored at its top left. */
export function enterArrayFormula(sheet: Sheet, area: Area, text: string, ref: string): void {
  requireWholeArrays(sheet, area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) sheet.putValue(row, column, null);
  }
  sheet.putFormula(area.top, area.left, { text, ref });
  sheet.workbook.cellsChanged(sheet, area);
}

function requireWholeArrays(sheet: Sheet, area: Area): void {
  if (!sheet.mayHoldArrays) return;
  for (const number of sheet.rowNumbers()) {
    const formulas = sheet.row(number)?.formulas;
    if (formulas === null || formulas === undefined || number > area.bottom) continue;
    for (const formula of formulas.values()) {
      if (typeof formula === 'string') continue;
      const array = parseArea(formula.ref);
      const common = array === null ? null : intersection(array, area);
      if (array === null || common === null) continue;
      const whole =
        common.top === array.top &&
        common.bottom === array.bottom &&
        common.left === array.left &&
        common.right === array.right;
      if (!whole) throw new ModelError('partOfArray', 'Part of an array formula cannot be changed.');
    }
  }
}

/** What `clear` takes away. */
export type ClearWhat = 'all' | 'contents' | 'formats' | 'hyperlinks';

/** Clears cells. `all` also takes merges, notes, conditional formats and validations of the area. */
export function clearArea(sheet: Sheet, area: Area, what: ClearWhat): void {
  const contents = what === 'all' || what === 'contents';
  const formats = what === 'all' || what === 'formats';
  if (contents) requireWholeArrays(sheet, area);
  for (const [number, row] of sheet.rowsBetween(area.top, area.bottom)) {
    for (const column of row.columns()) {
      if (column < area.left || column > area.right) continue;
      if (contents && formats) eraseCell(row, column);
      else if (contents && (row.value(column) !== null || row.formulas?.has(column) === true))
        sheet.putValue(number, column, null);
      else if (formats) sheet.putStyle(number, column, 0);
    }
  }
  sheet.touched.add('cells');
  if (what === 'hyperlinks' || what === 'all') {
    const kept = sheet.hyperlinks.filter((link) => intersection(link.area, area) === null);
    if (kept.length !== sheet.hyperlinks.length) sheet.touched.add('hyperlinks');
    sheet.hyperlinks = kept;
  }
  if (formats) {
    const merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
    if (merges.length !== sheet.merges.length) sheet.setMerges(merges);
  }
  if (contents) {
    followHeaders(sheet, area);
    sheet.workbook.cellsChanged(sheet, area);
  }
  if (formats)
    sheet.workbook.notifier.emit({ type: 'format', sheet: sheet.id, area, source: sheet.workbook.notifier.source });
}
