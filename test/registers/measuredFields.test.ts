import type { CellValue } from '../../src/values/cell';
import { columnMap } from '../../src/registers/register';
import { isoMoment, type Moment } from '../../src/values/moment';
import { outline, read, sheet } from './sheets';

/** Columns that the regulations beyond A and J measure, in sheets as offices keep them. */

const only = (rows: readonly (readonly CellValue[])[], name: string) => read([sheet(name, rows)]);
const at = (moment: Moment | null | undefined) => (moment ? isoMoment(moment) : null);

describe('visits: the papers after a visit (B5, B7, J7)', () => {
  const rows = [
    ['客户回访记录表', '', '', '', '', '', '', '', '', '', '', '', ''],
    ['序号', '回访时间', '客户名称', '受访人\n职务', '回访形式', '回访人', '满意度', '反馈意见', '回访报告日期', '上报时间', '审批日期', '整改完成日期', '审阅意见'],
    [1, '2026-3-2 10:00', '宏远公司', '设备负责人', '上门', '李明', '不满意', '噪音大', '2026.3.3', '3月4日', '2026-03-09', '3.20', '同意'],
    [2, '2026-3-3', '东方公司', '', '电话', '李明', '满意', '', '', '', '', '', '已阅'],
  ]; // prettier-ignore
  const [first, second] = only(rows, '回访').registers.visits;

  test('each column has its field', () => {
    expect(columnMap(first!.source)).toMatchObject({
      visitedAt: 'B',
      name: 'C',
      contactRole: 'D',
      channel: 'E',
      visitor: 'F',
      satisfaction: 'G',
      content: 'H',
      reportedAt: 'I',
      submittedAt: 'J',
      approvedAt: 'K',
      correctedAt: 'L',
      review: 'M',
    });
  });

  test('dates without a year lie near the visit; blanks are nothing', () => {
    expect([first!.reportedAt, first!.submittedAt, first!.approvedAt, first!.correctedAt].map(at)).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-09',
      '2026-03-20',
    ]);
    expect(first!.contactRole).toBe('设备负责人');
    expect(second).toMatchObject({ contactRole: null, reportedAt: null, submittedAt: null, approvedAt: null });
  });
});

describe('complaints: passed up, wanted by, confirmed (D2, G2, H4)', () => {
  const rows = [
    ['投诉编号', '受理时间', '房号', '投诉人', '投诉内容', '投诉等级', '上报时间', '客户要求时间', '答复时间', '处理人', '办结日期', '经理确认', '告知时间'],
    ['TS1', '2026-3-2 09:10', '1-1-101', '王芳', '电梯停运', '重大', '9:40', '2026-3-5', '2026-3-3', '李明', '2026-3-4', '陈经理', '2026-3-4 17:00'],
    ['TS2', '2026-3-3 09:10', '1-1-102', '李强', '漏水', '轻微', '2026-3-3 09:55', '', '', '李明', '', '', ''],
  ]; // prettier-ignore
  const { registers } = only(rows, '投诉登记表');

  test('each column has its field, and none takes 受理时间 or 办结日期', () => {
    expect(columnMap(registers.sheets[0]!)).toEqual({
      complaintId: 'A',
      receivedAt: 'B',
      room: 'C',
      name: 'D',
      content: 'E',
      level: 'F',
      escalatedAt: 'G',
      wantedBy: 'H',
      repliedAt: 'I',
      handler: 'J',
      closedAt: 'K',
      confirmedBy: 'L',
      notifiedAt: 'M',
    });
  });

  test('their values', () => {
    const [, second] = registers.complaints;
    expect(registers.complaints[0]).toMatchObject({ confirmedBy: '陈经理' });
    expect(at(registers.complaints[0]!.wantedBy)).toBe('2026-03-05');
    expect(at(second!.escalatedAt)).toBe('2026-03-03T09:55');
    expect(second).toMatchObject({ wantedBy: null, confirmedBy: null });
  });

  test('a clock time alone under 上报时间 is on the day it was received', () => {
    expect(at(registers.complaints[0]!.escalatedAt)).toBe('2026-03-02T09:40');
    expect(registers.complaints[0]!.notes.filter(({ field }) => field === 'escalatedAt')).toMatchObject([
      { code: 'text-untidy', params: { reason: 'time-alone', meant: '2026-03-02T09:40' }, proposal: null },
    ]);
  });

  test('a clock time alone that cannot be on that day is left unread', () => {
    const late = [
      rows[0]!,
      ['TS3', '2026-3-2 22:30', '1-1-101', '王芳', '噪音', '重大', '7:15', '', '', '', '', '', ''],
    ];
    const [row] = only(late, '投诉登记表').registers.complaints;
    expect(row!.escalatedAt).toBeNull();
    expect(row!.notes.filter(({ code }) => code !== 'text-untidy')).toMatchObject([
      { code: 'date-unreadable', field: 'escalatedAt' },
    ]);
  });
});

describe('repairs: urgency and arrival (J1)', () => {
  test.each([
    ['紧急程度', '特急', '重大'],
    ['紧急程度', '紧急', '重要'],
    ['报修等级', '急', '重要'],
    ['紧急程度', '一般', '一般'],
    ['紧急程度', '不急', '一般'],
    ['是否紧急', '是', '重要'],
    ['是否紧急', '否', '一般'],
    ['是否加急', '√', '重要'],
  ])('%s %s is %s', (header, written, urgency) => {
    const { registers } = only(
      [
        ['工单编号', '报修时间', '房号', '报修人', '维修类别', header, '派工时间', '到达时间', '维修人员', '完成时间'],
        ['W1', '2026-3-2 09:00', '1-1-101', '王芳', '水电', written, '2026-3-2 09:04', '2026-3-2 09:20', '周平', '2026-3-2'],
      ], // prettier-ignore
      '维修工单',
    );
    expect(registers.repairs).toMatchObject([{ urgency, item: '水电' }]);
    expect(at(registers.repairs[0]!.arrivedAt)).toBe('2026-03-02T09:20');
    expect(columnMap(registers.sheets[0]!)).toMatchObject({ reportedAt: 'B', assignedAt: 'G', arrivedAt: 'H', completedAt: 'J' }); // prettier-ignore
  });
});

