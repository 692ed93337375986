import { quotaOutcomes } from '../../src/visits/quotas';
import { ledgerOf, type LedgerOptions, type OfficeSketch } from './office';

const homes = Array.from({ length: 40 }, (_, index) => `1-1-${101 + index}`);

function outcomes(sketch: OfficeSketch, options: LedgerOptions): unknown[] {
  return quotaOutcomes(ledgerOf({ homes, ...sketch }, options)).map(({ quota, period, done, base, met, over }) => [
    `${quota.rule} ${quota.of}`,
    period,
    `${done}/${base}`,
    met,
    over,
  ]);
}

describe('J2: half of the orders completed on a day are visited', () => {
  const repairs = [
    { id: 'W1', room: homes[0]!, completed: '2026-10-05' },
    { id: 'W2', room: homes[1]!, completed: '2026-10-05' },
    { id: 'W3', room: homes[2]!, completed: '2026-10-06' },
    { id: 'W4', room: homes[3]!, completed: '2026-10-06' },
    { id: 'W5', room: homes[4]!, completed: '2026-10-06' },
  ];
  const visits = [
    { on: '2026-10-07', kind: '维修', about: 'W1', room: homes[0]! },
    { on: '2026-10-07', kind: '维修', about: 'W3', room: homes[2]!, channel: '上门' },
  ];

  test('counted per day of completion, by any channel: 1 of 2 is enough, 1 of 3 is not', () => {
    expect(outcomes({ repairs, visits }, { packs: 'J' })).toEqual([
      ['J2 repairsCompleted', '2026-10-05', '1/2', true, true],
      ['J2 repairsCompleted', '2026-10-06', '1/3', false, true],
    ]);
  });

  test('a day is over when the week of its visits (J3) is', () => {
    const over = (today: string) =>
      outcomes({ repairs, visits }, { packs: 'J', today }).map((line) => (line as unknown[])[4]);
    expect(over('2026-10-12')).toEqual([false, false]);
    expect(over('2026-10-13')).toEqual([true, false]);
    expect(over('2026-10-14')).toEqual([true, true]);
  });

  test('exempt orders are in no quota', () => {
    const lobby = [{ id: 'W9', room: null, roomText: '大堂', name: null, completed: '2026-10-05' }];
    expect(outcomes({ repairs: lobby }, { packs: 'J' })).toEqual([]);
  });
});

describe('A3: at least 5 % of the orders dispatched in a month, at most 5 % of the households, by phone', () => {
  const repairs = Array.from({ length: 30 }, (_, index) => ({
    id: `W${index}`,
    room: homes[index]!,
    assigned: '2026-10-05',
  }));
  const phone = (count: number, channel = '电话') =>
    Array.from({ length: count }, (_, index) => ({
      on: '2026-10-08',
      kind: '维修',
      room: homes[index]!,
      about: `W${index}`,
      channel,
    }));

  test('2 of 30 reach the floor and fill the cap of 40 homes', () => {
    expect(outcomes({ repairs, visits: phone(2) }, { packs: 'A' })).toEqual([
      ['A3 repairsDispatched', '2026-10', '2/30', true, true],
      ['A3 households', '2026-10', '2/40', true, true],
    ]);
  });

  test('1 of 30 misses the floor, 3 pass the cap, onsite visits count for neither', () => {
    expect(outcomes({ repairs, visits: phone(1) }, { packs: 'A' })[0]).toEqual([
      'A3 repairsDispatched',
      '2026-10',
      '1/30',
      false,
      true,
    ]);
    expect(outcomes({ repairs, visits: phone(3) }, { packs: 'A' })[1]).toEqual([
      'A3 households',
      '2026-10',
      '3/40',
      false,
      true,
    ]);
    expect(outcomes({ repairs, visits: phone(3, '上门') }, { packs: 'A' })[0]).toContain('0/30');
  });

  test('the month is over on the first day of the next', () => {
    const over = (today: string) => outcomes({ repairs }, { packs: 'A', today }).map((line) => (line as unknown[])[4]);
    expect(over('2026-10-31')).toEqual([false, false]);
    expect(over('2026-11-01')).toEqual([true, true]);
  });

  test('months before visits are owed are not judged', () => {
    const old = repairs.map((order) => ({ ...order, assigned: '2025-12-30' }));
    expect(outcomes({ repairs: old }, { packs: 'A' })).toEqual([]);
  });
});
