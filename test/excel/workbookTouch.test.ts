import { onCellsChanged, type CellsChanged } from '../../src/excel/events';
import { goToCell } from '../../src/excel/selection';
import { enterValue } from '../../src/workbench/model/editing';
import { eventsArrived } from '../workbench/openBook';
import { failureCode, onHost } from './onHost';

const BOOK = { 台账: [['甲']], 藏: [['乙']] };

describe('going to a cell', () => {
  test('shows its sheet and selects it', async () => {
    const { host, gate } = await onHost({ 首页: [[1]], ...BOOK });
    await goToCell(gate, '台账', 'C7');
    const selected = await host.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe('台账!C7');
  });

  test('a sheet that is hidden or gone is named, not unhidden', async () => {
    const { host, gate } = await onHost(BOOK);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem('藏').visibility = 'Hidden';
      await context.sync();
    });
    expect(await failureCode(goToCell(gate, '藏', 'A1'))).toBe('item-missing');
    expect(await failureCode(goToCell(gate, '没有', 'A1'))).toBe('item-missing');
  });
});

describe('hearing of changes', () => {
  test('a person types and the address arrives; after ending nothing does', async () => {
    const { host, gate } = await onHost(BOOK);
    const heard: CellsChanged[] = [];
    const end = await onCellsChanged(gate, (change) => heard.push(change));
    const type = () => host.workbook.notifier.as('user', () => enterValue(host.workbook.sheets[0]!, 4, 1, '丙'));
    type();
    await eventsArrived();
    expect(heard.map(({ address, source }) => [address, source])).toEqual([['B5', 'local']]);
    await end();
    type();
    await eventsArrived();
    expect(heard).toHaveLength(1);
  });
});
