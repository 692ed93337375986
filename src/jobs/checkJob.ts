import { drawSheets } from '../excel/drawSheet';
import { markCells } from '../excel/markCells';
import { checkLedger } from '../findings/checkLedger';
import type { Finding, Severity } from '../findings/finding';
import { findingsSheet } from '../reports/findingsSheet';
import { begin, report, type JobContext } from './context';
import { openLedger, type OpenedLedger, type OpenedWorkbook } from './openLedger';

export interface CheckResult {
  readonly opened: OpenedLedger;
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Recognises the registers and reports every finding; writes nothing. */
export async function checkJob(context: JobContext): Promise<CheckResult> {
  const opened = await openLedger(context);
  await begin(context, 'check');
  const findings = checkLedger(opened.ledger, opened.reading.problems);
  return { opened, findings, counts: countSeverities(findings) };
}

/** Puts the sheet 校验结果 into the workbook; returns its name. */
export async function writeFindings(
  context: JobContext,
  findings: readonly Finding[],
  { grid, reading }: OpenedWorkbook,
): Promise<string> {
  await begin(context, 'draw');
  const sheets = reading.registers.sheets;
  const plan = findingsSheet({ findings, sheets, today: context.today, say: context.say, date1904: grid.date1904 });
  const [name] = await drawSheets(context.gate, [plan], { signal: context.signal });
  return name!;
}

/** Colours the cells of findings; returns the sheets that are protected and were left alone. */
export async function markFindings(context: JobContext, findings: readonly Finding[]): Promise<readonly string[]> {
  await begin(context, 'mark');
  const marks = findings.flatMap(({ sheet, cell, severity }) =>
    sheet === null || cell === null ? [] : [{ sheet, cell, severity }],
  );
  const refused = await markCells(context.gate, marks, { signal: context.signal });
  report(context, 'mark', null, marks.length, marks.length);
  return refused;
}

export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
