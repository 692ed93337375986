import type { Finding, Severity } from '../../findings/finding';
import type { RegisterName } from '../../registers/register';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** What the list of causes is limited to. */
export interface CheckFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly register: RegisterName | null;
}

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Registers that findings are about, in the order they are met. */
export function registersOf(findings: readonly Finding[]): readonly RegisterName[] {
  const names = new Set<RegisterName>();
  for (const { register } of findings) if (register !== null) names.add(register);
  return [...names];
}

/** The findings that pass the filter, in their order. */
export function passing(findings: readonly Finding[], filter: CheckFilter): readonly Finding[] {
  return findings.filter(
    ({ severity, register }) =>
      filter.severities.has(severity) && (filter.register === null || register === filter.register),
  );
}
