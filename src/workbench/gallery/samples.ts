import type { Finding } from '../../findings/finding';
import type { PersonSigns } from '../../findings/signs/signsByPerson';
import type { Rate, RateMember } from '../../rates/rate';
import type {
  FieldKey,
  Party,
  RecognisedColumn,
  RegisterName,
  RegisterSheet,
  VisitRow,
} from '../../registers/register';
import { dayFromIso } from '../../values/moment';

/** Invented data for the gallery: enough of each kind to see how it looks. Nobody in it is real. */

const day = (iso: string) => dayFromIso(iso)!;

export const today = day('2026-11-19');
export const nextDay = day('2026-11-20');

function column(field: FieldKey, at: number, header: string, confidence = 0.95): RecognisedColumn {
  return { field, columns: [at], header, confidence, because: 'header' };
}

function sheet(
  register: RegisterName,
  name: string,
  rows: number,
  columns: readonly RecognisedColumn[],
  unmapped: RegisterSheet['unmapped'] = [],
): RegisterSheet {
  return {
    register,
    grid: { sheet: name, visibility: 'visible', top: 1, left: 1, values: [], merges: [], tables: [], protected: false },
    sheet: name,
    headerTop: 2,
    headerRow: 3,
    firstRow: 4,
    lastRow: rows + 3,
    dataRows: Array.from({ length: rows }, (_row, index) => index + 4),
    columns,
    unmapped,
    confidence: 0.9,
    statedYear: 2026,
    statedMonth: null,
    totalRows: [],
  };
}

const visitSheet = sheet(
  'visits',
  '客户回访记录表',
  486,
  [
    column('visitedAt', 2, '回访日期'),
    column('room', 3, '房号'),
    column('name', 4, '受访人'),
    column('kind', 5, '回访事项'),
    column('channel', 6, '途径', 0.6),
    column('visitor', 7, '回访人'),
    column('satisfaction', 8, '是否满意'),
    column('content', 9, '客户意见及建议'),
  ],
  [{ column: 10, header: '备注2' }],
);

export const registers: readonly RegisterSheet[] = [
  sheet('customers', '业主档案', 812, [
    column('room', 1, '房号'),
    column('name', 2, '业主姓名'),
    column('phone', 3, '手机'),
  ]),
  visitSheet,
  sheet('complaints', '客户投诉登记表', 64, [column('complaintId', 1, '编号'), column('receivedAt', 2, '投诉时间')]),
  sheet('repairs', '维修派工单', 230, [column('orderId', 1, '派工单号'), column('completedAt', 9, '完成时间')]),
];

function finding(code: string, severity: Finding['severity'], row: number, more: Partial<Finding> = {}): Finding {
  return {
    code,
    severity,
    register: 'visits',
    sheet: '客户回访记录表',
    cell: `B${row}`,
    field: 'visitedAt',
    value: '',
    params: { header: '回访日期' },
    related: [],
    fix: null,
    ...more,
  };
}

function repairable(code: string, row: number, column: string, before: string, after: string | number): Finding {
  const numberFormat = typeof after === 'number' ? { numberFormat: 'yyyy-mm-dd' } : {};
  return finding(code, 'hint', row, {
    cell: `${column}${row}`,
    params: { header: '途径', proper: String(after) },
    fix: { sheet: '客户回访记录表', cell: `${column}${row}`, before, after, ...numberFormat },
  });
}

/** Findings of several causes; the first cause is long enough for a list that scrolls. */
export const findings: readonly Finding[] = [
  ...Array.from({ length: 40 }, (_each, index) => finding('date-impossible', 'error', 20 + index * 3)),
  finding('unsigned-onsite', 'error', 33, {
    cell: 'J33',
    field: 'signature',
    params: { header: '客户签名', rules: 'A5' },
  }),
  finding('required', 'error', 48, { cell: 'G48', field: 'visitor', params: { header: '回访人' } }),
  finding('unknown-customer', 'warning', 51, { cell: 'C51', field: 'room', params: { customer: '3-2-1901' } }),
  finding('unknown-customer', 'warning', 87, { cell: 'C87', field: 'room', params: { customer: '8-1-101' } }),
  finding('column-missing', 'warning', 0, { cell: null, params: { table: '客户回访记录表', field: '接触结果' } }),
  ...Array.from({ length: 12 }, (_each, index) => repairable('value-variant', 60 + index, 'F', '打电话', '电话')),
  repairable('text-untidy', 62, 'D', ' 王　芳', '王芳'),
  repairable('text-untidy', 90, 'B', '2026.10.8', day('2026-10-08')),
];

