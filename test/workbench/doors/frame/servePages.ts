import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import webpack from 'webpack';

const here = dirname(fileURLToPath(import.meta.url));
const officeFolder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

const page = (head: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const pages: Readonly<Record<string, string>> = {
  '/host.html': page('<link rel="icon" href="data:,">', '<script src="/hostPage.js"></script>'),
  '/pane.html': page('<script src="/office/office.js"></script>', '<p>pane</p>'),
};

/** Bundles the host page the way the workbench does, so that the door is proved to need no Node. */
async function bundleHostPage(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: { hostPage: join(here, 'hostPage.ts') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

export interface PageServer {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

/** Serves host page, pane and Microsoft's library over https with a certificate made on the spot. */
export async function servePages(): Promise<PageServer> {
  const folder = await mkdtemp(join(tmpdir(), 'frame-door-'));
  await bundleHostPage(folder);
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }]);
  const requested: string[] = [];
  const answer = async (path: string): Promise<{ type: string; content: string | Buffer }> => {
    const html = pages[path];
    if (html !== undefined) return { type: 'text/html', content: html };
    if (path === '/hostPage.js')
      return { type: 'text/javascript', content: await readFile(join(folder, 'hostPage.js')) };
    const inside = normalize(path.replace(/^\/office\//, ''));
    if (!path.startsWith('/office/') || inside.startsWith('..')) throw new Error('not served');
    return { type: 'text/javascript', content: await readFile(join(officeFolder, inside)) };
  };
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname;
    requested.push(path);
    answer(path).then(
      ({ type, content }) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    requested,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
