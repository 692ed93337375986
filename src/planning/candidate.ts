import type { Household, Party, RegisterRow } from '../registers/register';
import type { Day, Moment } from '../values/moment';
import type { VisitRecord } from '../visits/ledger';
import type { VisitReason } from './plan';

/** One reason to contact somebody, with what the list needs to know about it. */
export interface Candidate {
  readonly reason: VisitReason;
  readonly party: Party;
  readonly household: Household | null;
  /** Allowed channels, best first; empty: any. */
  readonly channels: readonly string[];
  /** No other channel answers it, not even where the same customer is met anyway. */
  readonly channelsBind: boolean;
  /** Posts, highest first; empty: anybody. */
  readonly executors: readonly string[];
  /** Names that may not go: who handled or repaired it, or is complained about. */
  readonly barred: ReadonlySet<string>;
  /** The time the customer or the office named; nobody calls before its day. */
  readonly appointment: Moment | null;
  /** What was tried without reaching anybody, in order of time. */
  readonly tries: readonly VisitRecord[];
  /** Made for itself, not together with what else the customer is owed: the repairers go, whoever visits. */
  readonly apart: boolean;
  /** No day of its window is a workday: it may be on the list of a day off. */
  readonly onDayOff: boolean;
  /** It is about a complaint, which no limit on contacts holds back. */
  readonly ofComplaint: boolean;
  /** Index in `TIERS` on the date of the list. */
  readonly tier: number;
}

/** A candidate before it is known what it is about and how urgent it is. */
export type Untiered = Omit<Candidate, 'tier' | 'ofComplaint'>;

/** Who may not visit about some rows. */
export type Barred = (rows: readonly RegisterRow[]) => ReadonlySet<string>;

/** A reason with the days by which it is past its deadline on the date of the list. */
export function reasonOf(date: Day, reason: Omit<VisitReason, 'overdueDays'>): VisitReason {
  return { ...reason, overdueDays: Math.max(0, date - reason.deadline) };
}

/** Somebody named a time for the day, or for a day before it at which nobody was reached. */
export function isAppointed({ appointment }: Pick<Candidate, 'appointment'>, date: Day): boolean {
  return appointment !== null && appointment.day <= date;
}
