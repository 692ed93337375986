import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';
import { columnLetters } from '../../../src/registers/address';
import { LIST_COLUMNS } from '../../../src/reports/visitListColumns';
import { parseCell } from '../../../src/workbench/model';
import { openWorkbook } from '../../../src/workbench/package';
import { openSite, type TestSite } from '../../taskpane/site';

/**
 * The production pane, unmodified, beside the embedded Excel host, on the sample workbook: what a person does from the first look to
 * the saved file. The steps build on each other.
 */

/** The sample was made on 20 November 2026; the clock stands there, whenever the test runs. */
const now = new Date('2026-11-20T09:30:00+08:00');
const longest = 120_000;

let site: TestSite;
let page: Page;
let pane: FrameLocator;
let complaints: string[];
/** Row of the first line of the list. */
let firstLine = 0;

beforeAll(async () => {
  site = await openSite();
  ({ page, complaints } = await site.page({
    viewport: { width: 1440, height: 860 },
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  }));
  await page.clock.setFixedTime(now);
  await page.goto(`${site.address}/`);
  pane = page.frameLocator('iframe');
}, 300_000);
afterAll(() => site.close());

const button = (name: string | RegExp) => pane.getByRole('button', { name });
const tab = (name: string) => pane.getByRole('tab', { name }).click();
const said = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: longest });
const sheetTabs = () => page.locator('.luckysheet-sheets-item-name').allInnerTexts();

/** Address of the selected cell, as the grid's name box shows it. */
async function selectedCell(): Promise<string> {
  return page.locator('.fortune-name-box').innerText();
}

