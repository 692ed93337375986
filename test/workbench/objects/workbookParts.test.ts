import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const change = (host: Host, work: (context: Excel.RequestContext) => void) =>
  host.run(async (context) => {
    work(context);
    await context.sync();
  });

describe('NamedItemCollection', () => {
  test('add takes a range or a formula; getRange leads back', async () => {
    const host = await openBook({ 登记: [['a'], ['b']] });
    const found = await host.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('名单', worksheets.getItem('登记').getRange('A1:A2'), '客户名单');
      names.add('税率', '=0.06');
      const list = names.getItem('名单').load('name, type, value, formula, comment, scope');
      const rate = names.getItem('税率').load('type, value');
      const range = names.getItem('名单').getRange().load('address');
      await context.sync();
      return [list.toJSON(), rate.type, range.address];
    });
    expect(found).toEqual([
      {
        name: '名单',
        type: 'Range',
        value: '登记!A1:A2',
        formula: '=登记!$A$1:$A$2',
        comment: '客户名单',
        scope: 'Workbook',
      },
      'Double',
      '登记!A1:A2',
    ]);
  });

  test('a sheet has names of its own beside those of the workbook', async () => {
    const host = await openBook({ 甲: [], 乙: [] });
    const counts = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.names.add('here', sheet.getRange('A1'));
      const mine = sheet.names.getCount();
      const general = context.workbook.names.getCount();
      await context.sync();
      return [mine.value, general.value];
    });
    expect(counts).toEqual([1, 0]);
  });

  test('a name that is taken is ItemAlreadyExists, one that is no name InvalidArgument, a missing one ItemNotFound', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => void workbook.names.add('one', '=1'));
    const add = (name: string) => refusal(change(host, ({ workbook }) => void workbook.names.add(name, '=1')));
    expect((await add('ONE')).code).toBe('ItemAlreadyExists');
    expect((await add('A1')).code).toBe('InvalidArgument');
    expect((await add('two words')).code).toBe('InvalidArgument');
    const missing = await refusal(change(host, ({ workbook }) => void workbook.names.getItem('none').load('value')));
    expect(missing).toEqual({ code: 'ItemNotFound', at: 'NamedItemCollection.getItem' });
  });

  test('delete takes it away', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => {
      workbook.names.add('one', '=1').delete();
    });
    expect(host.workbook.names).toEqual([]);
  });
});

describe('SettingCollection', () => {
  test('keeps any JSON value under a key, and the last one wins', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => {
      workbook.settings.add('packs', ['residential-park']);
      workbook.settings.add('packs', ['work-instruction']);
      workbook.settings.add('map', { 回访日期: 'B' });
    });
    const read = await host.run(async ({ workbook, sync }) => {
      const setting = workbook.settings.getItem('packs').load('value, key');
      const all = workbook.settings.load('items/key');
      const none = workbook.settings.getItemOrNullObject('Packs');
      await sync();
      return [setting.value as unknown, all.items.map((each) => each.key), none.isNullObject];
    });
    expect(read).toEqual([['work-instruction'], ['packs', 'map'], true]);
    expect(host.workbook.settings.get('map')).toEqual({ 回访日期: 'B' });
  });

  test('delete takes one away; a missing one is ItemNotFound', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => {
      workbook.settings.add('a', 1);
      workbook.settings.getItem('a').delete();
    });
    const error = await refusal(change(host, ({ workbook }) => void workbook.settings.getItem('a').load('value')));
    expect(error).toEqual({ code: 'ItemNotFound', at: 'SettingCollection.getItem' });
  });
});

