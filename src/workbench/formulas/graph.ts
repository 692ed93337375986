import { type Area, contains, intersection, parseArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { CellFormula } from '../model/values';
import type { Workbook } from '../model/workbook';
import { type Precedents, precedentsOf } from './resolve';
import { type Expression, parseFormula } from './syntax';
import type { Reference } from './values';

/** A cell with a formula. */
export interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Null when the text is no formula we can read. */
  readonly expression: Expression | null;
  /** Cells an array formula fills; null for an ordinary one. */
  readonly array: Area | null;
  readonly precedents: readonly Reference[];
  readonly volatile: Precedents['volatile'];
  readonly signature: string;
  dirty: boolean;
}

const blockRows = 64;

/** Formulas of one sheet by place, and what depends on its cells. */
class SheetGraph {
  /** Formula cells by column, then row. */
  readonly nodes = new Map<number, Map<number, FormulaNode>>();
  readonly arrays: FormulaNode[] = [];
  /** Number of formulas waiting to be calculated, by column. */
  readonly waiting = new Map<number, number>();
  /** Dependents of single cells. */
  private readonly cells = new Map<number, FormulaNode[]>();
  /** Dependents of low areas, by block of rows; of high ones, by area. */
  private readonly blocks = new Map<number, { area: Area; node: FormulaNode }[]>();
  private readonly tall = new Map<string, { area: Area; nodes: FormulaNode[] }>();
  /** High areas whose dependents have not all been visited in the walk that is going on. */
  private open: { area: Area; nodes: FormulaNode[] }[] = [];

  add(node: FormulaNode): void {
    let column = this.nodes.get(node.column);
    if (column === undefined) this.nodes.set(node.column, (column = new Map()));
    column.set(node.row, node);
    if (node.array !== null) this.arrays.push(node);
  }

  depend(area: Area, node: FormulaNode): void {
    if (area.top === area.bottom && area.left === area.right) {
      push(this.cells, area.top * 16_384 + area.left, node);
      return;
    }
    const first = Math.floor(area.top / blockRows);
    const last = Math.floor(area.bottom / blockRows);
    if (last - first <= 1) {
      for (let block = first; block <= last; block++) push(this.blocks, block, { area, node });
      return;
    }
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    const known = this.tall.get(key);
    if (known === undefined) this.tall.set(key, { area, nodes: [node] });
    else known.nodes.push(node);
  }

