import type { Desk } from './desk';
import type { WorkingDay } from './workingDay';

/** Ways and an even load decide only between plans that suit the posts and buildings equally well. */
const PER_MINUTE_OF_WAY = 1 / 1000;
const PER_UNEVENNESS = 1 / 1_000_000;

/** How well a plan suits: posts and buildings first, then the minutes of way, then how evenly the work is spread; less is better. */
export function costOf({ days, takers }: Desk): number {
  let cost = 0;
  for (const day of days) {
    for (const [task, taker] of day.tasks) cost += takers(task).get(taker) ?? Infinity;
    cost += dayCost(day);
  }
  return cost;
}

/** What a day costs beside who suits which visit. */
export function dayCost(day: WorkingDay): number {
  let uneven = 0;
  for (let seat = 0; seat < day.people.length; seat += 1) uneven += day.loadOf(seat) ** 2;
  return day.walking * PER_MINUTE_OF_WAY + uneven * PER_UNEVENNESS;
}
