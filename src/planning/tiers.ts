import { COMPLAINT_GRADES, gradeAmong } from '../regulations/grades';
import type { Regulation } from '../regulations/regulation';
import type { RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import { isDissatisfiedVisit } from '../visits/events/answerEvents';
import type { Ledger } from '../visits/ledger';
import { isAppointed, type Untiered } from './candidate';
import { isGreeting } from './greetings';
import { TIERS, type Tier, type VisitReason } from './plan';
import { isComplaint, isVisit } from './relatedMatter';

/** Days before its deadline from which a visit is due soon. */
const SOON = 3;

/**
 * Tells how urgent a candidate is on the date of the list, as an index in `TIERS`; the documentation of `TIERS` says what each means.
 * A greeting is never above `soon`: it pushes nothing away that is owed about a matter. `related` leads from the record of a visit to
 * its matter.
 */
export function tierReader(
  ledger: Ledger,
  date: Day,
  related: (row: RegisterRow) => RegisterRow,
): (candidate: Pick<Untiered, 'reason' | 'appointment'>) => number {
  const isGrave = graveReader(ledger, related);
  const isOwedToAll = owedToAll(ledger.regulation);
  const tierOf = ({ reason, appointment }: Pick<Untiered, 'reason' | 'appointment'>): Tier => {
    const { cause, deadline, due, first, kind, origin } = reason;
    if (isAppointed({ appointment }, date)) return 'appointment';
    if (first === 'repeat' || (deadline < date && isGrave(reason))) return 'graveOverdue';
    if (deadline <= date && (cause === 'problem' || isOwedToAll(kind))) return 'mustNow';
    if (cause === 'again' && isVisit(origin) && isDissatisfiedVisit(origin)) return 'again';
    if (deadline <= date + SOON) return 'soon';
    return due !== null && (due.sampled === true || due.drawnFor.length > 0) ? 'sample' : 'routine';
  };
  const ceiling = TIERS.indexOf('soon');
  return (candidate) => {
    const tier = TIERS.indexOf(tierOf(candidate));
    return isGreeting(candidate.reason.kind) ? Math.max(ceiling, tier) : tier;
  };
}

/** Whether a kind is to be visited 100 % (A11, J4): its own target, else the one for visits as a whole. */
function owedToAll({ targets }: Regulation): (kind: string) => boolean {
  const figures = new Map<string | null, number>();
  for (const { rate, kind, target, direction } of targets) {
    if (rate !== 'visit-rate' || direction !== 'atLeast') continue;
    figures.set(kind, Math.max(target, figures.get(kind) ?? 0));
  }
  return (kind) => (figures.get(kind) ?? figures.get(null) ?? 0) >= 1;
}

/**
 * Whether a reason is about a 重大 complaint, by the highest grade of the matter's rows. Where the packs in force name only two of the
 * grades, 重要 is the grave one (registers.md §4).
 */
function graveReader(ledger: Ledger, related: (row: RegisterRow) => RegisterRow): (reason: VisitReason) => boolean {
  const named = gradesNamed(ledger.regulation);
  const gravest = gradeAmong(named, COMPLAINT_GRADES[0]!) ?? COMPLAINT_GRADES[0]!;
  const isGrave = (grade: string | null | undefined): boolean =>
    grade !== null && grade !== undefined && (gradeAmong(named, grade) ?? grade) === gravest;
  const matterOf = new Map<RegisterRow, readonly RegisterRow[]>();
  for (const { rows } of ledger.matters) if (rows.length > 1) for (const row of rows) matterOf.set(row, rows);
  return ({ due, origin }) => {
    const complaint = isComplaint(origin) ? origin : related(origin);
    if (!isComplaint(complaint)) return false;
    const rows = [complaint, ...(due?.alsoFrom ?? matterOf.get(complaint) ?? [])];
    return isGrave(due?.grade) || rows.some((row) => isComplaint(row) && isGrave(row.level));
  };
}

/** The grades of complaints that the packs in force tell apart. */
function gradesNamed({ visitRules, complaintDeadlines }: Regulation): readonly string[] {
  const rules = visitRules.filter(({ kind }) => kind === '投诉');
  const grades = [
    ...rules.flatMap(({ ofGrades, exceptGrades, executors }) => [
      ...ofGrades,
      ...exceptGrades,
      ...executors.flatMap((executor) => executor.ofGrades),
    ]),
    ...complaintDeadlines.flatMap(({ ofGrades }) => ofGrades),
  ];
  return COMPLAINT_GRADES.filter((grade) => grades.includes(grade));
}
