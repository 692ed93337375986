import type { Day } from '../calendar';
import { Dice } from '../dice';
import { People } from '../people';
import { besides, complaintMatters, favourites, mixed, outcomes, repairMatters, shortPhrases, told } from './texts';

/** A row by field; what is written into a cell. */
export interface HonestVisit {
  /** 回访编号: stays with the visit wherever its row stands. */
  id: string;
  day: Day;
  /** `null`: the person writes days only. */
  minute: number | null;
  room: string;
  name: string;
  phone: string | null;
  kind: '维修' | '投诉';
  about: string;
  channel: '上门' | '电话';
  by: string;
  outcome: string;
  rating: string | null;
  content: string | null;
}

export interface HonestHome {
  readonly room: string;
  readonly building: number;
  readonly name: string;
  readonly phone: string;
  occupancy: string;
}

export interface HonestMatter {
  readonly id: string;
  readonly kind: '维修' | '投诉';
  readonly room: string;
  readonly name: string;
  readonly phone: string;
  readonly day: Day;
  readonly closed: Day;
  readonly sort: string;
  readonly content: string;
  doer: string;
}

export interface HonestColleague {
  readonly name: string;
  readonly phone: string;
  readonly post: string;
  readonly leave: { readonly from: Day; readonly to: Day };
}

export interface HonestOffice {
  readonly seed: number;
  readonly from: Day;
  readonly today: Day;
  readonly homes: HonestHome[];
  /** The six who visit. */
  readonly staff: readonly HonestColleague[];
  readonly workers: readonly string[];
  readonly matters: HonestMatter[];
  readonly visits: HonestVisit[];
}

/** How one honest person works and writes: people differ, and none of it is wrong. */
interface Habits {
  readonly bestShare: number;
  /** Minutes to which times are rounded; `null`: days only. */
  readonly rounding: number | null;
  /** Calls one after the other in the evening. */
  readonly batches: boolean;
  readonly favourites: readonly string[];
  /** Share of short phrases and of favourites. */
  readonly short: number;
  readonly fond: number;
  readonly handlesComplaints: boolean;
  /** Writes down the number called from. */
  readonly desk: boolean;
  /** Calls late where the customer works late: a few calls end after nine. */
  readonly late: boolean;
}

/** The telephone on the office's desk. */
const DESK_PHONE = '0792-8000456';

const MONTHS = 4;
const VISITORS = 6;

/** An office of six honest people over four months: they copy short phrases, call in batches, live in the estate, are liked. */
export function makeHonestOffice(seed: number, today: Day): HonestOffice {
  const dice = new Dice(seed, 'honest');
  const people = new People(new Dice(seed, 'honest people'));
  const from = today - MONTHS * 30;
  const homes = makeHomes(dice, people);
  const staff = Array.from({ length: VISITORS }, (_, index): HonestColleague => {
    const day = from + dice.int(5, MONTHS * 30 - 10);
    // Two of them live in the estate: the customer register has their name and number.
    const own = index < 2 ? homes[dice.int(0, homes.length - 1)]! : null;
    return {
      name: own?.name ?? people.name(),
      phone: own?.phone ?? people.phone(),
      post: index < 3 ? '事务助理' : '房管员',
      leave: { from: day, to: day + dice.int(1, 5) },
    };
  });
  const workers = [people.name(), people.name(), people.name()];
  const office: HonestOffice = { seed, from, today, homes, staff, workers, matters: [], visits: [] };
  const habits = staff.map(() => makeHabits(dice));
  makeMatters(office, dice, habits);
  makeVisits(office, dice, habits);
  return office;
}

function makeHomes(dice: Dice, people: People): HonestHome[] {
  const homes: HonestHome[] = [];
  // Some own several homes, and a letting agency looks after a few.
  const landlord = { name: people.name(), phone: people.phone() };
  for (let building = 1; building <= 6; building += 1) {
    for (let unit = 1; unit <= 2; unit += 1) {
      for (let floor = 1; floor <= 10; floor += 1) {
        for (let door = 1; door <= 2; door += 1) {
          const owner = dice.chance(0.02) ? landlord : { name: people.name(), phone: people.phone() };
          homes.push({
            room: `${building}-${unit}-${floor}0${door}`,
            building,
            ...owner,
            occupancy: dice.weighted({ 已入住: 84, 已出租: 9, 空置: 5, 未入住: 2 }),
          });
        }
      }
    }
  }
  return homes;
}

function makeHabits(dice: Dice): Habits {
  return {
    // Now and then somebody whom all customers like.
    bestShare: (dice.chance(0.12) ? dice.int(92, 98) : dice.int(40, 88)) / 100,
    rounding: dice.pick([1, 1, 1, 1, 5, 5, 5, 10, 30, null]),
    batches: dice.chance(0.5),
    favourites: dice.shuffled(favourites).slice(0, dice.int(1, 4)),
    short: dice.int(35, 60) / 100,
    fond: dice.int(2, 20) / 100,
    desk: dice.chance(0.12),
    late: dice.chance(0.15),
    handlesComplaints: dice.chance(0.3),
  };
}

