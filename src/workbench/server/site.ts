import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { extname, join, normalize, resolve, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Folders under their addresses; the longest address that fits wins. */
export type Folders = Readonly<Record<string, string>>;

/** The folders of the trial: the built site, office.js straight out of its package, the sample workbooks. */
export function trialFolders(site: string): Folders {
  return {
    '/': resolve(site),
    '/office/': resolve('node_modules/@microsoft/office-js/dist'),
    '/samples/': resolve('assets/samples'),
  };
}

/** The file an address stands for, or `null` when it lies outside the folders. */
export function fileAt(folders: Folders, address: string): string | null {
  const prefix = Object.keys(folders)
    .filter((each) => address.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return null;
  const folder = folders[prefix]!;
  const rest = address.slice(prefix.length) || 'index.html';
  const file = normalize(join(folder, rest));
  return file.startsWith(folder + sep) ? file : null;
}

/**
 * Serves the folders over https on the loopback address only: nobody else on the network can reach it.
 * @param port 0 takes a free one; the answer says which.
 */
export async function serveSite(
  folders: Folders,
  certificate: Certificate,
  port: number,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(certificate, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    const file = fileAt(folders, path);
    const found = file === null ? Promise.reject(new Error('outside')) : readFile(file);
    found.then(
      (body) => {
        const type = kinds[extname(file!).toLowerCase()] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      },
      () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found'),
    );
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return { server, address: `https://localhost:${(server.address() as AddressInfo).port}` };
}
