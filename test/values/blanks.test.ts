import { blankOf, dittoOf } from '../../src/values/blanks';

describe('empty in other words (registers.md §3)', () => {
  test.each(['无', '/', '\\', '—', '——', '-', 'N/A', 'n/a', '／', ' 无 '])('%s: nothing to write here', (written) => {
    expect(blankOf(written)).toBe('notApplicable');
  });

  test.each(['空', '暂无', '不详', '待补', '#N/A', '#REF!', '#DIV/0!'])('%s: still owed', (written) => {
    expect(blankOf(written)).toBe('unknown');
  });

  test.each(['', ' ', '\u00a0', '\u200b'])('%j: nothing stands there', (written) => {
    expect(blankOf(written)).toBe('missing');
  });

  test.each(['无人接听', '无异常', '王无', '0', 0, false])('%s says something', (written) => {
    expect(blankOf(written)).toBeNull();
  });
});

describe('ditto marks (registers.md §3)', () => {
  test.each(['同上', '〃', '″', '"', '↑', ' 同上 '])('%s repeats the cell above', (mark) => {
    expect(dittoOf(mark)).toBe('above');
  });

  test('同左 repeats the cell to the left', () => {
    expect(dittoOf('同左')).toBe('left');
  });

  test.each(['同意', '"满意"', '上', '', 5, '—'])('%s is no ditto', (text) => {
    expect(dittoOf(text)).toBeNull();
  });
});
