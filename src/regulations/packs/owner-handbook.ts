import type { PackSource } from '../schema';
import { days, months, weeks, workdays } from './lengths';

const renovation = { rule: 'U2', register: 'services', openCounts: true } as const;

/** U 物业客户回访相关内容 (regulations.md U1, U2). The end of a renovation row is its acceptance. */
export const ownerHandbook: PackSource = {
  id: 'owner-handbook',
  letter: 'U',
  version: 1,
  title: '物业客户回访相关内容',
  kinds: ['到期', '装修'],
  visitRules: [
    {
      rule: 'U1',
      kind: '到期',
      event: 'contractEnds',
      step: '续费提醒',
      opens: months(-2),
      window: months(-1),
      messageSuffices: true,
    },
    {
      rule: 'U2',
      kind: '装修',
      event: 'serviceEnded',
      step: '复查',
      ofServiceKinds: ['装修'],
      opens: weeks(7),
      window: months(2),
    },
  ],
  stepLimits: [
    { ...renovation, ofKinds: ['装修'], from: 'appliedAt', to: 'answeredAt', within: workdays(3) },
    { ...renovation, ofKinds: ['装修'], from: 'startAt', to: 'endAt', within: days(90) },
    { ...renovation, ofKinds: ['装修'], from: 'recheckedAt', to: 'refundedAt', within: workdays(5) },
  ],
  scripts: [
    {
      rule: 'U1',
      kind: '到期',
      step: '续费提醒',
      questions: [
        { text: '预缴的物业费将于一个月后到期，告知到期日和续缴办法' },
        { text: '对一年来的服务是否满意？', field: 'satisfaction', answer: 'rating' },
        { text: '对收费和服务有哪些意见？', field: 'content' },
      ],
    },
    {
      rule: 'U2',
      kind: '装修',
      step: '复查',
      questions: [
        { text: '复查有无违规改动，水电、防水和外立面是否正常？', field: 'content' },
        { text: '复查合格的，告知五个工作日内退还押金' },
        { text: '您对装修管理是否满意？', field: 'satisfaction', answer: 'rating' },
      ],
    },
  ],
};
