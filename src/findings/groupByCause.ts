import type { Finding, Severity } from './finding';

/** All findings of one cause, in the order they stand in the workbook. */
export interface CauseGroup {
  /** Stable while the pane is open. */
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** How many of them come with a fix. */
  readonly fixable: number;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Findings by code and severity: errors first, then warnings and hints; in each the more frequent cause first. */
export function groupByCause(findings: readonly Finding[]): readonly CauseGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      code: group[0]!.code,
      severity: group[0]!.severity,
      findings: group,
      fixable: group.filter(({ fix }) => fix !== null).length,
    }))
    .sort(
      (a, b) =>
        ORDER[a.severity] - ORDER[b.severity] || b.findings.length - a.findings.length || (a.code < b.code ? -1 : 1),
    );
}
