import type { PackSource } from '../schema';
import { days, months, weeks } from './lengths';

const onsite = { rule: 'B4', kind: '定期', channels: ['上门'], channelsBind: true, lateCounts: false };

/** B 公司客户回访管理规定（五） (regulations.md B1–B10). */
export const companyCustomer: PackSource = {
  id: 'company-customer',
  letter: 'B',
  version: 1,
  title: '公司客户回访管理规定（五）',
  channels: ['电话', '上门'],
  kinds: ['交付', '定期', '投诉'],
  visitRules: [
    {
      rule: 'B2',
      kind: '交付',
      event: 'serviceStarted',
      // "One month after": the list names it in the last week before.
      opens: weeks(3),
      window: months(1),
      channels: ['电话'],
      channelsBind: true,
    },
    {
      rule: 'B3',
      kind: '定期',
      event: 'periodBegan',
      every: { per: 'halfYear', anchor: 'serviceStarted', after: months(1) },
      window: 'endOfPeriod',
      channels: ['电话'],
      channelsBind: true,
      lateCounts: false,
    },
    {
      ...onsite,
      event: 'periodBegan',
      ofCustomers: { grades: ['大客户'] },
      every: { per: 'year' },
      window: 'endOfPeriod',
    },
    {
      ...onsite,
      event: 'periodBegan',
      ofCustomers: { grades: ['特大客户', '重要客户'] },
      every: { per: 'halfYear' },
      window: 'endOfPeriod',
    },
    // What B10 fines must be owed: a handled complaint gets its visit. No length is stated, so the month's end holds.
    { rule: 'B10', kind: '投诉', event: 'complaintClosed', window: 'endOfMonth' },
  ],
  targets: [{ rate: 'archive-completeness', target: 1, rule: 'B9' }],
  evidence: {
    onsiteSignature: 'B4',
    personReached: { roles: ['设备或技术负责人', '行政', '使用人'], rule: 'B5' },
  },
  records: { recordedWithin: { sameDay: true, rule: 'B6' }, reviewed: 'B8', reviewers: ['主管'] },
  stepLimits: [
    { rule: 'B7', register: 'visits', from: 'visitedAt', to: 'reportedAt', within: days(1) },
    { rule: 'B7', register: 'visits', from: 'visitedAt', to: 'submittedAt', within: days(3) },
    // "With consent within a week": the supervisor's consent stretches the three days of the papers.
    { rule: 'B7', register: 'visits', from: 'visitedAt', to: 'approvedAt', within: weeks(1) },
  ],
  duties: [{ rule: 'B1', duty: 'visitPlan' }],
  scripts: [
    {
      rule: 'B2',
      kind: '交付',
      questions: [
        { text: '设备或系统投入使用一个月来，运行是否正常？' },
        { text: '安装、调试和培训是否到位，还缺哪些资料？' },
        { text: '使用人员操作上有没有困难？' },
        { text: '您对本次安装交付的总体评价？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些意见和建议？', field: 'content' },
      ],
    },
    {
      rule: 'B3',
      kind: '定期',
      questions: [
        { text: '近半年设备或系统运行情况如何，出现过哪些问题？' },
        { text: '报修、咨询后我们的响应是否及时？', field: 'item:及时性', answer: 'rating' },
        { text: '负责人、联系人和联系方式有无变化？' },
        { text: '近期有无改造、扩容或新的需求？' },
        { text: '您对我们服务的总体评价？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些意见和建议？', field: 'content' },
      ],
    },
    {
      rule: 'B10',
      kind: '投诉',
      questions: [
        { text: '您反映的问题是否已经处理完毕？' },
        { text: '您对处理结果是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些需要我们跟进的事项？', field: 'content' },
      ],
    },
  ],
  fines: [
    { rule: 'B10', breach: 'incompleteArchive', department: 1000 },
    { rule: 'B10', breach: 'falsifiedRecord', person: 100 },
    { rule: 'B10', breach: 'seriouslyFalsifiedRecord', person: 500 },
    { rule: 'B10', breach: 'visitNotMade', person: 500, departmentHead: 300 },
    { rule: 'B10', breach: 'falsifiedVisit', departmentHead: 500, dismissal: true },
  ],
  archiveRule: 'B9',
};
