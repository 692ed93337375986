import { maxColumns, type Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { CellStyle } from '../model/styles';
import type { RangeTarget } from './rangeTarget';

/** Wider areas are looked at by the cells that exist, not column by column. */
const narrow = 512;

/** Indexes of all styles that cells of an area show, the cells that do not exist included. */
export function styleIndexes(sheet: Sheet, area: Area): Set<number> {
  const found = new Set<number>();
  let rows = 0;
  for (const [number, row] of sheet.rowsBetween(area.top, area.bottom)) {
    rows++;
    if (area.right - area.left < narrow) {
      for (let column = area.left; column <= area.right; column++) found.add(sheet.styleIndex(number, column));
      continue;
    }
    for (const column of row.columns()) {
      if (column >= area.left && column <= area.right) found.add(sheet.styleIndex(number, column));
    }
    if (row.style !== 0) found.add(row.style);
    else addColumnStyles(sheet, area, found);
  }
  if (rows < area.bottom - area.top + 1) addColumnStyles(sheet, area, found);
  return found;
}

function addColumnStyles(sheet: Sheet, area: Area, found: Set<number>): void {
  let covered = 0;
  for (const band of sheet.columns.bands) {
    const from = Math.max(band.from, area.left);
    const to = Math.min(band.to, area.right, maxColumns - 1);
    if (from > to) continue;
    covered += to - from + 1;
    found.add(band.style);
  }
  if (covered < area.right - area.left + 1) found.add(0);
}

/** What all cells of some ranges have in common, or null when they differ, as Excel answers for mixed formats. */
export function commonStyle<T extends string | number | boolean | null>(
  targets: readonly RangeTarget[],
  pick: (style: CellStyle) => T,
): T | null {
  let common: T | null = null;
  let first = true;
  for (const { sheet, area } of targets) {
    for (const index of styleIndexes(sheet, area)) {
      const value = pick(sheet.workbook.styles.get(index));
      if (!first && value !== common) return null;
      common = value;
      first = false;
    }
  }
  return common;
}
