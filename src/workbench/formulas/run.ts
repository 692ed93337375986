import { type Area, intersection } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ColumnIndex } from './columnIndex';
import { Matrix, Reference, type Scalar } from './values';

/** One calculation: what all its formulas share. Values read here are final, because what a formula reads is calculated before it. */
export class Run {
  private readonly bounds = new Map<Sheet, Area | null>();
  private readonly indexes = new Map<string, ColumnIndex>();
  private readonly memo = new Map<string, unknown>();
  private readonly columns = new Map<string, readonly Scalar[]>();

  constructor(
    readonly workbook: Workbook,
    readonly now: Date,
    /** Makes sure that the cells of an area are calculated; throws when some have to be first. */
    private readonly settle: (sheet: Sheet, area: Area) => void,
    /** Whether no formula of a column waits to be calculated. */
    private readonly isFinal: (sheet: Sheet, column: number) => boolean,
  ) {}

  get settings(): { date1904: boolean; now: Date } {
    return { date1904: this.workbook.date1904, now: this.now };
  }

  /** Values of one cell. */
  read(sheet: Sheet, row: number, column: number): Scalar {
    this.settle(sheet, { top: row, left: column, bottom: row, right: column });
    return sheet.value(row, column);
  }

  /** The part of an area where there is anything, or null. */
  filled(reference: Reference): Area | null {
    const { sheet, area } = reference;
    if (area.bottom - area.top < 64 && area.right - area.left < 64) return area;
    if (!this.bounds.has(sheet)) this.bounds.set(sheet, sheet.usedArea(true));
    const used = this.bounds.get(sheet) ?? null;
    return used === null ? null : intersection(used, area);
  }

  /** Last row of a sheet with a value; -1 on an empty one. */
  lastRow(sheet: Sheet): number {
    if (!this.bounds.has(sheet)) this.bounds.set(sheet, sheet.usedArea(true));
    return this.bounds.get(sheet)?.bottom ?? -1;
  }

  /** Values of the cells of a reference that is not larger than what is used, in rows. */
  values(reference: Reference): Matrix {
    const { sheet, area } = reference;
    const bottom = Math.max(
      area.top,
      Math.min(area.bottom, area.bottom - area.top < 64 ? area.bottom : this.lastRow(sheet)),
    );
    const right =
      area.right - area.left < 64
        ? area.right
        : Math.max(area.left, Math.min(area.right, this.filled(reference)?.right ?? area.left));
    const cut = { ...area, bottom, right };
    this.settle(sheet, cut);
    const cells: Scalar[] = [];
    for (let row = cut.top; row <= cut.bottom; row++) {
      const values = sheet.row(row)?.values;
      for (let column = cut.left; column <= cut.right; column++) cells.push(values?.[column] ?? null);
    }
    return new Matrix(bottom - area.top + 1, right - area.left + 1, cells);
  }

  /** Calls `visit` for every filled cell of a reference, row by row. */
  each(reference: Reference, visit: (value: Scalar, row: number, column: number) => void): void {
    for (const part of reference.all) {
      const area = this.filled(part);
      if (area === null) continue;
      this.settle(part.sheet, area);
      const columns = area.bottom - area.top < 64 ? null : this.wholeColumns(part.sheet, area);
      if (columns !== null) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let i = 0; i < columns.length; i++) {
            const value = columns[i]?.[row];
            if (value !== undefined && value !== null) visit(value, row, area.left + i);
          }
        }
        continue;
      }
      for (const [number, row] of part.sheet.rowsBetween(area.top, area.bottom)) {
        const { values } = row;
        const last = Math.min(area.right, values.length - 1);
        for (let column = area.left; column <= last; column++) {
          const value = values[column];
          if (value !== undefined && value !== null) visit(value, number, column);
        }
      }
    }
  }

  /** Values of columns by row, gathered once for all formulas that run down them; null while some are not final. */
  private wholeColumns(sheet: Sheet, area: Area): (readonly Scalar[])[] | null {
    if (area.right - area.left > 32) return null;
    const found: (readonly Scalar[])[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const key = `${sheet.id}|${column}`;
      let values = this.columns.get(key);
      if (values === undefined) {
        if (!this.isFinal(sheet, column)) return null;
        const last = this.lastRow(sheet);
        const gathered = new Array<Scalar>(last + 1).fill(null);
        for (const [number, row] of sheet.rowsBetween(0, last)) gathered[number] = row.value(column);
        this.columns.set(key, (values = gathered));
      }
      found.push(values);
    }
    return found;
  }

  /** Index over the cells of one area, trimmed to `height` rows. */
  index(reference: Reference, height: number): ColumnIndex {
    const { sheet, area } = reference;
    const key = `${sheet.id}|${area.top}|${area.left}|${area.right}|${height}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      const cut = new Reference(sheet, { ...area, bottom: area.top + height - 1 });
      this.settle(sheet, cut.area);
      const cells: Scalar[] = [];
      for (let row = cut.area.top; row <= cut.area.bottom; row++) {
        const values = sheet.row(row)?.values;
        for (let column = area.left; column <= area.right; column++) cells.push(values?.[column] ?? null);
      }
      index = new ColumnIndex(cells);
      this.indexes.set(key, index);
    }
    return index;
  }

  /** Keeps a result for the rest of the run. */
  remember<T>(key: string, make: () => T): T {
    if (!this.memo.has(key)) this.memo.set(key, make());
    return this.memo.get(key) as T;
  }

  /** Forgets what was indexed; after cells inside a circle got new values. */
  forget(): void {
    this.indexes.clear();
    this.memo.clear();
    this.columns.clear();
  }
}
