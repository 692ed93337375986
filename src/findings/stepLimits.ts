import type { FieldKey, RegisterRow } from '../registers/register';
import type { StepLimit } from '../regulations/regulation';
import { blankOf } from '../values/blanks';
import type { Moment } from '../values/moment';
import type { Ledger } from '../visits/ledger';
import { momentOf } from './dates';
import type { Finding } from './finding';
import { cellOf, findingAt, hasColumn, headerOf, placeOf, withSubject } from './findingAt';
import { momentText, termAfter, whenDone } from './terms';

/** What is done at a moment, as the trade calls it. */
const TERMS: Readonly<Record<string, string>> = {
  'repairs.assignedAt': '派工',
  'repairs.arrivedAt': '到场',
  'repairs.completedAt': '完工',
  'visits.recordedAt': '登记',
  'visits.reportedAt': '回访报告',
  'visits.submittedAt': '上交资料',
  'visits.approvedAt': '批准',
  'visits.correctedAt': '整改',
  'services.passedOnAt': '转交',
  'services.answeredAt': '答复',
  'services.endAt': '完工验收',
  'services.recheckedAt': '复查',
  'services.refundedAt': '退还押金',
};

/**
 * Times between two moments of a row (J1: a work order within 5 minutes; B7, L6, U2). By the clock a breach is probable only, since clerks
 * round; by days it is certain. What is not written yet is late only where the rule counts it, its column exists and its day has passed.
 */
export function stepLimits(ledger: Ledger): Finding[] {
  const findings: Finding[] = [];
  for (const limit of ledger.regulation.stepLimits) {
    for (const row of ledger.registers[limit.register] as readonly RegisterRow[]) {
      const found = lateStep(row, limit, ledger);
      if (found !== null) findings.push(found);
    }
  }
  return findings;
}

function lateStep(row: RegisterRow, limit: StepLimit, { calendar, today, dueFrom }: Ledger): Finding | null {
  const { from, to, within, unlessBy, rule } = limit;
  const begin = momentOf(row, from);
  if (begin === null || begin.day > today) return null;
  const done = momentOf(row, to);
  if (done === null && !(limit.openCounts && isOwed(row, to, begin, dueFrom))) return null;
  if (!isOfGrade(row, limit.ofGrades) || !isOfKind(row, limit.ofKinds)) return null;
  const moved = unlessBy === null ? null : momentOf(row, unlessBy);
  const term = moved !== null && moved.day >= begin.day ? moved : termAfter(begin, within, calendar);
  const state = whenDone(done, term, today);
  if (state === 'inTime' || state === 'open') return null;
  const found = findingAt('deadline-missed', row, to, {
    severity: state === 'lateByDays' ? 'error' : 'warning',
    params: {
      step: TERMS[`${limit.register}.${to}`] ?? headerOf(row.source, to),
      rules: [rule],
      deadline: momentText(term),
      done: done === null ? null : momentText(term.minute === null ? { day: done.day, minute: null } : done),
      ...(done === null ? { wording: 'open' } : {}),
    },
    related: [placeOf(row, from)],
  });
  return withSubject(found, `${rule} ${from}`);
}

/** The cell is empty or says that it is owed; what began before visits are owed is not asked for any more. */
function isOwed(row: RegisterRow, to: FieldKey, begin: Moment, dueFrom: number | null): boolean {
  if (!hasColumn(row, to) || (dueFrom !== null && begin.day < dueFrom)) return false;
  const blank = blankOf(cellOf(row, to));
  return blank === 'missing' || blank === 'unknown';
}

type Graded = Partial<Record<'level' | 'urgency' | 'item' | 'kind', string | null>>;

/** How urgent a row is stands in its own column, of a complaint in its grade; some offices write it into 维修类别. */
function isOfGrade(row: RegisterRow, ofGrades: readonly string[]): boolean {
  if (ofGrades.length === 0) return true;
  const { level, urgency, item } = row as Graded;
  return [level, urgency, item].some((grade) => typeof grade === 'string' && ofGrades.includes(grade));
}

function isOfKind(row: RegisterRow, ofKinds: readonly string[]): boolean {
  if (ofKinds.length === 0) return true;
  const { kind } = row as Graded;
  return typeof kind === 'string' && ofKinds.includes(kind);
}
