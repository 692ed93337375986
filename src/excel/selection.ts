import type { Gate, PassOptions } from './gate';
import { ExcelFailure, failureOf } from './failure';

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

/** The active cell: of several selected cells the one that would be typed into. Row and column count from 1. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What Excel answers where no cell is active: a chart sheet is shown, or a shape is selected. */
const NO_CELL = ['InvalidSelection', 'ItemNotFound', 'GeneralException', 'InvalidReference'];

/** The cell that is selected; `null` where none is. */
export async function selectedCell(gate: Gate, options: PassOptions = {}): Promise<SelectedCell | null> {
  try {
    return await gate.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex');
      // The active cell is always one of the active sheet.
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return { sheet: sheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
    }, options);
  } catch (error) {
    const failure = failureOf(error);
    if (NO_CELL.includes(String(failure.params['host']))) return null;
    throw failure;
  }
}

/**
 * Tells when another cell is selected, also by going to another sheet. A hint only: ask `selectedCell` what is selected. The returned
 * function ends it.
 */
export async function onSelectionChanged(gate: Gate, listener: () => void): Promise<() => Promise<void>> {
  const tell = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  const handles = await gate.run(
    async (context) => {
      const { worksheets } = context.workbook;
      const added = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
      await context.sync();
      return added;
    },
    { repeatable: false },
  );
  return async () => {
    for (const handle of handles) handle.remove();
    await handles[0]!.context.sync();
  };
}
