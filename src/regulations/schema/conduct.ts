import { z } from 'zod';
import { periodSchema, registerSchema, ruleId } from './terms';

/** How a visit is proved, written down, followed up; what a register row must say. */

export const evidenceSchema = z
  .strictObject({
    onsiteSignature: ruleId.nullable().default(null),
    refusalNote: ruleId.nullable().default(null),
    phoneMark: ruleId.nullable().default(null),
    /** The record of a phone visit names who called (O2). */
    phoneStaff: ruleId.nullable().default(null),
    /** Which post was reached at a company customer (B5): the record says it. */
    personReached: z
      .strictObject({ roles: z.array(z.string()).min(1), rule: ruleId })
      .nullable()
      .default(null),
    /** At least so many people enter a home together (G6). */
    onsitePeople: z.strictObject({ people: z.number().int().positive(), rule: ruleId }).nullable().default(null),
    /** The time of an attempt at which nobody was at home is recorded (G6). */
    attemptTime: ruleId.nullable().default(null),
  })
  .default({
    onsiteSignature: null,
    refusalNote: null,
    phoneMark: null,
    phoneStaff: null,
    personReached: null,
    onsitePeople: null,
    attemptTime: null,
  });

export const recordsSchema = z
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
    /** Items a record rates one by one where its register has their columns; `ofKinds` empty: every visit (J6, L2, M5, H1). */
    ratedItems: z
      .array(
        z.strictObject({
          items: z.array(z.string()).min(1),
          ofKinds: z.array(z.string()).default([]),
          rule: ruleId,
        }),
      )
      .default([]),
    /** An unsatisfactory answer gets a dated correction (J7): rule id. */
    correctionDated: ruleId.nullable().default(null),
    /** Years the records are kept (J7). */
    keptYears: z.strictObject({ years: z.number().int().positive(), rule: ruleId }).nullable().default(null),
  })
  .default({
    recordedWithin: 'none',
    reviewed: null,
    reviewers: [],
    ratedItems: [],
    correctionDated: null,
    keptYears: null,
  });

/** Cells a row must fill because a rule asks for them, where the register has the column (D2, H4, J8, K1). */
export const requiredFieldSchema = z.strictObject({
  rule: ruleId,
  register: registerSchema,
  field: z.string().min(1),
  /**
   * When: always · once the complaint is closed · once a contract ends within two months (K1 "assigned 2 months before"; the
   * figure stands in `before`).
   */
  when: z.enum(['always', 'closed', 'beforeContractEnd']).default('always'),
  before: periodSchema.nullable().default(null),
});

export const complaintDeadlineSchema = z.strictObject({
  ofGrades: z.array(z.string()).default([]),
  step: z.enum(['escalate', 'answer', 'settle', 'notify']),
  within: periodSchema,
  /** The customer's own wish (`wantedBy`) moves the deadline, later or earlier (G2 轻微). */
  orAsWanted: z.boolean().default(false),
  /** To whom a complaint is escalated (G2). */
  posts: z.array(z.string()).default([]),
  rule: ruleId,
});

/** Longest time between two moments of one register row (J1, B7, L6, U2). */
export const stepLimitSchema = z.strictObject({
  rule: ruleId,
  register: z.enum(['visits', 'complaints', 'repairs', 'services']),
  from: z.string(),
  to: z.string(),
  /** A date of the row that moves the deadline where it is filled (L6: the time promised). */
  unlessBy: z.string().nullable().default(null),
  /** Complaint grades or words of urgency it holds for; empty: all. */
  ofGrades: z.array(z.string()).default([]),
  /** Kinds of the service or visit it holds for; empty: all. */
  ofKinds: z.array(z.string()).default([]),
  /** Also missed while the second moment is not written and the deadline has passed. */
  openCounts: z.boolean().default(false),
  within: periodSchema,
});

/** The second visit of a matter and later ones may be made by phone, but for these complaint categories (A6, C3). */
export const followUpsSchema = z.strictObject({
  phoneFrom: z.number().int().positive(),
  exceptCategories: z.array(z.string()),
  rule: ruleId,
});

/** A problem found in a visit goes to the repairers: a work order of the customer by then (E1 24 hours, G1). */
export const problemsSchema = z.strictObject({
  /** Kinds of visit that find problems; empty: all. */
  ofKinds: z.array(z.string()).default([]),
  /** `null`: no term is stated; the last day of the visit's month holds (registers.md §4, rulings). */
  within: periodSchema.nullable().default(null),
  rule: ruleId,
});

/** One record answers several due visits at once, by these channels (A7: one open letter for several people). */
export const sharedRecordsSchema = z.strictObject({ channels: z.array(z.string()).min(1), rule: ruleId });
