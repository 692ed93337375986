import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { STATES } from '../../src/workbench/gallery/states';
import { openSite, type TestSite } from './site';

/** Every view in every state, in the real browser, with invented data. */

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

/** Waits until nothing of the state is still being loaded. */
async function settled(page: Page, name: string): Promise<void> {
  await page.getByRole('tabpanel').waitFor();
  if (name !== 'settings-loading') await page.getByText('正在打开').waitFor({ state: 'detached' });
  // Data arrives in promises that are resolved already; two frames draw them.
  await page.waitForTimeout(250);
}

/** Violations of axe's rules. Fluent's focus library puts two hidden elements around a tab list that hand the focus on at once: they are left out. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

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
  async function open(state: string, more = ''): Promise<Page> {
    const { page } = await site.page({ viewport: { width: 350, height: 720 } });
    await page.goto(`${site.address}/gallery.html?state=${state}${more}`);
    await settled(page, state);
    return page;
  }

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

  const settingsPage = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).last().click();

  test.each(['light', 'dark'])('settings: every page reads well, %s', async (theme) => {
    const page = await open('settings-many-rules', `&theme=${theme}`);
    for (const name of ['制度', '口径', '人员', '用语', '导入导出']) {
      await settingsPage(page, name);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await page.waitForTimeout(150);
      await site.picture(page, `settings-${name}-${theme}`, true);
      expect([name, await violations(page)]).toEqual([name, []]);
      expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth)).toBeLessThanOrEqual(350);
    }
    await page.context().close();
  });

  test('settings: what cannot be saved is marked at its field, on its page; a right value is saved', async () => {
    const page = await open('settings');
    await settingsPage(page, '人员');
    const minutes = page.getByRole('spinbutton', { name: '每人每日回访分钟数' });
    await minutes.fill('0');
    await page.getByRole('button', { name: '添加人员' }).click();
    await page.getByRole('textbox', { name: /第 1 行：岗位/ }).fill('房管员');
    await settingsPage(page, '口径');
    await page.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('有 2 处填写有误，已在页面上标出（人员）。').waitFor();
    expect(await minutes.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('这个数太小').count()).toBe(1);
    expect(await page.getByText('请填写', { exact: true }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'settings-wrong-light');
    await minutes.fill('200');
    await page.getByRole('textbox', { name: '第 1 行：姓名' }).fill('张敏');
    await page.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('设置已保存在工作簿里。').waitFor();
    await page.context().close();
  });

  test('settings: a regulation is found by what it demands and chosen; without any nothing is saved', async () => {
    const page = await open('settings');
    await page.getByRole('searchbox', { name: '按名称或要求查找制度' }).fill('犹豫 不存在');
    await page.getByText('没有找到。').waitFor();
    await page.getByRole('searchbox', { name: '按名称或要求查找制度' }).fill('交车');
    expect(await page.getByRole('list', { name: '执行的制度' }).getByRole('checkbox').count()).toBe(1);
    await page.getByRole('checkbox').check();
    await page.getByText('已选 2 份。').waitFor();
    await page.getByRole('searchbox', { name: '按名称或要求查找制度' }).fill('');
    const chosen = page.getByRole('checkbox', { checked: true });
    while ((await chosen.count()) > 0) await chosen.first().uncheck();
    await page.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('至少要选一份制度。').waitFor();
    await page.context().close();
  });

  test('settings: where regulations differ the other one can be let hold; a figure can be changed and restored', async () => {
    const page = await open('settings-many-rules');
    const differs = page.getByRole('radiogroup', { name: '电话信函占比（本年累计）' });
    expect(await differs.getByRole('radio', { checked: true }).getAttribute('value')).toBe('C5');
    await differs.getByRole('radio', { name: 'A13：70%' }).check();
    await page.getByText('制度 J：', { exact: false }).click();
    const days = page.getByRole('textbox', { name: '投诉回访期限（J3）' });
    expect(await days.getAttribute('placeholder')).toBe('3');
    await days.fill('5');
    await page.getByText('制度规定：3 天').waitFor();
    await page.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('设置已保存在工作簿里。').waitFor();
    expect(await differs.getByRole('radio', { checked: true }).getAttribute('value')).toBe('A13');
    await page.getByRole('button', { name: '恢复制度规定的投诉回访期限' }).click();
    expect(await days.inputValue()).toBe('');
    await page.context().close();
  });

  test('settings: a file says first what it would change, and can be taken back', async () => {
    const page = await open('settings');
    await settingsPage(page, '导入导出');
    const file = { version: 2, packs: ['work-instruction'], figures: { 'J3:window:投诉': 5 } };
    const choose = (content: object) =>
      page.locator('input[type=file]').setInputFiles({
        name: '统一设置.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content)),
      });
    await choose(file);
    await page.getByText('这是统一设置').waitFor();
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
      '执行的制度（改为 J）',
      '制度的数值（0 项改为 1 项）',
    ]);
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'settings-import-light');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('设置已保存在工作簿里。').waitFor();
    await choose(file);
    await page.getByText('这个文件和现在的设置相同，不用导入。').waitFor();
    await page.getByRole('button', { name: '撤回这次导入' }).click();
    await settingsPage(page, '制度');
    expect(await page.getByRole('checkbox', { name: /住宅园区/ }).isChecked()).toBe(true);
    await settingsPage(page, '导入导出');
    await choose({ version: 3 });
    await page.getByText('这个文件来自更新的版本（第 3 版）').waitFor();
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
    await page.getByText('各楼栋抽取户数（3 栋）').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '抽取并生成名单（166 户）' }).scrollIntoViewIfNeeded();
    await site.picture(page, 'survey-preview-light');
    await page.getByRole('button', { name: '抽取并生成名单（166 户）' }).click();
    await page.getByText('已抽取 166 户，名单在“意见征询抽样 2026”').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('Chinese is typed into a field through an input method', async () => {
    const page = await open('settings');
    await settingsPage(page, '人员');
    await page.getByRole('button', { name: '添加人员' }).click();
    await page.getByRole('textbox', { name: '第 1 行：姓名' }).focus();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'zhang', selectionStart: 5, selectionEnd: 5 });
    await input.send('Input.insertText', { text: '张' });
    expect(await page.getByRole('textbox', { name: '第 1 行：姓名' }).inputValue()).toBe('张');
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
