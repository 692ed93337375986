import { z } from 'zod';

/** Pieces that several kinds of rule share. */

/** A rule id of regulations.md: the pack's letter and a number. */
export const ruleId = z.string().regex(/^[A-U]\d{1,2}$/);
export const share = z.number().min(0).max(1);
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const unitSchema = z.enum(['minute', 'hour', 'day', 'workday', 'week', 'month']);

/** A length of time, at least 0. */
export const periodSchema = z.strictObject({ amount: z.number().int().nonnegative(), unit: unitSchema });

/** A distance from a date; negative: before it. */
export const offsetSchema = z.strictObject({ amount: z.number().int(), unit: unitSchema });

export const registerSchema = z.enum(['customers', 'visits', 'complaints', 'repairs', 'services', 'surveys']);

/** Periods of the calendar in which something recurs. */
export const everySchema = z.enum(['day', 'week', 'halfMonth', 'month', 'quarter', 'halfYear', 'year']);
