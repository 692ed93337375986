import type { OfficeSettings, Verdict } from '../../regulations/settings';
import { isoDay, type Day } from '../../values/moment';
import type { Ledger } from '../../visits/ledger';
import type { Finding } from '../finding';
import { findingKey } from '../findingKey';
import { isSign } from './sign';

export type VerdictWord = Verdict['verdict'];

/** What a supervisor can find when he has looked into a sign, the innocent one first. */
export const VERDICTS = [
  'explained',
  'falsifiedRecord',
  'seriouslyFalsifiedRecord',
  'falsifiedVisit',
] as const satisfies readonly VerdictWord[];

/**
 * The settings with a verdict on the sign of this key (`findingKey`), in place of an earlier one; `null` takes it back.
 * @param on day of the verdict
 */
export function withVerdict(
  settings: OfficeSettings,
  key: string,
  verdict: VerdictWord | null,
  note: string,
  on: Day,
): OfficeSettings {
  const others = settings.verdicts.filter((known) => known.key !== key);
  return {
    ...settings,
    verdicts: verdict === null ? others : [...others, { key, verdict, note: note.trim(), on: isoDay(on) }],
  };
}

/** The verdict on a finding, `null` while it is still to be looked into. */
export function verdictOn(finding: Finding, verdicts: readonly Verdict[]): Verdict | null {
  if (verdicts.length === 0 || !isSign(finding.code)) return null;
  const key = findingKey(finding);
  return verdicts.findLast((verdict) => verdict.key === key) ?? null;
}

/**
 * The findings without the signs that were explained; a sign that the supervisor confirmed says so in its parameter `verdict`
 * (the key stays: it does not look at parameters).
 */
export function judged(findings: readonly Finding[], verdicts: readonly Verdict[]): Finding[] {
  if (verdicts.length === 0) return [...findings];
  const words = new Map(verdicts.map(({ key, verdict }) => [key, verdict]));
  return findings.flatMap((finding) => {
    const verdict = isSign(finding.code) ? words.get(findingKey(finding)) : undefined;
    if (verdict === undefined) return [finding];
    return verdict === 'explained' ? [] : [{ ...finding, params: { ...finding.params, verdict } }];
  });
}

/** A record that the supervisor found to be invented. */
export interface ConfirmedFalsification {
  readonly finding: Finding;
  /** Whose record it is; `null` where the sign names nobody. */
  readonly person: string | null;
  readonly verdict: Exclude<VerdictWord, 'explained'>;
  readonly note: string;
  /** Day of the verdict, `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * The signs that the supervisor confirmed, in the order of the findings: what fines are reckoned from (B10). Each record is counted
 * once, by its gravest verdict, whatever the number of signs on it.
 */
export function confirmedFalsifications(
  { regulation }: Ledger,
  findings: readonly Finding[],
): readonly ConfirmedFalsification[] {
  const { verdicts } = regulation.office;
  const byRecord = new Map<string, ConfirmedFalsification>();
  for (const finding of findings) {
    const found = verdictOn(finding, verdicts);
    if (found === null || found.verdict === 'explained') continue;
    const { person } = finding.params;
    const confirmed: ConfirmedFalsification = {
      finding,
      person: typeof person === 'string' ? person : null,
      verdict: found.verdict,
      note: found.note,
      on: found.on,
    };
    const record = `${finding.register}|${finding.sheet}|${finding.subject ?? finding.cell}`;
    const known = byRecord.get(record);
    if (known === undefined || VERDICTS.indexOf(known.verdict) < VERDICTS.indexOf(confirmed.verdict)) {
      byRecord.set(record, confirmed);
    }
  }
  return [...byRecord.values()];
}
