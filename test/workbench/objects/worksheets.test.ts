import { openBook, refusal } from '../openBook';

const onSheet = async (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void,
  host?: Awaited<ReturnType<typeof openBook>>,
) => {
  const opened = host ?? (await openBook());
  await opened.run(async (context) => {
    await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  return opened;
};

describe('WorksheetCollection', () => {
  test('add puts the sheet at the end and does not activate it', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      context.workbook.worksheets.add('次日清单');
      await context.sync();
    });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['表1', '次日清单']);
    expect(host.workbook.activeSheet.name).toBe('表1');
  });

  test('add without a name takes the next free SheetN', async () => {
    const host = await openBook({ Sheet1: [], Sheet3: [] });
    const name = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Sheet4');
  });

  test.each([
    ['32 characters', '一'.repeat(32)],
    ['an opening bracket', 'a[b'],
    ['a closing bracket', 'a]b'],
    ['a colon', 'a:b'],
    ['an asterisk', 'a*b'],
    ['a question mark', 'a?b'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['nothing', ''],
    ['an apostrophe first', "'a"],
    ['an apostrophe last', "a'"],
  ])('a name with %s is InvalidArgument', async (_what, name) => {
    const host = await openBook();
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'WorksheetCollection.add' });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test('31 characters are allowed', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      context.workbook.worksheets.add('一'.repeat(31));
      await context.sync();
    });
    expect(host.workbook.sheets).toHaveLength(2);
  });

  test('a name that is taken, whatever its case, is ItemAlreadyExists', async () => {
    const host = await openBook({ Visits: [] });
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.add('VISITS');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemAlreadyExists');
  });

  test('getItem finds by name without regard to case, and by id', async () => {
    const host = await openBook({ Visits: [] });
    const names = await host.run(async (context) => {
      const byName = context.workbook.worksheets.getItem('visits').load('name, id');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load('name');
      await context.sync();
      return [byName.name, byId.name];
    });
    expect(names).toEqual(['Visits', 'Visits']);
  });

  test('getItem of what is not there is ItemNotFound', async () => {
    const host = await openBook();
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getItem('没有').load('name');
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
  });

  test('getCount, getFirst and getLast can leave hidden sheets out', async () => {
    const host = await openBook({ 甲: [], 乙: [], 丙: [] });
    host.workbook.setVisibility(host.workbook.sheets[0]!, 'hidden');
    const found = await host.run(async (context) => {
      const { worksheets } = context.workbook;
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      const sheets = [worksheets.getFirst(), worksheets.getFirst(true), worksheets.getLast()];
      for (const sheet of sheets) sheet.load('name');
      await context.sync();
      return [...counts.map((count) => count.value), ...sheets.map((sheet) => sheet.name)];
    });
    expect(found).toEqual([3, 2, '甲', '乙', '丙']);
  });
});

