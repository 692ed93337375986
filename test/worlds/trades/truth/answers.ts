import { blank, filled, minutesOf, rowsOf, type Entry, type TradeWorld } from '../trade';
import { isValid, wasReached } from './evidence';
import { whoIs, type Letters, type Owed } from './owed';

export interface Answered {
  readonly owed: Owed;
  /** Records about it, in order of time. */
  readonly records: readonly Entry[];
  readonly reached: boolean;
  readonly valid: Entry | null;
  readonly state: 'done' | 'doneLate' | 'missed' | 'notYetDue' | 'exempt';
}

/** May the record be about this visit at all: customer, kind, day, channel, and the number where it names one. */
export function fits(owed: Owed, visit: Entry, known: ReadonlySet<string>): boolean {
  if (
    visit === owed.origin ||
    blank(visit.visitedAt) ||
    visit.kind !== owed.kind ||
    whoIs(visit) !== owed.who ||
    owed.exempt !== null
  )
    return false;
  const { day } = visit.visitedAt;
  if (day < owed.countsFrom || (!owed.lateCounts && day > owed.latest)) return false;
  if (owed.channels !== null && !owed.channels.includes(visit.channel ?? '')) return false;
  return blank(visit.relatedId) || !known.has(visit.relatedId) || owed.numbers.includes(visit.relatedId);
}

/** Rules by which somebody is told or greeted: that the message went out is enough (F1, H2, K1, L3, L5, N1, P2, Q2, U1). */
function toldSuffices({ kind, step, rules }: Owed): boolean {
  if (kind === '节日') return !rules.includes('P2');
  return ['生日', '问候', '年度报告', '到期'].includes(kind) || step === '使用前提醒';
}

function answersIt(owed: Owed, visit: Entry, letters: Letters): boolean {
  if (isValid(visit, letters)) return true;
  const written = ['短信', '微信', '邮件', '信函'].includes(visit.channel ?? '');
  return toldSuffices(owed) && written && blank(visit.outcome) && filled(visit.visitor);
}

/** Owed visits that a record could answer equally well: nobody could say which it is about. */
export function rivals(owed: readonly Owed[], visit: Entry, known: ReadonlySet<string>): readonly Owed[] {
  const fitting = owed.filter((one) => !one.sampled && fits(one, visit, known));
  const inside = fitting.filter((one) => visit.visitedAt!.day <= one.latest);
  return inside.length > 0 ? inside : fitting;
}

/** Numbers that stand in a register and so may be named by a record. */
export function numbersOf(world: TradeWorld): ReadonlySet<string> {
  const rows = [...rowsOf(world, 'complaints'), ...rowsOf(world, 'repairs'), ...rowsOf(world, 'services')];
  return new Set(
    rows.flatMap((row) => [row.complaintId, row.orderId, row.serviceId].filter((number) => filled(number))),
  );
}

/**
 * Which record answers which owed visit: first the records that name a number, then the others, each in order of time. A record goes to a
 * visit whose window it lies in and that has no valid record yet (the earliest deadline first), else to one that is late (the latest event
 * and step first), else it is one more record of a visit that is done. The first valid record of a visit is its answer.
 */
export function answer(world: TradeWorld, owed: readonly Owed[], letters: Letters): Answered[] {
  const known = numbersOf(world);
  const about = new Map<Owed, Entry[]>(owed.map((one) => [one, []]));
  const done = new Set<Owed>();
  const byWho = new Map<string, Owed[]>();
  for (const one of owed) byWho.set(`${one.who} ${one.kind}`, [...(byWho.get(`${one.who} ${one.kind}`) ?? []), one]);
  const names = ({ relatedId }: Entry) => (filled(relatedId) && known.has(relatedId) ? 0 : 1);
  const visits = rowsOf(world, 'visits')
    .filter((visit) => filled(visit.visitedAt) && visit.visitedAt.day <= world.today)
    .sort((one, other) => names(one) - names(other) || inTime(one, other));
  // A sample counts the visits of its orders for itself, whatever else they answer.
  for (const sampling of [null, ...new Set(owed.flatMap((one) => (one.sampled ? one.rules : [])))]) {
    for (const visit of visits) {
      const { day } = visit.visitedAt!;
      const fitting = (byWho.get(`${whoIs(visit)} ${visit.kind}`) ?? []).filter(
        (one) => (one.sampled ? one.rules[0] : null) === sampling && fits(one, visit, known),
      );
      const rank = (one: Owed) => (done.has(one) ? (day <= one.latest ? 2 : 3) : day <= one.latest ? 0 : 1);
      const [best] = [...fitting].sort(
        (one, other) =>
          rank(one) - rank(other) ||
          (day <= one.latest ? one.latest - other.latest : other.day - one.day || other.latest - one.latest),
      );
      if (best === undefined) continue;
      about.get(best)!.push(visit);
      if (answersIt(best, visit, letters)) done.add(best);
    }
  }
  return owed.map((one) => {
    const records = about.get(one)!.sort(inTime);
    const valid = records.find((visit) => answersIt(one, visit, letters)) ?? null;
    return { owed: one, records, reached: records.some(wasReached), valid, state: stateOf(one, valid, world) };
  });
}

function inTime(one: Entry, other: Entry): number {
  return minutesOf(one.visitedAt!) - minutesOf(other.visitedAt!);
}

/**
 * A record that names a matter of somebody else, or one that was not done yet, is no visit of anything (registers.md §4, "Reached"). One
 * without a number is about what its customer had under way on that day.
 */
export function contradicted(visit: Entry, events: readonly Owed[]): boolean {
  if (blank(visit.visitedAt)) return false;
  const { day } = visit.visitedAt;
  const ofKind = events.filter(({ kind }) => kind === visit.kind);
  const named = ofKind.filter(({ numbers }) => filled(visit.relatedId) && numbers.includes(visit.relatedId));
  if (named.length > 0) return named.every((one) => whoIs(visit) !== one.who || day < one.countsFrom);
  const own = ofKind.filter(({ who }) => who === whoIs(visit));
  if (own.some(({ countsFrom }) => countsFrom <= day)) return false;
  return own.some(({ origin }) => ((origin.receivedAt ?? origin.reportedAt)?.day ?? Infinity) <= day);
}

function stateOf(one: Owed, valid: Entry | null, { today }: TradeWorld): Answered['state'] {
  if (one.exempt !== null) return 'exempt';
  if (valid !== null) return valid.visitedAt!.day <= one.latest ? 'done' : 'doneLate';
  return one.latest <= today ? 'missed' : 'notYetDue';
}
