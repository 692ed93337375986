import { distance } from 'fastest-levenshtein';
import { bareHeader } from './headers';

const MOST = 3;

/**
 * Headers nobody understood, those most like the wanted wording first, at most three. Likeness only ranks what the user is shown;
 * it decides nothing (it would take 反映问题 for 业主姓名).
 */
export function levenshteinRank<T extends { readonly header: string }>(
  wanted: string,
  headers: readonly T[],
): readonly T[] {
  const likeness = (header: string): number =>
    distance(bareHeader(header), wanted) / Math.max(header.length, wanted.length, 1);
  return [...headers].sort((one, other) => likeness(one.header) - likeness(other.header)).slice(0, MOST);
}
