import { readGrid } from '../../src/excel/readGrid';
import { giveRole } from '../../src/excel/sheetRoles';
import { protectSheet } from './protectSheet';
import { onHost } from './onHost';

describe('reading the workbook', () => {
  test('each sheet with values, place, visibility, tables, merges and protection', async () => {
    const { host, gate } = await onHost({
      台账: [
        [null, null],
        [null, '房号', '日期'],
        [null, '3-2-501', 45385],
      ],
      空表: [],
    });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.tables.add('B2:C3', true).name = 'Visits';
      sheet.getRange('B5:C6').merge();
      sheet.getRange('B5').values = [['注']];
      context.workbook.worksheets.getItem('空表').visibility = 'Hidden';
      await context.sync();
    });
    protectSheet(host, '台账');
    const grid = await readGrid(gate);
    expect(grid.date1904).toBe(false);
    expect(grid.sheets.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
      ['台账', 'visible'],
      ['空表', 'hidden'],
    ]);
    expect(grid.sheets[0]).toMatchObject({
      top: 2,
      left: 2,
      protected: true,
      merges: [{ top: 5, left: 2, bottom: 6, right: 3 }],
      tables: [{ name: 'Visits', area: { top: 2, left: 2, bottom: 3, right: 3 }, headerRow: true, totalsRow: false }],
    });
    expect(grid.sheets[0]!.values.slice(0, 2)).toEqual([
      ['房号', '日期'],
      ['3-2-501', 45385],
    ]);
    expect(grid.sheets[1]!.values).toEqual([]);
  });

  test('a workbook in the 1904 system says so', async () => {
    const { host, gate } = await onHost({ 表1: [['甲']] });
    host.workbook.date1904 = true;
    expect((await readGrid(gate)).date1904).toBe(true);
  });

  test('our own sheets are left out, whatever they are called', async () => {
    const { host, gate } = await onHost({ 台账: [['甲']], 我的清单: [['乙']] });
    await host.run(async (context) => {
      giveRole(context.workbook.worksheets.getItem('我的清单'), 'visitList');
      await context.sync();
    });
    expect((await readGrid(gate)).sheets.map(({ sheet }) => sheet)).toEqual(['台账']);
  });

  test('a stray cell at XFD1048576 does not make it read billions of cells', async () => {
    const rows = Array.from({ length: 50 }, (_, row) => [`房${row}`, row]);
    const { host, gate } = await onHost({ 台账: rows });
    await host.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('XFD1048576').values = [['x']];
      await context.sync();
    });
    host.resetTraffic();
    const [sheet] = (await readGrid(gate)).sheets;
    expect(sheet!.values).toHaveLength(50);
    expect(sheet!.values[49]).toEqual(['房49', 49]);
    expect(host.traffic.cellsRead).toBeLessThan(1000);
  });

  test('a register with a gap of a thousand rows is read as a whole', async () => {
    const { host, gate } = await onHost({ 台账: [['甲', 1]] });
    await host.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('A1200:B1200').values = [['乙', 2]];
      await context.sync();
    });
    const [sheet] = (await readGrid(gate)).sheets;
    expect(sheet!.values).toHaveLength(1200);
    expect(sheet!.values[1199]).toEqual(['乙', 2]);
  });

  test('large sheets come in responses below the limit of 5 MB', async () => {
    const text = '回访内容'.repeat(30);
    const { host, gate } = await onHost({ 台账: Array.from({ length: 20_000 }, (_, row) => [row, text]) });
    host.resetTraffic();
    const rows: number[] = [];
    const [sheet] = (await readGrid(gate, { onRead: (_, done) => rows.push(done) })).sheets;
    expect(sheet!.values).toHaveLength(20_000);
    expect(sheet!.values[19_999]).toEqual([19_999, text]);
    expect(rows.length).toBeGreaterThan(2);
    expect(host.calls.every(({ bytesIn }) => bytesIn < 5 * 1024 * 1024)).toBe(true);
  });

  test('no response is asked for twice and no cell is read twice', async () => {
    const { host, gate } = await onHost({ 台账: Array.from({ length: 1000 }, (_, row) => [row, row, row]) });
    host.resetTraffic();
    await readGrid(gate);
    expect(host.traffic.cellsRead).toBe(3000);
  });

  test('an answer without values is a failure, not an empty sheet', async () => {
    const { host, gate } = await onHost({ 台账: [['甲']] });
    for (let request = 1; request <= 12; request++) host.faults.inject({ request, effect: { kind: 'nullValues' } });
    await expect(readGrid(gate)).rejects.toMatchObject({ code: 'host-failed' });
  });
});
