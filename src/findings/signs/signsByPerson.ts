import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { Comparison, type Tally } from './comparison';
import { isSign, SIGN_CODES, type SignCode } from './sign';
import { judged } from './verdicts';

/**
 * A kind of sign stands out where chance makes it so unlikely that, among all people and all pairs of kinds, two such kinds with
 * one honest person come up in fewer than this share of offices.
 */
const LIKELIHOOD = 0.05;
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

/**
 * The signs of each person against the colleagues, whoever has visits, most kinds that stand out first. Explained signs do not
 * count; confirmed ones do.
 * @param findings those of `checkLedger` or of `signs`; others are not looked at
 */
export function signsByPerson(findings: readonly Finding[], ledger: Ledger): readonly PersonSigns[] {
  const tallies = talliesOf(judged(findings, ledger.regulation.office.verdicts), ledger);
  const kinds = SIGN_CODES.length;
  const likely = Math.sqrt(LIKELIHOOD / ((tallies.length * kinds * (kinds - 1)) / 2));
  const comparisons = new Map(SIGN_CODES.map((code) => [code, new Comparison(code, tallies)]));
  return tallies
    .map((tally): PersonSigns => {
      const counts = SIGN_CODES.filter((code) => tally.hits.has(code)).map((code): SignCount => {
        const comparison = comparisons.get(code)!;
        return {
          code,
          hits: tally.hits.get(code)!,
          sources: tally.sources.get(code)!.size,
          share: comparison.shareOf(tally),
          peerMedian: comparison.peerShare(tally, 0.5),
          peerUpperQuartile: comparison.peerShare(tally, 0.75),
          standsOut: COMPARED_ALREADY.has(code) || comparison.likelihoodOf(tally) < likely,
        };
      });
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
