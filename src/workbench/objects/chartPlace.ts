import { maxColumns, maxRows } from '../model/address';
import type { ChartAnchor } from '../model/charts';
import type { Sheet } from '../model/sheet';
import { columnWidth, rowHeight, sumColumns, sumRows } from './measures';

/** A chart's place in points from the sheet's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Size of a new chart in points. */
export const newChartSize = { width: 360, height: 216 };

export function boxOf(sheet: Sheet, anchor: ChartAnchor): Box {
  const left = sumColumns(sheet, 0, anchor.fromColumn - 1) + anchor.fromColumnOffset;
  const top = sumRows(sheet, 0, anchor.fromRow - 1) + anchor.fromRowOffset;
  const right = sumColumns(sheet, 0, anchor.toColumn - 1) + anchor.toColumnOffset;
  const bottom = sumRows(sheet, 0, anchor.toRow - 1) + anchor.toRowOffset;
  return { left, top, width: right - left, height: bottom - top };
}

export function anchorOf(sheet: Sheet, box: Box): ChartAnchor {
  const from = cellAt(sheet, box.left, box.top);
  const to = cellAt(sheet, box.left + box.width, box.top + box.height);
  return {
    fromRow: from.row,
    fromColumn: from.column,
    fromRowOffset: from.rowOffset,
    fromColumnOffset: from.columnOffset,
    toRow: to.row,
    toColumn: to.column,
    toRowOffset: to.rowOffset,
    toColumnOffset: to.columnOffset,
  };
}

function cellAt(sheet: Sheet, x: number, y: number) {
  const horizontal = walk(x, maxColumns, (column) => columnWidth(sheet, column));
  const vertical = walk(y, maxRows, (row) => rowHeight(sheet, row));
  return { column: horizontal.at, columnOffset: horizontal.rest, row: vertical.at, rowOffset: vertical.rest };
}

function walk(distance: number, limit: number, size: (at: number) => number): { at: number; rest: number } {
  let rest = Math.max(0, distance);
  for (let at = 0; at < limit - 1; at++) {
    const next = size(at);
    if (rest < next) return { at, rest };
    rest -= next;
  }
  return { at: limit - 1, rest: 0 };
}
