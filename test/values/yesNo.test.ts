import * as fc from 'fast-check';
import type { CellValue } from '../../src/values/cell';
import { readYesNo } from '../../src/values/yesNo';

const read = (value: CellValue): string => {
  const reading = readYesNo(value);
  return reading.kind === 'answer' ? (reading.yes ? 'yes' : 'no') : reading.kind;
};

describe('answers to a question that asks 是否 (R1, S1)', () => {
  test.each<[CellValue]>([
    ['是'],
    ['是的'],
    ['√'],
    ['✔'],
    ['Y'],
    ['Ｙ'],
    ['yes'],
    ['有'],
    [1],
    ['1'],
    [true],
    ['已收到'],
    ['收到了'],
    ['本人签的'],
    ['了解'],
    ['是（本人）'],
    ['是，三日内收到'],
    [' 是 '],
  ])('%j is yes', (written) => {
    expect(read(written)).toBe('yes');
  });

  test.each<[CellValue]>([
    ['否'],
    ['不是'],
    ['×'],
    ['x'],
    ['N'],
    ['no'],
    ['没有'],
    ['无'],
    [0],
    ['0'],
    [false],
    ['未收到'],
    ['没收到'],
    ['不清楚'],
    ['不知道'],
    ['代签'],
    ['否，配偶代签'],
    ['还没有收到'],
  ])('%j is no', (written) => {
    expect(read(written)).toBe('no');
  });

  test.each<[CellValue]>([[''], ['/'], ['—'], ['不详'], ['  ']])('%j leaves the question open', (written) => {
    expect(read(written)).toBe('blank');
  });

  test.each<[CellValue]>([['记不清'], ['是否'], ['满意'], [2], ['大概'], ['有时'], ['是不是']])(
    '%j is no answer and is not guessed',
    (written) => {
      expect(read(written)).toBe('unknown');
    },
  );

  test('reading never throws (property)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
        expect(['answer', 'unknown', 'blank']).toContain(readYesNo(value).kind);
      }),
    );
  });
});
