import { intersection, type Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import { CellError, type CellValue } from '../model/values';
import { fail } from '../protocol/errors';

/** Excel.SpecialCellType as far as this host knows them. */
export const specialCellTypes = [
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
] as const;
export type SpecialCellType = (typeof specialCellTypes)[number];

/** Excel.SpecialCellValueType: which values constants and formulas must have. */
export const specialCellValueTypes = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

/**
 * Cells of an area of one kind, as rectangles in reading order. As in Excel, blanks, constants and formulas are looked for in the used
 * range only.
 */
export function specialAreas(sheet: Sheet, area: Area, type: SpecialCellType, valueType: string): Area[] {
  switch (type) {
    case 'Visible':
      return visibleAreas(sheet, area);
    case 'ConditionalFormats':
      return shared(
        sheet.conditionalFormats.flatMap((each) => each.areas),
        area,
      );
    case 'DataValidations':
      return shared(
        sheet.validations.flatMap((each) => each.areas),
        area,
      );
    case 'Blanks':
      return cellsThat(sheet, area, (value, formula) => value === null && formula === null);
    case 'Constants':
      return cellsThat(
        sheet,
        area,
        (value, formula) => value !== null && formula === null && isOfType(value, valueType),
      );
    case 'Formulas':
      return cellsThat(sheet, area, (value, formula) => formula !== null && isOfType(value, valueType));
    default:
      return fail('InvalidArgument');
  }
}

function isOfType(value: CellValue, valueType: string): boolean {
  if (valueType === 'All') return true;
  if (value instanceof CellError) return valueType.includes('Errors');
  if (typeof value === 'boolean') return valueType.includes('Logical');
  return typeof value === 'number' ? valueType.includes('Number') : valueType.includes('Text');
}

function shared(areas: readonly Area[], within: Area): Area[] {
  return areas.map((each) => intersection(each, within)).filter((each) => each !== null);
}

function cellsThat(sheet: Sheet, area: Area, test: (value: CellValue, formula: string | null) => boolean): Area[] {
  const used = sheet.usedArea(false);
  const within = used === null ? null : intersection(used, area);
  if (within === null) return [];
  const runs: Area[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    let start = -1;
    for (let column = within.left; column <= within.right + 1; column++) {
      const fits = column <= within.right && test(sheet.value(row, column), sheet.formula(row, column));
      if (fits && start < 0) start = column;
      if (fits || start < 0) continue;
      runs.push({ top: row, left: start, bottom: row, right: column - 1 });
      start = -1;
    }
  }
  return stacked(runs);
}

/** Joins runs of cells that stand exactly below one another. */
function stacked(runs: readonly Area[]): Area[] {
  const open = new Map<string, Area & { bottom: number }>();
  const result: Area[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.bottom;
      continue;
    }
    const area = { ...run };
    open.set(key, area);
    result.push(area);
  }
  return result;
}

/** The rectangles left of an area when hidden rows and columns are taken out. */
export function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const rows = visibleSpans(area.top, area.bottom, hiddenRows(sheet, area));
  const columns = visibleSpans(area.left, area.right, hiddenColumns(sheet, area));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function hiddenRows(sheet: Sheet, area: Area): number[] {
  const hidden: number[] = [];
  for (const [number] of sheet.rowsBetween(area.top, area.bottom)) if (sheet.isRowHidden(number)) hidden.push(number);
  return hidden;
}

function hiddenColumns(sheet: Sheet, area: Area): number[] {
  const hidden: number[] = [];
  for (const band of sheet.columns.bands) {
    if (!band.hidden && band.width !== 0) continue;
    for (let column = Math.max(band.from, area.left); column <= Math.min(band.to, area.right); column++)
      hidden.push(column);
  }
  return hidden;
}

/** Numbers from `first` to `last` without the hidden ones (ascending), as spans. */
function visibleSpans(first: number, last: number, hidden: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  let start = first;
  for (const number of hidden) {
    if (number > start) spans.push([start, number - 1]);
    start = number + 1;
  }
  if (start <= last) spans.push([start, last]);
  return spans;
}

/** Visible rows and columns of an area, each ascending. */
export function visibleLines(sheet: Sheet, area: Area): { rows: number[]; columns: number[] } {
  const numbers = (spans: [number, number][]) =>
    spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return {
    rows: numbers(visibleSpans(area.top, area.bottom, hiddenRows(sheet, area))),
    columns: numbers(visibleSpans(area.left, area.right, hiddenColumns(sheet, area))),
  };
}
