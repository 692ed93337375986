/**
 * What is really true of a generated workbook: the record the product's tests are judged by.
 *
 * Nothing here comes from src/. Dates are `YYYY-MM-DD`, cells are A1 without `$`, rows are sheet rows from 1, exactly as in
 * batch.md, so that a test can lay a truth beside the JSON of a job.
 *
 * The truth speaks of the *legible* world: what a perfect reader can know from the workbook. A planted defect that destroys
 * a value (a visit dated 2026-02-30) destroys it in the truth as well, before rates and due visits are counted.
 */

export type IsoDate = string;

/** The three combinations every truth is worked out for; the key is the `--pack` argument of batch.md. */
export const packSets = ['residential-park', 'work-instruction', 'residential-park,work-instruction'] as const;
export type PackSet = (typeof packSets)[number];

export type RegisterName = 'customers' | 'visits' | 'complaints' | 'repairs' | 'services' | 'surveys' | 'staff';

export interface Truth {
  readonly seed: number;
  readonly style: string;
  readonly today: IsoDate;
  /** First date in the visit register: no visit is owed for an event before it. */
  readonly dueFrom: IsoDate;
  /** The months that are over or running on `today`, `YYYY-MM`, ascending. */
  readonly months: readonly string[];
  readonly date1904: boolean;
  readonly registers: readonly RegisterTruth[];
  readonly findings: FindingsTruth;
  readonly packs: Readonly<Record<PackSet, PackTruth>>;
}

/**
 * One sheet of one register; the keys mean what they mean in `check` of batch.md. Visit columns at the end of the complaint
 * register are `visit.visitedAt`, `visit.channel` … A field that two columns of one name claim is left out: not judged.
 */
export interface RegisterTruth {
  readonly register: RegisterName;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Number of data rows: no blank, repeated header, total or note. */
  readonly rows: number;
  readonly dataRows: readonly number[];
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  /** Headers of columns that hold no field. */
  readonly unmapped: readonly string[];
}

export type Severity = 'error' | 'warning' | 'hint';

/** A defect that stands in the workbook and must be reported. */
export interface PlantedFinding {
  readonly code: string;
  /** `null`: the finding is about the workbook (register-missing). */
  readonly register: RegisterName | null;
  readonly sheet: string | null;
  /** `null`: the finding is about the sheet or row as a whole. */
  readonly cell: string | null;
  readonly row: number | null;
  readonly field: string | null;
  /** Set only where the severity ruling of registers.md §4 decides it; `null`: not judged. */
  readonly severity: Severity | null;
  /** The packs that demand it; empty: every pack. */
  readonly packs: readonly PackSet[];
  /** Why it stands there, in a word. */
  readonly note: string;
}

export interface FindingsTruth {
  readonly planted: readonly PlantedFinding[];
  /** Findings that a careful checker may report or leave: follow-ups of a planted one, or matters no ruling decides. */
  readonly tolerated: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly row: number;
    readonly field: string | null;
  }[];
  /** For these codes a reported finding that is neither planted nor tolerated is a false alarm. */
  readonly exactCodes: readonly string[];
  /** Cells that say a clean value in another form (2024.4.3, 3栋2单元501室): a hint there is right, an error about the writing of the cell (date-*, phone-*, room-*, value-*, number-*) a false alarm. */
  readonly writtenOtherwise: readonly { readonly sheet: string; readonly cell: string; readonly field: string }[];
}

export interface PackTruth {
  readonly due: readonly DueTruth[];
  /** Month → the rates of that month, as on `today`. */
  readonly rates: Readonly<Record<string, readonly RateTruth[]>>;
  readonly quotas: readonly QuotaTruth[];
  readonly plan: PlanTruth;
}

/**
 * `done`: has a valid visit (late or not) · `attempted`: records but no valid visit, deadline ≤ today · `missed`: no record,
 * deadline ≤ today · `notYetDue`: no valid visit, deadline after today · `exempt`: owes nothing.
 */
