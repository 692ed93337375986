import type { Area } from './address';

export interface TableColumn {
  name: string;
  /** Schema word of the total: none, sum, count, average, min, max, countNums, stdDev, var, custom. */
  totalsFunction: string;
  totalsLabel: string | null;
  totalsFormula: string | null;
  /** Formula new rows of the column get, or null. */
  calculatedFormula: string | null;
  /** Id of the column in the file; 0 for a new one. */
  id: number;
}

/** One condition of a filtered column. */
export type FilterCriteria =
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly blanks: boolean }
  | {
      readonly kind: 'custom';
      readonly and: boolean;
      readonly conditions: readonly { readonly operator: FilterOperator; readonly value: string }[];
    }
  /** Something we keep but do not evaluate (colour, icon, top ten, dynamic dates). */
  | { readonly kind: 'kept'; readonly markup: string };

export type FilterOperator =
  'equal' | 'notEqual' | 'greaterThan' | 'greaterThanOrEqual' | 'lessThan' | 'lessThanOrEqual';

/** A filter over a block of cells: the header row and the rows below it. Rows that do not pass are hidden. */
export interface AutoFilter {
  area: Area;
  /** Criteria by 0-based position of the column inside the area. */
  criteria: Map<number, FilterCriteria>;
}

/** An Excel table (ListObject). */
export interface Table {
  /** Id inside the workbook, never used twice. */
  readonly id: number;
  name: string;
  /** Header and totals included. */
  area: Area;
  headerRow: boolean;
  totalsRow: boolean;
  columns: TableColumn[];
  /** e.g. TableStyleMedium2; null = none. */
  style: string | null;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  autoFilter: AutoFilter | null;
  /** Path of the part it was read from; null when new. */
  readonly part: string | null;
  touched: boolean;
}

/** The rows between header and totals, or null when the table has none. */
export function tableBody(table: Table): Area | null {
  const top = table.area.top + (table.headerRow ? 1 : 0);
  const bottom = table.area.bottom - (table.totalsRow ? 1 : 0);
  return top > bottom ? null : { ...table.area, top, bottom };
}
