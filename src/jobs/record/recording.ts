import type { FieldKey } from '../../registers/register';
import type { ListLine } from '../../reports/readVisitList';
import type { CellValue } from '../../values/cell';

/**
 * A line of a list as it is to be recorded: as it stands in the sheet, or as the visit form will leave it. A line that is `taken` is
 * not recorded again; a second attempt of the same day is given with `taken: false`.
 */
export interface LineToRecord {
  readonly line: ListLine;
  /** Answers to the questions that have a column of their own (`item:服务质量`, `question:收到合同`), by field. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** A cell of the list that is written together with the register, and taken back together with it. */
export interface ListCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
  /** Number format it shall have; without it the cell keeps its own. */
  readonly format?: string;
}

/** A cell of a register that a line fills in, in the office's words. */
export interface PlannedCell {
  readonly cell: string;
  readonly field: FieldKey;
  /** The column's header as the office wrote it. */
  readonly header: string;
  /** What will be read there: dates as `YYYY-MM-DD`, with ` HH:mm` where a time is kept. */
  readonly shown: string;
}

/** What one visit of a line becomes: a new row of the visit register, or the visit columns beside the complaint. */
export interface PlannedRow {
  readonly line: ListLine;
  readonly kind: string;
  /** Own number of the origin; `''`: it has none. */
  readonly reference: string;
  readonly what: 'newRow' | 'besideComplaint';
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly PlannedCell[];
}

/**
 * Why a visit cannot be recorded. `unfinished`: neither an outcome nor a rating nor an opinion is filled in. `no-register`: the
 * workbook has no visit register, and no visit columns for it in the complaint register. `other-register`: the visit registers there
 * are hold other kinds or channels only. `not-reached`: visit columns in the complaint register take no attempts. `column-taken`: the
 * visit columns of that complaint hold another visit. `protected`: the sheet is. `copies-differ`: the same line stands on two lists with
 * different results.
 */
export type NotRecorded =
  'unfinished' | 'no-register' | 'other-register' | 'not-reached' | 'column-taken' | 'protected' | 'copies-differ';

/** A filled-in visit that stays on the list only. */
export interface LeftVisit {
  readonly line: ListLine;
  readonly kind: string;
  readonly because: NotRecorded;
  /** The sheet that stands in the way; `null`: none does. */
  readonly sheet: string | null;
}

/** What recording would do; nothing is written. */
export interface RecordPreview {
  /** Sheets that are lists. */
  readonly lists: readonly string[];
  /** Sheets that would be written in. */
  readonly registers: readonly string[];
  /** What each filled-in line becomes, in the order of the lists. */
  readonly planned: readonly PlannedRow[];
  /** Filled-in lines that are in the register already; they are not taken in twice. */
  readonly already: readonly ListLine[];
  /** What cannot be recorded, and why. */
  readonly left: readonly LeftVisit[];
  /** Lines without any result yet. */
  readonly open: number;
}

export interface RecordResult extends RecordPreview {
  /** Rows added to the visit register, with the place they now have. */
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly kind: string }[];
  /** Complaint rows whose visit columns were filled in. */
  readonly beside: readonly { readonly sheet: string; readonly row: number }[];
  /** The journal's number of this writing; `null` when nothing was written. */
  readonly entry: number | null;
}
