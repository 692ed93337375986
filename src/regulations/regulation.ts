import type { z } from 'zod';
import type {
  complaintDeadlineSchema,
  followUpsSchema,
  problemsSchema,
  requiredFieldSchema,
  sharedRecordsSchema,
  stepLimitSchema,
} from './schema/conduct';
import type { analysisSchema, countdownSchema, dutySchema } from './schema/duty';
import type { fineSchema, pointsSchema, profileSchema, vipSchema } from './schema/incentive';
import type { formSchema, scriptSchema } from './schema/script';
import type { surveySchema } from './schema/survey';
import type { offsetSchema, unitSchema } from './schema/terms';
import type { eventSchema, visitRuleSchema } from './schema/visitRule';
import type { quotaSchema } from './schema';
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
  readonly requiredFields: readonly RequiredField[];
  /** Deadlines by complaint grade; empty where no pack gives one. */
  readonly complaintDeadlines: readonly ComplaintDeadline[];
  /** Who is freed under one pack in force is freed from the visit, whichever packs ask for it (A10 beside J3). */
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
  readonly followUps: FollowUps | null;
  /** A problem found in a visit goes to the repairers (E1, G1); the shortest term first. */
  readonly problems: readonly ProblemRule[];
  /** By which channels one record may answer several due visits (A7, C4); empty: by none. */
  readonly sharedRecords: readonly SharedRecords[];
  /** A matter told to several departments goes first (O4): the rule id, `null` where no pack asks. */
  readonly repeatsFirst: string | null;
  /** Longest times between two moments of one register row (J1, B7, L6, U2). */
  readonly stepLimits: readonly StepLimit[];
  readonly surveys: readonly SurveyRule[];
  /** Duties that no single row proves (J8, J9, J10). */
  readonly duties: readonly Duty[];
  readonly countdowns: readonly Countdown[];
  readonly analyses: readonly Analysis[];
  /** The questions of each kind of visit, the office's own words in place of a pack's. */
  readonly scripts: readonly Script[];
  readonly forms: readonly FormRule[];
  /** Empty, `null` unless the office switched them on (B10, P3, P4). */
  readonly fines: readonly Fine[];
  readonly points: Points | null;
  readonly vip: VipRule | null;
  readonly profile: Profile | null;
  /** Rules that want the archive of each customer complete (B9). */
  readonly archiveRules: readonly string[];
  /** What two packs state differently; the stricter is in force, or what the office chose. */
  readonly conflicts: readonly Conflict[];
  readonly office: OfficeSettings;
}

/** Two rules about one thing: `subject` is a figure key without its rule (`visit-rate:投诉`, `window:维修`, `signature`). */
export interface Conflict {
  readonly subject: string;
  /** Rule ids. */
  readonly chosen: string;
  readonly over: string;
  /** The office chose (`settings.choices`); otherwise the stricter figure. */
  readonly byOffice: boolean;
}

export type PeriodUnit = z.output<typeof unitSchema>;

/** A length of time; negative where it leads back from a date. */
export type Period = Readonly<z.output<typeof offsetSchema>>;

export type VisitEvent = z.output<typeof eventSchema>;

/** After an event somebody is owed a visit (A11, J3 …). */
export interface VisitRule extends Frozen<z.output<typeof visitRuleSchema>> {
  readonly pack: string;
  /** Another pack owes the whole kind where this rule samples it: its rule id. Then only the sample's rate is counted. */
  readonly overruledBy: string | null;
  /**
   * Rules whose window the office chose over this one's (`settings.choices`): where one of them fits the same event, this rule sets
   * no deadline. Empty where the stricter window holds, as normal.
   */
  readonly yieldsTo: readonly string[];
}

export type ExecutorRule = VisitRule['executors'][number];

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
export type QuotaRule = Frozen<z.output<typeof quotaSchema>>;

export interface EvidenceRules {
  /** An onsite visit needs the owner's signature (A5, J7); the rule ids, empty where no pack asks. */
  readonly onsiteSignature: readonly string[];
  /** A refusal note stands in for the signature (C2). */
  readonly refusalNote: readonly string[];
  /** The record of a phone visit must say so (A5). */
  readonly phoneMark: readonly string[];
  /** The record of a phone visit names who called (O2). */
  readonly phoneStaff: readonly string[];
  /** The record says which of these posts was reached (B5). */
  readonly personReached: { readonly roles: readonly string[]; readonly rule: string } | null;
  /** So many people enter a home together (G6). */
  readonly onsitePeople: { readonly people: number; readonly rule: string } | null;
  /** The time of an attempt with nobody at home is recorded (G6). */
  readonly attemptTime: readonly string[];
}

export interface RecordRules {
  /** Longest time from visit to record: same day or hours; `'none'` where no pack asks (A, C). */
  readonly recordedWithin:
    { readonly hours: number; readonly rule: string } | 'none' | { readonly sameDay: true; readonly rule: string };
  /** Each record needs an opinion of the reviewer (A4, J7). */
  readonly reviewed: readonly string[];
  /** Rating items that a record must fill when the register has their columns (J6, L2, M5); `ofKinds` empty: every visit. */
  readonly ratedItems: readonly {
    readonly items: readonly string[];
    readonly ofKinds: readonly string[];
    readonly rule: string;
  }[];
  /** Posts that review. */
  readonly reviewers: readonly string[];
  /** An unsatisfactory answer gets a dated correction (J7). */
  readonly correctionDated: readonly string[];
  /** How long records are kept (J7). */
  readonly keptYears: { readonly years: number; readonly rule: string } | null;
}

export type RequiredField = Frozen<z.output<typeof requiredFieldSchema>>;
export type ComplaintDeadline = Frozen<z.output<typeof complaintDeadlineSchema>>;
export type StepLimit = Frozen<z.output<typeof stepLimitSchema>>;
export type FollowUps = Frozen<z.output<typeof followUpsSchema>>;
export type ProblemRule = Frozen<z.output<typeof problemsSchema>>;
export type SharedRecords = Frozen<z.output<typeof sharedRecordsSchema>>;
export type SurveyRule = Frozen<z.output<typeof surveySchema>> & { readonly pack: string };
export type Duty = Frozen<z.output<typeof dutySchema>>;
export type Countdown = Frozen<z.output<typeof countdownSchema>>;
export type Analysis = Frozen<z.output<typeof analysisSchema>>;
export type Script = Frozen<z.output<typeof scriptSchema>>;
export type FormRule = Frozen<z.output<typeof formSchema>>;
export type Fine = Frozen<z.output<typeof fineSchema>>;
export type VipRule = Frozen<z.output<typeof vipSchema>>;
export type Points = Frozen<z.output<typeof pointsSchema>>;
export type Profile = Frozen<z.output<typeof profileSchema>>;

/** Data out of a pack, which nobody changes. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
