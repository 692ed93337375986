import type { Sheet } from './sheet';
import type { AutoFilter, FilterCriteria, FilterOperator, Table } from './tables';
import type { CellValue } from './values';

/** Text of a cell as it is displayed; filters compare what is seen. */
export type TextOf = (row: number, column: number) => string;

/** Hides the rows of a filter that do not pass its criteria and shows the others. Criteria we only keep let every row pass. */
export function applyFilter(sheet: Sheet, filter: AutoFilter, textOf: TextOf, table: Table | null = null): void {
  const { area, criteria } = filter;
  for (let number = area.top + 1; number <= area.bottom; number++) {
    let passes = true;
    for (const [position, criterion] of criteria) {
      const column = area.left + position;
      passes &&= matches(criterion, sheet.value(number, column), () => textOf(number, column));
    }
    const row = passes ? sheet.row(number) : sheet.ensureRow(number);
    if (row === undefined || row.hidden === !passes) continue;
    row.hidden = !passes;
    row.attributesTouched = true;
    sheet.touched.add('cells');
  }
  if (table === null) sheet.touched.add('autoFilter');
  else {
    table.touched = true;
    sheet.touched.add('tables');
  }
  const { notifier } = sheet.workbook;
  if (table !== null)
    notifier.emit({ type: 'table', sheet: sheet.id, table: table.name, change: 'filtered', source: notifier.source });
  notifier.emit({ type: 'layout', sheet: sheet.id, source: notifier.source });
}

/** Takes all criteria off a filter and shows its rows. */
export function clearFilter(sheet: Sheet, filter: AutoFilter, table: Table | null = null): void {
  filter.criteria.clear();
  applyFilter(sheet, filter, () => '', table);
}

function matches(criterion: FilterCriteria, value: CellValue, text: () => string): boolean {
  if (criterion.kind === 'kept') return true;
  if (criterion.kind === 'values') {
    const shown = text();
    if (shown === '') return criterion.blanks;
    return criterion.values.some((wanted) => wanted.toUpperCase() === shown.toUpperCase());
  }
  const results = criterion.conditions.map(({ operator, value: wanted }) => compare(operator, wanted, value, text));
  return criterion.and ? results.every(Boolean) : results.some(Boolean);
}

function compare(operator: FilterOperator, wanted: string, value: CellValue, text: () => string): boolean {
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  if (!Number.isNaN(number) && typeof value === 'number') return ordered(operator, value - number);
  if (operator === 'equal') return wildcard(wanted).test(text());
  if (operator === 'notEqual') return !wildcard(wanted).test(text());
  if (typeof value !== 'string') return false;
  return ordered(operator, value.localeCompare(wanted, 'zh-CN'));
}

function ordered(operator: FilterOperator, difference: number): boolean {
  if (operator === 'equal') return difference === 0;
  if (operator === 'notEqual') return difference !== 0;
  if (operator === 'greaterThan') return difference > 0;
  if (operator === 'greaterThanOrEqual') return difference >= 0;
  return operator === 'lessThan' ? difference < 0 : difference <= 0;
}

/** Excel's wildcards: `*` any text, `?` one character, `~` makes the next one plain. Case does not count. */
export function wildcard(pattern: string): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const mark = pattern.charAt(i);
    const next = pattern.charAt(i + 1);
    if (mark === '~' && (next === '*' || next === '?' || next === '~')) {
      source += next === '~' ? '~' : `\\${next}`;
      i++;
    } else if (mark === '*') source += '[\\s\\S]*';
    else if (mark === '?') source += '[\\s\\S]';
    else source += mark.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  }
  return new RegExp(`^${source}$`, 'iu');
}
