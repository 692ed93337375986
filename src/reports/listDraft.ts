import { areaAddress, cellAddress } from '../registers/address';
import { printedPage } from './page';
import { pageStarts } from './pageBreaks';
import type { Say } from './say';
import { SheetDraft, textOf } from './sheetDraft';
import type { ConditionPlan, Look, PlannedValue, SheetPlan, ValidationPlan } from './sheetPlan';
import { rowHeight } from './textWidth';
import { LIST_COLUMNS, listColumn, printedColumns, widthOver, type ListColumn, type ListKey } from './visitListColumns';

/** A column of a part that is laid over some of the list's columns. */
export interface SpanningColumn {
  readonly from: ListKey;
  /** `last`: the last printed column. */
  readonly to: ListKey | 'last';
  readonly look: Look;
}

/** A sheet of the next-day list while it is put together: all its sheets and blocks share the list's columns. */
export class ListDraft extends SheetDraft {
  readonly printed: readonly ListColumn[];
  private readonly validations: ValidationPlan[] = [];
  private readonly conditions: ConditionPlan[] = [];
  private readonly together: { row: number; count: number }[] = [];

  constructor(private readonly refusalNotes: boolean) {
    super(printedColumns(refusalNotes).length);
    this.printed = printedColumns(refusalNotes);
  }

  /** The next `count` rows are not parted by the end of a page. */
  keepTogether(count: number): void {
    this.together.push({ row: this.row, count });
  }

  validation(validation: ValidationPlan): void {
    this.validations.push(validation);
  }

  condition(condition: ConditionPlan): void {
    this.conditions.push(condition);
  }

  /**
   * Rows of values, each value over the columns of its own; together they cover the printed width without gaps. One block, since
   * those left out may be hundreds. Rows are at least `least` points high. Gives the first row.
   */
  spanning(columns: readonly SpanningColumn[], rows: readonly (readonly PlannedValue[])[], least: number): number {
    const spans = columns.map(({ from, to, look }) => {
      const end = to === 'last' ? this.printed.at(-1)!.key : to;
      return { left: listColumn(from), right: listColumn(end), width: widthOver(from, end), look };
    });
    const first = this.block(
      rows.map((values) =>
        spans.flatMap(({ left, right }, index) => [values[index] ?? null, ...Array<null>(right - left).fill(null)]),
      ),
      { columnLooks: spans.flatMap(({ left, right, look }) => Array<Look>(right - left + 1).fill(look)) },
    );
    rows.forEach((values, index) => {
      const row = first + index;
      for (const { left, right } of spans) {
        if (right > left) this.merge(areaAddress({ top: row, bottom: row, left, right }));
      }
      const texts = values.map((value, column) => {
        const { width, look } = spans[column]!;
        return [textOf(value), width, look.size] as const;
      });
      this.height(row, rowHeight(texts, least));
    });
    return first;
  }

  /** The finished sheet; the rows down to `titleRow` stand on each page, and stay in sight. */
  list(name: string, titleRow: number, hiddenRows: readonly number[], say: Say): SheetPlan {
    const rows = Array.from({ length: titleRow }, (_, index) => index + 1);
    const titles = rows.filter((row) => !hiddenRows.includes(row)).reduce((sum, row) => sum + this.heightOf(row), 0);
    const last = this.row - 1;
    return this.plan({
      name,
      role: 'visitList',
      columnWidths: Object.fromEntries(LIST_COLUMNS.map(({ width }, index) => [index + 1, width])),
      hiddenRows,
      hiddenColumns: LIST_COLUMNS.flatMap(({ key, part }, index) =>
        part === 'hidden' || (key === 'refusalNote' && !this.refusalNotes) ? [index + 1] : [],
      ),
      validations: this.validations,
      conditions: this.conditions,
      freezeRows: titleRow,
      gridlines: false,
      tabColour: '#1F3864',
      print: printedPage(say, {
        titleRows: `$1:$${titleRow}`,
        area: `A1:${cellAddress(last, this.printed.length)}`,
        breaksBefore: pageStarts({
          first: titleRow + 1,
          last,
          heightOf: (row) => this.heightOf(row),
          titles,
          widths: this.printed.map(({ width }) => width),
          together: this.together,
        }),
      }),
    });
  }
}
