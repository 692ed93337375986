import type { Area } from '../../src/registers/address';
import { parseArea } from '../../src/registers/address';
import type { SheetGrid, WorkbookGrid } from '../../src/registers/grid';
import type { ReadOptions, ReadResult } from '../../src/registers/reading';
import { readRegisters } from '../../src/registers/readRegisters';
import { columnMap, type RegisterSheet } from '../../src/registers/register';
import type { CellValue } from '../../src/values/cell';
import { dayFromIso } from '../../src/values/moment';

/** A sheet as it would be read: rows are filled up to one width, merges are given as addresses. */
export function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<Omit<SheetGrid, 'sheet' | 'values' | 'merges'>> & { readonly merges?: readonly string[] } = {},
): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const { merges, ...rest } = more;
  return {
    sheet: name,
    visibility: 'visible',
    top: 1,
    left: 1,
    values: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]),
    tables: [],
    protected: false,
    ...rest,
    merges: (merges ?? []).map((address): Area => parseArea(address)!),
  };
}

export function workbook(...sheets: SheetGrid[]): WorkbookGrid {
  return { sheets, date1904: false };
}

export function read(sheets: readonly SheetGrid[], options: Partial<ReadOptions> = {}): ReadResult {
  return readRegisters(workbook(...sheets), { today: dayFromIso('2026-11-20')!, ...options });
}

/** The sheets of a reading in short: register, header row, data rows and columns. */
export function outline({ registers }: ReadResult): readonly object[] {
  return registers.sheets.map(outlineOf);
}

export function outlineOf(source: RegisterSheet): {
  register: string;
  headerRow: number;
  rows: readonly number[];
  columns: object;
} {
  return { register: source.register, headerRow: source.headerRow, rows: source.dataRows, columns: columnMap(source) };
}
