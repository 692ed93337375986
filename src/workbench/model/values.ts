/** The seven classic error values and the later ones that files carry. */
export type ErrorCode =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#GETTING_DATA'
  | '#SPILL!'
  | '#CALC!'
  | '#FIELD!'
  | '#BLOCKED!'
  | '#UNKNOWN!'
  | '#CONNECT!';

const codes: readonly ErrorCode[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
];

/** An error value in a cell. There is one instance per code, so two errors can be compared with `===`. */
export class CellError {
  private static readonly instances = new Map<ErrorCode, CellError>();

  private constructor(readonly code: ErrorCode) {}

  /** The instance for a code. */
  static of(code: ErrorCode): CellError {
    let error = CellError.instances.get(code);
    if (error === undefined) {
      error = new CellError(code);
      CellError.instances.set(code, error);
    }
    return error;
  }

  /** The error a text spells (case-insensitive, as Excel reads it), or null. */
  static parse(text: string): CellError | null {
    if (!text.startsWith('#')) return null;
    const upper = text.toUpperCase();
    const code = codes.find((candidate) => candidate === upper);
    return code === undefined ? null : CellError.of(code);
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell holds. An empty cell is `null`; dates are serial numbers. */
export type CellValue = string | number | boolean | CellError | null;

/** What a formula holds. `text` is written as in the file: English function names, commas, no leading `=`. */
export interface ArrayFormula {
  readonly text: string;
  /** The cells the array fills, in A1 notation, as the file states it. */
  readonly ref: string;
}

/** Formula of a cell: its text without `=`, or an array formula anchored here. */
export type CellFormula = string | ArrayFormula;

/** A formatted text or a text with phonetic hints, kept as the markup inside `<si>`/`<is>`. The cell's value is its plain text. */
export interface RichText {
  readonly markup: string;
  /** Position in the file's shared strings, when it comes from there. */
  readonly sharedIndex?: number;
}

/** Longest text a cell takes, in UTF-16 units (Excel's limit). */
export const maxCellText = 32767;
