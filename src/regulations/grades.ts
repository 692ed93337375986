/**
 * Grades of complaints as a pack names them. A pack that names two of the four puts 重大 with 重要 and 轻微 with 一般
 * (registers.md §4); a complaint without a grade is 一般.
 */
const NEIGHBOUR: Readonly<Record<string, string>> = { 重大: '重要', 重要: '重大', 一般: '轻微', 轻微: '一般' };

/** The grades of complaints, the gravest first. */
export const COMPLAINT_GRADES: readonly string[] = ['重大', '重要', '一般', '轻微'];

/** The one of the `named` grades under which a complaint of `grade` falls; `null` when none fits. */
export function gradeAmong(named: readonly string[], grade: string | null): string | null {
  const own = grade ?? '一般';
  if (named.includes(own)) return own;
  const neighbour = NEIGHBOUR[own];
  return neighbour !== undefined && named.includes(neighbour) ? neighbour : null;
}

/** The entries that hold for a grade: those limited to no grade, and those of the grade it falls under. */
export function ofGrade<T extends { readonly ofGrades: readonly string[] }>(
  entries: readonly T[],
  grade: string | null,
): T[] {
  const falls = gradeAmong(
    entries.flatMap((entry) => entry.ofGrades),
    grade,
  );
  return entries.filter(({ ofGrades }) => ofGrades.length === 0 || (falls !== null && ofGrades.includes(falls)));
}
