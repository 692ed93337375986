import { CellError } from '../model/values';
import type { Scalar } from './values';

/** Where each value of a list of cells stands. Built when first asked, so that many COUNTIFS over one column scan it once. */
export class ColumnIndex {
  private texts: Map<string, number[]> | null = null;
  private numbers: Map<number, number[]> | null = null;
  private sorted: { values: Float64Array; positions: Int32Array } | null = null;

  constructor(readonly cells: readonly Scalar[]) {}

  /** Positions of a text (case does not count), ascending. */
  positionsOfText(text: string): readonly number[] {
    this.texts ??= this.group((cell) => (typeof cell === 'string' ? cell.toUpperCase() : null));
    return this.texts.get(text.toUpperCase()) ?? [];
  }

  /** Positions of a number, ascending. */
  positionsOfNumber(number: number): readonly number[] {
    this.numbers ??= this.group((cell) => (typeof cell === 'number' ? cell : null));
    return this.numbers.get(number) ?? [];
  }

  /** All texts there are, in capitals, with their positions. */
  textGroups(): ReadonlyMap<string, readonly number[]> {
    this.texts ??= this.group((cell) => (typeof cell === 'string' ? cell.toUpperCase() : null));
    return this.texts;
  }

  /** Positions of the numbers from `low` to `high` (either may be infinite), ascending. */
  positionsBetween(low: number, high: number, lowIncluded: boolean, highIncluded: boolean): number[] {
    this.sorted ??= this.sort();
    const { values, positions } = this.sorted;
    const from = bound(values, low, lowIncluded);
    const to = bound(values, high, !highIncluded);
    return Array.from(positions.subarray(from, Math.max(from, to))).sort((a, b) => a - b);
  }

  positionsWhere(test: (cell: Scalar) => boolean): number[] {
    const found: number[] = [];
    this.cells.forEach((cell, i) => {
      if (test(cell)) found.push(i);
    });
    return found;
  }

  private group<K>(keyOf: (cell: Scalar) => K | null): Map<K, number[]> {
    const groups = new Map<K, number[]>();
    this.cells.forEach((cell, i) => {
      if (cell === null || cell instanceof CellError) return;
      const key = keyOf(cell);
      if (key === null) return;
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [i]);
      else list.push(i);
    });
    return groups;
  }

  private sort(): { values: Float64Array; positions: Int32Array } {
    const found: number[] = [];
    this.cells.forEach((cell, i) => {
      if (typeof cell === 'number') found.push(i);
    });
    found.sort((a, b) => (this.cells[a] as number) - (this.cells[b] as number));
    return { values: Float64Array.from(found, (i) => this.cells[i] as number), positions: Int32Array.from(found) };
  }
}

/** First position whose value is ≥ the limit, or > it when the limit itself is to be left out. */
function bound(values: Float64Array, limit: number, included: boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] ?? 0;
    if (included ? value >= limit : value > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
