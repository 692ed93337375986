import type { Household, Party, RegisterRow } from '../registers/register';
import type { Day } from '../values/moment';
import type { DueVisit } from '../visits/ledger';

/** Why a household is on the list: one owed visit with its rule and the row it comes from. */
export interface VisitReason {
  readonly due: DueVisit | null;
  /** `again`: an earlier visit left something open (A6, C3, O3); `problem`: it found something for the repairers (E1, G1). */
  readonly cause: 'owed' | 'again' | 'problem';
  readonly rule: string;
  /** Every rule that asks for it, now or before others. */
  readonly rules: readonly string[];
  readonly kind: string;
  readonly origin: RegisterRow;
  /** Last day of the window. */
  readonly deadline: Day;
  /** Days past the deadline on the date of the list; 0 when not overdue. */
  readonly overdueDays: number;
  /** Goes before others: a matter told to several departments (O4); drawn for a daily share (J2), inside its tier only. */
  readonly first: 'repeat' | 'drawn' | null;
  /** Attempts made so far without reaching anybody. */
  readonly attempts: number;
}

/** One contact with one household, covering all its reasons. */
export interface Bundle {
  readonly key: string;
  readonly household: Household | null;
  readonly party: Party;
  readonly reasons: readonly VisitReason[];
  /** 上门, 电话 … chosen among what every reason allows. */
  readonly channel: string;
  /** Posts that may go, highest first; empty: anybody. */
  readonly executors: readonly string[];
  /** 0 is the most urgent tier; inside a tier older deadlines first. */
  readonly tier: number;
  /** Minutes this contact takes. */
  readonly minutes: number;
}

export interface PlannedVisit {
  readonly order: number;
  readonly staff: string;
  /** Minute of the day at which it starts. */
  readonly slot: number;
  readonly bundle: Bundle;
}

export type NotPlannedBecause =
  | 'capacity'
  | 'no-executor'
  | 'vacant'
  | 'moved-out'
  | 'no-contact'
  | 'attempts-exhausted'
  | 'contacted-recently'
  | 'outside-preferred-time'
  | 'non-workday';

export interface NotPlanned {
  readonly bundle: Bundle;
  readonly because: NotPlannedBecause;
}

export interface VisitPlan {
  readonly date: Day;
  readonly seed: number;
  readonly visits: readonly PlannedVisit[];
  readonly notPlanned: readonly NotPlanned[];
}
