import type { Dice } from '../../dice';
import { filled, minutesOf, on, rowsOf, type Entry, type TradeWorld } from '../trade';
import { numbersOf, rivals } from '../truth/answers';
import type { Owed } from '../truth/owed';
import { duesOf } from '../truth/tradeDues';

export interface Habits {
  /** Packs by which the office visits: their visits are aimed at, and hit or missed by chance. */
  readonly letters: string;
  readonly staff: readonly string[];
  readonly channels: Readonly<Record<string, number>>;
  /** Rated items with a column. */
  readonly items: readonly string[];
  /** Share of the owed visits that nobody tries; kinds with a habit of their own by name. */
  readonly idle?: Readonly<Record<string, number>>;
  /** Aims at these alone; a second round for what the visits of the first brought up. */
  readonly followUps?: (owed: Owed) => boolean;
  /** What the trade's own columns say. */
  readonly more?: (visit: Entry, owed: Owed, dice: Dice) => void;
}

/**
 * Visits as an office makes them: most in time, some late, early, in vain, by the wrong channel, unsigned, at the wrong customer, and some
 * not at all. Written into the visit register of the world, in order of time, after the records that stand there already.
 */
export function makeVisits(world: TradeWorld, habits: Habits, dice: Dice): void {
  const everything = duesOf(world, habits.letters);
  const aims = habits.followUps === undefined ? everything : everything.filter(habits.followUps);
  const known = numbersOf(world);
  const list: Entry[] = [];
  let count = 0;
  // Numbers are left out only where the customer has one such event, and then from all its records.
  const unnumbered = new Map<Entry, boolean>();
  const alone = (owed: Owed) =>
    everything.every((other) => other.who !== owed.who || other.kind !== owed.kind || other.origin === owed.origin);
  const isNumbered = (owed: Owed): boolean => {
    if (!unnumbered.has(owed.origin)) unnumbered.set(owed.origin, alone(owed) && dice.chance(0.25));
    return !unnumbered.get(owed.origin)!;
  };
  const write = (owed: Owed, day: number, channel: string): Entry => {
    const { room, customerId, name, phone } = subject(world, owed);
    const visit: Entry = {
      id: `${habits.followUps === undefined ? 'visit' : 'follow-up'}-${(count += 1)}`,
      visitedAt: on(day, dice.int(9 * 60 + 5, 17 * 60)),
      room: room ?? null,
      customerId: customerId ?? null,
      name: name ?? null,
      phone: phone ?? null,
      kind: owed.kind,
      relatedId: owed.numbers.length > 0 && isNumbered(owed) ? dice.pick(owed.numbers) : null,
      channel,
      visitor:
        channel === '上门' && dice.chance(0.7)
          ? dice.shuffled(habits.staff).slice(0, 2).join('、')
          : dice.pick(habits.staff),
      recordedAt: on(day + (dice.chance(0.8) ? 0 : dice.int(1, 3))),
      review: dice.chance(0.9) ? '已阅' : null,
    };
    list.push(visit);
    return visit;
  };
  const reach = (visit: Entry, owed: Owed): Entry => {
    visit.outcome = visit.channel === '上门' ? '面谈' : '已接通';
    if (dice.chance(0.2) && ['上门', '电话'].includes(visit.channel!)) visit.outcome = null;
    visit.satisfaction = dice.weighted({ 非常满意: 30, 满意: 48, 较满意: 6, 一般: 7, 不满意: 6, 非常不满意: 3 });
    for (const item of habits.items)
      visit[`item:${item}`] = dice.chance(0.9) ? dice.pick(['非常满意', '满意', '一般']) : null;
    if (visit.satisfaction.includes('不满意') && dice.chance(0.7)) visit.promisedAt = on(visit.visitedAt!.day + 3);
    if (visit.channel === '上门') visit.signature = visit.name ?? null;
    if (dice.chance(0.03) && filled(visit.outcome)) visit.satisfaction = null;
    habits.more?.(visit, owed, dice);
    return visit;
  };
  for (const owed of aims) {
    if (owed.exempt !== null || owed.sampled || owed.countsFrom > world.today) continue;
    if (dice.chance(habits.idle?.[owed.kind] ?? 0.1)) continue;
    const right = () => (owed.channels === null ? dice.weighted(habits.channels) : dice.pick(owed.channels));
    // What a visit brought up is followed up on a later day.
    const first = owed.event.startsWith('answeredNo') ? owed.day + 1 : owed.countsFrom;
    if (first > owed.latest) continue;
    const inTime = () => first + dice.int(0, owed.latest - first);
    const course = dice.weighted({
      plain: 66,
      lastDay: 6,
      late: 8,
      retried: 5,
      inVain: 4,
      unsigned: 3,
      refused: 3,
      wrongChannel: owed.channels === null ? 0 : 4,
      early: owed.numbers.length > 0 ? 2 : 0,
      stranger: owed.numbers.length > 0 ? 2 : 0,
    });
    if (course === 'plain') reach(write(owed, inTime(), right()), owed);
    else if (course === 'lastDay') reach(write(owed, owed.latest, right()), owed);
    else if (course === 'late' && notices.has(owed.step ?? '')) continue;
    else if (course === 'late') reach(write(owed, owed.latest + dice.int(1, 4), right()), owed);
    else if (course === 'retried' || course === 'inVain') {
      const day = inTime();
      const vain = write(owed, day, right());
      // The time of an attempt is sometimes forgotten (G6).
      if (dice.chance(0.3)) vain.visitedAt = on(day);
      vain.outcome = vain.channel === '上门' ? '家中无人' : dice.pick(['无人接听', '占线', '关机']);
      if (course === 'retried') reach(write(owed, day + 1, right()), owed);
    } else if (course === 'unsigned') reach(write(owed, inTime(), '上门'), owed).signature = null;
    else if (course === 'refused') {
      const visit = reach(write(owed, inTime(), '上门'), owed);
      visit.signature = '拒签';
      visit.refusalNote = dice.chance(0.6) ? '业主不愿签字' : null;
    } else if (course === 'wrongChannel') {
      const other = Object.keys(habits.channels).filter((channel) => !owed.channels!.includes(channel));
      if (other.length > 0) reach(write(owed, inTime(), dice.pick(other)), owed);
    } else if (course === 'early') {
      reach(write(owed, owed.countsFrom - 1, '电话'), owed).relatedId = owed.numbers[0]!;
    } else {
      const visit = reach(write(owed, inTime(), '电话'), owed);
      const stranger = dice.pick(
        rowsOf(world, 'customers').filter(({ room, customerId }) => (room ?? customerId) !== owed.who),
      );
      Object.assign(visit, {
        room: stranger.room ?? null,
        customerId: stranger.customerId ?? null,
        name: stranger.name,
        phone: stranger.phone,
      });
      visit.relatedId = owed.numbers[0]!;
    }
  }
  const { entries } = world.registers.visits!;
  const first = entries[0]!.visitedAt!.day;
  for (const visit of list) {
    if (visit.visitedAt!.day > world.today || visit.visitedAt!.day <= first) continue;
    if (habits.followUps !== undefined || isClear(everything, visit, known)) entries.push(visit);
  }
  entries.sort((one, other) => minutesOf(one.visitedAt!) - minutesOf(other.visitedAt!));
  entries.forEach((visit, at) => (visit.visitId = `HF${String(at + 1).padStart(4, '0')}`));
}

