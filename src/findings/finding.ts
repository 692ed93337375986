import type { FieldKey, RegisterName } from '../registers/register';
import type { CellValue, Params } from '../values/cell';

export type Severity = 'error' | 'warning' | 'hint';

/** A place that a finding is about or that proves it. */
export interface Place {
  readonly sheet: string;
  /** A1 without `$`; `null` when the finding is about the whole sheet. */
  readonly cell: string | null;
}

/** A repair as data: one cell, what stands there, what would stand there. Nothing is written without a preview. */
export interface Fix {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Number format to set with the value (dates written as text become dates). */
  readonly numberFormat?: string;
}

/** One finding (registers.md §5). Text is made in locales/ from code and params. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly register: RegisterName | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly field: FieldKey | null;
  /** The cell's value as it stands, `null` when the finding is about no cell. */
  readonly value: CellValue | null;
  readonly params: Params;
  readonly related: readonly Place[];
  readonly fix: Fix | null;
  /**
   * What the finding is about, whatever row it stands in today: a digest of the row's own number or of who and when. Part of
   * `findingKey`, so that an ignored finding stays ignored after sorting and never hides another one.
   */
  readonly subject?: string;
}
