import type { Regulation } from './regulation';

const FULLY = new Set(['非常满意', '很满意', '满意']);
const RATHER = new Set(['较满意', '基本满意']);
const DISSATISFIED = new Set(['不满意', '非常不满意', '很不满意', '较不满意']);

/** Whether a canonical rating counts as satisfied; 较满意 and 一般 by the regulation's options (registers.md §4, 满意率). */
export function isSatisfied(rating: string, { fair, rather }: Regulation['satisfied']): boolean {
  return FULLY.has(rating) || (rather && RATHER.has(rating)) || (fair && rating === '一般');
}

/** Whether a canonical rating says that the customer is not satisfied; 一般 does not. */
export function isDissatisfied(rating: string): boolean {
  return DISSATISFIED.has(rating);
}
