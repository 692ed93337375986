import type { Gate, PassOptions } from './gate';
import { ExcelFailure } from './failure';

/**
 * Shows a cell: its sheet is activated and the cell selected. A hidden sheet is not unhidden without being asked.
 * @throws ExcelFailure `item-missing`
 */
export function goToCell(gate: Gate, sheet: string, cell: string | null, options: PassOptions = {}): Promise<void> {
  return gate.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.isNullObject || worksheet.visibility !== 'Visible') throw new ExcelFailure('item-missing', { sheet });
    worksheet.activate();
    worksheet.getRange(cell ?? 'A1').select();
    await context.sync();
  }, options);
}
