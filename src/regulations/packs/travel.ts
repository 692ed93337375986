import type { PackSource } from '../schema';
import { days, months, weeks } from './lengths';

const contactHours = [
  { from: '09:00', to: '11:00', rule: 'N3' },
  { from: '15:00', to: '17:00', rule: 'N3' },
];
const traveller = { rule: 'N1', kind: '游客', ofServiceKinds: ['游客'], contactHours };
const partner = {
  rule: 'N2',
  kind: '创客',
  ofCustomers: { roles: ['创客'] },
  channelsBind: true,
  lateCounts: false,
  contactHours,
};

/** N 旅游平台回访制度 (regulations.md N1–N4). */
export const travel: PackSource = {
  id: 'travel',
  letter: 'N',
  version: 1,
  title: '旅游平台回访制度',
  kinds: ['游客', '创客'],
  visitRules: [
    {
      ...traveller,
      event: 'serviceBegins',
      step: '使用前提醒',
      opens: days(-3),
      window: days(0),
      lateCounts: false,
      messageSuffices: true,
    },
    { ...traveller, event: 'serviceGiven', step: '使用后三日', window: days(3) },
    { ...traveller, event: 'serviceGiven', step: '使用后一月', opens: weeks(3), window: months(1) },
    {
      ...partner,
      event: 'periodBegan',
      every: { per: 'month' },
      window: 'endOfPeriod',
      channels: ['上门'],
    },
    {
      ...partner,
      event: 'periodBegan',
      every: { per: 'month', times: 2 },
      window: 'endOfPeriod',
      channels: ['电话', '微信'],
    },
  ],
  duties: [{ rule: 'N4', duty: 'resultsReported', every: 'month' }],
  forms: [
    { rule: 'N4', title: '游客回访记录表', of: 'visit', kinds: ['游客'] },
    { rule: 'N4', title: '创客需求反馈表', of: 'visit', kinds: ['创客'] },
  ],
  scripts: [
    {
      rule: 'N1',
      kind: '游客',
      step: '使用前提醒',
      questions: [
        { text: '确认使用日期、人数和集合方式' },
        { text: '提醒天气、证件和注意事项' },
        { text: '游客还有哪些需要？', field: 'content' },
      ],
    },
    {
      rule: 'N1',
      kind: '游客',
      step: '使用后三日',
      questions: [
        { text: '行程或产品与预订时的说明是否一致？' },
        { text: '接待人员的服务态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '您对这次体验是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '有哪些不足和建议？', field: 'content' },
      ],
    },
    {
      rule: 'N1',
      kind: '游客',
      step: '使用后一月',
      questions: [
        { text: '上次反映的问题是否已解决？' },
        { text: '近期有没有再次出行的打算，对哪些产品感兴趣？', field: 'content' },
        { text: '是否愿意推荐给亲友？' },
      ],
    },
    {
      rule: 'N2',
      kind: '创客',
      questions: [
        { text: '本月经营情况如何，遇到哪些困难？' },
        { text: '需要平台提供哪些支持？', field: 'content' },
        { text: '约定的答复时间', field: 'promisedAt' },
        { text: '对平台服务是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
  ],
};
