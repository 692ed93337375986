import { isoDay } from '../../src/values/moment';
import { dayAfter, endOfMonth } from '../../src/visits/periods';
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
