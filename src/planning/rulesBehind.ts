import type { VisitRule } from '../regulations/regulation';
import type { DueVisit } from '../visits/ledger';

const NUMBERED = /^\d+\/\d+$/;

/**
 * The rules that demand a visit, in the order of its `rules`. Several rules may carry one id (J3, G1, N2): of these it is the one
 * whose step, grade and channels are the visit's own.
 */
export function rulesBehind(due: DueVisit, rules: readonly VisitRule[]): readonly VisitRule[] {
  return due.rules.flatMap((id) => {
    const named = rules.filter(({ rule, kind }) => rule === id && kind === due.kind);
    const closest = [fitsStep, fitsGrade, fitsChannels].reduce((left, fits) => {
      const fitting = left.filter((rule) => fits(rule, due));
      return fitting.length > 0 ? fitting : left;
    }, named);
    return closest[0] ?? [];
  });
}

function fitsStep({ step, every }: VisitRule, due: DueVisit): boolean {
  if (due.step !== null && NUMBERED.test(due.step)) {
    return step === null && every !== null && due.step.endsWith(`/${every.times}`);
  }
  return step === due.step;
}

function fitsGrade({ ofGrades, exceptGrades }: VisitRule, { grade }: DueVisit): boolean {
  if (grade === null) return ofGrades.length === 0;
  return (ofGrades.length === 0 || ofGrades.includes(grade)) && !exceptGrades.includes(grade);
}

function fitsChannels({ channels }: VisitRule, due: DueVisit): boolean {
  return channels.length === due.channels.length && channels.every((channel) => due.channels.includes(channel));
}
