import { areaAddress, cellAddress, columnLetters, isCovered, type Area } from '../registers/address';
import type { SheetTable } from '../registers/grid';
import type { CellValue } from '../values/cell';
import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';
import type { JournalRow } from './journal';
import { rangeArea } from './rangeArea';
import { isFormula } from './readCells';

/** Where rows are to be added. */
export interface AppendPlace {
  readonly sheet: string;
  /** Last row with data; new rows follow directly. */
  readonly lastRow: number;
  /** The row above is data, whose formats and formulas new rows continue; otherwise it is the header. */
  readonly hasData: boolean;
  /** First and last column of the register. */
  readonly left: number;
  readonly right: number;
  /** Columns in which a row must be blank to be free. */
  readonly columns: readonly number[];
  readonly merges: readonly Area[];
  /** The table the register lies in, `null` for a plain range. */
  readonly table: SheetTable | null;
}

/** Room that was found for rows, and what has to be done to have it all. */
export interface Room {
  readonly place: AppendPlace;
  readonly first: number;
  readonly count: number;
  readonly insertion: Insertion | null;
  /** Of each row what was there before, as the journal keeps it. */
  readonly rows: readonly Omit<JournalRow, 'sheet' | 'row' | 'mark'>[];
  /** Columns that hold a formula in the row above. */
  readonly formulaColumns: readonly number[];
}

/**
 * `rows`: whole rows of the sheet are put in; `cells`: only in the register's columns. `tableRows`: rows of the table. `grow`: the table takes in the rows below it; what stands
 * there makes way where `moves`.
 */
