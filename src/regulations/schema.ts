import { z } from 'zod';
import {
  complaintDeadlineSchema,
  evidenceSchema,
  followUpsSchema,
  problemsSchema,
  recordsSchema,
  requiredFieldSchema,
  sharedRecordsSchema,
  stepLimitSchema,
} from './schema/conduct';
import { analysisSchema, countdownSchema, dutySchema } from './schema/duty';
import { fineSchema, pointsSchema, profileSchema, vipSchema } from './schema/incentive';
import { formSchema, scriptSchema } from './schema/script';
import { surveySchema } from './schema/survey';
import { ruleId, share } from './schema/terms';
import { visitRuleSchema } from './schema/visitRule';

/**
 * What one regulation (制度) says, as data. A pack is read by nobody but `combine.ts`; the engine knows no pack by name, so
 * a new regulation is a new file in `packs/` and nothing else. Every figure carries the id of the rule it comes from.
 */

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

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  letter: z.string().regex(/^[A-U]$/),
  /** Counts up when a figure of the pack changes. */
  version: z.number().int().positive(),
  /** The regulation's own title: data, shown as it stands. */
  title: z.string().min(1),
  /** Rules that `channels` and `kinds` come from. */
  channelRule: ruleId.nullable().default(null),
  channels: z.array(z.string()).default([]),
  kindRule: ruleId.nullable().default(null),
  kinds: z.array(z.string()).default([]),
  visitRules: z.array(visitRuleSchema).default([]),
  targets: z.array(targetSchema).default([]),
  quotas: z.array(quotaSchema).default([]),
  evidence: evidenceSchema,
  records: recordsSchema,
  requiredFields: z.array(requiredFieldSchema).default([]),
  complaintDeadlines: z.array(complaintDeadlineSchema).default([]),
  exemptions: z.array(z.strictObject({ reason: z.enum(['anonymous', 'replyLetterOnly']), rule: ruleId })).default([]),
  promiseRule: ruleId.nullable().default(null),
  followUps: followUpsSchema.nullable().default(null),
  problems: problemsSchema.nullable().default(null),
  sharedRecords: sharedRecordsSchema.nullable().default(null),
  /** A matter told to several departments goes first on the list and is flagged (O4). */
  repeatsFirst: ruleId.nullable().default(null),
  stepLimits: z.array(stepLimitSchema).default([]),
  surveys: z.array(surveySchema).default([]),
  duties: z.array(dutySchema).default([]),
  countdowns: z.array(countdownSchema).default([]),
  analyses: z.array(analysisSchema).default([]),
  scripts: z.array(scriptSchema).default([]),
  forms: z.array(formSchema).default([]),
  fines: z.array(fineSchema).default([]),
  vip: vipSchema.nullable().default(null),
  points: pointsSchema.nullable().default(null),
  profile: profileSchema.nullable().default(null),
  /** The archive of each customer is complete and correct: its sheet is shown (B9). */
  archiveRule: ruleId.nullable().default(null),
  /** How 满意率 counts and the rule that says so; `null`: as the office says (M3: 较满意 counts). */
  satisfied: z
    .strictObject({
      fair: z.boolean().nullable().default(null),
      rather: z.boolean().nullable().default(null),
      rule: ruleId,
    })
    .nullable()
    .default(null),
});

/** A pack as written in `packs/`: what the schema fills in may be left out. */
export type PackSource = z.input<typeof packSchema>;
export type Pack = z.output<typeof packSchema>;
