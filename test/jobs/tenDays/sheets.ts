import type { Workbook } from '../../../src/workbench/model/workbook';
import type { Office, RegisterSheet } from './office';

/** What somebody types into one cell. */
export interface Typed {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly text: string | number;
}

/** Types into cells as a person does: Excel reads `2026-11-23` as a date. */
export async function type(office: Office, cells: readonly Typed[]): Promise<void> {
  if (cells.length === 0) return;
  await office.host.run(async (context) => {
    for (const { sheet, cell, text } of cells) {
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[text]];
    }
    await context.sync();
  });
}

/** An empty row below the last one of a register: a table grows, what stands below a range moves down. */
export async function openRow(office: Office, sheet: RegisterSheet): Promise<number> {
  const row = sheet.lastRow + 1;
  await office.host.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    if (sheet.isTable) {
      const table = worksheet.tables.getItemAt(0);
      const header = table.getHeaderRowRange();
      header.load('columnCount');
      await context.sync();
      table.rows.add(undefined, [Array.from({ length: header.columnCount }, () => '')]);
    } else worksheet.getRange(`${row}:${row}`).insert('Down');
    await context.sync();
  });
  sheet.lastRow = row;
  return row;
}

/** Every filled cell of a row with its number format, as text; `''` for a blank row. */
export type RowPicture = string;

/** All rows of the named sheets, blank ones at the end left out; a text of blanks says nothing. Row n stands at index n - 1. */
export function pictureOf(workbook: Workbook, names: ReadonlySet<string>): Map<string, RowPicture[]> {
  const pictures = new Map<string, RowPicture[]>();
  for (const sheet of workbook.sheets) {
    if (!names.has(sheet.name)) continue;
    const rows: RowPicture[] = [];
    for (const number of sheet.rowNumbers()) {
      const row = sheet.row(number)!;
      const cells = row.filledColumns().flatMap((column) => {
        const value = row.value(column);
        return value === null || String(value).trim() === ''
          ? []
          : [[column, value, sheet.style(number, column).numFmt]];
      });
      if (cells.length > 0) rows[number] = JSON.stringify(cells);
    }
    pictures.set(
      sheet.name,
      Array.from(rows, (row) => row ?? ''),
    );
  }
  return pictures;
}

/** The value of a cell, dates as days of the 1900 system where `isDay`; `''` when it is blank. */
export function valueOf(office: Office, sheet: string, cell: string): string | number {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const found = office.host.workbook.sheets.find(({ name }) => name === sheet);
  const value = found?.value(Number(row) - 1, numberOf(letters) - 1) ?? '';
  return typeof value === 'string' || typeof value === 'number' ? value : String(value);
}

export function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
