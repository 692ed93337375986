import type { PlanResult } from '../../../jobs/planJob';
import type { Bundle, VisitReason } from '../../../planning/plan';
import { NAME_SEPARATOR } from '../../../reports/visitListColumns';
import { nameText, phoneText, roomText } from '../../../reports/visitReasons';
import { clockTime, isoDay } from '../../../values/moment';
import { heading, type DocumentInput } from './common';

/** `plan`: who is visited when, by whom and why, and who is not and why not. */
export function planDocument(input: DocumentInput, { plan }: PlanResult) {
  return {
    ...heading('plan', input),
    date: isoDay(plan.date),
    seed: plan.seed,
    visits: plan.visits.map(({ order, staff, companions, slot, bundle }) => ({
      order,
      staff: [staff, ...companions].join(NAME_SEPARATOR),
      slot: clockTime(slot),
      channel: bundle.channel,
      customer: customer(bundle),
      reasons: bundle.reasons.map(reason),
    })),
    notPlanned: plan.notPlanned.map(({ bundle, because }) => ({
      customer: customer(bundle),
      reasons: bundle.reasons.map(reason),
      because,
    })),
  };
}

function customer(bundle: Bundle) {
  return {
    customerId: bundle.party.customerId ?? bundle.household?.customers[0]?.customerId ?? null,
    room: roomText(bundle) || null,
    name: nameText(bundle) || null,
    phone: phoneText(bundle).split('\n')[0] || null,
  };
}

function reason({ rule, kind, origin, deadline, overdueDays }: VisitReason) {
  return { rule, kind, sheet: origin.source.sheet, row: origin.row, due: isoDay(deadline), overdueDays };
}
