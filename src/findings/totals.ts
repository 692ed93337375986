import { cellAddress } from '../registers/address';
import { typeOf } from '../registers/fields';
import { valueAt } from '../registers/grid';
import type { RegisterSheet } from '../registers/register';
import { readNumber } from '../values/numbers';
import type { Ledger } from '../visits/ledger';
import { SEVERITY_OF } from './codes';
import type { Finding } from './finding';

/** A column whose filled cells are numbers but for few is one that a total row adds up. */
const MOSTLY = 0.8;
/** Rounding of displayed amounts. */
const TOLERANCE = 0.005;
/** 合计 118 条, 共12户, 小计：5件. */
const COUNT = /(?:共|合计|总计|小计|计)[^\d]{0,4}(\d{1,6})\s*(?:条|户|件|人|单|次|宗|起|份|笔|项|个|家|套)/;

/** Totals of 小计 and 合计 rows that are neither the sum nor the number of the rows above them. */
export function totals({ registers }: Ledger): Finding[] {
  return registers.sheets.flatMap((source) => (source.totalRows.length === 0 ? [] : totalsOf(source)));
}

function totalsOf(source: RegisterSheet): Finding[] {
  const findings: Finding[] = [];
  const { grid } = source;
  const width = grid.values[0]?.length ?? 0;
  const addable = new Map<number, boolean>();
  let from = source.firstRow;
  for (const totalRow of [...source.totalRows].sort((a, b) => a - b)) {
    const block = source.dataRows.filter((row) => row >= from && row < totalRow);
    const all = source.dataRows.filter((row) => row < totalRow);
    from = totalRow + 1;
    for (let column = grid.left; column < grid.left + width; column += 1) {
      const value = valueAt(grid, totalRow, column);
      if (value === '') continue;
      if (typeof value === 'string') {
        const stated = Number(COUNT.exec(value.normalize('NFKC'))?.[1] ?? NaN);
        if (
          !Number.isNaN(stated) &&
          stated !== block.length &&
          stated !== all.length &&
          stated !== source.dataRows.length
        ) {
          findings.push(mismatch(source, totalRow, column, stated, all.length));
        }
        continue;
      }
      if (typeof value !== 'number') continue;
      let adds = addable.get(column);
      if (adds === undefined) addable.set(column, (adds = isAddable(source, column)));
      if (!adds) {
        continue;
      }
      const sums = [block, all].map((rows) => sumOf(source, rows, column));
      const counts = [block, all].map((rows) => rows.filter((row) => valueAt(grid, row, column) !== '').length);
      if ([...sums, ...counts].some((expected) => Math.abs(expected - value) <= TOLERANCE)) continue;
      findings.push(mismatch(source, totalRow, column, value, sums.at(-1)!));
    }
  }
  return findings;
}

/** Amounts and counts are added up; dates, numbers of rows, phones and rooms are not, although they may be numbers. */
function isAddable(source: RegisterSheet, column: number): boolean {
  const recognised = source.columns.find(({ columns }) => columns.includes(column));
  const type = recognised === undefined ? 'text' : typeOf(source.register, recognised.field);
  // A known column of amounts is one, however many of its cells nobody can read.
  if (type !== 'text') return type === 'number';
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  for (const row of source.dataRows) {
    const value = valueAt(source.grid, row, column);
    if (value === '') continue;
    filled += 1;
    if (typeof value === 'number') numbers += 1;
    // An unknown column full of day numbers of this century is a column of dates.
    if (typeof value === 'number' && value > 36_526 && value < 54_789) dates += 1;
  }
  return filled > 0 && numbers >= filled * MOSTLY && dates < filled * MOSTLY;
}

function sumOf(source: RegisterSheet, rows: readonly number[], column: number): number {
  let sum = 0;
  for (const row of rows) {
    const reading = readNumber(valueAt(source.grid, row, column));
    if (reading.kind === 'number') sum += reading.value;
  }
  return sum;
}

function mismatch(source: RegisterSheet, row: number, column: number, stated: number, expected: number): Finding {
  const recognised = source.columns.find(({ columns }) => columns.includes(column));
  return {
    code: 'total-mismatch',
    severity: SEVERITY_OF['total-mismatch'],
    register: source.register,
    sheet: source.sheet,
    cell: cellAddress(row, column),
    field: recognised?.field ?? null,
    value: valueAt(source.grid, row, column),
    params: { stated, expected: Math.round(expected * 100) / 100 },
    related: [],
    fix: null,
  };
}
