import type { Task } from '../timetable';
import type { Suitability } from './suitability';
import type { WorkingDay } from './workingDay';

/** The days of everybody at work, and who may make which visit. */
export interface Desk {
  readonly days: readonly WorkingDay[];
  readonly suits: (task: Task) => Suitability;
}

/** Ways and an even load decide only between plans that suit the posts and buildings equally well. */
const PER_MINUTE_OF_WAY = 1 / 1000;
const PER_UNEVENNESS = 1 / 1_000_000;

/** How well a plan suits: posts and buildings first, then the minutes of way, then how evenly the work is spread; less is better. */
export function costOf({ days, suits }: Desk): number {
  let cost = 0;
  for (const day of days) {
    for (const task of day.tasks) cost += suits(task).get(day.member) ?? Infinity;
    cost += dayCost(day);
  }
  return cost;
}

/** What a day costs beside who suits which visit. */
export function dayCost(day: WorkingDay): number {
  const load = day.minutes / Math.max(1, day.member.minutes);
  return day.walking * PER_MINUTE_OF_WAY + load * load * PER_UNEVENNESS;
}
