declare module '*/webpack.config.js' {
  import type { Configuration } from 'webpack';

  /** See webpack.config.js. */
  export default function configure(
    env?: Readonly<Record<string, string | boolean>>,
    argv?: { readonly mode?: string },
  ): Configuration;
}
