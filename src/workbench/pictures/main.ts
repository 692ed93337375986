import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { buildTrial, trialSite } from '../server/build';
import { temporaryCertificate } from '../server/certificate';
import { serveSite, trialFolders } from '../server/site';
import { startBrowser } from './browser';

/** `npm run pictures`: takes the pictures of README and docs from the workbench with the sample workbook, on a fixed day. */
const folder = 'docs/pictures';
const day = new Date('2026-11-20T09:30:00+08:00');
const size = { width: 1360, height: 800 };

interface Scene {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/** What is done before a picture is taken, in this order. */
const scenes: readonly { readonly name: string; readonly act: (scene: Scene) => Promise<void> }[] = [
  { name: 'look', act: ({ pane }) => pane.getByRole('button', { name: '开始校验' }).waitFor() },
  {
    name: 'workbench',
    act: async ({ pane }) => {
      await pane.getByRole('button', { name: '开始校验' }).click();
      await pane.getByRole('button', { name: '在表中标出' }).click();
      await pane.getByText(/已标出/).waitFor();
      await pane.getByRole('button', { name: '关闭提示' }).click();
      await pane
        .getByRole('button', { name: /上门回访未签名/ })
        .first()
        .click();
      await pane.locator('[data-row="2"]').first().click();
    },
  },
  {
    name: 'fix',
    act: ({ pane }) =>
      pane
        .getByRole('button', { name: /查看可以修复的/ })
        .first()
        .click(),
  },
  {
    name: 'fixed',
    act: async ({ pane }) => {
      await pane.getByRole('button', { name: /全部修复/ }).click();
      await pane.getByText(/已修复/).waitFor();
      await pane.getByText(/发现 .* 处问题/).waitFor();
    },
  },
  {
    name: 'list',
    act: async ({ pane }) => {
      await pane.getByRole('tab', { name: '次日清单' }).click();
      await pane.getByRole('button', { name: '生成次日清单' }).click();
      await pane.getByText(/的清单已生成/).waitFor();
    },
  },
  {
    name: 'month',
    act: async ({ pane }) => {
      await pane.getByRole('tab', { name: '月度汇总' }).click();
      await pane.getByRole('button', { name: '生成月度汇总' }).click();
      await pane.getByText('汇总表已生成').waitFor();
    },
  },
  { name: 'settings', act: ({ pane }) => pane.getByRole('tab', { name: '设置' }).click() },
];

mkdirSync(folder, { recursive: true });
await buildTrial(trialSite);
const { server, address } = await serveSite(trialFolders(trialSite), await temporaryCertificate(), 0);
const browser = await startBrowser();
try {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(day);
  await page.goto(`${address}/`);
  const scene = { page, pane: page.frameLocator('iframe') };
  for (const { name, act } of scenes) {
    await act(scene);
    // The grid draws a moment after the pane has spoken.
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${folder}/${name}.png` });
    process.stdout.write(`${folder}/${name}.png\n`);
  }
} finally {
  await browser.close();
  server.close();
}
