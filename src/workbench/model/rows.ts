import type { CellFormula, CellValue, RichText } from './values';

/**
 * One row of a sheet. Values and styles are plain arrays by column (holes = empty), so that a cell costs a pointer and a small integer;
 * the rarer things are in maps that exist only where needed.
 */
export class Row {
  readonly values: CellValue[] = [];
  readonly styles: number[] = [];
  formulas: Map<number, CellFormula> | null = null;
  rich: Map<number, RichText> | null = null;
  /** Points; null = the sheet's default. */
  height: number | null = null;
  hidden = false;
  /** Style of the row's cells that have none of their own; 0 when the row has none. */
  style = 0;
  outline = 0;
  collapsed = false;
  /** Position among the rows of the file this row was read from; -1 when it is new. Moves with the row. */
  origin = -1;
  /** Columns whose cell differs from the file, or `all`. */
  touched: Set<number> | 'all' | null = null;
  /** Height, hidden state, style or grouping differs from the file. */
  attributesTouched = false;

  value(column: number): CellValue {
    return this.values[column] ?? null;
  }

  /** Style index of the cell's own, or undefined when the cell does not exist in the file. */
  ownStyle(column: number): number | undefined {
    return this.styles[column];
  }

  touch(column: number): void {
    if (this.touched === 'all') return;
    if (this.touched === null) this.touched = new Set([column]);
    else this.touched.add(column);
  }

  setValue(column: number, value: CellValue): void {
    if (value === null) {
      if (column < this.values.length) Reflect.deleteProperty(this.values, column);
      // Excel knows no negative zero.
    } else this.values[column] = value === 0 ? 0 : value;
  }

  /** Columns that hold a value, a formula or a style, ascending. */
  columns(): number[] {
    const seen = new Set<number>();
    // for-in skips holes, which matters for a row whose only cell is at XFD.
    for (const key of Object.keys(this.values)) seen.add(Number(key));
    for (const key of Object.keys(this.styles)) seen.add(Number(key));
    for (const column of this.formulas?.keys() ?? []) seen.add(column);
    return [...seen].sort((a, b) => a - b);
  }

  /** Columns that hold a value or a formula, ascending. */
  filledColumns(): number[] {
    const keys = Object.keys(this.values).map(Number);
    if (this.formulas === null) return keys;
    return [...new Set([...keys, ...this.formulas.keys()])].sort((a, b) => a - b);
  }

  /** The first and the last column from `left` to `right` that hold something (without `valuesOnly` a style is something, too), or null. */
  extent(left: number, right: number, valuesOnly: boolean): readonly [first: number, last: number] | null {
    const used = (column: number): boolean =>
      (this.values[column] ?? null) !== null ||
      (!valuesOnly && this.styles[column] !== undefined) ||
      this.formulas?.has(column) === true;
    let limit = Math.max(this.values.length, valuesOnly ? 0 : this.styles.length);
    for (const column of this.formulas?.keys() ?? []) limit = Math.max(limit, column + 1);
    let last = Math.min(right, limit - 1);
    while (last >= left && !used(last)) last--;
    if (last < left) return null;
    let first = left;
    while (!used(first)) first++;
    return [first, last];
  }

  /** Whether an array formula is anchored in the row. */
  get holdsArray(): boolean {
    for (const formula of this.formulas?.values() ?? []) if (typeof formula !== 'string') return true;
    return false;
  }

  get empty(): boolean {
    return Object.keys(this.values).length === 0 && (this.formulas === null || this.formulas.size === 0);
  }
}
