import { parseSettings, type SettingsProblem } from '../../regulations/parseSettings';
import type { OfficeSettings } from '../../regulations/settings';

/** A row of a list as it is being typed: everything is text until it is saved. */
export type Row = Readonly<Record<string, string>>;

/** The settings as a person edits them. What the form does not show (mappings, ignored findings …) is kept from the base. */
export interface SettingsForm {
  readonly packs: readonly string[];
  /** Key of the figure → what is typed; a share as per cent. Only figures that differ from the packs. */
  readonly figures: Readonly<Record<string, string>>;
  readonly contactFrom: string;
  readonly contactTo: string;
  readonly minutesPerDay: string;
  readonly phoneMinutes: string;
  readonly onsiteMinutes: string;
  readonly fairIsSatisfied: boolean;
  /** Empty: the first date of the visit register. */
  readonly dueFrom: string;
  readonly staff: readonly Row[];
  readonly holidays: readonly Row[];
  readonly scales: readonly Row[];
  readonly letters: readonly Row[];
  readonly synonyms: readonly Row[];
}

const separator = /[、,，;；\s]+/;

/** The settings as text for the form. `shares` says which figures are shown as per cent. */
export function toForm(settings: OfficeSettings, shares: ReadonlySet<string>): SettingsForm {
  const figures = Object.entries(settings.figures).map(([key, value]) => [key, figureText(value, shares.has(key))]);
  return {
    packs: settings.packs,
    figures: Object.fromEntries(figures),
    contactFrom: settings.contactHours.from,
    contactTo: settings.contactHours.to,
    minutesPerDay: String(settings.minutesPerDay),
    phoneMinutes: String(settings.minutesPerVisit.phone),
    onsiteMinutes: String(settings.minutesPerVisit.onsite),
    fairIsSatisfied: settings.options.fairIsSatisfied,
    dueFrom: settings.options.dueFrom ?? '',
    staff: settings.staff.map(({ name, post, area, minutes }) => ({
      name,
      post,
      area: area.join('、'),
      minutes: minutes === null ? '' : String(minutes),
    })),
    holidays: settings.holidays.map(({ date, workday, name }) => ({ date, workday: workday ? 'yes' : 'no', name })),
    scales: Object.entries(settings.scales).map(([field, { best, worst }]) => ({
      field,
      best: String(best),
      worst: String(worst),
    })),
    letters: Object.entries(settings.letterScale).map(([letter, meaning]) => ({ letter, meaning })),
    synonyms: Object.entries(settings.synonyms).flatMap(([field, words]) =>
      Object.entries(words).map(([written, canonical]) => ({ field, written, canonical })),
    ),
  };
}

/** A figure as it is typed: a share of 0.05 is 5. */
export function figureText(value: number, share: boolean): string {
  // Two decimals of a per cent are more than any regulation uses, and hide that 0.07 × 100 is not exactly 7.
  return share ? String(Math.round(value * 10_000) / 100) : String(value);
}

function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** Rows in which nothing was typed are no rows. */
function filled(rows: readonly Row[], key: string): readonly Row[] {
  return rows.filter((row) => (row[key] ?? '').trim() !== '');
}

export type SavedForm =
  | { readonly settings: OfficeSettings; readonly problem?: undefined }
  | { readonly settings?: undefined; readonly problem: SettingsProblem };

/** The settings that a form says, or the first thing in it that cannot be. */
export function fromForm(form: SettingsForm, base: OfficeSettings, shares: ReadonlySet<string>): SavedForm {
  const leaveOf = new Map(base.staff.map(({ name, leave }) => [name, leave]));
  const synonyms: Record<string, Record<string, string>> = {};
  for (const row of filled(form.synonyms, 'written')) {
    (synonyms[row['field'] ?? ''] ??= {})[row['written']!.trim()] = (row['canonical'] ?? '').trim();
  }
  const parsed = parseSettings({
    ...base,
    packs: [...form.packs],
    figures: Object.fromEntries(
      Object.entries(form.figures)
        .filter(([, text]) => text.trim() !== '')
        .map(([key, text]) => [key, shares.has(key) ? number(text) / 100 : number(text)]),
    ),
    contactHours: { from: form.contactFrom, to: form.contactTo },
    minutesPerDay: number(form.minutesPerDay),
    minutesPerVisit: { phone: number(form.phoneMinutes), onsite: number(form.onsiteMinutes) },
    options: { fairIsSatisfied: form.fairIsSatisfied, dueFrom: form.dueFrom === '' ? null : form.dueFrom },
    staff: filled(form.staff, 'name').map((row) => ({
      name: row['name']!.trim(),
      post: (row['post'] ?? '').trim(),
      area: (row['area'] ?? '').split(separator).filter(Boolean),
      minutes: (row['minutes'] ?? '').trim() === '' ? null : number(row['minutes']!),
      leave: leaveOf.get(row['name']!.trim()) ?? [],
    })),
    holidays: filled(form.holidays, 'date').map((row) => ({
      date: row['date'],
      workday: row['workday'] === 'yes',
      name: (row['name'] ?? '').trim(),
    })),
    scales: Object.fromEntries(
      filled(form.scales, 'field').map((row) => [
        row['field']!,
        { best: number(row['best'] ?? ''), worst: number(row['worst'] ?? '') },
      ]),
    ),
    letterScale: Object.fromEntries(
      filled(form.letters, 'letter').map((row) => [row['letter']!.trim().toUpperCase(), (row['meaning'] ?? '').trim()]),
    ),
    synonyms,
  });
  return parsed.settings !== undefined ? { settings: parsed.settings } : { problem: parsed.problems[0]! };
}
