import { Gate, type GateOptions } from '../../src/excel/gate';
import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import type { CellInput } from '../../src/workbench/model/editing';
import { openBook } from '../workbench/openBook';

const opened: (() => void)[] = [];

afterEach(() => {
  for (const close of opened.splice(0)) close();
});

export interface OpenedBook {
  readonly host: ExcelHost;
  readonly gate: Gate;
}

/** Waits that would be minutes in an office are milliseconds here. */
const QUICK = { syncMilliseconds: 300, editMilliseconds: 5, editRetries: 3 };

/** A workbook on the embedded host, reached through the real client library, with a gate of little patience. */
export async function onHost(
  sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>,
  options: GateOptions = {},
): Promise<OpenedBook> {
  const host = await openBook(sheets);
  return serve(host, options);
}

export function serve(host: ExcelHost, options: GateOptions = {}): OpenedBook {
  const uninstall = host.install();
  opened.push(() => {
    host.faults.clear();
    uninstall();
    host.close();
  });
  return { host, gate: new Gate({ ...options, patience: { ...QUICK, ...options.patience } }) };
}

/** The code of the failure that work ends with; fails the test when it ends well. */
export async function failureCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error('The work was expected to fail.');
}
