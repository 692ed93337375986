import type { SheetGrid } from '../../../src/registers/grid';
import { readRegisters } from '../../../src/registers/readRegisters';
import { combine } from '../../../src/regulations/combine';
import type { OfficeSettings } from '../../../src/regulations/settings';
import type { CellValue } from '../../../src/values/cell';
import { buildLedger } from '../../../src/visits/buildLedger';
import type { Ledger } from '../../../src/visits/ledger';
import { day, settings, sheet } from '../../findings/workbooks';

type Options = Partial<OfficeSettings['options']>;
type Changes = Partial<Omit<OfficeSettings, 'options'>> & { readonly options?: Options };

/** The office's settings with a few options changed. */
export function settingsOf({ options = {}, ...changes }: Changes = {}): OfficeSettings {
  const plain = settings();
  return { ...plain, ...changes, options: { ...plain.options, dueFrom: '2026-01-01', ...options } };
}

/** The ledger of a workbook written down as sheets of rows, the header first. */
export function ledgerOfBook(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  packs: readonly string[],
  office: OfficeSettings = settingsOf(),
  today = '2026-11-20',
): Ledger {
  const grids: SheetGrid[] = Object.entries(sheets).map(([name, rows]) => sheet(name, rows));
  const { registers } = readRegisters({ sheets: grids, date1904: false }, { today: day(today) });
  return buildLedger({ registers, regulation: combine(packs, office), today: day(today) });
}
