import type { Say } from './say';
import type { PrintPlan } from './sheetPlan';

/** How nearly all our sheets are printed: A4 landscape, one page wide, page numbers below; `own` is what a sheet has beyond that. */
export function printedPage(say: Say, own: Partial<PrintPlan>): PrintPlan {
  return { paper: 'A4', orientation: 'landscape', fitToWidth: true, footer: say('sheet.footer'), ...own };
}

/** Widths of the columns from the first on, in characters, as a sheet plan wants them: by column number. */
export function widthsByColumn(widths: readonly number[]): Record<number, number> {
  return Object.fromEntries(widths.map((width, index) => [index + 1, width]));
}

/** Margins of the page, in points. */
export const MARGIN_POINTS = { side: 28, top: 36, bottom: 40, footer: 18 } as const;

/** Excel's default font is seven pixels a digit, at three quarters of a point a pixel; a column has five pixels of padding. */
const POINTS_PER_CHARACTER = 7 * 0.75;
const PADDING_POINTS = 5 * 0.75;

/** Points that a column so many characters wide takes. */
export function columnPoints(width: number): number {
  return width * POINTS_PER_CHARACTER + PADDING_POINTS;
}
