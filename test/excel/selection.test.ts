import { goToCell, onSelectionChanged, selectedCell } from '../../src/excel/selection';
import { failureCode, onHost, type OpenedBook } from './onHost';

const SHEETS = { 清单: [['甲', '乙']], 记录: [['丙']] } as const;

/** Selects cells as a person does. */
async function select({ host }: OpenedBook, sheet: string, address: string): Promise<void> {
  await host.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the selected cell', () => {
  test('is the active one, with its sheet; of several the first', async () => {
    const book = await onHost(SHEETS);
    await select(book, '清单', 'B7');
    expect(await selectedCell(book.gate)).toEqual({ sheet: '清单', row: 7, column: 2 });
    await select(book, '记录', 'C3:E9');
    expect(await selectedCell(book.gate)).toEqual({ sheet: '记录', row: 3, column: 3 });
  });

  test('is where `goToCell` went', async () => {
    const { gate } = await onHost(SHEETS);
    await goToCell(gate, '记录', 'D12');
    expect(await selectedCell(gate)).toEqual({ sheet: '记录', row: 12, column: 4 });
  });

  test('is none where Excel knows of no cell, a chart sheet', async () => {
    const { host, gate } = await onHost(SHEETS);
    host.faults.inject({ request: 1, effect: { kind: 'error', code: 'InvalidSelection' } });
    expect(await selectedCell(gate)).toBeNull();
  });

  test('another failure is none of that: it is told', async () => {
    const { host, gate } = await onHost(SHEETS);
    host.faults.inject({ request: 1, effect: { kind: 'error', code: 'InactiveWorkbook' } });
    expect(await failureCode(selectedCell(gate))).toBe('inactive-workbook');
  });
});

describe('being told of a selection', () => {
  test('another cell, and another sheet; until it is ended', async () => {
    const book = await onHost(SHEETS);
    await select(book, '清单', 'A1');
    let told = 0;
    const end = await onSelectionChanged(book.gate, () => (told += 1));
    await goToCell(book.gate, '清单', 'A5');
    await settled();
    expect(told).toBe(1);
    await book.host.run(async (context) => {
      context.workbook.worksheets.getItem('记录').activate();
      await context.sync();
    });
    await settled();
    expect(told).toBe(2);
    await end();
    await goToCell(book.gate, '清单', 'A9');
    await settled();
    expect(told).toBe(2);
  });
});
