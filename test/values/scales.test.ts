import { legendOf, ratingReader, type RatingOptions } from '../../src/values/scales';
import type { CellValue } from '../../src/values/cell';

const rate = (value: CellValue, options: Partial<RatingOptions> = {}): string => {
  const reading = ratingReader({ field: 'satisfaction', ...options })(value);
  return reading.kind === 'term' ? reading.term : reading.kind;
};

describe('satisfaction scales (registers.md §3)', () => {
  test.each([
    ['非常满意', '非常满意'],
    ['很满意', '非常满意'],
    ['满意', '满意'],
    ['较满意', '较满意'],
    ['基本满意', '较满意'],
    ['一般', '一般'],
    ['不满意', '不满意'],
    ['很不满意', '非常不满意'],
    ['满意。', '满意'],
    ['★★★★☆', '满意'],
  ])('%s → %s', (written, rating) => {
    expect(rate(written)).toBe(rating);
  });

  test.each<[CellValue]>([[5], ['4分'], ['9'], ['A'], ['-1']])(
    '%s alone has no direction and is not guessed',
    (written) => {
      expect(rate(written)).toBe('undirected');
    },
  );

  test.each<[CellValue, string]>([
    [5, '非常满意'],
    [4, '满意'],
    [3, '一般'],
    [2, '不满意'],
    [1, '非常不满意'],
    ['4分', '满意'],
    [6, 'unknown'],
  ])('5 is best, 1 is worst: %s → %s', (written, rating) => {
    expect(rate(written, { scales: { numbers: { satisfaction: { best: 5, worst: 1 } } } })).toBe(rating);
  });

  test('1 can be the best as well, once the office has said so', () => {
    expect(rate(1, { scales: { numbers: { satisfaction: { best: 1, worst: 5 } } } })).toBe('非常满意');
  });

  test('signed scores', () => {
    const scales = { numbers: { '*': { best: 2, worst: -2 } } };
    expect(rate(-2, { scales })).toBe('非常不满意');
    expect(rate('+1', { scales })).toBe('满意');
  });

  test('ten to nought', () => {
    const scales = { numbers: { satisfaction: { best: 10, worst: 0 } } };
    expect([10, 7, 5, 2, 0].map((score) => rate(score, { scales }))).toEqual([
      '非常满意',
      '满意',
      '一般',
      '不满意',
      '非常不满意',
    ]);
  });

  test('letters mean what the footnote says', () => {
    const legend = legendOf('注：A=满意 B=一般 C=不满意');
    expect(legend).toEqual({ A: '满意', B: '一般', C: '不满意' });
    expect(rate('C', { legend })).toBe('不满意');
    expect(rate('D', { legend })).toBe('undirected');
  });

  test('letters mean what the office said, before any footnote', () => {
    expect(rate('A', { legend: { A: '一般' }, scales: { letters: { A: '非常满意' } } })).toBe('非常满意');
  });

  test('a footnote that explains one letter or none is no legend', () => {
    expect(legendOf('注：A区业主')).toEqual({});
  });

  test('是 and × are ratings only where the header asks 是否满意', () => {
    expect(rate('是', { yesNo: true })).toBe('满意');
    expect(rate('×', { yesNo: true })).toBe('不满意');
    expect(rate('是')).toBe('unknown');
  });
});
