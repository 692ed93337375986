import type { RegisterSheet, RepairRow, VisitRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { Ledger, VisitMatch, VisitRecord } from '../visits/ledger';
import type { PlannedVisit, VisitReason } from './plan';
import { isVisit } from './relatedMatter';

/**
 * The ledger as it would be if the visits were made on `day` and every customer reached: their due visits are answered, the calls
 * promised are made, the repairers have come. Nothing new is owed because of it: a satisfied customer is taken for granted.
 */
export function afterVisits(ledger: Ledger, visits: readonly PlannedVisit[], day: Day): Ledger {
  if (visits.length === 0) return ledger;
  const made = new Map<string, VisitRecord>();
  const records: VisitRecord[] = [];
  const orders: RepairRow[] = [];
  for (const visit of visits) {
    for (const reason of visit.bundle.reasons) {
      if (reason.cause === 'problem') {
        orders.push(orderOf(visit, reason, day));
        continue;
      }
      const record = recordOf(visit, reason, day);
      records.push(record);
      if (reason.due !== null) made.set(reason.due.id, record);
    }
  }
  const answer = (match: VisitMatch): VisitMatch => {
    const record = match.valid === null ? made.get(match.due.id) : undefined;
    if (record === undefined) return match;
    const state = day <= match.due.latest ? 'done' : 'doneLate';
    return { ...match, valid: record, attempts: [...match.attempts, record], state };
  };
  return {
    ...ledger,
    matches: ledger.matches.map(answer),
    samples: ledger.samples.map(({ rule, matches }) => ({ rule, matches: matches.map(answer) })),
    visitRecords: [...ledger.visitRecords, ...records],
    registers:
      orders.length === 0
        ? ledger.registers
        : { ...ledger.registers, repairs: [...ledger.registers.repairs, ...orders] },
  };
}

/** What the visitor would write into the register about one matter. */
function recordOf({ staff, companions, slot, bundle }: PlannedVisit, reason: VisitReason, day: Day): VisitRecord {
  const { origin } = reason;
  // A follow-up is about what the visit before was about, in its words, where that says it at all.
  const about = reason.cause === 'again' && isVisit(origin) ? origin : null;
  const row: VisitRow = {
    ...nowhere(origin.source),
    visitId: null,
    visitedAt: { day, minute: slot },
    party: { ...(about?.party ?? reason.due?.party ?? bundle.party), household: bundle.household },
    kind: about === null ? reason.kind : about.kind,
    relatedId: about?.relatedId ?? reason.due?.references[0] ?? null,
    channel: bundle.channel,
    visitors: [staff, ...companions],
    outcome: bundle.channel === '上门' ? '面谈' : '已接通',
    satisfaction: null,
    ratings: {},
    answers: {},
    content: null,
    promisedAt: null,
    signed: null,
    refusalNote: null,
    contactRole: null,
    recordedAt: null,
    reportedAt: null,
    submittedAt: null,
    approvedAt: null,
    correctedAt: null,
    review: null,
    remark: null,
  };
  return { row, day, channel: bundle.channel, reached: true, valid: true, lacks: [] };
}

/** The repairers' order about a problem that a visit found (E1, G1). */
function orderOf({ staff, slot, bundle }: PlannedVisit, { origin }: VisitReason, day: Day): RepairRow {
  const at = { day, minute: slot };
  return {
    ...nowhere(origin.source),
    orderId: null,
    reportedAt: at,
    party: isVisit(origin) ? origin.party : bundle.party,
    item: null,
    content: null,
    assignedAt: at,
    arrivedAt: at,
    urgency: null,
    repairer: staff,
    completedAt: null,
    testedAt: null,
    satisfaction: null,
  };
}

/** A row that stands in no sheet yet. */
function nowhere(source: RegisterSheet): { source: RegisterSheet; row: number; notes: [] } {
  return { source, row: 0, notes: [] };
}
