import type { PackSource } from '../schema';
import { days, months } from './lengths';

const vips = { rule: 'P2', ofCustomers: { vip: true }, window: days(0), lateCounts: false };

/** P 建材 VIP 回访 (regulations.md P1–P4). */
export const vipPoints: PackSource = {
  id: 'vip-points',
  letter: 'P',
  version: 1,
  title: '建材VIP客户回访',
  kinds: ['生日', '节日', '转介绍'],
  visitRules: [
    {
      ...vips,
      kind: '生日',
      event: 'birthday',
      opens: days(-7),
      channels: ['短信', '微信', '电话'],
      messageSuffices: true,
    },
    {
      ...vips,
      kind: '节日',
      event: 'festival',
      ofFestivals: ['春节', '中秋', '国庆', '元旦'],
      opens: days(-3),
      channels: ['电话'],
    },
    // No length is stated: the thanks are due by the end of the month of the deal.
    { rule: 'P2', kind: '转介绍', event: 'referred', window: 'endOfMonth' },
  ],
  vip: { rule: 'P1', amount: 30000, within: months(12), grades: ['VIP'] },
  points: {
    rule: 'P3',
    start: 1000,
    perReferredYuan: 1,
    expireAfter: months(12),
    staff: { rule: 'P4', leastVips: 10, shareOfPoints: 0.1, yuanPerDeal: 30 },
  },
  scripts: [
    {
      rule: 'P2',
      kind: '生日',
      questions: [{ text: '祝客户生日快乐，告知会员生日礼遇' }, { text: '客户回复了什么？', field: 'content' }],
    },
    {
      rule: 'P2',
      kind: '节日',
      questions: [
        { text: '致节日问候' },
        { text: '已装的产品使用情况如何，有没有需要保养的？', field: 'content' },
        { text: '对我们的服务是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'P2',
      kind: '转介绍',
      questions: [
        { text: '感谢客户介绍朋友，告知本次增加的积分' },
        { text: '客户对积分和礼遇有什么意见？', field: 'content' },
      ],
    },
  ],
};
