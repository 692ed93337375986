import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildTrial, trialSite } from './build';
import { temporaryCertificate, trustedCertificate } from './certificate';
import { serveSite, trialFolders } from './site';

/**
 * `npm start`: builds the pane and the workbench and serves them on this computer. `--trusted` uses the certificate that Excel on the
 * desktop accepts, `--no-open` opens no browser, `--port` takes another port.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    trusted: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
});

function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return;
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  // A computer without a browser is no reason to stop serving.
  child.once('error', () => undefined);
  child.unref();
}

process.stdout.write('Building the pane and the workbench …\n');
try {
  await buildTrial(trialSite);
  const certificate = values.trusted ? await trustedCertificate() : await temporaryCertificate();
  const { address } = await serveSite(trialFolders(trialSite), certificate, Number(values.port));
  process.stdout.write(
    [
      '',
      `  Workbench with the sample workbook   ${address}/`,
      `  Gallery of the pane's views          ${address}/gallery.html`,
      '',
      values.trusted
        ? '  Served with the certificate this computer trusts for add-ins.'
        : '  The certificate was made just now for this computer: the browser warns once; choose Advanced, then Continue to localhost.',
      '  Ctrl+C ends it.',
      '',
    ].join('\n'),
  );
  if (!values['no-open'] && !values.trusted) openBrowser(`${address}/`);
} catch (error) {
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  process.stderr.write(busy ? `Port ${values.port} is taken: npm start -- --port 3001\n` : `${String(error)}\n`);
  process.exitCode = 1;
}
