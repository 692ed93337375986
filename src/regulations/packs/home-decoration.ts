import type { PackSource } from '../schema';
import { hours } from './lengths';

/** E 装饰公司客户承诺 (regulations.md E1, E2). */
export const homeDecoration: PackSource = {
  id: 'home-decoration',
  letter: 'E',
  version: 1,
  title: '装饰公司客户承诺',
  problems: { within: hours(24), rule: 'E1' },
  analyses: [
    { rule: 'E2', analysis: 'repairsByItem' },
    { rule: 'E2', analysis: 'recurringProblems' },
    { rule: 'E2', analysis: 'opinionsByCategory' },
  ],
  scripts: [
    {
      rule: 'E1',
      kind: '装修',
      questions: [
        { text: '完工后使用情况如何，有没有开裂、渗漏、脱落等问题？', field: 'content' },
        { text: '发现问题的部位在哪里？约定上门时间（24 小时内）', field: 'promisedAt' },
        { text: '施工人员的服务态度如何？', field: 'item:服务态度', answer: 'rating' },
        { text: '您对工程质量是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
    {
      rule: 'E1',
      kind: '维修',
      questions: [
        { text: '问题修好了吗，同一部位有没有再出现？', field: 'content' },
        { text: '维修人员是否在 24 小时内到场？', field: 'item:及时性', answer: 'rating' },
        { text: '您对维修结果是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
  ],
};
