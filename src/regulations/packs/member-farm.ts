import type { PackSource } from '../schema';
import { days, months } from './lengths';

const periodic = { rule: 'F1', event: 'periodBegan', lateCounts: false } as const;

/** F 会员服务承诺 (regulations.md F1). */
export const memberFarm: PackSource = {
  id: 'member-farm',
  letter: 'F',
  version: 1,
  title: '会员服务承诺',
  kinds: ['问候', '检查', '会议', '年度报告'],
  visitRules: [
    {
      ...periodic,
      kind: '问候',
      every: { per: 'week' },
      // Every Sunday and on no other day.
      opens: days(6),
      window: { weekday: 7 },
      channels: ['短信', '微信'],
      messageSuffices: true,
    },
    { ...periodic, kind: '检查', every: { per: 'month' }, window: 'endOfPeriod' },
    { ...periodic, kind: '会议', every: { per: 'month' }, window: 'endOfPeriod' },
    {
      ...periodic,
      kind: '年度报告',
      every: { per: 'year' },
      opens: months(11),
      window: 'endOfPeriod',
      messageSuffices: true,
    },
  ],
  duties: [{ rule: 'F1', duty: 'periodicDelivery', every: 'month' }],
  scripts: [
    {
      rule: 'F1',
      kind: '问候',
      questions: [{ text: '向会员问好，告知下周的农事或活动安排' }, { text: '会员回复了什么？', field: 'content' }],
    },
    {
      rule: 'F1',
      kind: '检查',
      questions: [
        { text: '本月检查了哪些项目，结果如何？', field: 'content' },
        { text: '检查报告是否已交会员？' },
        { text: '会员对本月服务是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'F1',
      kind: '会议',
      questions: [
        { text: '会议讨论了哪些事项？', field: 'content' },
        { text: '答应会员的事项何时答复？', field: 'promisedAt' },
      ],
    },
    {
      rule: 'F1',
      kind: '年度报告',
      questions: [
        { text: '年度报告和下年计划是否已送达并说明？' },
        { text: '会员对全年服务是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '对下年计划有什么要求？', field: 'content' },
      ],
    },
  ],
};
