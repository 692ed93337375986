import { parseDay, type Day } from '../calendar';
import { Dice } from '../dice';
import { People } from '../people';
import { today } from '../trades/making/homeRows';
import { propertyRegisters, ratedItems } from '../trades/making/property';
import { makeVisits } from '../trades/making/visits';
import { filled, on, rowsOf, type Entry, type Register, type TradeWorld } from '../trades/trade';
import { contradicted } from '../trades/truth/answers';
import { eventsOf } from '../trades/truth/tradeDues';
import { addAttempts } from './attempts';
import { hire, staffRegister, type Team } from './staff';

export interface ListWish {
  readonly seed: number;
  /** Letters of the packs the office works by. */
  readonly letters: string;
  /** How much there is to do: the homes, matters and people grow with it. */
  readonly scale: number;
  /** How many people there are for the work: 1 is an ordinary office, less leaves visits over. */
  readonly people?: number;
  readonly team?: Partial<Team>;
  /** Share of the visits that are made onsite. */
  readonly onsite?: number;
  /** The office has hardly visited anybody for so many days, so that much is open on the day of the list. */
  readonly behind?: number;
}

/**
 * A property office that is behind with its visits: homes of every state, people with posts, houses, leave and minutes, customers with
 * times of their own, and calls in vain.
 */
export function listOffice(wish: ListWish): TradeWorld {
  const { seed, letters, scale, people = 1, onsite = 0.35, behind = 24 } = wish;
  const dice = (name: string) => new Dice(seed, `list ${letters} ${name}`);
  const names = new People(dice('names'));
  const customers = residents(60 + 40 * scale, dice('residents'), names);
  const registers = propertyRegisters(customers, dice, {
    complaints: 16 + 34 * scale,
    repairs: 36 + 44 * scale,
    services: 0.4 * scale,
  });
  const buildings = [...new Set(customers.map(({ room }) => room!.split('-')[0]!))];
  const colleagues = hire({ letters, scale, people, ...wish.team }, buildings, today, dice('staff'), names);
  const world: TradeWorld = {
    trade: 'property',
    seed,
    today,
    registers: { ...registers, customers: withTimes(registers.customers!), staff: staffRegister(colleagues) },
  };
  withoutDoubt(world);
  involve(world, colleagues, dice('involved'));
  makeVisits(
    world,
    {
      letters,
      staff: colleagues.filter(({ post }) => post !== '维修工').map(({ name }) => name!),
      channels: { 电话: 100 * (1 - onsite), 上门: 100 * onsite, 信函: 4 },
      items: ratedItems.slice(0, 3),
      idle: { 维修: 0.25 },
    },
    dice('visits'),
  );
  forget(world, letters, behind, dice('forgotten'));
  addAttempts(world, letters, dice('attempts'));
  return world;
}

const FLATS_A_HOUSE = 28;

function residents(homes: number, dice: Dice, people: People): Entry[] {
  return Array.from({ length: Math.round(homes) }, (_, at): Entry => {
    const [house, flat] = [Math.floor(at / FLATS_A_HOUSE), at % FLATS_A_HOUSE];
    const occupancy = dice.weighted({ 已入住: 74, 已出租: 12, 装修中: 3, 未入住: 3, 空置: 5, 未售: 3 });
    const lately = dice.chance(0.12);
    return {
      id: `customer-${at}`,
      customerId: `K${String(at + 1).padStart(4, '0')}`,
      room: `${house + 1}-${Math.floor(flat / 14) + 1}-${Math.floor((flat % 14) / 2) + 1}0${(flat % 2) + 1}`,
      name: people.name(),
      phone: dice.chance(0.03) ? null : people.phone(),
      role: '业主',
      moveInDate:
        occupancy === '未售' || occupancy === '未入住'
          ? null
          : on(
              lately
                ? dice.int(parseDay('2026-09-20'), today - 1)
                : dice.int(parseDay('2012-01-01'), parseDay('2026-06-30')),
            ),
      occupancy,
      preferredTime: dice.chance(0.2)
        ? dice.pick(['上午', '下午', '周末', '工作日', '18:00以后', '10:00-11:30', '14:00-16:00', '随时'])
        : null,
    };
  });
}

function withTimes(register: Register): Register {
  return { ...register, columns: [...register.columns, ['preferredTime', '方便时段']] };
}

/** A third complaint of one home and one sort within days: nobody could say which of the others it repeats. */
function withoutDoubt(world: TradeWorld): void {
  const { entries } = world.registers.complaints!;
  const kept: Entry[] = [];
  for (const row of entries) {
    const alike = kept.filter(
      (other) =>
        filled(row.room) &&
        other.room === row.room &&
        other.category === row.category &&
        row.receivedAt!.day - other.receivedAt!.day <= 14,
    );
    if (alike.length < 2) kept.push(row);
  }
  entries.splice(0, entries.length, ...kept);
}

/** Some matters were handled, repaired or served by people who visit, and some name one of them. */
function involve(world: TradeWorld, colleagues: readonly Entry[], dice: Dice): void {
  const name = () => dice.pick(colleagues).name!;
  for (const row of rowsOf(world, 'complaints')) {
    if (dice.chance(0.4)) row.handler = name();
    if (dice.chance(0.08)) row.content = `${row.content}，${name()}态度生硬`;
  }
  const repairers = colleagues.filter(({ post }) => post === '维修工' || post === '维修主管' || post === '房管员');
  for (const row of rowsOf(world, 'repairs'))
    if (repairers.length > 0 && dice.chance(0.6)) row.repairer = dice.pick(repairers).name!;
  for (const row of rowsOf(world, 'services')) row.executor = name();
}

/** Most visits of the last weeks were not made after all; what nobody could tell the matter of is left out. */
function forget(world: TradeWorld, letters: string, behind: number, dice: Dice): void {
  const { entries } = world.registers.visits!;
  const events = eventsOf(world, letters);
  const late = (day: Day) => day > world.today - behind && dice.chance(0.75);
  const kept = entries.filter(
    (visit, at) => at === 0 || (filled(visit.visitedAt) && !late(visit.visitedAt.day) && !contradicted(visit, events)),
  );
  entries.splice(0, entries.length, ...kept);
}
