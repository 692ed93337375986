import { openHost, type ExcelHost, type HostOptions } from '../../src/workbench/doors/inProcess';
import { enterValues, type CellInput } from '../../src/workbench/model/editing';
import { Workbook } from '../../src/workbench/model/workbook';

/** A moment for workbooks of tests: 2026-11-20 09:30 local time. */
export const testNow = new Date(2026, 10, 20, 9, 30);

/** A host on a new workbook with one sheet per entry, filled from A1. Without entries it has an empty sheet 表1. */
export async function openBook(
  sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>> = { 表1: [] },
  options: HostOptions = {},
): Promise<ExcelHost> {
  const workbook = new Workbook();
  workbook.now = () => testNow;
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.createSheet(name);
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (rows.length === 0 || width === 0) continue;
    const filled = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
    enterValues(sheet, { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }, filled);
  }
  workbook.pending.length = 0;
  return openHost(workbook, options);
}

/** Code and place of the error that a run ends with; fails the test when it ends well. */
export async function refusal(run: Promise<unknown>): Promise<{ code: string; at: string }> {
  try {
    await run;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, at: debugInfo.errorLocation ?? '' };
  }
  throw new Error('The run was expected to fail.');
}

/** Waits until events that are on their way have arrived. */
export async function eventsArrived(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resume) => setTimeout(resume, 1));
}
