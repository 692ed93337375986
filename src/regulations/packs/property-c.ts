import type { PackSource } from '../schema';

const channels = ['上门', '电话', '信函'];
const executors = [{ posts: ['管理处主任', '综合管理部主管', '管理员'], rule: 'C1' }];

/** C 物业回访工作规定 (regulations.md C1–C6). */
export const propertyC: PackSource = {
  id: 'property-c',
  letter: 'C',
  version: 1,
  title: 'C物业回访工作规定',
  channelRule: 'C1',
  channels,
  kindRule: 'C1',
  kinds: ['意见征询', '投诉', '意见建议', '维修'],
  visitRules: [
    { rule: 'C5', kind: '投诉', event: 'complaintClosed', window: 'endOfMonth', channels, executors },
    { rule: 'C5', kind: '意见征询', event: 'surveyReturned', window: 'endOfMonth', channels, executors },
    {
      rule: 'C1',
      kind: '意见建议',
      event: 'opinionRaised',
      ofServiceKinds: ['意见建议'],
      window: 'endOfMonth',
      channels,
      executors,
    },
    {
      rule: 'C6',
      kind: '维修',
      event: 'repairDispatched',
      window: 'endOfMonth',
      reach: { share: 0.3, per: 'month' },
      channels: ['上门', '电话'],
      channelsBind: true,
      executors: [{ posts: ['管理员'], rule: 'C6' }],
    },
  ],
  targets: [
    { rate: 'settled-rate', target: 1, rule: 'C4' },
    { rate: 'visit-rate', kind: '投诉', target: 1, rule: 'C5' },
    { rate: 'visit-rate', kind: '意见征询', target: 1, rule: 'C5' },
    { rate: 'signed-onsite-share', target: 0.4, rule: 'C5' },
    { rate: 'phone-letter-share', target: 0.6, direction: 'atMost', rule: 'C5' },
    { rate: 'sample-rate', kind: '维修', target: 0.3, rule: 'C6' },
  ],
  quotas: [
    {
      rule: 'C6',
      kind: '维修',
      per: 'month',
      of: 'repairsDispatched',
      share: 0.3,
      direction: 'atLeast',
      channels: ['上门', '电话'],
    },
  ],
  evidence: { onsiteSignature: 'C2', refusalNote: 'C2', phoneMark: 'C2' },
  exemptions: [
    { reason: 'anonymous', rule: 'C4' },
    { reason: 'replyLetterOnly', rule: 'C4' },
  ],
  promiseRule: 'C3',
  followUps: { phoneFrom: 2, exceptCategories: [], rule: 'C3' },
  sharedRecords: { channels: ['信函'], rule: 'C4' },
  duties: [
    { rule: 'C4', duty: 'openLetterAllowed' },
    { rule: 'C4', duty: 'recordOncePerMatter' },
  ],
  scripts: [
    {
      rule: 'C1',
      kind: '投诉',
      questions: [
        { text: '您反映的问题处理完了吗，处理得怎么样？', field: 'content' },
        { text: '您对处理结果是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还有没有新的意见？当场答复不了的，约定答复时间', field: 'promisedAt' },
      ],
    },
    {
      rule: 'C1',
      kind: '意见征询',
      questions: [
        { text: '您在征询表上提的意见，我们这样理解对吗？' },
        { text: '您对目前的改进是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还希望我们改进哪些方面？', field: 'content' },
      ],
    },
    {
      rule: 'C1',
      kind: '意见建议',
      questions: [
        { text: '您提的建议我们已研究，办理情况向您说明' },
        { text: '您对答复是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些补充？', field: 'content' },
      ],
    },
    {
      rule: 'C6',
      kind: '维修',
      questions: [
        { text: '报修后师傅来得及时吗？', field: 'item:及时性', answer: 'rating' },
        { text: '修好了吗，维修质量怎么样？', field: 'item:服务质量', answer: 'rating' },
        { text: '师傅的态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '您对这次维修是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
  ],
};
