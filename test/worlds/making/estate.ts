import { day, type Day } from '../calendar';
import type { Dice } from '../dice';
import type { People } from '../people';
import type { Colleague, Customer, Home, Occupancy } from '../world';

export interface Estate {
  readonly homes: Home[];
  readonly customers: Customer[];
}

/** Homes of eight houses with two entrances, floor by floor, until there are enough; then a dozen shops on the street. */
export function buildHomes(households: number, dice: Dice): Home[] {
  const shops = Math.min(12, Math.floor(households / 60));
  const flats = households - shops;
  const buildings = Math.max(1, Math.min(8, Math.ceil(flats / 24)));
  const floors = Math.ceil(flats / (buildings * 2 * 3));
  const homes: Home[] = [];
  for (let building = 1; building <= buildings; building += 1) {
    for (let unit = 1; unit <= 2; unit += 1) {
      for (let floor = 1; floor <= floors; floor += 1) {
        for (let door = 1; door <= 3 && homes.length < flats; door += 1) {
          homes.push({
            room: `${building}-${unit}-${floor}${String(door).padStart(2, '0')}`,
            building,
            unit,
            door: floor * 100 + door,
            occupancy: occupancy(dice),
          });
        }
      }
    }
  }
  for (let shop = 1; shop <= shops; shop += 1) {
    homes.push({
      room: `商铺-${String(shop).padStart(2, '0')}`,
      building: null,
      unit: null,
      door: null,
      occupancy: dice.chance(0.7) ? '已出租' : '已入住',
    });
  }
  return homes;
}

function occupancy(dice: Dice): Occupancy {
  return dice.weighted<Occupancy>({ 已入住: 78, 已出租: 12, 空置: 5, 装修中: 2, 未入住: 1.5, 未售: 1.5 });
}

/**
 * People of the homes. Nobody moved in during the two months before `from`, so that no ruling has to decide whether a
 * window that was open on the first day of the registers counts; from then on a few homes a month are moved into.
 */
export function fillHomes(homes: readonly Home[], from: Day, today: Day, dice: Dice, people: People): Customer[] {
  const customers: Customer[] = [];
  const developer = { name: '阳光置业有限公司', phone: people.landline() };
  const stewards = [people.name(), people.name(), people.name()];
  const arrivals = arrivalDays(from, today, homes.length, dice);
  const newcomers = new Set(
    dice
      .shuffled(homes.filter((home) => home.occupancy === '已入住' && home.building !== null))
      .slice(0, arrivals.length),
  );
  const add = (home: Home, role: string, name: string, phone: string, moveIn: Day | null) => {
    const number = customers.length + 1;
    const owner = role === '业主' || role === '单位';
    customers.push({
      id: `customer-${number}`,
      customerId: `KH${String(number).padStart(4, '0')}`,
      project: null,
      room: home.room,
      name,
      phone,
      phone2:
        owner && home.occupancy !== '未售' && dice.chance(0.25)
          ? dice.chance(0.5)
            ? people.landline()
            : people.phone()
          : null,
      role,
      grade: dice.weighted({ 普通: 93, VIP: 5, 重要客户: 2 }),
      moveInDate: moveIn === null ? null : { day: moveIn, minute: null },
      birthday:
        role === '单位' || dice.chance(0.45)
          ? null
          : { day: day(dice.int(1948, 2001), dice.int(1, 12), dice.int(1, 28)), minute: null },
      steward: home.building === null ? stewards[0]! : stewards[(home.building - 1) % stewards.length]!,
      preferredTime: dice.chance(0.12) ? dice.pick(['上午', '下午', '18:00以后', '周末']) : null,
      occupancy: home.occupancy,
    });
  };
  for (const home of homes) {
    if (home.occupancy === '未售') {
      add(home, '单位', developer.name, developer.phone, null);
      continue;
    }
    const livedIn = home.occupancy === '已入住' || home.occupancy === '已出租' || home.occupancy === '空置';
    const newcomer = newcomers.has(home);
    const moveIn = newcomer
      ? arrivals.pop()!
      : livedIn
        ? day(dice.int(2012, 2025), dice.int(1, 12), dice.int(1, 28))
        : null;
    add(home, '业主', people.name(), people.phone(), moveIn);
    if (newcomer) continue;
    if (home.occupancy === '已出租' && dice.chance(0.6)) add(home, '租户', people.name(), people.phone(), null);
    else if (home.occupancy === '已入住' && dice.chance(0.07))
      add(home, '家庭成员', people.name(), people.phone(), null);
  }
  return customers;
}

/** About seven move-ins a month for 800 homes; the last of August among them (one month later is the 30th of September). */
function arrivalDays(from: Day, today: Day, households: number, dice: Dice): Day[] {
  const days = [day(2026, 8, 31)].filter((arrival) => arrival > from && arrival < today);
  const more = Math.max(3, Math.round((households / 800) * 7 * ((today - from) / 30)));
  while (days.length < more) days.push(dice.int(from + 1, today - 1));
  return days;
}

const posts = ['管理处经理', '事务助理', '维修主管', '房管员', '助理', '客服主管', '房管员', '房管员'] as const;

/** The people who visit. The first of five is the manager; areas share out the houses, the manager's and supervisors' is everywhere. */
export function hireStaff(count: number, homes: readonly Home[], today: Day, dice: Dice, people: People): Colleague[] {
  const buildings = [...new Set(homes.flatMap((home) => (home.building === null ? [] : [home.building])))];
  const half = Math.ceil(buildings.length / 2);
  return posts.slice(0, Math.max(2, Math.min(count, posts.length))).map((post, index) => ({
    id: `staff-${index + 1}`,
    name: people.name(),
    post,
    area: post === '房管员' ? buildings.slice(0, half) : post === '助理' ? buildings.slice(half) : [],
    minutes: post === '管理处经理' ? 60 : dice.pick([120, 150, 180, 240]),
    leave: post === '助理' ? { from: today + 5, to: today + 5 } : null,
    phone: people.phone(),
  }));
}
