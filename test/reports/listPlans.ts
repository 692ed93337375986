import type { Bundle, NotPlanned, PlannedVisit, StaffDay, VisitPlan, VisitReason } from '../../src/planning/plan';
import { TIERS, type Tier } from '../../src/planning/plan';
import type { ListOptions } from '../../src/reports/visitList';
import { day, due, home, partyOf } from '../planning/office';

/** Plans made by hand, as planning would leave them. */

export const DATE = '2026-11-17';

export function bundleOf(room: string, deadlines: readonly string[], changes: Partial<Bundle> = {}): Bundle {
  const household = home(room, { customerId: `K${room}` });
  const reasons = deadlines.map((deadline): VisitReason => {
    const visit = due(household, {
      id: `due-${room}-${deadline}`,
      latest: day(deadline),
      references: [`TS-${deadline}`],
    });
    return {
      due: visit,
      cause: 'owed',
      rule: 'J3',
      rules: ['J3'],
      kind: '投诉',
      origin: visit.origin,
      deadline: day(deadline),
      overdueDays: Math.max(0, day(DATE) - day(deadline)),
      first: null,
      attempts: 2,
    };
  });
  return {
    key: household.key,
    household,
    party: partyOf(household),
    reasons,
    channel: '电话',
    channelBecause: null,
    executors: [],
    tier: tierOf('soon'),
    minutes: 10,
    ...changes,
  };
}

export function tierOf(tier: Tier): number {
  return TIERS.indexOf(tier);
}

export function visitOf(order: number, staff: string, slot: number, bundle: Bundle, changes = {}): PlannedVisit {
  return { order, staff, companions: [], slot, walk: 0, whyHim: [], accepted: false, bundle, ...changes };
}

export function dayOfStaff(staff: string, changes: Partial<StaffDay> = {}): StaffDay {
  return { staff, posts: [], minutes: 240, visits: 0, onsite: 0, visiting: 0, walking: 0, ...changes };
}

export function left(bundle: Bundle, changes: Partial<NotPlanned> = {}): NotPlanned {
  return { bundle, because: 'capacity', notBefore: null, ...changes };
}

export function planOf(visits: readonly PlannedVisit[], changes: Partial<VisitPlan> = {}): VisitPlan {
  return { date: day(DATE), seed: 1, visits, notPlanned: [], days: [], oneMore: null, ...changes };
}

export function options(changes: Partial<ListOptions> = {}): ListOptions {
  return { scripts: [], layout: 'blocks', refusalNotes: false, kept: [], ...changes };
}
