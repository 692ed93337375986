import { type Area, cellArea } from '../model/address';
import type { Sheet } from '../model/sheet';
import { CellError, type CellValue } from '../model/values';
import type { Workbook } from '../model/workbook';
import { Evaluator } from './evaluate';
import { type FormulaNode, Graph } from './graph';
import { Run } from './run';
import { Fault, Matrix, type Scalar, Unsupported, errors } from './values';

/** Why the value of a formula is not what Excel would show. */
export interface CalculationNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `unsupported`: uses what we do not calculate, the last known value is kept. `circular`: depends on itself, counted as 0. */
  readonly kind: 'unsupported' | 'circular';
  /** The function or reference, for `unsupported`. */
  readonly detail: string;
}

/** What is kept between two calculations of a workbook. */
interface CalculationState {
  graph: Graph | null;
  structureVersion: number;
  /** Day of the last calculation, for TODAY. */
  day: string;
  readonly notes: Map<string, CalculationNote>;
}

const volatileWords = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|INDIRECT|OFFSET|CELL|INFO)\s*\(/i;

function stateOf(workbook: Workbook): CalculationState {
  workbook.calculation ??= { graph: null, structureVersion: -1, day: '', notes: new Map() } satisfies CalculationState;
  return workbook.calculation as CalculationState;
}

/** Cells whose value is not what Excel would show. */
export function calculationNotes(workbook: Workbook): readonly CalculationNote[] {
  return [...stateOf(workbook).notes.values()];
}

/** `recalculate` with the workbook's own clock. */
export function calculate(workbook: Workbook): void {
  recalculate(workbook, { now: workbook.now() });
}

/**
 * Brings formulas up to date: those that depend on cells changed since the last call, and volatile ones. Cached values of all others stay,
 * and a cell is touched only when its value becomes another. Costs nothing when nothing changed.
 */
export function recalculate(workbook: Workbook, { now }: { now: Date }): void {
  const state = stateOf(workbook);
  const day = `${now.getFullYear()}-${now.getMonth()}-${now.getDate()}`;
  const changes = workbook.pending.splice(0);
  const newDay = state.day !== day;
  if (changes.length === 0 && !newDay && state.structureVersion === workbook.structureVersion) return;
  state.day = day;
  if (changes.length === 0 && state.graph === null && !hasVolatile(workbook)) {
    state.structureVersion = workbook.structureVersion;
    return;
  }
  const areas = changes
    .map(({ sheet, area }) => ({ sheet: workbook.sheetById(sheet), area }))
    .filter((each): each is { sheet: Sheet; area: Area } => each.sheet !== null);
  const first = state.graph === null;
  const known =
    state.graph !== null &&
    state.structureVersion === workbook.structureVersion &&
    areas.every(({ sheet, area }) => state.graph?.matches(sheet, area));
  const before = state.graph;
  const graph = known && before !== null ? before : new Graph(workbook);
  const reinterpreted = before === null || graph === before ? [] : graph.reinterpreted(before);
  state.graph = graph;
  state.structureVersion = workbook.structureVersion;
  const changed = new Calculation(workbook, graph, now, state.notes).run(
    areas,
    reinterpreted,
    changes.length > 0 || first,
    newDay,
  );
  workbook.hasStaleResults = state.notes.size > 0;
  if (changed.size > 0) {
    const { notifier } = workbook;
    notifier.emit({ type: 'calculated', sheets: [...changed], source: 'calculation' });
  }
}

function hasVolatile(workbook: Workbook): boolean {
  for (const sheet of workbook.sheets) {
    for (const number of sheet.rowNumbers()) {
      for (const formula of sheet.row(number)?.formulas?.values() ?? []) {
        if (volatileWords.test(typeof formula === 'string' ? formula : formula.text)) return true;
      }
    }
  }
  return false;
}

/** Thrown when a formula turns out to need cells that are not calculated yet. */
class NotSettled extends Error {
  constructor(readonly nodes: readonly FormulaNode[]) {
    super('not settled');
  }
}

class Calculation {
  private readonly evaluation: Run;
  private readonly active = new Set<FormulaNode>();
  private readonly changedSheets = new Set<string>();
  private pendingDirty = 0;

  constructor(
    workbook: Workbook,
    private readonly graph: Graph,
    now: Date,
    private readonly notes: Map<string, CalculationNote>,
  ) {
    this.evaluation = new Run(
      workbook,
      now,
      (sheet, area) => this.settle(sheet, area),
      (sheet, column) => this.pendingDirty === 0 || graph.isFinal(sheet, column),
    );
  }

  /** Ids of the sheets on which a value became another. */
  run(
    areas: readonly { sheet: Sheet; area: Area }[],
    others: readonly FormulaNode[],
    changed: boolean,
    newDay: boolean,
  ): ReadonlySet<string> {
    const queue: FormulaNode[] = [];
    this.graph.beginWalk();
    for (const node of others) this.mark(node, queue);
    for (const { sheet, area } of areas) {
      // A formula that was just entered is itself to be calculated.
      this.graph.formulasIn(sheet, area, (node) => this.mark(node, queue));
      this.graph.dependents(sheet, area, (node) => this.mark(node, queue));
    }
    this.spread(queue);
    // Formulas over high areas last: what they read is then calculated without their asking for it again and again.
    const high = (node: FormulaNode): boolean => node.precedents.some(({ area }) => area.bottom - area.top > 64);
    for (const node of queue) if (!high(node)) this.settleNode(node);
    for (const node of queue) this.settleNode(node);
    for (const node of this.graph.volatile) {
      if (node.volatile === 'day' ? !newDay : !changed) continue;
      this.recalculateVolatile(node);
    }
    return this.changedSheets;
  }

  private mark(node: FormulaNode, queue: FormulaNode[]): void {
    if (!this.graph.setDirty(node, true)) return;
    this.pendingDirty++;
    queue.push(node);
  }

  /** Marks everything that depends on the marked formulas. */
  private spread(queue: FormulaNode[]): void {
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i]!;
      this.graph.dependents(node.sheet, node.array ?? cellArea(node.row, node.column), (dependent) =>
        this.mark(dependent, queue),
      );
    }
  }

  /** A volatile formula drags its dependents along only when its value did change. */
  private recalculateVolatile(node: FormulaNode): void {
    if (node.dirty) return;
    const before = node.sheet.value(node.row, node.column);
    this.graph.setDirty(node, true);
    this.pendingDirty++;
    this.settleNode(node);
    if (node.sheet.value(node.row, node.column) === before) return;
    const queue: FormulaNode[] = [];
    this.graph.beginWalk();
    this.graph.dependents(node.sheet, node.array ?? cellArea(node.row, node.column), (dependent) =>
      this.mark(dependent, queue),
    );
    this.spread(queue);
    this.evaluation.forget();
    for (const each of queue) this.settleNode(each);
  }

  /**
   * Calculates a formula. One that reads what is not calculated yet is put off until that is, on a stack of our own, since chains may be as
   * long as the sheet; only what is really read is waited for, so that the branch an IF does not take closes no circle.
   */
  private settleNode(start: FormulaNode): void {
    const stack = [start];
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      if (!node.dirty) {
        this.active.delete(node);
        stack.pop();
        continue;
      }
      this.active.add(node);
      try {
        this.finish(node, this.evaluate(node));
      } catch (error) {
        if (!(error instanceof NotSettled)) throw error;
        stack.push(...error.nodes);
      }
    }
  }

  /** Called by the run before cells are read. */
  private settle(sheet: Sheet, area: Area): void {
    if (this.pendingDirty === 0) return;
    const found: FormulaNode[] = [];
    this.graph.waitingIn(sheet, area, (each) => {
      if (this.active.has(each)) this.breakCircle(each);
      else found.push(each);
    });
    if (found.length > 0) throw new NotSettled(found);
  }

  /** A formula that leads back to itself counts as 0, as in Excel without iteration. */
  private breakCircle(node: FormulaNode): void {
    this.note(node, 'circular', '');
    this.store(node, 0);
  }

  private evaluate(node: FormulaNode): Scalar | Matrix | null {
    if (node.expression === null) return this.keep(node, 'formula');
    this.notes.delete(keyOf(node));
    try {
      return new Evaluator(this.evaluation, node).result(node.expression, node.array !== null);
    } catch (error) {
      if (error instanceof Unsupported) return this.keep(node, error.what);
      if (error instanceof Fault) return error.error;
      throw error;
    }
  }

  /** Keeps the cached value of what we cannot calculate; without one Excel's answer to an unknown name. */
  private keep(node: FormulaNode, what: string): CellValue {
    this.note(node, 'unsupported', what);
    return node.sheet.value(node.row, node.column) ?? errors.name;
  }

  private note(node: FormulaNode, kind: CalculationNote['kind'], detail: string): void {
    const { sheet, row, column } = node;
    this.notes.set(keyOf(node), { sheet: sheet.id, row, column, kind, detail });
  }

  private finish(node: FormulaNode, result: Scalar | Matrix): void {
    if (this.notes.get(keyOf(node))?.kind === 'circular') this.store(node, 0);
    else this.store(node, result);
  }

  private store(node: FormulaNode, result: Scalar | Matrix): void {
    if (this.graph.setDirty(node, false)) this.pendingDirty--;
    const { sheet, row, column, array } = node;
    if (array === null) {
      this.put(sheet, row, column, result instanceof Matrix ? result.at(0, 0) : result);
      return;
    }
    for (let r = array.top; r <= array.bottom; r++) {
      for (let c = array.left; c <= array.right; c++)
        this.put(sheet, r, c, elementOf(result, r - array.top, c - array.left));
    }
  }

  private put(sheet: Sheet, row: number, column: number, value: Scalar): void {
    // A reference to an empty cell shows as 0.
    if (sheet.putResult(row, column, value ?? 0)) this.changedSheets.add(sheet.id);
  }
}

function elementOf(result: Scalar | Matrix, row: number, column: number): Scalar {
  if (!(result instanceof Matrix)) return result;
  const r = result.rows === 1 ? 0 : row;
  const c = result.columns === 1 ? 0 : column;
  return r < result.rows && c < result.columns ? result.at(r, c) : CellError.of('#N/A');
}

function keyOf({ sheet, row, column }: FormulaNode): string {
  return `${sheet.id}|${row}|${column}`;
}
