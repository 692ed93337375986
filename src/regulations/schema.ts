import { z } from 'zod';

/**
 * What one regulation (制度) says, as data. A pack is read by nobody but `combine.ts`; the engine knows no pack by name, so
 * a new regulation is a new file in `packs/` and nothing else. Every figure carries the id of the rule it comes from.
 */
const ruleId = z.string().regex(/^[A-U]\d{1,2}$/);
const amount = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

const periodSchema = z.strictObject({
  amount,
  unit: z.enum(['minute', 'hour', 'day', 'workday', 'week', 'month']),
});

const executorSchema = z.strictObject({
  /** Complaint grades it holds for; empty: all. */
  ofGrades: z.array(z.string()).default([]),
  posts: z.array(z.string()).min(1),
  rule: ruleId,
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An event or date after (or before) which somebody is owed a visit. */
export const visitRuleSchema = z.strictObject({
  rule: ruleId,
  kind: z.string().min(1),
  event: z.enum([
    'complaintClosed',
    'repairCompleted',
    'repairDispatched',
    'repairTested',
    'movedIn',
    'signed',
    'serviceStarted',
    'contractEnds',
    'warrantyEnds',
    'serviceMiddle',
    'serviceEnded',
    'serviceGiven',
    'surveyReturned',
    'opinionRaised',
  ]),
  /** Kinds of the service register it is about (registers.md §1, services). */
  ofServiceKinds: z.array(z.string()).default([]),
  /** Complaint grades or repair items it is limited to; empty: all. */
  ofGrades: z.array(z.string()).default([]),
  /**
   * From when the visit may be made, counted from the event; negative: before it (K1, L3, N1). Without it the event's day.
   */
  opens: z.strictObject({ amount: z.number().int(), unit: periodSchema.shape.unit }).optional(),
  window: z.union([periodSchema, z.literal('endOfMonth')]),
  reach: z.union([z.literal('all'), z.strictObject({ share, per: z.enum(['day', 'month']) })]).default('all'),
  /** Allowed channels, best first; empty: any. */
  channels: z.array(z.string()).default([]),
  executors: z.array(executorSchema).default([]),
  /** Hours in which this pack allows the contact (N3, S2). */
  contactHours: z.array(z.strictObject({ from: clock, to: clock, rule: ruleId })).default([]),
});

/** A figure that a rate is measured against; `null`: the regulation leaves it to the office (A12, J4 "others"). */
export const targetSchema = z.strictObject({
  rate: z.string(),
  kind: z.string().nullable().default(null),
  target: share.nullable(),
  direction: z.enum(['atLeast', 'atMost']).default('atLeast'),
  rule: ruleId,
});

export const quotaSchema = z.strictObject({
  rule: ruleId,
  kind: z.string(),
  per: z.enum(['day', 'month', 'year']),
  of: z.enum(['repairsCompleted', 'repairsDispatched', 'households']),
  share,
  direction: z.enum(['atLeast', 'atMost']),
  channels: z.array(z.string()).default([]),
});

/** Longest time between two moments of one register row (J1, G2). */
export const stepLimitSchema = z.strictObject({
  rule: ruleId,
  register: z.enum(['complaints', 'repairs', 'services']),
  from: z.string(),
  to: z.string(),
  /** Complaint grades or words of urgency it holds for; empty: all. */
  ofGrades: z.array(z.string()).default([]),
  within: periodSchema,
});

/** A standing duty that no single row proves; lists and reports name it (J8, J9, J10, G5, I1). */
export const dutySchema = z.strictObject({
  rule: ruleId,
  duty: z.enum([
    'monthlySummary',
    'customerListCheck',
    'dailyReport',
    'restrictedAccess',
    'noDisclosure',
    'reportToHeadquarters',
    'annualSurvey',
    'visitInPairs',
    'openLetterAllowed',
    'recordOncePerMatter',
    'registerEachStep',
  ]),
  every: z.enum(['day', 'week', 'halfMonth', 'month', 'halfYear', 'year']).nullable().default(null),
  posts: z.array(z.string()).default([]),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  letter: z.string().regex(/^[A-U]$/),
  /** Counts up when a figure of the pack changes. */
  version: z.number().int().positive(),
  /** The regulation's own title: data, shown as it stands. */
  title: z.string().min(1),
  channels: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  visitRules: z.array(visitRuleSchema).default([]),
  targets: z.array(targetSchema).default([]),
  quotas: z.array(quotaSchema).default([]),
  evidence: z
    .strictObject({
      onsiteSignature: ruleId.nullable().default(null),
      refusalNote: ruleId.nullable().default(null),
      phoneMark: ruleId.nullable().default(null),
    })
    .default({ onsiteSignature: null, refusalNote: null, phoneMark: null }),
  records: z
    .strictObject({
      recordedWithin: z
        .union([
          z.literal('none'),
          z.strictObject({ hours: z.number().int().positive(), rule: ruleId }),
          z.strictObject({ sameDay: z.literal(true), rule: ruleId }),
        ])
        .default('none'),
      reviewed: ruleId.nullable().default(null),
      /** Who reviews (A4, J7). */
      reviewers: z.array(z.string()).default([]),
      ratedItems: z
        .strictObject({ items: z.array(z.string()).min(1), rule: ruleId })
        .nullable()
        .default(null),
      /** Years the records are kept (J7). */
      keptYears: z.strictObject({ years: z.number().int().positive(), rule: ruleId }).nullable().default(null),
    })
    .default({ recordedWithin: 'none', reviewed: null, reviewers: [], ratedItems: null, keptYears: null }),
  complaintDeadlines: z
    .array(
      z.strictObject({
        ofGrades: z.array(z.string()).default([]),
        step: z.enum(['escalate', 'answer', 'settle', 'notify']),
        within: periodSchema,
        rule: ruleId,
      }),
    )
    .default([]),
  exemptions: z.array(z.strictObject({ reason: z.enum(['anonymous', 'replyLetterOnly']), rule: ruleId })).default([]),
  promiseRule: ruleId.nullable().default(null),
  /** The second visit of a matter and later ones may be made by phone, but for these complaint categories (A6, C3). */
  followUps: z
    .strictObject({ phoneFrom: z.number().int().positive(), exceptCategories: z.array(z.string()), rule: ruleId })
    .nullable()
    .default(null),
  stepLimits: z.array(stepLimitSchema).default([]),
  duties: z.array(dutySchema).default([]),
});

/** A pack as written in `packs/`: what the schema fills in may be left out. */
export type PackSource = z.input<typeof packSchema>;
export type Pack = z.output<typeof packSchema>;
