import type { Household } from '../../src/registers/register';
import type { SampleDraw } from '../../src/regulations/settings';
import { drawSurvey, type SurveySample } from '../../src/visits/surveySample';
import { day, registersOf, type HomeSketch } from './office';

const coverage = [
  { fromYears: 5, share: 0.15 },
  { fromYears: 0, share: 0.3 },
];
const today = '2026-11-20';

function draw(
  homes: readonly HomeSketch[],
  more: { seed?: number; recorded?: readonly SampleDraw[]; coverage?: typeof coverage; batch?: string } = {},
): SurveySample {
  return drawSurvey({
    households: registersOf({ homes }).households.values(),
    survey: { rule: 'M2', coverage: more.coverage ?? coverage },
    batch: more.batch ?? '2026秋',
    recorded: more.recorded ?? [],
    seed: more.seed ?? 1,
    today: day(today),
  });
}

/** `count` homes of each building. */
function estate(buildings: number, count: number, home: Partial<HomeSketch> = {}): HomeSketch[] {
  return Array.from({ length: buildings * count }, (_, index) => ({
    room: `${Math.floor(index / count) + 1}-1-${101 + (index % count)}`,
    ...home,
  }));
}

const sizes = ({ tiers }: SurveySample): string[] =>
  tiers.map(({ fromYears, asked, households }) => `${fromYears}: ${asked.length}/${households}`);
const keys = (sample: SurveySample): string[] => sample.asked.map(({ key }) => key);
const buildings = (asked: readonly Household[]): number[] => {
  const counts = new Map<string, number>();
  for (const { building } of asked) counts.set(building!, (counts.get(building!) ?? 0) + 1);
  return [...counts.values()];
};

describe('M2: at least 15 % where people moved in 5 years ago or more, 30 % where less', () => {
  test('rounded up: 15 % of 41 are 7, 30 % of 21 are 7', () => {
    const old = estate(1, 41, { movedIn: '2015-01-01' });
    const young = estate(1, 21, { movedIn: '2024-01-01' }).map((home) => ({ ...home, room: `9${home.room!}` }));
    expect(sizes(draw([...old, ...young]))).toEqual(['5: 7/41', '0: 7/21']);
  });

  test('five years ago today is five years, a day later is not', () => {
    expect(sizes(draw(estate(1, 20, { movedIn: '2021-11-20' })))).toEqual(['5: 3/20', '0: 0/0']);
    expect(sizes(draw(estate(1, 20, { movedIn: '2021-11-21' })))).toEqual(['5: 0/0', '0: 6/20']);
  });

  test('where nobody knows since when, the larger share holds', () => {
    expect(sizes(draw(estate(1, 20)))).toEqual(['5: 0/0', '0: 6/20']);
  });

  test('of whoever lives there, the owner’s date counts', () => {
    const home = { room: '1-1-101', movedIn: '2015-01-01' };
    expect(sizes(draw([home, { ...home, name: '租客', movedIn: '2025-01-01' }]))).toEqual(['5: 1/1', '0: 0/0']);
  });

  test('unsold homes are in no tier; empty ones count but are not asked', () => {
    const homes = [
      ...estate(1, 10, { movedIn: '2024-01-01' }),
      ...estate(1, 10, { occupancy: '未售' }).map((home) => ({ ...home, room: `7${home.room!}` })),
      ...estate(1, 10, { movedIn: '2024-01-01', occupancy: '空置' }).map((home) => ({
        ...home,
        room: `8${home.room!}`,
      })),
    ];
    const sample = draw(homes);
    expect(sizes(sample)).toEqual(['5: 0/0', '0: 6/20']);
    expect(sample.asked.every(({ building }) => building === '1')).toBe(true);
  });

  test('without shares everybody is asked (G4)', () => {
    expect(draw(estate(2, 10), { coverage: [] }).asked).toHaveLength(20);
  });
});

describe('M2: random and evenly spread over the buildings', () => {
  test('30 % of 4 buildings with 25 homes: 30, each building 7 or 8', () => {
    const sample = draw(estate(4, 25));
    expect(sample.asked).toHaveLength(30);
    expect(buildings(sample.asked).sort()).toEqual([7, 7, 8, 8]);
  });

  test('the seed repeats it; another draws others; every home can be drawn', () => {
    const homes = estate(4, 25);
    expect(keys(draw(homes, { seed: 3 }))).toEqual(keys(draw(homes, { seed: 3 })));
    expect(keys(draw(homes, { seed: 4 }))).not.toEqual(keys(draw(homes, { seed: 3 })));
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) for (const key of keys(draw(homes, { seed }))) seen.add(key);
    expect(seen.size).toBe(100);
  });

  test('another batch asks others with the same seed', () => {
    const homes = estate(4, 25);
    expect(keys(draw(homes, { batch: '2026春' }))).not.toEqual(keys(draw(homes, { batch: '2026秋' })));
  });
});

describe('M2: the draw is recorded and kept', () => {
  test('rule, batch, seed, day and the homes', () => {
    const sample = draw(estate(1, 10), { seed: 8 });
    expect(sample.draw).toEqual({ rule: 'M2', period: '2026秋', seed: 8, on: today, keys: keys(sample) });
  });

  test('homes that came later are drawn beside those recorded, none of which is lost', () => {
    const first = draw(estate(2, 10), { seed: 8 });
    const more = draw(estate(4, 10), { seed: 99, recorded: [first.draw] });
    expect(keys(more)).toEqual(expect.arrayContaining(keys(first)));
    expect(more.asked).toHaveLength(12);
    expect(more.draw.seed).toBe(8);
  });

  test('a home drawn before stays, though it stands empty now', () => {
    const homes = estate(1, 10);
    const first = draw(homes, { seed: 8 });
    const room = first.asked[0]!.room;
    const now = homes.map((home) => (home.room === room ? { ...home, occupancy: '空置' } : home));
    expect(keys(draw(now, { recorded: [first.draw] }))).toEqual(keys(first));
  });
});
