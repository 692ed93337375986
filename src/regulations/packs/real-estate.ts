import type { PackSource } from '../schema';

const byMonthEnd = { rule: 'O1', window: 'endOfMonth' } as const;

/** O 地产公司客户回访制度 (regulations.md O1–O5). */
export const realEstate: PackSource = {
  id: 'real-estate',
  letter: 'O',
  version: 1,
  title: '地产公司客户回访制度',
  channelRule: 'O2',
  channels: ['上门', '电话'],
  kindRule: 'O1',
  kinds: ['意见征询', '投诉', '意见建议', '维修'],
  visitRules: [
    { ...byMonthEnd, kind: '意见征询', event: 'surveyReturned' },
    { ...byMonthEnd, kind: '投诉', event: 'complaintClosed' },
    { ...byMonthEnd, kind: '意见建议', event: 'opinionRaised', ofServiceKinds: ['意见建议'] },
    { ...byMonthEnd, kind: '维修', event: 'repairCompleted' },
  ],
  targets: [
    { rate: 'visit-rate', kind: '意见征询', target: 0.9, rule: 'O5' },
    { rate: 'visit-rate', kind: '投诉', target: 0.9, rule: 'O5' },
    { rate: 'visit-rate', kind: '意见建议', target: 0.9, rule: 'O5' },
    { rate: 'visit-rate', kind: '维修', target: 0.9, rule: 'O5' },
  ],
  evidence: { onsiteSignature: 'O2', phoneStaff: 'O2' },
  promiseRule: 'O3',
  repeatsFirst: 'O4',
  duties: [{ rule: 'O1', duty: 'registerHandedIn', every: 'halfMonth' }],
  scripts: [
    {
      rule: 'O1',
      kind: '意见征询',
      questions: [
        { text: '您对小区配套、工程质量和物业服务有哪些意见？', field: 'content' },
        { text: '您对我们的总体评价？', field: 'satisfaction', answer: 'rating' },
        { text: '当场答复不了的，约定答复时间', field: 'promisedAt' },
      ],
    },
    {
      rule: 'O1',
      kind: '投诉',
      questions: [
        { text: '您投诉的问题处理到哪一步，还有没有遗留？', field: 'content' },
        { text: '您对处理结果是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '同一问题是否还向其他部门反映过？' },
        { text: '当场答复不了的，约定答复时间', field: 'promisedAt' },
      ],
    },
    {
      rule: 'O1',
      kind: '意见建议',
      questions: [
        { text: '您的建议我们已收到，向您说明办理情况' },
        { text: '您对答复是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些补充？', field: 'content' },
      ],
    },
    {
      rule: 'O1',
      kind: '维修',
      questions: [
        { text: '维修是否完成，使用是否正常？', field: 'content' },
        { text: '维修人员到场是否及时？', field: 'item:及时性', answer: 'rating' },
        { text: '您对维修服务是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
  ],
};
