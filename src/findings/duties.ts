import type { ComplaintRow, FieldKey, RegisterRow } from '../registers/register';
import { gradeAmong } from '../regulations/grades';
import type { ComplaintDeadline, Regulation, StepLimit } from '../regulations/regulation';
import { clockTime, isoDay, type Day, type Moment } from '../values/moment';
import type { Ledger, VisitMatch } from '../visits/ledger';
import { dayAfter } from '../visits/periods';
import { eventFields, momentOf } from './dates';
import type { Finding, Severity } from './finding';
import { findingAt, placeOf, visitField } from './findingAt';

/** What is to be done with a complaint, as the trade calls it, and the field that dates it. */
const STEPS: Readonly<
  Record<ComplaintDeadline['step'], { readonly term: string; readonly fields: readonly FieldKey[] }>
> = {
  escalate: { term: '上报', fields: ['repliedAt', 'closedAt'] },
  answer: { term: '答复', fields: ['repliedAt', 'closedAt'] },
  settle: { term: '办结', fields: ['closedAt'] },
  notify: { term: '告知结果', fields: ['notifiedAt'] },
};

/** Visits owed and not made in time, and steps of complaints and repairs done after their deadline. */
export function duties(ledger: Ledger): Finding[] {
  return [...owedVisits(ledger), ...complaintSteps(ledger), ...stepLimits(ledger)];
}

function owedVisits({ matches, regulation, today }: Ledger): Finding[] {
  const findings: Finding[] = [];
  for (const match of matches) {
    const { due, state } = match;
    // A rule that samples is kept by any sample of that size, not by ours alone: `quota-missed` judges it.
    if (due.sampled !== null) continue;
    if (state === 'missed') {
      findings.push(
        findingAt('visit-missed', due.origin, whereOf(match), {
          severity: severityOf(match, regulation),
          params: {
            kind: due.kind,
            rules: due.rules,
            deadline: isoDay(due.latest),
            days: Math.max(0, today - due.latest),
            attempts: match.attempts.length,
          },
          related: match.attempts.map(({ row }) => placeOf(row, visitField(row, 'visitedAt'))),
        }),
      );
    } else if (state === 'doneLate' && match.valid !== null) {
      const { row, day } = match.valid;
      findings.push(
        findingAt('deadline-missed', due.origin, whereOf(match), {
          severity: severityOf(match, regulation),
          params: {
            step: `${due.kind}回访`,
            rules: due.rules,
            deadline: isoDay(due.latest),
            done: day === null ? null : isoDay(day),
          },
          related: [placeOf(row, visitField(row, 'visitedAt'))],
        }),
      );
    }
  }
  return findings;
}

/**
 * A matter is shown at its own number; the date of the event is not what is wrong. Rows without a number are shown at what names
 * them, else at the date.
 */
function whereOf({ due }: VisitMatch): readonly FieldKey[] {
  return ['complaintId', 'orderId', 'serviceId', 'batch', 'customerId', 'name', ...eventFields(due.origin)];
}

/** Where the regulation demands all visits of the kind, a missing one breaks it; where it demands a share, it may not. */
function severityOf({ due }: VisitMatch, { targets }: Regulation): Severity {
  const target = targets.find(({ rate, kind }) => rate === 'visit-rate' && kind === due.kind);
  return target !== undefined && target.target < 1 ? 'warning' : 'error';
}

/** Deadlines by grade of complaint (G2, G3); an open one whose deadline is past is missed as well. */
function complaintSteps({ registers, regulation, calendar, today }: Ledger): Finding[] {
  const deadlines = regulation.complaintDeadlines;
  if (deadlines.length === 0) return [];
  const findings: Finding[] = [];
  for (const row of registers.complaints) {
    if (row.receivedAt === null || row.valid === false) continue;
    for (const deadline of deadlines) {
      if (!holdsFor(deadlines, deadline, row.level)) continue;
      const begin = deadline.step === 'notify' ? row.closedAt : row.receivedAt;
      const found =
        begin && lateStep(row, deadline, begin, dayAfter(begin.day, deadline.within, calendar, begin.minute), today);
      if (found) findings.push(found);
    }
  }
  return findings;
}

