import { type Area, areaAddress, covers, intersection, maxColumns, maxRows } from './address';
import type { ColumnPatch } from './columns';
import { ModelError } from './errors';
import type { Sheet } from './sheet';
import type { StylePatch } from './styles';

/** Formats every cell of an area. Whole columns and rows get the format once, for cells that do not exist yet, too. */
export function formatArea(sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = sheet.workbook;
  const wholeColumns = area.top === 0 && area.bottom === maxRows - 1;
  const wholeRows = area.left === 0 && area.right === maxColumns - 1;
  if (wholeColumns) {
    for (let column = area.left; column <= area.right; column++) {
      const band = sheet.columns.get(column);
      const end = Math.min(band.to, area.right);
      sheet.columns.set(column, end, { style: styles.derive(band.style, patch) });
      column = end;
    }
    sheet.touched.add('columns');
  }
  if (wholeColumns || wholeRows) {
    for (const [number, row] of sheet.rowsBetween(area.top, area.bottom)) {
      for (const column of row.columns()) {
        if (column < area.left || column > area.right) continue;
        sheet.putStyle(number, column, styles.derive(sheet.styleIndex(number, column), patch));
      }
    }
    if (wholeRows && !wholeColumns) {
      for (let number = area.top; number <= area.bottom; number++) {
        const row = sheet.ensureRow(number);
        row.style = styles.derive(row.style, patch);
        row.attributesTouched = true;
      }
    }
  } else {
    for (let number = area.top; number <= area.bottom; number++) {
      for (let column = area.left; column <= area.right; column++) {
        sheet.putStyle(number, column, styles.derive(sheet.styleIndex(number, column), patch));
      }
    }
  }
  sheet.touched.add('cells');
  sheet.workbook.notifier.emit({ type: 'format', sheet: sheet.id, area, source: sheet.workbook.notifier.source });
}

function layoutChanged(sheet: Sheet): void {
  sheet.workbook.notifier.emit({ type: 'layout', sheet: sheet.id, source: sheet.workbook.notifier.source });
}

/** Height (points, null = default) and visibility of rows. */
export function setRows(
  sheet: Sheet,
  from: number,
  to: number,
  patch: { height?: number | null; hidden?: boolean; outline?: number },
): void {
  for (let number = from; number <= to; number++) {
    const row = sheet.ensureRow(number);
    if (patch.height !== undefined) row.height = patch.height;
    if (patch.hidden !== undefined) row.hidden = patch.hidden;
    if (patch.outline !== undefined) row.outline = patch.outline;
    row.attributesTouched = true;
  }
  sheet.touched.add('cells');
  layoutChanged(sheet);
}

/** Width (characters), visibility and grouping of columns. */
export function setColumns(sheet: Sheet, from: number, to: number, patch: ColumnPatch): void {
  sheet.columns.set(from, to, patch);
  sheet.touched.add('columns');
  layoutChanged(sheet);
}

/**
 * Merges an area; only the top left value stays, as Excel does.
 * @param across merges each row on its own.
 * @throws ModelError when a table or another merge that is not wholly inside is in the way
 */
export function mergeArea(sheet: Sheet, area: Area, across = false): void {
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) {
    throw new ModelError('invalidOperation', 'Cells of a table cannot be merged.');
  }
  if (sheet.merges.some((merge) => intersection(merge, area) !== null && !covers(area, merge))) {
    throw new ModelError('invalidOperation', 'The area cuts another merged area.');
  }
  const pieces: Area[] = [];
  if (across) for (let row = area.top; row <= area.bottom; row++) pieces.push({ ...area, top: row, bottom: row });
  else pieces.push(area);
  const merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  for (const piece of pieces) {
    for (const [number, row] of sheet.rowsBetween(piece.top, piece.bottom)) {
      for (const column of row.filledColumns()) {
        if (column < piece.left || column > piece.right || (number === piece.top && column === piece.left)) continue;
        sheet.putValue(number, column, null);
      }
    }
    if (areaAddress(piece).includes(':')) merges.push(piece);
  }
  sheet.setMerges(merges);
  sheet.workbook.cellsChanged(sheet, area);
  layoutChanged(sheet);
}

/** Takes apart every merge that touches the area. */
export function unmergeArea(sheet: Sheet, area: Area): void {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  if (merges.length === sheet.merges.length) return;
  sheet.setMerges(merges);
  layoutChanged(sheet);
}
