import { lastOfMonth, monthOf, type Day } from '../calendar';
import { blank, filled, minutesOf, rowsOf, type Entry, type TradeWorld } from '../trades/trade';
import { contradicted, type Answered } from '../trades/truth/answers';
import { isDisappointed, wasReached } from '../trades/truth/evidence';
import { mattersOf } from '../trades/truth/homeDues';
import { whoIs, type Owed } from '../trades/truth/owed';
import { eventsOf } from '../trades/truth/tradeDues';
import type { Customs } from './facts';
import { keptAway, matterOf } from './keptAway';
import { namedPosts } from './posts';
import { tierOf, type TierSpan } from './tiers';

/** Why somebody is to be contacted on the day of the list. */
export interface OpenReason {
  readonly cause: 'owed' | 'again' | 'problem';
  readonly kind: string;
  readonly origin: Entry;
  readonly who: string;
  readonly deadline: Day;
  /** `false`: it may be on the list; a draw or the turn of a period decides. */
  readonly must: boolean;
  readonly owed: Owed | null;
  /** Records that reached nobody, in order of time. */
  readonly vain: readonly Entry[];
  /** Rows of the same matter, the origin's own first. */
  readonly matter: readonly Entry[];
  /** The last time the customer named, or the office promised. */
  readonly appointment: Entry['promisedAt'];
  /** Posts the rules name, empty: anybody; `null`: no ruling decides. */
  readonly posts: readonly string[] | null;
  /** Who may not go. */
  readonly kept: ReadonlySet<string>;
  readonly tier: TierSpan;
}

export type Bare = Omit<OpenReason, 'posts' | 'kept' | 'tier' | 'matter'>;

/** Everything open on `date`: owed visits, second visits, problems for the repairers. */
export function openReasons(
  world: TradeWorld,
  letters: string,
  answered: readonly Answered[],
  date: Day,
  customs: Customs,
): OpenReason[] {
  const bare = [
    ...owedOn(world, answered, date),
    ...againOn(world, letters, date),
    ...problemsOn(world, letters, date),
  ];
  const matters = new Map<Entry, readonly Entry[]>(mattersOf(world).flatMap((rows) => rows.map((row) => [row, rows])));
  const numbered = matterOf(world);
  return bare.map((one) => {
    const about = one.cause === 'owed' ? one.origin : (numbered(one.origin) ?? one.origin);
    const matter = matters.get(about) ?? [about];
    return {
      ...one,
      matter,
      posts: namedPosts(one, matter, letters),
      kept: one.cause === 'problem' ? new Set<string>() : keptAway(world, matter, customs.ownWork),
      tier: tierOf(one, matter, letters, date),
    };
  });
}

function owedOn(world: TradeWorld, answered: readonly Answered[], date: Day): Bare[] {
  return answered.flatMap(({ owed, state, records }) => {
    if (state !== 'missed' && state !== 'notYetDue') return [];
    if (owed.countsFrom > date || (!owed.lateCounts && owed.latest < date)) return [];
    const vain = records.filter((visit) => !wasReached(visit));
    const isHome = world.trade === 'property';
    return {
      cause: 'owed' as const,
      kind: owed.kind,
      origin: owed.origin,
      who: owed.who,
      deadline: owed.latest,
      must: !owed.sampled && !/\//.test(owed.step ?? '') && (isHome || owed.latest <= date),
      owed,
      vain,
      appointment: vain.at(-1)?.promisedAt ?? null,
    };
  });
}

/**
 * A6, C3, O3 and every promise: the customer was reached and is promised an answer by the day, or is dissatisfied where the pack asks
 * for a second visit, and was not reached again about the same kind or number.
 */
function againOn(world: TradeWorld, letters: string, date: Day): Bare[] {
  const asked = /[ACO]/.test(letters);
  const events = eventsOf(world, letters);
  const visits = rowsOf(world, 'visits').filter(
    (visit) => filled(visit.visitedAt) && visit.visitedAt.day <= world.today,
  );
  return visits.filter(wasReached).flatMap((visit) => {
    const promised = visit.promisedAt ?? null;
    if (promised === null ? !asked || !isDisappointed(visit) : promised.day > date) return [];
    const since = visits.filter((other) => isSecond(other, visit));
    if (since.some(wasReached) || contradicted(visit, events)) return [];
    return {
      cause: 'again' as const,
      kind: visit.kind!,
      origin: visit,
      who: whoIs(visit),
      deadline: promised?.day ?? lastOfMonth(monthOf(visit.visitedAt!.day)),
      must: true,
      owed: null,
      // Who was called in vain since about the same was tried for the second visit as well.
      vain: since,
      appointment: since.at(-1)?.promisedAt ?? promised,
    };
  });
}

/** A later record of the same customer about the same kind or number. */
function isSecond(other: Entry, visit: Entry): boolean {
  const [first, second] = [visit.visitedAt!, other.visitedAt!];
  const later =
    second.day > first.day ||
    (second.day === first.day && first.minute !== null && second.minute !== null && second.minute > first.minute);
  const same = other.kind === visit.kind || (filled(visit.relatedId) && other.relatedId === visit.relatedId);
  return later && same && whoIs(other) === whoIs(visit);
}

/** G1: a repair visit that found the customer dissatisfied, and no order of his since. E1 speaks of every visit. */
function problemsOn(world: TradeWorld, letters: string, date: Day): Bare[] {
  if (!/[EG]/.test(letters)) return [];
  const orders = rowsOf(world, 'repairs');
  return rowsOf(world, 'visits').flatMap((visit) => {
    const { visitedAt } = visit;
    if (blank(visitedAt) || visitedAt.day > date || !wasReached(visit) || !isDisappointed(visit)) return [];
    if (!letters.includes('E') && visit.kind !== '维修') return [];
    const since = orders.some(
      ({ room, reportedAt, arrivedAt }) =>
        room === visit.room &&
        [reportedAt, arrivedAt].some((at) => filled(at) && minutesOf(at) >= minutesOf(visitedAt)),
    );
    if (since) return [];
    return {
      cause: 'problem' as const,
      kind: visit.kind!,
      origin: visit,
      who: whoIs(visit),
      deadline: letters.includes('E') ? visitedAt.day + 1 : lastOfMonth(monthOf(visitedAt.day)),
      must: true,
      owed: null,
      vain: [],
      appointment: null,
    };
  });
}
