import type { Workbook } from '../model/workbook';
import type { ErrorCode } from './errors';

/** What goes wrong. */
export type FaultEffect =
  /** Excel answers with an error. */
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly message?: string }
  /** The answer never comes. */
  | { readonly kind: 'hang' }
  /** Values, formulas and texts come back as null. */
  | { readonly kind: 'nullValues' }
  /** Somebody else does something to the workbook at this moment, e.g. protects a sheet. */
  | { readonly kind: 'act'; readonly act: (workbook: Workbook) => void };

/** One planned fault. */
export interface Fault {
  /** Which request, counted from the injection; 1 is the next one. */
  readonly request: number;
  /** Which action of the request (0-based); without it the request as a whole. */
  readonly action?: number;
  /** `before`: the request (or action) has no effect. `after`: it has, only the answer is lost. */
  readonly when?: 'before' | 'after';
  readonly effect: FaultEffect;
}

interface Armed extends Fault {
  readonly due: number;
}

/** What is planned for one request. */
export interface RequestFaults {
  readonly before: readonly FaultEffect[];
  readonly after: readonly FaultEffect[];
  /** Faults of single actions. */
  actionBefore(index: number): readonly FaultEffect[];
  actionAfter(index: number): readonly FaultEffect[];
  readonly nullValues: boolean;
}

/** Faults to come, and whether a person is editing a cell. */
export class Faults {
  private armed: Armed[] = [];
  private seen = 0;
  private editing = false;
  private waiting: (() => void)[] = [];

  inject(fault: Fault): void {
    this.armed.push({ ...fault, due: this.seen + fault.request });
  }

  /** Takes back whatever has not happened yet. */
  clear(): void {
    this.armed = [];
    this.leaveCellEdit();
  }

  /** A person begins to type in a cell: requests fail, or wait when they asked for it (`delayForCellEdit`). */
  enterCellEdit(): void {
    this.editing = true;
  }

  leaveCellEdit(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  get inCellEdit(): boolean {
    return this.editing;
  }

  /** Resolves when nobody edits a cell. */
  async cellEditEnd(): Promise<void> {
    while (this.editing) await new Promise<void>((resume) => this.waiting.push(resume));
  }

  /** Takes what is planned for the next request. */
  next(): RequestFaults {
    this.seen++;
    const due = this.armed.filter((fault) => fault.due === this.seen);
    this.armed = this.armed.filter((fault) => fault.due > this.seen);
    const effects = (action: number | undefined, when: 'before' | 'after') =>
      due
        .filter((fault) => fault.action === action && (fault.when ?? 'before') === when)
        .map((fault) => fault.effect)
        .filter((effect) => effect.kind !== 'nullValues');
    return {
      before: effects(undefined, 'before'),
      after: effects(undefined, 'after'),
      actionBefore: (index) => effects(index, 'before'),
      actionAfter: (index) => effects(index, 'after'),
      nullValues: due.some((fault) => fault.effect.kind === 'nullValues'),
    };
  }
}
