/**
 * Makes the words of a sheet out of a key and parameters. `locales/` owns the texts; reports get this function passed in,
 * as they get clock and seed.
 */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;