function sign(code: string, row: number, params: Finding['params']): Finding {
  const at = (column: string, on: number) => ({ sheet: '客户回访记录表', cell: `${column}${on}` });
  return finding(code, 'hint', row, {
    field: 'content',
    cell: `I${row}`,
    params: { source: `s${row}`, ...params },
    related: Array.from({ length: 11 }, (_each, index) => at('I', row + index * 4)),
    subject: `row-${row}`,
  });
}

/** Signs that a record may be invented. */
export const signs: readonly Finding[] = [
  sign('suspect-duplicate-text', 41, { person: '李强', count: 11, percent: 96 }),
  sign('suspect-duplicate-text', 77, { person: '李强', count: 4, percent: 91 }),
  sign('suspect-pace', 120, {
    person: '李强',
    date: '2026-10-16',
    from: '14:02',
    to: '14:58',
    count: 12,
    channel: '上门',
  }),
  sign('suspect-self-visit', 98, { person: '张敏', count: 2, matter: 'T26-118' }),
];

const usual = { share: 0.02, peerMedian: 0.02, peerUpperQuartile: 0.03 };

/** The same signs by person. */
export const people: readonly PersonSigns[] = [
  {
    person: '李强',
    visits: 141,
    counts: [
      { code: 'suspect-duplicate-text', hits: 15, sources: 2, ...usual, standsOut: true },
      { code: 'suspect-pace', hits: 12, sources: 3, ...usual, standsOut: true },
    ],
    kinds: 2,
    flagged: true,
  },
  {
    person: '张敏',
    visits: 203,
    counts: [{ code: 'suspect-self-visit', hits: 1, sources: 1, ...usual, standsOut: false }],
    kinds: 1,
    flagged: false,
  },
];

/** The customer of the samples. */
export const party: Party = {
  customerId: null,
  project: null,
  room: '3-2-501',
  roomText: '3-2-501',
  name: '王芳',
  phones: ['13800001111'],
  household: null,
};

/** A row of the visit register. */
export function visitRow(row: number): VisitRow {
  return {
    source: visitSheet,
    row,
    notes: [],
    visitId: null,
    visitedAt: { day: day('2026-10-12'), minute: null },
    party,
    kind: '投诉',
    relatedId: null,
    channel: '电话',
    visitors: ['张敏'],
    outcome: '已接通',
    satisfaction: '满意',
    ratings: {},
    content: null,
    promisedAt: null,
    signed: null,
    refusalNote: null,
    recordedAt: null,
    contactRole: null,
    reportedAt: null,
    submittedAt: null,
    approvedAt: null,
    correctedAt: null,
    answers: {},
    review: null,
    remark: null,
  };
}

function members(all: number, counted: number): RateMember[] {
  return Array.from({ length: all }, (_each, index) => ({
    row: visitRow(4 + index),
    person: index % 2 === 0 ? '张敏' : '李强',
    building: '3',
    counted: index < counted,
  }));
}

function rate(
  id: Rate['rate'],
  kind: string | null,
  numerator: number,
  denominator: number,
  target: number | null,
): Rate {
  const value = denominator === 0 ? null : numerator / denominator;
  return {
    rate: id,
    version: 1,
    group: kind === null ? {} : { kind },
    numerator,
    denominator,
    excluded: kind === '投诉' ? { anonymous: 1 } : {},
    value,
    target,
    direction: 'atLeast',
    met: value === null || target === null ? null : value >= target,
    rules: target === null ? [] : ['A11', 'J4'],
    members: members(denominator, numerator),
  };
}

export const rates: readonly Rate[] = [
  { ...rate('complaint-count', null, 23, 0, null), denominator: null, value: 23, members: members(23, 23) },
  rate('settled-rate', null, 21, 23, 1),
  rate('visit-rate', '投诉', 18, 20, 1),
  rate('visit-rate', '维修', 66, 96, 0.6),
  rate('satisfaction-rate', null, 132, 145, null),
  rate('visit-rate', '社区活动', 0, 0, 0.3),
];