  /** Calls `visit` for every formula that reads a cell of an area. */
  dependents(area: Area, visit: (node: FormulaNode) => void): void {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size <= this.cells.size) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++)
          this.cells.get(row * 16_384 + column)?.forEach(visit);
      }
    } else {
      for (const [key, nodes] of this.cells)
        if (contains(area, Math.floor(key / 16_384), key % 16_384)) nodes.forEach(visit);
    }
    const first = Math.floor(area.top / blockRows);
    const last = Math.floor(area.bottom / blockRows);
    const near = (list: { area: Area; node: FormulaNode }[] | undefined): void => {
      for (const each of list ?? []) if (intersection(each.area, area) !== null) visit(each.node);
    };
    if (last - first < this.blocks.size) for (let block = first; block <= last; block++) near(this.blocks.get(block));
    else for (const [block, list] of this.blocks) if (block >= first && block <= last) near(list);
    // Visiting the same dependents for every cell of a running total would take the square of its length.
    let kept = 0;
    for (const each of this.open) {
      if (intersection(each.area, area) === null) this.open[kept++] = each;
      else each.nodes.forEach(visit);
    }
    this.open.length = kept;
  }

  /** Begins a walk in which each dependent is to be visited once. */
  beginWalk(): void {
    this.open = [...this.tall.values()];
  }

  /** Calls `visit` for the formulas of an area that wait to be calculated. */
  waitingIn(area: Area, visit: (node: FormulaNode) => void): void {
    for (const [column, count] of this.waiting) {
      if (count === 0 || column < area.left || column > area.right) continue;
      this.formulasIn({ ...area, left: column, right: column }, (node) => {
        if (node.dirty && node.column === column) visit(node);
      });
    }
    for (const node of this.arrays)
      if (node.dirty && node.array !== null && intersection(node.array, area) !== null) visit(node);
  }

  /** Calls `visit` for every formula whose result stands in an area. */
  formulasIn(area: Area, visit: (node: FormulaNode) => void): void {
    const columns =
      area.right - area.left + 1 < this.nodes.size ? range(area.left, area.right) : [...this.nodes.keys()];
    for (const column of columns) {
      if (column < area.left || column > area.right) continue;
      const rows = this.nodes.get(column);
      if (rows === undefined) continue;
      if (area.bottom - area.top + 1 < rows.size) {
        for (let row = area.top; row <= area.bottom; row++) {
          const node = rows.get(row);
          if (node !== undefined) visit(node);
        }
      } else for (const [row, node] of rows) if (row >= area.top && row <= area.bottom) visit(node);
    }
    for (const node of this.arrays) if (node.array !== null && intersection(node.array, area) !== null) visit(node);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** What depends on what in a workbook. Made anew when its structure changed. */
export class Graph {
  readonly volatile: FormulaNode[] = [];
  private readonly sheets = new Map<Sheet, SheetGraph>();

  constructor(readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) this.sheets.set(sheet, new SheetGraph());
    for (const sheet of workbook.sheets) {
      for (const [row, cells] of sheet.rowsBetween(0, Number.MAX_SAFE_INTEGER)) {
        for (const [column, formula] of cells.formulas ?? []) this.addFormula(sheet, row, column, formula);
      }
    }
  }

  private addFormula(sheet: Sheet, row: number, column: number, formula: CellFormula): FormulaNode {
    const expression = parseFormula(typeof formula === 'string' ? formula : formula.text);
    const { references, volatile, signature } =
      expression === null
        ? { references: [], volatile: 'no' as const, signature: '' }
        : precedentsOf(expression, this.workbook, { sheet, row, column });
    const array = typeof formula === 'string' ? null : parseArea(formula.ref);
    const node: FormulaNode = {
      sheet,
      row,
      column,
      expression,
      array,
      precedents: references,
      volatile,
      signature,
      dirty: false,
    };
    this.sheets.get(sheet)?.add(node);
    for (const reference of references) this.sheets.get(reference.sheet)?.depend(reference.area, node);
    if (volatile !== 'no') this.volatile.push(node);
    return node;
  }

  /** Begins a walk over dependents; within one, each needs to be visited only once. */
  beginWalk(): void {
    for (const sheet of this.sheets.values()) sheet.beginWalk();
  }

  dependents(sheet: Sheet, area: Area, visit: (node: FormulaNode) => void): void {
    this.sheets.get(sheet)?.dependents(area, visit);
  }

  /** Formulas of an area that wait to be calculated. */
  waitingIn(sheet: Sheet, area: Area, visit: (node: FormulaNode) => void): void {
    this.sheets.get(sheet)?.waitingIn(area, visit);
  }

  /** Whether no formula of a column waits. Columns that array formulas fill count as waiting while any of these does. */
  isFinal(sheet: Sheet, column: number): boolean {
    const own = this.sheets.get(sheet);
    return own === undefined || ((own.waiting.get(column) ?? 0) === 0 && !own.arrays.some((node) => node.dirty));
  }

  /** Marks a formula as waiting, or as calculated. False when it was so already. */
  setDirty(node: FormulaNode, dirty: boolean): boolean {
    if (node.dirty === dirty) return false;
    node.dirty = dirty;
    const waiting = this.sheets.get(node.sheet)?.waiting;
    waiting?.set(node.column, (waiting.get(node.column) ?? 0) + (dirty ? 1 : -1));
    return true;
  }

  formulasIn(sheet: Sheet, area: Area, visit: (node: FormulaNode) => void): void {
    this.sheets.get(sheet)?.formulasIn(area, visit);
  }

  /** The formula of a cell, or null. */
  at(sheet: Sheet, row: number, column: number): FormulaNode | null {
    return this.sheets.get(sheet)?.nodes.get(column)?.get(row) ?? null;
  }

  /** Formulas that read the same but mean other cells than in an earlier graph: tables grew, names were changed. */
  reinterpreted(before: Graph): FormulaNode[] {
    const found: FormulaNode[] = [];
    for (const [sheet, own] of this.sheets) {
      for (const column of own.nodes.values()) {
        for (const node of column.values()) {
          const old = before.at(sheet, node.row, node.column);
          if (old !== null && old.expression === node.expression && old.signature !== node.signature) found.push(node);
        }
      }
    }
    return found;
  }

  /** Whether the formulas of an area are those the graph knows. */
  matches(sheet: Sheet, area: Area): boolean {
    const known = new Map<string, FormulaNode>();
    this.formulasIn(sheet, area, (node) => {
      if (contains(area, node.row, node.column)) known.set(`${node.row},${node.column}`, node);
    });
    for (const [number, row] of sheet.rowsBetween(area.top, area.bottom)) {
      for (const [column, formula] of row.formulas ?? []) {
        if (column < area.left || column > area.right) continue;
        const node = known.get(`${number},${column}`);
        const text = typeof formula === 'string' ? formula : formula.text;
        const isArray = typeof formula !== 'string';
        if (node === undefined || node.expression !== parseFormula(text) || (node.array !== null) !== isArray)
          return false;
        known.delete(`${number},${column}`);
      }
    }
    return known.size === 0;
  }
}
