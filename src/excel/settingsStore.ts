import { parseSettings } from '../regulations/parseSettings';
import { defaultSettings, officeSettingsSchema, type OfficeSettings } from '../regulations/settings';
import { ExcelFailure } from './failure';
import type { Gate, PassOptions } from './gate';
import { readStoredText, writeStoredText } from './storedText';

const NAME = 'OfficeSettings';

/**
 * The office's settings as they are kept in its workbook; the defaults when it has said nothing yet.
 * @throws ExcelFailure `settings-damaged` for something that is not settings of ours
 */
export async function readSettings(gate: Gate, options: PassOptions = {}): Promise<OfficeSettings> {
  const text = await readStoredText(gate, NAME, options);
  return text === null ? defaultSettings() : settingsFromJson(text);
}

/** Keeps the settings in the workbook. */
export function writeSettings(gate: Gate, settings: OfficeSettings, options: PassOptions = {}): Promise<void> {
  return writeStoredText(gate, NAME, JSON.stringify(officeSettingsSchema.parse(settings)), options);
}

/**
 * Settings out of a JSON text, from the workbook or a file. A wrong one is refused as a whole.
 * @throws ExcelFailure `settings-refused` with the path of the first wrong entry, `settings-damaged` when it is no JSON
 */
export function settingsFromJson(text: string): OfficeSettings {
  const { settings, problems } = parseSettings(text);
  if (settings) return settings;
  const { path, code, detail } = problems[0]!;
  if (code === 'not-json') throw new ExcelFailure('settings-damaged', { name: NAME });
  throw new ExcelFailure('settings-refused', { path, reason: code, detail });
}
