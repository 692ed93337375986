import { Dice } from '../dice';
import { People } from '../people';
import { carDealer, magazine, travelPlatform } from '../trades/making/trades';
import { filled, rowsOf, type Entry, type TradeWorld } from '../trades/trade';
import { contradicted } from '../trades/truth/answers';
import { eventsOf } from '../trades/truth/tradeDues';
import { addAttempts } from './attempts';
import { staffRegister } from './staff';

/** Whose customers have numbers instead of homes: a travel platform (N), a car dealer (Q), a magazine (S). */
export const shops = {
  N: (seed: number, size: number) => travelPlatform(seed, { orders: 60 * size, count: 30 + 14 * size }),
  Q: (seed: number, size: number) => carDealer(seed, 45 * size),
  S: (seed: number, size: number) => magazine(seed, 25 * size),
} as const;

/** Salespeople, some of whom the customer register names, and clerks. */
const posts = ['销售顾问', '销售顾问', '客服', '前台', '销售顾问'];
const named = ['丁一鸣', '方小曼'];

/** One of these offices behind with its calls: customers with times of their own, calls in vain, people with minutes and leave. */
export function shopOffice(letters: keyof typeof shops, seed: number, size: number, people = 1): TradeWorld {
  const made = shops[letters](seed, size);
  const dice = (name: string) => new Dice(seed, `list ${letters} ${name}`);
  const roll = dice('customers');
  const customers = rowsOf(made, 'customers').map((one): Entry => ({
    ...one,
    preferredTime: roll.chance(0.2) ? roll.pick(['上午', '下午', '工作日', '周末', '14:00-16:00']) : null,
  }));
  const names = new People(dice('names'));
  const hiring = dice('staff');
  const count = Math.max(3, Math.round(2 * size * people));
  const staff = Array.from({ length: count }, (_, at): Entry => ({
    id: `staff-${at}`,
    name: named[at] ?? names.name(),
    post: posts[at % posts.length]!,
    area: null,
    minutes: hiring.pick([60, 90, 120, 240, null]),
    leave: at > 0 && hiring.chance(0.1) ? '2026-11-23' : null,
  }));
  const { columns, ...register } = made.registers.customers!;
  const visits = made.registers.visits!;
  const world: TradeWorld = {
    ...made,
    registers: {
      ...made.registers,
      customers: { ...register, columns: [...columns, ['preferredTime', '方便时段']], entries: customers },
      visits: { ...visits, columns: [...visits.columns, ['promisedAt', '承诺答复时间']] },
      staff: staffRegister(staff),
    },
  };
  const { entries } = world.registers.visits!;
  const events = eventsOf(world, letters);
  const lately = dice('forgotten');
  const late = (day: number) => day > world.today - 20 && lately.chance(0.6);
  const kept = entries.filter(
    (visit, at) => at === 0 || (filled(visit.visitedAt) && !late(visit.visitedAt.day) && !contradicted(visit, events)),
  );
  entries.splice(0, entries.length, ...kept);
  addAttempts(world, letters, dice('attempts'));
  return world;
}
