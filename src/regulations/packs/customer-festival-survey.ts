import type { PackSource } from '../schema';

/** T 满意度调查 (regulations.md T1). The source's own count, 15 512 of 78 400, is proved by a test; it is no target. */
export const customerFestivalSurvey: PackSource = {
  id: 'customer-festival-survey',
  letter: 'T',
  version: 1,
  title: '满意度调查',
  surveys: [{ rule: 'T1', optionShares: 'T1' }],
};
