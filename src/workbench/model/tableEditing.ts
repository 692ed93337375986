import { type Area, intersection } from './address';
import { ModelError } from './errors';
import { type StructureChange, parseReference, shiftArea } from './references';
import { renameColumnInFormulas, renameTableInFormulas } from './renaming';
import type { Sheet } from './sheet';
import type { Table, TableColumn } from './tables';
import { CellError } from './values';
import type { Workbook } from './workbook';

function newColumn(name: string, id: number): TableColumn {
  return { name, totalsFunction: 'none', totalsLabel: null, totalsFormula: null, calculatedFormula: null, id };
}

/** A column name no other column has: Excel appends 2, 3 … and calls an empty header 列1, 列2 … */
function uniqueName(wanted: string, taken: readonly string[], position: number): string {
  const has = (name: string): boolean => taken.some((each) => each.toUpperCase() === name.toUpperCase());
  const base = wanted === '' ? '列' : wanted;
  if (wanted === '') {
    for (let number = position + 1; ; number++) if (!has(base + String(number))) return base + String(number);
  }
  if (!has(base)) return base;
  for (let number = 2; ; number++) if (!has(base + String(number))) return base + String(number);
}

function headerText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * Makes a table of an area. Header cells become unique texts, as Excel makes them.
 * @param hasHeaders false = a header row is inserted above the area first.
 * @throws ModelError overlap, invalidName, duplicateName
 */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  const { workbook } = sheet;
  if (sheet.tables.some((table) => intersection(table.area, area) !== null)) {
    throw new ModelError('overlap', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((merge) => intersection(merge, area) !== null)) {
    throw new ModelError('invalidOperation', 'A table cannot hold merged cells.');
  }
  if (name !== undefined) requireTableName(workbook, name, null);
  const chosen = name ?? freeTableName(workbook);
  const whole = hasHeaders && area.top < area.bottom ? area : { ...area, bottom: area.bottom + 1 };
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const position = column - area.left;
    const taken = columns.map((each) => each.name);
    const text = hasHeaders ? headerText(sheet, area.top, column) : '';
    const unique = uniqueName(text, taken, position);
    columns.push(newColumn(unique, position + 1));
  }
  if (!hasHeaders)
    throw new ModelError('invalidArgument', 'Insert a header row first, then make the table with headers.');
  columns.forEach((column, position) => {
    if (sheet.value(area.top, area.left + position) !== column.name)
      sheet.putValue(area.top, area.left + position, column.name);
  });
  const table: Table = {
    id: 1 + Math.max(0, ...workbook.sheets.flatMap((each) => each.tables.map((other) => other.id))),
    name: chosen,
    area: whole,
    headerRow: true,
    totalsRow: false,
    columns,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    autoFilter: { area: whole, criteria: new Map() },
    part: null,
    touched: true,
  };
  sheet.tables.push(table);
  announce(sheet, table, 'added');
  workbook.cellsChanged(sheet, { ...area, bottom: area.top });
  return table;
}

/** Takes the table away and leaves its cells. */
export function dissolveTable(sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.filter((each) => each !== table);
  announce(sheet, table, 'deleted');
}

/** Gives the table another area that shares its header row. New columns take their names from the header cells. @throws ModelError overlap, invalidArgument */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  if (area.top !== table.area.top)
    throw new ModelError('invalidArgument', 'The header row of a table stays where it is.');
  if (area.bottom <= area.top)
    throw new ModelError('invalidArgument', 'A table needs at least one row below its header.');
  if (sheet.tables.some((other) => other !== table && intersection(other.area, area) !== null)) {
    throw new ModelError('overlap', 'A table cannot overlap another table.');
  }
  const before = table.area;
  const columns: TableColumn[] = [];
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  for (let column = area.left; column <= area.right; column++) {
    const kept = table.columns[column - before.left];
    if (kept !== undefined && column >= before.left) {
      columns.push(kept);
      continue;
    }
    const taken = columns.map((each) => each.name).concat(table.columns.map((each) => each.name));
    const name = uniqueName(headerText(sheet, area.top, column), taken, column - area.left);
    columns.push(newColumn(name, ++id));
    if (sheet.value(area.top, column) !== name) {
      sheet.putValue(area.top, column, name);
      sheet.workbook.cellsChanged(sheet, { top: area.top, bottom: area.top, left: column, right: column });
    }
  }
  table.columns = columns;
  table.area = area;
  fitFilter(table);
  announce(sheet, table, 'changed');
}

