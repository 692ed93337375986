import type { PackSource } from '../schema';
import { days, hours } from './lengths';

const repairs = { rule: 'G1', kind: '维修', channels: ['上门', '电话'], channelsBind: true };

/** G 物业公司客服员服务规范 (regulations.md G1–G6). */
export const ownerService: PackSource = {
  id: 'owner-service',
  letter: 'G',
  version: 1,
  title: '物业公司客服员服务规范',
  channelRule: 'G1',
  channels: ['上门', '电话'],
  kinds: ['维修'],
  visitRules: [
    {
      ...repairs,
      event: 'repairCompleted',
      ofGrades: ['安全设施'],
      window: days(2),
    },
    { ...repairs, event: 'repairTested', ofGrades: ['渗漏水'], window: days(3) },
    {
      ...repairs,
      event: 'repairCompleted',
      exceptGrades: ['安全设施', '渗漏水'],
      window: days(2),
    },
  ],
  targets: [{ rate: 'visit-rate', kind: '维修', target: 1, rule: 'G1' }],
  evidence: { onsitePeople: { people: 2, rule: 'G6' }, attemptTime: 'G6' },
  complaintDeadlines: [
    { ofGrades: ['重大'], step: 'escalate', within: days(0), posts: ['管理处主任'], rule: 'G2' },
    { ofGrades: ['重大'], step: 'answer', within: days(2), rule: 'G2' },
    { ofGrades: ['重大'], step: 'settle', within: days(10), rule: 'G2' },
    { ofGrades: ['重要'], step: 'escalate', within: hours(1), posts: ['综合管理部主管'], rule: 'G2' },
    { ofGrades: ['重要'], step: 'settle', within: days(3), rule: 'G2' },
    { ofGrades: ['轻微'], step: 'settle', within: days(2), orAsWanted: true, rule: 'G2' },
    { step: 'notify', within: days(0), rule: 'G3' },
  ],
  problems: { ofKinds: ['维修'], rule: 'G1' },
  surveys: [{ rule: 'G4', every: 'year', evaluation: 'G4' }],
  analyses: [
    { rule: 'G5', analysis: 'complaintsByCategory' },
    { rule: 'G5', analysis: 'recurringProblems' },
  ],
  duties: [
    { rule: 'G4', duty: 'annualSurvey', every: 'year' },
    { rule: 'G5', duty: 'monthlySummary', every: 'month' },
    { rule: 'G5', duty: 'problemsReported', every: 'month', posts: ['综合管理部主管', '管理处主任'] },
  ],
  scripts: [
    {
      rule: 'G1',
      kind: '维修',
      questions: [
        { text: '维修后使用是否正常，有没有再出现同样的问题？', field: 'content' },
        { text: '维修是否及时？', field: 'item:及时性', answer: 'rating' },
        { text: '维修人员的态度如何，现场是否清理干净？', field: 'item:服务态度', answer: 'rating' },
        { text: '您对本次维修是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '仍有问题的，退回维修班组并约定上门时间', field: 'promisedAt' },
      ],
    },
  ],
};
