import { areaAddress, type Area } from '../registers/address';
import type { SheetGrid, WorkbookGrid } from '../registers/grid';
import type { CellValue } from '../values/cell';
import { cells, PLAIN_CELLS, worthReading } from './extent';
import { ExcelFailure, failureOf } from './failure';
import type { Gate, PassOptions } from './gate';
import { readOutline, type SheetOutline } from './sheetOutline';
import type { OwnRole } from './sheetRoles';
import { rowBytes } from './utf8';

/** One response carries at most so many bytes (Excel on the web refuses beyond 5 MB) and so many cells. */
const BYTES_A_READ = 3_000_000;
const CELLS_A_READ = 1_000_000;
/** Bytes a cell is taken for until something has been read: a date, a room or a short text. */
const FIRST_GUESS = 24;

export interface ReadOptions extends PassOptions {
  /** Called after each response. */
  readonly onRead?: (sheet: string, doneRows: number, allRows: number) => void;
  /** Which sheets to read; by default every sheet that is not ours. */
  readonly wanted?: (outline: SheetOutline) => boolean;
}

/** Reads the workbook's sheets as plain data, in several small responses. Our own sheets are left out. */
export async function readGrid(gate: Gate, options: ReadOptions = {}): Promise<WorkbookGrid> {
  const outline = await gate.run(readOutline, options);
  const wanted = options.wanted ?? ((sheet: SheetOutline) => sheet.role === null);
  const sheets: SheetGrid[] = [];
  for (const sheet of outline.sheets.filter(wanted)) sheets.push(await readSheet(gate, sheet, options));
  return { sheets, date1904: outline.date1904 };
}

/** Sheets of ours with their roles. */
export async function ownSheets(gate: Gate, options: PassOptions = {}): Promise<{ sheet: string; role: OwnRole }[]> {
  const outline = await gate.run(readOutline, options);
  return outline.sheets.flatMap(({ sheet, role }) => (role === null ? [] : [{ sheet, role }]));
}

async function readSheet(gate: Gate, outline: SheetOutline, options: ReadOptions): Promise<SheetGrid> {
  const { sheet, visibility, merges, tables } = outline;
  const head = { sheet, visibility, merges, tables, protected: outline.protected };
  if (outline.used === null) return { ...head, top: 1, left: 1, values: [] };
  const used = outline.used;
  const area =
    cells(used) <= PLAIN_CELLS
      ? used
      : await gate.run((context) => worthReading(context.workbook.worksheets.getItem(sheet), used), options);
  return { ...head, top: area.top, left: area.left, values: await readValues(gate, sheet, area, options) };
}

async function readValues(gate: Gate, sheet: string, area: Area, options: ReadOptions): Promise<CellValue[][]> {
  const values: CellValue[][] = [];
  const width = area.right - area.left + 1;
  const all = area.bottom - area.top + 1;
  let bytesPerRow = width * FIRST_GUESS;
  let most = Infinity;
  while (values.length < all) {
    const fitting = Math.min(BYTES_A_READ / bytesPerRow, CELLS_A_READ / width, most, all - values.length);
    const rows = Math.max(1, Math.floor(fitting));
    const top = area.top + values.length;
    const part = await readPart(gate, sheet, { ...area, top, bottom: top + rows - 1 }, options);
    if (part === 'too-large') {
      if (rows === 1) throw new ExcelFailure('too-large', { sheet });
      most = rows / 2;
      continue;
    }
    for (const row of part) values.push(row);
    bytesPerRow = Math.max(bytesPerRow, part.reduce((bytes, row) => bytes + rowBytes(row), 0) / rows);
    options.onRead?.(sheet, values.length, all);
  }
  return values;
}

/** The values of one stretch of rows; a null where Excel gives none counts as empty. */
async function readPart(
  gate: Gate,
  sheet: string,
  area: Area,
  options: PassOptions,
): Promise<CellValue[][] | 'too-large'> {
  try {
    return await gate.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      range.load('values');
      await context.sync();
      return whole(range.values as CellValue[][] | null, area, sheet);
    }, options);
  } catch (error) {
    if (failureOf(error).code === 'too-large') return 'too-large';
    throw error;
  }
}

/** Excel now and then answers without values; that is a failed read, not an empty sheet. */
function whole(values: CellValue[][] | null, area: Area, sheet: string): CellValue[][] {
  if (!Array.isArray(values) || values.length !== area.bottom - area.top + 1) {
    throw new ExcelFailure('host-failed', { host: 'NoValues', member: 'Range.values', sheet });
  }
  return values;
}
