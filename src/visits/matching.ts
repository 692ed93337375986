import type { ComplaintRow, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import { choose, fitsChannel, isClosed, lastClosed, nextAfter } from './choosing';
import { referenceKey, referenceKeys, sameCustomer } from './identity';
import type { DueVisit, MatchCandidate, VisitMatch, VisitRecord } from './ledger';
import { append, PartyIndex } from './partyIndex';
import { orderOf, type ReadRecords } from './records';
import type { Sharing } from './sharing';
import { Slot } from './slot';

type Against = MatchCandidate['against'];
const NOTHING: Against = [];
const NOT_REACHED: Against = ['not-reached'];
const NOT_VALID: Against = ['not-valid'];
const OTHER_CHANNEL: Against = ['other-channel'];
const OTHER_CUSTOMER: Against = ['other-customer'];
const BEFORE_EVENT: Against = ['before-event'];
const AFTER_DEADLINE: Against = ['after-deadline'];
const USED_ELSEWHERE: Against = ['used-elsewhere'];
const NO_SLOTS: readonly Slot[] = [];

/**
 * Which records answer which due visits. A record beside a complaint answers that complaint; a record with a number answers one due
 * visit of what it names – each of the matters it names only where records may be shared (A7) –; any other record answers one due visit of its customer and kind: one whose window it lies in (the
 * earliest deadline first), else the one that happened last. Every record that was looked at and did not count stands among the
 * candidates with the reason. Near-linear: each record only meets the due visits of its customer or number.
 */
export function matchRecords(dues: readonly DueVisit[], read: ReadRecords, sharing: Sharing, today: Day): VisitMatch[] {
  if (dues.length === 0) return [];
  const slots = dues.map((due) => new Slot(due));
  const index = indexSlots(slots);
  const rest: VisitRecord[] = [];
  for (const record of read.byDate) {
    const complaint = read.besideComplaint.get(record);
    if (complaint !== undefined) answerComplaint(index, complaint, record);
    else if (read.numbered.has(record)) answerNamed(index, record, sharing, read.toAll.has(record));
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
    if (due.kind !== '投诉') continue;
    byRow.set(due.origin, slot);
    for (const row of due.alsoFrom) byRow.set(row, slot);
  }
  return { byNumber, byKind, byRow };
}

function answerComplaint({ byRow }: SlotIndex, complaint: ComplaintRow, record: VisitRecord): void {
  const slot = byRow.get(complaint);
  if (slot !== undefined) take(slot, record, 'complaint-row', againstEvent(slot, record));
}

/**
 * The record is about what its number names, or about nothing. Of several numbers each is answered for itself where the record may be
 * shared; otherwise the best of all of them, and the rest know that it was used elsewhere.
 */
function answerNamed({ byNumber }: SlotIndex, record: VisitRecord, sharing: Sharing, toAll: boolean): void {
  const [whole, ...parts] = referenceKeys(record.row.relatedId);
  if (whole === undefined) return;
  const direct = byNumber.get(whole);
  if (direct !== undefined) answerNumbers([direct], record, toAll);
  else if (sharing.answersSeveral(record.channel)) {
    for (const part of parts) answerNumbers([byNumber.get(part) ?? NO_SLOTS], record, toAll);
  } else {
    answerNumbers(
      parts.map((part) => byNumber.get(part) ?? NO_SLOTS),
      record,
      toAll,
    );
  }
}

function answerNumbers(groups: readonly (readonly Slot[])[], record: VisitRecord, toAll: boolean): void {
  const own =
    groups.length === 1
      ? ownSlots(groups[0]!, record, toAll)
      : groups.flatMap((group) => ownSlots(group, record, toAll));
  const chosen = choose(own, record);
  if (chosen === undefined) {
    for (const slot of own) take(slot, record, 'reference', againstEvent(slot, record));
    return;
  }
  take(chosen, record, 'reference', NOTHING);
  passBy(own, chosen, record, 'reference');
}

/** The slots of one number that are the record's; another customer's are told so. */
function ownSlots(group: readonly Slot[], record: VisitRecord, toAll: boolean): Slot[] {
  const { kind, party } = record.row;
  const ofKind = kind === null ? group : group.filter(({ due }) => due.kind === kind);
  const own: Slot[] = [];
  for (const slot of ofKind.length > 0 ? ofKind : group) {
    const same = toAll ? 'same' : sameCustomer(party, slot.due.party);
    // A number of another kind's register only counts for the same customer: 12 is many things.
    if (ofKind.length === 0 ? same === 'same' : same !== 'other') own.push(slot);
    else if (ofKind.length > 0) take(slot, record, 'reference', OTHER_CUSTOMER);
  }
  return own;
}

function answerCustomer({ byKind }: SlotIndex, record: VisitRecord): void {
  const { row, day } = record;
  if (row.kind === null || day === null) return;
  const own = byKind.get(row.kind)?.find(row.party) ?? NO_SLOTS;
  if (own.length === 0) return;
  const chosen = choose(own, record);
  if (chosen === undefined) {
    const next = nextAfter(own, day);
    if (next !== undefined) take(next, record, 'customer-kind-window', BEFORE_EVENT);
    const closed = lastClosed(own, day);
    if (closed !== undefined) take(closed, record, 'customer-kind-window', AFTER_DEADLINE);
    return;
  }
  take(chosen, record, 'customer-kind-window', NOTHING);
  passBy(own, chosen, record, 'customer-kind-window');
}

/** Open due visits in whose window the record lies as well know why it does not answer them. */
function passBy(own: readonly Slot[], chosen: Slot, record: VisitRecord, because: MatchCandidate['because']): void {
  const { day, channel } = record;
  if (own.length === 1 || day === null) return;
  for (const slot of own) {
    if (slot === chosen || slot.valid !== null || slot.from > day || day > slot.due.latest) continue;
    if (slot.due.origin === record.row) continue;
    slot.pass({ record, because, against: fitsChannel(slot.due, channel) ? USED_ELSEWHERE : OTHER_CHANNEL });
  }
}

function againstEvent(slot: Slot, { day, lacks }: VisitRecord): Against {
  if (day === null) return NOTHING;
  if (day < slot.from || lacks.includes('event')) return BEFORE_EVENT;
  return isClosed(slot, day) ? AFTER_DEADLINE : NOTHING;
}

function take(slot: Slot, record: VisitRecord, because: MatchCandidate['because'], contradicted: Against): void {
  const against = contradicted.length > 0 ? contradicted : shortcoming(slot, record);
  slot.pass({ record, because, against });
  const isAttempt = against === NOTHING || against === NOT_REACHED || against === NOT_VALID;
  if (!isAttempt || record.day === null || record.lacks.includes('date')) return;
  slot.attempt(record);
  if (against === NOTHING && (slot.valid === null || orderOf(record) < orderOf(slot.valid))) slot.valid = record;
}

function shortcoming({ due }: Slot, record: VisitRecord): Against {
  const { channel, reached, valid } = record;
  if (!fitsChannel(due, channel)) return OTHER_CHANNEL;
  if (!reached) return due.messageSuffices && isMessageSent(record) ? NOTHING : NOT_REACHED;
  return valid ? NOTHING : NOT_VALID;
}

const SENT = new Set(['短信', '微信', '邮件', '信函']);

/** A message that was sent, by somebody, and of which nobody says that it did not arrive. */
function isMessageSent({ row, channel, lacks }: VisitRecord): boolean {
  return channel !== null && SENT.has(channel) && row.outcome === null && lacks.every((lack) => lack === 'reached');
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
