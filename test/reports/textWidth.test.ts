import { linesOf, rowHeight, textWidth } from '../../src/reports/textWidth';

describe('room a text takes', () => {
  test('a Chinese sign is as wide as two digits', () => {
    expect(textWidth('3栋2单元')).toBe(1 + 2 + 1 + 4);
  });

  test('a text longer than its column takes a second line, a line break always does', () => {
    // Ten characters of 7 pixels hold ten and a half half-signs of 10 points less the margin.
    expect(linesOf('回访记录', 10)).toBe(1);
    expect(linesOf('回访记录回访记录', 10)).toBe(2);
    expect(linesOf('甲\n乙', 10)).toBe(2);
  });

  test('a row is as high as its fullest cell, never higher than Excel allows', () => {
    expect(
      rowHeight([
        ['一', 10],
        ['甲\n乙\n丙', 10],
      ]),
    ).toBe(3 * 14 + 4);
    expect(rowHeight([['长'.repeat(2000), 10]])).toBe(409);
  });
});
