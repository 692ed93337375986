import { maxColumns, type Area } from '../model/address';
import { setColumns, setRows } from '../model/formatting';
import type { Sheet } from '../model/sheet';
import type { HostSession } from '../protocol/session';
import { columnPoints, columnWidth } from './measures';

/** Characters that Excel leaves empty beside the longest text. */
const padding = 1.71;
const widest = 255;
const defaultFontSize = 11;

/** Width of a text in digits of the default font: Chinese characters count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}

/** Gives each used column of an area the width of its longest text. Merged and wrapped cells do not count, as in Excel. */
export function autofitColumns(sheet: Sheet, area: Area, session: HostSession): void {
  const used = sheet.usedArea(true, area);
  if (used === null) return;
  for (let column = used.left; column <= Math.min(used.right, maxColumns - 1); column++) {
    let width = 0;
    for (const [number, row] of sheet.rowsBetween(used.top, used.bottom)) {
      if (row.value(column) === null || row.hidden || sheet.mergeAt(number, column) !== null) continue;
      const style = sheet.style(number, column);
      if (style.alignment.wrap) continue;
      const longest = Math.max(...session.textOf(sheet, number, column).split('\n').map(textWidth));
      width = Math.max(width, (longest * style.font.size) / defaultFontSize);
    }
    if (width > 0) setColumns(sheet, column, column, { width: Math.min(width + padding, widest), hidden: false });
  }
}

/** Gives each used row of an area the height of its tallest cell. */
export function autofitRows(sheet: Sheet, area: Area, session: HostSession): void {
  for (const [number, row] of [...sheet.rowsBetween(area.top, area.bottom)]) {
    if (row.hidden) continue;
    let height = sheet.defaultRowHeight;
    for (const column of row.filledColumns()) {
      if (sheet.mergeAt(number, column) !== null) continue;
      const { alignment, font } = sheet.style(number, column);
      const text = session.textOf(sheet, number, column);
      const width = alignment.wrap ? columnWidth(sheet, column) / columnPoints(1) : Infinity;
      const lines = alignment.wrap
        ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0)
        : 1;
      height = Math.max(height, lines * sheet.defaultRowHeight * (font.size / defaultFontSize));
    }
    setRows(sheet, number, number, { height: height === sheet.defaultRowHeight ? null : Math.min(height, 409.5) });
  }
}
