import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../../src/workbench/pictures/browser';
import { buildTrial } from '../../src/workbench/server/build';
import { temporaryCertificate } from '../../src/workbench/server/certificate';
import { serveSite, trialFolders } from '../../src/workbench/server/site';

/** One build for all browser tests: made when a source changed, waited for while another test file makes it. */

const out = 'test/.out';
const sources = ['src', 'webpack.config.js', 'manifest.xml', 'package-lock.json', '.swcrc'];
const longestBuild = 240_000;

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** Digest of everything the build reads. */
function sourceDigest(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const wait = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/** The folder of the built site. */
async function builtSite(): Promise<string> {
  const site = join(out, `site-${sourceDigest()}`);
  const lock = `${site}.lock`;
  mkdirSync(out, { recursive: true });
  const until = Date.now() + longestBuild;
  while (!existsSync(site)) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch {
      if (Date.now() > until) throw new Error(`Another run has been building for too long; remove ${lock}`);
      await wait(500);
      continue;
    }
    try {
      for (const old of readdirSync(out)) {
        if (/^site-[0-9a-f]{16}$/.test(old)) rmSync(join(out, old), { recursive: true, force: true });
      }
      await buildTrial(`${site}.part`);
      renameSync(`${site}.part`, site);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return site;
}

export interface TestSite {
  readonly address: string;
  readonly browser: Browser;
  /** A new page; everything it says on its console as warning or error, and every failure, is in `complaints`. */
  page(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly complaints: string[] }>;
  /** Writes a picture into test/.out/pictures; `whole` with what lies below the edge. */
  picture(page: Page, name: string, whole?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** The built site served over https, and a browser to look at it with. */
export async function openSite(): Promise<TestSite> {
  const { server, address } = await serveSite(trialFolders(await builtSite()), await temporaryCertificate(), 0);
  const browser = await startBrowser();
  return {
    address,
    browser,
    async page(options = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      return { page, complaints };
    },
    async picture(page, name, whole = false) {
      mkdirSync(join(out, 'pictures'), { recursive: true });
      const size = page.viewportSize()!;
      if (whole) {
        // The pane scrolls inside itself: the window grows until everything is in sight.
        const height = await page.evaluate(() => {
          const main = document.querySelector('main')!;
          return window.innerHeight + main.scrollHeight - main.clientHeight;
        });
        await page.setViewportSize({ ...size, height });
      }
      await page.screenshot({ path: join(out, 'pictures', `${name}.png`) });
      if (whole) await page.setViewportSize(size);
    },
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
