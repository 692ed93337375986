import type { Area } from '../registers/address';
import type { SheetGrid, SheetTable } from '../registers/grid';
import { askDateSystem } from './dateSystem';
import { areaOfAddress, areasOfAddresses, loadPlace, rangeArea } from './rangeArea';
import { roleItem, roleOf, type OwnRole } from './sheetRoles';

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly sheet: string;
  readonly visibility: SheetGrid['visibility'];
  readonly role: OwnRole | null;
  /** Cells with values lie in here; `null` for an empty sheet. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly tables: readonly SheetTable[];
  readonly protected: boolean;
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
}

const VISIBILITIES: Readonly<Record<string, SheetGrid['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Sheets with their used ranges, tables, merges, protection and roles, in three round trips whatever their number. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/name,items/visibility');
  const date1904 = askDateSystem(context);
  await context.sync();
  const parts = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    loadPlace(used);
    sheet.protection.load('protected');
    sheet.tables.load('items/name,items/showHeaders,items/showTotals');
    return { sheet, used, role: roleItem(sheet) };
  });
  await context.sync();
  const details = parts.map(({ sheet, used }) => ({
    merged: mergedIn(used),
    tables: sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load('address');
      return { table, range };
    }),
  }));
  await context.sync();
  return {
    date1904: date1904(),
    sheets: parts.map(({ sheet, used, role }, index) => ({
      sheet: sheet.name,
      visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
      role: roleOf(role),
      used: used.isNullObject ? null : rangeArea(used),
      merges: areasOf(details[index]!.merged),
      tables: details[index]!.tables.flatMap(({ table, range }) => tableOf(table, range.address)),
      protected: sheet.protection.protected,
    })),
  };
}

function mergedIn(used: Excel.Range): Excel.RangeAreas | null {
  if (used.isNullObject) return null;
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  return merged;
}

function areasOf(merged: Excel.RangeAreas | null): Area[] {
  if (merged === null || merged.isNullObject) return [];
  return areasOfAddresses(merged.address);
}

function tableOf(table: Excel.Table, address: string): SheetTable[] {
  const area = areaOfAddress(address);
  return area ? [{ name: table.name, area, headerRow: table.showHeaders, totalsRow: table.showTotals }] : [];
}
