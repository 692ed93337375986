import { TIERS, type NotPlanned, type NotPlannedBecause, type Tier, type VisitPlan } from '../../planning/plan';

/** Planned visits with at least one reason past its deadline. */
export function overdueVisits(plan: VisitPlan): number {
  return plan.visits.filter(({ bundle }) => isOverdue(bundle)).length;
}

/** Whether a bundle is past the deadline of one of its reasons. */
export function isOverdue({ reasons }: NotPlanned['bundle']): boolean {
  return reasons.some(({ overdueDays }) => overdueDays > 0);
}

/** Planned visits that stood on an accepted list. */
export function acceptedVisits(plan: VisitPlan): number {
  return plan.visits.filter(({ accepted }) => accepted).length;
}

/** What one degree of urgency comes to. */
export interface TierCount {
  readonly tier: Tier;
  readonly planned: number;
  readonly left: number;
}

/** How many of each degree of urgency are on the list and left out, the most urgent first; degrees nobody has are no row. */
export function tierCounts(plan: VisitPlan): readonly TierCount[] {
  return TIERS.map((tier, index) => ({
    tier,
    planned: plan.visits.filter(({ bundle }) => bundle.tier === index).length,
    left: plan.notPlanned.filter(({ bundle }) => bundle.tier === index).length,
  })).filter(({ planned, left }) => planned + left > 0);
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

/** How many more visits one more person would make, and how many of them are overdue; `null` where that changes nothing. */
export function oneMoreCounts({
  oneMore,
  notPlanned,
}: VisitPlan): { readonly visits: number; readonly overdue: number } | null {
  if (oneMore === null) return null;
  const served = notPlanned.filter(({ bundle }) => oneMore.keys.has(bundle.key));
  return { visits: served.length, overdue: served.filter(({ bundle }) => isOverdue(bundle)).length };
}
