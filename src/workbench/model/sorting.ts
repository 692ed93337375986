import type { Area } from './address';
import { ModelError } from './errors';
import { intersection } from './address';
import { translateFormula } from './references';
import { Row } from './rows';
import type { Sheet } from './sheet';
import { copyCell, eraseCell } from './structure';
import { CellError, type CellValue } from './values';

export interface SortKey {
  /** 0-based column inside the area (row inside it, when columns are sorted). */
  readonly position: number;
  readonly ascending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: false, sensitivity: 'accent' });

/** Excel's order of kinds: numbers, texts, FALSE, TRUE, errors; empty cells are last in either direction. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return value instanceof CellError ? 3 : 4;
}

/** Compares two cell values in ascending order, without the rule for empty cells. */
export function compareValues(a: CellValue, b: CellValue, matchCase = false): number {
  const kind = rank(a) - rank(b);
  if (kind !== 0) return kind;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a !== 'string' || typeof b !== 'string') return 0;
  return matchCase
    ? collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
    : collator.compare(a.toUpperCase(), b.toUpperCase());
}

/**
 * Sorts the rows of an area by its columns; the sort is stable, formulas move with their row and relative references with them. Hidden rows stay
 * where they are, as in Excel.
 * @throws ModelError when the area has merged cells
 */
export function sortArea(
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase = false,
  hasHeaders = false,
): void {
  const body = hasHeaders ? { ...area, top: area.top + 1 } : area;
  if (sheet.merges.some((merge) => intersection(merge, body) !== null)) {
    throw new ModelError('invalidOperation', 'An area with merged cells cannot be sorted.');
  }
  if (keys.some((key) => key.position < 0 || key.position > body.right - body.left)) {
    throw new ModelError('invalidArgument', 'A sort key lies outside the area.');
  }
  const used = sheet.usedArea(false, body);
  if (used === null) return;
  const numbers: number[] = [];
  for (let number = body.top; number <= used.bottom; number++) if (!sheet.isRowHidden(number)) numbers.push(number);
  const order = [...numbers].sort((a, b) => {
    for (const { position, ascending } of keys) {
      const left = sheet.value(a, body.left + position);
      const right = sheet.value(b, body.left + position);
      if (left === null || right === null) {
        if (left === right) continue;
        return left === null ? 1 : -1;
      }
      const compared = compareValues(left, right, matchCase);
      if (compared !== 0) return ascending ? compared : -compared;
    }
    return a - b;
  });
  if (order.every((number, i) => number === numbers[i])) return;
  permute(sheet, body, numbers, order);
  sheet.workbook.cellsChanged(sheet, body);
}

function permute(sheet: Sheet, body: Area, numbers: readonly number[], order: readonly number[]): void {
  const copies = new Map<number, Row>();
  for (const number of numbers) {
    const row = sheet.row(number);
    if (row === undefined) continue;
    const copy = new Row();
    for (const column of row.columns())
      if (column >= body.left && column <= body.right) copyCell(row, column, copy, column);
    copies.set(number, copy);
  }
  order.forEach((from, i) => {
    const to = numbers[i] ?? from;
    if (from === to) return;
    const target = sheet.ensureRow(to);
    for (const column of target.columns()) if (column >= body.left && column <= body.right) eraseCell(target, column);
    const source = copies.get(from);
    if (source === undefined) return;
    for (const column of source.columns()) {
      copyCell(source, column, target, column);
      const formula = target.formulas?.get(column);
      if (typeof formula === 'string') target.formulas?.set(column, translateFormula(formula, to - from, 0));
    }
  });
  sheet.touched.add('cells');
}
