import { createWorkbook } from '../../../src/workbench/package';
import type { Sheet } from '../../../src/workbench/model';

/** The first sheet of a new workbook. */
export function newSheet(): Sheet {
  return createWorkbook().activeSheet;
}
