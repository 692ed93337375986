import { z } from 'zod';
import { periodSchema, ruleId, share } from './terms';

/** A survey of the customers (M2, M3, G4, T1). */
export const surveySchema = z.strictObject({
  rule: ruleId,
  /** How often one is held (G4: once a year); `null`: as the office decides. */
  every: z.enum(['halfYear', 'year']).nullable().default(null),
  /** Sent so soon after the draw. */
  sentWithin: periodSchema.nullable().default(null),
  /** Least share of the households by years since people moved in: the first tier whose `fromYears` is reached holds (highest first). */
  coverage: z.array(z.strictObject({ fromYears: z.number().int().nonnegative(), share })).default([]),
  /** Collected so soon after sending. */
  collectedWithin: periodSchema.nullable().default(null),
  evaluatedWithin: periodSchema.nullable().default(null),
  /** Frequent matters are answered by an open letter so soon after the evaluation. */
  answeredWithin: periodSchema.nullable().default(null),
  /** All of it goes to `reportTo` so soon after posting. */
  reportedWithin: periodSchema.nullable().default(null),
  reportTo: z.string().nullable().default(null),
  /** Items of the form. */
  items: z.array(z.string()).default([]),
  /** Rule of the evaluation sheet and of the public answer (M3, M4), `null` where the pack asks for none. */
  evaluation: ruleId.nullable().default(null),
  publicAnswer: ruleId.nullable().default(null),
  /** The share of each option per question is shown (T1). */
  optionShares: ruleId.nullable().default(null),
});
