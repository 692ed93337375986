import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Converts a workbook with LibreOffice, the second opinion on what we write. Formulas without cached values are calculated on the way.
 * @param to `xlsx`, `csv`, `pdf`
 */
export function convertWithOffice(bytes: Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-office-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    writeFileSync(file, bytes);
    try {
      // A profile of its own, so that conversions can run side by side.
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          join(folder, 'out'),
          file,
        ],
        {
          stdio: 'ignore',
          timeout: 120_000,
        },
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        throw new Error('This test needs LibreOffice: install it so that `soffice` is on the PATH.');
      throw error;
    }
    return new Uint8Array(readFileSync(join(folder, 'out', `workbook.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
