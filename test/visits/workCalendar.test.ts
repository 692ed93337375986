import fc from 'fast-check';
import { isoDay } from '../../src/values/moment';
import { createWorkCalendar } from '../../src/visits/workCalendar';
import { day, ledgerOf } from './office';

describe('the published calendar', () => {
  const calendar = createWorkCalendar();

  test('National Day 2026: 1–7 October off, 10 October (Saturday) worked', () => {
    const workdays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].filter((date) =>
      calendar.isWorkday(day(`2026-10-${String(date).padStart(2, '0')}`)),
    );
    expect(workdays).toEqual([8, 9, 10]);
  });

  test('the next workday after 30 September 2026 is 8 October', () => {
    expect(isoDay(calendar.nextWorkday(day('2026-09-30')))).toBe('2026-10-08');
  });

  test('3 workdays after Thursday 8 October 2026 pass over Sunday, not over the make-up Saturday', () => {
    expect(isoDay(calendar.addWorkdays(day('2026-10-08'), 3))).toBe('2026-10-12');
  });

  test('no year was asked for that it does not know', () => {
    expect(calendar.uncoveredYears()).toEqual([]);
  });
});

describe('a year nobody has published', () => {
  test('is Monday to Friday and is told', () => {
    const calendar = createWorkCalendar();
    expect(calendar.isWorkday(day('2027-10-01'))).toBe(true);
    expect(calendar.isWorkday(day('2027-10-02'))).toBe(false);
    expect(calendar.uncoveredYears()).toEqual([2027]);
  });

  test('stays told while the office has only entered part of it', () => {
    const calendar = createWorkCalendar([{ date: '2027-02-08', workday: false }]);
    expect(calendar.isWorkday(day('2027-02-08'))).toBe(false);
    expect(calendar.uncoveredYears()).toEqual([2027]);
  });

  test('is covered once the office has entered its National Day', () => {
    const calendar = createWorkCalendar([{ date: '2027-10-01', workday: false }]);
    expect(calendar.isWorkday(day('2027-10-01'))).toBe(false);
    expect(calendar.uncoveredYears()).toEqual([]);
  });
});

test("the office's own table overrides the published one, in both directions", () => {
  const calendar = createWorkCalendar([
    { date: '2026-11-18', workday: false },
    { date: '2026-11-22', workday: true },
  ]);
  expect(calendar.isWorkday(day('2026-11-18'))).toBe(false);
  expect(calendar.isWorkday(day('2026-11-22'))).toBe(true);
});

test('property: the n-th workday has n workdays up to it and is one itself', () => {
  const calendar = createWorkCalendar();
  fc.assert(
    fc.property(
      fc.integer({ min: day('2024-01-01'), max: day('2026-10-01') }),
      fc.integer({ min: 1, max: 40 }),
      (from, n) => {
        const reached = calendar.addWorkdays(from, n);
        let count = 0;
        for (let step = from + 1; step <= reached; step += 1) if (calendar.isWorkday(step)) count += 1;
        return calendar.isWorkday(reached) && count === n;
      },
    ),
  );
});

test('a ledger tells at once that nobody has published the holidays of its year', () => {
  expect(ledgerOf({}, { today: '2027-01-05' }).calendar.uncoveredYears()).toEqual([2027]);
  expect(ledgerOf({}, { today: '2026-12-31' }).calendar.uncoveredYears()).toEqual([]);
});
