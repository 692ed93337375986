import { z } from 'zod';
import { dayFromIso } from '../values/moment';

/** Bounds of a wrong setting file: it is refused with the path and the reason, nothing of it is taken over. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const isoDate = z.string().refine((text) => dayFromIso(text) !== null);
const letters = z.string().regex(/^[A-Z]{1,3}$/);

/** The office's word on what a column means; kept with the sheet's name. */
export const mappingCorrectionSchema = z.object({
  sheet: z.string().min(1),
  /** `null`: this sheet is no register. */
  register: z.enum(['customers', 'visits', 'complaints', 'repairs', 'services', 'surveys', 'staff']).nullable(),
  headerRow: z.number().int().positive().optional(),
  /** Field key → column letter(s); `null`: no column holds it. */
  columns: z.record(z.string(), z.union([letters, z.array(letters), z.null()])).default({}),
});

/** A member of staff as set in the pane where the workbook has no 人员表. */
export const staffMemberSchema = z.object({
  name: z.string().min(1),
  post: z.string().default(''),
  area: z.array(z.string()).default([]),
  minutes: z.number().int().positive().nullable().default(null),
  leave: z.array(z.object({ from: isoDate, to: isoDate })).default([]),
});

/** How rates are counted, where registers.md §4 leaves a choice; `null`: as the packs in force say. */
const optionsSchema = z.object({
  fairIsSatisfied: z.boolean().nullable().default(null),
  ratherIsSatisfied: z.boolean().nullable().default(null),
  dueFrom: isoDate.nullable().default(null),
  /** Rows of one matter are received at most so many days apart. */
  matterDays: z.number().int().nonnegative().default(7),
  /** A record that names several matters of one customer answers all of them, whatever its channel. */
  recordAnswersSeveral: z.boolean().default(false),
  /** What 投诉率 is measured on; by area it is per 10 000 m² of `managedArea`. */
  complaintRateBase: z.enum(['households', 'area']).default('households'),
  managedArea: z.number().positive().nullable().default(null),
  /** Below so many cases raw counts are shown and no rank is given. */
  rankFrom: z.number().int().nonnegative().default(30),
  fines: z.boolean().default(false),
  points: z.boolean().default(false),
});

