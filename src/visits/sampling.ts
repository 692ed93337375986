import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { append } from './partyIndex';

/** Something to draw from: what names it over runs, and the stratum it should be spread over (a building). */
export interface Draw {
  readonly key: string;
  readonly stratum: string;
}

/**
 * Draws `size` of the items at random, spread over the strata in proportion to their sizes. The same items and seed give the same
 * draw, in whatever order the items come: each item draws a lot from the seed and its own key, and the lowest lots win.
 */
export function drawSample<T extends Draw>(items: readonly T[], size: number, seed: number): Set<T> {
  return completeSample(items, new Set(), size, seed);
}

interface Stratum<T> {
  readonly rest: { readonly item: T; readonly lot: number }[];
  readonly fair: number;
  /** Decides between strata that lack as much. */
  readonly tie: number;
  drawn: number;
  next: number;
}

/**
 * Completes a draw: items whose key was drawn before stay drawn, however many they are; what is missing to `size` is drawn among
 * the rest, each time in the stratum that lacks most of its share. For a fresh draw every stratum gets its share, off by less than one.
 */
export function completeSample<T extends Draw>(
  items: readonly T[],
  before: ReadonlySet<string>,
  size: number,
  seed: number,
): Set<T> {
  const wanted = Math.min(size, items.length);
  const drawn = new Set<T>();
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, item.stratum, item);
  const strata = [...groups].map(([name, members]): Stratum<T> => {
    const rest = members.filter(({ key }) => !before.has(key));
    for (const item of members) if (before.has(item.key)) drawn.add(item);
    return {
      rest: rest
        .map((item) => ({ item, lot: lotOf(item.key, seed) }))
        .sort((a, b) => a.lot - b.lot || (a.item.key < b.item.key ? -1 : 1)),
      fair: (wanted * members.length) / items.length,
      tie: lotOf(`|${name}`, seed),
      drawn: members.length - rest.length,
      next: 0,
    };
  });
  while (drawn.size < wanted) {
    const stratum = mostLacking(strata)!;
    drawn.add(stratum.rest[stratum.next]!.item);
    stratum.next += 1;
    stratum.drawn += 1;
  }
  return drawn;
}

function mostLacking<T>(strata: readonly Stratum<T>[]): Stratum<T> | undefined {
  let most: Stratum<T> | undefined;
  for (const stratum of strata) {
    if (stratum.next >= stratum.rest.length) continue;
    const lead = most === undefined ? 1 : stratum.fair - stratum.drawn - (most.fair - most.drawn);
    // Binary fractions of one share differ by a hair.
    if (lead > 1e-9 || (lead > -1e-9 && stratum.tie < most!.tie)) most = stratum;
  }
  return most;
}

/** The size of a sample: at least `share` of `count` (rounded up), at most `cap` where there is one. */
export function sampleSize(count: number, share: number, cap: number | null): number {
  // 0.05 × 60 is a hair above 3 in binary; a hair is no fourth order.
  const floor = Math.ceil(count * share - 1e-9);
  return cap === null ? floor : Math.min(floor, cap);
}

/** The lot of a key under a seed. Both are mixed well: seeds and numbers that follow each other must not draw alike. */
function lotOf(key: string, seed: number): number {
  let hash = mixed(seed ^ 0x811c9dc5);
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return xoroshiro128plus(mixed(hash)).next() >>> 0;
}

/** Spreads every bit of a whole number over all 32 (the finishing steps of MurmurHash3). */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
