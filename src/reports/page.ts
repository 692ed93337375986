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
