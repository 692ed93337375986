import type { PackSource } from '../schema';

/** I 电网客户服务管理办法 (regulations.md I1–I3). */
export const gridCompany: PackSource = {
  id: 'grid-company',
  letter: 'I',
  version: 1,
  title: '电网客户服务管理办法',
  analyses: [
    { rule: 'I2', analysis: 'serviceFigures' },
    { rule: 'I3', analysis: 'missedTargets' },
  ],
  duties: [
    { rule: 'I1', duty: 'figuresToHeadquarters', every: 'month', dueDay: 15 },
    { rule: 'I1', duty: 'summaryPublished', every: 'month', dueDay: 20 },
    { rule: 'I1', duty: 'yearResults', every: 'year', dueMonth: 1 },
  ],
};
