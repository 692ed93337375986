import type { JobContext } from '../../src/jobs/context';
import type { Gate } from '../../src/excel/gate';
import { sayIn } from '../../src/locales/index';
import { dayFromIso } from '../../src/values/moment';
import type { Workbook } from '../../src/workbench/model/workbook';

/** A Friday; the next list is for Monday 23 November 2026. */
export const TODAY = dayFromIso('2026-11-20')!;
const on = (iso: string): number => dayFromIso(iso)!;

/** Four registers of an office with a handful of homes, some cells untidy enough to be repaired. */
export const OFFICE = {
  客户档案: [
    ['房号', '客户姓名', '联系电话', '入住日期', '入住状态'],
    ['1-1-101', '陈一', '139 1111 2222', on('2026-09-15'), '已入住'],
    ['1-1-102', '林二', '13922223333', on('2020-05-01'), '已入住'],
    ['1-1-201', '黄三', '13933334444', on('2020-05-01'), '已出租'],
    ['2-1-102', '郑六', '１３９６６６６７７７７', on('2020-05-01'), '已入住'],
  ],
  投诉登记表: [
    ['投诉编号', '受理时间', '房号', '投诉人', '投诉内容', '责任部门', '处理结果', '办结日期'],
    ['T1', on('2026-10-05'), '1-1-102', '林二', '楼道灯不亮', '工程部', '已更换', on('2026-10-08')],
    ['T2', on('2026-10-20'), '1-1-201', '黄三', '电梯有异响', '工程部', '已检修', on('2026-10-26')],
    ['T3', on('2026-11-10'), '2-1-102', '郑六', '窗户渗水', '工程部', '已补胶', on('2026-11-12')],
  ],
  回访记录表: [
    [
      '编号',
      '回访日期',
      '房号',
      '受访人',
      '回访类别',
      '关联单号',
      '回访方式',
      '回访人',
      '接触结果',
      '满意度',
      '回访内容',
      '客户签名',
      '备注',
    ],
    ['H1', on('2026-08-03'), '1-1-201', '黄三', '投诉', '', '电话', '何梅', '已接通', '满意', '电话回访', '', ''],
    ['H2', on('2026-10-14'), '1-1-102', '林二', '投诉', 'T1', '电话', '何梅', '已接通', '满意 ', '电话回访', '', ''],
  ],
  人员表: [
    ['姓名', '岗位', '每日可用分钟'],
    ['何梅', '事务助理', 240],
  ],
} as const;

export const REGISTER_SHEETS = Object.keys(OFFICE);

const say = sayIn('zh-CN');

export function contextOf(gate: Gate, changes: Partial<JobContext> = {}): JobContext {
  return { gate, today: TODAY, say, ...changes };
}

/** Every value and number format of the register sheets: two equal ones mean that nothing was touched. */
export function fingerprint(workbook: Workbook): string {
  const sheets = workbook.sheets.filter(({ name }) => REGISTER_SHEETS.includes(name));
  return JSON.stringify(
    sheets.map((sheet) => {
      const used = sheet.usedArea(true);
      const cells: unknown[] = [];
      for (let row = 0; used && row <= used.bottom; row++) {
        for (let column = 0; column <= used.right; column++) {
          const value = sheet.value(row, column);
          if (value !== null) cells.push([row, column, value, sheet.style(row, column).numFmt]);
        }
      }
      return [sheet.name, cells];
    }),
  );
}
