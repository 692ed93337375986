import webpack from 'webpack';
import configure from '../../../webpack.config.js';

/** Where the trial site is built: a cache folder, so that it is never mistaken for the deployable one. */
export const trialSite = 'node_modules/.cache/callback-ledger/site';

/** Builds the production pane (with office.js from its package) and the workbench page into `out`. Throws with the compiler's report. */
export async function buildTrial(out: string): Promise<void> {
  const compiler = webpack(configure({ office: 'self', trial: true, out }, { mode: 'production' }));
  if (compiler === null) throw new Error('webpack made no compiler');
  try {
    await new Promise<void>((done, failed) => {
      compiler.run((error, stats) => {
        if (error) failed(error);
        else if (stats?.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
        else done();
      });
    });
  } finally {
    await new Promise((closed) => compiler.close(closed));
  }
}
