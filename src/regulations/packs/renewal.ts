import type { PackSource } from '../schema';
import { days, months, weeks } from './lengths';

const renewing = { rule: 'K1', kind: '到期', event: 'contractEnds', lateCounts: false, messageSuffices: true } as const;

/** K 续费服务 (regulations.md K1). */
export const renewal: PackSource = {
  id: 'renewal',
  letter: 'K',
  version: 1,
  title: '续费服务',
  kinds: ['到期'],
  visitRules: [
    { ...renewing, step: '提前一周通知', opens: weeks(-2), window: weeks(-1) },
    { ...renewing, step: '提前三天消息', opens: days(-6), window: days(-3), channels: ['短信', '微信', '电话'] },
  ],
  requiredFields: [
    { rule: 'K1', register: 'customers', field: 'steward', when: 'beforeContractEnd', before: months(2) },
  ],
  scripts: [
    {
      rule: 'K1',
      kind: '到期',
      step: '提前一周通知',
      questions: [
        { text: '服务将于一周后到期，告知到期日和续费办法' },
        { text: '对这一期的服务是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '是否续费？不续的原因是什么？', field: 'content' },
      ],
    },
    {
      rule: 'K1',
      kind: '到期',
      step: '提前三天消息',
      questions: [{ text: '服务还有三天到期，提醒办理续费' }, { text: '客户回复了什么？', field: 'content' }],
    },
  ],
};
