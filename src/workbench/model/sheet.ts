import { type Area, contains, intersection, maxColumns, maxRows } from './address';
import type { Chart } from './charts';
import { Columns } from './columns';
import type { Hyperlink, Note, ThreadedComment } from './notes';
import { type PageLayout, type SheetProtection, type SheetView, defaultPageLayout, defaultView } from './page';
import { Row } from './rows';
import type { ConditionalFormat, DataValidation } from './rules';
import type { CellStyle, Color } from './styles';
import type { AutoFilter, Table } from './tables';
import type { CellFormula, CellValue, RichText } from './values';
import type { Workbook } from './workbook';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** Parts of a sheet that a file keeps in elements of their own. A part nobody touched is written back as it was. */
export type SheetSection =
  | 'cells'
  | 'properties'
  | 'view'
  | 'format'
  | 'columns'
  | 'protection'
  | 'autoFilter'
  | 'merges'
  | 'conditionalFormats'
  | 'validations'
  | 'hyperlinks'
  | 'page'
  | 'notes'
  | 'threads'
  | 'charts'
  | 'tables';

/**
 * A worksheet. Rows and columns are 0-based. Getters and `put…` know nothing of events or merges; what a person or an
 * add-in does goes through the functions of `editing`, `formatting`, `structure`, which report every change.
 */
export class Sheet {
  /** False for a chart sheet or another kind we keep without reading. */
  isWorksheet = true;
  visibility: SheetVisibility = 'visible';
  tabColor: Color = null;
  columns = new Columns();
  /** Points. */
  defaultRowHeight = 15;
  /** Characters of the default font, padding included. */
  defaultColumnWidth = 9.140625;
  merges: Area[] = [];
  tables: Table[] = [];
  autoFilter: AutoFilter | null = null;
  validations: DataValidation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  notes: Note[] = [];
  threads: ThreadedComment[] = [];
  hyperlinks: Hyperlink[] = [];
  protection: SheetProtection | null = null;
  view: SheetView = defaultView();
  page: PageLayout = defaultPageLayout();
  charts: Chart[] = [];
  /** Whether the outline's summary rows stand below their details, columns right of them. */
  summaryBelow = true;
  summaryRight = true;
  /** Path of the part it was read from; null for a new sheet. */
  part: string | null = null;
  readonly touched = new Set<SheetSection>();

  private readonly rowsByNumber = new Map<number, Row>();
  private sortedNumbers: number[] | null = [];
  private mergesByRow: Map<number, Area[]> | null = null;
  private arraysSeen = false;

  constructor(
    readonly workbook: Workbook,
    /** Lasting id inside this session. */
    readonly id: string,
    /** Change it with `workbook.renameSheet`, so that formulas follow. */
    public name: string,
  ) {}

  /** The row's cells if it has any. */
  row(row: number): Row | undefined {
    return this.rowsByNumber.get(row);
  }

  /** The row's cells, made when missing. */
  ensureRow(row: number): Row {
    let found = this.rowsByNumber.get(row);
    if (found === undefined) {
      found = new Row();
      this.placeRow(row, found);
    }
    return found;
  }

  /** False as long as no array formula came to the sheet: large writes need not look for one. */
  get mayHoldArrays(): boolean {
    return this.arraysSeen;
  }

  placeRow(row: number, cells: Row): void {
    if (cells.formulas !== null && !this.arraysSeen) this.arraysSeen = cells.holdsArray;
    if (!this.rowsByNumber.has(row) && this.sortedNumbers !== null) {
      const last = this.sortedNumbers.at(-1);
      if (last === undefined || last < row) this.sortedNumbers.push(row);
      else this.sortedNumbers = null;
    }
    this.rowsByNumber.set(row, cells);
  }

  removeRow(row: number): void {
    if (this.rowsByNumber.delete(row)) this.sortedNumbers = null;
  }

  /** Numbers of the rows that exist, ascending. */
  rowNumbers(): readonly number[] {
    this.sortedNumbers ??= [...this.rowsByNumber.keys()].sort((a, b) => a - b);
    return this.sortedNumbers;
  }

  /** Existing rows from `top` to `bottom`, ascending. */
  *rowsBetween(top: number, bottom: number): Generator<[number, Row]> {
    if (bottom - top < this.rowsByNumber.size) {
      for (let number = top; number <= bottom; number++) {
        const row = this.rowsByNumber.get(number);
        if (row !== undefined) yield [number, row];
      }
      return;
    }
    for (const number of this.rowNumbers()) {
      if (number < top) continue;
      if (number > bottom) return;
      const row = this.rowsByNumber.get(number);
      if (row !== undefined) yield [number, row];
    }
  }

  value(row: number, column: number): CellValue {
    return this.rowsByNumber.get(row)?.values[column] ?? null;
  }

  /** Formula without `=`, or null. */
  formula(row: number, column: number): string | null {
    const formula = this.rowsByNumber.get(row)?.formulas?.get(column);
    if (formula === undefined) return null;
    return typeof formula === 'string' ? formula : formula.text;
  }

