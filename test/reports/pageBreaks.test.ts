import fc from 'fast-check';
import { breaksBeforeHeadings } from '../../src/reports/pageBreaks';

/** Columns 100 characters wide fit A4 across at full size; 519.3 points are then left between the margins, of which 2 % are slack. */
const WIDTHS = [100];
const ROOM = 508;

const pages = (heights: readonly number[], together: readonly { row: number; count: number }[], titles = 0) =>
  breaksBeforeHeadings({
    first: 1,
    last: heights.length,
    heightOf: (row) => heights[row - 1]!,
    titles,
    widths: WIDTHS,
    together,
  });

describe('page breaks of a printed list', () => {
  test('leave rows to the printer where no heading is in danger', () => {
    expect(pages(Array<number>(30).fill(50), [{ row: 3, count: 2 }])).toEqual([]);
  });

  test('begin a page before a heading that would stand last on one', () => {
    // Ten rows of 50 points fill a page; the heading is the tenth.
    expect(pages(Array<number>(12).fill(50), [{ row: 10, count: 2 }])).toEqual([10]);
    expect(pages(Array<number>(12).fill(50), [{ row: 9, count: 2 }])).toEqual([]);
  });

  test('count what is repeated at the top of each page', () => {
    expect(pages(Array<number>(12).fill(50), [{ row: 8, count: 2 }], 100)).toEqual([8]);
  });

  test('count that wide lists are made smaller: twice the width leaves room for twice the rows', () => {
    const heights = Array<number>(30).fill(50);
    const input = { first: 1, last: 30, heightOf: (row: number) => heights[row - 1]!, titles: 0, widths: [300] };
    expect(breaksBeforeHeadings({ ...input, together: [{ row: 10, count: 2 }] })).toEqual([]);
    expect(breaksBeforeHeadings({ ...input, together: [{ row: 20, count: 2 }] })).toEqual([20]);
  });

  test('never leave a heading as the last row of a page', () => {
    const rows = fc.array(fc.integer({ min: 15, max: 120 }), { minLength: 4, maxLength: 80 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 3, max: 9 }), (heights, every) => {
        const together = heights.flatMap((_, index) =>
          index % every === 0 && index + 1 < heights.length ? [{ row: index + 1, count: 2 }] : [],
        );
        const breaks = pages(heights, together);
        let used = 0;
        heights.forEach((height, index) => {
          const begins = breaks.includes(index + 1) || used + height > ROOM;
          if (begins && index > 0) expect(together.map(({ row }) => row)).not.toContain(index);
          used = begins ? height : used + height;
        });
      }),
    );
  });
});
