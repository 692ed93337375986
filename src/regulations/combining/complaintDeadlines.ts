import { COMPLAINT_GRADES, gradeAmong } from '../grades';
import type { ComplaintDeadline } from '../regulation';
import type { Pack } from '../schema';
import type { Clashes } from './clashes';
import { minutesOf } from './lengths';

const STEPS = ['escalate', 'answer', 'settle', 'notify'] as const;

/**
 * One deadline a step and grade, the shorter where packs differ. Each pack names grades of its own (registers.md §4: 轻微 goes with 一般
 * where a pack names only one of them), so what it says is first spelt out for all four; the entries that come out name every grade
 * they hold for, or none where they hold for all.
 */
export function complaintDeadlinesOf(packs: readonly Pack[], clashes: Clashes): ComplaintDeadline[] {
  const held = new Map<ComplaintDeadline, string[]>();
  const stated = packs.flatMap((pack) => spelt(pack.complaintDeadlines));
  for (const step of STEPS) {
    for (const grade of COMPLAINT_GRADES) {
      const rivals = stated.filter(({ deadline, grades }) => deadline.step === step && grades.includes(grade));
      const winner = clashes.settle(
        `deadline:${step}:${grade}`,
        rivals.map(({ deadline }) => deadline),
        (a, b) => minutesOf(a.within) - minutesOf(b.within) || Number(a.orAsWanted) - Number(b.orAsWanted),
      );
      if (winner !== undefined) held.set(winner, [...(held.get(winner) ?? []), grade]);
    }
  }
  return stated.flatMap(({ deadline }) => {
    const grades = held.get(deadline);
    if (grades === undefined) return [];
    const always = deadline.ofGrades.length === 0 && grades.length === COMPLAINT_GRADES.length;
    return always ? [deadline] : [{ ...deadline, ofGrades: grades }];
  });
}

/** The deadlines of one pack with all grades they hold for. */
function spelt(deadlines: readonly ComplaintDeadline[]): { deadline: ComplaintDeadline; grades: readonly string[] }[] {
  const named = deadlines.flatMap(({ ofGrades }) => ofGrades);
  return deadlines.map((deadline) => ({
    deadline,
    grades: COMPLAINT_GRADES.filter((grade) => {
      if (deadline.ofGrades.length === 0) return true;
      const falls = gradeAmong(named, grade);
      return falls !== null && deadline.ofGrades.includes(falls);
    }),
  }));
}
