/** How many characters make a shingle. */
const GRAM = 3;
/** Buckets of the shingle counts; two shingles in one bucket only blur which of them is the rarer. */
const BUCKETS = 1 << 20;
/** A shingle that stands in so many texts tells none of them apart. */
const MOST_IN_BUCKET = 400;

/** Texts that are almost the same: indices into the list given. */
export interface SimilarPair {
  readonly one: number;
  readonly other: number;
  /** Jaccard of the sets of 3-grams, 0–1. */
  readonly similarity: number;
}

/**
 * All pairs of different texts whose sets of 3-grams have a Jaccard of at least `least` (registers.md §5). Texts of such a pair
 * share one of the rarest shingles of each, as many as may be missing and one more; only texts that share a rare shingle are
 * compared, so that the work grows with the texts and not with their pairs.
 */
export function similarTexts(texts: readonly string[], least: number): SimilarPair[] {
  const counts = new Uint32Array(BUCKETS);
  const sets = texts.map((text) => shinglesOf(text, counts));
  const rarer = (a: number, b: number): number => counts[bucketOf(a)]! - counts[bucketOf(b)]! || a - b;
  const heads = new Int32Array(BUCKETS).fill(-1);
  const filled = new Uint16Array(BUCKETS);
  const next: number[] = [];
  const owner: number[] = [];
  const lastSeen = new Int32Array(texts.length).fill(-1);
  const pairs: SimilarPair[] = [];
  // Shorter texts first: a text is only compared with those not longer than it is.
  const order = texts.map((_, place) => place).sort((a, b) => sets[a]!.length - sets[b]!.length || a - b);
  for (const place of order) {
    const set = sets[place]!;
    const prefix = set.length - Math.ceil(least * set.length) + 1;
    if (set.length === 0 || prefix <= 0) continue;
    const rarest = prefixOf(set, prefix, rarer);
    const sorted = new Set(set);
    for (const shingle of rarest) {
      const bucket = bucketOf(shingle);
      for (let entry = heads[bucket]!; entry >= 0; entry = next[entry]!) {
        const other = owner[entry]!;
        if (lastSeen[other] === place) continue;
        lastSeen[other] = place;
        if (sets[other]!.length < least * set.length) continue;
        const similarity = jaccard(sorted, sets[other]!);
        if (similarity >= least) pairs.push({ one: other, other: place, similarity });
      }
    }
    for (const shingle of rarest) {
      const bucket = bucketOf(shingle);
      if (filled[bucket]! >= MOST_IN_BUCKET) continue;
      filled[bucket] = filled[bucket]! + 1;
      next.push(heads[bucket]!);
      owner.push(place);
      heads[bucket] = next.length - 1;
    }
  }
  return pairs;
}

/** The distinct 3-grams of a text as numbers; each is counted once for the text. */
function shinglesOf(text: string, counts: Uint32Array): readonly number[] {
  const set = new Set<number>();
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    let hash = 17;
    for (let step = 0; step < GRAM; step += 1) hash = Math.imul(hash ^ text.charCodeAt(at + step), 0x9e3779b1);
    set.add((hash ^ (hash >>> 15)) & 0x3fffffff);
  }
  const shingles = [...set];
  for (const shingle of shingles) {
    const bucket = bucketOf(shingle);
    counts[bucket] = counts[bucket]! + 1;
  }
  return shingles;
}

function bucketOf(shingle: number): number {
  return shingle & (BUCKETS - 1);
}

/** The `length` rarest shingles. Short prefixes are picked without sorting the whole set. */
function prefixOf(set: readonly number[], length: number, rarer: (a: number, b: number) => number): readonly number[] {
  if (length >= set.length) return set;
  const rarest: number[] = [];
  for (const shingle of set) {
    if (rarest.length === length && rarer(shingle, rarest[length - 1]!) >= 0) continue;
    let at = Math.min(rarest.length, length - 1);
    while (at > 0 && rarer(shingle, rarest[at - 1]!) < 0) {
      rarest[at] = rarest[at - 1]!;
      at -= 1;
    }
    rarest[at] = shingle;
  }
  return rarest;
}

function jaccard(one: ReadonlySet<number>, other: readonly number[]): number {
  let shared = 0;
  for (const shingle of other) if (one.has(shingle)) shared += 1;
  return shared / (one.size + other.length - shared);
}
