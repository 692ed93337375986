import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Something to draw from: what names it over runs, and the stratum it should be spread over (a building). */
export interface Draw {
  readonly key: string;
  readonly stratum: string;
}

/**
 * Draws `size` of the items at random, spread over the strata in proportion to their sizes (largest remainder). The same items and
 * seed give the same draw, in whatever order the items come: each item draws a lot from the seed and its own key, and the lowest
 * lots win.
 */
export function drawSample<T extends Draw>(items: readonly T[], size: number, seed: number): Set<T> {
  const wanted = Math.max(0, Math.min(size, items.length));
  const strata = new Map<string, { item: T; lot: number }[]>();
  for (const item of items) {
    const entry = { item, lot: lotOf(item.key, seed) };
    const stratum = strata.get(item.stratum);
    if (stratum === undefined) strata.set(item.stratum, [entry]);
    else stratum.push(entry);
  }
  const shares = [...strata].map(([name, entries]) => {
    const exact = (wanted * entries.length) / items.length;
    return { name, entries, whole: Math.floor(exact), rest: exact - Math.floor(exact), tie: lotOf(`|${name}`, seed) };
  });
  let left = wanted - shares.reduce((sum, { whole }) => sum + whole, 0);
  const drawn = new Set<T>();
  for (const { entries, whole } of shares.sort((a, b) => b.rest - a.rest || a.tie - b.tie)) {
    const take = whole + (left > 0 && whole < entries.length ? 1 : 0);
    if (take > whole) left -= 1;
    entries.sort((a, b) => a.lot - b.lot || (a.item.key < b.item.key ? -1 : 1));
    for (const { item } of entries.slice(0, take)) drawn.add(item);
  }
  return drawn;
}

/** The size of a sample: at least `share` of `count` (rounded up), at most `cap` where there is one. */
export function sampleSize(count: number, share: number, cap: number | null): number {
  // 0.05 × 60 is a hair above 3 in binary; a hair is no fourth order.
  const floor = Math.ceil(count * share - 1e-9);
  return cap === null ? floor : Math.min(floor, cap);
}

function lotOf(key: string, seed: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  const generator = xoroshiro128plus((seed ^ hash) | 0);
  generator.next();
  return generator.next() >>> 0;
}
