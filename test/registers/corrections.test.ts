import { columnOf } from '../../src/registers/register';
import { outline, read, sheet } from './sheets';

const VISITS = sheet('回访记录表', [
  ['编号', '日期', '房号', '受访人', '回访事项', '方式', '责任人', '满意度'],
  ['HF001', 45387, '3-2-501', '王芳', '投诉', '电话', '张敏', '满意'],
]);

describe('the office’s corrections', () => {
  const odd = sheet('本月', [
    ['甲', '乙', '丙', '丁'],
    [45385, '3-2-501', '张敏', '满意'],
  ]);

  test('say what a sheet is and what its columns mean', () => {
    const columns = { visitedAt: 'A', room: 'B', visitor: 'C', satisfaction: ['D'] };
    const result = read([odd], { corrections: [{ sheet: '本月', register: 'visits', headerRow: 1, columns }] });
    expect(outline(result)).toEqual([
      {
        register: 'visits',
        headerRow: 1,
        rows: [2],
        columns: { visitedAt: 'A', room: 'B', visitor: 'C', satisfaction: 'D' },
      },
    ]);
    expect(result.registers.sheets[0]).toMatchObject({
      confidence: 1,
      columns: [{ because: 'office', header: '甲' }, {}, {}, {}],
    });
  });

  test('override one column and leave the rest as recognised', () => {
    const grid = sheet('回访', [
      ['回访日期', '实际日期', '房号', '客户姓名', '回访类别', '回访方式', '回访人', '满意度'],
      [45385, 45386, '3-2-501', '王芳', '投诉', '电话', '张敏', '满意'],
    ]);
    const { registers } = read([grid], {
      corrections: [{ sheet: '回访', register: 'visits', columns: { visitedAt: 'B' } }],
    });
    expect(registers.visits[0]?.visitedAt?.day).toBe(45386);
    expect(registers.visits[0]?.visitors).toEqual(['张敏']);
    expect(registers.sheets[0]?.unmapped).toEqual([{ column: 1, header: '回访日期' }]);
  });

  test('take a column away', () => {
    const { registers } = read([VISITS], {
      corrections: [{ sheet: '回访记录表', register: 'visits', columns: { satisfaction: null } }],
    });
    expect(columnOf(registers.sheets[0]!, 'satisfaction')).toBeUndefined();
  });

  test('take a sheet away', () => {
    expect(
      read([VISITS], { corrections: [{ sheet: '回访记录表', register: null, columns: {} }] }).unrecognised,
    ).toEqual([{ sheet: '回访记录表', reason: 'office' }]);
  });
});
