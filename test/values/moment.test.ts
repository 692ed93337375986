import fc from 'fast-check';
import {
  addMonths,
  civilOf,
  dayFromIso,
  dayOf,
  daysInMonth,
  isoDay,
  isoMoment,
  monthBounds,
  monthOf,
  weekdayOf,
  wholeYears,
} from '../../src/values/moment';

const day = (iso: string) => dayFromIso(iso)!;
const anyDay = fc.integer({ min: 366, max: 73_050 });

describe('a day is a serial number of the 1900 system', () => {
  test('as Excel shows it: 1 March 1900 is 61, 1 January 2026 is 46023', () => {
    expect(dayOf(1900, 3, 1)).toBe(61);
    expect(dayOf(2026, 1, 1)).toBe(46_023);
    expect(isoDay(46_023)).toBe('2026-01-01');
  });

  test('days that do not exist are none: 30 February, 29 February 2026, month 13, 2026-2-3', () => {
    expect(dayOf(2024, 2, 30)).toBeNull();
    expect(dayOf(2026, 2, 29)).toBeNull();
    expect(dayOf(2026, 13, 1)).toBeNull();
    expect(dayFromIso('2026-2-3')).toBeNull();
  });

  test('every day comes back from its civil date and from its text', () => {
    fc.assert(
      fc.property(anyDay, (serial) => {
        const { year, month, date } = civilOf(serial);
        expect(dayOf(year, month, date)).toBe(serial);
        expect(dayFromIso(isoDay(serial))).toBe(serial);
      }),
    );
  });

  test('leap years: 2024 and 2000 have 29 days in February, 2026 and 2100 have 28', () => {
    expect([2024, 2000, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  test('weekdays count from Monday: 20 November 2026 is a Friday', () => {
    expect(weekdayOf(day('2026-11-20'))).toBe(5);
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
  });
});

describe('within one month after: the same day of the next month, or its last (regulations.md)', () => {
  test.each([
    ['2026-10-15', 1, '2026-11-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 18, '2027-11-30'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(isoDay(addMonths(day(from), months))).toBe(expected);
  });

  test('the result is a whole day in the month meant, never past the same date', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (serial, months) => {
        const from = civilOf(serial);
        const to = civilOf(addMonths(serial, months));
        expect(Number.isInteger(addMonths(serial, months))).toBe(true);
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.date).toBe(Math.min(from.date, daysInMonth(to.year, to.month)));
      }),
    );
  });
});

test('months and moments as batch.md writes them', () => {
  expect(monthOf(day('2026-10-31'))).toBe('2026-10');
  expect(monthBounds('2026-02')).toEqual({ first: day('2026-02-01'), last: day('2026-02-28') });
  expect(() => monthBounds('2026-13')).toThrow(RangeError);
  expect(() => monthBounds('十月')).toThrow(RangeError);
  expect(isoMoment({ day: day('2026-10-03'), minute: null })).toBe('2026-10-03');
  expect(isoMoment({ day: day('2026-10-03'), minute: 14 * 60 + 5 })).toBe('2026-10-03T14:05');
});

test('whole years are full on the anniversary, of 29 February on the 28th; before the first there are none', () => {
  const years = (from: string, to: string) => wholeYears(dayFromIso(from)!, dayFromIso(to)!);
  expect(years('2021-11-20', '2026-11-19')).toBe(4);
  expect(years('2021-11-20', '2026-11-20')).toBe(5);
  expect(years('2024-02-29', '2025-02-28')).toBe(1);
  expect(years('2026-11-21', '2026-11-20')).toBe(0);
});
