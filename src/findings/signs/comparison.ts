import type { SignCode } from './sign';
import { atLeastEvents } from './statistics';

/** Below so many signals a kind never stands out. */
const LEAST_SIGNALS = 3;
/** Honest people differ at least so much: shape of the distribution of their shares (4: the usual deviation is half the mean). */
const LARGEST_SHAPE = 4;

/** What one person's findings come to. */
export interface Tally {
  readonly person: string;
  readonly visits: number;
  readonly hits: Map<SignCode, number>;
  /** Hits per source. */
  readonly sources: Map<SignCode, Map<string, number>>;
}

/** One kind of sign over all people, for comparing each with the others without going through them again. */
export class Comparison {
  private readonly weights = new Map<Tally, number>();
  private readonly shares: readonly number[];
  private visits = 0;
  private weight = 0;
  /** Sum of weight² / visits. */
  private squares = 0;

  constructor(
    private readonly code: SignCode,
    tallies: readonly Tally[],
  ) {
    for (const tally of tallies) {
      const weight = weightOf(tally, code);
      this.weights.set(tally, weight);
      this.visits += tally.visits;
      this.weight += weight;
      this.squares += weight ** 2 / tally.visits;
    }
    this.shares = tallies.map((tally) => this.shareOf(tally)).sort((a, b) => a - b);
  }

  /** Sources / visits. */
  shareOf({ sources, visits }: Tally): number {
    return (sources.get(this.code)?.size ?? 0) / visits;
  }

  /** The share below which this part of the colleagues lies, in proportion between two neighbours; `null` without colleagues. */
  peerShare(tally: Tally, part: number): number | null {
    const { shares } = this;
    const peers = shares.length - 1;
    if (peers === 0) return null;
    const own = shares.indexOf(this.shareOf(tally));
    const at = (place: number): number => shares[place < own ? place : place + 1]!;
    const place = (peers - 1) * part;
    const low = Math.floor(place);
    return at(low) + (at(Math.min(low + 1, peers - 1)) - at(low)) * (place - low);
  }

  /**
   * How likely so much of this kind is with somebody who is as the colleagues are: their share in all, with one signal more than
   * they have, and as different from each other as they show themselves, at the least as honest people differ.
   */
  likelihoodOf(tally: Tally): number {
    const own = this.weights.get(tally)!;
    const peers = this.shares.length - 1;
    if (own < LEAST_SIGNALS || peers === 0) return 1;
    const visits = this.visits - tally.visits;
    const weight = this.weight - own;
    const mean = (1 + weight) / visits;
    const squares = this.squares - own ** 2 / tally.visits - 2 * mean * weight + mean ** 2 * visits;
    const spread = Math.max(0, squares - mean * peers) / visits;
    const shape = spread === 0 ? LARGEST_SHAPE : Math.min(LARGEST_SHAPE, mean ** 2 / spread);
    return atLeastEvents(Math.floor(own), mean * tally.visits, shape);
  }
}

/**
 * What the hits of a kind weigh: a source counts once, and each doubling of its copies as much again, so that one phrase a person
 * is fond of never weighs like many.
 */
function weightOf({ sources }: Tally, code: SignCode): number {
  let weight = 0;
  for (const hits of sources.get(code)?.values() ?? []) weight += 1 + Math.log2(hits);
  return weight;
}
