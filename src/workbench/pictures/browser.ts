import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser } from 'playwright-core';

/** Starts the browser that comes with the project's packages: nothing has to be installed for tests and pictures. */
export async function startBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    // The package's own arguments are for a serverless machine (one process, no web security); a plain browser is what people have.
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
    headless: true,
  });
}
