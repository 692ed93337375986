import type { CellValue } from '../values/cell';
import type { Area } from './address';

/** One sheet as it was read: plain data, no Excel. Rows and columns are counted from 1, as Excel shows them. */
export interface SheetGrid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sheet row of `values[0]`. */
  readonly top: number;
  /** Sheet column of `values[r][0]`. */
  readonly left: number;
  /** Rectangular; empty cells are `""`. `[]` for an empty sheet. */
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  readonly tables: readonly SheetTable[];
  readonly protected: boolean;
}

/** An Excel Table lying on the sheet. */
export interface SheetTable {
  readonly name: string;
  /** Header, data and totals row. */
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** What one reading of a workbook gives. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** The workbook counts days in the 1904 system: serial numbers are 1462 smaller. */
  readonly date1904: boolean;
}

/** The value of a cell by sheet row and column, `""` outside the grid. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? '';
}
