import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const visits = () =>
  openBook({
    表1: [
      ['房号', '日期', '满意度'],
      ['1-101', 45385, '满意'],
      ['1-102', 45386, '一般'],
    ],
  });

const onTable = <T>(host: Host, work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>) =>
  host.run(async (context) => {
    const table = context.workbook.tables.getItem('Visits');
    return work(table, context);
  });

const withTable = async () => {
  const host = await visits();
  await host.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:C3', true);
    table.name = 'Visits';
    await context.sync();
  });
  return host;
};

const rows = (host: Host, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    [0, 1, 2].map((column) => host.workbook.activeSheet.value(from - 1 + i, column)),
  );

describe('TableCollection', () => {
  test('add makes a table with the default style, a filter and a free name', async () => {
    const host = await visits();
    const loaded = await host.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:C3', true);
      table.load('name, style, showHeaders, showTotals, showFilterButton, showBandedRows');
      await context.sync();
      return table.toJSON();
    });
    expect(loaded).toMatchObject({
      name: '表1',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
    });
  });

  test('without headers Excel inserts a row of its own names and moves the cells down', async () => {
    const host = await openBook({
      表1: [
        ['1-101', 1],
        ['1-102', 2],
        ['below', 3],
      ],
    });
    const address = await host.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B2', false);
      const range = table.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('表1!A1:B3');
    const sheet = host.workbook.activeSheet;
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).toEqual(['列1', '1-101', '1-102', 'below']);
  });

  test('a table over another is InvalidArgument', async () => {
    const host = await withTable();
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().tables.add('C3:D9', true);
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'TableCollection.add' });
  });

  test('a table over merged cells is MergedRangeConflict', async () => {
    const host = await visits();
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A2:B2').merge();
        sheet.tables.add('A1:C3', true);
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'MergedRangeConflict', at: 'TableCollection.add' });
  });

  test('a taken or impossible name is InvalidArgument', async () => {
    const host = await withTable();
    const rename = (name: string) =>
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.tables.add('E1:F2', true).name = name;
        await context.sync();
      });
    expect(await refusal(rename('VISITS'))).toEqual({ code: 'InvalidArgument', at: 'Table.name' });
    const other = await withTable();
    expect(
      await refusal(
        onTable(other, async (table, context) => {
          table.name = 'two words';
          await context.sync();
        }),
      ),
    ).toEqual({ code: 'InvalidArgument', at: 'Table.name' });
  });

  test('of the workbook holds the tables of all sheets; of a range those that reach into it', async () => {
    const host = await withTable();
    const found = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const all = context.workbook.tables.load('items/name, count');
      const touched = sheet.getRange('C3:D9').getTables(false).load('items/name');
      const inside = sheet.getRange('C3:D9').getTables(true).load('items/name');
      const none = sheet.tables.getItemOrNullObject('Other');
      await context.sync();
      return [all.count, touched.items.map((table) => table.name), inside.items.length, none.isNullObject];
    });
    expect(found).toEqual([1, ['Visits'], 0, true]);
  });
});

describe('Table', () => {
  test('its ranges: all, header, body; a total row appears when it is shown', async () => {
    const host = await withTable();
    const found = await onTable(host, async (table, context) => {
      table.showTotals = true;
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange()];
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(found).toEqual(['表1!A1:C4', '表1!A1:C1', '表1!A2:C3', '表1!A4:C4']);
    expect(host.workbook.activeSheet.value(3, 0)).toBe('汇总');
  });

  test('the total row of a table without one is ItemNotFound', async () => {
    const host = await withTable();
    const error = await refusal(
      onTable(host, async (table, context) => {
        table.getTotalRowRange().load('address');
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'ItemNotFound', at: 'Table.getTotalRowRange' });
  });

  test('resize keeps the header row', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.resize('A1:D9');
      await context.sync();
    });
    expect(host.workbook.activeSheet.tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 8, right: 3 });
    const error = await refusal(
      onTable(host, async (table, context) => {
        table.resize('A2:C9');
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'Table.resize' });
  });

  test('convertToRange leaves the cells, delete takes them away', async () => {
    const kept = await withTable();
    await onTable(kept, async (table, context) => {
      table.convertToRange();
      await context.sync();
    });
    expect([kept.workbook.activeSheet.tables.length, kept.workbook.activeSheet.value(0, 0)]).toEqual([0, '房号']);
    const gone = await withTable();
    await onTable(gone, async (table, context) => {
      table.delete();
      await context.sync();
    });
    expect([gone.workbook.activeSheet.tables.length, gone.workbook.activeSheet.value(0, 0)]).toEqual([0, null]);
  });

  test('style and stripes can be set', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.style = 'TableStyleLight9';
      table.showBandedRows = false;
      table.showFilterButton = false;
      await context.sync();
    });
    expect(host.workbook.activeSheet.tables[0]).toMatchObject({
      style: 'TableStyleLight9',
      bandedRows: false,
      autoFilter: null,
    });
  });

  test('sort.apply sorts the body and leaves the header', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    expect(rows(host, 1, 3).map((row) => row[0])).toEqual(['房号', '1-102', '1-101']);
  });

  test('a column filter hides rows; clearFilters shows them', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.columns.getItem('满意度').filter.applyValuesFilter(['满意']);
      await context.sync();
    });
    expect([1, 2].map((row) => host.workbook.activeSheet.isRowHidden(row))).toEqual([false, true]);
    await onTable(host, async (table, context) => {
      table.clearFilters();
      await context.sync();
    });
    expect(host.workbook.activeSheet.isRowHidden(2)).toBe(false);
  });
});

