import type { Ledger } from '../visits/ledger';
import { isReplyLetterOnly } from '../visits/events';
import type { Finding } from './finding';
import { findingAt, hasColumn, placeOf } from './findingAt';

const WHERE = ['complaintId', 'receivedAt', 'content'] as const;

/**
 * The same matter told to several departments (A9), row by row a hint that the office can split, or a warning where such matters go first
 * (O4); and complaints that want a
 * written reply only and have none attached, where a pack exempts such matters from the visit (A10).
 */
export function complaints({ matters, registers, regulation }: Ledger): Finding[] {
  const findings: Finding[] = [];
  const { repeatsFirst } = regulation;
  for (const { rows } of matters) {
    const [first, ...repeats] = rows;
    for (const row of repeats) {
      findings.push(
        findingAt('repeat-complaint', row, WHERE, {
          ...(repeatsFirst === null ? {} : { severity: 'warning' as const }),
          params: {
            firstRow: first!.row,
            firstSheet: first!.source.sheet,
            department: first!.department,
            ...(repeatsFirst === null ? {} : { rules: [repeatsFirst], wording: 'first' }),
          },
          related: [placeOf(first!, ...WHERE)],
        }),
      );
    }
  }
  const exemption = regulation.exemptions.find(({ reason }) => reason === 'replyLetterOnly');
  if (exemption === undefined) return findings;
  for (const row of registers.complaints) {
    if (row.replyLetter !== null || !hasColumn(row, 'replyLetter') || !isReplyLetterOnly(row)) continue;
    findings.push(findingAt('reply-letter-missing', row, 'replyLetter', { params: { rule: exemption.rule } }));
  }
  return findings;
}
