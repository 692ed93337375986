import type { NotPlanned, NotPlannedBecause, VisitPlan } from '../../planning/plan';

/** What one person has to do on the day. */
export interface Load {
  readonly staff: string;
  readonly visits: number;
  readonly onsite: number;
  readonly minutes: number;
}

const onsite = '上门';

/** Load per person, the busiest first. */
export function loads(plan: VisitPlan): readonly Load[] {
  const byStaff = new Map<string, { visits: number; onsite: number; minutes: number }>();
  for (const { staff, bundle } of plan.visits) {
    const load = byStaff.get(staff) ?? { visits: 0, onsite: 0, minutes: 0 };
    load.visits++;
    load.minutes += bundle.minutes;
    if (bundle.channel === onsite) load.onsite++;
    byStaff.set(staff, load);
  }
  return [...byStaff].map(([staff, load]) => ({ staff, ...load })).sort((a, b) => b.minutes - a.minutes);
}

/** Planned visits with at least one reason past its deadline. */
export function overdueVisits(plan: VisitPlan): number {
  return plan.visits.filter(({ bundle }) => bundle.reasons.some(({ overdueDays }) => overdueDays > 0)).length;
}

/** Those left out, by reason, the most frequent reason first. */
export function notPlannedByReason(
  plan: VisitPlan,
): readonly { readonly because: NotPlannedBecause; readonly left: readonly NotPlanned[] }[] {
  const groups = new Map<NotPlannedBecause, NotPlanned[]>();
  for (const left of plan.notPlanned) {
    const group = groups.get(left.because);
    if (group === undefined) groups.set(left.because, [left]);
    else group.push(left);
  }
  return [...groups].map(([because, left]) => ({ because, left })).sort((a, b) => b.left.length - a.left.length);
}
