import type { StandingVisit } from '../../src/planning/plan';
import { daysAhead, eachDayAhead, planAhead, type AheadInput, type WeekAhead } from '../../src/planning/weekAhead';
import { isoDay } from '../../src/values/moment';
import {
  day,
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  registers,
  regulation,
  settings,
  staff,
  TODAY,
  visit,
} from './office';

/** The fixtures' today is Monday 16 November 2026; two weeks later it is Monday the 30th. */
const DATES = ['17', '18', '19', '20', '23', '24', '25', '26', '27', '30'].map((date) => `2026-11-${date}`);

/** Somebody with time for so many calls of ten minutes a day. */
const caller = (calls: number) => registers({ staff: [staff('张敏', { minutes: calls * 10 })] });
const rooms = (count: number) => Array.from({ length: count }, (_, index) => home(`1-1-${101 + index}`));
const calls = (count: number, changes: Parameters<typeof due>[1] = {}) =>
  rooms(count).map((household) => match(due(household, { channels: ['电话'], ...changes })));

const ahead = (office: Parameters<typeof ledger>[0], more: Partial<AheadInput> = {}): WeekAhead =>
  planAhead({ ledger: ledger(office), seed: 1, ...more });

/** Visits of each day up to the last day that has any. */
const visitsOf = ({ days }: WeekAhead): number[] => {
  const counts = days.map(({ visits }) => visits);
  return counts.slice(0, counts.findLastIndex((count) => count > 0) + 1);
};
const overdueOf = ({ overdue }: WeekAhead) =>
  overdue.map(({ bundle, reason, because, made }) => [
    bundle.party.room,
    isoDay(reason.deadline),
    because,
    made === null ? null : isoDay(made),
  ]);

describe('the workdays that are looked at', () => {
  test('are those of the two weeks after today', () => {
    expect(ahead({}).days.map(({ date }) => isoDay(date))).toEqual(DATES);
  });

  test('leave holidays out and take make-up days in', () => {
    const saturday = day('2026-11-21');
    const isWorkday = (date: number) => date === saturday || date === day('2026-11-23');
    const { calendar } = ledger();
    expect(daysAhead({ today: TODAY, calendar: { ...calendar, isWorkday } })).toEqual([saturday, saturday + 2]);
  });
});

describe('the load of each day', () => {
  test('a visit that is planned counts as made: it is on one list only', () => {
    const week = ahead({ registers: caller(5), matches: calls(3) });
    expect(visitsOf(week)).toEqual([3]);
    expect(week.overdue).toEqual([]);
  });

  test('what the first day has no room for comes on the next; `left` counts it', () => {
    const week = ahead({ registers: caller(2), matches: calls(5, { latest: day('2026-11-30') }) });
    expect(visitsOf(week)).toEqual([2, 2, 1]);
    expect(week.days.map(({ left }) => left).slice(0, 4)).toEqual([3, 1, 0, 0]);
    expect(week.overdue).toEqual([]);
  });

  test('a window that opens next week is no load of this one', () => {
    const later = { event: day('2026-11-23'), earliest: day('2026-11-23'), latest: day('2026-11-27') };
    expect(visitsOf(ahead({ registers: caller(5), matches: calls(1, later) }))).toEqual([0, 0, 0, 0, 1]);
  });

  test('somebody on leave carries nothing', () => {
    const leave = [{ from: day('2026-11-17'), to: day('2026-11-19') }];
    const away = registers({ staff: [staff('张敏', { minutes: 240, leave })] });
    expect(visitsOf(ahead({ registers: away, matches: calls(2) }))).toEqual([0, 0, 0, 2]);
  });

  test('a promised call-back is made once, on its day (A6)', () => {
    const household = home('1-1-101');
    const said = visit(partyOf(household), {
      visitedAt: { day: day('2026-11-12'), minute: null },
      kind: '投诉',
      channel: '电话',
      promisedAt: { day: day('2026-11-19'), minute: null },
    });
    const week = ahead({
      registers: { ...caller(5), visits: [said] },
      visitRecords: [record(said)],
      regulation: regulation({ promiseRule: 'A6' }),
    });
    expect(visitsOf(week)).toEqual([0, 0, 1]);
  });

  test('the repairers come once for a problem that a visit found (E1)', () => {
    const household = home('1-1-101');
    const told = visit(partyOf(household), {
      visitedAt: { day: day('2026-11-13'), minute: null },
      kind: '维修',
      channel: '电话',
      satisfaction: '不满意',
    });
    const week = ahead({
      registers: registers({ staff: [staff('老周', { post: '维修工', minutes: 240 })], visits: [told] }),
      visitRecords: [record(told)],
      regulation: regulation({ problems: [{ rule: 'E1', ofKinds: [], within: null }] as never }),
    });
    expect(visitsOf(week)).toEqual([1]);
  });

  test('two contacts of one month (N2) are two visits on two days', () => {
    const household = home('1-1-101');
    const month = {
      event: day('2026-11-01'),
      earliest: day('2026-11-01'),
      latest: day('2026-11-30'),
      rule: 'N2',
      kind: '定期',
    };
    const first = due(household, { ...month, step: '1/2', channels: ['短信'] });
    const second = due(household, { ...month, step: '2/2', channels: ['短信'], origin: first.origin });
    expect(visitsOf(ahead({ registers: caller(5), matches: [match(first), match(second)] }))).toEqual([1, 1]);
  });
});

