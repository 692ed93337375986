import { columnLetters } from '../registers/address';
import { DETAIL_COLUMNS, type DetailColumn, type DetailSheet } from './summaryDetail';

/** Below so many cases a share says little: raw counts are shown instead and nobody is ranked (registers.md §4). */
export const FEW_CASES = 30;

/** What the counted lines must have; a value is a text to match or, as `cell`, a cell that holds it. */
export type Criteria = Partial<Record<'rate' | 'group' | 'person' | 'building', string | { readonly cell: string }>>;

/**
 * `SUMIFS(…)` over the detail sheet with plain absolute ranges: Excel 2010 and later and LibreOffice calculate them alike.
 * `column` holds what each line adds, mostly 0 or 1.
 */
export function sumFormula(detail: DetailSheet, column: 'numerator' | 'denominator', criteria: Criteria): string {
  const parts = Object.entries(criteria).map(
    ([column, value]) =>
      `${range(detail, column as DetailColumn)},${typeof value === 'string' ? quoted(value) : value.cell}`,
  );
  return `SUMIFS(${[range(detail, column), ...parts].join(',')})`;
}

function range(detail: DetailSheet, column: DetailColumn): string {
  const letters = columnLetters(DETAIL_COLUMNS.indexOf(column) + 1);
  return `${sheetPrefix(detail.plan.name)}$${letters}$${detail.first}:$${letters}$${detail.last}`;
}

/** `'汇总明细 2026-10'!` */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The share, or a dash where there is nothing to divide by. */
export function shareFormula(numerator: string, denominator: string): string {
  return `=IFERROR(${numerator}/${denominator},"—")`;
}

/** The share; raw counts below thirty cases; a dash for 0/0. */
export function cautiousShare(numerator: string, denominator: string): string {
  return `=IF(${denominator}=0,"—",IF(${denominator}<${FEW_CASES},${numerator}&"/"&${denominator},${numerator}/${denominator}))`;
}