describe('CustomXmlPartCollection', () => {
  test('adds, finds by namespace, gives the XML back, deletes', async () => {
    const host = await openBook();
    const xml = '<log xmlns="urn:callback-ledger"><entry/></log>';
    const found = await host.run(async ({ workbook, sync }) => {
      const part = workbook.customXmlParts.add(xml).load('id, namespaceUri');
      const scoped = workbook.customXmlParts.getByNamespace('urn:callback-ledger');
      const text = scoped.getOnlyItem().getXml();
      const none = workbook.customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      await sync();
      part.delete();
      const left = workbook.customXmlParts.getCount();
      await sync();
      return [part.namespaceUri, text.value, none.isNullObject, left.value];
    });
    expect(found).toEqual(['urn:callback-ledger', xml, true, 0]);
  });

  test('what is no XML is InvalidArgument', async () => {
    const host = await openBook();
    const error = await refusal(change(host, ({ workbook }) => void workbook.customXmlParts.add('plain text')));
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('CommentCollection', () => {
  test('a comment belongs to one cell, has replies and can be resolved', async () => {
    const host = await openBook();
    const found = await host.run(async ({ workbook, sync }) => {
      const comment = workbook.comments.add('表1!B2', '请核对电话');
      comment.replies.add('已核对');
      comment.resolved = true;
      comment.load('content, resolved, id');
      comment.replies.load('items/content');
      const place = comment.getLocation().load('address');
      await sync();
      return [comment.content, comment.resolved, comment.replies.items.map((reply) => reply.content), place.address];
    });
    expect(found).toEqual(['请核对电话', true, ['已核对'], '表1!B2']);
    expect(host.workbook.activeSheet.threads).toMatchObject([{ row: 1, column: 1, text: '请核对电话' }]);
  });

  test('a second comment on a cell, or one on several cells, is InvalidArgument', async () => {
    const host = await openBook();
    const add = (address: string) => change(host, ({ workbook }) => void workbook.comments.add(address, 'x'));
    await add('表1!A1');
    expect((await refusal(add('表1!A1'))).code).toBe('InvalidArgument');
    expect((await refusal(add('表1!B1:B2'))).code).toBe('InvalidArgument');
  });

  test('getItemByCell finds it; without one it is ItemNotFound', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => void workbook.comments.add('表1!A1', 'x'));
    const error = await refusal(
      change(host, ({ workbook }) => void workbook.comments.getItemByCell('表1!A2').load('content')),
    );
    expect(error).toEqual({ code: 'ItemNotFound', at: 'CommentCollection.getItemByCell' });
    const content = await host.run(async ({ workbook, sync }) => {
      const comment = workbook.comments.getItemByCell('表1!A1').load('content');
      await sync();
      return comment.content;
    });
    expect(content).toBe('x');
  });

  test('delete takes it away', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => workbook.comments.add('表1!A1', 'x').delete());
    expect(host.workbook.activeSheet.threads).toEqual([]);
  });
});

describe('WorksheetProtection', () => {
  test('protect states what is allowed; protecting twice is InvalidOperation', async () => {
    const host = await openBook();
    const state = await host.run(async ({ workbook, sync }) => {
      const { protection } = workbook.worksheets.getActiveWorksheet();
      protection.protect({ allowSort: true, selectionMode: 'Unlocked' });
      protection.load('protected, options');
      await sync();
      return [
        protection.protected,
        protection.options.allowSort,
        protection.options.allowFormatCells,
        protection.options.selectionMode,
      ];
    });
    expect(state).toEqual([true, true, false, 'Unlocked']);
    const again = change(host, ({ workbook }) => workbook.worksheets.getActiveWorksheet().protection.protect());
    expect(await refusal(again)).toEqual({ code: 'InvalidOperation', at: 'WorksheetProtection.protect' });
  });

  test('a password is needed to unprotect; a wrong one is AccessDenied', async () => {
    const host = await openBook();
    const unprotect = (password?: string) =>
      change(host, ({ workbook }) => workbook.worksheets.getActiveWorksheet().protection.unprotect(password));
    await change(host, ({ workbook }) => workbook.worksheets.getActiveWorksheet().protection.protect({}, '口令1'));
    expect((await refusal(unprotect())).code).toBe('AccessDenied');
    expect((await refusal(unprotect('wrong'))).code).toBe('AccessDenied');
    await unprotect('口令1');
    expect(host.workbook.activeSheet.protection).toBeNull();
  });

  test("the hash of a password is the file format's: “password” is 83AF", async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => workbook.worksheets.getActiveWorksheet().protection.protect({}, 'password'));
    expect(host.workbook.activeSheet.protection?.secret).toEqual({ password: '83AF' });
  });

  test('a protected workbook keeps its sheets: AccessDenied', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => workbook.protection.protect());
    const error = await refusal(change(host, ({ workbook }) => void workbook.worksheets.add('新')));
    expect(error).toEqual({ code: 'AccessDenied', at: 'WorksheetCollection.add' });
    await change(host, ({ workbook }) => workbook.protection.unprotect());
    await change(host, ({ workbook }) => void workbook.worksheets.add('新'));
    expect(host.workbook.sheets).toHaveLength(2);
  });
});

