/** Rows and columns of a sheet (Excel 2007 and later). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells. All four are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Letters of a 0-based column: 0 → A, 16383 → XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of letters in either case, or -1 when they name none. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) return -1;
    column = column * 26 + (code - 64);
  }
  return column > maxColumns ? -1 : column - 1;
}

/** Address of a cell, e.g. (16, 1) → B17. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Address of an area in its shortest form: B17, B2:D9, whole rows 3:5, whole columns A:C. */
export function areaAddress(area: Area): string {
  if (area.left === 0 && area.right === maxColumns - 1) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === maxRows - 1) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const start = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? start
    : `${start}:${cellAddress(area.bottom, area.right)}`;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** Row and column of a cell address ($ allowed), or null when it is none. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = cellPattern.exec(text);
  if (match === null) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column < 0 || row < 0 || row >= maxRows ? null : { row, column };
}

/** The area of an A1 address without a sheet: cell, range, whole columns A:C, whole rows 3:5 ($ allowed). Null when it is none. */
export function parseArea(text: string): Area | null {
  const [first = '', second, ...more] = text.trim().split(':');
  if (more.length > 0) return null;
  const start = parseCell(first);
  if (start !== null) {
    const end = second === undefined ? start : parseCell(second);
    return end === null ? null : normalised(start.row, start.column, end.row, end.column);
  }
  if (second === undefined) return null;
  const from = first.replace('$', '');
  const to = second.replace('$', '');
  if (/^[A-Za-z]{1,3}$/.test(from) && /^[A-Za-z]{1,3}$/.test(to)) {
    const left = columnIndex(from);
    const right = columnIndex(to);
    return left < 0 || right < 0 ? null : normalised(0, left, maxRows - 1, right);
  }
  if (/^[0-9]{1,7}$/.test(from) && /^[0-9]{1,7}$/.test(to)) {
    const top = Number(from) - 1;
    const bottom = Number(to) - 1;
    return Math.min(top, bottom) < 0 || Math.max(top, bottom) >= maxRows
      ? null
      : normalised(top, 0, bottom, maxColumns - 1);
  }
  return null;
}

function normalised(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}

/** An area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether a cell lies in an area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether the first area covers all of the second. */
export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** The cells both areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** What is left of `area` once `hole` is taken out: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (area.left < common.left) rest.push({ ...common, left: area.left, right: common.left - 1 });
  if (area.right > common.right) rest.push({ ...common, left: common.right + 1, right: area.right });
  if (area.bottom > common.bottom) rest.push({ ...area, top: common.bottom + 1 });
  return rest;
}

/** Areas of a blank-separated list such as `A1:B3 D4`, as files write `sqref`. Unreadable entries are left out. */
export function parseAreas(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** The sheet name as a formula writes it: quoted when it has to be. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseCell(name) === null && !/^[rc][0-9]*(c[0-9]*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
