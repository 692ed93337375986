import type { ComplaintDeadline } from './regulation';

/**
 * The deadlines of a step that hold for a complaint of this grade, 一般 where none is written. Deadlines in force name every grade they
 * hold for (`combining/complaintDeadlines`), so that there is one at most.
 */
export function deadlinesFor(
  deadlines: readonly ComplaintDeadline[],
  step: ComplaintDeadline['step'],
  grade: string | null,
): ComplaintDeadline[] {
  return deadlines.filter(
    (deadline) =>
      deadline.step === step && (deadline.ofGrades.length === 0 || deadline.ofGrades.includes(grade ?? '一般')),
  );
}
