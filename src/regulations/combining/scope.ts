import type { VisitRule } from '../regulation';

type Scope = Pick<
  VisitRule,
  'ofServiceKinds' | 'ofGrades' | 'exceptGrades' | 'ofCategories' | 'ofCustomers' | 'ofFestivals' | 'ofQuestions'
>;

/** Whether one event can fall under both rules. */
export function overlap(a: Scope, b: Scope): boolean {
  return (
    meet(a.ofServiceKinds, b.ofServiceKinds) &&
    meet(a.ofGrades, b.ofGrades) &&
    meet(a.ofCategories, b.ofCategories) &&
    meet(a.ofCustomers.grades, b.ofCustomers.grades) &&
    meet(a.ofCustomers.roles, b.ofCustomers.roles) &&
    meet(a.ofFestivals, b.ofFestivals) &&
    meet(a.ofQuestions, b.ofQuestions) &&
    leaves(a.ofGrades, b.exceptGrades) &&
    leaves(b.ofGrades, a.exceptGrades)
  );
}

/** Whether a rule holds for every event of its kind, so that it leaves nothing to another. */
export function isUnlimited({ ofGrades, exceptGrades, ofCategories, ofCustomers }: Scope): boolean {
  const { grades, roles, vip } = ofCustomers;
  return [ofGrades, exceptGrades, ofCategories, grades, roles].every((list) => list.length === 0) && !vip;
}

/** Two lists of what a rule is limited to have something in common; an empty list is no limit. */
export function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((each) => b.includes(each));
}

/** Whether `outer` holds for all that `inner` holds for. */
export function covers(outer: readonly string[], inner: readonly string[]): boolean {
  return outer.length === 0 || (inner.length > 0 && inner.every((each) => outer.includes(each)));
}

function leaves(grades: readonly string[], except: readonly string[]): boolean {
  return grades.length === 0 || grades.some((grade) => !except.includes(grade));
}
