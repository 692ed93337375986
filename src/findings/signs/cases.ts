import type { Verdict } from '../../regulations/settings';
import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { findingKey } from '../findingKey';
import { isSign, type SignCode } from './sign';
import { signsByPerson, type PersonSigns } from './signsByPerson';
import { judged, verdictOn } from './verdicts';

/** One sign as it is put before the supervisor. */
export interface SignCase {
  /** Under which his verdict is remembered (`withVerdict`). */
  readonly key: string;
  readonly code: SignCode;
  readonly finding: Finding;
  readonly person: string | null;
  /** `null`: still to be looked into. Explained ones are not listed. */
  readonly verdict: Verdict | null;
}

/** Everything that is to be verified, and how the people stand to each other. */
export interface SignOverview {
  /** By person in the order of `people`, then by kind of sign and place; those that name nobody come last. */
  readonly cases: readonly SignCase[];
  /** Whoever has signs, those that stand out first. */
  readonly people: readonly PersonSigns[];
}

/** What the pane and the sheet 待核查 show, out of the findings of a check. */
export function signOverview(findings: readonly Finding[], ledger: Ledger): SignOverview {
  const { verdicts } = ledger.regulation.office;
  const shown = judged(
    findings.filter(({ code }) => isSign(code)),
    verdicts,
  );
  const people = signsByPerson(shown, ledger).filter(({ kinds }) => kinds > 0);
  const rank = new Map(people.map(({ person }, place) => [person, place]));
  const cases = shown.map((finding): SignCase => {
    const { person } = finding.params;
    return {
      key: findingKey(finding),
      code: finding.code as SignCode,
      finding,
      person: typeof person === 'string' ? person : null,
      verdict: verdictOn(finding, verdicts),
    };
  });
  const rankOf = ({ person }: SignCase): number => rank.get(person ?? '') ?? people.length;
  return { cases: cases.sort((a, b) => rankOf(a) - rankOf(b)), people };
}
