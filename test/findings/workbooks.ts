import { checkLedger } from '../../src/findings/checkLedger';
import type { Finding } from '../../src/findings/finding';
import type { SheetGrid, WorkbookGrid } from '../../src/registers/grid';
import { readRegisters } from '../../src/registers/readRegisters';
import { combine } from '../../src/regulations/combine';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import type { CellValue } from '../../src/values/cell';
import { dayFromIso } from '../../src/values/moment';
import { buildLedger } from '../../src/visits/buildLedger';
import type { Ledger } from '../../src/visits/ledger';

/** Workbooks written down in a test, read and checked as the product does it. */

export const day = (iso: string) => dayFromIso(iso)!;
export const TODAY = day('2026-11-20');

type Row = readonly CellValue[];

/** A sheet whose first row is the header. */
export function sheet(name: string, rows: readonly Row[]): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet: name,
    visibility: 'visible',
    top: 1,
    left: 1,
    values: rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]),
    merges: [],
    tables: [],
    protected: false,
  };
}

const CUSTOMERS: Row = ['客户编号', '房号', '客户姓名', '联系电话', '入住状态'];
const VISITS: Row = [
  '回访编号', '回访日期', '房号', '客户姓名', '回访类别', '关联单号', '回访方式', '回访人', '接触结果', '满意度', '回访内容',
  '承诺答复时间', '客户签名', '拒签说明', '登记时间', '审阅意见',
]; // prettier-ignore
const COMPLAINTS: Row = [
  '投诉编号', '受理时间', '房号', '投诉人', '投诉来源', '投诉内容', '投诉类别', '责任部门', '处理人', '办结日期', '状态', '复函',
]; // prettier-ignore
const REPAIRS: Row = [
  '工单编号',
  '报修时间',
  '房号',
  '报修人',
  '维修类别',
  '报修内容',
  '派工时间',
  '维修人员',
  '完成时间',
];

/** Homes 1-1-101 … 1-1-106 with an owner each. */
const HOMES: readonly Row[] = ['王芳', '李强', '张敏', '刘洋', '陈静', '杨勇'].map((name, index) => [
  `KH00${index + 1}`,
  `1-1-10${index + 1}`,
  name,
  `1380000123${index + 1}`,
  '已入住',
]);

/** Fields of a row by header; everything else is a believable value. */
export type Cells = Readonly<Record<string, CellValue>>;

const VISIT: Cells = {
  回访日期: day('2026-11-10'), 房号: '1-1-101', 客户姓名: '王芳', 回访类别: '管理服务', 回访方式: '电话', 回访人: '赵磊', 接触结果: '已接通',
  满意度: '满意', 登记时间: day('2026-11-10'), 审阅意见: '已阅',
}; // prettier-ignore
const COMPLAINT: Cells = {
  受理时间: day('2026-11-02'), 房号: '1-1-102', 投诉人: '李强', 投诉来源: '来电', 投诉内容: '楼道照明灯不亮', 投诉类别: '公共设施',
  责任部门: '工程部', 处理人: '钱勇', 状态: '处理中',
}; // prettier-ignore
const REPAIR: Cells = {
  报修时间: day('2026-11-03'), 房号: '1-1-103', 报修人: '张敏', 维修类别: '水电', 报修内容: '厨房水龙头滴水', 派工时间: day('2026-11-03'),
  维修人员: '周平',
}; // prettier-ignore

export interface Office {
  readonly visits?: readonly Cells[];
  readonly complaints?: readonly Cells[];
  readonly repairs?: readonly Cells[];
  readonly customers?: readonly Cells[];
  /** Headers to leave out, by sheet. */
  readonly without?: readonly string[];
  readonly extra?: readonly SheetGrid[];
}

function table(
  name: string,
  headers: Row,
  usual: Cells,
  number: string,
  prefix: string,
  rows: readonly Cells[],
  without: readonly string[],
) {
  const kept = headers.filter((header) => !without.includes(`${name}.${String(header)}`));
  return sheet(name, [
    kept,
    ...rows.map((cells, index) => {
      const all: Cells = { [number]: `${prefix}${String(index + 1).padStart(3, '0')}`, ...usual, ...cells };
      return kept.map((header) => all[String(header)] ?? '');
    }),
  ]);
}

/** An office's workbook: the rows given, beside enough ordinary rows that each sheet is known for what it is. */
export function workbook({
  visits = [],
  complaints = [],
  repairs,
  customers = [],
  without = [],
  extra = [],
}: Office): WorkbookGrid {
  const homes = HOMES.map((row) => Object.fromEntries(CUSTOMERS.map((header, index) => [String(header), row[index]!])));
  const changed = homes.map((home) => ({ ...home, ...customers.find((cells) => cells['房号'] === home['房号']) }));
  const added = customers.filter((cells) => !homes.some((home) => home['房号'] === cells['房号']));
  return {
    sheets: [
      table('客户档案', CUSTOMERS, {}, '', '', [...changed, ...added], without),
      table('回访记录表', VISITS, VISIT, '回访编号', 'HF', visits.length > 0 ? visits : [{}], without),
      table('投诉登记表', COMPLAINTS, COMPLAINT, '投诉编号', 'TS', complaints.length > 0 ? complaints : [{}], without),
      ...(repairs === undefined ? [] : [table('维修工单', REPAIRS, REPAIR, '工单编号', 'WX', repairs, without)]),
      ...extra,
    ],
    date1904: false,
  };
}

export const A = ['residential-park'];
export const J = ['work-instruction'];

export function settings(changes: Partial<OfficeSettings> = {}): OfficeSettings {
  return { ...defaultSettings(), ...changes };
}

export function ledgerOf(grid: WorkbookGrid, packs: readonly string[] = A, office = settings()) {
  const { registers, problems } = readRegisters(grid, { today: TODAY });
  const ledger: Ledger = buildLedger({ registers, regulation: combine(packs, office), today: TODAY });
  return { ledger, problems };
}

export function check(office: Office, packs: readonly string[] = A, changes: Partial<OfficeSettings> = {}): Finding[] {
  const { ledger, problems } = ledgerOf(workbook(office), packs, settings(changes));
  return checkLedger(ledger, problems);
}

/** `code 回访记录表!B2`, in the order of the findings. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ code, sheet: name, cell }) => `${code} ${name ?? ''}!${cell ?? ''}`);
}

/** The findings of one code. */
export function only(findings: readonly Finding[], code: string): Finding[] {
  return findings.filter((finding) => finding.code === code);
}
