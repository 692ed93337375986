import fc from 'fast-check';
import type { SampleDraw } from '../../src/regulations/settings';
import type { Ledger } from '../../src/visits/ledger';
import { completeSample, type Draw } from '../../src/visits/sampling';
import { ledgerOf, type LedgerOptions, type RepairSketch } from './office';

const items = fc.uniqueArray(fc.record({ key: fc.string(), stratum: fc.constantFrom('1', '2', '3', '4') }), {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 80,
});
const keysOf = (drawn: ReadonlySet<Draw>): string[] => [...drawn].map(({ key }) => key);

describe('a recorded draw is completed', () => {
  test('property: no key that still exists is lost; keys that no longer exist are dropped', () => {
    fc.assert(
      fc.property(items, fc.nat(80), fc.integer(), fc.array(fc.string()), (all, size, seed, gone) => {
        const before = keysOf(completeSample(all, new Set(), size, seed));
        const rest = all.filter((_, place) => place % 3 !== 0);
        const still = rest.map(({ key }) => key).filter((key) => before.includes(key));
        const drawn = keysOf(completeSample(rest, new Set([...before, ...gone]), size, seed));
        expect(drawn).toEqual(expect.arrayContaining(still));
        expect(rest.map(({ key }) => key)).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  test('property: as many as asked for; more only where more were drawn before', () => {
    fc.assert(
      fc.property(items, fc.nat(80), fc.nat(80), fc.integer(), (all, first, size, seed) => {
        const before = new Set(keysOf(completeSample(all, new Set(), first, seed)));
        const wanted = Math.max(Math.min(size, all.length), before.size);
        expect(completeSample(all, before, size, seed).size).toBe(wanted);
      }),
    );
  });

  test('property: what comes in is drawn where most is lacking, so that a grown base is spread as evenly as can be', () => {
    fc.assert(
      fc.property(items, fc.integer(), (all, seed) => {
        const early = all.filter((_, place) => place % 2 === 0);
        const before = new Set(keysOf(completeSample(early, new Set(), Math.ceil(early.length / 3), seed)));
        const size = Math.ceil(all.length / 2);
        const drawn = [...completeSample(all, before, size, seed)];
        for (const stratum of ['1', '2', '3', '4']) {
          const own = all.filter((item) => item.stratum === stratum);
          const kept = own.filter(({ key }) => before.has(key)).length;
          const fair = (size * own.length) / all.length;
          const got = drawn.filter((item) => item.stratum === stratum).length;
          // A building gets more than its share only by what was drawn there before.
          expect(got).toBeLessThan(Math.max(kept + 1e-6, fair + 1));
        }
      }),
    );
  });

  test('property: the same draws again, in whatever order the rows stand', () => {
    fc.assert(
      fc.property(items, fc.nat(40), fc.integer(), (all, size, seed) => {
        const before = new Set(all.slice(0, 3).map(({ key }) => key));
        expect(keysOf(completeSample([...all].reverse(), before, size, seed)).sort()).toEqual(
          keysOf(completeSample(all, before, size, seed)).sort(),
        );
      }),
    );
  });
});

const homes = Array.from({ length: 1000 }, (_, index) => `${(index % 4) + 1}-1-${101 + index}`);
const orders = (count: number, more: Partial<RepairSketch> = {}): RepairSketch[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `W${index}`,
    room: homes[index]!,
    assigned: '2026-10-10',
    completed: '2026-10-12',
    ...more,
  }));
const sampled = ({ dueVisits }: Ledger): string[] =>
  dueVisits.filter((due) => due.sampled).map(({ references }) => references[0]!);
const under = (packs: LedgerOptions['packs'], repairs: RepairSketch[], draws: SampleDraw[] = [], seed = 5): Ledger =>
  ledgerOf({ homes, repairs }, { packs: packs!, today: '2026-10-20', settings: { draws, seed } });

describe('A3, C6: the month’s draw is recorded', () => {
  test('rule, month, seed, day and the numbers drawn', () => {
    const ledger = under('A', orders(60));
    expect(ledger.draws).toEqual([
      { rule: 'A3', period: '2026-10', seed: 5, on: '2026-10-20', keys: [...sampled(ledger)].sort() },
    ]);
    expect(ledger.draws[0]!.keys).toHaveLength(3);
  });

  test('next week it is kept: whatever the seed is now, what has come in is drawn beside it', () => {
    const first = under('A', orders(60));
    const next = under('A', orders(100), [...first.draws], 99);
    expect(sampled(next)).toHaveLength(5);
    expect(sampled(next)).toEqual(expect.arrayContaining(sampled(first)));
    expect(next.draws).toMatchObject([{ rule: 'A3', period: '2026-10', seed: 5, on: '2026-10-20' }]);
    expect(sampled(under('A', orders(100), [...next.draws], 7))).toEqual(sampled(next));
  });

  test('an order that was struck out is dropped from it and replaced', () => {
    const first = under('A', orders(60));
    const [struck, ...kept] = sampled(first);
    const left = orders(60).filter(({ id }) => id !== struck);
    const next = sampled(under('A', left, [...first.draws]));
    expect(next).toHaveLength(3);
    expect(next).not.toContain(struck);
    expect(next).toEqual(expect.arrayContaining(kept));
  });

  test('C6: 30 % of the month, onsite or phone', () => {
    const ledger = under(['property-c'], orders(50));
    expect(sampled(ledger)).toHaveLength(15);
    expect(ledger.dueVisits[0]).toMatchObject({ channels: ['上门', '电话'], channelsBind: true });
    expect(ledger.draws.map(({ rule, period, keys }) => [rule, period, keys.length])).toEqual([['C6', '2026-10', 15]]);
  });

  test('thirteen months are kept', () => {
    const months = ['2025-09-10', '2025-10-10', '2026-10-10'].map((assigned, index) => ({
      id: `W${index}`,
      room: homes[index]!,
      assigned,
    }));
    const { draws } = ledgerOf(
      { homes, repairs: months },
      { packs: 'A', today: '2026-10-20', settings: { options: { dueFrom: '2025-01-01' } } },
    );
    expect(draws.map(({ period }) => period)).toEqual(['2025-10', '2026-10']);
  });

  test('draws of rules that are not in force, and of surveys, stay as they are', () => {
    const others = [
      { rule: 'M2', period: '2026秋', seed: 1, on: '2026-09-01', keys: ['|1-1-101'] },
      { rule: 'C6', period: '2026-09', seed: 1, on: '2026-09-30', keys: ['W7'] },
    ];
    expect(under('A', orders(60), others).draws.slice(0, 2)).toEqual(others);
  });

  test('A + J: J owes every order, so that nobody is asked for A3’s sample and its recorded draws stay', () => {
    const first = under('A', orders(60)).draws;
    const both = under('A+J', orders(60), [...first]);
    expect(both.draws.filter(({ rule }) => rule === 'A3')).toEqual(first);
    expect(sampled(both)).toEqual([]);
    expect(under('A+J', orders(60)).draws.map(({ rule }) => rule)).toEqual(['J2']);
  });
});

test('where the office chooses A3’s sample over J3, nobody else is owed a visit of the kind', () => {
  const { dueVisits } = ledgerOf(
    { homes, repairs: orders(60) },
    { packs: 'A+J', today: '2026-10-20', settings: { choices: { 'reach:维修': 'A3' } } },
  );
  expect(dueVisits.filter((due) => due.sampled === null)).toEqual([]);
  expect(dueVisits.filter((due) => due.sampled)).toHaveLength(3);
});

describe('J2: half of the orders completed on a day are drawn; all of them stay owed', () => {
  const repairs = [
    ...orders(5),
    ...orders(4, { completed: '2026-10-13' }).map((order, index) => ({ ...order, id: `X${index}` })),
  ];

  test('three of five and two of four, marked on the due visits and recorded by day', () => {
    const ledger = under('J', repairs);
    const drawn = ledger.dueVisits.filter(({ drawnFor }) => drawnFor.length > 0);
    expect(ledger.dueVisits).toHaveLength(9);
    expect(drawn).toHaveLength(5);
    expect(new Set(drawn.flatMap(({ drawnFor }) => drawnFor))).toEqual(new Set(['J2']));
    expect(ledger.dueVisits.every(({ sampled: is }) => is === null)).toBe(true);
    expect(ledger.draws.map(({ rule, period, keys }) => [rule, period, keys.length])).toEqual([
      ['J2', '2026-10-12', 3],
      ['J2', '2026-10-13', 2],
    ]);
  });

  test('the recorded draw is kept when another pack binds the deadline (J + G)', () => {
    const first = under('J', repairs);
    const both = under(['work-instruction', 'owner-service'], repairs, [...first.draws], 99);
    const drawn = (ledger: Ledger): string[] =>
      ledger.dueVisits.filter(({ drawnFor }) => drawnFor.includes('J2')).map(({ references }) => references[0]!);
    expect(drawn(both)).toEqual(drawn(first));
  });

  test('the last 31 days: from 20 September on 20 October', () => {
    const days = ['2026-09-19', '2026-09-20'].map((completed, index) => ({
      id: `W${index}`,
      room: homes[index]!,
      completed,
    }));
    const { draws, dueVisits } = under('J', days);
    expect(draws.map(({ period }) => period)).toEqual(['2026-09-20']);
    expect(dueVisits.map(({ drawnFor }) => drawnFor)).toEqual([[], ['J2']]);
  });

  test('an order of a public place is not drawn', () => {
    const lobby = { id: 'W9', room: null, roomText: '大堂', name: null, completed: '2026-10-12' };
    expect(under('J', [lobby]).draws).toEqual([]);
  });
});