/** Gives the table another name; formulas follow. @throws ModelError invalidName, duplicateName */
export function renameTable(sheet: Sheet, table: Table, name: string): void {
  requireTableName(sheet.workbook, name, table);
  renameTableInFormulas(sheet.workbook, table, table.name, name);
  announce(sheet, table, 'changed');
}

/** Takes over header texts that were written into header cells, and makes formulas follow. */
export function followHeaders(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.headerRow) continue;
    const header = intersection({ ...table.area, bottom: table.area.top }, area);
    if (header === null) continue;
    for (let column = header.left; column <= header.right; column++) {
      const position = column - table.area.left;
      const entry = table.columns[position];
      if (entry === undefined) continue;
      const text = headerText(sheet, table.area.top, column);
      if (text === entry.name) continue;
      const taken = table.columns.filter((each) => each !== entry).map((each) => each.name);
      const name = uniqueName(text, taken, position);
      if (sheet.value(table.area.top, column) !== name) sheet.putValue(table.area.top, column, name);
      const before = entry.name;
      entry.name = name;
      renameColumnInFormulas(sheet.workbook, sheet, table, before, name);
      announce(sheet, table, 'changed');
    }
  }
}

/** Moves, widens and narrows tables after cells came or went. Part of `structure`. */
export function reshapeTables(sheet: Sheet, step: StructureChange): void {
  sheet.tables = sheet.tables.filter((table) => {
    const before = table.area;
    const area = shiftArea(before, step);
    if (area === before) return true;
    announce(sheet, table, area === null ? 'deleted' : 'changed');
    if (area === null) return false;
    if (step.axis === 'columns') reshapeColumns(sheet, table, area, step);
    else if (step.kind === 'delete') forgetEdges(table, step);
    table.area = area;
    fitFilter(table);
    return true;
  });
}

function forgetEdges(table: Table, { area }: StructureChange): void {
  const { top, bottom } = table.area;
  if (table.headerRow && area.top <= top && top <= area.bottom) table.headerRow = false;
  if (table.totalsRow && area.top <= bottom && bottom <= area.bottom) table.totalsRow = false;
}

function reshapeColumns(sheet: Sheet, table: Table, after: Area, { kind, area }: StructureChange): void {
  const before = table.area;
  if (kind === 'delete') {
    table.columns = table.columns.filter((_, i) => before.left + i < area.left || before.left + i > area.right);
    return;
  }
  const added = after.right - after.left - (before.right - before.left);
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  for (let i = 0; i < added; i++) {
    const position = area.left - before.left + i;
    const name = uniqueName(
      '',
      table.columns.map((column) => column.name),
      position,
    );
    table.columns.splice(position, 0, newColumn(name, ++id));
    if (table.headerRow) sheet.putValue(after.top, after.left + position, name);
  }
}

function fitFilter(table: Table): void {
  table.touched = true;
  if (table.autoFilter === null) return;
  const bottom = table.area.bottom - (table.totalsRow ? 1 : 0);
  const criteria = new Map([...table.autoFilter.criteria].filter(([column]) => column < table.columns.length));
  table.autoFilter = table.headerRow ? { area: { ...table.area, bottom }, criteria } : null;
}

function announce(sheet: Sheet, table: Table, change: 'added' | 'deleted' | 'changed'): void {
  const { workbook } = sheet;
  table.touched = true;
  sheet.touched.add('tables');
  workbook.structureVersion++;
  workbook.notifier.emit({
    type: 'table',
    sheet: sheet.id,
    table: table.name,
    change,
    source: workbook.notifier.source,
  });
}

function freeTableName(workbook: Workbook): string {
  for (let number = 1; ; number++) {
    const name = `表${number}`;
    if (workbook.findTable(name) === null && workbook.findName(name, null) === null) return name;
  }
}

/** Excel's rule for names of tables and defined names: letter, _ or \ first, then letters, digits, . and _; no blank; not an address. */
export function isValidName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseReference(name) === null && !/^[rc][0-9]*(c[0-9]*)?$/i.test(name);
}

function requireTableName(workbook: Workbook, name: string, self: Table | null): void {
  if (!isValidName(name)) throw new ModelError('invalidName', `Not a valid table name: ${name}`);
  const other = workbook.findTable(name);
  if ((other !== null && other.table !== self) || workbook.findName(name, null) !== null) {
    throw new ModelError('duplicateName', `The name is taken: ${name}`);
  }
}
