import type { Cell, Op } from '@fortune-sheet/core';
import type { Sheet } from '../../model/sheet';
import { CellError } from '../../model/values';
import type { CellInput } from '../../model/editing';

/** A cell the grid changed by itself (delete, paste, fill, drop-down), with what is to be entered into the model. */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Widths and heights a person dragged, in pixels by position. */
export interface Sizes {
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
}

/** Places that operations of the grid touched, by sheet. */
export interface Touched {
  readonly sheet: string;
  readonly cells: ReadonlySet<string>;
  readonly sizes: boolean;
}

/** Which cells of which sheets a list of operations touched. */
export function touchedBy(ops: readonly Op[]): readonly Touched[] {
  const sheets = new Map<string, { cells: Set<string>; sizes: boolean }>();
  for (const { id, path } of ops) {
    if (id === undefined) continue;
    const touched = sheets.get(id) ?? { cells: new Set<string>(), sizes: false };
    sheets.set(id, touched);
    const [part, second, third] = path;
    if (part === 'data' && typeof second === 'number' && typeof third === 'number')
      touched.cells.add(`${second}_${third}`);
    if (part === 'config' && (second === 'columnlen' || second === 'rowlen')) touched.sizes = true;
  }
  return [...sheets].map(([sheet, touched]) => ({ sheet, ...touched }));
}

/** What a cell of the grid says, as one would type it; `''` for an empty cell. */
export function inputOf(cell: Cell | null | undefined): CellInput {
  if (cell === null || cell === undefined) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  if (cell.ct?.t === 'inlineStr' && Array.isArray(cell.ct.s)) {
    return (cell.ct.s as { v?: unknown }[])
      .map(({ v }) => String(v ?? ''))
      .join('')
      .replaceAll('\r\n', '\n');
  }
  return cell.v ?? '';
}

/** Whether the model already holds what the grid says there. */
export function isSame(sheet: Sheet, row: number, column: number, input: CellInput): boolean {
  const formula = sheet.formula(row, column);
  if (formula !== null) return input === `=${formula}`;
  const value = sheet.value(row, column);
  if (value === null) return input === '';
  return value instanceof CellError ? input === value.code : input === value;
}

/** The edits that bring the model to what the grid shows at the touched places. */
export function editsOf(
  sheet: Sheet,
  cells: ReadonlySet<string>,
  cellAt: (row: number, column: number) => Cell | null | undefined,
): readonly GridEdit[] {
  return [...cells].flatMap((key) => {
    const [row = 0, column = 0] = key.split('_').map(Number);
    const input = inputOf(cellAt(row, column));
    return isSame(sheet, row, column, input) ? [] : [{ row, column, input }];
  });
}
