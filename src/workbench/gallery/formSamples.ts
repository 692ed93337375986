import type { ComplaintRow, RegisterSheet, RepairRow } from '../../registers/register';
import { combine } from '../../regulations/combine';
import { defaultSettings } from '../../regulations/settings';
import { questionsOf } from '../../reports/questions';
import type { ListLine } from '../../reports/readVisitList';
import type { VisitForm } from '../../taskpane/work/desk';
import type { HistoryEntry } from '../../visits/history';
import { dayFromIso, type Day } from '../../values/moment';
import { nextDay, party, registers, visitRow } from './samples';

/** Invented rows of a list as the visit form gets them. */

const sheet = '次日回访清单 2026-11-20';
const day = (iso: string): Day => dayFromIso(iso)!;
const at = (iso: string) => ({ day: day(iso), minute: null });
const source = (name: RegisterSheet['register']) => registers.find(({ register }) => register === name)!;

function line(row: number, more: Partial<ListLine>): ListLine {
  return {
    sheet,
    row,
    listKey: `2026-11-20 ${row}`,
    date: nextDay,
    key: `visit-${row}`,
    slot: 570,
    staff: '张敏',
    companions: [],
    channel: '电话',
    room: '3-2-501',
    name: '王芳',
    phone: '13800001111',
    kinds: ['投诉'],
    references: ['T26-118'],
    dues: [''],
    customerId: '',
    project: '',
    outcome: '',
    satisfaction: '',
    opinion: '',
    promisedAt: '',
    signature: '',
    refusalNote: '',
    accepted: true,
    handChanged: false,
    filled: false,
    taken: false,
    takenCell: `U${row}`,
    values: { whyHim: '岗位：客服主管\n负责 8 栋' } as ListLine['values'],
    columns: new Map(),
    ...more,
  };
}

const complaint: ComplaintRow = {
  source: source('complaints'),
  row: 18,
  notes: [],
  complaintId: 'T26-118',
  receivedAt: at('2026-11-12'),
  party,
  sourceChannel: '电话',
  content: '楼上空调外机夜间噪声大，影响休息',
  category: '噪声',
  level: '一般',
  valid: true,
  department: '工程部',
  receiver: '刘洋',
  handler: '郭军',
  escalatedAt: null,
  wantedBy: null,
  repliedAt: null,
  result: '已加装减振垫',
  closedAt: at('2026-11-16'),
  notifiedAt: null,
  confirmedBy: null,
  replyLetter: null,
  status: '已办结',
  visit: null,
};

const repair: RepairRow = {
  source: source('repairs'),
  row: 77,
  notes: [],
  orderId: 'W26-077',
  reportedAt: at('2026-10-30'),
  party,
  item: '水电',
  content: '厨房水龙头漏水',
  assignedAt: null,
  arrivedAt: null,
  urgency: null,
  repairer: '郭军',
  completedAt: at('2026-10-31'),
  testedAt: null,
  satisfaction: '满意',
};

const dated = ['2026-10-12', '2026-08-03', '2026-06-20', '2026-05-11', '2026-03-02'];

const history: readonly HistoryEntry[] = [
  { register: 'complaints', row: complaint, day: day('2026-11-12') },
  { register: 'repairs', row: repair, day: day('2026-10-31') },
  ...dated.map((date, index): HistoryEntry => {
    const row = { ...visitRow(60 + index), visitedAt: at(date), content: index === 0 ? '希望加强夜间巡逻' : null };
    return { register: 'visits', row, day: day(date) };
  }),
];

const { scripts } = combine(['residential-park', 'delivery-experience'], defaultSettings());
const asked = questionsOf({ kind: '投诉', step: null, rules: ['J3'] }, scripts);
const ratings = {
  kind: '特约服务',
  step: null,
  rules: ['L2'],
  questions: [
    { text: '服务人员的态度怎么样？', field: 'item:服务态度', answer: 'rating' as const },
    { text: '收到服务确认单了吗？', field: 'question:是否收到', answer: 'yesNo' as const },
    { text: '还有什么意见？', field: 'content', answer: 'text' as const },
  ],
};

const usual: Omit<VisitForm, 'line'> = {
  place: { sheet, row: 6 },
  why: ['投诉 11-16 办结，还剩 1 天'],
  rules: ['J3', 'J4'],
  sources: [{ sheet: '客户投诉登记表', cell: 'A18' }],
  questions: asked.questions.length > 0 ? [asked] : [],
  history,
  next: { sheet, cell: 'A7' },
  needsSignature: true,
  refusalCounts: false,
};

/** A call to a customer with much behind him. */
export const callForm: VisitForm = { ...usual, line: line(6, {}) };

/** A visit to a home by two people, with ratings asked for. */
export const onsiteForm: VisitForm = {
  ...usual,
  place: { sheet, row: 7 },
  line: line(7, {
    channel: '上门',
    room: '8-1-1202',
    name: '欧阳建华',
    phone: '13900002222',
    slot: 870,
    companions: ['李强'],
    kinds: ['投诉', '特约服务'],
  }),
  why: ['【不满意再访】投诉 11-09 办结，已超期 2 天，已联系 1 次未成', '服务到 11-17，还剩 2 天'],
  sources: [
    { sheet: '客户投诉登记表', cell: 'A21' },
    { sheet: '特约服务登记', cell: 'A40' },
  ],
  questions: [ratings],
  history: [],
  next: { sheet, cell: 'A9' },
  refusalCounts: true,
};

/** A birthday message, the last line of the list. */
export const messageForm: VisitForm = {
  ...usual,
  place: { sheet, row: 9 },
  line: line(9, { channel: '微信', room: '5-1-302', name: '李建国', phone: '', kinds: ['生日'] }),
  why: ['11-20 生日，当天到期'],
  rules: ['H2'],
  sources: [{ sheet: '业主档案', cell: 'A31' }],
  questions: [],
  history: history.slice(0, 2),
  next: null,
  needsSignature: false,
};

/** @param outcome what was recorded of the call */
export function takenForm(outcome: string): VisitForm {
  const satisfaction = outcome === '已接通' ? '满意' : '';
  return { ...callForm, line: { ...callForm.line, outcome, satisfaction, filled: true, taken: true } };
}
