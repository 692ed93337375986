import { maxColumns } from './address';

/** What a run of columns has in common. Both ends are 0-based and inclusive. */
export interface ColumnBand {
  readonly from: number;
  readonly to: number;
  /** Characters of the default font, as the file counts; null = the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Style of cells that neither exist nor get one from their row. */
  readonly style: number;
  readonly outline: number;
  readonly collapsed: boolean;
}

export type ColumnPatch = Partial<Omit<ColumnBand, 'from' | 'to'>>;

const plain: Omit<ColumnBand, 'from' | 'to'> = { width: null, hidden: false, style: 0, outline: 0, collapsed: false };

/** Widths, visibility and styles of columns as sorted bands that do not overlap. */
export class Columns {
  private list: ColumnBand[];

  constructor(bands: readonly ColumnBand[] = []) {
    this.list = [...bands].sort((a, b) => a.from - b.from);
  }

  get bands(): readonly ColumnBand[] {
    return this.list;
  }

  /** The band a column is in; a column nobody set has the defaults. */
  get(column: number): ColumnBand {
    return this.list.find((band) => column >= band.from && column <= band.to) ?? { ...plain, from: column, to: column };
  }

  set(from: number, to: number, patch: ColumnPatch): void {
    const next: ColumnBand[] = [];
    let open = from;
    for (const band of this.list) {
      if (band.to < from || band.from > to) {
        next.push(band);
        continue;
      }
      if (band.from < from) next.push({ ...band, to: from - 1 });
      const start = Math.max(band.from, from);
      const end = Math.min(band.to, to);
      if (open < start) next.push({ ...plain, ...patch, from: open, to: start - 1 });
      next.push({ ...band, ...patch, from: start, to: end });
      open = end + 1;
      if (band.to > to) next.push({ ...band, from: to + 1 });
    }
    if (open <= to) next.push({ ...plain, ...patch, from: open, to });
    this.list = next.sort((a, b) => a.from - b.from);
  }

  /** New columns take the formatting of the column to their left, as Excel inserts them; they are never hidden. */
  insert(at: number, count: number): void {
    const left = at > 0 ? this.get(at - 1) : null;
    this.list = this.list.flatMap((band) => {
      if (band.to < at) return [band];
      if (band.from >= at) return [{ ...band, from: band.from + count, to: band.to + count }];
      return [
        { ...band, to: at - 1 },
        { ...band, from: at + count, to: band.to + count },
      ];
    });
    this.list = this.list
      .filter((band) => band.from < maxColumns)
      .map((band) => (band.to < maxColumns ? band : { ...band, to: maxColumns - 1 }));
    if (left !== null && (left.width !== null || left.style !== 0)) {
      this.set(at, at + count - 1, { width: left.width, style: left.style, hidden: false, outline: left.outline });
    }
  }

  remove(at: number, count: number): void {
    const end = at + count - 1;
    this.list = this.list.flatMap((band) => {
      if (band.to < at) return [band];
      if (band.from > end) return [{ ...band, from: band.from - count, to: band.to - count }];
      const kept: ColumnBand[] = [];
      if (band.from < at) kept.push({ ...band, to: at - 1 });
      if (band.to > end) kept.push({ ...band, from: at, to: band.to - count });
      return kept;
    });
  }
}