describe('customers: who brought them (P2, P3)', () => {
  test('推荐人 is the referrer, 导购 the salesperson', () => {
    const { registers } = only(
      [
        ['客户编号', '客户姓名', '联系电话', '成交日期', '成交金额', '导购', '转介绍人'],
        ['K1', '王芳', '13800001111', '2026-3-2', '35,000元', '李明', '刘洋'],
      ],
      '客户档案',
    );
    expect(registers.customers).toMatchObject([{ referrer: '刘洋', steward: '李明', amount: 35000 }]);
  });
});

describe('services: the steps of a renovation, a suggestion and a call (I2, L6, U2)', () => {
  test('U2: a renovation register states its kind in the title', () => {
    const rows = [
      ['装修登记表'],
      ['房号', '业主姓名', '联系电话', '申请日期', '审批日期', '开工日期', '验收日期', '复查日期', '押金退还日期', '备注'],
      ['1-1-101', '王芳', '13800001111', '2026-3-2', '2026-3-4', '2026-3-6', '2026-5-20', '2026-7-20', '2026-7-24', ''],
    ]; // prettier-ignore
    const { registers } = only(rows, 'Sheet1');
    expect(outline({ registers } as never)).toMatchObject([{ register: 'services' }]);
    const [row] = registers.services;
    expect(row!.kind).toBe('装修');
    expect(
      [row!.appliedAt, row!.answeredAt, row!.startAt, row!.endAt, row!.recheckedAt, row!.refundedAt].map(at),
    ).toEqual(['2026-03-02', '2026-03-04', '2026-03-06', '2026-05-20', '2026-07-20', '2026-07-24']);
  });

  test('L6: a register of suggestions', () => {
    const rows = [
      ['编号', '提出时间', '房号', '业主姓名', '建议内容', '转交时间', '承诺答复时间', '答复时间', '经办人'],
      ['Y1', '2026-3-2 09:00', '1-1-101', '王芳', '增设充电桩', '2026-3-2 09:06', '2026-3-8', '2026-3-7', '李明'],
    ];
    const { registers } = only(rows, '意见建议登记表');
    const [row] = registers.services;
    expect(row).toMatchObject({ kind: '意见建议', content: '增设充电桩', executor: '李明' });
    expect([row!.startAt, row!.passedOnAt, row!.promisedAt, row!.answeredAt].map(at)).toEqual([
      '2026-03-02T09:00',
      '2026-03-02T09:06',
      '2026-03-08',
      '2026-03-07',
    ]);
  });

  test('a column of kinds says more than the title', () => {
    const rows = [
      ['服务编号', '服务类别', '客户姓名', '开始日期', '内容'],
      ['F1', '表扬', '王芳', '2026-3-2', '管家热心'],
    ];
    expect(only(rows, '意见建议登记表').registers.services).toMatchObject([{ kind: '表扬', content: '管家热心' }]);
  });

  test('a title that names two sorts states none', () => {
    const rows = [
      ['服务编号', '客户姓名', '开始日期', '结束日期', '执行人'],
      ['F1', '王芳', '2026-3-2', '2026-3-2', '李明'],
    ];
    expect(only(rows, '特约服务急救登记').registers.services).toMatchObject([{ kind: null }]);
  });

  test.each<[string, CellValue, string | null]>([
    ['是否接通', '是', '已接通'],
    ['是否接通', '否', '无人接听'],
    ['是否接听', '√', '已接通'],
    ['是否接通', '', null],
    ['接听情况', '未接', '无人接听'],
    ['接通情况', '已接通', '已接通'],
  ])('I2: a call whose %s says %j', (header, written, answered) => {
    const rows = [
      ['服务编号', '服务类别', '客户姓名', '来电时间', header, '等待时长（秒）', '答复时间'],
      ['F1', '咨询', '王芳', '2026-3-2 09:00', written, 25, '2026-3-2'],
      ['F2', '办理业务', '李强', '2026-3-2 09:30', '是', '40', ''],
      ['F3', '停电提醒', '张敏', '2026-3-2 09:40', '否', '', ''],
    ];
    const { registers } = only(rows, '服务登记');
    expect(registers.services[0]).toMatchObject({ kind: '咨询', answered, waitingSeconds: 25 });
    expect(registers.services.flatMap(({ notes }) => notes.filter(({ field }) => field === 'answered'))).toEqual([]);
    expect(registers.services.map(({ kind }) => kind)).toEqual(['咨询', '办理业务', '停电提醒']);
    expect(registers.services[1]).toMatchObject({ waitingSeconds: 40 });
  });
});

describe('customer dates', () => {
  test('H2: a birthday without a year is a month and a day', () => {
    const rows = [
      ['房号', '业主姓名', '联系电话', '生日'],
      ['3-2-501', '王芳', '13800001111', '5月3日'],
      ['3-2-502', '李强', '13800001112', '1980-12-01'],
    ];
    const { registers } = only(rows, '业主档案');
    expect(registers.customers.map(({ birthday }) => at(birthday)?.slice(5))).toEqual(['05-03', '12-01']);
  });
});
