import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { isSign, SIGN_CODES, type SignCode } from './sign';
import { atLeastHits, corrected } from './statistics';
import { judged } from './verdicts';

/** A person stands out by a kind of sign only where chance would make that so unlikely, after correction for all that was asked. */
const LIKELIHOOD = 0.01;
/** …and where the share is so many times that of the upper quarter of the colleagues, */
const TIMES_PEERS = 2;
/** …and the sign has so many sources. */
const LEAST_SOURCES = 3;
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
  /** Stands out against the colleagues, after correction for the number of people and kinds. */
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
  readonly sources: Map<SignCode, Set<string>>;
}

/**
 * The signs of each person against the colleagues, whoever has visits, most kinds that stand out first. Explained signs do not
 * count; confirmed ones do.
 * @param findings those of `checkLedger` or of `signs`; others are not looked at
 */
export function signsByPerson(findings: readonly Finding[], ledger: Ledger): readonly PersonSigns[] {
  const tallies = talliesOf(judged(findings, ledger.regulation.office.verdicts), ledger);
  const questions = tallies.flatMap((tally) => SIGN_CODES.map((code) => ({ tally, code })));
  const asked = questions.filter(({ code }) => !COMPARED_ALREADY.has(code));
  const likely = corrected(asked.map(({ tally, code }) => likelihoodOf(tally, code, tallies)));
  const outstanding = new Set(
    asked.flatMap(({ tally, code }, place) => (likely[place]! < LIKELIHOOD ? [`${tally.person}|${code}`] : [])),
  );
  return tallies
    .map((tally): PersonSigns => {
      const counts = SIGN_CODES.filter((code) => tally.hits.has(code)).map((code) =>
        countOf(tally, code, tallies, outstanding.has(`${tally.person}|${code}`)),
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
    const sources = tally.sources.get(code) ?? new Set();
    tally.sources.set(code, sources.add(String(params['source'])));
  }
  return [...tallies.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}

function sourcesOf({ sources }: Tally, code: SignCode): number {
  return sources.get(code)?.size ?? 0;
}

/**
 * How likely so many of all the sources of this kind would fall to the person, were everybody's visits alike: the exact
 * conditional test, which needs no guess of the true share.
 */
function likelihoodOf(tally: Tally, code: SignCode, tallies: readonly Tally[]): number {
  const own = sourcesOf(tally, code);
  if (own < LEAST_SOURCES) return 1;
  const all = tallies.reduce((sum, other) => sum + sourcesOf(other, code), 0);
  const visits = tallies.reduce((sum, other) => sum + other.visits, 0);
  const { upperQuartile } = peerShares(tally, code, tallies);
  if (upperQuartile === null || own / tally.visits < TIMES_PEERS * upperQuartile) return 1;
  return atLeastHits(own, all, tally.visits / visits);
}

function countOf(tally: Tally, code: SignCode, tallies: readonly Tally[], outstanding: boolean): SignCount {
  const sources = sourcesOf(tally, code);
  const { median, upperQuartile } = peerShares(tally, code, tallies);
  return {
    code,
    hits: tally.hits.get(code) ?? 0,
    sources,
    share: sources / tally.visits,
    peerMedian: median,
    peerUpperQuartile: upperQuartile,
    standsOut: outstanding || COMPARED_ALREADY.has(code),
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
