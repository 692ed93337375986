import type { SheetGrid } from '../../src/registers/grid';
import type { PlannedValue, SheetPlan } from '../../src/reports/sheetPlan';
import type { CellValue } from '../../src/values/cell';

/** What a sheet plan would look like once drawn and read again; formulas are shown by their text. */
export function asGrid(plan: SheetPlan): SheetGrid {
  const bottom = Math.max(...plan.blocks.map(({ top, values }) => top + values.length - 1));
  const right = Math.max(...plan.blocks.map(({ left, values }) => left + (values[0]?.length ?? 0) - 1));
  const values: CellValue[][] = Array.from({ length: bottom }, () => Array.from({ length: right }, () => ''));
  for (const { top, left, values: rows } of plan.blocks) {
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) values[top + r - 1]![left + c - 1] = shown(value);
      }),
    );
  }
  return {
    sheet: plan.name,
    visibility: 'visible',
    top: 1,
    left: 1,
    values,
    merges: [],
    tables: [],
    protected: false,
  };
}

function shown(value: PlannedValue): CellValue {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'formula' in value ? value.formula : value.text;
}