describe('from the first look to the saved file', () => {
  test('the pane passes the handshake of Excel on the web and recognises the registers', async () => {
    await button('开始校验').waitFor({ timeout: longest });
    await said('认出的台账');
    expect(await pane.getByRole('list', { name: '认出的台账' }).getByRole('listitem').count()).toBeGreaterThanOrEqual(
      7,
    );
    expect(await page.getByText('内嵌 Excel 宿主（不是 Excel）').count()).toBe(1);
    await site.picture(page, 'chain-1-look');
  });

  test('the page around the pane has no violation of accessibility rules of its own', async () => {
    const builder = new AxeBuilder({ page })
      .exclude('.fortune-container')
      .exclude('iframe')
      .exclude('[data-tabster-dummy]');
    // The frame is a document of its own and has its own main part, as every add-in in Excel on the web.
    const { violations } = await builder.disableRules(['landmark-no-duplicate-main']).analyze();
    // A target of two parts lies in the frame: the pane has tests of its own.
    const own = violations.flatMap(({ id, nodes }) =>
      nodes.filter(({ target }) => target.length === 1).map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
    expect(own).toEqual([]);
  });

  test('校验 lists findings by cause; a click goes to the cell', async () => {
    await button('开始校验').click();
    await said(/发现 .* 处问题/);
    await button(/日期不存在/).click();
    const first = pane.getByRole('list', { name: '日期不存在' }).getByRole('button').first();
    const place = (await first.innerText()).split('\n')[0]!;
    await first.click();
    const [sheet, cell] = place.split('!') as [string, string];
    await page.waitForFunction(
      ([wanted]) =>
        document.querySelector('.luckysheet-sheets-item-active .luckysheet-sheets-item-name')?.textContent === wanted,
      [sheet] as const,
    );
    await page.waitForTimeout(300);
    expect((await selectedCell()).trim()).toBe(cell);
    await site.picture(page, 'chain-2-check');
  });

  test('registers.md §4: a joined matter can be split, and stays so', async () => {
    const cause = button(/同一事项重复投诉/);
    const before = Number(/\d+/.exec(await cause.innerText())![0]);
    await cause.click();
    await pane.getByRole('list', { name: '同一事项重复投诉' }).getByRole('button').first().click();
    await button(/^拆成两件事/).click();
    const after = pane.getByRole('button', { name: new RegExp(`同一事项重复投诉\\D*${before - 1}$`) });
    await after.waitFor({ timeout: longest });
  });

  test('cells with findings are marked, and the marks taken away', async () => {
    await button('在表中标出').click();
    await said(/已标出 \d+ 个单元格/);
    await page.waitForTimeout(400);
    await site.picture(page, 'chain-3-marks');
    await button('清除标记').click();
    await said('标记已清除。');
  });

  test('what can be repaired is shown before and after, written, and can be taken back', async () => {
    await button(/查看可以修复的/).click();
    await said('下面是修改前后的内容');
    await site.picture(page, 'chain-4-preview');
    const offered = Number(/\d+/.exec(await button(/全部修复/).innerText())![0]);
    await button(/全部修复/).click();
    await said(/已修复 \d+ 处/);
    await said(/发现 .* 处问题/);
    const done = Number(/已修复 (\d+)/.exec(await pane.getByText(/已修复 \d+ 处/).innerText())![1]);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThanOrEqual(offered);
    await site.picture(page, 'chain-5-fixed');
    await button(/撤销修复/).click();
    await said(`已恢复 ${done} 处`);
    await said(/发现 .* 处问题/);
    await button(/查看可以修复的/).click();
    expect(Number(/\d+/.exec(await button(/全部修复/).innerText())![0])).toBe(offered);
    await button(/全部修复/).click();
    await said(/已修复 \d+ 处/);
  });

  test('a Chinese text typed into the grid through an input method reaches the pane as a change', async () => {
    await said(/发现 .* 处问题/);
    // Changes within a moment of the pane's own work are taken for its own.
    await page.waitForTimeout(2_000);
    await page.locator('.fortune-cell-area').click({ position: { x: 300, y: 300 } });
    const place = await selectedCell();
    await typeByInputMethod('试');
    await page.keyboard.press('Enter');
    await said('台账有改动');
    await moveTo(place.trim());
    expect(await page.locator('.fortune-fx-input').innerText()).toBe('试');
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.fortune-fx-input')!.innerText.trim() === '');
  });

  test('次日清单 makes a sheet with the list and tells who has how much to do', async () => {
    await tab('次日清单');
    await button('生成次日清单').click();
    await said('2026-11-23 的清单已生成');
    expect(await pane.getByRole('table', { name: '每人的工作量' }).getByRole('row').count()).toBeGreaterThan(1);
    await page.waitForTimeout(400);
    expect((await sheetTabs()).some((name) => name.includes('次日回访清单'))).toBe(true);
    await site.picture(page, 'chain-6-list');
  });

  test('an accepted list stands when it is made again', async () => {
    await button('全部确认').click();
    await said(/清单已确认 \d+ 户，重新生成时不变/);
    const confirmed = /已确认 (\d+) 户/.exec(await pane.getByText(/清单已确认 \d+ 户/).innerText())![1];
    await button('重新生成').click();
    await said(`其中 ${confirmed} 户已确认，没有变动。`);
    await button('打开清单').click();
    await page.waitForTimeout(600);
  });

  test('登记一户 follows the selected row; a visit is saved with one press and taken back', async () => {
    await tab('登记一户');
    firstLine = await findFirstLine();
    const customer = await pane.getByRole('heading', { level: 2 }).first().innerText();
    await site.picture(page, 'chain-6a-form');
    const missed = pane
      .getByRole('group', { name: /没有联系上/ })
      .getByRole('button')
      .first();
    const outcome = await missed.innerText();
    await missed.click();
    await said(new RegExp(`：${outcome}，已保存`));
    await site.picture(page, 'chain-6b-saved');
    await button('下一户').click();
    await pane
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: customer })
      .first()
      .waitFor({ timeout: longest });
    await button('撤销').click();
    await said('清单和台账恢复到保存之前');
    await button(/^继续填写/).click();
    await pane.getByRole('heading', { level: 2, name: customer }).waitFor({ timeout: longest });
    await button('放弃填写').click();
  });

  test('两周负荷 tells who has how much to do on the coming workdays', async () => {
    await tab('两周负荷');
    await button('推算两周负荷').click();
    await said(/每人每天的分钟数/);
    expect(await pane.getByRole('table', { name: /每人每天的分钟数/ }).count()).toBe(2);
    await site.picture(page, 'chain-6c-week');
    await pane.getByRole('tab', { name: '清单', exact: true }).click();
  });

  test('results filled into the list are recorded after a preview', async () => {
    await fillInFirstLine();
    await button('预览要登记的结果').click();
    await said(/将有 \d+ 条登记到/);
    await site.picture(page, 'chain-7-record');
    await button(/登记回访结果（\d+ 条）/).click();
    await said(/已登记 \d+ 条到/);
    await button('撤销登记').click();
    await said('已撤销，回访记录表恢复到登记之前。');
  });

  test('月度汇总 makes the summary; a rate shows its rows and goes to a cell', async () => {
    await tab('月度汇总');
    await button('生成月度汇总').click();
    await said('汇总表已生成');
    await page.waitForTimeout(500);
    await site.picture(page, 'chain-8-summary');
    await button(/投诉回访率/)
      .first()
      .click();
    await pane.getByRole('list', { name: '投诉回访率的明细行' }).getByRole('button').first().click();
    await page.waitForFunction(
      () =>
        !document
          .querySelector('.luckysheet-sheets-item-active .luckysheet-sheets-item-name')
          ?.textContent?.includes('汇总'),
    );
    await site.picture(page, 'chain-9-rate');
  });

  test('a ribbon button reaches the pane the way Excel calls it: the view shows and the job begins', async () => {
    const ribbon = page.getByRole('toolbar', { name: '功能区' });
    await ribbon.getByRole('button', { name: '修复' }).click();
    await said(/可以修复 \d+ 处/);
    expect(await pane.getByRole('tab', { name: '校验' }).getAttribute('aria-selected')).toBe('true');
    await ribbon.getByRole('button', { name: '设置' }).click();
    await said('执行的制度');
  });

  test('设置 are kept in the workbook', async () => {
    await tab('设置');
    await pane.getByRole('checkbox', { name: /客户服务作业指导书/ }).check();
    await button('保存设置').click();
    await said('设置已保存在工作簿里。');
    await site.picture(page, 'chain-10-settings');
  });

  test('what was planned and summed up under the old settings is not shown as if it were of today', async () => {
    await tab('月度汇总');
    await said('还没有生成汇总');
    await tab('次日清单');
    await said('还没有生成清单');
  });

  test('the saved file opens again with the new sheets and the settings', async () => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const file = await (await waiting).path();
    const saved = openWorkbook(new Uint8Array(readFileSync(file)));
    const names = saved.sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([expect.stringContaining('次日回访清单'), '月度汇总 2026-10', '汇总明细 2026-10']),
    );
  });

  test('nothing was said on the console by pane or page', () => {
    // The grid library warns about merges that lie outside what it draws.
    expect(complaints.filter((complaint) => !complaint.includes('Main merge info'))).toEqual([]);
  });
});

