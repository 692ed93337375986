import { ofGrade } from './grades';
import type { ComplaintDeadline } from './regulation';

/**
 * The deadlines of a step that hold for a complaint of this grade. Each pack names grades of its own: a 一般 complaint goes with the
 * 轻微 ones of G2 also where D1 of another pack names 一般, so the grade is looked up pack by pack (a rule's letter is its pack).
 */
export function deadlinesFor(
  deadlines: readonly ComplaintDeadline[],
  step: ComplaintDeadline['step'],
  grade: string | null,
): ComplaintDeadline[] {
  const packs = new Map<string, ComplaintDeadline[]>();
  for (const deadline of deadlines) {
    if (deadline.step !== step) continue;
    const pack = deadline.rule.slice(0, 1);
    const known = packs.get(pack);
    if (known === undefined) packs.set(pack, [deadline]);
    else known.push(deadline);
  }
  return [...packs.values()].flatMap((own) => ofGrade(own, grade));
}
