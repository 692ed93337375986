import type { ComplaintRow, FieldKey } from '../registers/register';
import { deadlinesFor } from '../regulations/deadlines';
import type { ComplaintDeadline } from '../regulations/regulation';
import type { Moment } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { momentOf } from './dates';
import type { Finding } from './finding';
import { findingAt, hasColumn, placeOf, withSubject } from './findingAt';
import { momentText, termAfter, whenDone, type Term } from './terms';

interface Step {
  /** What is to be done with a complaint, as the trade calls it. */
  readonly term: string;
  readonly field: FieldKey;
  /** A later date that proves the step as well: who was told that it is settled was answered. */
  readonly also: FieldKey | null;
  readonly from: 'receivedAt' | 'closedAt';
}

const STEPS: Readonly<Record<ComplaintDeadline['step'], Step>> = {
  escalate: { term: '上报', field: 'escalatedAt', also: null, from: 'receivedAt' },
  answer: { term: '答复', field: 'repliedAt', also: 'closedAt', from: 'receivedAt' },
  settle: { term: '办结', field: 'closedAt', also: null, from: 'receivedAt' },
  notify: { term: '告知结果', field: 'notifiedAt', also: null, from: 'closedAt' },
};

const NAMES = Object.keys(STEPS) as readonly ComplaintDeadline['step'][];

/**
 * Steps of complaints done after their deadline (D1, G2, G3), and those not done when it has passed. A step whose column the register
 * does not have cannot be judged.
 */
export function complaintDeadlines(ledger: Ledger): Finding[] {
  const { registers, regulation } = ledger;
  const all = regulation.complaintDeadlines;
  if (all.length === 0) return [];
  const known = new Map<string, readonly ComplaintDeadline[]>();
  const holding = (step: ComplaintDeadline['step'], level: string | null): readonly ComplaintDeadline[] => {
    const key = `${step} ${level ?? ''}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = deadlinesFor(all, step, level)));
    return found;
  };
  const findings: Finding[] = [];
  for (const row of registers.complaints) {
    if (row.receivedAt === null || row.valid === false) continue;
    for (const step of NAMES) {
      for (const deadline of holding(step, row.level)) {
        const found = lateStep(row, deadline, ledger);
        if (found !== null) findings.push(found);
      }
    }
  }
  return findings;
}

function lateStep(row: ComplaintRow, deadline: ComplaintDeadline, { calendar, today }: Ledger): Finding | null {
  const { term, field, also, from } = STEPS[deadline.step];
  const begin = momentOf(row, from);
  if (begin === null || begin.day > today) return null;
  const limit = limitOf(row, deadline, begin, calendar);
  const [own, other] = [momentOf(row, field), also === null ? null : momentOf(row, also)];
  const done = own ?? other;
  const column = hasColumn(row, field) ? field : also !== null && hasColumn(row, also) ? also : null;
  if (column === null || row.notes.some((note) => note.field === field && note.code.startsWith('date-'))) return null;
  const state = whenDone(done, limit, today);
  if (state === 'inTime' || state === 'open') return null;
  const certain = own !== null ? state === 'lateByDays' : done === null && deadline.step === 'settle';
  const found = findingAt('deadline-missed', row, column, {
    severity: certain ? 'error' : 'warning',
    params: {
      step: term,
      rules: [deadline.rule],
      ...(deadline.posts.length > 0 ? { posts: deadline.posts } : {}),
      deadline: momentText(limit),
      done: done === null ? null : momentText(limit.minute === null ? { day: done.day, minute: null } : done),
      ...(done === null ? { wording: 'open' } : {}),
    },
    related: [placeOf(row, from)],
  });
  return withSubject(found, deadline.step);
}

/** The customer's own day moves the deadline where the rule says so, later or earlier (G2, 轻微). */
function limitOf(
  { receivedAt, wantedBy }: ComplaintRow,
  { within, orAsWanted }: ComplaintDeadline,
  begin: Moment,
  calendar: Ledger['calendar'],
): Term {
  return orAsWanted && wantedBy !== null && wantedBy.day >= receivedAt!.day
    ? { day: wantedBy.day, minute: null }
    : termAfter(begin, within, calendar);
}
