import type { Rate, RateGroup } from '../rates/rate';
import type { Say } from './say';

/** What a rate is grouped by, in one word; the whole office where it is not grouped. */
export function groupLabel(group: RateGroup, say: Say): string {
  const parts = [group.branch, group.kind, group.item].filter((part): part is string => part !== undefined);
  return parts.length > 0 ? parts.join('·') : say('summary.all');
}

/** `投诉回访率`: the name of a rate with its group, as sheets and `--json` show it. */
export function rateName(rate: Pick<Rate, 'rate' | 'group' | 'per'>, say: Say): string {
  if (rate.per !== undefined) return say(`rate.${rate.rate}.${rate.per}.name`);
  const grouped = Object.keys(rate.group).length > 0;
  return grouped
    ? say(`rate.${rate.rate}.name.of`, { group: groupLabel(rate.group, say) })
    : say(`rate.${rate.rate}.name`);
}

/** The formula in words, printed beside the figure (registers.md §4). */
export function rateFormula({ rate, per }: Pick<Rate, 'rate' | 'per'>, say: Say): string {
  return say(per === undefined ? `rate.${rate}.formula` : `rate.${rate}.${per}.formula`);
}

/** `匿名 1；未到期 3`: what was left out and why; empty when nothing was. */
export function excludedText(excluded: Rate['excluded'], say: Say): string {
  return Object.entries(excluded)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => say('summary.excluded', { reason: say(`excluded.${reason}`), count }))
    .join(say('summary.semicolon'));
}