export type DueStatus = 'done' | 'attempted' | 'missed' | 'notYetDue' | 'exempt';

/** Why nothing is owed; also the keys of `excluded`. */
export type ExemptReason = 'anonymous' | 'replyLetterOnly' | 'invalid';

export interface DueTruth {
  /** Rule ids that ask for it, the one whose deadline holds first. */
  readonly rules: readonly string[];
  readonly kind: string;
  /** Where the event stands (the first row of a matter) and the repeats' rows. */
  readonly register: RegisterName;
  readonly sheet: string;
  readonly row: number;
  readonly alsoRows: readonly { readonly sheet: string; readonly row: number }[];
  readonly reference: string | null;
  readonly room: string | null;
  readonly name: string | null;
  readonly event: IsoDate;
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  /** `false`: no ruling says the last day (the visit after a contract's end, J3); month and status hold all the same. */
  readonly latestDecided: boolean;
  readonly status: DueStatus;
  readonly exemptBecause: ExemptReason | null;
  /** Records about it on or after the event, in date order. */
  readonly records: readonly VisitPlace[];
  /** Any of them reached the customer. */
  readonly reached: boolean;
  readonly valid: VisitPlace | null;
  /** The first valid visit was made inside the window. */
  readonly onTime: boolean;
}

export interface VisitPlace {
  readonly sheet: string;
  readonly row: number;
  readonly date: IsoDate;
}

/**
 * Reasons of `excluded`. A key that is present must be reported with this number (0 may be left out); a key that is absent
 * is not judged, because no ruling decides it there.
 *
 * - `anonymous` (also the order for a lamp in the lobby), `replyLetterOnly`: events of the kind whose deadline lies in the month and which are exempt
 * - `invalid`: settled rates: matters left out as 无效; visit rates: closed invalid matters whose deadline lies in the month
 * - `notYetDue`: undone, deadline in the month but after today
 * - `notReached`, `refused`, `unrated`: visit records of the month without a rating: not reached, refused (拒接, 拒访), reached but blank
 */
export type Exclusion = ExemptReason | 'notYetDue' | 'notReached' | 'refused' | 'unrated';

export interface RateTruth {
  readonly rate: string;
  readonly group: { readonly kind?: string; readonly item?: string };
  readonly numerator: number;
  /** `null` for a count. */
  readonly denominator: number | null;
  /** numerator / denominator; `null` for 0/0; for a count the count. */
  readonly value: number | null;
  readonly excluded: Partial<Record<Exclusion, number>>;
  readonly target: number | null;
}

/** What `quota-missed` is judged by. */
export interface QuotaTruth {
  /** J2: repairs completed on a day and those of them with a valid visit. A3: dispatched in a month and phone visits. */
  readonly rule: 'J2' | 'A3-floor' | 'A3-cap';
  /** `YYYY-MM-DD` for J2, `YYYY-MM` for A3. */
  readonly period: string;
  readonly done: number;
  readonly of: number;
  readonly met: boolean;
  /** The whole period, with its windows, is over on `today`; an open one is not judged. */
  readonly over: boolean;
}

export interface PlanTruth {
  /** Date of the list: the next workday after `today`. */
  readonly date: IsoDate;
  /** Due visits without a valid visit whose deadline ≤ `date`: each must be in `visits` or in `notPlanned`. */
  readonly must: readonly {
    readonly kind: string;
    readonly rules: readonly string[];
    readonly sheet: string;
    readonly row: number;
    readonly due: IsoDate;
    readonly overdueDays: number;
  }[];
  /** Due visits whose window is open on `date` and whose deadline is later: may be listed. */
  readonly may: readonly {
    readonly kind: string;
    readonly sheet: string;
    readonly row: number;
    readonly due: IsoDate;
  }[];
  /** Rooms that must not be in `visits`. `quiet`: nothing ever happened there that any rule speaks of. */
  readonly never: readonly {
    readonly room: string;
    readonly because: 'vacant' | 'unsold' | 'movedOut' | 'exempt' | 'quiet';
  }[];
}
