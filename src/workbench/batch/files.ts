import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readSettingsFile, type SettingsFile } from '../../jobs/settingsExchange';
import type { Workbook } from '../model/workbook';
import { openWorkbook } from '../package/open';
import { PackageRefusal, type RefusalCode } from '../package/refusal';
import { BadUsage } from './badUsage';

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  'not-a-workbook': 'not-a-workbook',
  'old-format': 'not-a-workbook',
  encrypted: 'encrypted',
  'too-large': 'bomb',
  damaged: 'damaged',
  'bad-xml': 'damaged',
  'unsafe-xml': 'damaged',
};

/** Opens the workbook of a file. @throws BadUsage when it cannot be read */
export function openInput(file: string): Workbook {
  const bytes = read(file);
  try {
    return openWorkbook(bytes);
  } catch (error) {
    if (error instanceof PackageRefusal) throw new BadUsage(REFUSALS[error.code], { file });
    throw new BadUsage('damaged', { file });
  }
}

/** Settings out of a file, of this version of the format or an older one. @throws BadUsage */
export function openSettings(file: string): SettingsFile {
  const { file: settings, problems } = readSettingsFile(new TextDecoder().decode(read(file)));
  if (settings !== undefined) return settings;
  const { path, code } = problems[0]!;
  throw new BadUsage('settings-refused', { file, path, reason: code });
}

function read(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BadUsage(missing ? 'file-missing' : 'file-unreadable', { file });
  }
}

/** Refuses an output that is the input or lies where nothing can be written, before any work is done. @throws BadUsage */
export function checkOutput(out: string, input: string): void {
  if (realPlace(out) === realPlace(input)) throw new BadUsage('out-input');
  try {
    accessSync(dirname(resolve(out)), constants.W_OK);
  } catch {
    throw new BadUsage('out-folder', { file: out });
  }
}

/** Links followed, as far as the file exists. */
function realPlace(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = dirname(resolve(file));
    try {
      return join(realpathSync(folder), basename(file));
    } catch {
      return resolve(file);
    }
  }
}

/** Writes beside the file and renames, so that an existing file is either left as it was or replaced as a whole. */
export function writeOutput(out: string, bytes: Uint8Array): void {
  const beside = `${out}.${process.pid}.part`;
  try {
    const handle = openSync(beside, 'wx');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, out);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
