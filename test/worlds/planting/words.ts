import { packSets } from '../truth';
import { isReached } from '../truth/visitEvidence';
import type { Plot } from './plot';

const withA = packSets.filter((packs) => packs.includes('residential-park'));

/** Words nobody knows, known words said otherwise, untidy text. */
export function plantWords(plot: Plot, times: number): void {
  const { legible: world, dice } = plot;
  for (let count = 0; count < times; count += 1) {
    const variant = plot.take(world.visits, (visit) => visit.satisfaction === '非常满意' && visit.visitedAt !== null);
    if (variant) {
      plot.write(variant, 'satisfaction', '很好', '非常满意');
      plot.plant('value-variant', variant, 'satisfaction', 'hint', '很好 for 非常满意');
    }
    const traditional = plot.take(world.visits, (visit) => visit.satisfaction === '满意');
    if (traditional) {
      plot.write(traditional, 'satisfaction', dice.pick(['滿意', '满意 ', '满　意', '\u200b满意']), '满意');
      plot.plant('text-untidy', traditional, 'satisfaction', 'hint', '满意 but for blanks or form of the characters');
      plot.tolerate(traditional, 'satisfaction', 'value-variant');
    }
    const visitor = plot.take(world.visits, (visit) => visit.visitor !== null);
    if (visitor) {
      const name = visitor.visitor!;
      plot.write(
        visitor,
        'visitor',
        dice.pick([`${name} `, ` ${name}`, `${name}\u00a0`, `${name[0]} ${name.slice(1)}`, `${name}\u200b`]),
        name,
      );
      plot.plant('text-untidy', visitor, 'visitor', 'hint', 'blanks or invisible characters in a name');
    }
  }
  const unknown = plot.take(
    world.visits,
    (visit) => visit.satisfaction === '满意' && isReached(visit) && visit.outcome !== null,
  );
  if (unknown) {
    plot.write(unknown, 'satisfaction', '见附件', null);
    plot.plant('value-unknown', unknown, 'satisfaction', null, 'no degree of satisfaction');
    plot.tolerate(unknown, 'satisfaction', 'rating-missing', 'required');
  }
  const byHand = plot.take(
    world.visits,
    (visit) => visit.channel === '电话' && visit.outcome === '已接通' && visit.promisedAt === null,
  );
  if (byHand) {
    plot.write(byHand, 'channel', '托邻居带话', null);
    plot.plant('value-unknown', byHand, 'channel', null, 'no channel');
    plot.tolerate(byHand, 'channel', 'required', 'phone-unmarked');
  }
  const unmarked = plot.take(
    world.visits,
    (visit) => visit.channel === '电话' && visit.outcome === '已接通' && visit.promisedAt === null,
  );
  if (unmarked) {
    unmarked.channel = null;
    plot.plant(
      'phone-unmarked',
      unmarked,
      'channel',
      null,
      'A5: a call got through, and the record does not say 电话',
      withA,
    );
    plot.tolerate(unmarked, 'channel', 'required');
  }
}
