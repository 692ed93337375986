import { z } from 'zod';
import { periodSchema, ruleId } from './terms';

/** Fines (B10), yuan per case. Switched off unless the office turns them on. */
export const fineSchema = z.strictObject({
  rule: ruleId,
  breach: z.enum([
    'incompleteArchive',
    'falsifiedRecord',
    'seriouslyFalsifiedRecord',
    'visitNotMade',
    'falsifiedVisit',
  ]),
  /** Who pays how much; 0 with `dismissal`: the person leaves. */
  person: z.number().nonnegative().default(0),
  department: z.number().nonnegative().default(0),
  departmentHead: z.number().nonnegative().default(0),
  dismissal: z.boolean().default(false),
});

/** Who is a VIP (P1): bought for so much within so long, or a grade the office gives. */
export const vipSchema = z.strictObject({
  rule: ruleId,
  amount: z.number().positive(),
  within: periodSchema,
  grades: z.array(z.string()).default([]),
});

/** Points of VIP customers and their salespeople (P3, P4). Switched off unless the office turns them on. */
export const pointsSchema = z.strictObject({
  rule: ruleId,
  start: z.number().nonnegative(),
  /** Points per yuan of a referred deal. */
  perReferredYuan: z.number().nonnegative(),
  expireAfter: periodSchema,
  staff: z.strictObject({
    rule: ruleId,
    /** VIPs each salesperson keeps at least. */
    leastVips: z.number().int().nonnegative(),
    shareOfPoints: z.number().nonnegative(),
    yuanPerDeal: z.number().nonnegative(),
  }),
});

/** Fields of a customer profile beyond the register's own, by group (H5); empty ones are allowed, the filled share is shown. */
export const profileSchema = z.strictObject({
  rule: ruleId,
  groups: z.array(z.strictObject({ group: z.string().min(1), fields: z.array(z.string().min(1)).min(1) })).min(1),
});
