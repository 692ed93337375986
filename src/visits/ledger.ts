import type { ComplaintRow, Household, Party, RegisterRow, Registers, VisitRow } from '../registers/register';
import type { Regulation, VisitRule } from '../regulations/regulation';
import type { SampleDraw } from '../regulations/settings';
import type { Day } from '../values/moment';
import type { WorkCalendar } from './workCalendar';

/**
 * The state every job works on: the registers as read, the regulation in force, and what follows from both –
 * which visits are owed and which records answer them. Findings, rates, plan and reports read it and never change it.
 */
export interface Ledger {
  readonly registers: Registers;
  readonly regulation: Regulation;
  readonly calendar: WorkCalendar;
  readonly today: Day;
  /** First day from which visits are owed: the first date of the visit register, or what the office set. */
  readonly dueFrom: Day | null;
  readonly matters: readonly Matter[];
  readonly dueVisits: readonly DueVisit[];
  /** One per due visit, same order. */
  readonly matches: readonly VisitMatch[];
  /**
   * All visit records, those written in the complaint register's own visit columns included, but for those that repeat a record
   * of the visit register.
   */
  readonly visitRecords: readonly VisitRecord[];
  /** Every order of a kind that a rule samples, with the records that answer it, whether the rule is overruled or not (A3). */
  readonly samples: readonly SampledKind[];
  /** Random draws as they stand: those the workbook recorded, completed by what has come in since. To be recorded again. */
  readonly draws: readonly SampleDraw[];
}

/** The orders among which a rule draws its sample, all of them, in the order of the register. */
export interface SampledKind {
  readonly rule: VisitRule;
  readonly matches: readonly VisitMatch[];
}

/** One matter: complaint rows of one household, one category or text, different departments, ≤ 7 days apart. */
export interface Matter {
  readonly id: string;
  /** In order of receipt; the first is the matter, the others are repeats. */
  readonly rows: readonly ComplaintRow[];
  /** Day the first row was received; `null` where no row says. */
  readonly received: Day | null;
  /** Day of the last row's closing; `null` while any row is open (on `today`). */
  readonly closed: Day | null;
  /** Every row says 无效. */
  readonly invalid: boolean;
}

/** Why somebody owes nobody a visit although an event happened (registers.md §4, rulings). */
export type Exemption = 'anonymous' | 'replyLetterOnly' | 'invalid' | 'vacant' | 'publicArea';

/** A visit that a rule demands because of an event or a date. */
export interface DueVisit {
  /** Stable over runs on the same registers: pack, rule, register, and the row's own number or place. */
  readonly id: string;
  readonly pack: string;
  /** The rule that asks, e.g. `J3`; where packs are combined, the stricter one first in `rules`. */
  readonly rule: string;
  readonly rules: readonly string[];
  readonly kind: string;
  /** One of several visits about one event (Q1, N1, K1), or the n-th of a period (`2/2`, N2); `null` where there is one only. */
  readonly step: string | null;
  /** The row the event stands in, and the other rows of the same matter. */
  readonly origin: RegisterRow;
  readonly alsoFrom: readonly RegisterRow[];
  readonly event: Day;
  /** First day on which the visit may be made, normally the event's day. */
  readonly earliest: Day;
  /** Last day of the window: the deadline. */
  readonly latest: Day;
  /** First day on which a record counts: a visit made early counts, one before the event or before an earlier step does not. */
  readonly countsFrom: Day;
  /** A visit after the deadline still answers it, late; `false` for greetings and the visits of a period. */
  readonly lateCounts: boolean;
  /** A message or letter sent answers it, whether or not anything comes back (F1, H2, K1). */
  readonly messageSuffices: boolean;
  /** Allowed channels, best first; empty: any. */
  readonly channels: readonly string[];
  /** A record by another channel does not answer it (B4, N2, A3). */
  readonly channelsBind: boolean;
  /** What the record must show by the channel it is made by: rule ids of the regulation's evidence rules (A5, B5, C2). */
  readonly evidence: readonly string[];
  /** Posts that may make it, highest first; empty: anybody. `department:…` names the head of a department. */
  readonly executors: readonly string[];
  readonly party: Party;
  readonly household: Household | null;
  /** Complaint level or repair item, where the rule depends on it; the festival's name (H2), the question answered 否 (R1). */
  readonly grade: string | null;
  /** Own numbers of the origin (投诉编号, 工单编号) that a record's 关联单号 may name. */
  readonly references: readonly string[];
  readonly exemption: Exemption | null;
  /** Drawn into a sample (A3); `false`: the rule samples and this one was not drawn; `null`: the rule does not sample. */
  readonly sampled: boolean | null;
  /** Rules whose random draw this owed visit is in (J2): the list takes the drawn ones first. */
  readonly drawnFor: readonly string[];
}

/**
 * What a record lacks to be valid. `customer`: it names nobody, or somebody else than the matter its 关联单号 names; `event`: it
 * was made before what it is about was done. Such a record is neither a visit nor an attempt (registers.md §4, "Reached").
 */
export type RecordLack = 'date' | 'reached' | 'visitor' | 'channel' | 'signature' | 'phoneMark' | 'customer' | 'event';

/** A visit row read against the regulation's evidence rules. */
export interface VisitRecord {
  readonly row: VisitRow;
  readonly day: Day | null;
  /** The channel as counted: what the row says, or 电话 where the row only says 电话回访 somewhere (A5). */
  readonly channel: string | null;
  /** The customer was reached (ruling "Reached"). */
  readonly reached: boolean;
  /** Reached, dated, named visitor, channel given and the evidence of that channel; what is missing otherwise. */
  readonly valid: boolean;
  readonly lacks: readonly RecordLack[];
}

/** How a record stands to a due visit it might have answered. */
export interface MatchCandidate {
  readonly record: VisitRecord;
  readonly because: 'reference' | 'customer-kind-window' | 'complaint-row';
  /** Why it does not count; empty when it does. */
  readonly against: readonly (
    | 'before-event'
    | 'after-deadline'
    | 'other-customer'
    | 'other-kind'
    | 'other-channel'
    | 'not-reached'
    | 'not-valid'
    | 'used-elsewhere'
  )[];
}

export interface VisitMatch {
  readonly due: DueVisit;
  /** The first valid record, `null` while there is none. */
  readonly valid: VisitRecord | null;
  /** Records about this visit, in date order, reached or not. */
  readonly attempts: readonly VisitRecord[];
  readonly candidates: readonly MatchCandidate[];
  /** Where the visit stands on `today`. `notYetDue`: undone and the deadline is after today. */
  readonly state: 'done' | 'doneLate' | 'missed' | 'notYetDue' | 'exempt' | 'notSampled';
}
