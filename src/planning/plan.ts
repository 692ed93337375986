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
  /**
   * Goes before others of its tier: a matter told to several departments (O4); a time named for the day itself, before times that
   * passed without a visit; drawn for a daily share (J2).
   */
  readonly first: 'repeat' | 'appointed' | 'drawn' | null;
  /** Attempts made so far without reaching anybody. */
  readonly attempts: number;
}

/**
 * The order of urgency, the most urgent first. A bundle stands in the highest tier of its reasons; inside a tier the older deadline
 * goes first. `graveOverdue`: overdue about a 重大 complaint, or told to several departments (O4). `mustNow`: due on the date of the
 * list or before, of a kind that is to be visited 100 %, or a problem for the repairers (E1, G1). `again`: the second visit after a
 * dissatisfied answer (A6, C3). `soon`: the deadline is past or within three days. `sample`: drawn (A3, C6, J2).
 */
export const TIERS = ['appointment', 'graveOverdue', 'mustNow', 'again', 'soon', 'sample', 'routine'] as const;
export type Tier = (typeof TIERS)[number];

/** Why a contact is made by another channel than the first its rules name. */
export type ChannelBecause =
  /** The year is short of signed onsite visits (A11, C5), or has too many by phone and letter (A13, C5). Shares between 0 and 1. */
  | { readonly why: 'share'; readonly rule: string; readonly share: number; readonly target: number }
  /** Nobody was reached by `instead` in so many attempts. */
  | { readonly why: 'attempts'; readonly instead: string; readonly attempts: number }
  /** The number is known to be dead (空号, 号码错误). */
  | { readonly why: 'deadNumber' };

/** One contact with one household, covering all its reasons. */
export interface Bundle {
  readonly key: string;
  readonly household: Household | null;
  readonly party: Party;
  readonly reasons: readonly VisitReason[];
  /** 上门, 电话 … chosen among what every reason allows. */
  readonly channel: string;
  readonly channelBecause: ChannelBecause | null;
  /** Posts that may go, highest first; empty: anybody. */
  readonly executors: readonly string[];
  /** Index in `TIERS`: 0 is the most urgent; inside a tier older deadlines first. */
  readonly tier: number;
  /** Minutes this contact takes. */
  readonly minutes: number;
}

/**
 * Why this person makes a visit; a visit may have several reasons. `accepted`: it stood so on the list that was accepted. `kept`: on the
 * day's earlier list. `steward`: the customer is his (Q1). `post`: the rules name his post. `standIn`: nobody who holds the post has
 * room or is at work. `building`: he looks after it. `onlyOne`: nobody else at work may go. `lighterDay`: of those who may go he has
 * most time left. `instead`: somebody is kept away, because he handled or repaired it, is complained about, or (G6) goes along.
 */
export type WhyHim =
  | { readonly why: 'accepted' | 'kept' | 'steward' | 'onlyOne' | 'lighterDay' }
  | { readonly why: 'post' | 'standIn'; readonly post: string }
  | { readonly why: 'building'; readonly building: string }
  | { readonly why: 'instead'; readonly of: readonly string[] };

export interface PlannedVisit {
  readonly order: number;
  /** Who leads the visit; `''`: to be given out by hand. */
  readonly staff: string;
  /** Who goes along where a home is entered (G6). */
  readonly companions: readonly string[];
  /** Minute of the day at which it starts. */
  readonly slot: number;
  /** Minutes of way before it, from the building visited before. */
  readonly walk: number;
  readonly whyHim: readonly WhyHim[];
  /** It stood on an accepted list of this day, and was not touched. */
  readonly accepted: boolean;
  readonly bundle: Bundle;
}

/** The day of one person, visits led and accompanied. */
export interface StaffDay {
  readonly staff: string;
  readonly posts: readonly string[];
  /** Minutes he has for visits; `Infinity` where nobody is named. */
  readonly minutes: number;
  readonly visits: number;
  readonly onsite: number;
  /** Minutes of visits, and of ways between buildings. */
  readonly visiting: number;
  readonly walking: number;
}

/** What one more person of these posts, at home everywhere and with the office's usual minutes, would change. */
export interface OneMore {
  readonly posts: readonly string[];
  readonly minutes: number;
  /** Keys of the bundles that are left out now and would then be on the list. */
  readonly keys: ReadonlySet<string>;
}

/** A visit of an earlier list of the same day, as it stands in the workbook. */
export interface StandingVisit {
  /** Key of its bundle. */
  readonly key: string;
  readonly staff: string;
  readonly companions: readonly string[];
  readonly slot: number;
  readonly channel: string;
  /** Accepted, printed or filled in: it stays as it is. Otherwise it stays with its person where that costs nobody his visit. */
  readonly accepted: boolean;
}

export type NotPlannedBecause =
  | 'capacity'
  | 'no-executor'
  | 'vacant'
  | 'moved-out'
  | 'no-contact'
  | 'attempts-exhausted'
  | 'tried-today'
  | 'contacted-recently'
  | 'outside-preferred-time'
  | 'non-workday';

export interface NotPlanned {
  readonly bundle: Bundle;
  readonly because: NotPlannedBecause;
  /** First day on which it may be listed again (contacted recently, appointment later); `null` where no day is known. */
  readonly notBefore: Day | null;
}

export interface VisitPlan {
  readonly date: Day;
  readonly seed: number;
  readonly visits: readonly PlannedVisit[];
  readonly notPlanned: readonly NotPlanned[];
  /** Everybody at work on the day, in the order of the list. */
  readonly days: readonly StaffDay[];
  /** `null` where nobody is left out for want of people. */
  readonly oneMore: OneMore | null;
}
