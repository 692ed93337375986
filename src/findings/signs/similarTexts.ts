/** How many characters make a shingle. */
const GRAM = 3;
/** Shingles are told apart by bucket: among a million, two in one bucket are too rare to make texts alike. */
const BUCKETS = 1 << 20;
/** A text is compared with so many of those before it that share a rare shingle: its likes are near it in the order of length. */
const MOST_COMPARED = 48;

/** 0.9 × 30 is a hair more than 27. */
const ROUNDING = 1e-9;

/** Texts that are almost the same: indices into the list given. */
export interface SimilarPair {
  readonly one: number;
  readonly other: number;
  /** Jaccard of the sets of 3-grams, 0–1. */
  readonly similarity: number;
}

/**
 * Pairs of different texts whose sets of 3-grams have a Jaccard of at least `least` (registers.md §5). Two such texts share one of
 * the rarest shingles of each, as many as may be missing and one more; only texts that share a rare shingle are compared, so that
 * the work grows with the texts and not with their pairs. Where hundreds of texts share even their rarest shingles (filled-in
 * forms), only those next to each other are compared: give the texts sorted.
 */
export function similarTexts(texts: readonly string[], least: number): SimilarPair[] {
  const shingles = new Shingles(texts);
  const heads = new Int32Array(BUCKETS).fill(-1);
  const next: number[] = [];
  const owner: number[] = [];
  const lastSeen = new Int32Array(texts.length).fill(-1);
  const pairs: SimilarPair[] = [];
  // Shorter texts first: a text is only compared with those not longer than it is.
  const order = Uint32Array.from(texts.keys()).sort((a, b) => shingles.size(a) - shingles.size(b) || a - b);
  for (const place of order) {
    const size = shingles.size(place);
    const shortest = least * size - ROUNDING;
    const prefix = size - Math.ceil(shortest) + 1;
    if (size === 0 || prefix <= 0) continue;
    const rarest = shingles.rarest(place, prefix);
    let marked = false;
    for (const bucket of rarest) {
      let compared = 0;
      for (let entry = heads[bucket]!; entry >= 0 && compared < MOST_COMPARED; entry = next[entry]!) {
        const other = owner[entry]!;
        compared += 1;
        if (lastSeen[other] === place || shingles.size(other) < shortest) continue;
        lastSeen[other] = place;
        const different = ((1 - least) / (1 + least)) * (size + shingles.size(other)) + ROUNDING;
        if (shingles.surelyDifferent(place, other) > different) continue;
        if (!marked) shingles.mark(place);
        marked = true;
        const similarity = shingles.likenessToMarked(other, size);
        if (similarity >= least - ROUNDING) pairs.push({ one: other, other: place, similarity });
      }
    }
    for (const bucket of rarest) {
      next.push(heads[bucket]!);
      owner.push(place);
      heads[bucket] = next.length - 1;
    }
  }
  return pairs;
}

/** The distinct 3-grams of many texts, in one array. */
class Shingles {
  private readonly all: Int32Array;
  private readonly ends: Uint32Array;
  /** In how many texts a shingle stands. */
  private readonly counts = new Uint32Array(BUCKETS);
  private readonly marks = new Int32Array(BUCKETS).fill(-1);
  private marking = 0;
  /** A bit per shingle, 64 to a text: texts whose bits differ differ in at least as many shingles. */
  private readonly bits: Int32Array;

  constructor(texts: readonly string[]) {
    this.all = new Int32Array(texts.reduce((sum, { length }) => sum + Math.max(0, length - GRAM + 1), 0));
    this.ends = new Uint32Array(texts.length + 1);
    this.bits = new Int32Array(texts.length * 2);
    let end = 0;
    texts.forEach((text, place) => {
      for (let at = 0; at + GRAM <= text.length; at += 1) {
        const bucket = bucketOf(text, at);
        if (this.marks[bucket] === place) continue;
        this.marks[bucket] = place;
        this.all[end] = bucket;
        this.counts[bucket] = this.counts[bucket]! + 1;
        const half = place * 2 + ((bucket >>> 5) & 1);
        this.bits[half] = this.bits[half]! | (1 << (bucket & 31));
        end += 1;
      }
      this.ends[place + 1] = end;
    });
    this.marking = texts.length;
  }

  size(place: number): number {
    return this.ends[place + 1]! - this.ends[place]!;
  }

  /** The shingles of a text that stand in the fewest texts. */
  rarest(place: number, length: number): readonly number[] {
    const { all, counts } = this;
    const rarest: number[] = [];
    for (let at = this.ends[place]!; at < this.ends[place + 1]!; at += 1) {
      const bucket = all[at]!;
      const rarer = (other: number): boolean => (counts[bucket]! - counts[other]! || bucket - other) < 0;
      if (rarest.length === length && !rarer(rarest[length - 1]!)) continue;
      let to = Math.min(rarest.length, length - 1);
      while (to > 0 && rarer(rarest[to - 1]!)) {
        rarest[to] = rarest[to - 1]!;
        to -= 1;
      }
      rarest[to] = bucket;
    }
    return rarest;
  }

  /** At least so many shingles stand in one of the two texts only. */
  surelyDifferent(one: number, other: number): number {
    return (
      bitsOf(this.bits[one * 2]! ^ this.bits[other * 2]!) + bitsOf(this.bits[one * 2 + 1]! ^ this.bits[other * 2 + 1]!)
    );
  }

  mark(place: number): void {
    this.marking += 1;
    for (let at = this.ends[place]!; at < this.ends[place + 1]!; at += 1) this.marks[this.all[at]!] = this.marking;
  }

  /** Jaccard of a text with the marked one of `size` shingles. */
  likenessToMarked(other: number, size: number): number {
    let shared = 0;
    for (let at = this.ends[other]!; at < this.ends[other + 1]!; at += 1) {
      if (this.marks[this.all[at]!] === this.marking) shared += 1;
    }
    return shared / (size + this.size(other) - shared);
  }
}

function bucketOf(text: string, at: number): number {
  let hash = 17;
  for (let step = 0; step < GRAM; step += 1) hash = Math.imul(hash ^ text.charCodeAt(at + step), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
