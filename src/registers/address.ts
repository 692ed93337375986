/** Positions in a sheet, counted as Excel shows them: row 1 is the first row, column 1 is A. */

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → `1`, `XFD` → `16384`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `cellAddress(17, 2)` → `B17`, the form of batch.md (no `$`, no sheet). */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** The row and column of an A1 address (`B17`, `$B$17`); `null` when it is none. */
export function parseCellAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  return match ? { row: Number(match[2]), column: columnNumber(match[1]!) } : null;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle of `A1:C9` or `B2`, with or without `$` and a sheet name before `!`; `null` when it is none. */
export function parseArea(address: string): Area | null {
  const [from, to] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const first = parseCellAddress(from ?? '');
  const last = to === undefined ? first : parseCellAddress(to);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** `A1:C9`, or `B2` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Whether a merge covers the cell whose first cell is another: what is written there is lost. */
export function isCovered(row: number, column: number, merges: readonly Area[]): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}
