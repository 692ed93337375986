import { arrays } from './arrays';
import { conditional } from './conditional';
import { dates } from './dates';
import type { FunctionDefinition } from './definition';
import { information } from './information';
import { libraryDefinition } from './library';
import { logical } from './logical';
import { lookups } from './lookup';
import { math } from './math';
import { places } from './places';
import { statistics } from './statistics';
import { text } from './text';

export type { FunctionDefinition } from './definition';

const own = new Map<string, FunctionDefinition | null>(
  [logical, math, statistics, conditional, text, dates, lookups, places, information, arrays].flatMap((table) =>
    Object.entries(table),
  ),
);

/** The function of a name in capitals, or null when we do not calculate it. */
export function findFunction(name: string): FunctionDefinition | null {
  let found = own.get(name);
  if (found === undefined) {
    found = libraryDefinition(name);
    own.set(name, found);
  }
  return found;
}
