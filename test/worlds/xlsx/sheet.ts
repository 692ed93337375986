/** A workbook as the generator thinks of it, before it becomes xml. Rows and columns count from 1. */
export interface Look {
  readonly format?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  /** RGB of the background. */
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

export interface CellContent {
  readonly value: string | number | boolean | null;
  /** Formula without `=`; `value` is its cached result. */
  readonly formula?: string;
  readonly look?: Look;
}

export interface TableSpec {
  readonly name: string;
  /** A1:F9, header and totals row included. */
  readonly ref: string;
  readonly headers: readonly string[];
  readonly totalsRow: boolean;
}

export interface ListValidation {
  readonly ref: string;
  readonly choices: readonly string[];
}

export class Sheet {
  readonly rows = new Map<number, Map<number, CellContent>>();
  readonly merges: string[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly validations: ListValidation[] = [];
  table: TableSpec | null = null;
  autoFilter: string | null = null;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  protected = false;
  landscape = true;
  printTitleRows: readonly [number, number] | null = null;

  constructor(readonly name: string) {}

  set(row: number, column: number, cell: CellContent): void {
    const cells = this.rows.get(row) ?? new Map<number, CellContent>();
    this.rows.set(row, cells);
    cells.set(column, cell);
  }

  get(row: number, column: number): CellContent | undefined {
    return this.rows.get(row)?.get(column);
  }
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly author: string;
}

export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

export function address(row: number, column: number): string {
  return `${letters(column)}${row}`;
}
