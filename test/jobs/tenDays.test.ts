import type { OfficeWish } from './tenDays/office';
import { simulate } from './tenDays/simulate';

/**
 * List → results → register → next list, over ten workdays on one workbook. Clerks enter what comes in, a dispatcher changes rows by
 * hand, visitors fill results in, recordings are taken back and made again; the simulator keeps books of its own (`tenDays/`) and
 * complains of every matter that is lost or stands twice, every attempt or result that is forgotten, every accepted visit that moves,
 * and every cell of a register that changed without need.
 */
const offices: readonly (readonly [string, OfficeWish])[] = [
  [
    'A11, A6: a clean office that keeps its visits in a table',
    { seed: 2, style: 'clean', packs: ['residential-park'], table: true },
  ],
  [
    'J3: an office with sheets of its own, a list sheet for each person',
    { seed: 1, style: 'office', packs: ['work-instruction'], sheetEach: true },
  ],
  [
    'A10, J3: both regulations at once in a messy workbook of the 1904 system',
    { seed: 1, style: 'messy', packs: ['residential-park', 'work-instruction'] },
  ],
  ['C2, C5: refusals with a note, visits beside the complaints', { seed: 3, style: 'office', packs: ['property-c'] }],
];

describe('ten workdays close without a duplicate and without a lost visit', () => {
  test.each(offices)(
    '%s',
    async (_, wish) => {
      const run = await simulate({ ...wish, households: 90 });
      expect(run.problems).toEqual([]);
      expect(run.lists).toBe(10);
      expect(run.visits).toBeGreaterThan(40);
      expect(run.reruns).toBeGreaterThan(3);
    },
    300_000,
  );
});
