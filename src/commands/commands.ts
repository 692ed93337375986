import type { Task, ViewName } from '../taskpane/app/requests';

/** What a ribbon button does: which view it shows and what begins there. */
export interface Command {
  readonly view: ViewName;
  readonly task: Task | null;
  /** Id of its control in manifest.xml. */
  readonly control: string;
  /** Only sensible when the workbook has registers. */
  readonly needsRegisters: boolean;
}

/** Tab of manifest.xml. */
export const TAB = 'Ledger.Tab';

/** The functions that manifest.xml names. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  checkRegisters: { view: 'check', task: 'check', control: 'Ledger.Check', needsRegisters: true },
  previewFixes: { view: 'check', task: 'fix', control: 'Ledger.Fix', needsRegisters: true },
  makeVisitList: { view: 'visits', task: 'plan', control: 'Ledger.List', needsRegisters: true },
  recordResults: { view: 'visits', task: 'record', control: 'Ledger.Record', needsRegisters: true },
  makeMonthlySummary: { view: 'month', task: 'summary', control: 'Ledger.Month', needsRegisters: true },
  openSettings: { view: 'settings', task: null, control: 'Ledger.Settings', needsRegisters: false },
};

/** Which controls are enabled: those about registers only where there are any. */
export function enabledControls(hasRegisters: boolean): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    Object.values(COMMANDS).map(({ control, needsRegisters }) => [control, hasRegisters || !needsRegisters]),
  );
}
