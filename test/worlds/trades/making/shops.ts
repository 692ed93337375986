import { parseDay, type Day } from '../../calendar';
import { Dice } from '../../dice';
import { People } from '../../people';
import { on, type Entry, type Field, type Register, type TradeWorld } from '../trade';
import { makeVisits, openingRecord, type Habits } from './visits';

export const shopFrom = parseDay('2026-08-01');
export const shopToday = parseDay('2026-11-20');
const staff = ['丁一鸣', '方小曼', '施建平'];

type Columns = Register['columns'];

interface ShopWish {
  readonly trade: string;
  readonly letters: string;
  readonly from?: Day;
  readonly today?: Day;
  readonly customers: Columns;
  readonly fill: (customer: Entry, at: number, dice: Dice) => void;
  readonly count: number;
  readonly visits?: Columns;
  readonly others?: (customers: readonly Entry[], dice: Dice) => TradeWorld['registers'];
  readonly habits?: Partial<Habits>;
  readonly followUps?: Habits['followUps'];
}

const identity: Columns = [
  ['customerId', '客户编号'],
  ['name', '客户姓名'],
  ['phone', '联系电话'],
];

/** An office whose customers have numbers instead of rooms. */
export function shop(seed: number, wish: ShopWish): TradeWorld {
  const { trade, letters, from = shopFrom, today = shopToday } = wish;
  const dice = (name: string) => new Dice(seed, `${trade} ${name}`);
  const people = new People(dice('people'));
  const roll = dice('customers');
  const customers = Array.from({ length: wish.count }, (_, at): Entry => {
    const customer: Entry = {
      id: `customer-${at}`,
      customerId: `KH${String(at + 1).padStart(3, '0')}`,
      name: people.name(),
      phone: people.phone(),
    };
    wish.fill(customer, at, roll);
    return customer;
  });
  const others = wish.others?.(customers, dice('others')) ?? {};
  const world: TradeWorld = {
    trade,
    seed,
    today,
    registers: {
      customers: { sheet: '客户档案', columns: [...identity, ...wish.customers], entries: customers },
      visits: {
        sheet: '回访记录表',
        columns: [
          ['visitId', '回访编号'],
          ['visitedAt', '回访时间'],
          ...identity,
          ['kind', '回访类别'],
          ...((others.services ?? others.complaints) ? ([['relatedId', '关联单号']] as const) : []),
          ['channel', '回访方式'],
          ['visitor', '回访人'],
          ['outcome', '接触结果'],
          ['satisfaction', '满意度'],
          ...(wish.visits ?? []),
          ['content', '回访内容'],
        ],
        entries: [openingRecord(from, customers[0]!, staff[0]!)],
      },
      ...others,
    },
  };
  const habits: Habits = { letters, staff, channels: { 电话: 70, 微信: 20, 上门: 10 }, items: [], ...wish.habits };
  makeVisits(world, habits, dice('visits'));
  if (wish.followUps) makeVisits(world, { ...habits, followUps: wish.followUps }, dice('follow-ups'));
  return world;
}

/** So many rows in order of their date, numbered. */
export function rows(
  count: number,
  write: (at: number) => Entry,
  by: 'receivedAt' | 'startAt',
  number: 'complaintId' | 'serviceId',
  letters: string,
): Entry[] {
  const list = Array.from({ length: count }, (_, at) => write(at));
  list.sort((one, other) => one[by]!.day - other[by]!.day);
  list.forEach((row, at) => (row[number] = `${letters}${String(at + 1).padStart(3, '0')}`));
  return list;
}

export function identityOf({ customerId, name, phone }: Entry): Pick<Entry, 'customerId' | 'name' | 'phone'> {
  return { customerId: customerId!, name: name!, phone: phone! };
}

export function between(dice: Dice, first: string, last: string): { day: number; minute: number | null } {
  return on(dice.int(parseDay(first), parseDay(last)));
}

export const ratedColumns = (items: readonly string[]): Columns =>
  items.map((item): [Field, string] => [`item:${item}`, item]);