describe('WorksheetFreezePanes', () => {
  test('freezes rows, columns or a corner, and says where', async () => {
    const host = await openBook();
    const found = await host.run(async ({ workbook, sync }) => {
      const { freezePanes } = workbook.worksheets.getActiveWorksheet();
      const places: string[] = [];
      for (const freeze of [
        () => freezePanes.freezeRows(3),
        () => freezePanes.freezeColumns(2),
        () => freezePanes.freezeAt('A1:B3'),
        () => freezePanes.freezeAt('A:C'),
        () => freezePanes.freezeAt('1:4'),
      ]) {
        freeze();
        const place = freezePanes.getLocation().load('address');
        await sync();
        places.push(place.address);
      }
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await sync();
      return [...places, none.isNullObject];
    });
    expect(found).toEqual(['表1!1:3', '表1!A:B', '表1!A1:B3', '表1!A:C', '表1!1:4', true]);
  });
});

test('freezeAt whole columns freezes no row', async () => {
  const host = await openBook();
  await change(host, ({ workbook }) => workbook.worksheets.getActiveWorksheet().freezePanes.freezeAt('A:C'));
  expect(host.workbook.activeSheet.view).toMatchObject({ frozenRows: 0, frozenColumns: 3 });
});

describe('PageLayout', () => {
  test('paper, orientation, margins in points, fit to width, titles, area, footer', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => {
      const layout = workbook.worksheets.getActiveWorksheet().pageLayout;
      layout.paperSize = 'A4';
      layout.orientation = 'Landscape';
      layout.leftMargin = 36;
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintTitleRows('$1:$3');
      layout.setPrintArea('A1:L80');
      layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
      layout.headersFooters.defaultForAllPages.rightFooter = '&D';
    });
    expect(host.workbook.activeSheet.page).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      margins: { left: 0.5 },
      scale: null,
      fitToWidth: 1,
      fitToHeight: 0,
      centerHorizontally: true,
      titleRows: { from: 0, to: 2 },
      printArea: [{ top: 0, left: 0, bottom: 79, right: 11 }],
      footer: '&C第 &P 页，共 &N 页&R&D',
    });
  });

  test('titles must be whole rows (InvalidArgument)', async () => {
    const host = await openBook();
    const error = await refusal(
      change(host, ({ workbook }) => workbook.worksheets.getActiveWorksheet().pageLayout.setPrintTitleRows('A1:B2')),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'PageLayout.setPrintTitleRows' });
  });

  test('page breaks before a row', async () => {
    const host = await openBook();
    await change(host, ({ workbook }) => void workbook.worksheets.getActiveWorksheet().horizontalPageBreaks.add('A21'));
    expect(host.workbook.activeSheet.page.rowBreaks).toEqual([20]);
  });
});

describe('Application and Functions', () => {
  test('functions.date tells the date system of the workbook (there is no other API for it)', async () => {
    const host = await openBook();
    const ask = () =>
      host.run(async ({ workbook, sync }) => {
        const result = workbook.functions.date(1904, 1, 2).load('value, error');
        await sync();
        return result.value;
      });
    expect(await ask()).toBe(1463);
    host.workbook.date1904 = true;
    expect(await ask()).toBe(1);
  });

  test('calculation can be manual, and is done on demand', async () => {
    const host = await openBook();
    const mode = await host.run(async ({ application, sync }) => {
      application.calculationMode = 'Manual';
      application.load('calculationMode');
      await sync();
      application.calculate('Recalculate');
      await sync();
      return application.calculationMode;
    });
    expect(mode).toBe('Manual');
  });

  test('culture and separators are those of the locale', async () => {
    const host = await openBook();
    const found = await host.run(async ({ application, sync }) => {
      application.load('decimalSeparator, cultureInfo/name, cultureInfo/datetimeFormat/shortDatePattern');
      await sync();
      const { cultureInfo } = application;
      return [application.decimalSeparator, cultureInfo.name, cultureInfo.datetimeFormat.shortDatePattern];
    });
    expect(found).toEqual(['.', 'zh-CN', 'yyyy/M/d']);
  });

  test("the workbook's name is its file's, its properties can be set", async () => {
    const host = await openBook();
    const found = await host.run(async ({ workbook, sync }) => {
      workbook.properties.title = '回访月报';
      workbook.load('name');
      workbook.properties.load('title');
      await sync();
      return [workbook.name, workbook.properties.title];
    });
    expect(found).toEqual(['工作簿1.xlsx', '回访月报']);
  });
});
