import fc from 'fast-check';
import { pageStarts } from '../../src/reports/pageBreaks';

/** Columns 100 characters wide fit A4 across at full size; 519.3 points are then left between the margins, of which 3 % are slack. */
const WIDTHS = [100];
const ROOM = 503;

const pages = (heights: readonly number[], together: readonly { row: number; count: number }[], titles = 0) =>
  pageStarts({
    first: 1,
    last: heights.length,
    heightOf: (row) => heights[row - 1]!,
    titles,
    widths: WIDTHS,
    together,
  });

describe('page breaks of a printed list', () => {
  test('begin a page before the row that has no room on it', () => {
    // Ten rows of 50 points fill a page.
    expect(pages(Array<number>(30).fill(50), [])).toEqual([11, 21]);
  });

  test('begin a page before a heading that would stand last on one', () => {
    expect(pages(Array<number>(12).fill(50), [{ row: 10, count: 2 }])).toEqual([10]);
    expect(pages(Array<number>(12).fill(50), [{ row: 9, count: 2 }])).toEqual([11]);
  });

  test('count what is repeated at the top of each page', () => {
    expect(pages(Array<number>(20).fill(50), [{ row: 8, count: 2 }], 100)).toEqual([8, 16]);
  });

  test('count that wide lists are made smaller, so that more rows fit', () => {
    const input = { first: 1, last: 40, heightOf: () => 50, titles: 0, widths: [300] };
    // 1579 points wide: fitted at 49 %, so 1028 points of rows.
    expect(pageStarts({ ...input, together: [] })).toEqual([21]);
    expect(pageStarts({ ...input, together: [{ row: 20, count: 2 }] })).toEqual([20, 40]);
  });

  test('fill no page beyond its end, and never leave a heading as its last row', () => {
    const rows = fc.array(fc.integer({ min: 15, max: 120 }), { minLength: 4, maxLength: 80 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 3, max: 9 }), (heights, every) => {
        const together = heights.flatMap((_, index) =>
          index % every === 0 && index + 1 < heights.length ? [{ row: index + 1, count: 2 }] : [],
        );
        const breaks = pages(heights, together);
        let used = 0;
        heights.forEach((height, index) => {
          const begins = breaks.includes(index + 1);
          if (begins) expect(together.map(({ row }) => row)).not.toContain(index);
          used = begins ? height : used + height;
          expect(used).toBeLessThanOrEqual(ROOM + 1);
        });
      }),
    );
  });
});
