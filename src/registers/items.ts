import { tidyLine } from '../values/text';
import { itemName } from './fields';
import { bareHeader } from './headers';

/** The name of a rated item as its key says it: the canonical name, or the office's own words without numbering. */
export function itemLabel(levels: readonly string[]): string {
  const last = levels.at(-1);
  if (last === undefined) return '';
  const known = itemName(bareHeader(last));
  return (
    known ??
    tidyLine(last)
      .replace(/\s+/g, '')
      .replace(/^\d{1,2}[.、．)）]/, '')
      .replace(/[（(].*[)）]$/, '')
  );
}
