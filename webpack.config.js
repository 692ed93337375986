import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = fileURLToPath(new URL('.', import.meta.url));
const officeDist = resolve(root, 'node_modules/@microsoft/office-js/dist');

/** Where the pane takes office.js from: the worldwide network, the one operated in China, or a copy beside the pane for closed networks. */
const officeSources = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office/office.js',
};

/** What a person downloads before the pane shows anything, in bytes after gzip (design.md §5). */
const firstChunkBudget = 200_000;

const developmentAddress = 'https://localhost:3000';

/** Fails the build when the pane's first chunk outgrows its budget. */
class FirstChunkBudget {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FirstChunkBudget', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstChunkBudget', stage }, () => {
        const files = compilation.entrypoints.get('pane')?.getFiles() ?? [];
        const bytes = files
          .filter((file) => file.endsWith('.js'))
          .reduce((sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer()).length, 0);
        const message = `first chunk of the pane: ${Math.round(bytes / 1000)} kB gzip, budget ${firstChunkBudget / 1000} kB`;
        if (bytes > firstChunkBudget) compilation.errors.push(new webpack.WebpackError(message));
        else compilation.getLogger('FirstChunkBudget').info(message);
      });
    });
  }
}

/** The pane may load scripts from itself and from where office.js comes from, and may talk to nobody else. */
function contentSecurityPolicy(officeAddress) {
  const from = officeAddress.startsWith('https:') ? ` ${new URL(officeAddress).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${from}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The manifest with the address under which the pane will be served instead of the development one. */
function manifestFor(base) {
  return readFileSync(resolve(root, 'manifest.xml'), 'utf8').replaceAll(developmentAddress, base);
}

function common(mode, path, name) {
  const production = mode === 'production';
  return {
    name,
    mode,
    context: root,
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    output: { path, filename: production ? '[name].[contenthash:8].js' : '[name].js', clean: name === 'pane' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' },
        // This package calls itself CommonJS but carries an ES module.
        { test: /chinese-days.+\.es\.js$/, type: 'javascript/esm' },
      ],
      parser: { javascript: { url: 'relative' } },
    },
    cache: { type: 'filesystem', name, buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    performance: false,
    infrastructureLogging: { level: 'warn' },
    stats: 'errors-warnings',
  };
}

/**
 * `--env office=global|china|self` chooses where office.js comes from (default global), `--env base=https://…` the address of the
 * deployed folder, `--env out=FOLDER` another folder than dist, `--env trial` adds the workbench page (never deployed).
 */
export default function configure(env = {}, argv = {}) {
  const mode = argv.mode === 'development' ? 'development' : 'production';
  const base = String(env.base ?? developmentAddress).replace(/\/+$/, '');
  if (!base.startsWith('https://')) throw new Error(`Excel loads add-ins over https only: --env base=${base}`);
  const office = officeSources[env.office ?? 'global'];
  if (office === undefined) throw new Error(`--env office=${env.office}: choose global, china or self`);
  const path = resolve(root, env.out ?? 'dist');
  // The trial server hands office.js out of node_modules; a deployed folder must carry its own copy.
  const copyOffice = env.office === 'self' && !env.trial;

  const shared = common(mode, path, 'pane');
  const pane = {
    ...shared,
    entry: { pane: ['./src/commands/main.ts', './src/taskpane/main.tsx'] },
    plugins: [
      new FirstChunkBudget(),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        chunks: ['pane'],
        scriptLoading: 'defer',
        templateParameters: { office, policy: contentSecurityPolicy(office) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'assets/help.html', to: 'help.html' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: () => manifestFor(base) },
          ...(copyOffice
            ? [{ from: officeDist, to: 'office', globOptions: { ignore: ['**/*.debug.js', '**/*.d.ts'] } }]
            : []),
        ],
      }),
    ],
  };
  return env.trial ? [pane, trial(mode, path)] : pane;
}

/** The trial page: the embedded Excel host at the left, the production pane in a frame at the right; and the gallery of views. */
function trial(mode, path) {
  // fortune-sheet's style sheet names two pictures that its package does not contain; they only animate a copied range.
  const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  const shared = common(mode, path, 'workbench');
  return {
    ...shared,
    dependencies: ['pane'],
    entry: { workbench: './src/workbench/page/main.tsx', gallery: './src/workbench/gallery/main.tsx' },
    output: {
      ...shared.output,
      filename: 'workbench/[name].[contenthash:8].js',
      assetModuleFilename: 'workbench/[hash][ext]',
    },
    experiments: { css: true },
    module: { ...shared.module, rules: [...shared.module.rules, { test: /\.css$/, type: 'css/global' }] },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/EwaAnt[HV]\.gif$/, nothing),
      new HtmlPlugin({ filename: 'index.html', template: 'src/workbench/page/page.html', chunks: ['workbench'] }),
      new HtmlPlugin({ filename: 'gallery.html', template: 'src/workbench/gallery/gallery.html', chunks: ['gallery'] }),
    ],
  };
}
