import { formatValue, localFormat } from '../../../src/workbench/formulas';
import { CellError, type CellValue } from '../../../src/workbench/model';

describe('what a Chinese Excel shows', () => {
  test.each<[CellValue, string, string]>([
    [45385, 'm/d/yyyy', '2024/4/3'],
    [45385.604, 'm/d/yyyy h:mm', '2024/4/3 14:29'],
    [45385, 'yyyy"年"m"月"d"日"', '2024年4月3日'],
    [45385, 'yyyy-mm-dd', '2024-04-03'],
    [45385, 'aaaa', '星期三'],
    [45385, '[$-804]aaa', '三'],
    [45385, 'mmm-yy', 'Apr-24'],
    [45385.604, '上午/下午h"时"mm"分"', '下午2时29分'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [45385, '[$-F800]dddd, mmmm dd, yyyy', '2024年4月3日'],
    [0.12345, '0.00%', '12.35%'],
    [-1234.5, '#,##0.00;[Red]-#,##0.00', '-1,234.50'],
    [1e11, 'General', '1E+11'],
    [12345678901, 'General', '12345678901'],
    [0.1 + 0.2, 'General', '0.3'],
    [3, 'G/通用格式"元"', '3元'],
    [13800138000, '000-0000-0000', '138-0013-8000'],
    [0, '0;-0;;@', ''],
    ['王芳', '@"户"', '王芳户'],
    ['王芳', '0.00', '王芳'],
    [true, '0', 'TRUE'],
    [CellError.of('#N/A'), '0', '#N/A'],
    [null, '0', ''],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [-1, 'yyyy-mm-dd', '########'],
    [3e6, 'yyyy-mm-dd', '########'],
  ])('%p as %s is %s', (value, format, text) => {
    expect(formatValue(value, format)).toBe(text);
  });

  test('in the 1904 system the same serial is four years and a day later', () => {
    expect(formatValue(45385, 'yyyy-mm-dd', true)).toBe('2028-04-04');
  });

  test('a format nobody can read shows the plain value', () => {
    expect(formatValue(3.5, 'bad[')).toBe('3.5');
  });

  test('the local form of the short date is the Chinese one', () => {
    expect(localFormat('m/d/yyyy')).toBe('yyyy/m/d');
    expect(localFormat('0.00')).toBe('0.00');
  });
});
