import type { Gate } from '../../src/excel/gate';
import { readLists } from '../../src/jobs/visitLists';
import { cellOfLine, type ListLine } from '../../src/reports/readVisitList';
import type { ListKey } from '../../src/reports/visitListColumns';
import { parseCellAddress } from '../../src/registers/address';
import { dayFromIso } from '../../src/values/moment';
import { enterValue, type CellInput } from '../../src/workbench/model/editing';
import type { Workbook } from '../../src/workbench/model/workbook';
import { contextOf } from './smallOffice';

/** The next workday after the office's today, the usual day of a list. */
export const MONDAY = dayFromIso('2026-11-23')!;
export const LIST = '次日回访清单 2026-11-23';

const on = (iso: string): number => dayFromIso(iso)!;
const VISIT_HEADERS = [
  '编号',
  '回访日期',
  '房号',
  '受访人',
  '联系电话',
  '回访类别',
  '关联单号',
  '回访方式',
  '回访人',
  '接触结果',
  '满意度',
  '回访内容',
  '承诺时间',
  '客户签名',
  '备注',
];

/**
 * An office in which each of so many homes has a complaint settled on 12 November and not visited yet, and two people to visit.
 * Homes are 1-1-101, 1-1-102 …; their complaints T1, T2 …
 */
export function listOffice(homes: number): Record<string, (string | number)[][]> {
  const numbers = Array.from({ length: homes }, (_, index) => index + 1);
  const room = (number: number) => `1-1-${100 + number}`;
  const phone = (number: number) => `1391111${String(2000 + number)}`;
  return {
    客户档案: [
      ['房号', '客户姓名', '联系电话', '入住日期', '入住状态'],
      ...numbers.map((n) => [room(n), `住户${'甲乙丙丁戊己庚辛'[n - 1]}`, phone(n), on('2020-05-01'), '已入住']),
    ],
    投诉登记表: [
      ['投诉编号', '受理时间', '房号', '投诉人', '投诉内容', '责任部门', '处理结果', '办结日期'],
      ...numbers.map((n) => [
        `T${n}`,
        on('2026-11-10'),
        room(n),
        `住户${'甲乙丙丁戊己庚辛'[n - 1]}`,
        `第${n}件事`,
        '工程部',
        '已处理',
        on('2026-11-12'),
      ]),
    ],
    回访记录表: [
      VISIT_HEADERS,
      [
        'H1',
        on('2026-08-03'),
        '1-1-101',
        '住户甲',
        phone(1),
        '投诉',
        '',
        '电话',
        '何梅',
        '已接通',
        '满意',
        '电话回访',
        '',
        '',
        '',
      ],
    ],
    人员表: [
      ['姓名', '岗位', '每日可用分钟'],
      ['何梅', '事务助理', 240],
      ['张敏', '事务助理', 240],
    ],
  };
}

/** The lines of all lists as they stand in the workbook now. */
export async function linesOf(gate: Gate): Promise<ListLine[]> {
  return (await readLists(contextOf(gate))).flatMap(({ lines }) => lines);
}

/** The line of a home. */
export async function lineOf(gate: Gate, room: string): Promise<ListLine> {
  const line = (await linesOf(gate)).find((each) => each.room === room);
  if (line === undefined) throw new Error(`No line for ${room}`);
  return line;
}

/** Types into a cell of a line as a person does. */
export function type(workbook: Workbook, line: ListLine, key: ListKey, value: CellInput): void {
  const cell = cellOfLine(line, key);
  const place = cell === null ? null : parseCellAddress(cell);
  if (place === null) throw new Error(`The list has no ${key}`);
  enterValue(
    workbook.sheets.find(({ name }) => name === line.sheet)!,
    place.row - 1,
    place.column - 1,
    value,
  );
}

/** What a line says of who goes when and what came of it. */
export const goes = ({ room, staff, slot, channel }: ListLine) => ({ room, staff, slot, channel });
export const results = ({ outcome, satisfaction, opinion, promisedAt, signature, refusalNote }: ListLine) => [
  outcome,
  satisfaction,
  opinion,
  promisedAt,
  signature,
  refusalNote,
];

export const sheetNames = (workbook: Workbook): string[] => workbook.sheets.map(({ name }) => name);
