import { type Area, intersection } from './address';
import { Columns } from './columns';
import { mapReferences, translateFormula } from './references';
import { Row } from './rows';
import type { Sheet } from './sheet';
import { copyCell } from './structure';
import type { Table } from './tables';
import type { CellFormula } from './values';
import type { Workbook } from './workbook';

/** What a copy takes along. */
export type CopyWhat = 'all' | 'formulas' | 'values' | 'formats';

/** Copies an area to another place (same workbook); relative references move along. The target is as large as the source. */
export function copyArea(
  source: Sheet,
  area: Area,
  target: Sheet,
  row: number,
  column: number,
  what: CopyWhat = 'all',
): void {
  const rows = row - area.top;
  const columns = column - area.left;
  const snapshot: [number, Row][] = [];
  for (const [number, cells] of source.rowsBetween(area.top, area.bottom)) {
    const copy = new Row();
    for (const at of cells.columns()) if (at >= area.left && at <= area.right) copyCell(cells, at, copy, at);
    snapshot.push([number, copy]);
  }
  const found = new Map(snapshot);
  for (let number = area.top; number <= area.bottom; number++) {
    const cells = found.get(number);
    if (cells === undefined && target.row(number + rows) === undefined) continue;
    for (let at = area.left; at <= area.right; at++) {
      copyOne(cells, at, target, number + rows, at + columns, what, { rows, columns });
    }
  }
  if (what === 'all') {
    const to = { top: row, left: column, bottom: area.bottom + rows, right: area.right + columns };
    const kept = target.merges.filter((merge) => intersection(merge, to) === null);
    const copied = source.merges
      .filter(
        (merge) =>
          merge.top >= area.top && merge.bottom <= area.bottom && merge.left >= area.left && merge.right <= area.right,
      )
      .map((merge) => ({
        top: merge.top + rows,
        left: merge.left + columns,
        bottom: merge.bottom + rows,
        right: merge.right + columns,
      }));
    if (copied.length > 0 || kept.length !== target.merges.length) target.setMerges([...kept, ...copied]);
  }
  target.workbook.cellsChanged(target, {
    top: row,
    left: column,
    bottom: area.bottom + rows,
    right: area.right + columns,
  });
}

function copyOne(
  cells: Row | undefined,
  at: number,
  target: Sheet,
  row: number,
  column: number,
  what: CopyWhat,
  by: { rows: number; columns: number },
): void {
  if (target.isCovered(row, column)) return;
  if (what !== 'formats') {
    const formula = cells?.formulas?.get(at);
    const value = cells?.value(at) ?? null;
    if (formula !== undefined && what !== 'values') target.putFormula(row, column, moved(formula, by), value);
    else if (value !== null || target.row(row) !== undefined) target.putValue(row, column, value);
    const rich = cells?.rich?.get(at);
    if (rich !== undefined) (target.ensureRow(row).rich ??= new Map()).set(column, rich);
  }
  if (what === 'all' || what === 'formats') {
    const style = cells?.ownStyle(at);
    if (style !== undefined || target.row(row)?.ownStyle(column) !== undefined)
      target.putStyle(row, column, style ?? 0);
  }
}

function moved(formula: CellFormula, { rows, columns }: { rows: number; columns: number }): CellFormula {
  return translateFormula(typeof formula === 'string' ? formula : formula.text, rows, columns);
}

/** Copies a sheet within the workbook and puts the copy at `position`. Tables get new names; formulas of the copy that name its tables follow. */
export function copySheet(workbook: Workbook, source: Sheet, position: number, name?: string): Sheet {
  const copy = workbook.addSheet(name ?? freeCopyName(workbook, source.name), position);
  for (const number of source.rowNumbers()) {
    const row = source.row(number);
    if (row === undefined) continue;
    const cells = new Row();
    for (const column of row.columns()) copyCell(row, column, cells, column);
    Object.assign(cells, {
      height: row.height,
      hidden: row.hidden,
      style: row.style,
      outline: row.outline,
      collapsed: row.collapsed,
    });
    cells.attributesTouched = true;
    copy.placeRow(number, cells);
  }
  copy.columns = new Columns(source.columns.bands);
  copy.defaultRowHeight = source.defaultRowHeight;
  copy.defaultColumnWidth = source.defaultColumnWidth;
  copy.tabColor = source.tabColor;
  copy.setMerges([...source.merges]);
  copy.autoFilter = structuredClone(source.autoFilter);
  copy.validations = structuredClone(source.validations);
  copy.conditionalFormats = structuredClone(source.conditionalFormats);
  copy.notes = structuredClone(source.notes);
  copy.hyperlinks = structuredClone(source.hyperlinks);
  copy.protection = structuredClone(source.protection);
  copy.view = structuredClone(source.view);
  copy.page = structuredClone(source.page);
  for (const table of source.tables) copy.tables.push(copyTable(workbook, table));
  renameTablesInCopy(source, copy);
  for (const each of workbook.names.filter((candidate) => candidate.sheet === source.id)) {
    workbook.names.push({ ...each, sheet: copy.id });
  }
  const used = copy.usedArea(false);
  if (used !== null) workbook.cellsChanged(copy, used);
  return copy;
}

function copyTable(workbook: Workbook, table: Table): Table {
  const ids = workbook.sheets.flatMap((sheet) => sheet.tables.map((each) => each.id));
  const copy: Table = { ...structuredClone(table), id: Math.max(0, ...ids) + 1, part: null, touched: true };
  for (let number = 1; ; number++) {
    const name = `${table.name}_${number}`;
    if (workbook.findTable(name) !== null) continue;
    copy.name = name;
    return copy;
  }
}

function renameTablesInCopy(source: Sheet, copy: Sheet): void {
  const names = new Map(
    source.tables.map((table, i) => [table.name.toUpperCase(), copy.tables[i]?.name ?? table.name]),
  );
  if (names.size === 0) return;
  for (const [, row] of copy.rowsBetween(0, Number.MAX_SAFE_INTEGER)) {
    for (const [column, formula] of row.formulas ?? []) {
      const text = typeof formula === 'string' ? formula : formula.text;
      const after = mapReferences(text, ({ type, value }) => {
        if (type !== 'structured') return null;
        const bracket = value.indexOf('[');
        const name = names.get(value.slice(0, bracket).toUpperCase());
        return name === undefined ? null : name + value.slice(bracket);
      });
      row.formulas?.set(column, typeof formula === 'string' ? after : { ...formula, text: after });
    }
  }
}

function freeCopyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (workbook.sheet(candidate) === null) return candidate;
  }
}