/** Grades are chosen among those that deadlines of the same step name (重大 goes with 重要 where a pack names only two). */
function holdsFor(
  all: readonly ComplaintDeadline[],
  { step, ofGrades }: ComplaintDeadline,
  level: string | null,
): boolean {
  if (ofGrades.length === 0) return true;
  const named = all.filter((other) => other.step === step).flatMap((other) => other.ofGrades);
  const grade = gradeAmong(named, level);
  return grade !== null && ofGrades.includes(grade);
}

function lateStep(
  row: ComplaintRow,
  { step, rule }: ComplaintDeadline,
  begin: Moment,
  latest: Day,
  today: Day,
): Finding | null {
  const { term, fields } = STEPS[step];
  const done = fields.map((field) => momentOf(row, field)).find((moment) => moment !== null) ?? null;
  // A step that leaves no date of its own, and one whose deadline has not passed, are not known to be late.
  if (done === null ? today <= latest || step === 'escalate' || step === 'notify' : done.day <= latest) return null;
  return findingAt('deadline-missed', row, [...fields, 'receivedAt'], {
    params: { step: term, rules: [rule], deadline: isoDay(latest), done: done === null ? null : isoDay(done.day) },
    related: [placeOf(row, step === 'notify' && begin === row.closedAt ? 'closedAt' : 'receivedAt')],
  });
}

/**
 * Times between two moments of a row (J1: a work order within 5 minutes), judged only where both times are written. Clerks round
 * such times, so that a breach is probable and not certain.
 */
function stepLimits({ registers, regulation, calendar }: Ledger): Finding[] {
  const findings: Finding[] = [];
  for (const limit of regulation.stepLimits) {
    for (const row of registers[limit.register] as readonly RegisterRow[]) {
      const found = lateMoment(row, limit, calendar);
      if (found !== null) findings.push(found);
    }
  }
  return findings;
}

const MINUTES: Readonly<Partial<Record<StepLimit['within']['unit'], number>>> = { minute: 1, hour: 60 };

function lateMoment(
  row: RegisterRow,
  { from, to, within, ofGrades, rule }: StepLimit,
  calendar: Ledger['calendar'],
): Finding | null {
  const [begin, end] = [momentOf(row, from), momentOf(row, to)];
  if (begin === null || end === null || !isOfGrade(row, ofGrades)) return null;
  const unit = MINUTES[within.unit];
  if (unit === undefined) {
    const latest = dayAfter(begin.day, within, calendar, begin.minute);
    return end.day <= latest ? null : lateAt(row, to, from, rule, isoDay(latest), isoDay(end.day));
  }
  if (begin.minute === null || end.minute === null) return null;
  const latest = begin.day * 1440 + begin.minute + within.amount * unit;
  if (end.day * 1440 + end.minute <= latest) return null;
  return lateAt(row, to, from, rule, momentText(latest), momentText(end.day * 1440 + end.minute));
}

function lateAt(row: RegisterRow, to: FieldKey, from: FieldKey, rule: string, deadline: string, done: string): Finding {
  return findingAt('deadline-missed', row, to, {
    severity: 'warning',
    params: { step: to === 'assignedAt' ? '派工' : '到场', rules: [rule], deadline, done },
    related: [placeOf(row, from)],
  });
}

function momentText(minutes: number): string {
  return `${isoDay(Math.floor(minutes / 1440))} ${clockTime(minutes % 1440)}`;
}

/** Rows of other registers than complaints say their urgency in 类别 or not at all. */
function isOfGrade(row: RegisterRow, ofGrades: readonly string[]): boolean {
  if (ofGrades.length === 0) return true;
  const { level, item } = row as Partial<{ level: string | null; item: string | null }>;
  return [level, item].some((grade) => typeof grade === 'string' && ofGrades.includes(grade));
}
