import type { RegisterRow } from '../registers/register';

/** Rate ids of batch.md. */
export type RateId =
  | 'complaint-count'
  | 'repeat-complaint-count'
  | 'settled-rate'
  | 'settled-in-period-rate'
  | 'timely-rate'
  | 'complaint-rate'
  | 'visit-rate'
  | 'visit-attempt-rate'
  | 'visit-reach-rate'
  | 'visit-on-time-rate'
  | 'satisfaction-rate'
  | 'signed-onsite-share'
  | 'phone-letter-share'
  | 'survey-coverage'
  | 'survey-return-rate'
  | 'survey-satisfaction-rate'
  | 'sample-rate'
  | 'archive-completeness';

export interface RateGroup {
  readonly kind?: string;
  readonly item?: string;
  readonly branch?: string;
}

/** A member of a rate's set: the register row that counts (for a due visit, the row of its event). */
export interface RateMember {
  readonly row: RegisterRow;
  /** Dimensions of the summary: who, where, what; `null` where not known. */
  readonly person: string | null;
  readonly building: string | null;
  /** In the numerator as well. */
  readonly counted: boolean;
  /** What the row adds to numerator and denominator where that is not 0 or 1 and 1 (the cells of an archive row). */
  readonly adds?: { readonly numerator: number; readonly denominator: number };
}

/** A row that was left out, with the reason under which `excluded` counts it. */
export interface LeftOut {
  readonly row: RegisterRow;
  readonly person: string | null;
  readonly building: string | null;
  readonly reason: string;
}

/** One rate: sets of rows, not just numbers (registers.md §4). */
export interface Rate {
  readonly rate: RateId;
  readonly version: number;
  readonly group: RateGroup;
  /** What one of the denominator is where it is neither a row nor a cell: 10 000 m² (投诉率 by area). */
  readonly per?: 'tenThousandSquareMetres';
  readonly numerator: number;
  /** `null` for a count; not whole where `per` says so. */
  readonly denominator: number | null;
  /** Rows left out, by reason (`anonymous`, `invalid`, `notYetDue` …); only reasons that occurred. */
  readonly excluded: Readonly<Record<string, number>>;
  /** numerator / denominator, not rounded; `null` without a denominator; for a count the count itself. */
  readonly value: number | null;
  readonly target: number | null;
  /** `atLeast`: value ≥ target is met; `atMost`: value ≤ target. */
  readonly direction: 'atLeast' | 'atMost';
  /** `null` without value or target. */
  readonly met: boolean | null;
  readonly rules: readonly string[];
  /** The denominator's members (for a count the counted rows). */
  readonly members: readonly RateMember[];
  /** The denominator's members where they are other rows than the numerator's (the homes of the complaint rate). */
  readonly base?: readonly RateMember[];
  /** The rows that `excluded` counts. */
  readonly leftOut?: readonly LeftOut[];
}
