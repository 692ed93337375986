import { iso, parseDay } from '../../calendar';
import { filled, rowsOf, type Entry } from '../../trades/trade';
import { contradicted } from '../../trades/truth/answers';
import { isSigned, isValid } from '../../trades/truth/evidence';
import { eventsOf } from '../../trades/truth/tradeDues';
import { triesOf } from '../attemptsMade';
import type { Facts } from '../facts';
import type { Judged, JudgedList, ListedVisit } from '../listed';
import { timesFor } from '../times';
import { daysOf, doingOf } from './days';

const ASKED = ['投诉', '意见征询'];
const GREETINGS = ['生日', '节日', '问候', '转介绍'];
/** Who has so many minutes left could go instead of call, wherever that is. */
const EASILY = 60;

interface Share {
  readonly done: readonly Entry[];
  /** Of the year's valid visits: what counts for the share, and among which. */
  readonly counts: (channel: string, visit: Entry | null) => boolean;
  readonly kinds: readonly string[] | null;
  readonly isMet: (part: number, of: number) => boolean;
}

/** A11, C5: 40 % of 投诉 and 意见征询 signed onsite. A13: 70 %, C5: 60 % by phone and letter at most. */
function sharesOf({ world, letters, date }: Facts): Share[] {
  if (!/[AC]/.test(letters)) return [];
  const events = eventsOf(world, letters);
  const year = parseDay(`${iso(date).slice(0, 4)}-01-01`);
  const done = rowsOf(world, 'visits').filter(
    (visit) =>
      filled(visit.visitedAt) &&
      visit.visitedAt.day >= year &&
      visit.visitedAt.day <= world.today &&
      isValid(visit, letters) &&
      !contradicted(visit, events),
  );
  const most = letters.includes('C') ? 0.6 : 0.7;
  return [
    {
      done,
      counts: (channel, visit) => channel === '上门' && (visit === null || isSigned(visit)),
      kinds: ASKED,
      isMet: (part, of) => part >= 0.4 * of - 1e-9,
    },
    {
      done,
      counts: (channel) => channel === '电话' || channel === '信函',
      kinds: null,
      isMet: (part, of) => part <= most * of + 1e-9,
    },
  ];
}

/**
 * Calls that a share of the year wanted to be visits, and visits made onsite for a share that was met without them: one line each. Where a
 * contact about several matters may count once or several times, only what is wrong either way.
 */
export function shareFaults(list: JudgedList, facts: Facts): string[] {
  const proposed = list.visits.filter(({ more }) => more?.channelBecause?.why === 'share');
  const shares = sharesOf(facts);
  const wrong: string[] = [];
  if (shares.length === 0) return proposed.map(({ text }) => `no pack asks for a share: ${text}`);
  const missed = shares.filter((share) => !metBy(share, list.visits).includes(true));
  const isFull = list.notPlanned.some(({ because }) => because === 'capacity' || because === 'no-executor');
  if (missed.length > 0 && !isFull)
    for (const visit of list.visits)
      if (missed.some((share) => isOf(visit, share)) && couldBeOnsite(visit, list, facts))
        wrong.push(`the year is short of visits: ${visit.text}`);
  for (const one of proposed)
    if (shares.every((share) => !metBy(share, list.visits, one).includes(false)))
      wrong.push(`onsite for nothing: ${one.text}`);
  return wrong;
}

function isOf({ open }: Judged<ListedVisit>, { kinds }: Share): boolean {
  return open.some(({ kind }) => kinds === null || kinds.includes(kind));
}

/** Whether the share is met with the list, by each way of counting; `called` is taken for a call. */
function metBy(share: Share, visits: readonly Judged<ListedVisit>[], called: unknown = null): boolean[] {
  const { done, kinds, counts, isMet } = share;
  const before = done.filter(({ kind }) => kinds === null || kinds.includes(kind ?? ''));
  const part = before.filter((visit) => counts(visit.channel ?? '', visit)).length;
  const added = visits.filter((visit) => isOf(visit, share));
  const matters = (visit: Judged<ListedVisit>) =>
    new Set(visit.open.flatMap(({ kind }) => (kinds === null || kinds.includes(kind) ? [kind] : []))).size;
  return [() => 1, matters, ({ open }: Judged<ListedVisit>) => open.length].map((weight) => {
    const sum = (some: readonly Judged<ListedVisit>[]) => some.reduce((total, one) => total + weight(one), 0);
    const counted = added.filter((visit) => counts(visit === called ? '电话' : visit.channel, null));
    return isMet(part + sum(counted), before.length + sum(added));
  });
}

function couldBeOnsite(visit: Judged<ListedVisit>, list: JudgedList, facts: Facts): boolean {
  const { channel, open, who, staff } = visit;
  const occupancy = facts.customerOf.get(who)?.occupancy ?? '';
  if (channel !== '电话' || !['已入住', '已出租', '装修中'].includes(occupancy)) return false;
  const narrow = !timesFor(open, facts).surest.some(
    ({ from, to }) => to - from === facts.customs.hours.to - facts.customs.hours.from,
  );
  const bound = open.some(
    (reason) =>
      GREETINGS.includes(reason.kind) ||
      (reason.owed?.channels && !reason.owed.channels.includes('上门')) ||
      reason.vain.some((one) => one.channel === '上门') ||
      triesOf(reason, facts).onlyPart !== null,
  );
  if (narrow || bound || facts.letters.includes('G')) return false;
  const own = daysOf(list).get(staff[0]!) ?? [];
  const used = own
    .map((one) => doingOf(one, facts))
    .reduce((sum, { from, to }) => sum + to - from + facts.customs.walk, 0);
  const minutes = facts.people.get(staff[0]!)?.minutes ?? Infinity;
  return minutes - used >= EASILY && own.every((one) => timesFor(one.open, facts).surest.length > 0);
}
