import { columnPoints, MARGIN_POINTS } from './page';

/** A4 across, in points. */
const PAPER = { width: 841.9, height: 595.3 } as const;
/** What Excel rounds away when it fits the width to the page and rows to pixels. */
const SLACK = 0.97;

export interface PagedRows {
  readonly first: number;
  readonly last: number;
  readonly heightOf: (row: number) => number;
  /** Points of the rows that are repeated on each page. */
  readonly titles: number;
  /** Widths of the printed columns, in characters. */
  readonly widths: readonly number[];
  /** Rows that must not stand last on a page, with the number of rows that belong to each, itself included. */
  readonly together: readonly { readonly row: number; readonly count: number }[];
}

/**
 * The rows at which a new page begins, on A4 across fitted to its width, so that no heading stands at the end of a page. Every page is
 * ended here, a little before it is full: were only the pages with headings in danger ended, a printer that has room for one row more
 * would come to those ends in the middle of a page.
 */
export function pageStarts({ first, last, heightOf, titles, widths, together }: PagedRows): number[] {
  const room = pageRoom(widths) - titles;
  const counts = new Map(together.map(({ row, count }) => [row, count]));
  const starts: number[] = [];
  let used = 0;
  for (let row = first; row <= last; row++) {
    const count = Math.min(counts.get(row) ?? 1, last - row + 1);
    if (used > 0 && used + groupHeight(row, count, heightOf) > room) {
      starts.push(row);
      used = 0;
    }
    used += heightOf(row);
  }
  return starts;
}

function groupHeight(row: number, count: number, heightOf: (row: number) => number): number {
  let sum = 0;
  for (let offset = 0; offset < count; offset++) sum += heightOf(row + offset);
  return sum;
}

/** Points of rows that fit on a page when all columns are made to fit its width; Excel fits by whole percents and never enlarges. */
function pageRoom(widths: readonly number[]): number {
  const wide = widths.reduce((sum, width) => sum + columnPoints(width), 0);
  const percent = Math.min(100, Math.floor(((PAPER.width - 2 * MARGIN_POINTS.side) / wide) * 100));
  return ((PAPER.height - MARGIN_POINTS.top - MARGIN_POINTS.bottom) / (percent / 100)) * SLACK;
}
