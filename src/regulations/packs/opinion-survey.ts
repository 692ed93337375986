import type { PackSource } from '../schema';
import { days, weeks } from './lengths';

/** M 顾客意见管理程序 (regulations.md M1–M5). */
export const opinionSurvey: PackSource = {
  id: 'opinion-survey',
  letter: 'M',
  version: 1,
  title: '顾客意见管理程序',
  kinds: ['意见征询', '意见建议', '维修'],
  targets: [{ rate: 'survey-return-rate', target: 0.75, rule: 'M2' }],
  records: {
    ratedItems: [{ items: ['服务态度', '及时性', '服务质量'], ofKinds: ['维修'], rule: 'M5' }],
  },
  // Frequent matters are answered by one open letter to all who raised them.
  sharedRecords: { channels: ['信函'], rule: 'M2' },
  surveys: [
    {
      rule: 'M2',
      sentWithin: days(3),
      coverage: [
        { fromYears: 5, share: 0.15 },
        { fromYears: 0, share: 0.3 },
      ],
      collectedWithin: days(10),
      evaluatedWithin: days(3),
      answeredWithin: weeks(2),
      reportedWithin: days(5),
      reportTo: '品质部',
      items: [
        '服务态度',
        '保安',
        '清洁',
        '绿化养护',
        '公共设施维修',
        '维修及时率',
        '车场管理',
        '施工监管',
        '接管验收',
        '总体评价',
      ],
      evaluation: 'M3',
      publicAnswer: 'M4',
    },
  ],
  satisfied: { rather: true, rule: 'M3' },
  analyses: [{ rule: 'M1', analysis: 'opinionsByCategory' }],
  duties: [{ rule: 'M1', duty: 'opinionsAnalysed', every: 'month' }],
  forms: [{ rule: 'M1', title: '与顾客沟通登记表', of: 'visit' }],
  scripts: [
    {
      rule: 'M1',
      kind: '意见建议',
      questions: [
        { text: '您通过什么方式、就什么事项提出意见？' },
        { text: '意见的具体内容和您的要求', field: 'content' },
        { text: '约定的答复时间', field: 'promisedAt' },
        { text: '您对我们的答复是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'M2',
      kind: '意见征询',
      questions: [
        { text: '您在征询表中评为不满意的项目，具体是什么情况？', field: 'content' },
        { text: '说明改进措施和完成时间', field: 'promisedAt' },
        { text: '您对目前的改进是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'M5',
      kind: '维修',
      questions: [
        { text: '维修人员的服务态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '是否按约定时间上门，维修是否及时？', field: 'item:及时性', answer: 'rating' },
        { text: '维修质量如何？', field: 'item:服务质量', answer: 'rating' },
        { text: '还有哪些意见和建议？', field: 'content' },
      ],
    },
  ],
};
