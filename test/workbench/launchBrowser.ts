import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const patience = 60_000;

/**
 * Launches the browser that comes with the packages. On a fresh machine its first user unpacks it, and others that come meanwhile
 * find half a file: they try again.
 */
export async function launchBrowser(): Promise<Browser> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      const executablePath = await sparticuz.executablePath();
      return await chromium.launch({ executablePath, args: sparticuz.args, headless: true });
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}
