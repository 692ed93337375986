import type { Cell } from '@fortune-sheet/core';
import { isDateFormat } from 'numfmt';
import type { Area } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { CellStyle } from '../../model/styles';
import { CellError } from '../../model/values';
import { displayText, localFormat } from '../../formulas/displayText';

/** The grid's numbers for alignment: across 0 centre, 1 left, 2 right; down 0 middle, 1 top, 2 bottom. */
const across: Readonly<Record<string, number>> = { left: 1, right: 2, center: 0, centerContinuous: 0, distributed: 0 };
const down: Readonly<Record<string, number>> = { center: 0, top: 1, bottom: 2, justify: 1, distributed: 0 };

/** What a style says, in the grid's words; parts that are as everywhere are left out. */
function styleView(style: CellStyle): Partial<Cell> {
  const { font, fill, alignment } = style;
  const view: Partial<Cell> = { fs: font.size };
  if (font.bold) view.bl = 1;
  if (font.italic) view.it = 1;
  if (font.strike) view.cl = 1;
  if (font.underline !== 'none') view.un = 1;
  if (font.color !== null && font.color !== '#000000') view.fc = font.color;
  if (fill.pattern === 'solid' && fill.color !== null) view.bg = fill.color;
  const horizontal = across[alignment.horizontal];
  if (horizontal !== undefined) view.ht = horizontal;
  view.vt = down[alignment.vertical] ?? 2;
  view.tb = alignment.wrap ? '2' : '1';
  return view;
}

const views = new WeakMap<CellStyle, Partial<Cell>>();

/** {@link styleView}, remembered: a sheet of ten thousand cells has a handful of styles. */
function viewOf(style: CellStyle): Partial<Cell> {
  let view = views.get(style);
  if (view === undefined) {
    view = styleView(style);
    views.set(style, view);
  }
  return view;
}

/** Formatting that lies over a cell's own: conditional formats and table styles. */
export type Overlay = Partial<Cell>;

/**
 * One cell as the grid draws it; `null` for a cell with nothing to show.
 * @param merge the merge the cell is in, if any
 */
export function cellView(
  sheet: Sheet,
  row: number,
  column: number,
  merge: Area | null,
  overlay?: Overlay,
): Cell | null {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const styleIndex = sheet.styleIndex(row, column);
  if (value === null && formula === null && styleIndex === 0 && merge === null && overlay === undefined) return null;
  const style = sheet.workbook.styles.get(styleIndex);
  const cell: Cell = { ...viewOf(style), ...overlay };
  if (merge !== null) {
    const anchored = merge.top === row && merge.left === column;
    const size = anchored ? { rs: merge.bottom - merge.top + 1, cs: merge.right - merge.left + 1 } : {};
    cell.mc = { r: merge.top, c: merge.left, ...size };
    if (!anchored) return cell;
  }
  if (value !== null) {
    const text = displayText(sheet.workbook, sheet, row, column);
    const numeric = typeof value === 'number';
    const kind = numeric ? (isDateFormat(localFormat(style.numFmt)) ? 'd' : 'n') : 's';
    cell.v = value instanceof CellError ? value.code : value;
    cell.m = text;
    cell.ct = { fa: style.numFmt, t: kind };
    if (style.alignment.horizontal === 'general' && numeric) cell.ht = 2;
    if (style.quotePrefix) cell.qp = 1;
  }
  if (formula !== null) cell.f = `=${formula}`;
  return cell;
}
