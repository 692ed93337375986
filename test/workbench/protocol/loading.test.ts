import { openBook, refusal } from '../openBook';

const book = () => openBook({ 甲: [['a', 1]], 乙: [['b', 2]], 丙: [] });

describe('load', () => {
  test('takes names in a text, in a list and in an object', async () => {
    const host = await book();
    const loaded = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      const text = sheet.getRange('A1:B1').load('values, address');
      const list = sheet.getRange('A1:B1').load(['values', 'address']);
      const object = sheet.getRange('A1:B1').load({ values: true, address: true });
      await context.sync();
      return [text, list, object].map((range) => [range.address, range.values]);
    });
    expect(loaded).toEqual(Array.from({ length: 3 }, () => ['甲!A1:B1', [['a', 1]]]));
  });

  test('reaches through objects: format/fill/color and worksheet/name', async () => {
    const host = await book();
    const loaded = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem('乙').getRange('A1');
      range.load('format/fill/color, worksheet/name');
      range.load({ format: { font: { bold: true } } });
      await context.sync();
      return [range.format.fill.color, range.worksheet.name, range.format.font.bold];
    });
    expect(loaded).toEqual(['#FFFFFF', '乙', false]);
  });

  test('of an object without names loads every scalar property ($all)', async () => {
    const host = await book();
    const sheet = await host.run(async (context) => {
      const each = context.workbook.worksheets.getItem('甲').load();
      await context.sync();
      return each.toJSON();
    });
    expect(sheet).toMatchObject({ name: '甲', position: 0, visibility: 'Visible', showGridlines: true, tabColor: '' });
  });

  test('what was not loaded cannot be read (PropertyNotLoaded)', async () => {
    const host = await book();
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('甲').load('name');
        await context.sync();
        return sheet.visibility;
      }),
    );
    expect(error).toEqual({ code: 'PropertyNotLoaded', at: 'Worksheet.visibility' });
  });

  test('of a collection loads properties of its items, with top and skip', async () => {
    const host = await book();
    const names = await host.run(async (context) => {
      const all = context.workbook.worksheets.load('items/name');
      await context.sync();
      const every = all.items.map((sheet) => sheet.name);
      const page = context.workbook.worksheets;
      page.load({ select: 'name', top: 1, skip: 1 });
      await context.sync();
      return [every, page.items.map((sheet) => sheet.name)];
    });
    expect(names).toEqual([['甲', '乙', '丙'], ['乙']]);
  });

  test("of a collection's own property does not load its items", async () => {
    const host = await book();
    const counted = (read: (tables: Excel.TableCollection) => unknown) =>
      host.run(async (context) => {
        const tables = context.workbook.tables.load('count');
        await context.sync();
        return read(tables);
      });
    expect(await counted((tables) => tables.count)).toBe(0);
    expect((await refusal(counted((tables) => tables.items))).code).toBe('PropertyNotLoaded');
  });

  test('items of a collection can be used as objects afterwards', async () => {
    const host = await book();
    await host.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      for (const sheet of sheets.items) sheet.getRange('C1').values = [[sheet.name]];
      await context.sync();
    });
    expect(host.workbook.sheets.map((sheet) => sheet.value(0, 2))).toEqual(['甲', '乙', '丙']);
  });

  test('items stay themselves when the collection changes between two syncs', async () => {
    const host = await book();
    await host.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const third = sheets.items[2];
      sheets.items[0]?.delete();
      await context.sync();
      third?.getRange('A1').set({ values: [['third']] });
      await context.sync();
    });
    expect(host.workbook.sheet('丙')?.value(0, 0)).toBe('third');
  });

  test('set() writes several properties at once', async () => {
    const host = await book();
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem('甲').getRange('A1');
      range.set({ values: [['x']], format: { wrapText: true, font: { bold: true } } });
      await context.sync();
    });
    const sheet = host.workbook.activeSheet;
    expect([sheet.value(0, 0), sheet.style(0, 0).font.bold, sheet.style(0, 0).alignment.wrap]).toEqual([
      'x',
      true,
      true,
    ]);
  });
});
