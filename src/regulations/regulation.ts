import type { OfficeSettings } from './settings';

/**
 * What is in force in this office: the chosen packs combined, with the office's own changes. Everything below is data that
 * came out of packs; the engine knows no pack by name.
 */
export interface Regulation {
  /** Ids of the packs, in the order the office chose them. */
  readonly packs: readonly string[];
  readonly visitRules: readonly VisitRule[];
  readonly targets: readonly RateTarget[];
  readonly quotas: readonly QuotaRule[];
  readonly evidence: EvidenceRules;
  readonly records: RecordRules;
  /** Deadlines by complaint grade; empty where no pack gives one. */
  readonly complaintDeadlines: readonly ComplaintDeadline[];
  readonly exemptions: readonly { readonly reason: 'anonymous' | 'replyLetterOnly'; readonly rule: string }[];
  /** 一般 counts as satisfied (option, default false); 较满意 does (default true). */
  readonly satisfied: { readonly fair: boolean; readonly rather: boolean };
  /** An opinion that cannot be answered at once needs a promised time (A6): the rule id, `null` where no pack asks. */
  readonly promiseRule: string | null;
  /** Rules of the settings that two packs state differently, the stricter chosen. */
  readonly conflicts: readonly { readonly subject: string; readonly chosen: string; readonly over: string }[];
  readonly office: OfficeSettings;
}

export type PeriodUnit = 'hour' | 'day' | 'workday' | 'week' | 'month';

/** After an event somebody is owed a visit (A11, J3 …). */
export interface VisitRule {
  readonly pack: string;
  readonly rule: string;
  readonly kind: string;
  /** What happens: closing of a complaint, a move-in, a repair done, a service at its middle or end, a returned form with an opinion … */
  readonly event:
    | 'complaintClosed'
    | 'repairCompleted'
    | 'repairDispatched'
    | 'movedIn'
    | 'serviceMiddle'
    | 'serviceEnded'
    | 'surveyReturned'
    | 'opinionRaised';
  /** For service events: the service kinds it is about. */
  readonly ofServiceKinds: readonly string[];
  /** Repair items or complaint grades it is limited to; empty: all. */
  readonly ofGrades: readonly string[];
  /** Length of the window after the event; `endOfMonth`: the last day of the event's month. */
  readonly window: { readonly amount: number; readonly unit: PeriodUnit } | 'endOfMonth';
  /** Everyone, or a random share per period. */
  readonly reach: 'all' | { readonly share: number; readonly per: 'day' | 'month' };
  readonly channels: readonly string[];
  readonly executors: readonly ExecutorRule[];
}

export interface ExecutorRule {
  /** Complaint grades it holds for; empty: all. */
  readonly ofGrades: readonly string[];
  /** Posts, highest first; `responsibleDepartmentHead` for the head of the department complained about. */
  readonly posts: readonly string[];
  readonly rule: string;
}

export interface RateTarget {
  readonly rate: string;
  /** Canonical kind, `null` for the rate as a whole. */
  readonly kind: string | null;
  readonly target: number;
  readonly direction: 'atLeast' | 'atMost';
  readonly rule: string;
}

/** A share that must be reached in each period, or a cap (J2, A3). */
export interface QuotaRule {
  readonly rule: string;
  readonly kind: string;
  readonly per: 'day' | 'month' | 'year';
  readonly of: 'repairsCompleted' | 'repairsDispatched' | 'households';
  readonly share: number;
  readonly direction: 'atLeast' | 'atMost';
  /** Only records of these channels count; empty: any. */
  readonly channels: readonly string[];
}

export interface EvidenceRules {
  /** An onsite visit needs the owner's signature (A5, J7); the rule ids, empty where no pack asks. */
  readonly onsiteSignature: readonly string[];
  /** A refusal note stands in for the signature (C2). */
  readonly refusalNote: readonly string[];
  /** The record of a phone visit must say so (A5). */
  readonly phoneMark: readonly string[];
}

export interface RecordRules {
  /** Longest time from visit to record: same day or hours; `null` where no pack asks (A, C). */
  readonly recordedWithin:
    { readonly hours: number; readonly rule: string } | 'none' | { readonly sameDay: true; readonly rule: string };
  /** Each record needs an opinion of the reviewer (A4, J7). */
  readonly reviewed: readonly string[];
  /** Rating items that a record must fill when the register has their columns (J6). */
  readonly ratedItems: { readonly items: readonly string[]; readonly rule: string } | null;
}

export interface ComplaintDeadline {
  readonly ofGrades: readonly string[];
  readonly step: 'escalate' | 'answer' | 'settle' | 'notify';
  readonly within: { readonly amount: number; readonly unit: PeriodUnit };
  readonly rule: string;
}
