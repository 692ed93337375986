import type { Complaint, Repair } from '../world';
import { monthOf } from '../calendar';
import type { Plot } from './plot';

/** Numbers and rows that stand there twice, and cells that say "as above". */
export function plantRows(plot: Plot, times: number): void {
  const { legible: world } = plot;
  for (let count = 0; count < times; count += 1) {
    const visit = plot.take(world.visits, (one) => one.visitId !== null && one.visitedAt !== null);
    const at = visit ? world.visits.indexOf(visit) : -1;
    const before = world.visits[at - 1];
    if (visit && before && plot.isFree(before) && before.visitId !== null) {
      plot.spend(before);
      visit.visitId = before.visitId;
      plot.plant('duplicate-id', visit, 'visitId', null, 'the number of the row above');
      plot.tolerate(before, 'visitId', 'duplicate-id');
    }
  }
  const attempt = plot.take(world.visits, (one) => plot.isAttempt(one) && one.visitId !== null);
  if (attempt) {
    // The same row twice; the copy is about nothing of its own.
    const copy = { ...attempt, id: `${attempt.id}-again`, about: null };
    world.visits.splice(world.visits.indexOf(attempt) + 1, 0, copy);
    plot.spend(copy);
    plot.plant('duplicate-row', copy, null, null, 'the row above once more');
    for (const one of [attempt, copy])
      plot.tolerate(one, null, 'duplicate-row', 'duplicate-id', 'review-missing', 'record-late');
  }
  plantDittos(plot, world.complaints, 'department', times);
  plantDittos(plot, world.repairs, 'repairer', times);
}

function plantDittos<T extends Complaint | Repair, F extends keyof T & string>(
  plot: Plot,
  list: readonly T[],
  field: F,
  times: number,
): void {
  let left = times * 2;
  for (let index = 1; index < list.length && left > 0; index += 1) {
    const one = list[index]!;
    const above = list[index - 1]!;
    const same = one[field] !== null && one[field] === above[field] && !plot.raw.has(`${above.id}.${field}`);
    if (
      !same ||
      monthOfRecord(one) !== monthOfRecord(above) ||
      !plot.isFree(one) ||
      !plot.isFree(above) ||
      !plot.dice.chance(0.4)
    )
      continue;
    plot.spend(one);
    plot.spend(above);
    plot.write(one, field, plot.dice.pick(['同上', '〃', '″', '"']), one[field]);
    plot.plant('ditto', one, field, 'hint', 'as in the row above');
    left -= 1;
  }
}

/** Months may stand on sheets of their own: the first row of a sheet has no row above. */
function monthOfRecord(one: Complaint | Repair): string {
  const day = 'orderId' in one ? one.reportedAt!.day : one.receivedAt!.day;
  return monthOf(day);
}
