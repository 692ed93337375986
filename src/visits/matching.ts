import type { ComplaintRow, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import { referenceKey, referenceKeys, sameCustomer } from './identity';
import type { DueVisit, MatchCandidate, VisitMatch, VisitRecord } from './ledger';
import { append, PartyIndex } from './partyIndex';
import { orderOf, type ReadRecords } from './records';

interface Slot {
  readonly due: DueVisit;
  /** First day on which a record counts. */
  readonly from: Day;
  valid: VisitRecord | null;
  readonly attempts: VisitRecord[];
  readonly candidates: MatchCandidate[];
}

type Against = MatchCandidate['against'];
const NOTHING: Against = [];
const NOT_REACHED: Against = ['not-reached'];
const NOT_VALID: Against = ['not-valid'];
const OTHER_CHANNEL: Against = ['other-channel'];
const OTHER_CUSTOMER: Against = ['other-customer'];
const BEFORE_EVENT: Against = ['before-event'];
const USED_ELSEWHERE: Against = ['used-elsewhere'];
const NO_SLOTS: readonly Slot[] = [];

/**
 * Which records answer which due visits. A record beside a complaint answers that complaint; a record with a number answers what it
 * names, several matters where it names several; any other record answers one due visit of its customer and kind: one whose window
 * it lies in (the earliest deadline first), else the one that happened last. Every record that was looked at and did not count
 * stands among the candidates with the reason. Near-linear: each record only meets the due visits of its customer or number.
 */
export function matchRecords(dues: readonly DueVisit[], read: ReadRecords, today: Day): VisitMatch[] {
  if (dues.length === 0) return [];
  const slots: Slot[] = dues.map((due) => ({
    due,
    from: Math.min(due.event, due.earliest),
    valid: null,
    attempts: [],
    candidates: [],
  }));
  const index = indexSlots(slots);
  const rest: VisitRecord[] = [];
  for (const record of read.byDate) {
    const complaint = read.besideComplaint.get(record);
    if (complaint !== undefined) answerComplaint(index, complaint, record);
    else if (read.numbered.has(record)) answerNamed(index, record);
    else rest.push(record);
  }
  for (const record of rest) answerCustomer(index, record);
  return slots.map((slot) => toMatch(slot, today));
}

interface SlotIndex {
  readonly byNumber: ReadonlyMap<string, readonly Slot[]>;
  readonly byKind: ReadonlyMap<string, PartyIndex<Slot>>;
  readonly byRow: ReadonlyMap<RegisterRow, Slot>;
}

function indexSlots(slots: readonly Slot[]): SlotIndex {
  const byNumber = new Map<string, Slot[]>();
  const byKind = new Map<string, PartyIndex<Slot>>();
  const byRow = new Map<RegisterRow, Slot>();
  for (const slot of slots) {
    const { due } = slot;
    for (const number of due.references) append(byNumber, referenceKey(number), slot);
    let index = byKind.get(due.kind);
    if (index === undefined) {
      index = new PartyIndex<Slot>((entry) => entry.due.party);
      byKind.set(due.kind, index);
    }
    if (due.exemption === null) index.add(slot);
    byRow.set(due.origin, slot);
    for (const row of due.alsoFrom) byRow.set(row, slot);
  }
  return { byNumber, byKind, byRow };
}

function answerComplaint({ byRow }: SlotIndex, complaint: ComplaintRow, record: VisitRecord): void {
  const slot = byRow.get(complaint);
  if (slot !== undefined) take(slot, record, 'complaint-row', againstEvent(slot, record));
}

/** The record is about what its number names, each listed number for itself, or about nothing. */
function answerNamed({ byNumber }: SlotIndex, record: VisitRecord): void {
  const [whole, ...parts] = referenceKeys(record.row.relatedId);
  if (whole === undefined) return;
  const direct = byNumber.get(whole);
  if (direct !== undefined) answerNumber(direct, record);
  else for (const part of parts) answerNumber(byNumber.get(part) ?? NO_SLOTS, record);
}

function answerNumber(group: readonly Slot[], record: VisitRecord): void {
  const { kind, party } = record.row;
  const ofKind = kind === null ? group : group.filter(({ due }) => due.kind === kind);
  const own: Slot[] = [];
  for (const slot of ofKind.length > 0 ? ofKind : group) {
    const same = sameCustomer(party, slot.due.party);
    // A number of another kind's register only counts for the same customer: 12 is many things.
    if (ofKind.length === 0 ? same === 'same' : same !== 'other') own.push(slot);
    else if (ofKind.length > 0) take(slot, record, 'reference', OTHER_CUSTOMER);
  }
  const chosen = choose(own, record);
  if (chosen !== undefined) take(chosen, record, 'reference', NOTHING);
  else for (const slot of own) take(slot, record, 'reference', againstEvent(slot, record));
}

function answerCustomer({ byKind }: SlotIndex, record: VisitRecord): void {
  const { row, day } = record;
  if (row.kind === null || day === null) return;
  const own = byKind.get(row.kind)?.find(row.party) ?? NO_SLOTS;
  const chosen = choose(own, record);
  if (chosen === undefined) {
    let next: Slot | undefined;
    for (const slot of own) if (slot.from > day && (next === undefined || slot.from < next.from)) next = slot;
    if (next !== undefined) take(next, record, 'customer-kind-window', BEFORE_EVENT);
    return;
  }
  take(chosen, record, 'customer-kind-window', NOTHING);
  for (const slot of own) {
    if (slot !== chosen && slot.valid === null && slot.from <= day && isInWindow(slot, day)) {
      slot.candidates.push({ record, because: 'customer-kind-window', against: USED_ELSEWHERE });
    }
  }
}

/** The due visit, among those of one customer and kind or one number, that a record answers; none before the event. */
function choose(slots: readonly Slot[], record: VisitRecord): Slot | undefined {
  const { day } = record;
  if (day === null || record.lacks.includes('event')) return undefined;
  let best: Slot | undefined;
  let bestRank = -1;
  for (const slot of slots) {
    if (slot.from > day) continue;
    const answered = slot.valid === null ? 0 : slot.valid.day! > day ? 1 : 2;
    const rank = isInWindow(slot, day) ? [5, 4, 2][answered]! : [3, 1, 0][answered]!;
    if (best === undefined || rank > bestRank || (rank === bestRank && goesBefore(slot, best, day))) {
      best = slot;
      bestRank = rank;
    }
  }
  return best;
}

function goesBefore(slot: Slot, other: Slot, day: Day): boolean {
  return isInWindow(slot, day) ? slot.due.latest < other.due.latest : slot.due.event > other.due.event;
}

function isInWindow({ due }: Slot, day: Day): boolean {
  return day <= due.latest;
}

function againstEvent(slot: Slot, { day, lacks }: VisitRecord): Against {
  return day !== null && (day < slot.from || lacks.includes('event')) ? BEFORE_EVENT : NOTHING;
}

function take(slot: Slot, record: VisitRecord, because: MatchCandidate['because'], contradicted: Against): void {
  const against = contradicted.length > 0 ? contradicted : shortcoming(slot, record);
  slot.candidates.push({ record, because, against });
  const isAttempt = against === NOTHING || against === NOT_REACHED || against === NOT_VALID;
  if (!isAttempt || record.day === null || record.lacks.includes('date')) return;
  slot.attempts.push(record);
  if (against === NOTHING && (slot.valid === null || orderOf(record) < orderOf(slot.valid))) slot.valid = record;
}

function shortcoming({ due }: Slot, { channel, reached, valid }: VisitRecord): Against {
  // A rule that samples counts visits of its channels alone (A3: by phone).
  if (due.sampled !== null && due.channels.length > 0 && !due.channels.includes(channel ?? '')) return OTHER_CHANNEL;
  if (!reached) return NOT_REACHED;
  return valid ? NOTHING : NOT_VALID;
}

function toMatch({ due, valid, attempts, candidates }: Slot, today: Day): VisitMatch {
  return {
    due,
    valid,
    attempts: attempts.length > 1 ? [...attempts].sort((a, b) => orderOf(a) - orderOf(b)) : attempts,
    candidates,
    state: stateOf(due, valid, today),
  };
}

function stateOf(due: DueVisit, valid: VisitRecord | null, today: Day): VisitMatch['state'] {
  if (due.exemption !== null) return 'exempt';
  if (valid !== null) return valid.day! <= due.latest ? 'done' : 'doneLate';
  if (due.sampled === false) return 'notSampled';
  return due.latest <= today ? 'missed' : 'notYetDue';
}
