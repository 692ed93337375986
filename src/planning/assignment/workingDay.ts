import type { Member } from '../roster';
import { arrange, buildingOf, type Task, type Timed } from '../timetable';

/**
 * One member's day while visits are given out: what he has, how many minutes of it are gone, and whether one more fits. Minutes
 * are those of the visits and, for each further building he goes to, those of the way.
 */
export class WorkingDay {
  private readonly own = new Set<Task>();
  private readonly buildings = new Map<string, number>();
  private visiting = 0;
  private bound = 0;
  private split = 0;

  constructor(
    readonly member: Member,
    /** Minutes from one building to the next. */
    private readonly walk: number,
  ) {}

  get tasks(): ReadonlySet<Task> {
    return this.own;
  }

  /** Minutes used, ways included. */
  get minutes(): number {
    return this.visiting + this.walking;
  }

  get walking(): number {
    return Math.max(0, this.buildings.size - 1) * this.walk;
  }

  /** Minutes of way that one more visit adds. */
  detour(task: Task): number {
    const building = buildingOf(task);
    return building === null || this.buildings.size === 0 || this.buildings.has(building) ? 0 : this.walk;
  }

  fits(task: Task): boolean {
    if (this.minutes + task.draft.bundle.minutes + this.detour(task) > this.member.minutes) return false;
    this.add(task);
    const holds = this.holds();
    this.remove(task);
    return holds;
  }

  /** Whether all of it can be done: the minutes suffice, and every visit has its time. */
  holds(): boolean {
    if (this.minutes > this.member.minutes) return false;
    if (this.bound === 0 && this.split === 0) {
      // Without times of their own the visits only need room enough; the round goes through each building once.
      for (const { stretches } of this.own) return this.minutes <= stretches[0]!.to - stretches[0]!.from;
      return true;
    }
    return arrange([...this.own], this.walk) !== null;
  }

  add(task: Task): void {
    this.own.add(task);
    this.count(task, 1);
  }

  remove(task: Task): void {
    this.own.delete(task);
    this.count(task, -1);
  }

  timed(): readonly Timed[] {
    return arrange([...this.own], this.walk) ?? [];
  }

  private count(task: Task, one: 1 | -1): void {
    this.visiting += one * task.draft.bundle.minutes;
    if (task.bound) this.bound += one;
    if (task.stretches.length > 1) this.split += one;
    const building = buildingOf(task);
    if (building === null) return;
    const there = (this.buildings.get(building) ?? 0) + one;
    if (there === 0) this.buildings.delete(building);
    else this.buildings.set(building, there);
  }
}
