import type { PackSource } from '../schema';

const assistant = [{ posts: ['助理'], rule: 'J5' }];
const manager = [{ posts: ['管理处经理'], rule: 'J5' }];
const week = { amount: 1, unit: 'week' } as const;
const month = { amount: 1, unit: 'month' } as const;

/** What a visit of each kind asks first. */
const FIRST_QUESTIONS: Readonly<Record<string, string>> = {
  投诉: '您投诉的问题是否已处理，有没有再发生？',
  入住: '入住一个月来，房屋设施使用是否正常，各项手续是否办妥？',
  维修: '维修项目是否修好，使用是否正常？',
  特约服务: '特约服务是否按约定的内容和时间进行？',
  急救: '当时我们到场是否及时，现在情况如何？',
  社区活动: '您或家人参加的活动办得怎么样，时间和内容是否合适？',
  管理服务: '近期的保安、清洁、绿化等日常服务有没有不到位的地方？',
};

/** The five things that every record rates (J6). */
const FIVE_THINGS = [
  { text: '服务质量如何？', field: 'item:服务质量', answer: 'rating' as const },
  { text: '服务效果如何？', field: 'item:服务效果', answer: 'rating' as const },
  { text: '总体满意程度？', field: 'item:满意程度', answer: 'rating' as const },
  { text: '有哪些缺点与不足？', field: 'item:缺点与不足' },
  { text: '有哪些建议？', field: 'item:建议' },
];

/** J 客户服务作业指导书 (regulations.md J1–J10). */
export const workInstruction: PackSource = {
  id: 'work-instruction',
  letter: 'J',
  version: 1,
  title: '客户服务作业指导书',
  channels: ['上门', '电话', '信函'],
  kinds: ['投诉', '入住', '维修', '特约服务', '急救', '社区活动', '管理服务'],
  visitRules: [
    {
      rule: 'J3',
      kind: '投诉',
      event: 'complaintClosed',
      window: { amount: 3, unit: 'day' },
      executors: [
        { ofGrades: ['重要'], posts: ['管理处经理'], rule: 'J5' },
        { ofGrades: ['一般'], posts: ['responsibleDepartmentHead'], rule: 'J5' },
      ],
    },
    { rule: 'J3', kind: '入住', event: 'movedIn', window: month, executors: manager },
    { rule: 'J3', kind: '维修', event: 'repairCompleted', window: week, executors: assistant },
    // "Once in the middle of the contract": due from the middle day, deadline 7 days later (registers.md §4). "Once after its
    // end" states no length; it gets the same 7 days, so that both visits of a contract are judged alike.
    {
      rule: 'J3',
      kind: '特约服务',
      event: 'serviceMiddle',
      ofServiceKinds: ['特约服务'],
      window: week,
      executors: assistant,
    },
    {
      rule: 'J3',
      kind: '特约服务',
      event: 'serviceEnded',
      ofServiceKinds: ['特约服务'],
      window: week,
      executors: assistant,
    },
    { rule: 'J3', kind: '急救', event: 'serviceGiven', ofServiceKinds: ['急救'], window: week, executors: assistant },
    {
      rule: 'J3',
      kind: '社区活动',
      event: 'serviceGiven',
      ofServiceKinds: ['社区活动'],
      window: month,
      executors: assistant,
    },
    {
      rule: 'J3',
      kind: '管理服务',
      event: 'serviceGiven',
      ofServiceKinds: ['管理服务'],
      window: week,
      executors: assistant,
    },
  ],
  targets: [
    { rate: 'visit-rate', kind: '投诉', target: 1, rule: 'J4' },
    { rate: 'visit-rate', kind: '入住', target: 1, rule: 'J4' },
    { rate: 'visit-rate', kind: '维修', target: 0.6, rule: 'J4' },
    { rate: 'visit-rate', kind: '特约服务', target: 0.6, rule: 'J4' },
    { rate: 'visit-rate', kind: '急救', target: 0.6, rule: 'J4' },
    { rate: 'visit-rate', kind: '社区活动', target: 0.3, rule: 'J4' },
    { rate: 'visit-rate', kind: '管理服务', target: null, rule: 'J4' },
  ],
  quotas: [{ rule: 'J2', kind: '维修', per: 'day', of: 'repairsCompleted', share: 0.5, direction: 'atLeast' }],
  evidence: { onsiteSignature: 'J7' },
  records: {
    recordedWithin: { hours: 24, rule: 'J7' },
    reviewed: 'J7',
    reviewers: ['管理处经理'],
    ratedItems: [{ items: ['服务质量', '服务效果', '满意程度', '缺点与不足', '建议'], rule: 'J6' }],
    correctionDated: 'J7',
    keptYears: { years: 2, rule: 'J7' },
  },
  stepLimits: [
    { rule: 'J1', register: 'repairs', from: 'reportedAt', to: 'assignedAt', within: { amount: 5, unit: 'minute' } },
    // 紧急 reads as 重要 and 特急 as 重大: what is above an ordinary order is urgent.
    {
      rule: 'J1',
      register: 'repairs',
      from: 'reportedAt',
      to: 'arrivedAt',
      ofGrades: ['重大', '重要'],
      within: { amount: 15, unit: 'minute' },
    },
  ],
  analyses: [{ rule: 'J8', analysis: 'complaintsByCategory' }],
  duties: [
    { rule: 'J8', duty: 'monthlySummary', every: 'month' },
    { rule: 'J8', duty: 'registerEachStep' },
    { rule: 'J9', duty: 'customerListCheck', every: 'month' },
    { rule: 'J9', duty: 'dailyReport', every: 'day' },
    { rule: 'J10', duty: 'restrictedAccess', posts: ['管理处经理', '助理'] },
  ],
  scripts: Object.entries(FIRST_QUESTIONS).map(([kind, text]) => ({
    rule: 'J6',
    kind,
    questions: [{ text, field: 'content' }, ...FIVE_THINGS],
  })),
};
