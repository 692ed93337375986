import { type Area, covers, intersection, maxColumns, maxRows } from './address';
import { moveBelongings } from './belongings';
import { ModelError } from './errors';
import type { ChangeKind } from './events';
import { type StructureChange, isWholeChange } from './references';
import { replay } from './renaming';
import type { Row } from './rows';
import type { Sheet } from './sheet';
import { reshapeTables } from './tableEditing';

/** Inserts `count` empty rows before row `at`; they take the formatting of the row above. */
export function insertRows(sheet: Sheet, at: number, count: number): void {
  change(sheet, {
    kind: 'insert',
    axis: 'rows',
    area: { top: at, left: 0, bottom: at + count - 1, right: maxColumns - 1 },
  });
}

export function deleteRows(sheet: Sheet, at: number, count: number): void {
  change(sheet, {
    kind: 'delete',
    axis: 'rows',
    area: { top: at, left: 0, bottom: at + count - 1, right: maxColumns - 1 },
  });
}

/** Inserts `count` empty columns before column `at`; they take the formatting of the column to the left. */
export function insertColumns(sheet: Sheet, at: number, count: number): void {
  change(sheet, {
    kind: 'insert',
    axis: 'columns',
    area: { top: 0, left: at, bottom: maxRows - 1, right: at + count - 1 },
  });
}

export function deleteColumns(sheet: Sheet, at: number, count: number): void {
  change(sheet, {
    kind: 'delete',
    axis: 'columns',
    area: { top: 0, left: at, bottom: maxRows - 1, right: at + count - 1 },
  });
}

/** Inserts cells and moves those in the way down or right. */
export function insertCells(sheet: Sheet, area: Area, shift: 'down' | 'right'): void {
  change(sheet, { kind: 'insert', axis: shift === 'down' ? 'rows' : 'columns', area });
}

/** Deletes cells and moves the following ones up or left. */
export function deleteCells(sheet: Sheet, area: Area, shift: 'up' | 'left'): void {
  change(sheet, { kind: 'delete', axis: shift === 'up' ? 'rows' : 'columns', area });
}

function change(sheet: Sheet, step: StructureChange): void {
  refuse(sheet, step);
  const { workbook } = sheet;
  const whole = isWholeChange(step);
  if (whole && step.axis === 'rows') moveRows(sheet, step);
  else if (step.axis === 'rows') moveCellsVertically(sheet, step);
  else moveCellsSideways(sheet, step, whole);
  moveBelongings(sheet, step);
  reshapeTables(sheet, step);
  sheet.touched.add('cells');
  replay(workbook, { kind: 'shift', sheet: sheet.id, name: sheet.name, change: step });
  const inserted = step.kind === 'insert';
  let kind: ChangeKind = inserted ? 'cellInserted' : 'cellDeleted';
  if (whole && step.axis === 'rows') kind = inserted ? 'rowInserted' : 'rowDeleted';
  else if (whole) kind = inserted ? 'columnInserted' : 'columnDeleted';
  workbook.cellsChanged(sheet, step.area, kind);
}

/** Excel's refusals: data pushed off the sheet, merges, tables or arrays cut in two. */
function refuse(sheet: Sheet, step: StructureChange): void {
  const { area, axis, kind } = step;
  if (kind === 'insert') {
    const used = sheet.usedArea(true);
    const pushed = axis === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;
    const edge =
      axis === 'rows'
        ? { ...area, top: maxRows - pushed, bottom: maxRows - 1 }
        : { ...area, left: maxColumns - pushed, right: maxColumns - 1 };
    if (used !== null && intersection(used, edge) !== null && sheet.usedArea(true, edge) !== null) {
      throw new ModelError('outOfBounds', 'The insertion would push cells with content off the sheet.');
    }
  }
  if (isWholeChange(step)) return;
  const zone = axis === 'rows' ? { ...area, bottom: maxRows - 1 } : { ...area, right: maxColumns - 1 };
  const cut = (other: Area): boolean => intersection(other, zone) !== null && !covers(zone, other);
  const spans = (other: Area): boolean =>
    axis === 'rows'
      ? other.left >= area.left && other.right <= area.right
      : other.top >= area.top && other.bottom <= area.bottom;
  if (sheet.merges.some((merge) => cut(merge) && !spans(merge))) {
    throw new ModelError('invalidOperation', 'The cells to be moved cut a merged area in two.');
  }
  if (sheet.tables.some((table) => cut(table.area) && !spans(table.area))) {
    throw new ModelError('invalidOperation', 'The cells to be moved cut a table in two.');
  }
}

