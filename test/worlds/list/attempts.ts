import { nextWorkday, type Day } from '../calendar';
import type { Dice } from '../dice';
import { minutesOf, on, rowsOf, type Entry, type TradeWorld } from '../trades/trade';
import { answer, numbersOf, rivals } from '../trades/truth/answers';
import type { Owed } from '../trades/truth/owed';
import { duesOf } from '../trades/truth/tradeDues';

type Try = readonly [day: Day, minute: number | null, channel: string, outcome: string, promised?: Entry['promisedAt']];

/** How one office tried in vain: which days before `today`, at which times, by which channel. */
function courses(today: Day, dice: Dice): readonly (readonly Try[])[] {
  const unheard = () => dice.pick(['无人接听', '占线', '关机', '停机', '拒接']);
  const call = (ago: number, hour: number | null): Try => [
    today - ago,
    hour === null ? null : hour * 60 + dice.int(0, 50),
    '电话',
    unheard(),
  ];
  const knock = (ago: number, hour: number): Try => [today - ago, hour * 60, '上门', '家中无人'];
  return [
    [call(1, 9)],
    [call(2, 15)],
    [call(1, null)],
    [call(2, 10), call(1, 10)],
    [call(2, 10), call(1, 15)],
    [call(0, 9), call(0, 14)],
    [call(0, 10), call(0, 11), call(1, 15)],
    [call(3, 9), call(2, 10), call(1, 11)],
    [call(3, 9), call(2, 15), call(1, 16)],
    [call(4, 9), call(3, 15), call(3, null), call(1, 10)],
    [call(2, 10), knock(1, 15)],
    [knock(4, 10), knock(2, 15), knock(1, 16)],
    [call(5, 9), call(4, 15), call(3, 10), knock(2, 15), knock(1, 10), knock(1, 16)],
    [[today - 1, 10 * 60, '电话', '空号']],
    [[today - 2, 15 * 60, '电话', '号码错误']],
    [[today - 1, 16 * 60, '上门', '已搬离']],
  ];
}

/** Calls and ways in vain about visits that are open, and customers who named another time. */
export function addAttempts(world: TradeWorld, letters: string, dice: Dice): void {
  const { entries } = world.registers.visits!;
  const everything = duesOf(world, letters);
  const known = numbersOf(world);
  const open = answer(world, everything, letters).filter(
    ({ owed, state, records }) =>
      !owed.sampled && (state === 'missed' || state === 'notYetDue') && records.length === 0,
  );
  const tried = new Set<string>();
  const fresh: Entry[] = [];
  for (const { owed } of dice.shuffled(open)) {
    if (tried.has(owed.who) || !dice.chance(0.3)) continue;
    const course = dice.chance(0.25) ? [appointment(world.today, dice)] : dice.pick(courses(world.today, dice));
    const records = course.map(([day, minute, channel, outcome, promised], at) =>
      record(world, owed, dice, { day, minute, channel, outcome, promised }, fresh.length + at),
    );
    if (records.some((visit) => isUnclear(everything, visit, owed, known))) continue;
    tried.add(owed.who);
    fresh.push(...records);
  }
  entries.push(...fresh);
  entries.sort((one, other) => minutesOf(one.visitedAt!) - minutesOf(other.visitedAt!));
  entries.forEach((visit, at) => (visit.visitId = `HF${String(at + 1).padStart(5, '0')}`));
}

/** 改约: on the day of the list, before it or after it, most with a time. */
function appointment(today: Day, dice: Dice): Try {
  const date = nextWorkday(today);
  const day = dice.pick([date, date, date, today, date + 2]);
  const minute = dice.chance(0.7) ? dice.pick([9 * 60 + 30, 11 * 60, 14 * 60, 16 * 60 + 30, 18 * 60 + 30]) : null;
  return [today - 1, dice.int(9, 17) * 60, '电话', '改约', on(day, minute)];
}

function record(
  world: TradeWorld,
  owed: Owed,
  dice: Dice,
  made: {
    readonly day: Day;
    readonly minute: number | null;
    readonly channel: string;
    readonly outcome: string;
    readonly promised: Entry['promisedAt'] | undefined;
  },
  at: number,
): Entry {
  const isHis = ({ room, customerId }: Entry) => (room ?? customerId) === owed.who;
  const { room, customerId, name, phone } = rowsOf(world, 'customers').find(isHis) ?? owed.origin;
  return {
    id: `attempt-${at}`,
    visitedAt: on(made.day, made.minute),
    room: room ?? null,
    customerId: customerId ?? null,
    name: name ?? null,
    phone: phone ?? null,
    kind: owed.kind,
    relatedId: owed.numbers[0] ?? null,
    channel: made.channel,
    visitor: dice.pick(rowsOf(world, 'staff')).name!,
    outcome: made.outcome,
    promisedAt: made.promised ?? null,
    recordedAt: on(made.day),
    review: null,
  };
}

/** The record might be about another owed visit as well, or lies before what it is about. */
function isUnclear(everything: readonly Owed[], visit: Entry, owed: Owed, known: ReadonlySet<string>): boolean {
  if (visit.visitedAt!.day < owed.countsFrom) return true;
  const possible = rivals(everything, visit, known);
  return possible.length !== 1 || possible[0] !== owed;
}
