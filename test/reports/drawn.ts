import { drawSheets } from '../../src/excel/drawSheet';
import type { SheetPlan } from '../../src/reports/sheetPlan';
import { openHost } from '../../src/workbench/doors/inProcess';
import { createWorkbook } from '../../src/workbench/package/create';
import { saveWorkbook } from '../../src/workbench/package/save';
import { serve } from '../excel/onHost';

/** The file that a person gets when the plans are drawn into a new workbook and it is saved. */
export async function drawn(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const { gate } = serve(await openHost(workbook), { patience: { syncMilliseconds: 20_000 } });
  await drawSheets(gate, plans);
  return saveWorkbook(workbook);
}