describe('what becomes overdue with the people there are', () => {
  test('is what is made after its deadline, with the day', () => {
    const week = ahead({ registers: caller(2), matches: calls(3) });
    expect(overdueOf(week)).toEqual([['1-1-103', '2026-11-17', 'capacity', '2026-11-18']]);
  });

  test('or never: ten workdays of one call a day for twelve homes', () => {
    const week = ahead({ registers: caller(1), matches: calls(12) });
    expect(overdueOf(week).map(([, , , made]) => made)).toEqual([...DATES.slice(1), null, null]);
  });

  test('by deadline, the earliest first', () => {
    const gone = match(due(home('9-1-101'), { latest: day('2026-11-17'), lateCounts: false, channels: ['电话'] }));
    const late = calls(2, { latest: day('2026-11-16') });
    const week = ahead({ registers: caller(1), matches: [gone, ...late] });
    expect(overdueOf(week).map(([room, , , made]) => [room, made])).toEqual([
      ['1-1-101', '2026-11-17'],
      ['1-1-102', '2026-11-18'],
      ['9-1-101', null],
    ]);
    // One call a day: 101 on the 17th for both its matters, 102 on the 18th in time, 103 on the 19th.
    const later = calls(3, { latest: day('2026-11-18') });
    const mixed = ahead({ registers: caller(1), matches: [gone, ...late.slice(0, 1), ...later] });
    expect(overdueOf(mixed).map(([room, deadline]) => [room, deadline])).toEqual([
      ['1-1-101', '2026-11-16'],
      ['9-1-101', '2026-11-17'],
      ['1-1-103', '2026-11-18'],
    ]);
  });

  test('what is overdue today already is no part of it', () => {
    const week = ahead({ registers: caller(0), matches: calls(1, { latest: TODAY - 1 }) });
    expect(week.overdue).toEqual([]);
    expect(week.days[0]!.left).toBe(1);
    expect(ahead({ registers: caller(1), matches: calls(2, { latest: TODAY - 1 }) }).overdue).toEqual([]);
  });

  test('what is due today and on no list is', () => {
    expect(overdueOf(ahead({ registers: caller(5), matches: calls(1, { latest: TODAY }) }))).toEqual([
      ['1-1-101', '2026-11-16', 'non-workday', '2026-11-17'],
    ]);
  });

  test('what can wait beyond the two weeks is not', () => {
    expect(ahead({ registers: caller(0), matches: calls(1, { latest: day('2026-12-01') }) }).overdue).toEqual([]);
  });

  test('a visit of a period that no list had room for will not be made any more (N2)', () => {
    const week = ahead({ registers: caller(0), matches: calls(1, { latest: day('2026-11-18'), lateCounts: false }) });
    expect(overdueOf(week)).toEqual([['1-1-101', '2026-11-18', 'capacity', null]]);
  });

  test('an empty home is nobody’s omission', () => {
    const empty = home('1-1-101', { occupancy: '空置' });
    const week = ahead({ registers: caller(5), matches: [match(due(empty))] });
    expect([week.overdue, visitsOf(week), week.days[0]!.left]).toEqual([[], [], 0]);
  });
});

describe('lists that stand already', () => {
  const standing = (room: string, changes: Partial<StandingVisit> = {}): StandingVisit => ({
    key: `home |${room}`,
    staff: '张敏',
    companions: [],
    slot: 9 * 60,
    channel: '电话',
    accepted: false,
    ...changes,
  });

  test('what is on today’s list counts as made today', () => {
    const lists = new Map([[TODAY, [standing('1-1-101')]]]);
    const week = ahead({ registers: caller(5), matches: calls(2, { latest: TODAY }) }, { standing: lists });
    expect(visitsOf(week)).toEqual([1]);
    expect(overdueOf(week).map(([room]) => room)).toEqual(['1-1-102']);
  });

  test('a visit on today’s list that is not owed any more changes nothing', () => {
    const lists = new Map([[TODAY, [standing('7-7-707')]]]);
    expect(visitsOf(ahead({ registers: caller(5), matches: calls(2) }, { standing: lists }))).toEqual([2]);
  });
});

test('the office’s own ledger is not touched', () => {
  const office = ledger({ registers: caller(1), matches: calls(3) });
  const before = [office.matches.map(({ valid }) => valid), office.visitRecords.length, office.today];
  planAhead({ ledger: office, seed: 1 });
  expect([office.matches.map(({ valid }) => valid), office.visitRecords.length, office.today]).toEqual(before);
});

test('day by day it gives what it gives at once, and each day as soon as it is planned', () => {
  const office = ledger({ registers: caller(2), matches: calls(5), regulation: regulation({ office: settings() }) });
  const steps = eachDayAhead({ ledger: office, seed: 1 });
  const seen: string[] = [];
  let step = steps.next();
  while (!step.done) {
    seen.push(isoDay(step.value.date));
    step = steps.next();
  }
  expect(seen).toEqual(DATES);
  expect(step.value).toEqual(planAhead({ ledger: office, seed: 1 }));
});
