import type { Finding } from '../../src/findings/finding';
import { sayIn } from '../../src/locales/index';
import { changeList } from '../../src/reports/changeList';
import { findingsSheet, MOST_FINDINGS } from '../../src/reports/findingsSheet';
import { MOST_LINKS } from '../../src/reports/place';
import { day, sheetOf } from '../planning/office';
import { asGrid } from './asGrid';

const say = sayIn('zh-CN');
const TODAY = day('2026-11-20');

const finding = (changes: Partial<Finding> = {}): Finding => ({
  code: 'text-untidy',
  severity: 'hint',
  register: 'visits',
  sheet: 'visits',
  cell: 'B17',
  field: 'room',
  value: '３－２－５０１',
  params: { header: '房号' },
  related: [],
  fix: null,
  ...changes,
});

const draw = (findings: readonly Finding[], date1904 = false) =>
  findingsSheet({ findings, sheets: [sheetOf('visits')], today: TODAY, say, date1904 });

describe('校验结果', () => {
  test('the most severe first; each with place, contents, and what it may become', () => {
    const fix = { sheet: 'visits', cell: 'B17', before: '３－２－５０１', after: '3-2-501' };
    const impossible = finding({
      code: 'date-impossible',
      severity: 'error',
      cell: 'A3',
      field: 'visitedAt',
      value: '2024-02-30',
      params: { header: '回访日期' },
    });
    const rows = asGrid(draw([finding({ fix }), impossible])).values;
    expect(rows[1]![0]).toBe('校验日期 2026-11-20　错误 1 项　警告 0 项　提示 1 项');
    expect(rows[3]!.slice(0, 5)).toEqual([1, '错误', '日期不存在', 'visits', 'A3']);
    expect([rows[3]![6], rows[3]![8]]).toEqual(['2024-02-30', '']);
    expect(rows[4]!.slice(0, 5)).toEqual([2, '提示', '书写不整齐', 'visits', 'B17']);
    expect([rows[4]![6], rows[4]![8]]).toEqual(['３－２－５０１', '3-2-501']);
  });

  test('a click on the cell leads to the cell; a finding about the workbook has no link', () => {
    const { links } = draw([finding(), finding({ code: 'register-missing', sheet: null, cell: null, field: null })]);
    expect(links).toEqual([{ cell: 'E4', toSheet: 'visits', toCell: 'B17' }]);
  });

  test('a date cell shows its day, not the serial number, in both date systems', () => {
    const late = finding({ code: 'date-future', severity: 'error', field: 'visitedAt', value: 46500 });
    expect(asGrid(draw([late])).values[3]![6]).toBe('2027-04-23');
    expect(asGrid(draw([late], true)).values[3]![6]).toBe('2031-04-24');
  });

  test('a fix to a date shows the day it becomes', () => {
    const fix = { sheet: 'visits', cell: 'A3', before: '2024.4.3', after: 45385, numberFormat: 'yyyy-mm-dd' };
    expect(asGrid(draw([finding({ fix })])).values[3]![8]).toBe('2024-04-03');
    const in1904 = finding({ fix: { ...fix, after: 43923 }, params: { meant: '2024-04-03' } });
    expect(asGrid(draw([in1904], true)).values[3]![8]).toBe('2024-04-03');
  });

  test('more findings than a sheet is good for are counted, and links stop before Excel does', () => {
    const sheet = draw(Array.from({ length: MOST_FINDINGS + 5 }, () => finding()));
    expect(asGrid(sheet).values[2]![0]).toBe(
      `共 ${MOST_FINDINGS + 5} 项，本表列出前 ${MOST_FINDINGS} 项，处理后请再校验一次`,
    );
    expect(sheet.links).toHaveLength(MOST_LINKS);
  });

  test('without findings there is no empty table', () => {
    expect(draw([]).tables).toEqual([]);
  });
});

describe('修改清单', () => {
  test('says what stood there, what stands there now, and what was left and why', () => {
    const change = { sheet: '台账', cell: 'B2', code: 'text-untidy', params: {}, before: ' 满意', after: '满意' };
    const plan = changeList(
      [
        { ...change, result: 'done' },
        { ...change, cell: 'B3', result: 'changed' },
      ],
      TODAY,
      say,
    );
    const rows = asGrid(plan).values;
    expect(rows[1]![0]).toBe('修改日期 2026-11-20　已修改 1 处　未修改 1 处');
    expect(rows[3]).toEqual([1, '台账', 'B2', '书写不整齐', ' 满意', '满意', '已修改']);
    expect(rows[4]!.at(-1)).toBe('内容已被改动，未修改');
    expect(plan.links!.map(({ cell, toCell }) => [cell, toCell])).toEqual([
      ['C4', 'B2'],
      ['C5', 'B3'],
    ]);
  });
});
