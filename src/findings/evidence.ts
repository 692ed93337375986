import type { VisitRow } from '../registers/register';
import { blankOf } from '../values/blanks';
import type { Ledger, VisitRecord } from '../visits/ledger';
import type { Finding } from './finding';
import { cellOf, findingAt, hasColumn, visitField } from './findingAt';
import { spokenTo } from './spokenTo';

const ONSITE = '上门';

/** What proves a visit: the signature of an onsite one (A5, J7), why it was refused (C2), the mark of a phone visit (A5). */
export function evidence({ visitRecords, regulation }: Ledger): Finding[] {
  const { onsiteSignature, refusalNote, phoneMark } = regulation.evidence;
  const findings: Finding[] = [];
  for (const record of visitRecords) {
    if (onsiteSignature.length > 0 || refusalNote.length > 0) {
      const found = signatureOf(record, onsiteSignature, refusalNote);
      if (found !== null) findings.push(found);
    }
    const { row } = record;
    if (phoneMark.length > 0 && isUnmarkedCall(record)) {
      findings.push(findingAt('phone-unmarked', row, visitField(row, 'channel'), { params: { rules: phoneMark } }));
    }
  }
  return findings;
}

/** Somebody got through by phone, and neither the channel nor any text of the row says that it was a phone visit. */
export function isUnmarkedCall({ row, channel, lacks }: VisitRecord): boolean {
  return lacks.includes('phoneMark') || (channel === null && row.outcome === '已接通');
}

/**
 * Only people who were reached can sign. A register without a column for signatures proves nothing row by row; see `workbook`.
 */
function signatureOf(record: VisitRecord, rules: readonly string[], lenient: readonly string[]): Finding | null {
  const { row } = record;
  if (row.channel !== ONSITE || row.signed !== false || !spokenTo(record)) return null;
  const noteField = visitField(row, 'refusalNote');
  if (isRefused(row)) {
    if (row.refusalNote === null && hasColumn(row, noteField)) {
      return findingAt('refusal-unexplained', row, noteField, {
        params: { rules: lenient.length > 0 ? lenient : rules },
      });
    }
    if (row.refusalNote !== null && lenient.length > 0) return null;
  }
  if (rules.length === 0) return null;
  return findingAt('unsigned-onsite', row, visitField(row, 'signature'), {
    params: { rules },
    // Who would not sign leaves the rule unmet but is no slip of the clerk.
    ...(isRefused(row) || row.refusalNote !== null ? { severity: 'warning' } : {}),
  });
}

/** Words stand in the signature's place, and they are no signature: 拒签, 不愿签. */
function isRefused(row: VisitRow): boolean {
  return blankOf(cellOf(row, visitField(row, 'signature'))) === null;
}
