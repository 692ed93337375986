import { type HistoryEntry, mapReferences, replayOnFormula } from './references';
import type { Sheet } from './sheet';
import type { Table } from './tables';
import type { Workbook } from './workbook';

/** Rewrites formulas. The second argument is the id of the sheet the formula stands on, null for a workbook name. */
export type FormulaRewriter = (formula: string, own: string | null) => string;

/** Runs a rewriter over every formula of the workbook: cells, names, validations, conditional formats, charts. Cells that change are left for calculation. */
export function rewriteFormulas(workbook: Workbook, rewrite: FormulaRewriter): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, rewrite);
    rewriteRules(sheet, rewrite);
  }
  for (const name of workbook.names) {
    const after = rewrite(name.formula, name.sheet);
    if (after === name.formula) continue;
    name.formula = after;
    workbook.changed('names');
  }
}

function rewriteCells(sheet: Sheet, rewrite: FormulaRewriter): void {
  const { workbook } = sheet;
  for (const number of sheet.rowNumbers()) {
    const row = sheet.row(number);
    if (row?.formulas === null || row === undefined) continue;
    for (const [column, formula] of row.formulas) {
      const before = typeof formula === 'string' ? formula : formula.text;
      const after = rewrite(before, sheet.id);
      if (after === before) continue;
      row.formulas.set(column, typeof formula === 'string' ? after : { ...formula, text: after });
      row.touch(column);
      sheet.touched.add('cells');
      workbook.pending.push({ sheet: sheet.id, area: { top: number, left: column, bottom: number, right: column } });
    }
  }
}

function rewriteRules(sheet: Sheet, rewrite: FormulaRewriter): void {
  for (const rule of sheet.validations) {
    const [first, second] = [rule.formula1, rule.formula2].map((text) =>
      text === null ? null : rewrite(text, sheet.id),
    );
    if (first === rule.formula1 && second === rule.formula2) continue;
    rule.formula1 = first ?? null;
    rule.formula2 = second ?? null;
    sheet.touched.add('validations');
  }
  for (const format of sheet.conditionalFormats) {
    const after = format.formulas.map((text) => rewrite(text, sheet.id));
    if (after.every((text, i) => text === format.formulas[i])) continue;
    format.formulas = after;
    format.markup = null;
    sheet.touched.add('conditionalFormats');
  }
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      if (column.calculatedFormula === null) continue;
      const after = rewrite(column.calculatedFormula, sheet.id);
      if (after === column.calculatedFormula) continue;
      column.calculatedFormula = after;
      table.touched = true;
      sheet.touched.add('tables');
    }
  }
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      series.values = rewrite(series.values, sheet.id);
      if (series.categories !== null) series.categories = rewrite(series.categories, sheet.id);
      if (series.nameRef !== null) series.nameRef = rewrite(series.nameRef, sheet.id);
    }
  }
  for (const link of sheet.hyperlinks) {
    if (link.location === null) continue;
    const after = rewrite(link.location, sheet.id);
    if (after === link.location) continue;
    link.location = after;
    sheet.touched.add('hyperlinks');
  }
}

/** Records an entry and applies it to every formula. */
export function replay(workbook: Workbook, entry: HistoryEntry): void {
  workbook.history.push(entry);
  rewriteFormulas(workbook, (formula, own) => replayOnFormula(formula, own, entry));
  workbook.structureVersion++;
}

/** Makes formulas follow a new sheet name. Call it before the sheet has the name. */
export function renameInFormulas(workbook: Workbook, sheet: Sheet, name: string): void {
  replay(workbook, { kind: 'rename', sheet: sheet.id, before: sheet.name, after: name });
}

/** Turns references to a deleted sheet into #REF!. */
export function forgetSheetInFormulas(workbook: Workbook, sheet: Sheet): void {
  replay(workbook, { kind: 'delete', sheet: sheet.id, name: sheet.name });
}

/** Makes structured references follow a new name of a table, or of one of its columns. */
export function renameTableInFormulas(workbook: Workbook, table: Table, before: string, after: string): void {
  const wanted = before.toUpperCase();
  rewriteFormulas(workbook, (formula) =>
    mapReferences(formula, ({ type, value }) => {
      if (type === 'range_named') return value.toUpperCase() === wanted ? after : null;
      if (type !== 'structured') return null;
      const bracket = value.indexOf('[');
      return value.slice(0, bracket).toUpperCase() === wanted ? after + value.slice(bracket) : null;
    }),
  );
  table.name = after;
}

/** Makes structured references follow a new column header. References without a table name are followed on the table's own sheet and rows. */
export function renameColumnInFormulas(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  before: string,
  after: string,
): void {
  const wanted = table.name.toUpperCase();
  const old = escapeColumn(before).toUpperCase();
  rewriteFormulas(workbook, (formula, own) =>
    mapReferences(formula, ({ type, value }) => {
      if (type !== 'structured') return null;
      const bracket = value.indexOf('[');
      const name = value.slice(0, bracket).toUpperCase();
      if (name !== wanted && !(name === '' && own === sheet.id)) return null;
      return value.replace(/(\[@?|:)((?:'.|[^[\]':@#])+)(?=\])/g, (whole, open: string, column: string) =>
        column.toUpperCase() === old ? open + escapeColumn(after) : whole,
      );
    }),
  );
}

function escapeColumn(name: string): string {
  return name.replace(/[[\]'#@]/g, (mark) => `'${mark}`);
}
