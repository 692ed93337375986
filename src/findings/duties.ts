import type { FieldKey } from '../registers/register';
import type { Regulation } from '../regulations/regulation';
import { isoDay } from '../values/moment';
import type { DueVisit, Ledger, VisitMatch } from '../visits/ledger';
import { eventFields } from './dates';
import type { Finding, Severity } from './finding';
import { findingAt, placeOf, visitField, withSubject } from './findingAt';

/** Visits owed and not made, or made after their deadline. */
export function duties({ matches, regulation, today }: Ledger): Finding[] {
  const findings: Finding[] = [];
  for (const match of matches) {
    const { due, state } = match;
    // A rule that samples is kept by any sample of that size, not by ours alone: `quota-missed` judges it.
    if (due.sampled !== null) continue;
    if (state === 'missed') {
      const found = findingAt('visit-missed', due.origin, whereOf(match), {
        severity: severityOf(match, regulation),
        params: {
          kind: due.kind,
          step: due.step,
          visit: visitName(due),
          rules: due.rules,
          deadline: isoDay(due.latest),
          days: Math.max(0, today - due.latest),
          attempts: match.attempts.length,
        },
        related: match.attempts.map(({ row }) => placeOf(row, visitField(row, 'visitedAt'))),
      });
      findings.push(ofItsOwn(found, due));
    } else if (state === 'doneLate' && match.valid !== null) {
      const { row, day } = match.valid;
      const found = findingAt('deadline-missed', due.origin, whereOf(match), {
        severity: severityOf(match, regulation),
        params: {
          step: visitName(due),
          rules: due.rules,
          deadline: isoDay(due.latest),
          done: day === null ? null : isoDay(day),
        },
        related: [placeOf(row, visitField(row, 'visitedAt'))],
      });
      findings.push(ofItsOwn(found, due));
    }
  }
  return findings;
}

/** 投诉回访; with its step (Q1, K1), its festival (H2) or the question answered 否 (R1) where the customer is owed several. */
function visitName({ kind, step, grade, origin }: DueVisit): string {
  const { register } = origin.source;
  const what = register === 'visits' || kind === '节日' ? grade : null;
  const details = [step, what].filter((detail) => detail !== null);
  return details.length === 0 ? `${kind}回访` : `${kind}回访（${details.join('：')}）`;
}

/** A row that owes one visit is known by itself; of several about one row each is a finding of its own. */
function ofItsOwn(found: Finding, { kind, step, event, grade, origin }: DueVisit): Finding {
  const { register } = origin.source;
  if (step === null && register !== 'customers' && register !== 'visits') return found;
  return withSubject(found, [kind, step, event, register === 'visits' ? grade : null].join('|'));
}

/**
 * A matter is shown at its own number; the date of the event is not what is wrong. Rows without a number are shown at what names
 * them, else at the date.
 */
function whereOf({ due }: VisitMatch): readonly FieldKey[] {
  return ['complaintId', 'orderId', 'serviceId', 'visitId', 'batch', 'customerId', 'name', ...eventFields(due.origin)];
}

/** Where the regulation demands all visits of the kind, a missing one breaks it; where it demands a share, it may not. */
function severityOf({ due }: VisitMatch, { targets }: Regulation): Severity {
  const target = targets.find(({ rate, kind }) => rate === 'visit-rate' && kind === due.kind);
  return target !== undefined && target.target < 1 ? 'warning' : 'error';
}
