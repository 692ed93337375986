import { isReached } from '../visits/records';
import type { VisitRecord } from '../visits/ledger';

/**
 * Whether somebody was reached, also where the record answers nothing because it is older than its matter or names another
 * customer: what was said still has to be rated, signed and answered.
 */
export function spokenTo({ row, channel, reached, lacks }: VisitRecord): boolean {
  if (reached) return true;
  return (lacks.includes('event') || lacks.includes('customer')) && !lacks.includes('date') && isReached(row, channel);
}
