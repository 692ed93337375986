import type { Day } from '../values/moment';
import type { DueVisit, VisitMatch } from '../visits/ledger';

const NUMBERED = /^(\d+)\/(\d+)$/;

/** One of several visits of a period (`1/2`), not a step after an event. */
export function isNumbered({ step }: Pick<DueVisit, 'step'>): boolean {
  return step !== null && NUMBERED.test(step);
}

/**
 * Tells of the numbered visits of a period (N2: two contacts a month, B4, F1) whether it is their turn: they are spread over the
 * period, the k-th of n from its k-th part on, and one customer is not asked twice in one contact. Visits without such a number
 * are always in turn.
 */
export function takesTurn(matches: readonly VisitMatch[], date: Day): (due: DueVisit) => boolean {
  const first = new Map<string, DueVisit>();
  for (const { due, valid } of matches) {
    if (valid !== null || due.step === null || !NUMBERED.test(due.step)) continue;
    const key = periodKey(due);
    const known = first.get(key);
    if (known === undefined || numberOf(due) < numberOf(known)) first.set(key, due);
  }
  return (due) => {
    const parts = due.step === null ? null : NUMBERED.exec(due.step);
    if (parts === null) return true;
    const length = due.latest - due.earliest + 1;
    const opens = due.earliest + Math.floor(((Number(parts[1]) - 1) * length) / Number(parts[2]));
    return opens <= date && first.get(periodKey(due)) === due;
  };
}

function numberOf({ step }: DueVisit): number {
  return Number(NUMBERED.exec(step ?? '')?.[1] ?? 0);
}

/** The numbered visits of one customer, rule and period. */
function periodKey({ rule, kind, step, event, latest, channels, origin }: DueVisit): string {
  const times = NUMBERED.exec(step ?? '')?.[2];
  return [rule, kind, times, event, latest, channels.join('、'), origin.source.sheet, origin.row].join(' ');
}