function moveRows(sheet: Sheet, { kind, area }: StructureChange): void {
  const count = area.bottom - area.top + 1;
  const numbers = sheet.rowNumbers().filter((number) => number >= area.top);
  const moved: [number, Row][] = [];
  for (const number of numbers) {
    const row = sheet.row(number);
    sheet.removeRow(number);
    if (row === undefined) continue;
    if (kind === 'insert') {
      if (number + count < maxRows) moved.push([number + count, row]);
    } else if (number > area.bottom) moved.push([number - count, row]);
  }
  if (kind === 'insert') copyRowFormat(sheet, area.top, count);
  for (const [number, row] of moved) sheet.placeRow(number, row);
}

function copyRowFormat(sheet: Sheet, at: number, count: number): void {
  const above = at > 0 ? sheet.row(at - 1) : undefined;
  if (above === undefined || (above.styles.length === 0 && above.style === 0 && above.height === null)) return;
  for (let number = at; number < at + count; number++) {
    const row = sheet.ensureRow(number);
    row.style = above.style;
    row.height = above.height;
    row.outline = above.outline;
    row.attributesTouched = true;
    row.touched = 'all';
    for (const key of Object.keys(above.styles)) row.styles[Number(key)] = above.styles[Number(key)] ?? 0;
  }
}

function moveCellsVertically(sheet: Sheet, { kind, area }: StructureChange): void {
  const count = area.bottom - area.top + 1;
  const numbers = sheet.rowNumbers().filter((number) => number >= area.top);
  if (kind === 'insert') numbers.reverse();
  for (const number of numbers) {
    const row = sheet.row(number);
    if (row === undefined) continue;
    const target = kind === 'insert' ? number + count : number - count;
    const gone = kind === 'delete' && number <= area.bottom;
    for (const column of row.columns()) {
      if (column < area.left || column > area.right) continue;
      if (!gone && target < maxRows) copyCell(row, column, sheet.ensureRow(target), column);
      eraseCell(row, column);
    }
  }
}

function moveCellsSideways(sheet: Sheet, { kind, area }: StructureChange, whole: boolean): void {
  const count = area.right - area.left + 1;
  for (const [, row] of sheet.rowsBetween(area.top, area.bottom)) {
    const columns = row.columns().filter((column) => column >= area.left);
    if (kind === 'insert') columns.reverse();
    for (const column of columns) {
      const target = kind === 'insert' ? column + count : column - count;
      if (!(kind === 'delete' && column <= area.right) && target < maxColumns) copyCell(row, column, row, target);
      eraseCell(row, column);
    }
    if (kind === 'insert' && area.left > 0) {
      const style = row.ownStyle(area.left - 1);
      for (let column = area.left; style !== undefined && column <= area.right; column++) {
        row.styles[column] = style;
        row.touch(column);
      }
    }
  }
  if (!whole) return;
  if (kind === 'insert') sheet.columns.insert(area.left, count);
  else sheet.columns.remove(area.left, count);
  sheet.touched.add('columns');
}

/** Copies all a cell holds, over whatever the target held. */
export function copyCell(from: Row, column: number, to: Row, target: number): void {
  to.setValue(target, from.value(column));
  const style = from.ownStyle(column);
  if (style === undefined) Reflect.deleteProperty(to.styles, target);
  else to.styles[target] = style;
  const formula = from.formulas?.get(column);
  if (formula === undefined) to.formulas?.delete(target);
  else (to.formulas ??= new Map()).set(target, formula);
  const rich = from.rich?.get(column);
  if (rich === undefined) to.rich?.delete(target);
  else (to.rich ??= new Map()).set(target, rich);
  to.touch(target);
}

/** Empties a cell, its style included. */
export function eraseCell(row: Row, column: number): void {
  row.setValue(column, null);
  Reflect.deleteProperty(row.styles, column);
  row.formulas?.delete(column);
  row.rich?.delete(column);
  row.touch(column);
}
