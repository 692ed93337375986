import type { ComplaintRow, Party, Registers, VisitRow } from '../registers/register';
import type { EvidenceRules } from '../regulations/regulation';
import type { Day } from '../values/moment';
import { namesSomebody, partyKeys, referenceKey, referenceKeys, sameCustomer } from './identity';
import type { RecordLack, VisitRecord } from './ledger';
import type { Occasion, Occasions } from './occasions';
import { speaksToAll, type Sharing } from './sharing';

/** The visit records as read, and what matching them needs to know beside. */
export interface ReadRecords {
  /** The visit register in its order, then what stands in the complaint register alone. */
  readonly records: readonly VisitRecord[];
  readonly byDate: readonly VisitRecord[];
  /** Records that stand in the complaint register, with the complaint they stand beside. */
  readonly besideComplaint: ReadonlyMap<VisitRecord, ComplaintRow>;
  /** Records whose 关联单号 names something that is known: they are about that or about nothing. */
  readonly numbered: ReadonlySet<VisitRecord>;
  /** Open letters to everybody whose matters they name (A7). */
  readonly toAll: ReadonlySet<VisitRecord>;
}

const NOTHING: readonly RecordLack[] = [];

/** Reads every visit row against the rulings "Reached" and "Valid" of registers.md §4. */
export function readRecords(
  { visits, complaints }: Registers,
  evidence: EvidenceRules,
  occasions: Occasions,
  sharing: Sharing,
  today: Day,
): ReadRecords {
  const numbered = new Set<VisitRecord>();
  const toAll = new Set<VisitRecord>();
  const records = visits.map((row) => {
    const named = occasions.named(row);
    const letter = named.length > 1 && sharing.answersAnybody(row.channel) && speaksToAll(row, named);
    const against = letter ? contradictionWith(named, row) : contradiction(row, named, occasions);
    const record = readRecord(row, evidence, today, against, letter || namesSomebody(row.party));
    if (named.length > 0) numbered.add(record);
    if (letter) toAll.add(record);
    return record;
  });
  const besideComplaint = new Map<VisitRecord, ComplaintRow>();
  const written = complaints.some(({ visit }) => visit !== null) ? writtenElsewhere(records, numbered) : null;
  for (const complaint of complaints) {
    const { visit } = complaint;
    if (visit === null || written === null) continue;
    const occasion = occasions.ofRow(complaint);
    const numbers = occasion?.occurrence.references ?? referenceKeys(complaint.complaintId);
    if (isRepeated(visit, complaint.party, numbers, written)) continue;
    const against = occasion === undefined ? null : contradictionWith([occasion], visit);
    const record = readRecord(visit, evidence, today, against, namesSomebody(visit.party));
    records.push(record);
    besideComplaint.set(record, complaint);
  }
  return { records, byDate: inDateOrder(records), besideComplaint, numbered, toAll };
}

/** When a visit was made, as one number; undated ones come last. */
export function orderOf({ row: { visitedAt } }: VisitRecord): number {
  return visitedAt === null ? Number.MAX_SAFE_INTEGER : visitedAt.day * 1440 + (visitedAt.minute ?? 0);
}

function inDateOrder(records: readonly VisitRecord[]): readonly VisitRecord[] {
  const keys = records.map(orderOf);
  if (keys.every((key, place) => place === 0 || keys[place - 1]! <= key)) return records;
  return keys
    .map((_, place) => place)
    .sort((a, b) => keys[a]! - keys[b]! || a - b)
    .map((place) => records[place]!);
}

function readRecord(
  row: VisitRow,
  evidence: EvidenceRules,
  today: Day,
  against: RecordLack | null,
  saysWho: boolean,
): VisitRecord {
  const day = row.visitedAt?.day ?? null;
  const marked = row.channel === '电话' || saysPhone(row);
  const channel = row.channel ?? (marked ? '电话' : null);
  const lacks: RecordLack[] = [];
  // A visit dated after today has not been made.
  if (day === null || day > today) lacks.push('date');
  if (against !== null) lacks.push(against);
  else if (!saysWho) lacks.push('customer');
  const reached = (lacks.length === 0 || lacks[0] === 'customer') && against === null && isReached(row, channel);
  if (!reached) lacks.push('reached');
  if (row.visitors.length === 0) lacks.push('visitor');
  if (channel === null) lacks.push('channel');
  if (channel === '上门' && evidence.onsiteSignature.length > 0 && row.signed !== true) {
    if (evidence.refusalNote.length === 0 || row.refusalNote === null) lacks.push('signature');
  }
  if (channel === '电话' && evidence.phoneMark.length > 0 && !marked) lacks.push('phoneMark');
  return { row, day, channel, reached, valid: lacks.length === 0, lacks: lacks.length === 0 ? NOTHING : lacks };
}

