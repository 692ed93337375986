import { ExcelFailure, failureOf } from '../../excel/failure';
import { Gate } from '../../excel/gate';
import { readSettings } from '../../excel/settingsStore';
import { takeOver, type SettingsFile } from '../../jobs/settingsExchange';
import { sayIn } from '../../locales/index';
import { defaultSettings, type OfficeSettings } from '../../regulations/settings';
import { sayable } from '../../reports/findingsSheet';
import type { Day } from '../../values/moment';
import { openHost } from '../doors/inProcess';
import { saveWorkbook } from '../package/save';
import { readArguments, type BatchRequest } from './arguments';
import { BadUsage } from './badUsage';
import { checkOutput, openInput, openSettings, writeOutput } from './files';
import { progressLines } from './progressLines';
import { runJob } from './runJob';

/** Where a run of the command writes to, and what day it is. */
export interface BatchSurroundings {
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
  /** The computer's day, for runs that do not say `--today`. */
  readonly today: Day;
}

/** Exit status of the command (batch.md). */
export type ExitStatus = 0 | 1 | 2 | 3;

const say = sayIn('zh-CN');
const sayEnglish = sayIn('en-US');

/** Runs the command; never throws. */
export async function batch(argv: readonly string[], surroundings: BatchSurroundings): Promise<ExitStatus> {
  if (argv.includes('--help') || argv.includes('-h')) {
    surroundings.out(`${say('batch.usage')}\n\n${sayEnglish('batch.usage')}\n`);
    return 0;
  }
  try {
    return await run(readArguments(argv), surroundings);
  } catch (error) {
    const { status, line } = explain(error);
    surroundings.err(line);
    return status;
  }
}

async function run(request: BatchRequest, { out, err, today: systemDay }: BatchSurroundings): Promise<ExitStatus> {
  if (request.out !== null) checkOutput(request.out, request.workbook);
  const fileSettings = request.settings === null ? null : openSettings(request.settings);
  const workbook = openInput(request.workbook);
  const host = await openHost(workbook);
  const uninstall = host.install();
  try {
    const gate = new Gate();
    const settings = await settingsInForce(gate, fileSettings, request);
    const today = request.today ?? systemDay;
    const context = {
      gate,
      today,
      say,
      settings,
      progress: request.quiet ? undefined : progressLines(err, say),
    };
    const input = { workbook: request.workbook, today, packs: settings.packs };
    const output = await runJob(request, context, input);
    if (request.out !== null) {
      writeOutput(request.out, saveWorkbook(workbook));
      if (!request.quiet) err(say('batch.written', { file: request.out }));
    }
    if (output.uncoveredYears.length > 0 && !request.quiet) {
      err(say('batch.holidays', { years: output.uncoveredYears.join('、') }));
    }
    out(request.json ? `${JSON.stringify(output.document, null, 2)}\n` : `${output.text}\n`);
    return output.foundErrors ? 1 : 0;
  } finally {
    uninstall();
    host.close();
  }
}

/**
 * Packs of the command line, else the settings file's, else the workbook's own, else the default. What a settings file leaves out
 * of the office's own (columns, staff, samples, verdicts) is the workbook's.
 */
async function settingsInForce(
  gate: Gate,
  file: SettingsFile | null,
  { packs, workbook }: BatchRequest,
): Promise<OfficeSettings> {
  try {
    const settings = file === null ? await readSettings(gate) : takeOver(await ownSettings(gate), file);
    return packs === null ? settings : { ...settings, packs: [...packs] };
  } catch (error) {
    const { params } = failureOf(error);
    const path = String(params['path'] ?? '');
    throw new BadUsage('settings-refused', { file: workbook, path, reason: String(params['reason'] ?? 'damaged') });
  }
}

/** The workbook's own settings beside a file; a workbook whose settings are damaged has none. */
async function ownSettings(gate: Gate): Promise<OfficeSettings> {
  try {
    return await readSettings(gate);
  } catch (error) {
    if (failureOf(error).code.startsWith('settings-')) return defaultSettings();
    throw error;
  }
}

/** One line for whatever happened, in Chinese and English; contents of cells and stack traces never appear. */
function explain(error: unknown): { status: ExitStatus; line: string } {
  if (error instanceof BadUsage) {
    const key = `batch.${error.key}`;
    const line = `${say(key, error.params)} / ${sayEnglish(key, error.params)}`;
    return { status: 2, line: error.known === undefined ? line : `${line}: ${error.known}` };
  }
  const failure = error instanceof ExcelFailure ? error : failureOf(error);
  const params = sayable(failure.params);
  const message = say(`error.${failure.code}`, params);
  const english = sayEnglish(`error.${failure.code}`, params);
  return { status: 3, line: `${say('batch.failed', { message })} / ${english}` };
}
