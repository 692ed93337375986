import { cellAddress, isCovered, type Area } from '../registers/address';
import type { CellValue } from '../values/cell';
import { addressChunks } from './addressChunks';
import type { Gate, PassOptions } from './gate';
import { areasOfAddresses, rangeArea } from './rangeArea';

/** A cell as it stands now. */
export interface CellState {
  readonly value: CellValue;
  readonly isFormula: boolean;
  readonly format: string;
  readonly hidden: boolean;
  /** Covered by a merge whose first cell is another. */
  readonly covered: boolean;
}

export interface SheetState {
  readonly missing: boolean;
  readonly protected: boolean;
  readonly cells: ReadonlyMap<string, CellState>;
}

/** Reads single cells of a sheet in a few requests, however many they are. */
export async function readCells(
  gate: Gate,
  sheet: string,
  cells: readonly string[],
  options: PassOptions = {},
): Promise<SheetState> {
  const states = new Map<string, CellState>();
  const status = await gate.run((context) => sheetStatus(context, sheet), options);
  if (status === null) return { missing: true, protected: false, cells: states };
  for (const addresses of addressChunks(cells)) {
    const part = await gate.run((context) => statesOf(context, sheet, addresses, status.merges), options);
    for (const [cell, state] of part) states.set(cell, state);
  }
  return { missing: false, protected: status.protected, cells: states };
}

async function sheetStatus(
  context: Excel.RequestContext,
  name: string,
): Promise<{ protected: boolean; merges: Area[] } | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return null;
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowCount');
  await context.sync();
  if (used.isNullObject) return { protected: sheet.protection.protected, merges: [] };
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  await context.sync();
  const merges = merged.isNullObject ? [] : areasOfAddresses(merged.address);
  return { protected: sheet.protection.protected, merges };
}

async function statesOf(
  context: Excel.RequestContext,
  sheet: string,
  addresses: string,
  merges: readonly Area[],
): Promise<[string, CellState][]> {
  const { areas } = context.workbook.worksheets.getItem(sheet).getRanges(addresses);
  areas.load(
    'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/values,items/formulas,items/numberFormat,items/rowHidden',
  );
  await context.sync();
  const rows = areas.items.map((range) => hiddenRows(range, rangeArea(range)));
  if (rows.some((row) => row.ranges.length > 0)) await context.sync();
  return areas.items.flatMap((range, index) => {
    const area = rangeArea(range);
    return range.values.flatMap((line: CellValue[], r) =>
      line.map((value, c): [string, CellState] => {
        const [row, column] = [area.top + r, area.left + c];
        const state: CellState = {
          value,
          isFormula: isFormula(range.formulas[r]?.[c], value),
          format: String(range.numberFormat[r]?.[c] ?? 'General'),
          hidden: rows[index]!.hidden(r),
          covered: isCovered(row, column, merges),
        };
        return [cellAddress(row, column), state];
      }),
    );
  });
}

/** `rowHidden` of several rows is null when they differ; then each row is asked. */
function hiddenRows(range: Excel.Range, area: Area): { ranges: Excel.Range[]; hidden: (offset: number) => boolean } {
  const all = range.rowHidden as boolean | null;
  if (all !== null) return { ranges: [], hidden: () => all };
  const ranges = Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => {
    const row = range.getRow(offset);
    row.load('rowHidden');
    return row;
  });
  return { ranges, hidden: (offset) => ranges[offset]?.rowHidden === true };
}

/** Whether a cell holds a formula. A text that begins with = is given as its own formula. */
export function isFormula(formula: unknown, value: CellValue): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula.length > 1 && formula !== value;
}