/** Moves the selection of the grid to a cell with the arrow keys, as a person without a mouse does. */
async function moveTo(address: string): Promise<void> {
  const wanted = parseCell(address)!;
  for (let presses = 0; presses < 80; presses++) {
    const shown = (await selectedCell()).trim();
    const at = parseCell(shown);
    if (at === null) throw new Error(`No cell is selected on the way to ${address}`);
    if (at.row === wanted.row && at.column === wanted.column) return;
    const across = at.column < wanted.column ? 'ArrowRight' : 'ArrowLeft';
    const along = at.row < wanted.row ? 'ArrowDown' : 'ArrowUp';
    // Rows first: the heading of a person covers the whole width, and one goes past it in one step.
    await page.keyboard.press(at.row === wanted.row ? across : along);
    // On a busy machine the grid follows a little later; a second press before that goes too far.
    for (let waits = 0; waits < 40 && (await selectedCell()).trim() === shown; waits++) await page.waitForTimeout(25);
  }
  throw new Error(`${address} was not reached`);
}

/** What the browser sees when a Chinese input method is used: the key 229, a composition, the text. */
async function typeByInputMethod(text: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
  await input.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text });
  await input.detach();
}

/** Types into a cell of the grid. */
async function typeInto(address: string, text: string): Promise<void> {
  await moveTo(address);
  await typeByInputMethod(text);
  await page.keyboard.press('Enter');
}

/** Row of the list's first line: the first one that the visit form shows. */
async function findFirstLine(): Promise<number> {
  const card = pane.getByText('为什么回访');
  await page.locator('.fortune-cell-area').click({ position: { x: 60, y: 60 } });
  // Row 3 holds the keys and is hidden.
  for (let row = 4; row < 15; row++) {
    await moveTo(`A${row}`);
    // The pane waits for the selection to come to rest, and reads the registers once.
    await page.waitForTimeout(700);
    await pane.getByText('正在读取选中的行').waitFor({ state: 'detached', timeout: longest });
    if ((await card.count()) > 0) return row;
  }
  throw new Error('No row of the list was found');
}

/** The outcome and the rating of the first line of the list, in the columns the list has for them. */
async function fillInFirstLine(): Promise<void> {
  const column = (key: string) => columnLetters(LIST_COLUMNS.findIndex((each) => each.key === key) + 1);
  await page.locator('.fortune-cell-area').click({ position: { x: 60, y: 200 } });
  await typeInto(`${column('outcome')}${firstLine}`, '已接通');
  await typeInto(`${column('satisfaction')}${firstLine}`, '满意');
}
