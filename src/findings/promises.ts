import type { VisitRow } from '../registers/register';
import { isDissatisfied } from '../regulations/satisfied';
import { asksForSomething } from '../values/wishes';
import type { Ledger } from '../visits/ledger';
import type { Finding } from './finding';
import { findingAt, hasColumn } from './findingAt';
import { spokenTo } from './spokenTo';

/** It was answered on the spot. */
const ANSWERED =
  /当场|当即|现场(?:已)?(?:解决|处理|答复|解释)|已(?:经)?(?:为其|向其|给予|帮)?(?:解决|处理|答复|解释|回复|说明|整改|修复|更换)/;

/**
 * An opinion, suggestion or dissatisfied answer that was not settled at once and has no promised time, where a pack asks for
 * one (A6, C3, O3).
 */
export function promises({ visitRecords, regulation }: Ledger): Finding[] {
  const rule = regulation.promiseRule;
  if (rule === null) return [];
  const findings: Finding[] = [];
  for (const record of visitRecords) {
    const { row } = record;
    if (row.promisedAt !== null || !hasColumn(row, 'promisedAt') || !isOpen(row) || !spokenTo(record)) continue;
    if (row.notes.some(({ field }) => field === 'promisedAt')) continue;
    findings.push(findingAt('promise-missing', row, 'promisedAt', { params: { rule } }));
  }
  return findings;
}

function isOpen({ satisfaction, content }: VisitRow): boolean {
  if (content !== null && ANSWERED.test(content)) return false;
  if (satisfaction !== null && isDissatisfied(satisfaction)) return true;
  return content !== null && asksForSomething(content);
}