/** Thresholds of the signs of registers.md §5; a sign that is not `on` is not looked for. */
const signsSchema = z.object({
  duplicateText: z
    .object({
      on: z.boolean().default(true),
      leastCharacters: z.number().int().positive().default(12),
      similarity: z.number().min(0).max(1).default(0.9),
      stockPhrases: z.array(z.string()).default([]),
    })
    .prefault({}),
  pace: z
    .object({
      on: z.boolean().default(true),
      onsiteAnHour: z.number().int().positive().default(8),
      callsAnHour: z.number().int().positive().default(20),
      minutesBetweenBuildings: z.number().nonnegative().default(3),
    })
    .prefault({}),
  uniform: z
    .object({
      on: z.boolean().default(true),
      leastRatings: z.number().int().positive().default(30),
      likelihood: z.number().min(0).max(1).default(0.01),
    })
    .prefault({}),
  hours: z
    .object({ on: z.boolean().default(true), from: clock.default('08:00'), to: clock.default('21:00') })
    .prefault({}),
  sharedPhone: z.object({ on: z.boolean().default(true), households: z.number().int().min(2).default(3) }).prefault({}),
  vacant: z.object({ on: z.boolean().default(true) }).prefault({}),
  contradiction: z
    .object({
      on: z.boolean().default(true),
      days: z.number().int().nonnegative().default(7),
      words: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  selfVisit: z.object({ on: z.boolean().default(true) }).prefault({}),
});

/** What the supervisor found after looking into a sign; `key` is the finding's. */
const verdictSchema = z.object({
  key: z.string().min(1),
  /** `explained`: honest, not shown again. `falsifiedRecord`, `falsifiedVisit`: B10; `serious` doubles nothing by itself, it is B10's own case. */
  verdict: z.enum(['explained', 'falsifiedRecord', 'seriouslyFalsifiedRecord', 'falsifiedVisit']),
  note: z.string().default(''),
  on: isoDate,
});

/** How the next-day list is made; what a regulation states (two people, G6) is not here. */
const planningSchema = z.object({
  /** A household is not called or visited again within so many days, but for complaints and what it agreed to; 0: no such limit. */
  daysBetweenContacts: z.number().int().nonnegative().default(7),
  /** Attempts on one day, and in all by one channel, before the next channel is tried. */
  attemptsADay: z.number().int().positive().default(2),
  attemptsInAll: z.number().int().positive().default(3),
  /** Who handled, repaired or is complained about may visit about it. */
  ownWork: z.boolean().default(false),
  /** One block per person below each other, or a sheet for each person. */
  layout: z.enum(['blocks', 'sheets']).default('blocks'),
});

/** One random draw: of a rule, for a period (`2026-10`, `2026-10-21`) or a survey's batch, with the keys of what was drawn. */
const drawSchema = z.object({
  rule: z.string().min(1),
  period: z.string().min(1),
  seed: z.number().int(),
  on: isoDate,
  keys: z.array(z.string()),
});

/**
 * Everything an office says once: it lives in its workbook, travels with a copy and can be exchanged as one JSON file.
 * `version` is the format's; older ones are migrated when read.
 */
export const officeSettingsSchema = z.object({
  version: z.literal(2),
  packs: z.array(z.string()).min(1).default(['residential-park']),
  mappings: z.array(mappingCorrectionSchema).default([]),
  staff: z.array(staffMemberSchema).default([]),
  /** The office's own days off and make-up workdays, for years the calendar does not know and for local changes. */
  holidays: z.array(z.object({ date: isoDate, workday: z.boolean(), name: z.string().default('') })).default([]),
  contactHours: z.object({ from: clock, to: clock }).default({ from: '09:00', to: '18:00' }),
  /** Minutes a person has for visits a day where the staff table says nothing. */
  minutesPerDay: z.number().int().positive().default(240),
  /** Minutes one contact takes. */
  minutesPerVisit: z
    .object({ phone: z.number().int().positive(), onsite: z.number().int().positive() })
    .default({ phone: 10, onsite: 30 }),
  /** Minutes of way from one building to the next. */
  minutesBetweenBuildings: z.number().int().nonnegative().default(5),
  /** How the next-day list is made. */
  planning: planningSchema.default(() => planningSchema.parse({})),
  /** Own words: field → written → canonical term. */
  synonyms: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Direction and range of bare number scales, per field: never guessed, said once. */
  scales: z.record(z.string(), z.object({ best: z.number(), worst: z.number() })).default({}),
  /** Letters of a letter scale: `{A: "满意"}`. */
  letterScale: z.record(z.string(), z.string()).default({}),
  /** Targets and other figures the office changed: key of `figures.ts` (`A13`, `J4:visit-rate:维修`) → figure. */
  figures: z.record(z.string(), z.number()).default({}),
  /** Where two packs clash: subject of the conflict → the rule that shall hold instead of the stricter one. */
  choices: z.record(z.string(), z.string()).default({}),
  options: optionsSchema.default(() => optionsSchema.parse({})),
  /** What counts as a sign of an invented record (待核查). */
  signs: signsSchema.default(() => signsSchema.parse({})),
  /** The supervisor's verdicts on such signs. */
  verdicts: z.array(verdictSchema).default([]),
  /** Samples as drawn, so that next week's run keeps them (A3, C6, J2, M2). */
  draws: z.array(drawSchema).default([]),
  /** Own questions per kind of visit, instead of the packs'. */
  scripts: z.record(z.string(), z.array(z.string().min(1))).default({}),
  /** Matters the office split: keys of complaint rows that are matters of their own. */
  splitMatters: z.array(z.string()).default([]),
  /** Findings the office said to ignore, with its reason. */
  ignored: z.array(z.object({ key: z.string(), reason: z.string() })).default([]),
  /** Seed of random samples; recorded so that a draw can be repeated. */
  seed: z.number().int().default(20260101),
});

export type SampleDraw = z.infer<typeof drawSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type Signs = z.infer<typeof signsSchema>;
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;
export type MappingCorrection = z.infer<typeof mappingCorrectionSchema>;

/** The settings of an office that has said nothing yet. */
export function defaultSettings(): OfficeSettings {
  return officeSettingsSchema.parse({ version: 2 });
}
