import { computeRates } from '../../src/rates/computeRates';
import type { Rate } from '../../src/rates/rate';
import { buildLedger } from '../../src/visits/buildLedger';
import { ledgerOf, registersOf, type OfficeSketch } from '../visits/office';

const room = '1-1-101';
const busy: OfficeSketch = {
  homes: [{ room, movedIn: '2026-09-15' }],
  complaints: [
    { room, received: '2026-10-01', closed: '2026-10-02' },
    { room, received: '2026-10-20', valid: false },
  ],
  repairs: [{ room, reported: '2026-10-03', completed: '2026-10-04' }],
  surveys: [{ room, sent: '2026-10-05', returned: '2026-10-06', items: { 保安: '不满意' } }],
  visits: [{ on: '2026-10-03', room }],
};

test('a month that is none is refused', () => {
  expect(() => computeRates(ledgerOf(busy), '2026-13')).toThrow(RangeError);
});

test('every figure is the count of the rows it shows', () => {
  const count = ({ members, base, denominator }: Rate): [number, number | null] => [
    members.reduce((sum, { counted, adds }) => sum + (adds?.numerator ?? Number(counted)), 0),
    denominator === null
      ? null
      : (base?.length ?? members.reduce((sum, { adds }) => sum + (adds?.denominator ?? 1), 0)),
  ];
  for (const rate of computeRates(ledgerOf(busy, { packs: 'A+J' }), '2026-10')) {
    expect([rate.rate, ...count(rate)]).toEqual([rate.rate, rate.numerator, rate.denominator]);
    expect(Object.values(rate.excluded).reduce((sum, left) => sum + left, 0)).toBe(rate.leftOut!.length);
  }
});

test('no rate stands twice', () => {
  const keys = computeRates(ledgerOf(busy, { packs: 'A+J' }), '2026-10').map(
    ({ rate, group }) => rate + JSON.stringify(group),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

describe('100,000 visits and 30,000 complaints', () => {
  const homes = Array.from({ length: 8000 }, (_, index) => `${(index % 40) + 1}-1-${100 + Math.floor(index / 40)}`);
  const first = Date.UTC(2026, 0, 1);
  /** Spread over the year up to today, in order, as a register is written. */
  const date = (index: number, of: number): string =>
    new Date(first + Math.floor((index / of) * 323) * 86_400_000).toISOString().slice(0, 10);
  const sketch: OfficeSketch = {
    homes,
    complaints: Array.from({ length: 30_000 }, (_, index) => ({
      room: homes[index % 8000]!,
      received: date(index, 30_000),
      closed: date(index, 30_000),
      category: ['噪音', '卫生', '维修'][index % 3]!,
      department: ['客服部', '工程部'][index % 2]!,
    })),
    visits: Array.from({ length: 100_000 }, (_, index) => ({
      on: date(index, 100_000),
      room: homes[index % 8000]!,
      about: index % 3 === 0 ? `TS${String((index % 30_000) + 1).padStart(3, '0')}` : null,
      kind: ['投诉', '维修', '意见征询'][index % 3]!,
    })),
  };

  test('are followed and rated in a time that grows with the rows, not with their square', () => {
    const registers = registersOf(sketch);
    const { regulation, today } = ledgerOf({}, { packs: 'A+J' });
    // Processor time, the better of two: the machine may be busy with other work. Half a second where it is not; each record met
    // with each complaint would take minutes.
    const best = Math.min(
      ...[1, 2].map(() => {
        const begin = process.cpuUsage();
        const rates = computeRates(buildLedger({ registers, regulation, today }), '2026-10');
        const { user, system } = process.cpuUsage(begin);
        expect(rates.find(({ rate }) => rate === 'complaint-count')!.numerator).toBeGreaterThan(2000);
        return (user + system) / 1000;
      }),
    );
    expect(best).toBeLessThan(3000);
  });
});
