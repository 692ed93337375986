import type { Page } from 'playwright-core';
import { openSite, type TestSite } from './site';
import { openState, violations } from './views';

/** What a person does in the settings, in the real browser, with invented data. */

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

const open = (state: string, more = ''): Promise<Page> => openState(site, state, more);
const settingsPage = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).last().click();

describe('the settings', () => {
  test.each(['light', 'dark'])('every page reads well, %s', async (theme) => {
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

  test('what cannot be saved is marked at its field, on its page; a right value is saved', async () => {
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

  test('a regulation is found by what it demands and chosen; without any nothing is saved', async () => {
    const page = await open('settings');
    await page.getByRole('searchbox', { name: '按名称或要求查找制度' }).fill('犹豫 不存在');
    await page.getByText('没有找到。').waitFor();
    await page.getByRole('searchbox', { name: '按名称或要求查找制度' }).fill('交车');
    expect(await page.getByRole('list', { name: '执行的制度' }).getByRole('checkbox').count()).toBe(1);
    await page.getByRole('checkbox').check();
    await page.getByText('已选 2 份：A、Q。').waitFor();
    await page.getByRole('searchbox', { name: '按名称或要求查找制度' }).fill('');
    const chosen = page.getByRole('checkbox', { checked: true });
    while ((await chosen.count()) > 0) await chosen.first().uncheck();
    await page.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('至少要选一份制度。').waitFor();
    await page.context().close();
  });

  test('where regulations differ the other one can be let hold; a figure can be changed and restored', async () => {
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

  test('a file says first what it would change, and can be taken back', async () => {
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
});
