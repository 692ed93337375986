import { firstOfMonth, lastOfMonth, monthOf, parseDay } from '../calendar';
import { Dice } from '../dice';
import { People } from '../people';
import type { World } from '../world';
import { receiveComplaints } from './complaints';
import { buildHomes, fillHomes, hireStaff } from './estate';
import { bookServices, surveyHomes, takeRepairs } from './repairs';
import { makeVisits } from './visits';

export interface WorldWish {
  readonly seed: number;
  /** Homes, shops included; at least 60. */
  readonly households?: number;
  /** Visitors, 2–8. */
  readonly staff?: number;
  readonly from?: string;
  /** Full months from `from` on; the running month of `today` comes on top when it lies behind them. */
  readonly months?: number;
  readonly today?: string;
  /** Packs the office works by; without `work-instruction` it does not visit after services and hardly after repairs. */
  readonly packs?: readonly string[];
}

/** A true world from a seed: the same wish gives the same world, to the letter. */
export function makeWorld(wish: WorldWish): World {
  const {
    seed,
    households = 800,
    staff: colleagues = 5,
    months: wanted = 3,
    packs = ['residential-park', 'work-instruction'],
  } = wish;
  const from = parseDay(wish.from ?? '2026-08-01');
  const lastFull = lastFullMonth(from, wanted);
  const today = parseDay(wish.today ?? '2026-11-20');
  if (today <= lastOfMonth(lastFull)) throw new RangeError('today must lie behind the full months');

  const dice = (name: string) => new Dice(seed, name);
  const people = new People(dice('people'));
  const homes = buildHomes(households, dice('homes'));
  const customers = fillHomes(homes, from, today, dice('customers'), people);
  const staff = hireStaff(colleagues, homes, today, dice('staff'), people);
  const workers = Array.from({ length: 4 }, () => people.name());

  const scale = households / 800;
  const living = new Set(
    homes.filter((home) => home.occupancy === '已入住' || home.occupancy === '已出租').map((home) => home.room),
  );
  const vacant = new Set(homes.filter((home) => home.occupancy === '空置').map((home) => home.room));
  const heads = customers.filter((one, index) => customers.findIndex((other) => other.room === one.room) === index);
  const settled = heads.filter(
    (one) => living.has(one.room!) && (one.moveInDate === null || one.moveInDate.day < from),
  );

  const complaints = receiveComplaints({
    from,
    today,
    perMonth: Math.max(4, Math.round(26 * scale)),
    tenants: dice('complainants').shuffled(settled),
    absent: dice('absent').shuffled(heads.filter((one) => vacant.has(one.room!))),
    staff,
    handlers: workers,
    dice: dice('complaints'),
  });
  const work = { from, today, workers };
  const callers = dice('callers').shuffled(settled);
  const repairs = takeRepairs(
    { ...work, tenants: callers.slice(0, Math.ceil(callers.length * 0.6)), dice: dice('repairs') },
    Math.max(8, 85 * scale),
  );
  const services = bookServices({ ...work, tenants: callers, dice: dice('services') }, scale);
  const surveys = surveyHomes({ ...work, tenants: settled, dice: dice('surveys') }, households);
  const visits = makeVisits(
    {
      from,
      today,
      customers,
      staff,
      complaints,
      repairs,
      services,
      surveys,
      instructed: packs.includes('work-instruction'),
    },
    dice('visits'),
  );

  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(today); month = monthOf(lastOfMonth(month) + 1)) months.push(month);
  return {
    seed,
    project: '阳光花园',
    from,
    today,
    months,
    homes,
    customers,
    staff,
    complaints,
    repairs,
    services,
    surveys,
    visits,
  };
}

function lastFullMonth(from: number, months: number): string {
  let month = monthOf(from);
  for (let count = 1; count < months; count += 1) month = monthOf(lastOfMonth(month) + 1);
  return firstOfMonth(month) < from && months === 0 ? monthOf(from) : month;
}
