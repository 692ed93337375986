/** A command line, or an input, that cannot be worked with: exit status 2 and one line. `key` is `batch.<key>` in the texts. */
export class BadUsage extends Error {
  constructor(
    readonly key: string,
    readonly params: Readonly<Record<string, string>> = {},
    /** What could have been said instead; said once, after both languages. */
    readonly known?: string,
  ) {
    super(key);
    this.name = 'BadUsage';
  }
}
