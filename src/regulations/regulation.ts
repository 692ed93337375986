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
  /** An exemption frees from the visits of its own pack only; another pack's rule may still owe one. */
  readonly exemptions: readonly {
    readonly pack: string;
    readonly reason: 'anonymous' | 'replyLetterOnly';
    readonly rule: string;
  }[];
  /** 一般 counts as satisfied (option, default false); 较满意 does (default true). */
  readonly satisfied: { readonly fair: boolean; readonly rather: boolean };
  /** An opinion that cannot be answered at once needs a promised time (A6): the rule id, `null` where no pack asks. */
  readonly promiseRule: string | null;
  /** From which visit of a matter on the phone is allowed, and the complaint categories it is never for (A6, C3). */
  readonly followUps: {
    readonly phoneFrom: number;
    readonly exceptCategories: readonly string[];
    readonly rule: string;
  } | null;
  /** Longest times between two moments of one register row (J1, G2). */
  readonly stepLimits: readonly StepLimit[];
  /** Duties that no single row proves (J8, J9, J10). */
  readonly duties: readonly Duty[];
  /** What two packs state differently; the stricter is in force. */
  readonly conflicts: readonly Conflict[];
  readonly office: OfficeSettings;
}

/** Two rules about one thing: `subject` is a figure key without its rule (`visit-rate:投诉`, `window:维修`, `signature`). */
export interface Conflict {
  readonly subject: string;
  /** Rule ids. */
  readonly chosen: string;
  readonly over: string;
}

export type PeriodUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month';

export interface Period {
  readonly amount: number;
  readonly unit: PeriodUnit;
}

export type VisitEvent =
  | 'complaintClosed'
  | 'repairCompleted'
  | 'repairDispatched'
  | 'repairTested'
  | 'movedIn'
  | 'signed'
  | 'serviceStarted'
  | 'contractEnds'
  | 'warrantyEnds'
  /** The middle day and the last day of a contract with both dates. */
  | 'serviceMiddle'
  | 'serviceEnded'
  /** A service given once: its end, or its start where no end is written. */
  | 'serviceGiven'
  | 'surveyReturned'
  | 'opinionRaised';

/** After an event somebody is owed a visit (A11, J3 …). */
export interface VisitRule {
  readonly pack: string;
  readonly rule: string;
  readonly kind: string;
  /** What happens: closing of a complaint, a move-in, a repair done, a service at its middle or end, a returned form with an opinion … */
  readonly event: VisitEvent;
  /** For service events: the service kinds it is about. */
  readonly ofServiceKinds: readonly string[];
  /** Repair items or complaint grades it is limited to; empty: all. */
  readonly ofGrades: readonly string[];
  /** Length of the window after the event; `endOfMonth`: the last day of the event's month. */
  readonly window: Period | 'endOfMonth';
  /** From when the visit may be made, counted from the event (negative: before it); absent: from the event. */
  readonly opens?: Period | undefined;
  /** Everyone, or a random share per period. */
  readonly reach: 'all' | { readonly share: number; readonly per: 'day' | 'month' };
  readonly channels: readonly string[];
  readonly executors: readonly ExecutorRule[];
  /** Hours in which this pack allows the contact (N3, S2); empty: the office's hours alone. */
  readonly contactHours: readonly { readonly from: string; readonly to: string; readonly rule: string }[];
  /** Another pack owes the whole kind where this rule samples it: its rule id. Then only the sample's rate is counted. */
  readonly overruledBy: string | null;
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
  /** All rules that set this very figure, `rule` first. */
  readonly rules: readonly string[];
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
  /** Posts that review. */
  readonly reviewers: readonly string[];
  /** How long records are kept (J7). */
  readonly keptYears: { readonly years: number; readonly rule: string } | null;
}

export interface ComplaintDeadline {
  readonly ofGrades: readonly string[];
  readonly step: 'escalate' | 'answer' | 'settle' | 'notify';
  readonly within: Period;
  readonly rule: string;
}

export interface StepLimit {
  readonly rule: string;
  readonly register: 'complaints' | 'repairs' | 'services';
  /** Field keys of the two moments. */
  readonly from: string;
  readonly to: string;
  readonly ofGrades: readonly string[];
  readonly within: Period;
}

export interface Duty {
  readonly rule: string;
  readonly duty: string;
  readonly every: 'day' | 'week' | 'halfMonth' | 'month' | 'halfYear' | 'year' | null;
  readonly posts: readonly string[];
}
