import { areaAddress, columnLetters } from '../registers/address';
import type { SheetTable } from '../registers/grid';
import type { CellValue } from '../values/cell';
import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';

/** Where rows are to be added. */
export interface AppendPlace {
  readonly sheet: string;
  /** Last row with data; new rows follow directly. */
  readonly lastRow: number;
  /** Columns that will be written; a row is free when nothing stands in them. */
  readonly columns: readonly number[];
  /** The table the register lies in, `null` for a plain range. */
  readonly table: SheetTable | null;
}

/**
 * Makes room for rows below the last data row and gives the first one. Prepared blank rows are used; where totals, notes or a
 * signature line follow, rows are inserted above them; a table grows. The new rows get the formats of the last data row.
 * @throws ExcelFailure `sheet-protected`
 */
export async function makeRoom(gate: Gate, place: AppendPlace, count: number, options: PassOptions): Promise<number> {
  const first = place.lastRow + 1;
  const missing = count - (await gate.run((context) => freeRows(context, place, count), options));
  if (missing > 0) {
    const at = first + count - missing;
    await gate.run((context) => insertRows(context, place, at, missing), { ...options, repeatable: false });
  }
  await gate.run((context) => copyFormats(context, place, first, count), options);
  return first;
}

/** How many rows directly below the data are free, at most `count`. */
async function freeRows(context: Excel.RequestContext, place: AppendPlace, count: number): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const [left, right] = [Math.min(...place.columns), Math.max(...place.columns)];
  const range = sheet.getRange(areaAddress({ top: place.lastRow + 1, bottom: place.lastRow + count, left, right }));
  range.load('values');
  const { protection } = sheet;
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new ExcelFailure('sheet-protected', { sheet: place.sheet });
  const rows = range.values as CellValue[][];
  const used = rows.findIndex((row) => place.columns.some((column) => row[column - left] !== ''));
  const free = used < 0 ? count : used;
  return place.table === null ? free : Math.min(free, bodyEnd(place.table) - place.lastRow);
}

function bodyEnd({ area, totalsRow }: SheetTable): number {
  return area.bottom - (totalsRow ? 1 : 0);
}

async function insertRows(context: Excel.RequestContext, place: AppendPlace, at: number, count: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  if (place.table === null) {
    sheet.getRange(`${at}:${at + count - 1}`).insert('Down');
  } else {
    const { area, headerRow } = place.table;
    const width = area.right - area.left + 1;
    const index = at - area.top - (headerRow ? 1 : 0);
    const atEnd = at > bodyEnd(place.table);
    const blank = Array.from({ length: count }, () => Array.from({ length: width }, () => null));
    sheet.tables.getItem(place.table.name).rows.add(atEnd ? undefined : index, blank as unknown as string[][]);
  }
  await context.sync();
}

async function copyFormats(
  context: Excel.RequestContext,
  place: AppendPlace,
  first: number,
  count: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const letters = [Math.min(...place.columns), Math.max(...place.columns)].map(columnLetters);
  const source = `${letters[0]}${place.lastRow}:${letters[1]}${place.lastRow}`;
  sheet.getRange(`${letters[0]}${first}:${letters[1]}${first + count - 1}`).copyFrom(sheet.getRange(source), 'Formats');
  await context.sync();
}
