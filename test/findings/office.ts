import { checkLedger } from '../../src/findings/checkLedger';
import type { Finding } from '../../src/findings/finding';
import type { OfficeSettings } from '../../src/regulations/settings';
import type { CellValue } from '../../src/values/cell';
import { ledgerOf, settings, sheet } from './workbooks';

/** Sheets with whatever columns a rule is about: rows by header, the headers in the order in which they first occur. */

export type Row = Readonly<Record<string, CellValue>>;

export function register(name: string, rows: readonly Row[]) {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return sheet(name, [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]);
}

export const HOME = (room: string, name: string, more: Row = {}): Row => ({
  客户编号: `KH${room}`,
  房号: room,
  客户姓名: name,
  联系电话: '13800001231',
  ...more,
});

const VISIT: Row = {
  回访编号: '',
  回访日期: '2026-11-10',
  房号: '1-1-101',
  客户姓名: '王芳',
  回访类别: '管理服务',
  回访方式: '电话',
  回访人: '赵磊',
  接触结果: '已接通',
  满意度: '满意',
  回访内容: '',
};
const COMPLAINT: Row = {
  投诉编号: '',
  受理时间: '2026-11-10 09:00',
  房号: '1-1-102',
  投诉人: '李强',
  投诉内容: '楼道照明灯不亮',
  投诉等级: '',
  责任部门: '工程部',
  处理人: '钱勇',
  办结日期: '',
};
const REPAIR: Row = {
  工单编号: '',
  报修时间: '2026-11-10 09:00',
  房号: '1-1-103',
  报修人: '张敏',
  维修类别: '水电',
  报修内容: '水龙头滴水',
  派工时间: '2026-11-10 09:03',
  维修人员: '周平',
  完成时间: '',
};

export interface Books {
  readonly customers?: readonly Row[];
  readonly visits?: readonly Row[];
  readonly complaints?: readonly Row[];
  readonly repairs?: readonly Row[];
  readonly services?: readonly Row[];
  readonly surveys?: readonly Row[];
  readonly staff?: readonly Row[];
}

const numbered = (rows: readonly Row[], usual: Row, header: string, prefix: string): Row[] =>
  rows.map((row, index) => ({ ...usual, [header]: `${prefix}${index + 1}`, ...row }));

const HOMES = ['王芳', '李强', '张敏', '刘洋'].map((name, index) => HOME(`1-1-10${index + 1}`, name));

/** What is found in an office of four homes on 2026-11-20 under some packs; visits are owed since the first dated visit. */
export function found(books: Books, packs: readonly string[], changes: Partial<OfficeSettings> = {}): Finding[] {
  const { customers = HOMES, visits = [{}], complaints = [{}], repairs, services, surveys, staff } = books;
  const sheets = [
    register('客户档案', customers),
    register('回访记录表', numbered(visits, VISIT, '回访编号', 'HF')),
    register('投诉登记表', numbered(complaints, COMPLAINT, '投诉编号', 'TS')),
    ...(repairs ? [register('维修工单', numbered(repairs, REPAIR, '工单编号', 'WX'))] : []),
    ...(services ? [register('服务登记', services)] : []),
    ...(surveys ? [register('意见征询表', surveys)] : []),
    ...(staff ? [register('人员表', staff)] : []),
  ];
  const { ledger, problems } = ledgerOf({ sheets, date1904: false }, packs, settings(changes));
  return checkLedger(ledger, problems);
}

/** The findings of a code that name a rule, in short: place, severity and what was asked. */
export function naming(findings: readonly Finding[], code: string, rule: string): Finding[] {
  return findings.filter(({ code: own, params }) => {
    const rules = Array.isArray(params['rules']) ? (params['rules'] as readonly string[]) : [params['rule']];
    return own === code && rules.includes(rule);
  });
}

export const places = (findings: readonly Finding[]): (string | null)[] => findings.map(({ cell }) => cell);
