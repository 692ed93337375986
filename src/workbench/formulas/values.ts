import type { Area } from '../model/address';
import type { Sheet } from '../model/sheet';
import { CellError, type CellValue } from '../model/values';

/** A single value in a calculation; `null` is an empty cell. */
export type Scalar = CellValue;

/** A block of values, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.cells[row * this.columns + column] ?? null;
  }
}

/** Cells of a sheet that a formula names. Several areas only after a union or over several sheets. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
    readonly others: readonly Reference[] = [],
  ) {}

  get rows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columns(): number {
    return this.area.right - this.area.left + 1;
  }

  get isCell(): boolean {
    return this.others.length === 0 && this.rows === 1 && this.columns === 1;
  }

  /** Every area. */
  get all(): readonly Reference[] {
    return this.others.length === 0 ? [this] : [new Reference(this.sheet, this.area), ...this.others];
  }
}

/** An argument that was left out, as in `IF(A1,,2)`. */
export const missing = Symbol('missing');

export type Value = Scalar | Matrix | Reference;
export type Argument = Value | typeof missing;

export const errors = {
  null: CellError.of('#NULL!'),
  div0: CellError.of('#DIV/0!'),
  value: CellError.of('#VALUE!'),
  ref: CellError.of('#REF!'),
  name: CellError.of('#NAME?'),
  num: CellError.of('#NUM!'),
  na: CellError.of('#N/A'),
  calc: CellError.of('#CALC!'),
} as const;

/** Thrown inside a function to end it with an error value. */
export class Fault extends Error {
  constructor(readonly error: CellError) {
    super(error.code);
  }
}

/** Ends the running function with an error value. */
export function fault(error: CellError): never {
  throw new Fault(error);
}

/** Thrown when a formula uses what we cannot calculate: its cached value is kept. */
export class Unsupported extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}
