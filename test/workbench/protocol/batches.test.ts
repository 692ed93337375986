import { openBook, refusal } from '../openBook';

describe('a batch', () => {
  test('runs its actions in order within one request', async () => {
    const host = await openBook();
    const value = await host.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.values = [['first']];
      const early = cell.load('values');
      await context.sync();
      return (early.values as unknown[][])[0]?.[0];
    });
    expect(value).toBe('first');
    expect(host.calls[0]?.members).toMatchObject({ 'set Values': 1, load: 1 });
  });

  test('ends at the first error; what was done before it stays done (Excel has no transactions)', async () => {
    const host = await openBook();
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['before']];
        context.workbook.worksheets.getItem('nowhere').activate();
        sheet.getRange('A2').values = [['after']];
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
    const sheet = host.workbook.activeSheet;
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['before', null]);
  });

  test('names the statement that failed in debugInfo (ActionIndex)', async () => {
    const host = await openBook();
    const run = host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1:B2').values = [[1], [2], [3]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: 'range1.values = ...;' },
    });
  });

  test('an unknown member is refused by name (NotImplemented)', async () => {
    const host = await openBook();
    const load = host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.load('items');
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Worksheet.shapes'),
    });
    const call = host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').showCard();
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Range.showCard'),
    });
  });

  test('syncs can follow one another, and an object of the first serves in the second', async () => {
    const host = await openBook();
    const names = await host.run(async (context) => {
      const added = context.workbook.worksheets.add('次日清单').load('name');
      await context.sync();
      added.name = `${added.name} 2026-11-23`;
      await context.sync();
      added.load('name');
      await context.sync();
      return added.name;
    });
    expect(names).toBe('次日清单 2026-11-23');
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['表1', '次日清单 2026-11-23']);
  });

  test('two hosts side by side share nothing', async () => {
    const [one, two] = [await openBook({ 甲: [['x']] }), await openBook({ 乙: [['y']] })];
    const read = (host: typeof one) =>
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        return sheet.name;
      });
    expect(await Promise.all([read(one), read(two), read(one)])).toEqual(['甲', '乙', '甲']);
    expect([one.traffic.requests, two.traffic.requests]).toEqual([2, 1]);
  });

  test('Excel, Office and OfficeExtension can be put where product code looks for them, and taken away again', async () => {
    const host = await openBook();
    const remove = host.install();
    expect((globalThis as { Excel?: unknown }).Excel).toBe(host.Excel);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    remove();
    expect('Excel' in globalThis).toBe(false);
  });
});

describe('null objects (…OrNullObject)', () => {
  test('isNullObject is true for what is not there, false for what is', async () => {
    const host = await openBook();
    const found = await host.run(async (context) => {
      const { worksheets } = context.workbook;
      const objects = [worksheets.getItemOrNullObject('表1'), worksheets.getItemOrNullObject('没有')];
      await context.sync();
      return objects.map((object) => object.isNullObject);
    });
    expect(found).toEqual([false, true]);
  });

  test('what is asked of a null object is null, what is done to it does nothing', async () => {
    const host = await openBook();
    const isNull = await host.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = missing.getRange('A1').load('values');
      missing.delete();
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

describe('references', () => {
  const keptAfter = async (host: Awaited<ReturnType<typeof openBook>>) => {
    // The library gives references back in a request of its own, after the run.
    await host.run((context) => context.sync());
    return host.keptReferences;
  };

  test('a range serves over several syncs and means the same cells after rows were inserted above it', async () => {
    const host = await openBook({ 表1: [['a'], ['b'], ['c']] });
    const addresses = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A2').load('address');
      await context.sync();
      const before = range.address;
      sheet.getRange('1:2').insert('Down');
      range.load('address, values');
      await context.sync();
      return [before, range.address, (range.values as unknown[][])[0]?.[0]];
    });
    expect(addresses).toEqual(['表1!A2', '表1!A4', 'b']);
  });

  test('a range whose cells were deleted is an InvalidReference', async () => {
    const host = await openBook({ 表1: [['a'], ['b']] });
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A2');
        await context.sync();
        sheet.getRange('2:2').delete('Up');
        range.load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidReference');
  });

  test('references are given back when the run ends', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
    });
    expect(await keptAfter(host)).toBe(0);
  });

  test('an untracked range is never kept', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 0; row < 5; row++) sheet.getCell(row, 0).untrack().values = [[row]];
      await context.sync();
    });
    expect(host.calls[0]?.members['call _KeepReference']).toBeUndefined();
    expect(host.workbook.activeSheet.value(4, 0)).toBe(4);
  });

  test('trackedObjects.add keeps a range beyond its run, until it is removed', async () => {
    const host = await openBook({ 表1: [['kept']] });
    const range = await host.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      context.trackedObjects.add(cell);
      await context.sync();
      return cell;
    });
    expect(await keptAfter(host)).toBe(1);
    await host.Excel.run(range, async (context) => {
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['kept']]);
      context.trackedObjects.remove(range);
      await context.sync();
    });
    expect(await keptAfter(host)).toBe(0);
  });
});
