import type { Sheet } from '../model/sheet';

/** Pixels of a digit in the default font; the file counts widths in these. */
const digitPixels = 7;
/** Points of a pixel at 96 dpi. */
const pointsPerPixel = 0.75;

/** Width in points, as `format.columnWidth` gives it, of a width in characters. */
export function columnPoints(characters: number): number {
  return Math.round(characters * digitPixels) * pointsPerPixel;
}

/** Characters of a width in points. */
export function columnCharacters(points: number): number {
  return points / pointsPerPixel / digitPixels;
}

/** Width of a column in points; 0 when it is hidden. */
export function columnWidth(sheet: Sheet, column: number): number {
  const band = sheet.columns.get(column);
  return band.hidden ? 0 : columnPoints(band.width ?? sheet.defaultColumnWidth);
}

/** Height of a row in points; 0 when it is hidden. */
export function rowHeight(sheet: Sheet, number: number): number {
  const row = sheet.row(number);
  if (row === undefined) return sheet.defaultRowHeight;
  return row.hidden ? 0 : (row.height ?? sheet.defaultRowHeight);
}

/** Points from the left edge of a column to the right edge of another. */
export function sumColumns(sheet: Sheet, from: number, to: number): number {
  if (to < from) return 0;
  let sum = (to - from + 1) * columnPoints(sheet.defaultColumnWidth);
  for (const band of sheet.columns.bands) {
    const count = Math.min(band.to, to) - Math.max(band.from, from) + 1;
    if (count <= 0) continue;
    const width = band.hidden ? 0 : columnPoints(band.width ?? sheet.defaultColumnWidth);
    sum += count * (width - columnPoints(sheet.defaultColumnWidth));
  }
  return sum;
}

/** Points from the top edge of a row to the bottom edge of another. */
export function sumRows(sheet: Sheet, from: number, to: number): number {
  if (to < from) return 0;
  let sum = (to - from + 1) * sheet.defaultRowHeight;
  for (const [number] of sheet.rowsBetween(from, to)) sum += rowHeight(sheet, number) - sheet.defaultRowHeight;
  return sum;
}

/** What all columns (or rows) measure, or null when they differ. */
export function common(measures: Iterable<number>): number | null {
  let found: number | null = null;
  for (const measure of measures) {
    if (found !== null && found !== measure) return null;
    found = measure;
  }
  return found;
}
