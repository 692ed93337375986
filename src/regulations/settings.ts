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

/**
 * Everything an office says once: it lives in its workbook, travels with a copy and can be exchanged as one JSON file.
 * `version` is the format's; older ones are migrated when read.
 */
export const officeSettingsSchema = z.object({
  version: z.literal(1),
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
  /** Own words: field → written → canonical term. */
  synonyms: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Direction and range of bare number scales, per field: never guessed, said once. */
  scales: z.record(z.string(), z.object({ best: z.number(), worst: z.number() })).default({}),
  /** Letters of a letter scale: `{A: "满意"}`. */
  letterScale: z.record(z.string(), z.string()).default({}),
  /** Targets and other figures the office changed: key of `figures.ts` (`A13`, `J4:visit-rate:维修`) → figure. */
  figures: z.record(z.string(), z.number()).default({}),
  options: z
    .object({
      fairIsSatisfied: z.boolean().default(false),
      dueFrom: isoDate.nullable().default(null),
    })
    .default({ fairIsSatisfied: false, dueFrom: null }),
  /** Matters the office split: keys of complaint rows that are matters of their own. */
  splitMatters: z.array(z.string()).default([]),
  /** Findings the office said to ignore, with its reason. */
  ignored: z.array(z.object({ key: z.string(), reason: z.string() })).default([]),
  /** Seed of random samples; recorded so that a draw can be repeated. */
  seed: z.number().int().default(20260101),
});

export type OfficeSettings = z.infer<typeof officeSettingsSchema>;
export type MappingCorrection = z.infer<typeof mappingCorrectionSchema>;

/** The settings of an office that has said nothing yet. */
export function defaultSettings(): OfficeSettings {
  return officeSettingsSchema.parse({ version: 1 });
}
