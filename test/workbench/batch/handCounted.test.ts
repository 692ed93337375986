/**
 * A small office counted by hand, rule by rule, and run through the batch command as anybody would run it.
 * Every figure below was worked out on paper from regulations.md and the rulings of registers.md §4.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';

const folder = mkdtempSync(join(tmpdir(), 'hand-counted-'));
const file = join(folder, '手工核对.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const on = (iso: string) => new Date(`${iso}T00:00:00Z`);

const customers = [
  ['客户编号', '房号', '客户姓名', '联系电话', '入住日期', '入住状态'],
  ['K001', '1-1-101', '陈一', '13911112222', on('2026-09-15'), '已入住'],
  ['K002', '1-1-102', '林二', '13922223333', on('2020-05-01'), '已入住'],
  ['K003', '1-1-201', '黄三', '13933334444', on('2020-05-01'), '已出租'],
  ['K004', '1-1-202', '周四', '13944445555', null, '空置'],
  ['K005', '2-1-101', '吴五', '13955556666', on('2026-09-30'), '已入住'],
  ['K006', '2-1-102', '郑六', '13966667777', on('2020-05-01'), '已入住'],
];

const complaints = [
  ['投诉登记表'],
  ['投诉编号', '受理时间', '房号', '投诉人', '投诉内容', '投诉类别', '责任部门', '是否有效', '处理结果', '办结日期'],
  // One matter told to two departments: the second row is a repeat, the matter closes with its last row.
  [
    'T1',
    on('2026-10-05'),
    '1-1-102',
    '林二',
    '楼道灯不亮三天无人修',
    '设施',
    '工程部',
    '有效',
    '已更换',
    on('2026-10-08'),
  ],
  [
    'T2',
    on('2026-10-07'),
    '1-1-102',
    '林二',
    '楼道灯不亮三天无人修',
    '设施',
    '客服部',
    '',
    '已转工程',
    on('2026-10-12'),
  ],
  // Open: owes no visit yet.
  ['T3', on('2026-10-20'), '1-1-201', '黄三', '电梯运行有异响', '噪音', '工程部', '有效', '', null],
  // Nobody to call: exempt.
  ['T4', on('2026-10-21'), '', '', '车库积水', '环境', '保洁部', '有效', '已清理', on('2026-10-22')],
  // Invalid: received, but owes no visit and stays out of the settled rate.
  ['T5', on('2026-10-25'), '2-1-101', '吴五', '邻居私事', '其他', '客服部', '无效', '不属物业职责', on('2026-10-26')],
  // Carried over from September.
  ['T6', on('2026-09-28'), '2-1-102', '郑六', '窗户渗水', '工程', '工程部', '有效', '已补胶', on('2026-10-30')],
];

const repairs = [
  ['派工单号', '报修时间', '房号', '报修人', '维修类别', '报修内容', '派工时间', '维修人员', '完成时间'],
  ['W1', on('2026-10-02'), '1-1-201', '黄三', '水电', '水龙头滴水', on('2026-10-02'), '孙工', on('2026-10-03')],
  ['W2', on('2026-10-27'), '2-1-102', '郑六', '门窗', '窗把手松', on('2026-10-27'), '孙工', on('2026-10-28')],
];

const visits = [
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
  ],
  ['H0', on('2026-08-03'), '1-1-201', '黄三', '意见建议', '', '电话', '何梅', '已接通', '满意', '电话回访', ''],
  // Before the matter closed: answers nothing.
  ['H1', on('2026-10-10'), '1-1-102', '林二', '投诉', 'T1', '电话', '何梅', '已接通', '满意', '电话回访', ''],
  ['H2', on('2026-10-14'), '1-1-102', '林二', '投诉', 'T1', '电话', '何梅', '已接通', '一般', '电话回访', ''],
  // An attempt, nobody reached.
  ['H3', on('2026-10-31'), '2-1-102', '郑六', '投诉', 'T6', '电话', '何梅', '无人接听', '', '电话回访', ''],
  ['H4', on('2026-11-01'), '2-1-102', '郑六', '投诉', 'T6', '上门', '何梅', '面谈', '满意', '已不漏', '郑六'],
  ['H5', on('2026-10-15'), '1-1-101', '陈一', '入住', '', '上门', '何梅', '面谈', '非常满意', '一切正常', '陈一'],
  ['H6', on('2026-10-09'), '1-1-201', '黄三', '维修', 'W1', '电话', '何梅', '已接通', '不满意', '电话回访', ''],
];

beforeAll(async () => {
  const sheets = Object.entries({ 客户档案: customers, 投诉登记表: complaints, 维修工单: repairs, 回访记录表: visits });
  const bytes = await writeXlsx({
    sheets: sheets.map(([name, rows]) => ({
      name,
      rows: rows.map((row) => row.map((value) => (value === '' ? null : value))),
      ...(name === '投诉登记表' ? { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 9 }] } : {}),
    })),
  });
  writeFileSync(file, bytes);
});

function batch(...args: string[]) {
  const run = spawnSync('npm', ['run', '--silent', 'batch', '--', ...args, '--today', '2026-11-20', '--json'], {
    encoding: 'utf8',
  });
  expect({ status: run.status, stderr: run.status === 0 ? '' : run.stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(run.stdout);
}

interface RateDocument {
  rate: string;
  group: { kind?: string };
  numerator: number;
  denominator: number | null;
  excluded: Record<string, number>;
  value: number | null;
  target: number | null;
  met: boolean | null;
}

function rates(pack: string, month: string) {
  const { rates: list } = batch('rates', file, '--pack', pack, '--month', month) as { rates: RateDocument[] };
  return (id: string, kind?: string) => {
    const found = list.filter(({ rate, group }) => rate === id && group.kind === kind);
    expect(found).toHaveLength(1);
    const { numerator, denominator } = found[0]!;
    return { fraction: [numerator, denominator], rate: found[0]! };
  };
}

describe('rates of October under residential-park (A)', () => {
  let rate: ReturnType<typeof rates>;
  beforeAll(() => {
    rate = rates('residential-park', '2026-10');
  });

  test('受理数: T1 with T2 is one matter, T3, T4 and the invalid T5 count; the repeat is counted apart', () => {
    expect(rate('complaint-count').fraction).toEqual([4, null]);
    expect(rate('repeat-complaint-count').fraction).toEqual([1, null]);
  });

  test('A8 处理率: carried over T6 and received T1/2, T3, T4; T3 is open; invalid T5 is left out', () => {
    expect(rate('settled-rate').fraction).toEqual([3, 4]);
    expect(rate('settled-rate').rate).toMatchObject({ value: 0.75, target: 1, met: false, excluded: { invalid: 1 } });
    expect(rate('settled-in-period-rate').fraction).toEqual([2, 3]);
  });

  test('A11 投诉回访率: deadline is the last of the closing month; T1/2 and T6 are due, T4 is exempt', () => {
    expect(rate('visit-rate', '投诉').fraction).toEqual([2, 2]);
    expect(rate('visit-rate', '投诉').rate).toMatchObject({ target: 1, met: true, excluded: { anonymous: 1 } });
  });

  test('尝试率, 触达率, 按时率: T6 was reached on 1 November, a day late', () => {
    expect(rate('visit-attempt-rate', '投诉').fraction).toEqual([2, 2]);
    expect(rate('visit-reach-rate', '投诉').fraction).toEqual([2, 2]);
    expect(rate('visit-on-time-rate', '投诉').fraction).toEqual([1, 2]);
  });

  test('投诉率: 4 matters over the 5 homes that are lived in or let', () => {
    expect(rate('complaint-rate').fraction).toEqual([4, 5]);
  });

  test('A3 维修: of the two orders dispatched in October one had a phone visit', () => {
    expect(rate('sample-rate', '维修').fraction).toEqual([1, 2]);
    expect(rate('sample-rate', '维修').rate).toMatchObject({ target: 0.05, met: true });
  });

  test('及时率 has no value, because the pack gives no deadline', () => {
    expect(rate('timely-rate').rate).toMatchObject({ value: null, met: null });
  });

  test('A11, A13 by visit date, year to date to the end of October: H1 lies before the event and is no visit of the matter', () => {
    expect(rate('signed-onsite-share').fraction).toEqual([0, 1]);
    // H0, H2, H6 by phone; H5 signed at the door; H3 reached nobody.
    expect(rate('phone-letter-share').fraction).toEqual([3, 4]);
    expect(rate('phone-letter-share').rate).toMatchObject({ target: 0.7, met: false });
  });
});

describe('rates of October under work-instruction (J)', () => {
  let rate: ReturnType<typeof rates>;
  beforeAll(() => {
    rate = rates('work-instruction', '2026-10');
  });

  test('J3, J4 投诉: T1/2 due on 15 October; T6, closed on the 30th, is due in November', () => {
    expect(rate('visit-rate', '投诉').fraction).toEqual([1, 1]);
    expect(rate('visit-on-time-rate', '投诉').fraction).toEqual([1, 1]);
  });

  test('J3, J4 入住: 陈一 on the last day, 吴五 not at all; nobody is called about a move-in of 2020', () => {
    expect(rate('visit-rate', '入住').fraction).toEqual([1, 2]);
    expect(rate('visit-rate', '入住').rate).toMatchObject({ target: 1, met: false });
  });

  test('J4 维修: W1 was visited within its week; W2 falls due in November', () => {
    expect(rate('visit-rate', '维修').fraction).toEqual([1, 1]);
    expect(rate('visit-rate', '维修').rate).toMatchObject({ target: 0.6, met: true });
  });

  test('满意率 by visit date: 一般 of H2 is not satisfied; H1 is before the event, H3 reached nobody', () => {
    expect(rate('satisfaction-rate', '投诉').fraction).toEqual([0, 1]);
    expect(rate('satisfaction-rate', '维修').fraction).toEqual([0, 1]);
  });
});

test('J in November: T6 was answered on 1 November in time, W2 of 28 October was missed', () => {
  const rate = rates('work-instruction', '2026-11');
  expect(rate('visit-rate', '投诉').fraction).toEqual([1, 1]);
  expect(rate('visit-rate', '维修').fraction).toEqual([0, 1]);
});

test('the list for Monday 23 November: 吴五 overdue since 30 October, 郑六 since 4 November, the empty home not at all', () => {
  const plan = batch('plan', file, '--pack', 'work-instruction') as {
    date: string;
    visits: {
      customer: { room: string };
      reasons: { rule: string; kind: string; due: string; overdueDays: number }[];
    }[];
  };
  expect(plan.date).toBe('2026-11-23');
  const byRoom = new Map(plan.visits.map(({ customer, reasons }) => [customer.room, reasons]));
  expect(byRoom.get('2-1-101')).toMatchObject([{ rule: 'J3', kind: '入住', due: '2026-10-30', overdueDays: 24 }]);
  expect(byRoom.get('2-1-102')).toMatchObject([{ rule: 'J3', kind: '维修', due: '2026-11-04', overdueDays: 19 }]);
  expect(byRoom.has('1-1-202')).toBe(false);
});

test('check recognises the four sheets with header rows, data rows and columns', () => {
  const run = spawnSync('npm', ['run', '--silent', 'batch', '--', 'check', file, '--today', '2026-11-20', '--json'], {
    encoding: 'utf8',
  });
  const { registers } = JSON.parse(run.stdout) as {
    registers: {
      register: string;
      headerRow: number;
      firstRow: number;
      lastRow: number;
      rows: number;
      columns: object;
    }[];
  };
  const byName = Object.fromEntries(registers.map((entry) => [entry.register, entry]));
  expect(byName['customers']).toMatchObject({ headerRow: 1, firstRow: 2, lastRow: 7, rows: 6 });
  expect(byName['complaints']).toMatchObject({
    headerRow: 2,
    firstRow: 3,
    lastRow: 8,
    rows: 6,
    columns: {
      complaintId: 'A',
      receivedAt: 'B',
      room: 'C',
      name: 'D',
      content: 'E',
      category: 'F',
      department: 'G',
      valid: 'H',
      result: 'I',
      closedAt: 'J',
    },
  });
  expect(byName['repairs']).toMatchObject({
    rows: 2,
    columns: {
      orderId: 'A',
      reportedAt: 'B',
      room: 'C',
      name: 'D',
      item: 'E',
      content: 'F',
      assignedAt: 'G',
      repairer: 'H',
      completedAt: 'I',
    },
  });
  expect(byName['visits']).toMatchObject({
    rows: 7,
    columns: {
      visitId: 'A',
      visitedAt: 'B',
      room: 'C',
      name: 'D',
      kind: 'E',
      relatedId: 'F',
      channel: 'G',
      visitor: 'H',
      outcome: 'I',
      satisfaction: 'J',
      content: 'K',
      signature: 'L',
    },
  });
});
