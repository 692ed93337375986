import type { PackSource } from '../schema';
import { days, hours, months, weeks } from './lengths';

const delivered = { rule: 'Q1', kind: '交付', executors: [{ posts: ['销售顾问'], rule: 'Q1' }] };

/** Q 成交客户回访 (regulations.md Q1–Q3). Every row with a delivery date owes its visits, fleet and government included (Q3). */
export const carDelivery: PackSource = {
  id: 'car-delivery',
  letter: 'Q',
  version: 1,
  title: '成交客户回访',
  kindRule: 'Q3',
  kinds: ['交付', '生日'],
  visitRules: [
    { ...delivered, event: 'serviceStarted', step: '2小时内', window: hours(2) },
    { ...delivered, event: 'serviceStarted', step: '三日内', opens: days(1), window: days(3) },
    { ...delivered, event: 'serviceStarted', step: '七日', opens: days(7), window: days(7) },
    { ...delivered, event: 'serviceStarted', step: '一个月', opens: weeks(3), window: months(1) },
    { ...delivered, event: 'serviceStarted', step: '三个月', opens: weeks(10), window: months(3) },
    {
      rule: 'Q2',
      kind: '生日',
      event: 'birthday',
      opens: days(-7),
      window: days(0),
      channels: ['短信', '微信', '电话'],
      lateCounts: false,
      messageSuffices: true,
    },
  ],
  scripts: [
    {
      rule: 'Q1',
      kind: '交付',
      step: '2小时内',
      questions: [
        { text: '您是否已平安到家，路上驾驶是否顺利？' },
        { text: '随车资料和工具是否齐全？' },
        { text: '驾驶操作上有什么不明白的？', field: 'content' },
      ],
    },
    {
      rule: 'Q1',
      kind: '交付',
      step: '三日内',
      questions: [
        { text: '这几天用车感觉如何，操作功能是否都熟悉了？', field: 'content' },
        { text: '上牌、保险办理有什么需要协助的？' },
        { text: '您对交车过程是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'Q1',
      kind: '交付',
      step: '七日',
      questions: [
        { text: '一周来车辆状况如何，有没有异响、油耗等疑问？', field: 'content' },
        { text: '说明磨合期注意事项' },
        { text: '您对销售顾问的服务是否满意？', field: 'item:服务态度', answer: 'rating' },
      ],
    },
    {
      rule: 'Q1',
      kind: '交付',
      step: '一个月',
      questions: [
        { text: '行驶里程多少，提醒首次保养的时间和里程' },
        { text: '车辆使用中有什么问题？', field: 'content' },
        { text: '您对用车一个月的总体评价？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'Q1',
      kind: '交付',
      step: '三个月',
      questions: [
        { text: '首次保养是否已做，对维修保养服务是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '车辆使用中有什么问题和建议？', field: 'content' },
        { text: '身边有没有朋友打算购车？' },
      ],
    },
    {
      rule: 'Q2',
      kind: '生日',
      questions: [{ text: '祝客户生日快乐' }, { text: '客户回复了什么？', field: 'content' }],
    },
  ],
};
