import type { PackSource } from '../schema';
import { days, workdays } from './lengths';

/** D 客户服务承诺书 (regulations.md D1–D3). */
export const servicePromise: PackSource = {
  id: 'service-promise',
  letter: 'D',
  version: 1,
  title: '客户服务承诺书',
  complaintDeadlines: [
    { ofGrades: ['一般'], step: 'settle', within: days(0), rule: 'D1' },
    { ofGrades: ['重要'], step: 'answer', within: workdays(3), rule: 'D1' },
  ],
  requiredFields: [
    { rule: 'D2', register: 'complaints', field: 'receivedAt' },
    { rule: 'D2', register: 'complaints', field: 'content' },
    { rule: 'D2', register: 'complaints', field: 'receiver' },
    { rule: 'D2', register: 'complaints', field: 'escalatedAt' },
  ],
  duties: [{ rule: 'D3', duty: 'noDisclosure' }],
};
