import { readGrid } from '../excel/readGrid';
import { readSettings } from '../excel/settingsStore';
import type { WorkbookGrid } from '../registers/grid';
import type { ReadResult } from '../registers/reading';
import { readRegisters } from '../registers/readRegisters';
import { combine } from '../regulations/combine';
import type { OfficeSettings } from '../regulations/settings';
import { buildLedger } from '../visits/buildLedger';
import type { Ledger } from '../visits/ledger';
import { begin, report, type JobContext } from './context';

/** The workbook as read and understood, before anything is judged. */
export interface OpenedWorkbook {
  readonly grid: WorkbookGrid;
  readonly settings: OfficeSettings;
  readonly reading: ReadResult;
}

export interface OpenedLedger extends OpenedWorkbook {
  readonly ledger: Ledger;
}

/** Reads every sheet that is not ours and recognises the registers. */
export async function openRegisters(context: JobContext): Promise<OpenedWorkbook> {
  await begin(context, 'read');
  const settings = context.settings ?? (await readSettings(context.gate, { signal: context.signal }));
  const grid = await readGrid(context.gate, {
    signal: context.signal,
    onRead: (sheet, done, all) => report(context, 'read', sheet, done, all),
  });
  await begin(context, 'recognise');
  const reading = readRegisters(grid, {
    today: context.today,
    corrections: settings.mappings,
    synonyms: settings.synonyms,
    scales: { numbers: settings.scales, letters: settings.letterScale },
  });
  return { grid, settings, reading };
}

/** The shared first half of every job: registers, the regulation in force, and what follows from both. */
export async function openLedger(context: JobContext): Promise<OpenedLedger> {
  const opened = await openRegisters(context);
  await begin(context, 'ledger');
  const regulation = combine(opened.settings.packs, opened.settings);
  const ledger = buildLedger({ registers: opened.reading.registers, regulation, today: context.today });
  return { ...opened, ledger };
}
