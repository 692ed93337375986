import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { TestSite } from './site';

/** Waits until nothing of the state is still being loaded. */
export async function settled(page: Page, name: string): Promise<void> {
  await page.getByRole('tabpanel').first().waitFor();
  if (name !== 'settings-loading') await page.getByText('正在打开').waitFor({ state: 'detached' });
  // Data arrives in promises that are resolved already; two frames draw them.
  await page.waitForTimeout(250);
}

/** Violations of axe's rules. Fluent's focus library puts two hidden elements around a tab list that hand the focus on at once: they are left out. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** A state of the gallery in a page as wide as a pane. */
export async function openState(site: TestSite, state: string, more = ''): Promise<Page> {
  const { page } = await site.page({ viewport: { width: 350, height: 720 } });
  await page.goto(`${site.address}/gallery.html?state=${state}${more}`);
  await settled(page, state);
  return page;
}
