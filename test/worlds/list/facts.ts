import { nextWorkday, type Day } from '../calendar';
import type { Place } from '../layouts/block';
import { blank, filled, rowsOf, type Entry, type TradeWorld } from '../trades/trade';
import { answer } from '../trades/truth/answers';
import { wasReached } from '../trades/truth/evidence';
import { whoIs } from '../trades/truth/owed';
import { duesOf } from '../trades/truth/tradeDues';
import { openReasons, type OpenReason } from './reasons';

/** What an office says of its lists, in the words of this truth; times are minutes of the day. */
export interface Customs {
  readonly hours: { readonly from: number; readonly to: number };
  readonly minutesPerDay: number;
  readonly minutes: { readonly phone: number; readonly onsite: number };
  readonly walk: number;
  readonly daysBetween: number;
  readonly attemptsADay: number;
  readonly attemptsInAll: number;
  readonly ownWork: boolean;
}

/** 09:00 to 18:00, 240 minutes a day, a call 10 and a visit 30, 5 to the next house; 7 days, 2 attempts a day, 3 in all. */
export const usualCustoms: Customs = {
  hours: { from: 9 * 60, to: 18 * 60 },
  minutesPerDay: 240,
  minutes: { phone: 10, onsite: 30 },
  walk: 5,
  daysBetween: 7,
  attemptsADay: 2,
  attemptsInAll: 3,
  ownWork: false,
};

export interface Colleague {
  readonly name: string;
  readonly post: string;
  /** Building numbers; empty: everywhere. */
  readonly area: readonly string[];
  readonly minutes: number;
}

export type HomeState = 'livedIn' | 'vacant' | 'movedOut';

/** Everything that a list of one day is judged by, worked out of the registers and the texts of the regulations. */
export interface Facts {
  readonly world: TradeWorld;
  readonly letters: string;
  readonly customs: Customs;
  readonly date: Day;
  /** Open on the day, those that only may be listed included. */
  readonly reasons: readonly OpenReason[];
  /** `sheet!row` → what stands there. */
  readonly entryAt: ReadonlyMap<string, Entry>;
  /** At work on the day. */
  readonly people: ReadonlyMap<string, Colleague>;
  readonly customerOf: ReadonlyMap<string, Entry>;
  readonly stateOf: (who: string) => HomeState;
  /** The records by which somebody was reached at home or by telephone, in order of time. */
  readonly contactsOf: (who: string) => readonly Entry[];
}

export function factsOf(
  world: TradeWorld,
  letters: string,
  places: ReadonlyMap<string, Place>,
  { date = nextWorkday(world.today), customs = usualCustoms }: { date?: Day; customs?: Customs } = {},
): Facts {
  const answered = answer(world, duesOf(world, letters), letters);
  const customerOf = new Map<string, Entry>();
  for (const one of rowsOf(world, 'customers')) if (!customerOf.has(whoIs(one))) customerOf.set(whoIs(one), one);
  const everybody = Object.values(world.registers).flatMap((register) => register?.entries ?? []);
  const entryAt = new Map<string, Entry>();
  for (const entry of everybody) {
    const place = places.get(entry.id);
    if (place !== undefined) entryAt.set(`${place.sheet}!${place.row}`, entry);
  }
  const byWho = new Map<string, Entry[]>();
  for (const visit of rowsOf(world, 'visits')) {
    if (blank(visit.visitedAt) || visit.visitedAt.day > world.today) continue;
    byWho.set(whoIs(visit), [...(byWho.get(whoIs(visit)) ?? []), visit]);
  }
  const recordsOf = (who: string) => byWho.get(who) ?? [];
  return {
    world,
    letters,
    customs,
    date,
    reasons: openReasons(world, letters, answered, date, customs),
    entryAt,
    people: atWork(world, date, customs),
    customerOf,
    // Readers and car owners have no home that could be empty.
    stateOf: (who) => (world.trade === 'property' ? stateOf(customerOf.get(who), recordsOf(who)) : 'livedIn'),
    contactsOf: (who) =>
      recordsOf(who).filter((visit) => wasReached(visit) && ['上门', '电话'].includes(visit.channel ?? '')),
  };
}

/** Registers.md §4: vacant, unsold and moved-out homes are not visited; a later visit that met somebody there is the better word. */
function stateOf(customer: Entry | undefined, records: readonly Entry[]): HomeState {
  const last = records.filter((visit) => wasReached(visit) || visit.outcome === '已搬离').at(-1);
  if (last?.outcome === '已搬离') return 'movedOut';
  return customer?.occupancy === '空置' || customer?.occupancy === '未售' ? 'vacant' : 'livedIn';
}

function atWork(world: TradeWorld, date: Day, { minutesPerDay }: Customs): ReadonlyMap<string, Colleague> {
  return new Map(
    rowsOf(world, 'staff')
      .filter(({ leave }) => blank(leave) || !isAway(leave, date))
      .map(({ name, post, area, minutes }) => [
        name!,
        {
          name: name!,
          post: post ?? '',
          area: filled(area) ? area.split('、').map((house) => house.replace('栋', '')) : [],
          minutes: minutes ?? minutesPerDay,
        },
      ]),
  );
}

/** A day, or two joined by 至, as `YYYY-MM-DD`. */
function isAway(leave: string, date: Day): boolean {
  const [from, to = from] = leave.split('至').map(dayOfIso) as [number, number?];
  return from <= date && date <= to;
}

function dayOfIso(text: string): Day {
  return Math.round(Date.parse(text) / 86_400_000) + 25_569;
}
