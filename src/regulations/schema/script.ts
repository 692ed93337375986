import { z } from 'zod';
import { ruleId } from './terms';

/** The questions of a kind of visit (Q1, R1, S1, L2, M5): shown in the list and in the visit form. */
export const scriptSchema = z.strictObject({
  rule: ruleId,
  kind: z.string().min(1),
  step: z.string().min(1).nullable().default(null),
  questions: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        /** Column of the register that takes the answer: a field key, `item:…` for a rating, `question:…` for 是/否. */
        field: z.string().nullable().default(null),
        /** `yesNo` must be answered 是 or 否 where the register has its column. */
        answer: z.enum(['text', 'rating', 'yesNo']).default('text'),
      }),
    )
    .min(1),
});

/** A paper form by which a kind of visit is recorded, with its title (N4, H4, M1). */
export const formSchema = z.strictObject({
  rule: ruleId,
  title: z.string().min(1),
  of: z.enum(['visit', 'complaint']),
  /** Kinds of visit; empty: all. */
  kinds: z.array(z.string()).default([]),
});
