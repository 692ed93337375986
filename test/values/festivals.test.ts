import { festivalDay, isFestival } from '../../src/values/festivals';
import { dayFromIso, isoDay } from '../../src/values/moment';

const iso = (name: string, year: number) => {
  const day = festivalDay(name, year);
  return day === null ? null : isoDay(day);
};

/** New Year's days as printed on wall calendars, 1990–2050. */
const SPRING_FESTIVALS = `
1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26
2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24
2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02
2050-01-23`
  .trim()
  .split(/\s+/);

describe('festivals of the civil calendar (H2)', () => {
  test.each([
    ['元旦', '2026-01-01'],
    ['新年', '2026-01-01'],
    ['情人节', '2026-02-14'],
    ['五一', '2026-05-01'],
    ['国庆', '2026-10-01'],
    ['国庆节', '2026-10-01'],
  ])('%s 2026 is %s', (name, expected) => {
    expect(iso(name, 2026)).toBe(expected);
  });
});

describe('festivals of the lunar calendar (H2, L5, P2)', () => {
  test('春节 of every year from 1990 to 2050', () => {
    expect(SPRING_FESTIVALS).toHaveLength(61);
    for (const expected of SPRING_FESTIVALS) expect(iso('春节', Number(expected.slice(0, 4)))).toBe(expected);
  });

  test.each([
    ['中秋', 2024, '2024-09-17'],
    ['中秋节', 2025, '2025-10-06'],
    ['中秋', 2026, '2026-09-25'],
    ['端午', 2024, '2024-06-10'],
    ['端午', 2025, '2025-05-31'],
    ['端午', 2026, '2026-06-19'],
    ['元宵', 2024, '2024-02-24'],
    ['元宵节', 2026, '2026-03-03'],
  ])('%s %i is %s', (name, year, expected) => {
    expect(iso(name, year)).toBe(expected);
  });

  test('中秋 1996 is 27 September: its month began with the new moon of 13 September', () => {
    expect(iso('中秋', 1996)).toBe('1996-09-27');
  });

  test('an independent lunar calendar has the same days from 1990 to 2050', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const monthAndDate = (day: string) => {
      const parts = lunar.formatToParts(new Date(`${day}T00:00:00Z`));
      return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('/');
    };
    const expected = { 春节: '1/1', 元宵: '1/15', 端午: '5/5', 中秋: '8/15' };
    for (let year = 1990; year <= 2050; year += 1) {
      for (const [name, date] of Object.entries(expected)) {
        // Four minutes before midnight (2027) and seven after it (2030) is too near for that calendar's approximation.
        if ((year === 2027 || year === 2030) && date.startsWith('1/')) continue;
        expect(`${year} ${name} ${monthAndDate(iso(name, year)!)}`).toBe(`${year} ${name} ${date}`);
      }
    }
  });
});

describe('what is no festival', () => {
  test('an unknown name and a year outside the calendar have no day', () => {
    expect(festivalDay('店庆', 2026)).toBeNull();
    expect(festivalDay('节', 2026)).toBeNull();
    expect(festivalDay('春节', 1909)).toBeNull();
    expect(festivalDay('春节', 2100)).toBeNull();
    expect(festivalDay('元旦', 2026.5)).toBeNull();
    expect(isFestival('店庆')).toBe(false);
    expect(isFestival('中秋节')).toBe(true);
  });

  test('a year at the edge is known', () => {
    expect(festivalDay('元旦', 1910)).toBe(dayFromIso('1910-01-01'));
    expect(festivalDay('元旦', 2099)).toBe(dayFromIso('2099-01-01'));
  });
});