/** Whether a notice that came too late was given at all, no rule says (L3, U1). */
const notices = new Set(['续费提醒', '质保到期告知']);

/** Whose visit it is, as the customer register names him; an event's own row knows less. */
function subject(world: TradeWorld, owed: Owed): Entry {
  return rowsOf(world, 'customers').find(({ room, customerId }) => (room ?? customerId) === owed.who) ?? owed.origin;
}

/** No second owed visit that the record could answer as well, but for its fellows of one period (N2's two contacts). */
function isClear(aims: readonly Owed[], visit: Entry, known: ReadonlySet<string>): boolean {
  const possible = rivals(aims, visit, known);
  const [one, ...others] = possible;
  return others.every(
    (other) => other.origin === one!.origin && other.latest === one!.latest && other.rules[0] === one!.rules[0],
  );
}

/** The first record of the register: a call about nothing that owes a visit. */
export function openingRecord(day: number, customer: Entry, visitor: string): Entry {
  return {
    id: 'visit-0',
    visitedAt: on(day, 9 * 60),
    room: customer.room ?? null,
    customerId: customer.customerId ?? null,
    name: customer.name ?? null,
    phone: customer.phone ?? null,
    kind: '其他',
    channel: '电话',
    visitor,
    outcome: '无人接听',
    recordedAt: on(day),
    review: '已阅',
  };
}