  rich(row: number, column: number): RichText | null {
    return this.rowsByNumber.get(row)?.rich?.get(column) ?? null;
  }

  /** Index of the style a cell shows: its own, else its row's, else its column's. */
  styleIndex(row: number, column: number): number {
    const cells = this.rowsByNumber.get(row);
    const own = cells?.styles[column];
    if (own !== undefined) return own;
    if (cells !== undefined && cells.style !== 0) return cells.style;
    return this.columns.bands.length === 0 ? 0 : this.columns.get(column).style;
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.get(this.styleIndex(row, column));
  }

  /** Replaces what a cell holds by a value. No event, no merge rule, no parsing. */
  putValue(row: number, column: number, value: CellValue): void {
    const cells = value === null ? this.rowsByNumber.get(row) : this.ensureRow(row);
    if (cells === undefined) return;
    if (value !== null && cells.styles[column] === undefined) {
      const inherited = this.styleIndex(row, column);
      if (inherited !== 0) cells.styles[column] = inherited;
    }
    cells.setValue(column, value);
    cells.formulas?.delete(column);
    cells.rich?.delete(column);
    cells.touch(column);
    this.touched.add('cells');
  }

  /** Replaces what a cell holds by a formula; its value stays empty until calculation. */
  putFormula(row: number, column: number, formula: CellFormula, value: CellValue = null): void {
    this.putValue(row, column, value);
    if (typeof formula !== 'string') this.arraysSeen = true;
    const cells = this.ensureRow(row);
    if (cells.styles[column] === undefined) {
      const inherited = this.styleIndex(row, column);
      if (inherited !== 0) cells.styles[column] = inherited;
    }
    (cells.formulas ??= new Map()).set(column, formula);
    cells.touch(column);
    this.touched.add('cells');
  }

  /** Stores a calculated value beside the formula, and marks the cell only when it differs. True when it did. */
  putResult(row: number, column: number, value: CellValue): boolean {
    const cells = this.ensureRow(row);
    if (cells.value(column) === value) return false;
    cells.setValue(column, value);
    cells.rich?.delete(column);
    cells.touch(column);
    this.touched.add('cells');
    return true;
  }

  putStyle(row: number, column: number, index: number): void {
    const cells = this.ensureRow(row);
    if (cells.styles[column] === index) return;
    cells.styles[column] = index;
    cells.touch(column);
    this.touched.add('cells');
  }

  /** The merge a cell belongs to, or null. */
  mergeAt(row: number, column: number): Area | null {
    if (this.merges.length === 0) return null;
    this.mergesByRow ??= indexMerges(this.merges);
    return this.mergesByRow.get(row)?.find((merge) => contains(merge, row, column)) ?? null;
  }

  /** Whether the cell is covered by a merge and not its top left: Excel drops what is written there. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.top !== row || merge.left !== column);
  }

  setMerges(merges: Area[]): void {
    this.merges = merges;
    this.mergesByRow = null;
    this.touched.add('merges');
  }

  tableAt(row: number, column: number): Table | null {
    return this.tables.find((table) => contains(table.area, row, column)) ?? null;
  }

  /** Whether a row is not shown: hidden by hand, by a filter or with a height of 0. */
  isRowHidden(row: number): boolean {
    const cells = this.rowsByNumber.get(row);
    return cells !== undefined && (cells.hidden || cells.height === 0);
  }

  isColumnHidden(column: number): boolean {
    const band = this.columns.get(column);
    return band.hidden || band.width === 0;
  }

  /**
   * The smallest area that holds every used cell, or null on an empty sheet.
   * @param valuesOnly counts only values and formulas; otherwise formatted cells count too, as in Excel's used range.
   * @param within looks only inside this area.
   */
  usedArea(valuesOnly: boolean, within: Area | null = null): Area | null {
    let top = -1;
    let bottom = -1;
    let left = maxColumns;
    let right = -1;
    const bounds = within ?? { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
    for (const [number, row] of this.rowsBetween(bounds.top, bounds.bottom)) {
      const extent = row.extent(bounds.left, bounds.right, valuesOnly);
      if (extent === null) continue;
      if (top < 0) top = number;
      bottom = number;
      left = Math.min(left, extent[0]);
      right = Math.max(right, extent[1]);
    }
    const used = top < 0 ? null : { top, left, bottom, right };
    return valuesOnly || used === null ? used : this.withMerges(used, bounds);
  }

  private withMerges(used: Area, bounds: Area): Area {
    let { top, left, bottom, right } = used;
    for (const merge of this.merges) {
      const inside = intersection(merge, bounds);
      if (inside === null || intersection(inside, used) === null) continue;
      top = Math.min(top, inside.top);
      left = Math.min(left, inside.left);
      bottom = Math.max(bottom, inside.bottom);
      right = Math.max(right, inside.right);
    }
    return { top, left, bottom, right };
  }
}

function indexMerges(merges: readonly Area[]): Map<number, Area[]> {
  const index = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = index.get(row);
      if (list === undefined) index.set(row, [merge]);
      else list.push(merge);
    }
  }
  return index;
}
