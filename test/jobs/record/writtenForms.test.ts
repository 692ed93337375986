import { dateFormat, nextNumber, splitRoom } from '../../../src/jobs/record/writtenForms';
import type { RegisterSheet } from '../../../src/registers/register';
import type { CellValue } from '../../../src/values/cell';
import { sheetOf } from '../../planning/office';

/** A register whose first column holds these values from row 2 on. */
function withColumn(...values: CellValue[]): RegisterSheet {
  const source = sheetOf('visits');
  return {
    ...source,
    dataRows: values.map((_, index) => index + 2),
    grid: { ...source.grid, values: [['回访日期'], ...values.map((value) => [value])] },
  };
}

describe('new rows look like the rows above them', () => {
  test.each([
    [['2024.4.3'], 'yyyy.m.d'],
    [['2024/4/3'], 'yyyy/m/d'],
    [['2024年4月3日'], 'yyyy"年"m"月"d"日"'],
    [['4月3日'], 'm"月"d"日"'],
    [['2024.4.3', ''], 'yyyy.m.d'],
    [[45385], 'yyyy-mm-dd'],
    [[], 'yyyy-mm-dd'],
  ])('below %j in a column without a date format a date is shown as %s', (values, expected) => {
    expect(dateFormat(withColumn(...values), 1, 'General')).toBe(expected);
  });

  test("a date format of the office's own is kept", () => {
    expect(dateFormat(withColumn('2024.4.3'), 1, 'm/d/yyyy')).toBe('m/d/yyyy');
  });

  test.each([
    [31, 32],
    ['HF-0031', 'HF-0032'],
    ['2024-0099', '2024-0100'],
    ['009', '010'],
    ['', null],
    ['甲', null],
    [1.5, null],
  ])('after number %j comes %j', (last, next) => {
    expect(nextNumber(last)).toBe(next);
  });

  test.each([
    ['3-2-501', 1, ['3-2-501']],
    ['3-2-501', 3, ['3', '2', '501']],
    ['3-2-501', 2, ['3-2', '501']],
    ['商铺10', 3, ['商铺10', '', '']],
  ])('the room %s over %i columns', (room, columns, parts) => {
    expect(splitRoom(room, columns)).toEqual(parts);
  });
});
