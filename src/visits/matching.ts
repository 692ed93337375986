import type { ComplaintRow, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import { partyKeys, referenceKey, referenceKeys, sameCustomer } from './identity';
import type { DueVisit, MatchCandidate, VisitMatch, VisitRecord } from './ledger';
import type { Occasions } from './occasions';
import type { ReadRecords } from './records';

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
/** See `occasions.ts`: more due visits under one telephone than a home can have. */
const TOO_MANY = 60;

/**
 * Which records answer which due visits. A record beside a complaint answers that complaint; a record with a number answers what it
 * names, several matters where it names several; any other record answers one due visit of its customer and kind: one whose window
 * it lies in (the earliest deadline first), else the one that happened last. Every record that was looked at and did not count
 * stands among the candidates with the reason. Near-linear: each record only meets the due visits of its customer or number.
 */
export function matchRecords(
  dues: readonly DueVisit[],
  { records, besideComplaint }: ReadRecords,
  occasions: Occasions,
  today: Day,
): VisitMatch[] {
  const slots: Slot[] = dues.map((due) => ({
    due,
    from: Math.min(due.event, due.earliest),
    valid: null,
    attempts: [],
    candidates: [],
  }));
  const index = indexSlots(slots);
  const rest: VisitRecord[] = [];
  for (const record of inDateOrder(records)) {
    const complaint = besideComplaint.get(record);
    if (complaint !== undefined) answerComplaint(index, complaint, record);
    else if (!answerNamed(index, record) && occasions.named(record.row).length === 0) rest.push(record);
  }
  for (const record of rest) answerCustomer(index, record);
  return slots.map((slot) => toMatch(slot, today));
}

interface SlotIndex {
  readonly byNumber: ReadonlyMap<string, readonly Slot[]>;
  readonly byCustomer: ReadonlyMap<string, readonly Slot[]>;
  readonly byRow: ReadonlyMap<RegisterRow, Slot>;
}

function indexSlots(slots: readonly Slot[]): SlotIndex {
  const byNumber = new Map<string, Slot[]>();
  const byCustomer = new Map<string, Slot[]>();
  const byRow = new Map<RegisterRow, Slot>();
  const append = (map: Map<string, Slot[]>, key: string, slot: Slot): void => {
    const standing = map.get(key);
    if (standing === undefined) map.set(key, [slot]);
    else standing.push(slot);
  };
  for (const slot of slots) {
    const { due } = slot;
    for (const number of due.references) append(byNumber, referenceKey(number), slot);
    if (due.exemption === null) {
      for (const key of partyKeys(due.party)) append(byCustomer, `${due.kind}|${key}`, slot);
    }
    byRow.set(due.origin, slot);
    for (const row of due.alsoFrom) byRow.set(row, slot);
  }
  return { byNumber, byCustomer, byRow };
}

function answerComplaint({ byRow }: SlotIndex, complaint: ComplaintRow, record: VisitRecord): void {
  const slot = byRow.get(complaint);
  if (slot !== undefined) take(slot, record, 'complaint-row', againstEvent(slot, record));
}

/** Whether the record's number names due visits at all; then it is about them or about nothing. */
function answerNamed({ byNumber }: SlotIndex, record: VisitRecord): boolean {
  const { row } = record;
  if (row.relatedId === null) return false;
  const [whole, ...parts] = referenceKeys(row.relatedId);
  if (whole === undefined) return false;
  const direct = byNumber.get(whole);
  const groups = direct !== undefined ? [direct] : parts.flatMap((key) => [byNumber.get(key) ?? []]);
  let known = false;
  for (const group of groups) {
    if (group.length === 0) continue;
    const ofKind = row.kind === null ? group : group.filter(({ due }) => due.kind === row.kind);
    const own: Slot[] = [];
    for (const slot of ofKind.length > 0 ? ofKind : group) {
      const same = sameCustomer(row.party, slot.due.party);
      // A number of another kind's register only counts for the same customer: 12 is many things.
      if (ofKind.length === 0 ? same === 'same' : same !== 'other') own.push(slot);
      else if (ofKind.length > 0) take(slot, record, 'reference', ['other-customer']);
    }
    if (ofKind.length > 0 || own.length > 0) known = true;
    const chosen = choose(own, record);
    if (chosen !== undefined) take(chosen, record, 'reference', NOTHING);
    else for (const slot of own) take(slot, record, 'reference', againstEvent(slot, record));
  }
  return known;
}

function answerCustomer({ byCustomer }: SlotIndex, record: VisitRecord): void {
  const { row } = record;
  // What the record contradicts (another customer's number, a matter not yet done) it cannot answer by accident elsewhere.
  if (row.kind === null || record.day === null || record.lacks.includes('customer')) return;
  for (const key of partyKeys(row.party)) {
    const found = byCustomer.get(`${row.kind}|${key}`);
    if (found === undefined || (key.startsWith('P') && found.length > TOO_MANY)) continue;
    const own = found.filter(({ due }) => sameCustomer(row.party, due.party) !== 'other');
    if (own.length === 0) continue;
    const chosen = choose(own, record);
    if (chosen !== undefined) {
      take(chosen, record, 'customer-kind-window', NOTHING);
      for (const slot of own) {
        if (slot !== chosen && slot.valid === null && isInWindow(slot, record.day)) {
          slot.candidates.push({ record, because: 'customer-kind-window', against: ['used-elsewhere'] });
        }
      }
    } else {
      const next = own.filter(({ from }) => from > record.day!).sort((a, b) => a.from - b.from)[0];
      if (next !== undefined) take(next, record, 'customer-kind-window', ['before-event']);
    }
    return;
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
  return day !== null && (day < slot.from || lacks.includes('event')) ? ['before-event'] : NOTHING;
}

function take(slot: Slot, record: VisitRecord, because: MatchCandidate['because'], against: Against): void {
  const found = [...against];
  if (found.length === 0) {
    // A rule that samples counts visits of its channels alone (A3: by phone).
    if (
      slot.due.sampled !== null &&
      slot.due.channels.length > 0 &&
      !slot.due.channels.includes(record.channel ?? '')
    ) {
      found.push('other-channel');
    } else if (!record.reached) {
      found.push('not-reached');
    } else if (!record.valid) {
      found.push('not-valid');
    }
    const dated = record.day !== null && !record.lacks.includes('date');
    if (dated && found[0] !== 'other-channel') {
      slot.attempts.push(record);
      if (found.length === 0 && (slot.valid === null || isBefore(record, slot.valid))) slot.valid = record;
    }
  }
  slot.candidates.push({ record, because, against: found });
}

function isBefore(one: VisitRecord, other: VisitRecord): boolean {
  return order(one) < order(other);
}

function order({ row }: VisitRecord): number {
  const { visitedAt } = row;
  return visitedAt === null ? Number.MAX_SAFE_INTEGER : visitedAt.day * 1440 + (visitedAt.minute ?? 0);
}

function inDateOrder(records: readonly VisitRecord[]): readonly VisitRecord[] {
  const keys = records.map(order);
  if (keys.every((key, place) => place === 0 || keys[place - 1]! <= key)) return records;
  return keys
    .map((key, place) => ({ key, place }))
    .sort((a, b) => a.key - b.key || a.place - b.place)
    .map(({ place }) => records[place]!);
}

function toMatch({ due, valid, attempts, candidates }: Slot, today: Day): VisitMatch {
  return {
    due,
    valid,
    attempts: attempts.length > 1 ? [...attempts].sort((a, b) => order(a) - order(b)) : attempts,
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
