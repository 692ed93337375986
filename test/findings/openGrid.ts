import type { SheetGrid, WorkbookGrid } from '../../src/registers/grid';
import type { CellValue } from '../../src/values/cell';
import type { Sheet } from '../../src/workbench/model/sheet';
import { openWorkbook } from '../../src/workbench/package/open';

/** The cells of an xlsx file as plain data, as one reading of the open workbook gives them. */
export function openGrid(bytes: Uint8Array): WorkbookGrid {
  const workbook = openWorkbook(bytes);
  return { sheets: workbook.sheets.map(gridOf), date1904: workbook.date1904 };
}

/** Excel gives a stray cell at the end of the sheet as a used range of billions of cells; the product reads less. */
const WORTH_READING = 100_000;

function gridOf(sheet: Sheet): SheetGrid {
  const used = sheet.usedArea(true) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const area = used.bottom > WORTH_READING ? withoutStrays(sheet) : used;
  const shift = ({ top, left, bottom, right }: typeof area) => ({
    top: top + 1,
    left: left + 1,
    bottom: bottom + 1,
    right: right + 1,
  });
  const values: CellValue[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: CellValue[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = sheet.value(row, column);
      cells.push(value === null ? '' : typeof value === 'object' ? value.toString() : value);
    }
    values.push(cells);
  }
  return {
    sheet: sheet.name,
    visibility: sheet.visibility,
    top: area.top + 1,
    left: area.left + 1,
    values,
    merges: sheet.merges.map(shift),
    tables: sheet.tables.map(({ name, area: table, headerRow, totalsRow }) => ({
      name,
      area: shift(table),
      headerRow,
      totalsRow,
    })),
    protected: sheet.protection !== null,
  };
}

function withoutStrays(sheet: Sheet) {
  const within = { top: 0, left: 0, bottom: WORTH_READING, right: 200 };
  return sheet.usedArea(true, within) ?? { top: 0, left: 0, bottom: -1, right: -1 };
}