export interface Insertion {
  readonly how: 'rows' | 'cells' | 'tableRows' | 'grow';
  readonly at: number;
  readonly count: number;
  readonly moves: boolean;
  /** Columns in which cells below move down. */
  readonly left: number;
  readonly right: number;
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * Looks for room below the last data row; nothing is touched. Prepared blank rows are used; where totals, notes or a signature line
 * follow, rows have to be put in above them; a table has to grow.
 * @throws ExcelFailure `sheet-protected`
 */
export function lookForRoom(gate: Gate, place: AppendPlace, count: number, options: PassOptions): Promise<Room> {
  return gate.run(async (context) => {
    const { lastRow, left, right, table } = place;
    const first = lastRow + 1;
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const range = sheet.getRange(areaAddress({ top: lastRow, bottom: lastRow + count, left, right }));
    range.load('values,formulas');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const below = table === null ? null : sheet.getRange(belowTable(table, count));
    below?.load('values');
    const { protection } = sheet;
    protection.load('protected');
    await context.sync();
    if (protection.protected) throw new ExcelFailure('sheet-protected', { sheet: place.sheet });
    const [formulasAbove = [], ...formulas] = range.formulas as unknown[][];
    const [valuesAbove = [], ...values] = range.values as CellValue[][];
    const usedBottom = used.isNullObject ? 0 : rangeArea(used).bottom;
    const free = freeRows(place, values, formulas);
    const moves = (below?.values ?? []).flat().some((value) => value !== '');
    const insertion = free === count ? null : insertionAt(place, first + free, count - free, free, moves, usedBottom);
    const rows = values.map((row, index): Room['rows'][number] => {
      const inserted = index >= free && insertion !== null;
      const grown = inserted && insertion.how === 'grow' ? place.table!.name : null;
      const filled = row.filter((value, offset) => value !== '' && !isFormula(formulas[index]?.[offset], value)).length;
      if (inserted && insertion.moves) {
        const was = insertion.how === 'rows' ? 'insertedRow' : 'insertedCells';
        return { was, left: insertion.left, right: insertion.right, filled: 0, grown };
      }
      return { was: first + index > usedBottom ? 'empty' : 'prepared', left, right, filled, grown };
    });
    const formulaColumns = place.hasData
      ? formulasAbove.flatMap((formula, offset) =>
          isFormula(formula, valuesAbove[offset] ?? '') ? [left + offset] : [],
        )
      : [];
    return { place, first, count, insertion, rows, formulaColumns };
  }, options);
}

/** How many rows directly below the data are free. */
function freeRows(place: AppendPlace, values: readonly CellValue[][], formulas: readonly unknown[][]): number {
  const { lastRow, left, columns, merges, table } = place;
  const used = values.findIndex((row, index) =>
    columns.some((column) => {
      const offset = column - left;
      return (
        row[offset] !== '' ||
        isFormula(formulas[index]?.[offset], row[offset] ?? '') ||
        isCovered(lastRow + 1 + index, column, merges)
      );
    }),
  );
  const free = used < 0 ? values.length : used;
  return table === null ? free : Math.max(0, Math.min(free, bodyEnd(table) - lastRow));
}

function insertionAt(
  place: AppendPlace,
  at: number,
  count: number,
  free: number,
  occupied: boolean,
  usedBottom: number,
): Insertion {
  const { table } = place;
  if (table === null) {
    // A stray cell in the sheet's last row cannot move down: then only the register's own columns make room.
    if (usedBottom + count > LAST_ROW)
      return { how: 'cells', at, count, moves: true, left: place.left, right: place.right };
    return { how: 'rows', at, count, moves: true, left: 1, right: LAST_COLUMN };
  }
  const { left, right } = table.area;
  if (at > bodyEnd(table) && !table.totalsRow) return { how: 'grow', at, count, moves: occupied, left, right };
  // A table without data has one blank row, in which Excel begins when it adds at the end: there rows are put in at the top.
  const top = place.hasData ? at : at - free;
  return { how: 'tableRows', at: top, count, moves: true, left, right };
}

function bodyEnd({ area, totalsRow }: SheetTable): number {
  return area.bottom - (totalsRow ? 1 : 0);
}

function belowTable({ area }: SheetTable, count: number): string {
  return areaAddress({ ...area, top: area.bottom + 1, bottom: area.bottom + count });
}

/**
 * Makes the room: puts in what is missing, gives the rows the formats of the last data row, and continues its formulas in
 * `carried` columns (not in prepared rows, which the office made as it wants them).
 */
export async function makeRoom(
  gate: Gate,
  room: Room,
  carried: readonly number[],
  options: PassOptions,
): Promise<void> {
  const { insertion, place } = room;
  if (insertion !== null) {
    await gate.run((context) => insert(context, place, insertion), { ...options, repeatable: false });
  }
  if (place.hasData) await gate.run((context) => continueAbove(context, room, carried), options);
}

async function insert(context: Excel.RequestContext, place: AppendPlace, insertion: Insertion): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const { how, at, count, moves } = insertion;
  if (how === 'rows') {
    sheet.getRange(`${at}:${at + count - 1}`).insert('Down');
  } else if (how === 'cells') {
    const { left, right } = insertion;
    sheet.getRange(areaAddress({ top: at, bottom: at + count - 1, left, right })).insert('Down');
  } else {
    const { area, headerRow, name } = place.table!;
    const table = sheet.tables.getItem(name);
    if (how === 'grow') {
      if (moves) sheet.getRange(belowTable(place.table!, count)).insert('Down');
      table.resize(areaAddress({ ...area, bottom: area.bottom + count }));
    } else {
      const blank = Array.from({ length: count }, () => Array.from({ length: area.right - area.left + 1 }, () => null));
      const atEnd = at > bodyEnd(place.table!);
      table.rows.add(atEnd ? undefined : at - area.top - (headerRow ? 1 : 0), blank as unknown as string[][]);
    }
  }
  await context.sync();
}

async function continueAbove(context: Excel.RequestContext, room: Room, carried: readonly number[]): Promise<void> {
  const { place, first, count } = room;
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const [left, right] = [columnLetters(place.left), columnLetters(place.right)];
  const above = sheet.getRange(`${left}${place.lastRow}:${right}${place.lastRow}`);
  sheet.getRange(`${left}${first}:${right}${first + count - 1}`).copyFrom(above, 'Formats');
  const from = room.rows.findIndex(({ was }) => was !== 'prepared');
  if (from >= 0) {
    for (const column of carried) {
      const letters = columnLetters(column);
      const formula = sheet.getRange(cellAddress(place.lastRow, column));
      sheet.getRange(`${letters}${first + from}:${letters}${first + count - 1}`).copyFrom(formula, 'Formulas');
    }
  }
  await context.sync();
}
