import { dittoOf } from '../values/blanks';
import type { CellValue, Params } from '../values/cell';
import type { ReadOptions } from './reading';
import { columnOf, type CellNote, type FieldKey, type RecognisedColumn, type RegisterSheet } from './register';

/** What a value reader says about one distinct cell value; shared by every row that holds it. */
export interface Parsed<T> {
  readonly value: T | null;
  readonly note: NoteSeed | null;
}

export type NoteSeed = Pick<CellNote, 'code' | 'params' | 'proposal'>;

const NO_NOTES: readonly CellNote[] = [];
/** Distinct values after which it is decided whether a column repeats itself. */
const TRIAL = 4096;

/** One recognised sheet while it is read, column by column: an array per field, notes only where there are any. */
export class SheetReader {
  readonly size: number;
  private readonly notes: (CellNote[] | undefined)[] = [];

  constructor(
    readonly sheet: RegisterSheet,
    readonly date1904: boolean,
    readonly options: ReadOptions,
  ) {
    this.size = sheet.dataRows.length;
  }

  column(field: FieldKey): RecognisedColumn | undefined {
    return columnOf(this.sheet, field);
  }

  note(index: number, field: FieldKey, column: number, seed: NoteSeed): void {
    const note: CellNote = { field, column, code: seed.code, params: seed.params, proposal: seed.proposal };
    const notes = this.notes[index];
    if (notes) notes.push(note);
    else this.notes[index] = [note];
  }

  notesOf(index: number): readonly CellNote[] {
    return this.notes[index] ?? NO_NOTES;
  }

  /** The values of a field by data row, `null` where the sheet has no such column. `parse` is asked once per distinct value where values repeat. */
  read<T>(field: FieldKey, parse: (value: CellValue) => Parsed<T>): (T | null)[] {
    const column = this.column(field);
    if (!column) return new Array<T | null>(this.size).fill(null);
    return this.readCells(field, column.columns[0]!, cellsOf(this.sheet, column.columns[0]!), parse);
  }

  readCells<T>(
    field: FieldKey,
    column: number,
    cells: ColumnCells,
    parse: (value: CellValue) => Parsed<T>,
  ): (T | null)[] {
    let known: Map<CellValue, Parsed<T>> | null = new Map();
    const values = new Array<T | null>(this.size);
    for (let index = 0; index < this.size; index += 1) {
      const raw = cells.values[index]!;
      if (raw === '') {
        values[index] = null;
        continue;
      }
      let parsed = known?.get(raw);
      if (parsed === undefined) {
        parsed = parse(raw);
        known?.set(raw, parsed);
        // A column of unrepeated texts (numbers, contents) gains nothing from being remembered.
        if (known && known.size >= TRIAL && known.size * 2 > index) known = null;
      }
      values[index] = parsed.value;
      if (parsed.note !== null && !cells.borrowed?.has(index)) this.note(index, field, column, parsed.note);
    }
    this.noteDittos(field, column, cells, (raw) => proposalOf(raw, parse));
    return values;
  }

  /** Notes every ditto with the value it stands for. */
  noteDittos(
    field: FieldKey,
    column: number,
    cells: ColumnCells,
    propose: (raw: CellValue) => CellNote['proposal'],
  ): void {
    for (const [index, mark] of cells.dittos ?? []) {
      const raw = cells.values[index]!;
      const params: Params = { mark, resolved: raw !== '' };
      this.note(index, field, column, { code: 'ditto', params, proposal: raw === '' ? null : propose(raw) });
    }
  }
}

function proposalOf<T>(raw: CellValue, parse: (value: CellValue) => Parsed<T>): CellNote['proposal'] {
  return parse(raw).note?.proposal ?? { value: raw };
}

/** The cells of a column by data row, with merges and dittos resolved. */
export interface ColumnCells {
  readonly values: readonly CellValue[];
  /** Rows whose value stands in another cell (merge, ditto): what is wrong with it is noted there. */
  readonly borrowed: ReadonlySet<number> | null;
  /** Ditto marks by row. */
  readonly dittos: ReadonlyMap<number, string> | null;
}

/** Reads one column: a vertically merged value holds for every row of the merge, a ditto repeats the row above or the cell to the left. */
export function cellsOf(sheet: RegisterSheet, column: number): ColumnCells {
  const { grid, dataRows } = sheet;
  const position = column - grid.left;
  const merged = mergedValues(sheet, column);
  const values = new Array<CellValue>(dataRows.length);
  let borrowed: Set<number> | null = null;
  let dittos: Map<number, string> | null = null;
  for (let index = 0; index < dataRows.length; index += 1) {
    const row = dataRows[index]!;
    let value = grid.values[row - grid.top]?.[position] ?? '';
    if (value === '' && merged !== null && merged.has(row)) {
      value = merged.get(row)!;
      (borrowed ??= new Set()).add(index);
    } else if (typeof value === 'string' && value !== '') {
      const ditto = dittoOf(value);
      if (ditto !== null) {
        (dittos ??= new Map()).set(index, value.trim());
        (borrowed ??= new Set()).add(index);
        value = ditto === 'above' ? (values[index - 1] ?? '') : (grid.values[row - grid.top]?.[position - 1] ?? '');
        if (dittoOf(value) !== null) value = '';
      }
    }
    values[index] = value;
  }
  return { values, borrowed, dittos };
}

/** Values of merges that reach down this column, by row below the first. */
function mergedValues(
  { grid, headerRow, lastRow }: RegisterSheet,
  column: number,
): ReadonlyMap<number, CellValue> | null {
  let values: Map<number, CellValue> | null = null;
  for (const { top, bottom, left, right } of grid.merges) {
    if (bottom === top || column < left || column > right || bottom <= headerRow || top <= headerRow || top > lastRow)
      continue;
    const value = grid.values[top - grid.top]?.[left - grid.left] ?? '';
    if (value === '') continue;
    values ??= new Map();
    for (let row = top; row <= Math.min(bottom, lastRow); row += 1) values.set(row, value);
  }
  return values;
}
