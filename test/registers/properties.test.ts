import * as fc from 'fast-check';
import type { CellValue } from '../../src/values/cell';
import { read, sheet } from './sheets';

describe('recognition does not depend on where things stand', () => {
  const header = [
    '回访日期',
    '房号',
    '客户姓名',
    '联系电话',
    '回访类别',
    '回访方式',
    '回访人',
    '满意度',
    '回访内容',
    '客户签名',
  ];
  const data: CellValue[][] = [1, 2, 3, 4].map((at) => [
    45385 + at,
    `3-2-50${at}`,
    ['王芳', '李强', '赵敏', '周杰'][at - 1]!,
    13800001110 + at,
    '投诉',
    at % 2 ? '电话' : '上门',
    '张敏',
    '满意',
    '电梯已修好',
    '王芳',
  ]);

  test('blank rows above, other orders of columns, notes below (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.shuffledSubarray(header, { minLength: header.length }),
        fc.constantFrom('注：电话回访须注明', '制表人：张敏', '填表说明：如实填写', '合计'),
        fc.boolean(),
        (above, order, note, title) => {
          const positions = order.map((name) => header.indexOf(name));
          const rows: (readonly CellValue[])[] = [
            ...(title ? [['客户回访记录表']] : []),
            ...new Array<CellValue[]>(above).fill([]),
            order,
            ...data.map((row) => positions.map((position) => row[position]!)),
            [],
            [note],
          ];
          const { registers } = read([sheet('登记', rows)]);
          const [source] = registers.sheets;
          expect(source?.register).toBe('visits');
          expect(source?.dataRows).toHaveLength(4);
          expect(source?.columns.map((column) => column.header).sort()).toEqual([...header].sort());
          expect(registers.visits.map(({ visitedAt }) => visitedAt?.day)).toEqual([45386, 45387, 45388, 45389]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('reading never throws, whatever the cells hold (property)', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        '',
        '',
        '回访日期',
        '房号',
        '满意度',
        '投诉编号',
        '回访人',
        '同上',
        '合计',
        '3-501',
        '#N/A',
        '4.3',
        '√',
      ),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
    );
    const area = fc.record({
      top: fc.integer({ min: 1, max: 9 }),
      left: fc.integer({ min: 1, max: 6 }),
      height: fc.nat(3),
      width: fc.nat(3),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 9 }),
        fc.array(area, { maxLength: 3 }),
        (rows, areas) => {
          const merges = areas.map(({ top, left, height, width }) => ({
            top,
            left,
            bottom: top + height,
            right: left + width,
          }));
          const result = read([
            { ...sheet('回访记录', rows), merges },
            { ...sheet('投诉', rows), merges },
          ]);
          expect(result.registers.sheets.length + result.unrecognised.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
