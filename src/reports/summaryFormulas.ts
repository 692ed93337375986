import { columnLetters } from '../registers/address';
import { DETAIL_COLUMNS, type DetailColumn, type DetailSheet } from './summaryDetail';

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

/**
 * The share; a dash for 0/0; raw counts below so many cases as the office says (`options.rankFrom`): such a share says little
 * (registers.md §4).
 */
export function cautiousShare(numerator: string, denominator: string, rankFrom: number): string {
  return `=IF(${denominator}=0,"—",IF(${denominator}<${rankFrom},${numerator}&"/"&${denominator},${numerator}/${denominator}))`;
}
