import type { CellMatrix, Sheet as GridSheet, SheetConfig } from '@fortune-sheet/core';
import type { Sheet } from '../../model/sheet';
import { borderRanges } from './borders';
import { conditionsOn } from './conditions';
import { cellView } from './cellView';
import { dropDowns } from './dropDowns';
import { overlaysOf } from './overlays';

/** Empty rows and columns shown below and right of what is used, and the least that is shown. */
const spareRows = 30;
const spareColumns = 4;
const leastRows = 60;
const leastColumns = 20;
/** More rows than this the grid cannot hold; the file keeps them. */
const mostRows = 20_000;
const mostColumns = 200;

/** Pixels of a width in characters of the default font, of a height in points. */
const widthPixels = (characters: number) => Math.round(characters * 7 + 5);
const heightPixels = (points: number) => Math.round((points * 4) / 3);

/** How many rows and columns of a sheet the grid shows. */
export function shownSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = sheet.usedArea(false);
  const { row, column } = sheet.view.activeCell;
  return {
    rows: Math.min(mostRows, Math.max(leastRows, row + 1, (used?.bottom ?? 0) + 1 + spareRows)),
    columns: Math.min(mostColumns, Math.max(leastColumns, column + 1, (used?.right ?? 0) + 1 + spareColumns)),
  };
}

/** A sheet as the grid draws it. Everything comes from the model; the grid holds no truth of its own. */
export function sheetView(sheet: Sheet, order: number): GridSheet {
  const { rows, columns } = shownSize(sheet);
  const overlays = overlaysOf(sheet, conditionsOn(sheet));
  const data: CellMatrix = Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  const place = (row: number, column: number) => {
    if (row >= rows || column >= columns) return;
    data[row]![column] = cellView(sheet, row, column, sheet.mergeAt(row, column), overlays.get(`${row}_${column}`));
  };
  for (const [number, row] of sheet.rowsBetween(0, rows - 1)) for (const column of row.columns()) place(number, column);
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rows - 1); row++) {
      for (let column = merge.left; column <= merge.right; column++) place(row, column);
    }
  }
  for (const key of overlays.keys()) {
    const [row = 0, column = 0] = key.split('_').map(Number);
    if (data[row]?.[column] === null) place(row, column);
  }
  const { frozenRows, frozenColumns, gridlines, zoom } = sheet.view;
  const frozen = frozenView(frozenRows, frozenColumns);
  return {
    id: sheet.id,
    name: sheet.name,
    order,
    hide: sheet.visibility === 'visible' ? 0 : 1,
    status: sheet.workbook.activeSheetId === sheet.id ? 1 : 0,
    row: rows,
    column: columns,
    data,
    config: configView(sheet, rows, columns),
    defaultRowHeight: heightPixels(sheet.defaultRowHeight),
    defaultColWidth: widthPixels(sheet.defaultColumnWidth),
    showGridLines: gridlines ? 1 : 0,
    zoomRatio: zoom / 100,
    dataVerification: dropDowns(sheet, rows, columns),
    ...(sheet.tabColor === null ? {} : { color: sheet.tabColor }),
    ...(frozen === null ? {} : { frozen }),
  };
}

function frozenView(rows: number, columns: number): NonNullable<GridSheet['frozen']> | null {
  if (rows === 0 && columns === 0) return null;
  const range = { row_focus: rows - 1, column_focus: columns - 1 };
  if (columns === 0) return { type: 'rangeRow', range };
  return { type: rows === 0 ? 'rangeColumn' : 'rangeBoth', range };
}

function configView(sheet: Sheet, rows: number, columns: number): SheetConfig {
  const config: Required<Pick<SheetConfig, 'merge' | 'rowlen' | 'columnlen' | 'rowhidden' | 'colhidden'>> &
    SheetConfig = {
    merge: {},
    rowlen: {},
    columnlen: {},
    rowhidden: {},
    colhidden: {},
    borderInfo: borderRanges(sheet, rows, columns),
  };
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top < rows && left < columns) {
      config.merge[`${top}_${left}`] = { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 };
    }
  }
  for (const [number, row] of sheet.rowsBetween(0, rows - 1)) {
    if (row.height !== null) config.rowlen[number] = heightPixels(row.height);
    if (sheet.isRowHidden(number)) config.rowhidden[number] = 0;
  }
  for (const { from, to, width, hidden } of sheet.columns.bands) {
    for (let column = from; column <= Math.min(to, columns - 1); column++) {
      if (width !== null) config.columnlen[column] = widthPixels(width);
      if (hidden || width === 0) config.colhidden[column] = 0;
    }
  }
  return config;
}
