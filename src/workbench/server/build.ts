import { spawn } from 'node:child_process';

/** Where the trial site is built: a cache folder, so that it is never mistaken for the deployable one. */
export const trialSite = 'node_modules/.cache/callback-ledger/site';

/**
 * Builds the production pane (with office.js from its package) and the workbench page into `out`, in a process of its own. Throws with
 * the compiler's report.
 */
export async function buildTrial(out: string): Promise<void> {
  const options = ['--mode', 'production', '--env', 'trial', '--env', 'office=self', '--env', `out=${out}`];
  const child = spawn(process.execPath, ['node_modules/webpack/bin/webpack.js', ...options]);
  const report: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => report.push(String(part)));
  const code = await new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('close', ended);
  });
  if (code !== 0) throw new Error(report.join(''));
}
