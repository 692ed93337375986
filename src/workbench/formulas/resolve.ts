import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import { type Table, tableBody } from '../model/tables';
import type { Workbook } from '../model/workbook';
import { type Expression, parseFormula } from './syntax';
import { Reference, errors } from './values';
import type { CellError } from '../model/values';

/** The cell a formula stands in. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Cells that a written reference names, or the error it means. */
export function resolveCells(
  expression: Expression & { kind: 'cells' },
  workbook: Workbook,
  place: Place,
): Reference | CellError {
  const { area } = expression.reference;
  if (expression.sheet === null) return new Reference(place.sheet, area);
  const first = workbook.sheet(expression.sheet);
  if (first === null) return errors.ref;
  if (expression.lastSheet === null) return new Reference(first, area);
  const last = workbook.sheet(expression.lastSheet);
  if (last === null) return errors.ref;
  const [from, to] = [workbook.sheets.indexOf(first), workbook.sheets.indexOf(last)].sort((a, b) => a - b);
  const sheets = workbook.sheets.slice(from, (to ?? 0) + 1).filter((sheet) => sheet.isWorksheet);
  const [own, ...others] = sheets.map((sheet) => new Reference(sheet, area));
  return own === undefined ? errors.ref : new Reference(own.sheet, area, others);
}

/** Cells that a structured reference names: `表1[列]`, `表1[#Headers]`, `[@列]`. */
export function resolveTable(
  expression: Expression & { kind: 'table' },
  workbook: Workbook,
  place: Place,
): Reference | CellError {
  const own = expression.table === '';
  const found = own ? ownTable(place) : workbook.findTable(expression.table);
  if (found === null) return own ? errors.value : errors.ref;
  const { table, sheet } = found;
  const columns = columnSpan(table, expression.columns);
  if (columns === null) return errors.ref;
  const rows = rowSpan(table, expression.sections, place.row);
  if (rows === null) return errors.value;
  return new Reference(sheet, { ...columns, ...rows });
}

function ownTable({ sheet, row, column }: Place): { sheet: Sheet; table: Table } | null {
  const table = sheet.tableAt(row, column);
  return table === null ? null : { sheet, table };
}

function columnSpan(table: Table, names: readonly string[]): { left: number; right: number } | null {
  if (names.length === 0) return { left: table.area.left, right: table.area.right };
  const positions = names.map((name) =>
    table.columns.findIndex((column) => column.name.toUpperCase() === name.toUpperCase()),
  );
  if (positions.includes(-1)) return null;
  return { left: table.area.left + Math.min(...positions), right: table.area.left + Math.max(...positions) };
}

function rowSpan(table: Table, sections: readonly string[], row: number): Pick<Area, 'top' | 'bottom'> | null {
  const body = tableBody(table);
  const wanted = sections.length === 0 ? ['data'] : sections;
  const spans = wanted.map((section): Pick<Area, 'top' | 'bottom'> | null => {
    if (section === 'all') return table.area;
    if (section === 'headers') return table.headerRow ? { top: table.area.top, bottom: table.area.top } : null;
    if (section === 'totals') return table.totalsRow ? { top: table.area.bottom, bottom: table.area.bottom } : null;
    if (section === 'data') return body;
    return body !== null && row >= body.top && row <= body.bottom ? { top: row, bottom: row } : null;
  });
  const known = spans.filter((span) => span !== null);
  if (known.length === 0) return null;
  return { top: Math.min(...known.map((span) => span.top)), bottom: Math.max(...known.map((span) => span.bottom)) };
}

/** The formula behind a defined name, and the place it is calculated in. Null when there is no such name. */
export function resolveName(
  expression: Expression & { kind: 'name' },
  workbook: Workbook,
  place: Place,
): { formula: Expression; place: Place } | null {
  const scope = expression.sheet === null ? place.sheet : workbook.sheet(expression.sheet);
  const name = workbook.findName(expression.name, scope);
  if (name === null) {
    const table = workbook.findTable(expression.name);
    return table === null
      ? null
      : { formula: { kind: 'table', table: expression.name, columns: [], sections: [] }, place };
  }
  const formula = parseFormula(name.formula);
  return formula === null ? null : { formula, place };
}

/** What a formula reads, as far as it can be known without calculating it. */
export interface Precedents {
  readonly references: readonly Reference[];
  readonly volatile: 'no' | 'day' | 'change';
  /** Differs when names or tables mean something else than before. */
  readonly signature: string;
}

/** Functions whose result can change although no cell they name did: with the day, or with any change. */
const dayFunctions = new Set(['TODAY']);
const changeFunctions = new Set([
  'NOW',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'INDIRECT',
  'OFFSET',
  'CELL',
  'INFO',
  'SUBTOTAL',
  'AGGREGATE',
]);

export function precedentsOf(expression: Expression, workbook: Workbook, place: Place): Precedents {
  const references: Reference[] = [];
  const names: string[] = [];
  let volatile: Precedents['volatile'] = 'no';
  let depth = 0;
  const visit = (node: Expression | null): void => {
    if (node === null) return;
    switch (node.kind) {
      case 'cells':
      case 'table': {
        const found = node.kind === 'cells' ? resolveCells(node, workbook, place) : resolveTable(node, workbook, place);
        if (found instanceof Reference) references.push(...found.all);
        return;
      }
      case 'name': {
        // Names may mention names; a circle of them must not hang us.
        const found = depth > 20 ? null : resolveName(node, workbook, place);
        depth++;
        names.push(`${node.name}=${workbook.findName(node.name, place.sheet)?.formula ?? ''}`);
        if (found !== null) visit(found.formula);
        depth--;
        return;
      }
      case 'call':
        if (changeFunctions.has(node.name)) volatile = 'change';
        else if (dayFunctions.has(node.name) && volatile === 'no') volatile = 'day';
        node.args.forEach(visit);
        return;
      case 'binary':
        visit(node.left);
        visit(node.right);
        return;
      case 'unary':
        visit(node.operand);
        return;
      case 'let':
        for (const each of node.names) visit(each.value);
        visit(node.body);
        return;
      default:
        return;
    }
  };
  visit(expression);
  const places = references.map(
    ({ sheet, area }) => `${sheet.id}!${area.top},${area.left},${area.bottom},${area.right}`,
  );
  return { references, volatile, signature: [...places, ...names].join(';') };
}
