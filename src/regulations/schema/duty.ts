import { z } from 'zod';
import { everySchema, offsetSchema, ruleId } from './terms';

/** A standing duty that no single row proves; it stands in the work calendar of the month and in the duties of the summary. */
export const dutySchema = z.strictObject({
  rule: ruleId,
  duty: z.enum([
    'monthlySummary',
    'weeklyReport',
    'customerListCheck',
    'dailyReport',
    'restrictedAccess',
    'noDisclosure',
    'figuresToHeadquarters',
    'summaryPublished',
    'yearResults',
    'registerHandedIn',
    'annualSurvey',
    'visitPlan',
    'openLetterAllowed',
    'recordOncePerMatter',
    'registerEachStep',
    'problemsReported',
    'opinionsAnalysed',
    'resultsReported',
    'periodicDelivery',
  ]),
  every: everySchema.nullable().default(null),
  /** Due on this day of the month after the period (I1: the 15th), or on the last day of `month` (I1: end of January). */
  dueDay: z.number().int().min(1).max(31).nullable().default(null),
  dueMonth: z.number().int().min(1).max(12).nullable().default(null),
  posts: z.array(z.string()).default([]),
});

/** A named task before a date that a project shares (L4: before delivery). */
export const countdownSchema = z.strictObject({
  rule: ruleId,
  event: z.enum(['delivery']),
  tasks: z.array(z.strictObject({ name: z.string().min(1), before: offsetSchema })).min(1),
});

/** An analysis that the summary adds where a pack asks for it (E2, G5, H3, M1, J8, I2). */
export const analysisSchema = z.strictObject({
  rule: ruleId,
  analysis: z.enum([
    'complaintsByCategory',
    'repairsByItem',
    'recurringProblems',
    'opinionsByCategory',
    'customerGroups',
    'serviceFigures',
    'missedTargets',
  ]),
});
