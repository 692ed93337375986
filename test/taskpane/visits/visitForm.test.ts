import type { Page } from 'playwright-core';
import { openSite, type TestSite } from '../site';
import { openState, violations } from '../views';

/** What a clerk does with the visit form, the list and the coming two weeks, in the real browser, with invented data. */

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

const open = (state: string): Promise<Page> => openState(site, state);
/** What Excel tells when another row is selected; 3 is no row of the list. */
const select = (page: Page, row: number) =>
  page.evaluate((detail) => window.dispatchEvent(new CustomEvent('select-row', { detail })), row);
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const customer = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('登记一户', () => {
  test('follows the selected row; where no row of the list is selected the visit stays, with the way back', async () => {
    const page = await open('form-call');
    await customer(page, '3-2-501 王芳');
    await page.getByText('138 0000 1111').waitFor();
    await select(page, 7);
    await customer(page, '8-1-1202 欧阳建华');
    await select(page, 3);
    await page.getByText('表里选中的不是清单的行').waitFor();
    await customer(page, '8-1-1202 欧阳建华');
    await site.picture(page, 'form-elsewhere-light');
    expect(await violations(page)).toEqual([]);
    await button(page, '回到这一户').click();
    await page.getByText('表里选中的不是清单的行').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('nobody reached: one press writes it into list and register; it can be taken back', async () => {
    const page = await open('form-call');
    await button(page, '无人接听').click();
    await page.getByText('3-2-501 王芳：无人接听，已保存').waitFor();
    await page.getByText('“客户回访记录表”登记了 1 条').waitFor();
    // The pressed button is gone; the keyboard goes on from the next visit.
    await page.waitForTimeout(100);
    expect(await focused(page)).toBe('下一户');
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'form-saved-light');
    await button(page, '撤销').click();
    await page.getByText('清单和台账恢复到保存之前，刚才填的内容还在。').waitFor();
    expect(await button(page, '无人接听').getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
  });

  test('on the same day another attempt can be noted after one in vain, but nothing after a visit that was made', async () => {
    const page = await open('form-attempt');
    await button(page, '再记一次联系').click();
    await button(page, '已接通').click();
    await page.getByRole('combobox', { name: '满意度' }).selectOption('满意');
    await button(page, '保存并登记').click();
    await page.getByText('3-2-501 王芳：已接通，已保存').waitFor();
    expect(await button(page, '再记一次联系').count()).toBe(0);
    await page.context().close();
    const made = await open('form-taken');
    await made.getByText('这一户已登记').waitFor();
    expect(await button(made, '保存并登记').count()).toBe(0);
    expect(await button(made, '再记一次联系').count()).toBe(0);
    await made.context().close();
  });

  test('what cannot be saved says why; what would not count is told and saved all the same', async () => {
    const page = await open('form-onsite');
    await page.getByRole('combobox', { name: '满意度' }).selectOption('不满意');
    await button(page, '保存并登记').click();
    await page.getByRole('alert').getByText('请先选接触结果').waitFor();
    await page.getByText('客户不满意，请在“意见”里写明原因。').waitFor();
    await button(page, '家中无人').click();
    await button(page, '保存并登记').click();
    await page.getByText('结果是“家中无人”，不应有满意度或回答').waitFor();
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'form-wrong-light', true);
    await button(page, '面谈').click();
    await page.getByText('没有客户签名也没有说明').waitFor();
    await button(page, '填“欧阳建华”').click();
    await page.getByText('没有客户签名也没有说明').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: '签名（纸上签名的人）' }).inputValue()).toBe('欧阳建华');
    await page.getByRole('combobox', { name: '服务人员的态度怎么样？' }).selectOption('一般');
    await page.getByRole('combobox', { name: '收到服务确认单了吗？' }).selectOption('否');
    await button(page, '保存并登记').click();
    // Two matters are two records.
    await page.getByText('“客户回访记录表”登记了 2 条').waitFor();
    await page.context().close();
  });

  test('改约 asks for the time agreed on', async () => {
    const page = await open('form-call');
    await button(page, '改约').click();
    await page.getByLabel('改约到哪天').fill('2026-11-25');
    await page.getByLabel('几点').fill('10:30');
    await button(page, '保存并登记').click();
    await page.getByText('2026-11-25 10:30').waitFor();
    await page.context().close();
  });

  test('what was typed is never lost: it waits while other rows are looked at, and over the tabs', async () => {
    const page = await open('form-call');
    const opinion = page.getByRole('textbox', { name: '意见' });
    await opinion.fill('希望加强夜间巡逻');
    await select(page, 7);
    await customer(page, '8-1-1202 欧阳建华');
    expect(await opinion.inputValue()).toBe('');
    await page.getByText('3-2-501 王芳 填了还没有保存').waitFor();
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'form-draft-light');
    await page.getByRole('tab', { name: '月度汇总' }).click();
    await page.getByRole('tab', { name: '次日清单' }).click();
    await button(page, '继续填写 3-2-501 王芳').click();
    await customer(page, '3-2-501 王芳');
    expect(await opinion.inputValue()).toBe('希望加强夜间巡逻');
    expect(await focused(page)).toContain('王芳');
    // With something typed, no press saves at once.
    await button(page, '无人接听').click();
    expect(await page.getByText('已保存').count()).toBe(0);
    await button(page, '放弃填写').click();
    expect(await opinion.inputValue()).toBe('');
    expect(await page.getByText('填了还没有保存').count()).toBe(0);
    await page.context().close();
  });

  test('下一户 goes on to the next line without a result, by keyboard alone', async () => {
    const page = await open('form-call');
    await button(page, '无人接听').focus();
    await page.keyboard.press('Enter');
    await page.getByText('3-2-501 王芳：无人接听，已保存').waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await customer(page, '8-1-1202 欧阳建华');
    expect(await focused(page)).toContain('欧阳建华');
    await page.context().close();
  });

  test('a save that failed keeps what was typed and says what to do', async () => {
    const page = await open('form-save-failed');
    await page.getByRole('textbox', { name: '意见' }).fill('希望加强夜间巡逻');
    await button(page, '已接通').click();
    await button(page, '保存并登记').click();
    await page.getByText('工作表受保护，没有写入。').waitFor();
    expect(await page.getByRole('textbox', { name: '意见' }).inputValue()).toBe('希望加强夜间巡逻');
    await page.context().close();
  });

  test('the history shows the latest five and the rest on demand, each with the way to its row', async () => {
    const page = await open('form-call');
    const history = page.getByRole('list', { name: '往来记录' });
    expect(await history.getByRole('listitem').count()).toBe(5);
    await button(page, '再看 2 条').click();
    expect(await history.getByRole('listitem').count()).toBe(7);
    await history.getByRole('button', { name: '维修派工单 第 77 行' }).click();
    await page.getByText('表里选中的不是清单的行').waitFor();
    await page.context().close();
  });
});

