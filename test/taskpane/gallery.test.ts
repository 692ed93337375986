import type { Page } from 'playwright-core';
import { STATES } from '../../src/workbench/gallery/states';
import { openSite, type TestSite } from './site';
import { openState, settled, violations } from './views';

/** Every view in every state, in the real browser, with invented data. */

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

describe.each(['light', 'dark'])('the views at 350 px, %s', (theme) => {
  let shown: Awaited<ReturnType<TestSite['page']>>;
  beforeAll(async () => {
    shown = await site.page({ viewport: { width: 350, height: 720 } });
  });
  afterAll(() => shown.page.context().close());

  test.each(Object.keys(STATES))(
    '%s: no violation of accessibility rules, nothing on the console, nothing cut at the side',
    async (name) => {
      const { page, complaints } = shown;
      complaints.length = 0;
      await page.goto(`${site.address}/gallery.html?state=${name}&theme=${theme}`);
      await settled(page, name);
      await site.picture(page, `${name}-${theme}`);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth)).toBeLessThanOrEqual(350);
    },
  );
});

describe('what a person can do', () => {
  const open = (state: string): Promise<Page> => openState(site, state);

  test('a running job shows its step, how far it is, and can be cancelled', async () => {
    const page = await open('check-running');
    expect(await page.getByRole('status').innerText()).toContain('正在逐行检查：客户回访记录表');
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('320');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('台账没有改动，可以随时重新校验。').waitFor();
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'check-cancelled-light');
    await page.context().close();
  });

  test('tabs, a group and its findings can be reached and moved through by keyboard alone', async () => {
    const page = await open('check-results');
    await page.getByRole('tab', { name: '校验' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: '次日清单' }).evaluate((tab) => tab === document.activeElement)).toBe(
      true,
    );
    await page.getByRole('button', { name: /日期不存在/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['row']);
    expect(await focused()).toBe('0');
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60);
    expect(await focused()).toBe('1');
    await page.keyboard.press('End');
    await page.waitForTimeout(100);
    expect(await focused()).toBe('39');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('a long list draws only what is in sight', async () => {
    const page = await open('check-results');
    await page.getByRole('button', { name: /日期不存在/ }).click();
    const list = page.getByRole('list', { name: '日期不存在' });
    expect(await list.getByRole('listitem').count()).toBeLessThan(25);
    expect(await list.getByRole('listitem').first().getAttribute('aria-setsize')).toBe('40');
    await page.context().close();
  });

  test('filters: a severity can be left out', async () => {
    const page = await open('check-results');
    await page.getByRole('button', { name: '错误 42' }).click();
    expect(await page.getByRole('button', { name: /日期不存在/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /说法不统一/ }).count()).toBe(1);
    await page.context().close();
  });

  test('repairs: only what stays ticked is done; what was left is explained; it can be taken back', async () => {
    const page = await open('fix-preview');
    await page.getByRole('checkbox', { name: /F60/ }).uncheck();
    await page.getByRole('button', { name: '修复所选（13 处）' }).click();
    await page.getByText('已修复 12 处').waitFor();
    expect(await page.getByText('内容已被改动，未修改').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'fix-done-light');
    await page.getByRole('button', { name: '撤销修复（12 处）' }).click();
    await page.getByText('已恢复 12 处').waitFor();
    await page.context().close();
  });

  test('a wrong column is corrected and the register looked at again', async () => {
    const page = await open('look-done');
    await page.getByRole('button', { name: '查看“客户回访记录表”的各列' }).click();
    expect(await page.getByRole('combobox', { name: 'J 列“备注2”的含义' }).inputValue()).toBe('');
    await page.getByRole('combobox', { name: 'J 列“备注2”的含义' }).selectOption('remark');
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'mapping-light');
    await page.getByRole('button', { name: '保存并重新识别' }).click();
    await page.getByRole('button', { name: '开始校验' }).waitFor();
    await page.context().close();
  });

  test('a rate opens to its formula and rows', async () => {
    const page = await open('month-done');
    await page.getByRole('button', { name: /投诉回访率/ }).click();
    await page.getByText('有有效回访的 ÷ 本月到期应回访的').waitFor();
    expect(
      await page.getByRole('list', { name: '投诉回访率的明细行' }).getByRole('button').first().innerText(),
    ).toContain('未达到');
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'month-rows-light');
    await page.context().close();
  });

  test('待核查: a sign shows evidence and an innocent explanation; the verdict is remembered and can be taken back', async () => {
    const page = await open('check-signs');
    await page.getByRole('button', { name: /内容雷同/ }).click();
    const list = page.getByRole('list', { name: '待核查：内容雷同' });
    await list.getByRole('button').first().click();
    await page.getByText(/^可能是同一件事/).waitFor();
    expect(await page.getByRole('button', { name: /^客户回访记录表!I\d+$/ }).count()).toBe(8);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: '核查结论' }).selectOption('explained');
    await page.getByRole('textbox', { name: /说明/ }).fill('停水通知，逐户告知');
    await page.getByText(/^可能是同一件事/).scrollIntoViewIfNeeded();
    await site.picture(page, 'check-sign-light');
    await page.getByRole('button', { name: '保存结论' }).click();
    await page.getByText('待核查 3 处').waitFor();
    await page.getByText('已说明情况 1 处').click();
    await page.getByText('2026-11-19　待核查：内容雷同：停水通知，逐户告知').waitFor();
    await page.getByText('按回访人').click();
    expect(await page.getByRole('row', { name: /李强/ }).innerText()).toContain('明显偏多');
    await site.picture(page, 'check-people-light');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^重新核查/ }).click();
    await page.getByText('待核查 4 处').waitFor();
    await page.context().close();
  });

  test('次日清单: questions of the planned visits, forms to print, and the draw of a survey with a preview', async () => {
    const page = await open('visits-many-rules');
    await page.getByRole('button', { name: '生成次日清单' }).click();
    await page.getByText('投诉回访提问', { exact: false }).click();
    await site.picture(page, 'plan-questions-light');
    await page.getByRole('button', { name: '生成回访记录单' }).click();
    await page.getByText('已生成工作表“回访记录单 11-20”').waitFor();
    await page.getByRole('button', { name: '生成投诉处理表' }).click();
    await page.getByText('没有要打印的').waitFor();
    await page.getByRole('button', { name: '预览抽样' }).click();
    expect(await page.getByRole('row', { name: /满 5 年起/ }).innerText()).toMatch(/520\s+78\s+15%/);
    await page.getByText('各楼栋抽取户数（2 栋）').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '抽取并生成名单（166 户）' }).scrollIntoViewIfNeeded();
    await site.picture(page, 'survey-preview-light');
    await page.getByRole('button', { name: '抽取并生成名单（166 户）' }).click();
    await page.getByText('已抽取 166 户，名单在“意见征询抽样 2026”').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('errors can be copied, without anything of the registers', async () => {
    const { page } = await site.page({
      viewport: { width: 350, height: 720 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${site.address}/gallery.html?state=check-failed`);
    await page.getByRole('button', { name: '复制错误信息' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toEqual({ product: '回访台账', code: 'cell-editing' });
    await page.context().close();
  });

  test.each([320, 450])('nothing is cut at %i px, in either language', async (width) => {
    const { page } = await site.page({ viewport: { width, height: 720 } });
    for (const locale of ['zh-CN', 'en-US']) {
      for (const state of [
        'look-done',
        'check-results',
        'fix-preview',
        'plan-done',
        'month-done',
        'settings-many-rules',
      ]) {
        await page.goto(`${site.address}/gallery.html?state=${state}&locale=${locale}`);
        await settled(page, state);
        await site.picture(page, `${state}-${locale}-${width}`);
        const scroll = await page.evaluate(() => document.querySelector('main')!.scrollWidth);
        expect([state, locale, scroll <= width]).toEqual([state, locale, true]);
      }
    }
    await page.context().close();
  });

  test.each(['not-excel', 'too-old', 'no-office-library'])(
    'where the pane cannot work it says so: %s',
    async (host) => {
      const { page, complaints } = await site.page({ viewport: { width: 350, height: 500 } });
      await page.goto(`${site.address}/gallery.html?host=${host}`);
      await page.getByRole('main').waitFor();
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(20);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
