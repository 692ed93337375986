import { parseSettings, type SettingsProblem } from '../regulations/parseSettings';
import { officeSettingsSchema, type OfficeSettings } from '../regulations/settings';

/**
 * Settings as one JSON file. Headquarters hands out what holds for every office; what an office knows about itself, its people and
 * its findings stays at home, unless the file is a full copy of one office's settings and names these parts.
 */

/** Parts that belong to one office: its columns, people, samples, verdicts. A file for other offices leaves them out. */
export const OWN_PARTS = [
  'mappings',
  'staff',
  'draws',
  'verdicts',
  'ignored',
  'splitMatters',
  'seed',
] as const satisfies readonly (keyof OfficeSettings)[];
export type OwnPart = (typeof OWN_PARTS)[number];

/** Options that say something about one office: its first day and its area. */
const OWN_OPTIONS = ['dueFrom', 'managedArea'] as const satisfies readonly (keyof OfficeSettings['options'])[];

/** A settings file as read. */
export interface SettingsFile {
  readonly settings: OfficeSettings;
  /** Own parts that the file states; a file of headquarters states none. */
  readonly own: readonly OwnPart[];
  readonly ownOptions: readonly (typeof OWN_OPTIONS)[number][];
}

export type ReadSettingsFile =
  | { readonly file: SettingsFile; readonly problems?: undefined }
  | { readonly file?: undefined; readonly problems: readonly SettingsProblem[] };

/** What a settings file holds, whatever its version; a wrong one is refused as a whole. */
export function readSettingsFile(text: string): ReadSettingsFile {
  const plain = text.replace(/^\uFEFF/, '');
  const { settings, problems } = parseSettings(plain);
  if (settings === undefined) return { problems };
  const stated = JSON.parse(plain) as Record<string, unknown>;
  const options = (stated['options'] ?? {}) as Record<string, unknown>;
  return {
    file: {
      settings,
      own: OWN_PARTS.filter((part) => stated[part] !== undefined),
      ownOptions: OWN_OPTIONS.filter((option) => options[option] !== undefined),
    },
  };
}

/** The settings of an office once a file is taken over: the file's, but for what is the office's own and the file leaves out. */
export function takeOver(office: OfficeSettings, { settings, own, ownOptions }: SettingsFile): OfficeSettings {
  const kept = OWN_PARTS.filter((part) => !own.includes(part)).map((part) => [part, office[part]] as const);
  const keptOptions = OWN_OPTIONS.filter((option) => !ownOptions.includes(option)).map(
    (option) => [option, office.options[option]] as const,
  );
  return officeSettingsSchema.parse({
    ...settings,
    ...Object.fromEntries(kept),
    options: { ...settings.options, ...Object.fromEntries(keptOptions) },
  });
}

/** The file for other offices: no person, no sheet, no verdict and no sample of this one is in it. */
export function fileForOffices(settings: OfficeSettings): string {
  const parts = Object.entries(settings).filter(([part]) => !(OWN_PARTS as readonly string[]).includes(part));
  const options = Object.entries(settings.options).filter(
    ([option]) => !(OWN_OPTIONS as readonly string[]).includes(option),
  );
  return written({ ...Object.fromEntries(parts), options: Object.fromEntries(options) });
}

/** Everything, for another workbook of the same office. */
export function fullCopy(settings: OfficeSettings): string {
  return written(settings);
}

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A part of the settings that a file would change, with how many entries it has before and after. */
export interface SettingsChange {
  readonly part: Exclude<keyof OfficeSettings, 'version'>;
  readonly before: number;
  readonly after: number;
}

/** What is different between two settings, part by part; empty when nothing is. */
export function settingsChanges(before: OfficeSettings, after: OfficeSettings): SettingsChange[] {
  const parts = Object.keys(officeSettingsSchema.shape).filter((part) => part !== 'version');
  return (parts as SettingsChange['part'][]).flatMap((part) =>
    sorted(before[part]) === sorted(after[part])
      ? []
      : [{ part, before: entries(before[part]), after: entries(after[part]) }],
  );
}

/** The same text for the same settings, in whatever order their keys were written. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function entries(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 1;
}
