import { CellError, type CellValue, parseTyped as createTyped } from '../../../src/workbench/model';

const now = new Date(2026, 10, 20);

describe('what typing into a cell gives in a Chinese Excel', () => {
  test.each<[string, CellValue, string | null]>([
    ['12', 12, null],
    ['-3.50', -3.5, null],
    ['+7', 7, null],
    ['.5', 0.5, null],
    ['1e3', 1000, '0.00E+00'],
    ['1,234', 1234, '#,##0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['(5)', -5, null],
    ['¥12', 12, '¥#,##0;¥-#,##0'],
    ['1 1/2', 1.5, '# ?/?'],
    [' 12 ', 12, null],
    // 16 digits and more lose those beyond the fifteenth.
    ['12345678901234567', 12345678901234500, null],
    ['2024-4-3', 45385, 'm/d/yyyy'],
    ['2024/4/3', 45385, 'm/d/yyyy'],
    ['24-4-3', 45385, 'm/d/yyyy'],
    ['2024年4月3日', 45385, 'yyyy"年"m"月"d"日"'],
    ['2024年4月', 45383, 'yyyy"年"m"月"'],
    // Without a year the clock's: 2026-04-03.
    ['4月3日', 46115, 'm"月"d"日"'],
    ['4/3', 46115, 'm"月"d"日"'],
    ['2024-4-3 14:30', 45385 + 14.5 / 24, 'm/d/yyyy h:mm'],
    ['14:30', 14.5 / 24, 'h:mm'],
    ['14:30:15', (14 * 3600 + 30 * 60 + 15) / 86400, 'h:mm:ss'],
    ['2:30 PM', 14.5 / 24, 'h:mm AM/PM'],
    ['下午2:30', 14.5 / 24, 'h:mm AM/PM'],
    ['TRUE', true, null],
    ['false', false, null],
    ['#N/A', CellError.of('#N/A'), null],
    ['1900-2-29', 60, 'm/d/yyyy'],
    ['1900-1-1', 1, 'm/d/yyyy'],
  ])('%s is %p in the format %s', (text, value, numFmt) => {
    const typed = createTyped(text, { numFmt: 'General', date1904: false, now });
    expect(typed).toEqual({ kind: 'value', value, numFmt, quoted: false });
  });

  test.each([
    '客户',
    '2024.4.3',
    '2024-02-30',
    '24:61',
    '3-2-501',
    '1,23',
    '12,3456',
    '13800138000x',
    '5月-7月',
    '1/0',
    '—',
    '12元',
    '2024-13-1',
    'NaN',
    'Infinity',
    '0x10',
    '+',
  ])('%s stays a text', (text) => {
    expect(createTyped(text, { numFmt: 'General', date1904: false, now })).toEqual({
      kind: 'value',
      value: text,
      numFmt: null,
      quoted: false,
    });
  });

  test('an apostrophe makes a text of anything, and is not part of it', () => {
    expect(createTyped("'007", { numFmt: 'General', date1904: false, now })).toEqual({
      kind: 'value',
      value: '007',
      numFmt: null,
      quoted: true,
    });
    expect(createTyped("'=1", { numFmt: 'General', date1904: false, now })).toEqual({
      kind: 'value',
      value: '=1',
      numFmt: null,
      quoted: true,
    });
  });

  test('a cell in text format keeps what is typed', () => {
    for (const text of ['007', '2024-4-3', '12%', 'TRUE', '=1+1', "'x"]) {
      expect(createTyped(text, { numFmt: '@', date1904: false, now })).toMatchObject({ kind: 'value', value: text });
    }
  });

  test('= begins a formula, = alone is a text', () => {
    expect(createTyped('=SUM(A1)', { numFmt: 'General', date1904: false, now })).toEqual({
      kind: 'formula',
      text: 'SUM(A1)',
    });
    expect(createTyped('=', { numFmt: 'General', date1904: false, now })).toMatchObject({ kind: 'value', value: '=' });
  });

  test('in the 1904 system the same day has a serial 1462 lower', () => {
    expect(createTyped('2024-4-3', { numFmt: 'General', date1904: true, now })).toMatchObject({ value: 45385 - 1462 });
    expect(createTyped('1903-12-31', { numFmt: 'General', date1904: true, now })).toMatchObject({
      value: '1903-12-31',
    });
  });
});
