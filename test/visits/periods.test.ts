import fc from 'fast-check';
import { civilOf, isoDay, weekdayOf } from '../../src/values/moment';
import {
  anchoredPeriods,
  calendarPeriods,
  dayAfter,
  dayOfNextMonth,
  endOfMonth,
  weekdayInWeek,
} from '../../src/visits/periods';
import { createWorkCalendar } from '../../src/visits/workCalendar';
import { day } from './office';

const calendar = createWorkCalendar();
const after = (
  from: string,
  amount: number,
  unit: 'day' | 'week' | 'month' | 'workday' | 'hour' | 'minute',
  minute?: number,
) => isoDay(dayAfter(day(from), { amount, unit }, calendar, minute ?? null));

test('"within N days after D" includes day D + N (regulations.md, Periods)', () => {
  expect(after('2026-10-30', 3, 'day')).toBe('2026-11-02');
  expect(after('2026-10-30', 1, 'week')).toBe('2026-11-06');
});

test('"within one month after D" is the same day of the next month, or its last day', () => {
  expect(after('2026-10-15', 1, 'month')).toBe('2026-11-15');
  expect(after('2026-01-31', 1, 'month')).toBe('2026-02-28');
  expect(after('2024-01-31', 1, 'month')).toBe('2024-02-29');
  expect(after('2026-12-31', 2, 'month')).toBe('2027-02-28');
});

test('workdays count public holidays and make-up days, forwards and backwards', () => {
  expect(after('2026-09-30', 3, 'workday')).toBe('2026-10-10');
  expect(after('2026-10-08', -1, 'workday')).toBe('2026-09-30');
  expect(after('2026-10-08', 0, 'workday')).toBe('2026-10-08');
});

test('hours end on the day their minute falls on; without a time nobody is late for want of one', () => {
  expect(after('2026-10-08', 24, 'hour', 9 * 60)).toBe('2026-10-09');
  expect(after('2026-10-08', 2, 'hour', 23 * 60)).toBe('2026-10-09');
  expect(after('2026-10-08', 2, 'hour', 9 * 60)).toBe('2026-10-08');
  expect(after('2026-10-08', 2, 'hour')).toBe('2026-10-09');
  expect(after('2026-10-08', 5, 'minute', 1438)).toBe('2026-10-09');
});

test('before a date: a negative amount', () => {
  expect(after('2026-10-08', -2, 'month')).toBe('2026-08-08');
  expect(after('2026-10-08', -3, 'day')).toBe('2026-10-05');
});

test('the last day of the month a day lies in', () => {
  expect(isoDay(endOfMonth(day('2026-02-03')))).toBe('2026-02-28');
  expect(isoDay(endOfMonth(day('2026-10-31')))).toBe('2026-10-31');
});

/** Any day of 2015–2030; the published holidays reach to 2026. */
const anyDay = fc.integer({ min: day('2015-01-01'), max: day('2030-12-31') });

describe('property: "within"', () => {
  test('n days, n weeks: so many days later, and back again', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (from, amount) => {
        expect(dayAfter(from, { amount, unit: 'day' }, calendar)).toBe(from + amount);
        expect(dayAfter(from, { amount, unit: 'week' }, calendar)).toBe(from + 7 * amount);
        expect(
          dayAfter(dayAfter(from, { amount, unit: 'day' }, calendar), { amount: -amount, unit: 'day' }, calendar),
        ).toBe(from);
      }),
    );
  });

  test('n months: in the n-th month after (or before), on the same date or on its last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (from, amount) => {
        const start = civilOf(from);
        const reached = dayAfter(from, { amount, unit: 'month' }, calendar);
        const end = civilOf(reached);
        expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + amount);
        if (end.date !== start.date) {
          expect(end.date).toBeLessThan(start.date);
          expect(reached).toBe(endOfMonth(reached));
        }
      }),
    );
  });

  test('n workdays: a workday, with n workdays passed since, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, amount) => {
        const workdaysFrom = (first: number, last: number): number => {
          let count = 0;
          for (let date = first; date <= last; date += 1) count += calendar.isWorkday(date) ? 1 : 0;
          return count;
        };
        const after = dayAfter(from, { amount, unit: 'workday' }, calendar);
        expect(calendar.isWorkday(after)).toBe(true);
        expect(workdaysFrom(from + 1, after)).toBe(amount);
        const before = dayAfter(from, { amount: -amount, unit: 'workday' }, calendar);
        expect(calendar.isWorkday(before)).toBe(true);
        expect(workdaysFrom(before, from - 1)).toBe(amount);
      }),
    );
  });

  test('hours: never before the minute has come round, never a day too late', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1439), fc.nat(100), (from, minute, amount) => {
        const reached = dayAfter(from, { amount, unit: 'hour' }, calendar, minute);
        const minutes = minute + amount * 60;
        expect((reached - from) * 1440).toBeLessThanOrEqual(minutes);
        expect((reached - from + 1) * 1440).toBeGreaterThan(minutes);
      }),
    );
  });
});

