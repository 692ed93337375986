import * as fc from 'fast-check';
import { inYear, readDate, serialProposal } from '../../src/values/dates';
import { dayOf, isoDay, isoMoment } from '../../src/values/moment';
import type { CellValue } from '../../src/values/cell';

/** 2024-04-03, counted by hand: 2024-01-01 is serial 45292, and 31 + 29 + 31 + 2 days follow. */
const APRIL_3 = 45385;

const said = (value: CellValue, date1904 = false): string => {
  const reading = readDate(value, date1904);
  return reading.kind === 'date' ? isoMoment(reading.moment) : reading.kind;
};

describe('one day, as offices write it (registers.md §3, dates)', () => {
  test.each<[CellValue]>([
    [APRIL_3],
    ['2024-04-03'],
    ['2024/4/3'],
    ['2024.4.3'],
    ['2024．4．3'],
    ['2024－4－3'],
    ['2024年4月3日'],
    ['2024年04月03号'],
    ['二〇二四年四月三日'],
    ['24.4.3'],
    ['24年4月3日'],
    ['20240403'],
    [20240403],
    ['240403'],
    [240403],
    ['45385'],
    ['2024 4 3'],
    ['2024-4-3（周三）'],
    [' 2024-4-3 '],
    ['2O24-4-3'],
    ['2024-4-3 下午'],
  ])('%s is 2024-04-03', (written) => {
    expect(said(written)).toBe('2024-04-03');
  });

  test.each<[CellValue, string]>([
    ['2024-4-3 14:30', '2024-04-03T14:30'],
    ['2024-4-3 14：30', '2024-04-03T14:30'],
    ['2024年4月3日下午2点半', '2024-04-03T14:30'],
    ['2024.4.3 下午2:30', '2024-04-03T14:30'],
    ['2024-04-03T09:05:59', '2024-04-03T09:05'],
    ['2024-4-3 2:30 PM', '2024-04-03T14:30'],
    ['2024-4-3 中午12点', '2024-04-03T12:00'],
    ['2024-4-3 9:00-10:00', '2024-04-03T09:00'],
    ['2024-4-3\n14:30', '2024-04-03T14:30'],
    [APRIL_3 + 0.5, '2024-04-03T12:00'],
    // Rounded to the minute, over midnight too.
    [APRIL_3 + 0.99999, '2024-04-04T00:00'],
  ])('%j has its time: %s', (written, moment) => {
    expect(said(written)).toBe(moment);
  });

  test('a serial number of the 1904 system is 1462 days smaller', () => {
    expect(said(APRIL_3 - 1462, true)).toBe('2024-04-03');
    expect(said(String(APRIL_3 - 1462), true)).toBe('2024-04-03');
  });

  test.each<[CellValue, number, number]>([
    ['4月3日', 4, 3],
    ['4.3', 4, 3],
    ['4/3', 4, 3],
    ['12-3', 12, 3],
    [4.15, 4, 15],
  ])('%s has no year', (written, month, date) => {
    expect(readDate(written)).toEqual({ kind: 'yearless', month, date, minute: null, unsure: false });
  });

  test('a time may follow, after a blank', () => {
    expect(readDate('10.3 9:20')).toMatchObject({ kind: 'yearless', month: 10, date: 3, minute: 560 });
    expect(readDate('4月3日 14：30')).toMatchObject({ kind: 'yearless', minute: 870 });
  });

  test('the number 4.1 may have been typed as 4.10', () => {
    expect(readDate(4.1)).toMatchObject({ kind: 'yearless', month: 4, date: 1, unsure: true });
    expect(readDate('4.1')).toMatchObject({ unsure: false });
  });

  test.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024年4月31日', '13月5日', '4月31日', '20240230', '240230'])(
    '%s does not exist (date-impossible)',
    (written) => {
      expect(said(written)).toBe('impossible');
    },
  );

  test.each([
    '即时',
    '持续进行',
    '5月-7月',
    '上旬',
    '4月上旬',
    '2024年4月',
    '202404',
    '4.3-4.5',
    '2024.4.3-2024.4.5',
    '本周内',
    '月底',
  ])('%s is no date', (written) => {
    expect(said(written)).toBe('vague');
  });

  test.each<[CellValue]>([
    ['张三'],
    ['3-2-501'],
    ['13800001111'],
    [501],
    [-3],
    [true],
    ['4/3/2024'],
    ['TS2024-001'],
    [Number.NaN],
  ])('%s cannot be read', (written) => {
    expect(said(written)).toBe('unreadable');
  });

  test('4/13/2024 can be read one way only', () => {
    expect(said('4/13/2024')).toBe('2024-04-13');
  });

  test('a clock time alone is a time', () => {
    expect(readDate('14:30')).toEqual({ kind: 'time', minute: 870 });
    expect(readDate(0.25)).toEqual({ kind: 'time', minute: 360 });
  });

  test.each([1e308, -45000.5, 2 ** 53, Number.NaN, '0000.1.1', '0000-00-00', '1/1/0001', '0024-4-3'])(
    '%s is no day of a register',
    (written) => {
      expect(['unreadable', 'impossible']).toContain(readDate(written).kind);
    },
  );

  test('two dates in one cell are several', () => {
    expect(readDate('2024-4-3\n2024-4-5')).toEqual({ kind: 'several', count: 2 });
    expect(readDate('10.5\n10.6\n10.7')).toEqual({ kind: 'several', count: 3 });
  });

  test('29 February waits for its year', () => {
    expect(readDate('2月29日')).toMatchObject({ kind: 'yearless' });
    expect(inYear({ month: 2, date: 29 }, 2023)).toBeNull();
  });
});

describe('a clear date written as text has a serial number to become', () => {
  test('with the number format that shows all of it', () => {
    expect(serialProposal({ day: APRIL_3, minute: null }, false)).toEqual({
      value: APRIL_3,
      numberFormat: 'yyyy-mm-dd',
    });
    expect(serialProposal({ day: APRIL_3, minute: 720 }, false)).toEqual({
      value: APRIL_3 + 0.5,
      numberFormat: 'yyyy-mm-dd hh:mm',
    });
  });

  test('in a 1904 workbook in its own counting', () => {
    expect(serialProposal({ day: APRIL_3, minute: null }, true).value).toBe(APRIL_3 - 1462);
  });
});

describe('every day and every form', () => {
  const days = fc.integer({ min: dayOf(1950, 1, 1)!, max: dayOf(2079, 12, 31)! });

  test('reading what was written gives the day back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const [year, month, date] = isoDay(day).split('-').map(Number) as [number, number, number];
        const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
        const forms = [
          isoDay(day),
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          isoDay(day).replaceAll('-', ''),
        ];
        for (const form of forms) expect(readDate(form)).toMatchObject({ kind: 'date', moment: { day, minute: null } });
        expect(readDate(`${isoDay(day)} ${time}`)).toMatchObject({ kind: 'date', moment: { day, minute } });
        expect(readDate(day + minute / 1440)).toMatchObject({ kind: 'date', moment: { day } });
      }),
    );
  });

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
        expect(typeof readDate(value).kind).toBe('string');
      }),
    );
  });
});
