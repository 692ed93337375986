import { findingKey } from '../../../src/findings/findingKey';
import { signs } from '../../../src/findings/signs/signs';
import { finesSheet } from '../../../src/reports/special/finesSheet';
import type { OfficeSettings } from '../../../src/regulations/settings';
import { schemaErrors } from '../../workbench/validate';
import { day as on } from '../../findings/workbooks';
import { ledgerOfBook, settingsOf } from './book';
import { calculated, inputOf, plansOf } from './calculated';

const customers = [
  ['房号', '客户姓名', '联系电话', '入住状态'],
  ['1-1-101', '王芳', '13800001111', '已入住'],
  ['1-1-102', '李强', '13800002222', '已入住'],
  ['1-1-103', '张敏', '', '已入住'],
];
const complaintHeader = [
  '投诉编号',
  '受理时间',
  '房号',
  '投诉人',
  '投诉内容',
  '投诉类别',
  '责任部门',
  '处理人',
  '办结日期',
  '状态',
];
/** Closed in October and never visited: T1 and T2. Visited: T3. Closed in September: T4. Not closed: T5. */
const complaints = [
  complaintHeader,
  ['T1', on('2026-10-05'), '1-1-101', '王芳', '楼道灯不亮', '公共设施', '工程部', '钱勇', on('2026-10-08'), '已办结'],
  ['T2', on('2026-10-15'), '1-1-102', '李强', '夜间施工', '噪音', '秩序部', '孙力', on('2026-10-16'), '已办结'],
  ['T3', on('2026-10-20'), '1-1-103', '张敏', '垃圾未清', '环境', '保洁部', '钱勇', on('2026-10-21'), '已办结'],
  ['T4', on('2026-09-01'), '1-1-101', '王芳', '电梯异响', '电梯', '工程部', '钱勇', on('2026-09-02'), '已办结'],
  ['T5', on('2026-10-25'), '1-1-101', '王芳', '水压不足', '供水', '工程部', '钱勇', '', '处理中'],
];
/** A call at half past eleven at night: a sign that the supervisor may look into. */
const visits = [
  [
    '回访编号',
    '回访日期',
    '回访时间',
    '房号',
    '客户姓名',
    '回访类别',
    '关联单号',
    '回访方式',
    '回访人',
    '接触结果',
    '满意度',
    '登记时间',
  ],
  [
    'V1',
    on('2026-10-22'),
    '23:30',
    '1-1-103',
    '张敏',
    '投诉',
    'T3',
    '电话',
    '周洁',
    '已接通',
    '满意',
    on('2026-10-22'),
  ],
  ['V2', on('2026-10-23'), '10:00', '1-1-102', '李强', '定期', '', '电话', '周洁', '已接通', '满意', on('2026-10-23')],
];

const book = (office: OfficeSettings) =>
  ledgerOfBook({ 客户档案: customers, 投诉登记表: complaints, 回访记录表: visits }, ['company-customer'], office);
const fined = (changes: Parameters<typeof settingsOf>[0] = {}) =>
  book(settingsOf({ ...changes, options: { ...changes?.options, fines: true } }));

async function rowsOf(ledger: ReturnType<typeof book>, month = '2026-10') {
  const { shown, bytes } = await calculated(plansOf(finesSheet, inputOf(ledger, month)));
  const { rows } = shown(`处罚明细 ${month}`);
  const from = rows.findIndex((row) => row[0] === '逐宗明细');
  return { rows, bytes, cases: rows.slice(from + 2).filter((row) => row[8] === 'B10') };
}

describe('处罚明细 (B10)', () => {
  test('is made only where the office switched fines on', () => {
    expect(finesSheet.askedBy(fined().regulation)).toEqual(['B10']);
    expect(finesSheet.askedBy(book(settingsOf()).regulation)).toEqual([]);
  });

  test('a handled complaint without its visit costs the handler 500 and the head of the department 300', async () => {
    const { cases, bytes } = await rowsOf(fined());
    const missed = cases.filter(([breach]) => breach === '投诉处理后未回访');
    expect(missed.map((row) => row.slice(1, 8))).toEqual([
      [on('2026-10-31'), '钱勇', '工程部', 500, 0, 300, 'T1'],
      [on('2026-10-31'), '孙力', '秩序部', 500, 0, 300, 'T2'],
    ]);
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('an incomplete archive costs the department 1000, per customer, with what is missing', async () => {
    const { cases } = await rowsOf(fined());
    const archives = cases.filter(([breach]) => breach === '客户档案不完整');
    expect(archives.map((row) => [...row.slice(4, 8), row[9]])).toEqual([[0, 1000, 0, '联系电话', '客户档案!4']]);
  });

  test('totals per breach, person and department are sums over the cases', async () => {
    const { rows } = await rowsOf(fined());
    const lineOf = (name: string) => rows.find((row) => row[0] === name)!;
    expect(lineOf('投诉处理后未回访').slice(1, 5)).toEqual([2, 1000, 0, 600]);
    expect(lineOf('客户档案不完整').slice(1, 5)).toEqual([1, 0, 1000, 0]);
    expect(lineOf('钱勇').slice(1, 3)).toEqual([1, 500]);
    expect(lineOf('工程部').slice(1, 4)).toEqual([1, 0, 300]);
  });

  test('a visit due in another month is fined there', async () => {
    const { cases } = await rowsOf(fined(), '2026-09');
    expect(cases.filter(([breach]) => breach === '投诉处理后未回访').map((row) => row[7])).toEqual(['T4']);
  });

  test('a sign alone costs nothing; what the supervisor confirmed in the month costs what the verdict says', async () => {
    const sign = signs(fined()).find(({ sheet, code }) => sheet === '回访记录表' && code === 'suspect-hours')!;
    const judged = (verdict: OfficeSettings['verdicts'][number]['verdict'], day = '2026-10-30') =>
      rowsOf(fined({ verdicts: [{ key: findingKey(sign), verdict, note: '当事人承认', on: day }] }));
    const falsified = ({ cases }: Awaited<ReturnType<typeof judged>>) =>
      cases.filter(([breach]) => /作假|虚报/.test(String(breach))).map((row) => [row[0], row[2], ...row.slice(4, 8)]);
    expect(falsified(await rowsOf(fined()))).toEqual([]);
    expect(falsified(await judged('explained'))).toEqual([]);
    expect(falsified(await judged('falsifiedRecord'))).toEqual([['记录作假', '周洁', 100, 0, 0, '当事人承认']]);
    expect(falsified(await judged('seriouslyFalsifiedRecord'))).toEqual([
      ['记录严重作假', '周洁', 500, 0, 0, '当事人承认'],
    ]);
    expect(falsified(await judged('falsifiedVisit'))).toEqual([
      ['虚报回访', '周洁', 0, 0, 500, '当事人承认；当事人予以辞退'],
    ]);
    expect(falsified(await judged('falsifiedRecord', '2026-11-02'))).toEqual([]);
  });
});
