import { openTexts } from '../making/texts';
import { isDissatisfied } from '../truth/dueEvents';
import { isReached } from '../truth/visitEvidence';
import type { Plot } from './plot';

/** Shortcomings of the office that its own behaviour may not show in a small world; the truth finds them in the records. */
export function plantDuties(plot: Plot, times: number): void {
  const { legible: world } = plot;
  for (let count = 0; count < times; count += 1) {
    const promised = plot.take(
      world.visits,
      (visit) =>
        visit.promisedAt !== null &&
        isReached(visit) &&
        (isDissatisfied(visit.satisfaction) || openTexts.has(visit.content ?? '')),
    );
    if (promised) promised.promisedAt = null;
    const unreviewed = plot.take(world.visits, (visit) => visit.review !== null);
    if (unreviewed) unreviewed.review = null;
    const late = plot.take(
      world.visits,
      (visit) => visit.visitedAt !== null && visit.visitedAt.day + 4 < world.today && visit.recordedAt !== null,
    );
    if (late) late.recordedAt = { day: late.visitedAt!.day + 4, minute: null };
    const unsigned = plot.take(
      world.visits,
      (visit) => visit.channel === '上门' && isReached(visit) && visit.signature !== null && visit.refusalNote === null,
    );
    if (unsigned) unsigned.signature = count % 2 === 0 ? null : '拒签';
  }
}
