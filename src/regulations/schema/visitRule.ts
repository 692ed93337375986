import { z } from 'zod';
import { clock, offsetSchema, periodSchema, ruleId, share } from './terms';

/** Who makes a visit, by grade of the complaint. */
const executorSchema = z.strictObject({
  /** Complaint grades it holds for; empty: all. */
  ofGrades: z.array(z.string()).default([]),
  posts: z.array(z.string()).min(1),
  rule: ruleId,
});

/** What owes a visit: something that happens in a register, a date that comes, or a period of the calendar. */
export const eventSchema = z.enum([
  'complaintClosed',
  'repairCompleted',
  'repairDispatched',
  'repairTested',
  'movedIn',
  'signed',
  'serviceStarted',
  'contractEnds',
  'warrantyEnds',
  /** The begin of a service or journey, which may lie ahead (N1). */
  'serviceBegins',
  'serviceMiddle',
  'serviceEnded',
  /** A service given once: its end, or its start where no end is written. */
  'serviceGiven',
  'surveyReturned',
  'opinionRaised',
  /** The anniversary of a birthday, each year (H2, L5, P2, Q2). */
  'birthday',
  /** A festival of `ofFestivals`, each year, for each customer (H2, L5, P2). */
  'festival',
  /** Somebody brought a new customer (P2): the signing of a customer who names a referrer; it is owed to the referrer. */
  'referred',
  /** A questionnaire question of `ofQuestions` was answered 否 (R1). */
  'answeredNo',
  /** A visit found something not in order: a dissatisfied rating, or an answer 否 (E1, G1). */
  'problemFound',
  /** A period of `every` began for a customer (B3, B4, F1, N2). */
  'periodBegan',
]);

/**
 * When a visit must be made at the latest: so long after the event (negative: before it) · the last day of its month · the last day of
 * the period · the n-th day of the following month · a weekday of the event's week (1 Monday … 7 Sunday).
 */
const windowSchema = z.union([
  offsetSchema,
  z.enum(['endOfMonth', 'endOfPeriod']),
  z.strictObject({ dayOfNextMonth: z.number().int().min(1).max(28) }),
  z.strictObject({ weekday: z.number().int().min(1).max(7) }),
]);

/** An event, date or period for which somebody is owed a visit. */
export const visitRuleSchema = z.strictObject({
  rule: ruleId,
  kind: z.string().min(1),
  event: eventSchema,
  /**
   * One of several visits about one event, each owed for itself (Q1 "2小时内", N1 "使用前提醒"): steps are listed in the order of
   * their deadlines. A record answers a step from the day after the deadline of the step before it.
   */
  step: z.string().min(1).nullable().default(null),
  /** Kinds of the service register it is about (registers.md §1, services). */
  ofServiceKinds: z.array(z.string()).default([]),
  /** Complaint grades or repair items it is limited to; empty: all. */
  ofGrades: z.array(z.string()).default([]),
  /** Repair items it does not hold for (G1: what is no leak). */
  exceptGrades: z.array(z.string()).default([]),
  /** Complaint categories it is limited to, as words the category contains (L2: 房屋); empty: all. */
  ofCategories: z.array(z.string()).default([]),
  /** Customers it is limited to; empty lists: all. `vip`: those the pack's VIP rule names (P1). */
  ofCustomers: z
    .strictObject({
      grades: z.array(z.string()).default([]),
      roles: z.array(z.string()).default([]),
      vip: z.boolean().default(false),
    })
    .default({ grades: [], roles: [], vip: false }),
  /** Festivals by name (`values/festivals`). */
  ofFestivals: z.array(z.string()).default([]),
  /** Questions of the questionnaire (R1). */
  ofQuestions: z.array(z.string()).default([]),
  /** How often, for `periodBegan`. */
  every: z
    .strictObject({
      per: z.enum(['week', 'month', 'quarter', 'halfYear', 'year']),
      times: z.number().int().positive().default(1),
      /**
       * `calendar`: weeks from Monday, months, half years from 1 January. `serviceStarted`: counted from the customer's
       * installation or go-live, the first period beginning `after` it (B3 follows B2's first month).
       */
      anchor: z.enum(['calendar', 'serviceStarted']).default('calendar'),
      after: periodSchema.nullable().default(null),
    })
    .nullable()
    .default(null),
  /** From when the list names the visit, counted from the event; negative: before it (K1, L3, N1). Without it the event's day. */
  opens: z.union([offsetSchema, z.strictObject({ dayOfNextMonth: z.number().int().min(1).max(28) })]).optional(),
  window: windowSchema,
  /**
   * A second bound on the deadline: so long after an other date of the same customer, where that date is known and the bound has not
   * passed when the event happens (R2: ten days from signing for what an answer 否 opens).
   */
  bound: z
    .strictObject({ from: z.enum(['signed']), within: periodSchema, rule: ruleId })
    .nullable()
    .default(null),
  reach: z.union([z.literal('all'), z.strictObject({ share, per: z.enum(['day', 'month']) })]).default('all'),
  /** Allowed channels, best first; empty: any. */
  channels: z.array(z.string()).default([]),
  /** A record by another channel does not answer it (B4 onsite, N2); otherwise the channels only guide the list. */
  channelsBind: z.boolean().default(false),
  /** A visit after the deadline still answers it, late; a greeting or a period's visit does not (B4, H2, N2). */
  lateCounts: z.boolean().default(true),
  /** What is owed is that the customer is told or greeted: a message or letter sent answers it, no answer need come back (F1, H2, K1). */
  messageSuffices: z.boolean().default(false),
  executors: z.array(executorSchema).default([]),
  /** Hours in which this pack allows the contact (N3, S2). */
  contactHours: z.array(z.strictObject({ from: clock, to: clock, rule: ruleId })).default([]),
});