describe('Worksheet', () => {
  test('name, position, visibility and tabColor can be set', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('乙');
      sheet.name = '月度汇总 2026-10';
      sheet.position = 0;
      sheet.tabColor = '#FF9900';
      context.workbook.worksheets.getItem('甲').visibility = 'VeryHidden';
      await context.sync();
    });
    const [first, second] = host.workbook.sheets;
    expect([first?.name, first?.tabColor, second?.visibility]).toEqual(['月度汇总 2026-10', '#FF9900', 'veryHidden']);
  });

  test('the last visible sheet can be neither deleted nor hidden', async () => {
    const run = async (work: (sheet: Excel.Worksheet) => void) => {
      const host = await openBook();
      return refusal(onSheet(work, host));
    };
    expect((await run((sheet) => sheet.delete())).code).toBe('InvalidOperation');
    expect((await run((sheet) => (sheet.visibility = 'Hidden'))).code).toBe('InvalidOperation');
  });

  test('a very hidden sheet cannot be deleted (InvalidOperation)', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    host.workbook.setVisibility(host.workbook.sheets[1]!, 'veryHidden');
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getItem('乙').delete();
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidOperation');
  });

  test('activate brings a sheet to the front; a hidden one cannot be', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    const activate = (name: string) =>
      host.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      });
    await activate('乙');
    expect(host.workbook.activeSheet.name).toBe('乙');
    host.workbook.setVisibility(host.workbook.sheets[0]!, 'hidden');
    expect((await refusal(activate('甲'))).code).toBe('InvalidOperation');
  });

  test('an object of a deleted sheet is ItemNotFound', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('乙').load('name');
        await context.sync();
        sheet.delete();
        sheet.load('name');
        await context.sync();
        sheet.load('visibility');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
  });

  test('copy makes a sheet of the same contents beside, before or after another', async () => {
    const host = await openBook({ 甲: [['x']], 乙: [] });
    const name = await host.run(async (context) => {
      const { worksheets } = context.workbook;
      const copy = worksheets.getItem('甲').copy('After', worksheets.getItem('甲')).load('name');
      await context.sync();
      return copy.name;
    });
    expect(name).toBe('甲 (2)');
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['甲', '甲 (2)', '乙']);
    expect(host.workbook.sheet('甲 (2)')?.value(0, 0)).toBe('x');
  });

  test('getUsedRange of an empty sheet is its first cell; getUsedRangeOrNullObject is null', async () => {
    const host = await openBook();
    const found = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange().load('address');
      const orNull = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return [used.address, orNull.isNullObject];
    });
    expect(found).toEqual(['表1!A1', true]);
  });

  test('a formatted empty cell counts as used, unless only values are asked for', async () => {
    const host = await openBook({ 表1: [['a']] });
    const found = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('C5').format.fill.color = '#FFFF00';
      const used = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      for (const range of used) range.load('address');
      await context.sync();
      return used.map((range) => range.address);
    });
    expect(found).toEqual(['表1!A1:C5', '表1!A1']);
  });

  test('showGridlines belongs to the view and is kept', async () => {
    const host = await onSheet((sheet) => {
      sheet.showGridlines = false;
    });
    expect(host.workbook.activeSheet.view.gridlines).toBe(false);
  });

  test('getRange takes an address, a defined name, a table and none (the whole sheet)', async () => {
    const host = await openBook({
      表1: [
        ['房号', '姓名'],
        ['1-101', 'a'],
        ['1-102', 'b'],
      ],
    });
    const found = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('名单', sheet.getRange('B2:B3'));
      sheet.tables.add('A1:B3', true).name = 'Customers';
      const ranges = ['$A$1:B2', '名单', 'Customers', 'Customers[姓名]', 'C:D', '2:3'].map((text) =>
        sheet.getRange(text),
      );
      ranges.push(sheet.getRange());
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(found).toEqual(['表1!A1:B2', '表1!B2:B3', '表1!A2:B3', '表1!B2:B3', '表1!C:D', '表1!2:3', '表1!1:1048576']);
  });

  test.each(['A0', 'XFE1', 'A1048577', 'A1:', '不是地址', ''])('getRange(%j) is InvalidArgument', async (address) => {
    const error = await refusal(onSheet((sheet) => void sheet.getRange(address).load('address')));
    expect(error).toEqual({ code: 'InvalidArgument', at: 'Worksheet.getRange' });
  });

  test('getRanges takes several addresses, up to 8,192 characters', async () => {
    const host = await openBook({ 表1: [] });
    const found = await host.run(async (context) => {
      const areas = context.workbook.worksheets
        .getActiveWorksheet()
        .getRanges('A1:B2,D4,F:F')
        .load('address, areaCount');
      await context.sync();
      return [areas.address, areas.areaCount];
    });
    expect(found).toEqual(['表1!A1:B2,表1!D4,表1!F:F', 3]);
    const long = Array.from({ length: 1800 }, (_, row) => `A${row + 1}`).join(',');
    expect(long.length).toBeGreaterThan(8192);
    const error = await refusal(onSheet((sheet) => void sheet.getRanges(long).load('areaCount'), host));
    expect(error.code).toBe('InvalidArgument');
  });

  test('getRangeByIndexes counts from 0', async () => {
    const host = await openBook();
    const address = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(2, 1, 3, 2).load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('表1!B3:C5');
  });

  test('names with blanks or signs are quoted in addresses', async () => {
    const host = await openBook({ '2026 年 10 月': [] });
    const address = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'2026 年 10 月'!A1");
  });
});
