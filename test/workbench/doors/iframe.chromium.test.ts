import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../launchBrowser';
import type { HostPage } from './frame/hostPage';
import { servePages, type PageServer } from './frame/servePages';

declare const hostPage: HostPage;

let server: PageServer;
let browser: Browser;
let page: Page;
let pane: Frame;
const problems: string[] = [];

beforeAll(async () => {
  server = await servePages();
  browser = await launchBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${server.origin}/host.html`);
  const handle = await page.waitForSelector('iframe');
  pane = (await handle.contentFrame()) as Frame;
  await pane.waitForFunction(() => typeof Office !== 'undefined');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("the host page's side of Office on the web, with Microsoft's own office.js in a frame", () => {
  test('Office.onReady says Excel on the web, in the language of the host', async () => {
    const info = await pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host: String(host), platform: String(platform), language: Office.context.displayLanguage };
    });
    expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline', language: 'zh-CN' });
  });

  test('the requirement sets are the floor and nothing above it', async () => {
    const sets = await pane.evaluate(() =>
      ['1.14', '1.15'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    );
    expect(sets).toEqual([true, false]);
  });

  test('Excel.run reads what the host page holds and writes into it', async () => {
    const values = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('回访记录');
        const used = sheet.getUsedRange().load('values');
        sheet.getRange('C1').values = [['满意度']];
        await context.sync();
        return used.values as unknown;
      }),
    );
    expect(values).toEqual([
      ['房号', '回访日期'],
      ['3-2-501', 45385],
    ]);
    expect(await page.evaluate(() => hostPage.value(0, 2))).toBe('满意度');
  });

  test('an error of the host arrives with its code and place', async () => {
    const error = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').activate();
        await context.sync();
        return null;
      }).catch((caught: OfficeExtension.Error) => ({ code: caught.code, at: caught.debugInfo.errorLocation })),
    );
    expect(error).toEqual({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
  });

  test('what a person types raises onChanged in the pane, with the address', async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        context.workbook.worksheets.onChanged.add((event) => {
          seen.push(`${event.address} ${event.changeType} ${event.source}`);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => {
      hostPage.type(4, 1, '2024-4-3');
    });
    await pane.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
    expect(await pane.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['B5 RangeEdited Local']);
  });

  test('a selection made in the host page reaches Workbook.onSelectionChanged', async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        Object.assign(window, { selections: 0 });
        context.workbook.onSelectionChanged.add(() => {
          (window as unknown as { selections: number }).selections++;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => {
      hostPage.select(1, 0);
    });
    await pane.waitForFunction(() => (window as unknown as { selections: number }).selections > 0);
  });

  test('a ribbon command runs the function the pane associated, and the host hears that it is done', async () => {
    await pane.evaluate(() => {
      Office.actions.associate('checkNow', (event: Office.AddinCommands.Event) => {
        Object.assign(window, { checked: true });
        event.completed();
      });
    });
    expect(await page.evaluate(() => hostPage.invokeCommand('checkNow'))).toBe(true);
    expect(await pane.evaluate(() => (window as unknown as { checked?: boolean }).checked)).toBe(true);
  });

  test('Office.ribbon greys a button and Office.addin hides the pane: the host page hears of both', async () => {
    await pane.evaluate(async () => {
      await Office.ribbon.requestUpdate({
        tabs: [{ id: 'Ledger', controls: [{ id: 'CheckButton', enabled: false }] }],
      });
      await Office.addin.hide();
    });
    const states = () => page.evaluate(() => [hostPage.isButtonEnabled('CheckButton'), hostPage.isPaneVisible()]);
    expect(await states()).toEqual([false, false]);
    await pane.evaluate(() => Office.addin.showAsTaskpane());
    expect(await states()).toEqual([false, true]);
  });

  test('while a cell is edited, Excel.run fails, and waits when it asked to (delayForCellEdit)', async () => {
    await page.evaluate(() => {
      hostPage.enterCellEdit();
    });
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A9').values = [['x']];
        await context.sync();
        return 'done';
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe('InvalidOperationInCellEditMode');
    const waiting = pane.evaluate(() =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A9').values = [['later']];
        await context.sync();
        return 'done';
      }),
    );
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => hostPage.value(8, 0))).toBeNull();
    await page.evaluate(() => {
      hostPage.leaveCellEdit();
    });
    expect(await waiting).toBe('done');
    expect(await page.evaluate(() => hostPage.value(8, 0))).toBe('later');
  });

  test('the library asks for its own files only, beside office.js, and nothing is written to the console', () => {
    const asked = server.requested.filter((path) => path.startsWith('/office/'));
    expect(asked).toEqual(['/office/office.js', '/office/excel-web-16.00.js', '/office/zh-cn/office_strings.js']);
    expect(problems).toEqual([]);
  });
});
