import type { Task } from '../timetable';
import type { Desk } from './desk';
import type { Burden, Taker, WorkingDay } from './workingDay';

/** What exchanges of visits are to make better. */
export interface Aim {
  /** Whether it counts whom a visit suits. */
  readonly suits: boolean;
  /** What one person's day costs. */
  readonly costOf: (burden: Burden) => number;
}

/** What rounding may make of equal costs. */
const HAIR = 1e-9;

/**
 * Makes a plan better without leaving anybody out: a visit goes from one day to another, or two change places, wherever that costs
 * less, until no such exchange is left. Two days between which nothing was found are looked at again only when one of them changed.
 */
export class Exchange {
  private readonly settled = new Map<number, number>();

  constructor(
    private readonly desk: Desk,
    private readonly aim: Aim,
    /** How many exchanges may be weighed in all. */
    private steps: number,
  ) {}

  /** Whether anything was exchanged. */
  run(): boolean {
    const { days } = this.desk;
    let any = false;
    for (let better = true; better && this.steps > 0;) {
      better = false;
      for (let one = 0; one < days.length; one += 1) {
        for (let other = one; other < days.length; other += 1) {
          if (one === other && days[one]!.people.length === 1) continue;
          better = this.between(days[one]!, days[other]!, one * days.length + other) || better;
        }
      }
      any = any || better;
    }
    return any;
  }

  private between(a: WorkingDay, b: WorkingDay, pair: number): boolean {
    const marks = (): number => Math.imul(a.mark, 31) ^ b.mark;
    if (this.settled.get(pair) === marks()) return false;
    let any = false;
    while (this.steps > 0) {
      const better = a === b ? this.within(a) : this.across(a, b);
      if (!better) break;
      any = true;
    }
    this.settled.set(pair, marks());
    return any;
  }

  private across(a: WorkingDay, b: WorkingDay): boolean {
    const there = new Map([...b.tasks.keys()].map((task) => [task, this.takersOn(task, a)]));
    let any = false;
    for (const task of [...a.tasks.keys()]) {
      const takers = this.takersOn(task, b);
      if (takers.length === 0) continue;
      if (this.swap(a, b, task, takers, there)) any = true;
    }
    for (const [task, takers] of there) {
      if (b.tasks.has(task) && takers.some((taker) => this.change(b, a, task, taker, null, null))) any = true;
    }
    return any;
  }

  private swap(
    a: WorkingDay,
    b: WorkingDay,
    task: Task,
    takers: readonly Taker[],
    there: ReadonlyMap<Task, readonly Taker[]>,
  ): boolean {
    for (const taker of takers) {
      if (this.change(a, b, task, taker, null, null)) return true;
      for (const [other, backs] of there) {
        if (!b.tasks.has(other)) continue;
        for (const back of backs) if (this.change(a, b, task, taker, other, back)) return true;
      }
    }
    return false;
  }

  /** A visit goes from one day to another, and perhaps one comes back, where that costs less and both days hold. */
  private change(
    from: WorkingDay,
    to: WorkingDay,
    task: Task,
    taker: Taker,
    other: Task | null,
    back: Taker | null,
  ): boolean {
    this.steps -= 1;
    const { costOf, suits } = this.aim;
    const own = from.tasks.get(task)!;
    const their = other === null ? null : to.tasks.get(other)!;
    let change = from.costWith(costOf, task, other, back) - from.cost(costOf);
    if (change === Infinity) return false;
    change += to.costWith(costOf, other, task, taker) - to.cost(costOf);
    if (suits) {
      const takers = this.desk.takers(task);
      change += takers.get(taker)! - takers.get(own)!;
      if (other !== null) {
        const others = this.desk.takers(other);
        change += others.get(back!)! - others.get(their!)!;
      }
    }
    if (change > -HAIR) return false;
    from.remove(task);
    if (other !== null) to.remove(other);
    to.add(task, taker);
    if (other !== null) from.add(other, back!);
    if (from.holds() && to.holds()) return true;
    to.remove(task);
    if (other !== null) from.remove(other);
    from.add(task, own);
    if (other !== null) to.add(other, their!);
    return false;
  }

  /** A visit goes from one of a team to another. */
  private within(day: WorkingDay): boolean {
    const { costOf, suits } = this.aim;
    for (const [task, own] of [...day.tasks]) {
      for (const taker of this.takersOn(task, day)) {
        if (taker === own) continue;
        this.steps -= 1;
        const takers = this.desk.takers(task);
        const before = day.cost(costOf) + (suits ? takers.get(own)! : 0);
        day.remove(task);
        day.add(task, taker);
        if (day.cost(costOf) + (suits ? takers.get(taker)! : 0) < before - HAIR && day.holds()) return true;
        day.remove(task);
        day.add(task, own);
      }
    }
    return false;
  }

  private takersOn(task: Task, day: WorkingDay): readonly Taker[] {
    return this.desk.takersOn(task, day);
  }
}