describe('TableRowCollection.add', () => {
  const add = (host: Host, index: number | null, values: (string | number)[][]) =>
    onTable(host, async (table, context) => {
      table.rows.add(index as never, values);
      await context.sync();
    });

  test('appends several rows at once', async () => {
    const host = await withTable();
    await add(host, null, [
      ['1-103', 45387, '满意'],
      ['1-104', 45388, '不满意'],
    ]);
    expect(rows(host, 4, 5)).toEqual([
      ['1-103', 45387, '满意'],
      ['1-104', 45388, '不满意'],
    ]);
    expect(host.workbook.activeSheet.tables[0]?.area.bottom).toBe(4);
  });

  test('moves what stands below the table', async () => {
    const host = await withTable();
    host.workbook.activeSheet.putValue(3, 0, '制表人');
    await add(host, null, [['1-103', 1, 'x']]);
    expect(rows(host, 4, 5).map((row) => row[0])).toEqual(['1-103', '制表人']);
  });

  test('at an index inserts before that row', async () => {
    const host = await withTable();
    await add(host, 0, [['1-100', 1, 'x']]);
    expect(rows(host, 2, 3).map((row) => row[0])).toEqual(['1-100', '1-101']);
  });

  test('fills the empty row of a table that has no data yet', async () => {
    const host = await openBook({ 表1: [['a', 'b', 'c']] });
    await host.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:C1', true);
      table.rows.add(null as never, [
        [1, 2, 3],
        [4, 5, 6],
      ]);
      await context.sync();
    });
    expect(rows(host, 2, 4)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [null, null, null],
    ]);
    expect(host.workbook.activeSheet.tables[0]?.area.bottom).toBe(2);
  });

  test('rows that are not as wide as the table are InvalidArgument', async () => {
    const host = await withTable();
    expect(await refusal(add(host, null, [['1-103', 1]]))).toEqual({
      code: 'InvalidArgument',
      at: 'TableRowCollection.add',
    });
  });

  test('on a protected sheet is AccessDenied', async () => {
    const host = await withTable();
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    expect((await refusal(add(host, null, [['1-103', 1, 'x']]))).code).toBe('AccessDenied');
  });

  test('rows can be counted, read and deleted', async () => {
    const host = await withTable();
    const found = await onTable(host, async (table, context) => {
      const count = table.rows.getCount();
      const first = table.rows.getItemAt(0).load('values, index');
      await context.sync();
      table.rows.getItemAt(0).delete();
      await context.sync();
      return [count.value, first.values, first.index];
    });
    expect(found).toEqual([2, [['1-101', 45385, '满意']], 0]);
    expect(rows(host, 2, 2)[0]?.[0]).toBe('1-102');
  });
});

describe('TableColumnCollection', () => {
  test('lists columns by name and id', async () => {
    const host = await withTable();
    const found = await onTable(host, async (table, context) => {
      const columns = table.columns.load('items/name, items/id, items/index');
      const body = table.columns.getItem('日期').getDataBodyRange().load('address');
      await context.sync();
      return [columns.items.map(({ name, id, index }) => [name, id, index]), body.address];
    });
    expect(found).toEqual([
      [
        ['房号', 1, 0],
        ['日期', 2, 1],
        ['满意度', 3, 2],
      ],
      '表1!B2:B3',
    ]);
  });

  test('add appends a column with header and values', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.columns.add(null as never, [['备注'], ['x'], ['y']]);
      await context.sync();
    });
    const sheet = host.workbook.activeSheet;
    expect([0, 1, 2].map((row) => sheet.value(row, 3))).toEqual(['备注', 'x', 'y']);
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['房号', '日期', '满意度', '备注']);
  });

  test('renaming a column writes its header cell', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.columns.getItem('日期').name = '回访日期';
      await context.sync();
    });
    expect(host.workbook.activeSheet.value(0, 1)).toBe('回访日期');
  });

  test('delete moves the columns to its right', async () => {
    const host = await withTable();
    await onTable(host, async (table, context) => {
      table.columns.getItem('日期').delete();
      await context.sync();
    });
    expect(host.workbook.activeSheet.tables[0]?.columns.map((column) => column.name)).toEqual(['房号', '满意度']);
  });
});
