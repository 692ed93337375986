import type { PackSource } from '../schema';

const frontLine = [{ posts: ['事务助理', '房管员'], rule: 'A4' }];
const channels = ['上门', '电话', '信函'];

/** A 住宅园区回访工作管理规定 (regulations.md A1–A13). */
export const residentialPark: PackSource = {
  id: 'residential-park',
  letter: 'A',
  version: 1,
  title: '住宅园区回访工作管理规定',
  channelRule: 'A1',
  channels,
  kindRule: 'A2',
  kinds: ['意见征询', '投诉', '意见建议', '维修'],
  visitRules: [
    { rule: 'A11', kind: '投诉', event: 'complaintClosed', window: 'endOfMonth', channels, executors: frontLine },
    { rule: 'A11', kind: '意见征询', event: 'surveyReturned', window: 'endOfMonth', channels, executors: frontLine },
    {
      rule: 'A12',
      kind: '意见建议',
      event: 'opinionRaised',
      ofServiceKinds: ['意见建议'],
      window: 'endOfMonth',
      channels,
      executors: frontLine,
    },
    {
      rule: 'A3',
      kind: '维修',
      event: 'repairDispatched',
      window: 'endOfMonth',
      reach: { share: 0.05, per: 'month' },
      channels: ['电话'],
      executors: [{ posts: ['维修主管', '房管员'], rule: 'A3' }],
    },
  ],
  targets: [
    { rate: 'settled-rate', target: 1, rule: 'A8' },
    { rate: 'visit-rate', kind: '投诉', target: 1, rule: 'A11' },
    { rate: 'visit-rate', kind: '意见征询', target: 1, rule: 'A11' },
    { rate: 'visit-rate', kind: '意见建议', target: null, rule: 'A12' },
    { rate: 'signed-onsite-share', target: 0.4, rule: 'A11' },
    { rate: 'phone-letter-share', target: 0.7, direction: 'atMost', rule: 'A13' },
    { rate: 'sample-rate', kind: '维修', target: 0.05, rule: 'A3' },
  ],
  quotas: [
    {
      rule: 'A3',
      kind: '维修',
      per: 'month',
      of: 'repairsDispatched',
      share: 0.05,
      direction: 'atLeast',
      channels: ['电话'],
    },
    { rule: 'A3', kind: '维修', per: 'month', of: 'households', share: 0.05, direction: 'atMost', channels: ['电话'] },
  ],
  evidence: { onsiteSignature: 'A5', phoneMark: 'A5' },
  records: { reviewed: 'A4', reviewers: ['事务助理'] },
  exemptions: [
    { reason: 'anonymous', rule: 'A10' },
    { reason: 'replyLetterOnly', rule: 'A10' },
  ],
  promiseRule: 'A6',
  followUps: { phoneFrom: 2, exceptCategories: ['第三类投诉'], rule: 'A6' },
  sharedRecords: { channels: ['信函'], rule: 'A7' },
  duties: [
    { rule: 'A7', duty: 'openLetterAllowed' },
    { rule: 'A9', duty: 'recordOncePerMatter' },
  ],
  scripts: [
    {
      rule: 'A2',
      kind: '投诉',
      questions: [
        { text: '您反映的问题是否已经解决，现在情况如何？', field: 'content' },
        { text: '您对处理结果是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '处理人员的态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '还有没有新的意见？当场答复不了的，约定答复时间', field: 'promisedAt' },
      ],
    },
    {
      rule: 'A2',
      kind: '意见征询',
      questions: [
        { text: '您在征询表上提的意见具体是指什么？', field: 'content' },
        { text: '说明我们的改进情况，您是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '当场答复不了的，约定答复时间', field: 'promisedAt' },
      ],
    },
    {
      rule: 'A2',
      kind: '意见建议',
      questions: [
        { text: '您提的建议采纳情况如下，您看是否合适？', field: 'content' },
        { text: '您对答复是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些补充？' },
      ],
    },
    {
      rule: 'A3',
      kind: '维修',
      questions: [
        { text: '维修人员是否及时到场？', field: 'item:及时性', answer: 'rating' },
        { text: '维修人员的态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '修好后使用是否正常？', field: 'content' },
        { text: '您对这次维修是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
  ],
};
