import { areaAddress, parseCellAddress } from '../registers/address';
import type { CellValue } from '../values/cell';
import type { Gate, PassOptions } from './gate';
import type { JournalCell, JournalEntry, JournalRow } from './journal';
import { areaOfAddress, rangeArea } from './rangeArea';
import { isFormula } from './readCells';
import { bySheet, same } from './repairs';

/** The added rows of an entry, parted by whether somebody has changed them since. */
export interface AddedRows {
  readonly untouched: readonly JournalRow[];
  readonly changed: readonly JournalRow[];
  /** The row that a cell of the entry lies in, `undefined` for cells of other rows. */
  rowOf(cell: JournalCell): JournalRow | undefined;
}

/** Looks at the rows an entry added. A row is untouched when it holds what was written, and nothing else but formulas. */
export async function lookAtAddedRows(gate: Gate, entry: JournalEntry, options: PassOptions): Promise<AddedRows> {
  const rows = entry.rows ?? [];
  const byPlace = new Map(rows.map((row) => [`${row.sheet}!${row.row}`, row]));
  const rowOf = ({ sheet, cell }: JournalCell) => byPlace.get(`${sheet}!${parseCellAddress(cell)?.row ?? 0}`);
  const written = new Map<JournalRow, Map<number, JournalCell>>(rows.map((row) => [row, new Map()]));
  for (const cell of entry.cells) {
    const row = rowOf(cell);
    if (row !== undefined) written.get(row)!.set(parseCellAddress(cell.cell)!.column, cell);
  }
  const untouched: JournalRow[] = [];
  const changed: JournalRow[] = [];
  for (const [sheet, here] of bySheet(rows)) {
    const lines = await readLines(gate, sheet, here, options);
    let lastChanged: JournalRow | null = null;
    for (const row of [...here].sort((a, b) => a.row - b.row)) {
      const line = lines?.get(row.row);
      // A writing that was broken off may not have put its rows in: what stands in their place is the office's, below it, too.
      const inBlock: boolean = entry.state === 'begun' && wasInserted(row) && lastChanged?.row === row.row - 1;
      if (line !== undefined && !inBlock && isUntouched(row, line, written.get(row)!, entry.state === 'begun')) {
        untouched.push(row);
      } else {
        changed.push(row);
        if (wasInserted(row)) lastChanged = row;
      }
    }
  }
  return { untouched, changed, rowOf };
}

function wasInserted({ was }: JournalRow): boolean {
  return was === 'insertedRow' || was === 'insertedCells';
}

/** The cells of a row by column. */
type Line = ReadonlyMap<number, { readonly value: CellValue; readonly isFormula: boolean }>;

/** The rows as they stand; `null` where the sheet is gone or protected. */
function readLines(
  gate: Gate,
  name: string,
  rows: readonly JournalRow[],
  options: PassOptions,
): Promise<ReadonlyMap<number, Line> | null> {
  return gate.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return null;
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (sheet.protection.protected) return null;
    const width = used.isNullObject ? 1 : rangeArea(used).right;
    const ranges = rows.map(({ row, left, right }) => {
      const area = { top: row, bottom: row, left, right: Math.max(left, Math.min(right, width)) };
      const range = sheet.getRange(areaAddress(area));
      range.load('values,formulas');
      return { row, left, range };
    });
    await context.sync();
    return new Map(
      ranges.map(({ row, left, range }) => {
        const [values = []] = range.values as CellValue[][];
        const [formulas = []] = range.formulas as unknown[][];
        const cells = values.map((value, offset) => {
          return [left + offset, { value, isFormula: isFormula(formulas[offset], value) }] as const;
        });
        return [row, new Map(cells)] as const;
      }),
    );
  }, options);
}

function isUntouched(
  row: JournalRow,
  line: Line,
  written: ReadonlyMap<number, JournalCell>,
  brokenOff: boolean,
): boolean {
  let filled = 0;
  for (const [column, { value, isFormula }] of line) {
    const ours = written.get(column);
    if (ours !== undefined) {
      const holds = same(value, ours.after) || (brokenOff && same(value, ours.before));
      if (isFormula || !holds) return false;
    } else if (isFormula) {
      if (brokenOff && wasInserted(row)) return false;
    } else if (value !== '') filled += 1;
  }
  // What was written beyond the cells that are filled today has been taken away.
  for (const [column, cell] of written) {
    if (!line.has(column) && !same(cell.after, '') && !brokenOff) return false;
  }
  return filled === row.filled;
}

/** Takes added rows away again, from the bottom up: cells move back up, tables become as short as they were. */
export async function removeAddedRows(gate: Gate, rows: readonly JournalRow[], options: PassOptions): Promise<void> {
  for (const [sheet, here] of bySheet(rows)) {
    const going = here.filter(({ was, grown }) => was !== 'prepared' || grown !== null);
    if (going.length === 0) continue;
    await gate.run((context) => remove(context, sheet, going), { ...options, repeatable: false });
  }
}

async function remove(context: Excel.RequestContext, name: string, rows: readonly JournalRow[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const names = [...new Set(rows.flatMap(({ grown }) => grown ?? []))];
  const tables = names.map((each) => {
    const table = sheet.tables.getItemOrNullObject(each);
    table.load('name');
    return { name: each, table };
  });
  await context.sync();
  const ranges = tables.flatMap(({ name: each, table }) => {
    if (table.isNullObject) return [];
    const range = table.getRange();
    range.load('address');
    return [{ name: each, table, range }];
  });
  if (ranges.length > 0) await context.sync();
  const areas = new Map(ranges.map(({ name: each, range }) => [each, areaOfAddress(range.address)]));
  for (const { row, was, left, right, filled, grown } of [...rows].sort((a, b) => b.row - a.row)) {
    const range = sheet.getRange(
      was === 'insertedRow' ? `${row}:${row}` : areaAddress({ top: row, bottom: row, left, right }),
    );
    if (was === 'insertedRow' || was === 'insertedCells') {
      range.delete('Up');
      continue;
    }
    if (was === 'empty') range.clear('All');
    else if (filled === 0) range.clear('Contents');
    const area = grown === null ? null : areas.get(grown);
    if (area?.bottom === row) areas.set(grown!, { ...area, bottom: row - 1 });
  }
  for (const { name: each, table, range } of ranges) {
    const area = areas.get(each);
    if (area && area.bottom !== areaOfAddress(range.address)?.bottom) table.resize(areaAddress(area));
  }
  await context.sync();
}
