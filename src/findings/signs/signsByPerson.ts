import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { isSign, SIGN_CODES, type SignCode } from './sign';
import { atLeastEvents } from './statistics';
import { judged } from './verdicts';

/**
 * A kind of sign stands out where chance makes it so unlikely that, among all people and all pairs of kinds, two such kinds with
 * one honest person come up in fewer than this share of offices.
 */
const LIKELIHOOD = 0.05;
/** …and where there is so much of it. */
const LEAST_SIGNALS = 3;
/** Honest people differ at least so much: shape of the distribution of their shares (2: the usual deviation is 70 % of the mean). */
const LARGEST_SHAPE = 4;
/** Kinds of sign that must stand out before anybody is named. */
const LEAST_KINDS = 2;
/** Signs whose own probability already looks at the colleagues. */
const COMPARED_ALREADY: ReadonlySet<SignCode> = new Set(['suspect-uniform']);

/** How often one kind of sign came up with a person, beside the colleagues. */
export interface SignCount {
  readonly code: SignCode;
  /** Findings. */
  readonly hits: number;
  /** Independent signals: copies of one template, records of one burst or one day of leave count once. */
  readonly sources: number;
  /** `sources` / the person's visits. */
  readonly share: number;
  /** The same share of the colleagues: the middle one and the upper quarter; `null` where there are none. */
  readonly peerMedian: number | null;
  readonly peerUpperQuartile: number | null;
  /** Stands out against the colleagues, after correction for the number of people and of kinds. */
  readonly standsOut: boolean;
}

export interface PersonSigns {
  readonly person: string;
  /** Visit records the person takes part in. */
  readonly visits: number;
  /** Kinds of sign that came up, in the order of registers.md §5. */
  readonly counts: readonly SignCount[];
  /** Kinds of sign: several hits of one kind are one signal. */
  readonly kinds: number;
  /** At least two independent kinds stand out: worth a talk, no proof. */
  readonly flagged: boolean;
}

interface Tally {
  readonly person: string;
  readonly visits: number;
  readonly hits: Map<SignCode, number>;
  /** Hits per source. */
  readonly sources: Map<SignCode, Map<string, number>>;
}

/**
 * The signs of each person against the colleagues, whoever has visits, most kinds that stand out first. Explained signs do not
 * count; confirmed ones do.
 * @param findings those of `checkLedger` or of `signs`; others are not looked at
 */
export function signsByPerson(findings: readonly Finding[], ledger: Ledger): readonly PersonSigns[] {
  const tallies = talliesOf(judged(findings, ledger.regulation.office.verdicts), ledger);
  const kinds = SIGN_CODES.length;
  const likely = Math.sqrt(LIKELIHOOD / ((tallies.length * kinds * (kinds - 1)) / 2));
  const standsOut = (tally: Tally, code: SignCode): boolean =>
    tally.hits.has(code) && (COMPARED_ALREADY.has(code) || likelihoodOf(tally, code, tallies) < likely);
  return tallies
    .map((tally): PersonSigns => {
      const counts = SIGN_CODES.filter((code) => tally.hits.has(code)).map((code) =>
        countOf(tally, code, tallies, standsOut(tally, code)),
      );
      const { person, visits } = tally;
      const flagged = counts.filter(({ standsOut }) => standsOut).length >= LEAST_KINDS;
      return { person, visits, counts, kinds: counts.length, flagged };
    })
    .sort((a, b) => standing(b) - standing(a) || b.kinds - a.kinds || (a.person < b.person ? -1 : 1));
}

function standing({ counts }: PersonSigns): number {
  return counts.filter(({ standsOut }) => standsOut).length;
}

function talliesOf(findings: readonly Finding[], { visitRecords }: Ledger): readonly Tally[] {
  const visits = new Map<string, number>();
  for (const { row } of visitRecords) {
    for (const person of row.visitors) visits.set(person, (visits.get(person) ?? 0) + 1);
  }
  const tallies = new Map<string, Tally>();
  for (const [person, count] of visits) {
    tallies.set(person, { person, visits: count, hits: new Map(), sources: new Map() });
  }
  for (const { code, params } of findings) {
    if (!isSign(code)) continue;
    const tally = tallies.get(String(params['person']));
    if (tally === undefined) continue;
    tally.hits.set(code, (tally.hits.get(code) ?? 0) + 1);
    const sources = tally.sources.get(code) ?? new Map<string, number>();
    const source = String(params['source']);
    tally.sources.set(code, sources.set(source, (sources.get(source) ?? 0) + 1));
  }
  return [...tallies.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}

function sourcesOf({ sources }: Tally, code: SignCode): number {
  return sources.get(code)?.size ?? 0;
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

/**
 * How likely so much of a kind with somebody who is as the colleagues are: their share in all, with one signal more than they have,
 * and as different from each other as they show themselves, at the least as honest people differ.
 */
function likelihoodOf(tally: Tally, code: SignCode, tallies: readonly Tally[]): number {
  const own = weightOf(tally, code);
  const peers = tallies.filter((other) => other !== tally);
  if (own < LEAST_SIGNALS || peers.length === 0) return 1;
  const visits = peers.reduce((sum, other) => sum + other.visits, 0);
  const mean = (1 + peers.reduce((sum, other) => sum + weightOf(other, code), 0)) / visits;
  let squares = 0;
  for (const other of peers) squares += other.visits * (weightOf(other, code) / other.visits - mean) ** 2;
  const spread = Math.max(0, squares - mean * peers.length) / visits;
  const shape = spread === 0 ? LARGEST_SHAPE : Math.min(LARGEST_SHAPE, mean ** 2 / spread);
  return atLeastEvents(Math.floor(own), mean * tally.visits, shape);
}

function countOf(tally: Tally, code: SignCode, tallies: readonly Tally[], standsOut: boolean): SignCount {
  const sources = sourcesOf(tally, code);
  const { median, upperQuartile } = peerShares(tally, code, tallies);
  return {
    code,
    hits: tally.hits.get(code) ?? 0,
    sources,
    share: sources / tally.visits,
    peerMedian: median,
    peerUpperQuartile: upperQuartile,
    standsOut,
  };
}

function peerShares(
  tally: Tally,
  code: SignCode,
  tallies: readonly Tally[],
): { readonly median: number | null; readonly upperQuartile: number | null } {
  const shares = tallies
    .filter((other) => other !== tally)
    .map((other) => sourcesOf(other, code) / other.visits)
    .sort((a, b) => a - b);
  return { median: quantile(shares, 0.5), upperQuartile: quantile(shares, 0.75) };
}

/** The share at or above which the rest of the sorted shares lie, between two neighbours in proportion. */
function quantile(sorted: readonly number[], part: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * part;
  const low = Math.floor(place);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low);
}