function makeMatters(
  { from, today, homes, workers, staff, matters }: HonestOffice,
  dice: Dice,
  habits: readonly Habits[],
) {
  const handlers = staff.filter((_, index) => habits[index]!.handlesComplaints).map(({ name }) => name);
  for (let day = from; day < today - 5; day += 1) {
    for (let count = dice.int(3, 9); count > 0; count -= 1) {
      const home = dice.pick(homes);
      // Now and then the owner of an empty home has something to report, and comes to meet the office there.
      if ((home.occupancy === '空置' || home.occupancy === '未入住') && !dice.chance(0.3)) continue;
      const kind = dice.chance(0.75) ? '维修' : '投诉';
      const sorts = kind === '维修' ? repairMatters : complaintMatters;
      const sort = dice.pick(Object.keys(sorts));
      matters.push({
        id: `${kind === '维修' ? 'WX' : 'TS'}${String(matters.length + 1).padStart(5, '0')}`,
        kind,
        room: home.room,
        name: home.name,
        phone: home.phone,
        day,
        closed: day + dice.int(0, 3),
        sort,
        content: dice.pick(sorts[sort]!),
        doer: kind === '维修' || handlers.length === 0 || dice.chance(0.7) ? dice.pick(workers) : dice.pick(handlers),
      });
    }
  }
}

function makeVisits(office: HonestOffice, dice: Dice, habits: readonly Habits[]): void {
  const { staff, matters, visits, today } = office;
  const byDay = new Map<string, HonestVisit[]>();
  for (const matter of matters) {
    if (!dice.chance(0.85)) continue;
    // Mostly whoever looks after the building.
    const building = Number(matter.room.split('-')[0]);
    let index = dice.chance(0.7) ? building % VISITORS : dice.int(0, VISITORS - 1);
    if (staff[index]!.name === matter.doer && !dice.chance(0.1)) index = (index + 1) % VISITORS;
    const person = staff[index]!;
    let day = matter.closed + dice.int(0, 4);
    // Hardly ever on leave: a shift swapped, a form not handed in.
    while (day >= person.leave.from && day <= person.leave.to && !dice.chance(0.03)) day += 1;
    if (day > today) continue;
    const visit = makeVisit(matter, day, person.name, habits[index]!, dice);
    visits.push(visit);
    const list = byDay.get(`${index} ${day}`) ?? [];
    byDay.set(`${index} ${day}`, [...list, visit]);
  }
  for (const [key, list] of byDay) setTimes(list, habits[Number(key.split(' ')[0])]!, dice);
  visits.sort((a, b) => a.day - b.day || (a.minute ?? 0) - (b.minute ?? 0));
  visits.forEach((visit, index) => (visit.id = visitNumber(index)));
}

function makeVisit(matter: HonestMatter, day: Day, by: string, habits: Habits, dice: Dice): HonestVisit {
  const channel = dice.chance(0.35) ? '上门' : '电话';
  const met = dice.chance(0.88);
  const rating = met
    ? dice.chance(habits.bestShare)
      ? '非常满意'
      : dice.weighted({ 满意: 75, 一般: 17, 不满意: 8 })
    : null;
  return {
    id: '',
    day,
    minute: null,
    room: matter.room,
    name: matter.name,
    phone: habits.desk && channel === '电话' ? DESK_PHONE : dice.chance(0.9) ? matter.phone : null,
    kind: matter.kind,
    about: matter.id,
    channel,
    by,
    outcome: met ? (channel === '上门' ? '面谈' : '已接通') : channel === '上门' ? '家中无人' : '无人接听',
    rating,
    content: met ? contentOf(matter, habits, rating!, dice) : null,
  };
}

function contentOf(matter: HonestMatter, habits: Habits, rating: string, dice: Dice): string | null {
  if (rating === '不满意') return `${matter.content}，业主说还没解决，要求尽快处理`;
  if (dice.chance(0.1)) return null;
  if (dice.chance(habits.short)) return dice.pick(shortPhrases);
  if (dice.chance(habits.fond / (1 - habits.short))) return dice.pick(habits.favourites);
  if (dice.chance(0.004)) return dice.pick(mixed);
  const own = `${dice.pick(told)}说${matter.content}${dice.pick(outcomes)}`;
  return dice.chance(0.6) ? `${own}，${dice.pick(besides).replace('{n}', String(dice.int(2, 12)))}` : own;
}

/** The day's calls one after the other, then the round through the buildings. */
function setTimes(list: readonly HonestVisit[], { rounding, batches, late }: Habits, dice: Dice): void {
  if (rounding === null) return;
  let minute =
    late && dice.chance(0.05)
      ? dice.int(20 * 60 + 50, 21 * 60 + 10)
      : batches && dice.chance(0.6)
        ? dice.int(17 * 60 + 30, 18 * 60)
        : dice.int(9 * 60, 11 * 60);
  for (const visit of list.filter(({ channel }) => channel === '电话')) {
    visit.minute = minute;
    minute += visit.outcome === '无人接听' ? 1 : dice.int(2, 8);
  }
  minute = dice.int(14 * 60, 15 * 60);
  let before: string | null = null;
  const round = list.filter(({ channel }) => channel === '上门').sort((a, b) => (a.room < b.room ? -1 : 1));
  for (const visit of round) {
    const building = visit.room.split('-')[0]!;
    if (before !== null) minute += building === before ? dice.int(5, 20) : dice.int(9, 25);
    visit.minute = minute;
    before = building;
  }
  for (const visit of list) if (visit.minute !== null) visit.minute = Math.round(visit.minute / rounding) * rounding;
}

/** The number of the visit at a place of the register. */
export function visitNumber(index: number): string {
  return `HF${String(index + 1).padStart(6, '0')}`;
}
