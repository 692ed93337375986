import { parseSettings } from '../regulations/parseSettings';
import { defaultSettings, officeSettingsSchema, type OfficeSettings } from '../regulations/settings';
import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';
import { readStoredText, writeStoredText } from './storedText';

const NAME = 'OfficeSettings';

/**
 * The office's settings as they are kept in its workbook; the defaults when it has said nothing yet. Those of an older version are
 * brought up to date as they are read; the workbook keeps them as they were until something is saved.
 * @throws ExcelFailure `settings-damaged` for something that is not settings of ours, `settings-newer`
 */
export async function readSettings(gate: Gate, options: PassOptions = {}): Promise<OfficeSettings> {
  const text = await readStoredText(gate, NAME, options);
  return text === null ? defaultSettings() : settingsFromJson(text);
}

/** Keeps the settings in the workbook. */
export function writeSettings(gate: Gate, settings: OfficeSettings, options: PassOptions = {}): Promise<void> {
  return writeStoredText(gate, NAME, JSON.stringify(officeSettingsSchema.parse(settings)), options);
}

/** Reads the settings as they stand now, changes them, and keeps them; settings that stay the same are not written again. */
export async function changeSettings(
  gate: Gate,
  change: (settings: OfficeSettings) => OfficeSettings,
  options: PassOptions = {},
): Promise<OfficeSettings> {
  const before = await readSettings(gate, options);
  const after = officeSettingsSchema.parse(change(before));
  if (JSON.stringify(after) !== JSON.stringify(before)) await writeSettings(gate, after, options);
  return after;
}

/**
 * Settings out of a JSON text, from the workbook or a file. A wrong one is refused as a whole.
 * @throws ExcelFailure `settings-refused` with the path of the first wrong entry, `settings-newer` when a newer version of the
 *   add-in wrote them, `settings-damaged` when it is no JSON
 */
export function settingsFromJson(text: string): OfficeSettings {
  const { settings, problems } = parseSettings(text);
  if (settings) return settings;
  const { path, code, detail } = problems[0]!;
  if (code === 'not-json') throw new ExcelFailure('settings-damaged', { name: NAME });
  if (code === 'newer-version') throw new ExcelFailure('settings-newer', { path, reason: code, version: detail });
  throw new ExcelFailure('settings-refused', { path, reason: code, detail });
}
