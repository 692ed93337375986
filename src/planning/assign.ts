import { distanceTo } from './assignment/suitability';
import { eligibleMembers } from './executors';
import type { NotPlannedBecause } from './plan';
import type { Member } from './roster';
import { arrange, type Task, type Timed } from './timetable';

/** Who does what at which time, and what is left over. */
export interface Assignment {
  /** Same order as the roster. */
  readonly days: readonly (readonly Timed[])[];
  readonly left: readonly { readonly task: Task; readonly because: NotPlannedBecause }[];
}

/**
 * A way to give out visits. `tasks` come the most urgent first. Whatever it decides, nobody gets more minutes than he has,
 * two visits at once, or a visit that is not his to make.
 */
export type Assign = (tasks: readonly Task[], roster: readonly Member[]) => Assignment;

/**
 * Gives each visit, the most urgent first, to the first group that may make it and has room; inside a group to whoever looks
 * after the building, then to whoever has done least of his day, then in the order of the roster.
 */
export const assignByUrgency: Assign = (tasks, roster) => {
  const days = roster.map((member) => new WorkingDay(member));
  const dayOf = new Map(days.map((day) => [day.member, day]));
  const left: Assignment['left'][number][] = [];
  for (const task of tasks) {
    const groups = eligibleMembers(task.draft, roster);
    const taker = groups
      .flatMap((group) => group.map((member) => dayOf.get(member)!).sort((a, b) => compareDays(a, b, task)))
      .find((day) => day.take(task));
    if (taker === undefined) left.push({ task, because: groups.length === 0 ? 'no-executor' : 'capacity' });
  }
  return { days: days.map((day) => day.timed()), left };
};

/** One member's day while it is being filled. */
class WorkingDay {
  /** Unnamed members work side by side: each list is the day of one of them. A named one has one. */
  private readonly lanes: Task[][] = [[]];
  used = 0;

  constructor(readonly member: Member) {}

  take(task: Task): boolean {
    const { minutes } = task.draft.bundle;
    if (this.used + minutes > this.member.minutes) return false;
    const last = this.lanes.at(-1)!;
    if (arrange([...last, task]) !== null) last.push(task);
    else if (Number.isFinite(this.member.minutes) || arrange([task]) === null) return false;
    else this.lanes.push([task]);
    this.used += minutes;
    return true;
  }

  timed(): readonly Timed[] {
    return this.lanes.flatMap((lane) => arrange(lane) ?? []).sort((a, b) => a.start - b.start);
  }

  get load(): number {
    return Number.isFinite(this.member.minutes) ? this.used / this.member.minutes : 0;
  }
}

function compareDays(a: WorkingDay, b: WorkingDay, task: Task): number {
  return distanceTo(a.member, task) - distanceTo(b.member, task) || a.load - b.load;
}
