import fc from 'fast-check';
import { drawSample, sampleSize, type Draw } from '../../src/visits/sampling';
import { ledgerOf } from './office';

describe('A3: how many', () => {
  test('5 % of the orders, rounded up, no hair above', () => {
    expect([1, 20, 21, 60].map((orders) => sampleSize(orders, 0.05, null))).toEqual([1, 1, 2, 3]);
  });

  test('never more than the cap', () => {
    expect(sampleSize(100, 0.05, 3)).toBe(3);
    expect(sampleSize(20, 0.05, 3)).toBe(1);
  });
});

const items = fc.uniqueArray(fc.record({ key: fc.string(), stratum: fc.constantFrom('1', '2', '3') }), {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 60,
});
const keysOf = (drawn: ReadonlySet<Draw>): string[] => [...drawn].map(({ key }) => key).sort();

test('property: exactly as many as asked for, each drawn once', () => {
  fc.assert(
    fc.property(items, fc.nat(70), fc.integer(), (all, size, seed) => {
      expect(drawSample(all, size, seed).size).toBe(Math.min(size, all.length));
    }),
  );
});

test('property: the same seed draws the same, in whatever order the rows stand', () => {
  fc.assert(
    fc.property(items, fc.nat(20), fc.integer(), (all, size, seed) => {
      expect(keysOf(drawSample([...all].reverse(), size, seed))).toEqual(keysOf(drawSample(all, size, seed)));
    }),
  );
});

test('property: each building gets its share, off by less than one', () => {
  fc.assert(
    fc.property(items, fc.integer(), (all, seed) => {
      const size = Math.ceil(all.length / 3);
      const drawn = [...drawSample(all, size, seed)];
      for (const building of ['1', '2', '3']) {
        const exact = (size * all.filter(({ stratum }) => stratum === building).length) / all.length;
        expect(Math.abs(drawn.filter(({ stratum }) => stratum === building).length - exact)).toBeLessThan(1);
      }
    }),
  );
});

test('different seeds draw differently, and every order can be drawn', () => {
  const orders = Array.from({ length: 40 }, (_, index) => ({ key: `W${index}`, stratum: '1' }));
  const seen = new Set<string>();
  for (let seed = 0; seed < 300; seed += 1) for (const { key } of drawSample(orders, 2, seed)) seen.add(key);
  expect(seen.size).toBe(40);
});

describe('A3: which orders', () => {
  const homes = Array.from({ length: 100 }, (_, index) => `${(index % 4) + 1}-1-${101 + index}`);
  const repairs = homes.slice(0, 60).map((room, index) => ({
    room,
    assigned: index < 40 ? '2026-09-10' : '2026-10-10',
    completed: '2026-10-11',
  }));
  const drawn = (seed: number): string[] =>
    ledgerOf({ homes, repairs }, { settings: { seed } })
      .dueVisits.filter(({ sampled }) => sampled)
      .map(({ references }) => references[0]!);

  test('5 % of each month’s dispatched orders, rounded up: 2 of 40 and 1 of 20', () => {
    const numbers = drawn(7).map((number) => Number(number.slice(2)));
    expect(numbers.filter((number) => number <= 40)).toHaveLength(2);
    expect(numbers.filter((number) => number > 40)).toHaveLength(1);
  });

  test('the draw is repeated from the recorded seed', () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect([1, 2, 3, 4].map((seed) => drawn(seed).join())).not.toEqual([
      drawn(7).join(),
      drawn(7).join(),
      drawn(7).join(),
      drawn(7).join(),
    ]);
  });

  test('5 % of the households is the cap: 20 homes allow one', () => {
    const few = homes.slice(0, 20);
    const many = Array.from({ length: 60 }, (_, index) => ({ room: few[index % 20]!, assigned: '2026-10-10' }));
    const sampled = ledgerOf({ homes: few, repairs: many }).dueVisits.filter((due) => due.sampled);
    expect(sampled).toHaveLength(1);
  });

  test('what is not drawn is not owed', () => {
    const states = ledgerOf({ homes, repairs }).matches.map(({ due, state }) => `${due.sampled} ${state}`);
    expect(new Set(states)).toEqual(new Set(['true missed', 'false notSampled']));
  });
});