test('a year without a holiday table counts Monday to Friday and is told', () => {
  const asked = createWorkCalendar();
  // 1 October 2027 is a Friday; nobody knows yet which days around it are free.
  expect(isoDay(dayAfter(day('2027-09-30'), { amount: 1, unit: 'workday' }, asked))).toBe('2027-10-01');
  expect(isoDay(dayAfter(day('2027-10-04'), { amount: -2, unit: 'workday' }, asked))).toBe('2027-09-30');
  expect(asked.uncoveredYears()).toEqual([2027]);
  const own = createWorkCalendar([{ date: '2027-10-01', workday: false }]);
  expect(isoDay(dayAfter(day('2027-09-30'), { amount: 1, unit: 'workday' }, own))).toBe('2027-10-04');
  expect(own.uncoveredYears()).toEqual([]);
});

test('L1: the first days of the next month, over the end of a year', () => {
  expect(isoDay(dayOfNextMonth(day('2026-02-28'), 5))).toBe('2026-03-05');
  expect(isoDay(dayOfNextMonth(day('2026-12-31'), 1))).toBe('2027-01-01');
});

test('F1: a weekday of the week, Monday first', () => {
  // 20 November 2026 is a Friday.
  expect(isoDay(weekdayInWeek(day('2026-11-20'), 7))).toBe('2026-11-22');
  expect(isoDay(weekdayInWeek(day('2026-11-16'), 7))).toBe('2026-11-22');
  expect(isoDay(weekdayInWeek(day('2026-11-22'), 1))).toBe('2026-11-16');
});

describe('periods of the calendar', () => {
  const names = (per: Parameters<typeof calendarPeriods>[0], from: string, to: string): string[] =>
    calendarPeriods(per, day(from), day(to)).map(({ name, first, last }) => `${name} ${isoDay(first)} ${isoDay(last)}`);

  test('those that begin between two days, both included', () => {
    expect(names('halfYear', '2026-01-01', '2026-07-01')).toEqual([
      '2026-H1 2026-01-01 2026-06-30',
      '2026-H2 2026-07-01 2026-12-31',
    ]);
    expect(names('halfYear', '2026-01-02', '2026-06-30')).toEqual([]);
    expect(names('quarter', '2026-09-30', '2026-10-01')).toEqual(['2026-Q4 2026-10-01 2026-12-31']);
    expect(names('year', '2026-12-31', '2027-01-01')).toEqual(['2027 2027-01-01 2027-12-31']);
    expect(names('month', '2028-02-01', '2028-02-29')).toEqual(['2028-02 2028-02-01 2028-02-29']);
    expect(names('week', '2026-11-15', '2026-11-16')).toEqual(['2026-11-16 2026-11-16 2026-11-22']);
  });

  test('property: they follow each other without a gap and begin where they should', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('week', 'month', 'quarter', 'halfYear', 'year'), (from, per) => {
        const periods = calendarPeriods(per, from, from + 1000);
        for (const [place, { first, last }] of periods.entries()) {
          if (place > 0) expect(first).toBe(periods[place - 1]!.last + 1);
          expect(last).toBeGreaterThan(first);
          if (per === 'week') expect(weekdayOf(first)).toBe(1);
          else expect(civilOf(first).date).toBe(1);
          expect(first).toBeGreaterThanOrEqual(from);
        }
        expect(periods.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('B3: half years counted from a day', () => {
  const ends = (start: string, to: string): string[] =>
    anchoredPeriods(day(start), 'halfYear', { amount: 1, unit: 'month' }, calendar, day(to)).map(
      ({ first, last }) => `${isoDay(first)} ${isoDay(last)}`,
    );

  test('a month after the start the first begins', () => {
    expect(ends('2026-03-15', '2026-10-16')).toEqual(['2026-04-16 2026-10-15', '2026-10-16 2027-04-15']);
    expect(ends('2026-03-15', '2026-10-15')).toHaveLength(1);
    expect(ends('2026-03-15', '2026-04-15')).toEqual([]);
  });

  test('the 31st comes back after a shorter month', () => {
    // 31 July + 1 month = 31 August; + 6 months = 28 February; + 12 months = 31 August again.
    expect(ends('2025-07-31', '2026-09-01')).toEqual([
      '2025-09-01 2026-02-28',
      '2026-03-01 2026-08-31',
      '2026-09-01 2027-02-28',
    ]);
  });

  test('property: no gap, no overlap, about half a year each', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const periods = anchoredPeriods(start, 'halfYear', { amount: 1, unit: 'month' }, calendar, start + 1500);
        for (const [place, { first, last }] of periods.entries()) {
          if (place > 0) expect(first).toBe(periods[place - 1]!.last + 1);
          expect(last - first).toBeGreaterThanOrEqual(179);
          expect(last - first).toBeLessThanOrEqual(185);
        }
      }),
    );
  });
});