describe('清单', () => {
  test('a list is accepted and made again: accepted rows are said to stand; taken back, they may move', async () => {
    const page = await open('plan-done');
    await button(page, '全部确认').click();
    await page.getByText('2026-11-20 的清单已确认 15 户，重新生成时不变。').waitFor();
    await button(page, '重新生成').click();
    await page.getByText('其中 15 户已确认，没有变动。').waitFor();
    expect(await violations(page)).toEqual([]);
    await site.picture(page, 'plan-accepted-light', true);
    await button(page, '取消确认').click();
    await page.getByText('2026-11-20 的清单已取消确认 15 户').waitFor();
    await button(page, '全部确认').click();
    await page.getByText('从头重排').first().click();
    await page.getByRole('button', { name: '从头重排' }).click();
    await page.getByText('没有变动').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('who has how much to do, how urgent it is, who is left out until when, and what one more person would change', async () => {
    const page = await open('plan-done');
    const cells = async (table: string, row: RegExp) =>
      (await page.getByRole('table', { name: table }).getByRole('row', { name: row }).innerText()).split(/\s+/);
    expect(await cells('每人的工作量', /张敏/)).toEqual(['张敏', '6', '2', '100', '5', '240']);
    expect(await cells('紧急程度', /重大投诉/)).toEqual(['重大投诉已超期、多部门受理', '3', '0']);
    await page
      .getByText('再多 1 人（房管员、客户服务中心主任，240 分钟），可以多排 12 户，其中 2 户已超期。')
      .waitFor();
    await page.getByText('未排入 2 户：近日刚联系过').click();
    await page.getByRole('cell', { name: '2026-11-25' }).first().waitFor();
    await page.getByText('未排入 34 户').click();
    expect(await page.getByRole('cell', { name: '可排', exact: true }).count()).toBe(12);
    await button(page, '再看一些（还有 4 户）').click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('两周负荷', () => {
  test('minutes a person and day, days without room, and what becomes overdue with the way to the row', async () => {
    const page = await open('week-done');
    const table = page.getByRole('table', { name: /11-20 至 11-26/ });
    expect(await table.getByRole('row', { name: /张敏/ }).innerText()).toContain('占可用时间');
    expect((await table.getByRole('row', { name: /排不下/ }).innerText()).split(/\s+/)).toEqual([
      '排不下',
      '5',
      '3',
      '1',
      '0',
      '0',
    ]);
    await page.getByText('2026-11-20 最紧，有 5 户当天排不下').waitFor();
    expect(await page.getByRole('table', { name: '将要超期的住户' }).getByRole('button').count()).toBe(4);
    await page.context().close();
  });

  test('it is reckoned on demand, says how far it is, and can be cancelled', async () => {
    const page = await open('week-running');
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('4');
    await button(page, '取消').click();
    await page.getByText('没有推算完，台账没有改动。').waitFor();
    await page.context().close();
  });
});
