import type { PackSource } from '../schema';
import { days, minutes, months, weeks } from './lengths';

/** "In the first days of each month everyone of the month before": the first five. */
const firstDays = {
  rule: 'L1',
  opens: { dayOfNextMonth: 1 },
  window: { dayOfNextMonth: 5 },
  channels: ['电话', '问卷'],
};
const greeting = { rule: 'L5', window: days(0), channels: ['短信', '微信', '电话'], lateCounts: false, messageSuffices: true };

/** L 全程体验式客户服务 (regulations.md L1–L6). */
export const deliveryExperience: PackSource = {
  id: 'delivery-experience',
  letter: 'L',
  version: 1,
  title: '全程体验式客户服务',
  kinds: ['成交', '入住', '投诉', '到期', '生日', '节日', '意见建议'],
  visitRules: [
    { ...firstDays, kind: '成交', event: 'signed' },
    { ...firstDays, kind: '入住', event: 'movedIn' },
    { rule: 'L2', kind: '投诉', event: 'complaintClosed', ofCategories: ['房屋'], window: weeks(1) },
    {
      rule: 'L3',
      kind: '到期',
      event: 'warrantyEnds',
      step: '质保到期告知',
      opens: months(-3),
      window: months(-2),
      messageSuffices: true,
    },
    { ...greeting, kind: '生日', event: 'birthday', opens: days(-7) },
    {
      ...greeting,
      kind: '节日',
      event: 'festival',
      ofFestivals: ['春节', '中秋', '国庆', '元旦'],
      opens: days(-3),
    },
  ],
  records: {
    ratedItems: [{ items: ['处理结果评价', '处理过程评价', '责任人评价'], ofKinds: ['投诉'], rule: 'L2' }],
  },
  stepLimits: [
    {
      rule: 'L6',
      register: 'services',
      from: 'startAt',
      to: 'passedOnAt',
      ofKinds: ['意见建议'],
      within: minutes(10),
    },
    {
      rule: 'L6',
      register: 'services',
      from: 'startAt',
      to: 'answeredAt',
      ofKinds: ['意见建议'],
      within: days(1),
      unlessBy: 'promisedAt',
      openCounts: true,
    },
  ],
  countdowns: [
    {
      rule: 'L4',
      event: 'delivery',
      tasks: [
        { name: '成立交付工作组，排定交付计划', before: months(-5) },
        { name: '核对业主名单和联系方式', before: days(-100) },
        { name: '通报工程进度，发出第一次温馨提示', before: months(-3) },
        { name: '组织内部模拟验收', before: days(-70) },
        { name: '整改验收问题，邀请业主参观工地', before: months(-2) },
        { name: '确定交付流程和现场布置', before: days(-50) },
        { name: '培训交付人员，备齐交付资料', before: days(-40) },
        { name: '寄发交付通知书，电话逐户确认', before: months(-1) },
      ],
    },
  ],
  scripts: [
    {
      rule: 'L1',
      kind: '成交',
      questions: [
        { text: '签约过程是否顺利，置业顾问讲解是否清楚？', field: 'content' },
        { text: '置业顾问的服务态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '对合同条款、付款和办证还有哪些疑问？' },
        { text: '您对签约服务的总体评价？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'L1',
      kind: '入住',
      questions: [
        { text: '收房过程是否顺利，发现的问题是否已登记？', field: 'content' },
        { text: '验房、交接人员的服务态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '您对房屋质量和交付服务的总体评价？', field: 'satisfaction', answer: 'rating' },
        { text: '还需要我们协助办理哪些事项？' },
      ],
    },
    {
      rule: 'L2',
      kind: '投诉',
      questions: [
        { text: '您对房屋问题的处理结果是否满意？', field: 'item:处理结果评价', answer: 'rating' },
        { text: '您对处理过程是否满意？', field: 'item:处理过程评价', answer: 'rating' },
        { text: '您对负责处理的人员是否满意？', field: 'item:责任人评价', answer: 'rating' },
        { text: '还有哪些遗留问题？', field: 'content' },
      ],
    },
    {
      rule: 'L3',
      kind: '到期',
      step: '质保到期告知',
      questions: [
        { text: '告知质保到期日，请业主在到期前检查房屋' },
        { text: '有哪些需要在质保期内维修的问题？', field: 'content' },
      ],
    },
    {
      rule: 'L5',
      kind: '生日',
      questions: [{ text: '祝业主生日快乐' }, { text: '业主有什么需要我们做的？', field: 'content' }],
    },
    {
      rule: 'L5',
      kind: '节日',
      questions: [{ text: '致节日问候，提醒节日安全事项' }, { text: '业主有什么需要我们做的？', field: 'content' }],
    },
    {
      rule: 'L6',
      kind: '意见建议',
      questions: [
        { text: '您的需求或建议是否已有人与您联系？' },
        { text: '您对答复是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '还有哪些补充？', field: 'content' },
      ],
    },
  ],
};
