import type { Desk } from './desk';
import type { Burden } from './workingDay';

/** Ways and an even load decide only between plans that suit the posts and buildings equally well. */
const PER_MINUTE_OF_WAY = 1 / 1000;
const PER_UNEVENNESS = 1 / 1_000_000;

/** How well a plan suits: posts and buildings first, then the minutes of way, then how evenly the work is spread; less is better. */
export function costOf({ days, takers }: Desk): number {
  let cost = 0;
  for (const day of days) {
    for (const [task, taker] of day.tasks) cost += takers(task).get(taker) ?? Infinity;
    cost += day.cost(burdenCost);
  }
  return cost;
}

/** What somebody's day costs beside who suits which visit. */
export function burdenCost({ most, minutes, walking }: Burden): number {
  return walking * PER_MINUTE_OF_WAY + (minutes / Math.max(1, most)) ** 2 * PER_UNEVENNESS;
}

/** Room that lies together serves more than room in pieces: up to an hour of one person it counts by its square. */
const WHOLE = 60;
const PER_MINUTE = 10;
const PER_SQUARE = 1 / 100;

/** How little room somebody's day leaves: ways first, then rooms in pieces, then buildings that several people go to. */
export function cramped({ most, minutes, gathered }: Burden): number {
  const room = most - minutes;
  return -room * PER_MINUTE - Math.min(room, WHOLE) ** 2 * PER_SQUARE - gathered;
}
