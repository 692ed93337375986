import type { PackSource } from '../schema';

const contactHours = [
  { from: '11:00', to: '12:00', rule: 'S2' },
  { from: '16:00', to: '21:00', rule: 'S2' },
];

/** S 客户回访操作流程 (regulations.md S1, S2). Each issue sent to a customer is one service row. */
export const magazineVisit: PackSource = {
  id: 'magazine-visit',
  letter: 'S',
  version: 1,
  title: '客户回访操作流程',
  kinds: ['期刊'],
  visitRules: [
    { rule: 'S1', kind: '期刊', event: 'serviceGiven', ofServiceKinds: ['期刊'], window: 'endOfMonth', contactHours },
    {
      rule: 'S1',
      kind: '期刊',
      event: 'answeredNo',
      step: '更正地址',
      ofQuestions: ['是否收到'],
      window: 'endOfMonth',
      contactHours,
    },
  ],
  scripts: [
    {
      rule: 'S1',
      kind: '期刊',
      questions: [
        { text: '本期刊物是否收到？', field: 'question:是否收到', answer: 'yesNo' },
        { text: '您对刊物是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '对内容和寄送有哪些意见？', field: 'content' },
      ],
    },
    {
      rule: 'S1',
      kind: '期刊',
      step: '更正地址',
      questions: [
        { text: '核对收件人、地址和邮编，更正客户档案', field: 'content' },
        { text: '告知补寄的时间', field: 'promisedAt' },
      ],
    },
  ],
};