/** Outcomes of a customer who was reached (registers.md §4, "Reached"). */
export const REACHED_OUTCOMES: ReadonlySet<string> = new Set(['已接通', '面谈']);
const ANSWERING_CHANNELS = new Set(['上门', '电话', '信函']);
/** What clerks write into 回访内容 where the sheet has no column for the outcome. */
export const NOBODY_THERE =
  /^.{0,8}(?:无人接听|未接通?|没接|占线|关机|停机|空号|拒接|无法接通|家中无人|无人在家|不在家|无人应门).{0,6}$/;

/** Whether the customer was reached: the outcome says so, or, where it is blank, a rating or an opinion came back. */
export function isReached(
  row: Pick<VisitRow, 'outcome' | 'satisfaction' | 'ratings' | 'answers' | 'content'>,
  channel: string | null,
): boolean {
  if (row.outcome !== null) return REACHED_OUTCOMES.has(row.outcome);
  if (channel === null || !ANSWERING_CHANNELS.has(channel)) return false;
  if (row.satisfaction !== null) return true;
  for (const item in row.ratings) if (row.ratings[item]) return true;
  // 否 is an answer, too (R1).
  for (const question in row.answers) if (row.answers[question] !== undefined) return true;
  return row.content !== null && !NOBODY_THERE.test(row.content);
}

function saysPhone({ content, remark, outcome }: VisitRow): boolean {
  return [content, remark, outcome].some((text) => text !== null && text.includes('电话回访'));
}

/** Why the record can be about nothing it claims to be about: another customer's matter, or a matter not yet done. */
function contradiction(row: VisitRow, named: readonly Occasion[], occasions: Occasions): RecordLack | null {
  if (named.length > 0) {
    const own = named.filter(({ occurrence }) => sameCustomer(row.party, occurrence.party) !== 'other');
    return own.length === 0 ? 'customer' : contradictionWith(own, row);
  }
  if (row.kind === null || row.visitedAt === null) return null;
  const { day } = row.visitedAt;
  const open: Occasion[] = [];
  for (const occasion of occasions.ofCustomer(row.party, row.kind)) {
    if (occasion.from !== null && occasion.from <= day) return null;
    const { began } = occasion.occurrence;
    if (began !== null && began <= day) open.push(occasion);
  }
  // Without a number the record is about what was under way on that day; earlier than that it is about something else.
  return open.length > 0 ? 'event' : null;
}

function contradictionWith(about: readonly Occasion[], { visitedAt }: VisitRow): RecordLack | null {
  if (visitedAt === null) return null;
  return about.some(({ from }) => from !== null && from <= visitedAt.day) ? null : 'event';
}

/**
 * Visits of complaints in the visit register: by number and day, and, where a record names no matter, by customer and day. Two
 * visits of one home on one day are two where they name two matters.
 */
function writtenElsewhere(records: readonly VisitRecord[], numbered: ReadonlySet<VisitRecord>): ReadonlySet<string> {
  const written = new Set<string>();
  for (const record of records) {
    const { party, kind, relatedId } = record.row;
    if (record.day === null || (kind !== null && kind !== '投诉')) continue;
    for (const number of referenceKeys(relatedId)) written.add(`#${number}|${record.day}`);
    const customer = numbered.has(record) ? undefined : partyKeys(party)[0];
    if (customer !== undefined) written.add(`${customer}|${record.day}`);
  }
  return written;
}

function isRepeated(
  { visitedAt, party }: VisitRow,
  complainant: Party,
  numbers: readonly string[],
  written: ReadonlySet<string>,
): boolean {
  if (visitedAt === null) return false;
  const customer = partyKeys(party)[0] ?? partyKeys(complainant)[0];
  if (customer !== undefined && written.has(`${customer}|${visitedAt.day}`)) return true;
  return numbers.some((number) => written.has(`#${referenceKey(number)}|${visitedAt.day}`));
}
