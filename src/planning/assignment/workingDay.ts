import type { Member } from '../roster';
import { buildingOf, type Task } from '../timetable';
import { arrange } from './arrange';
import type { Item, Seat, Starts } from './frame';
import type { Entry } from './timeline';

/** Who can make a visit: one of the people of a day, or all of them together. */
export interface Taker {
  readonly day: WorkingDay;
  /** Places in `day.people`. */
  readonly seats: readonly number[];
}

/** What a day's visits are arranged by. */
export interface Ways {
  /** Minutes from one building to the next. */
  readonly walk: number;
  /** Place of each visit in the order of the round. */
  readonly rank: ReadonlyMap<Task, number>;
}

/** What one person has to do. */
export interface Burden {
  /** Minutes he has, and of these gone for visits and ways together, and for ways. */
  readonly most: number;
  readonly minutes: number;
  readonly walking: number;
  /** The more of his visits are in one building, the more. */
  readonly gathered: number;
}

/** Where the whole day has no more visits than that, every order of them is tried; with more, times are found step by step. */
const FEW = 12;
const STEPS = 20_000;

/**
 * The day of one member, or of the members of a team, while visits are given out: what each has, how many minutes of it are gone, and
 * whether one more fits. Minutes are those of the visits and of the ways between buildings.
 */
export class WorkingDay {
  /** Each of them alone. */
  readonly alone: readonly Taker[];
  /** All of them. */
  readonly together: Taker;
  private readonly own = new Map<Task, Taker>();
  private readonly loads: readonly Load[];
  private readonly seats: readonly Seat[];
  private readonly known = new Map<string, boolean>();
  private readonly standing: boolean;
  private bound = 0;
  private marks = 0;
  private split = 0;

  constructor(
    readonly people: readonly Member[],
    private readonly ways: Ways,
    /** Accepted visits of each of the people. */
    fixed: readonly (readonly Entry[])[] = people.map(() => []),
    /** Starts of his visits on the day's earlier list. */
    private readonly stood: ReadonlyMap<Task, number> = new Map(),
  ) {
    this.alone = people.map((_, seat) => ({ day: this, seats: [seat] }));
    this.together = people.length === 1 ? this.alone[0]! : { day: this, seats: people.map((_, seat) => seat) };
    this.seats = people.map(({ minutes }, seat) => ({ minutes, fixed: fixed[seat]! }));
    this.loads = people.map((_, seat) => new Load(ways.walk, fixed[seat]!));
    this.standing = fixed.some((entries) => entries.length > 0);
  }

  get tasks(): ReadonlyMap<Task, Taker> {
    return this.own;
  }

  /** Minutes of way of everybody; where times bind it can be more. */
  get walking(): number {
    return this.loads.reduce((sum, load) => sum + load.walking, 0);
  }

  /** Minutes one of the people still has. */
  roomOf(seat: number): number {
    return this.people[seat]!.minutes - this.loads[seat]!.minutes;
  }

  /** Minutes everybody of `seats` still has. */
  room(seats: readonly number[]): number {
    return Math.min(...seats.map((seat) => this.roomOf(seat)));
  }

  /** The same as long as the same visits are made by the same people. */
  get mark(): number {
    return this.marks;
  }

  /** What the day costs everybody in it. */
  cost(costOf: (burden: Burden) => number): number {
    let cost = 0;
    for (const [seat, load] of this.loads.entries()) cost += costOf(load.with(this.people[seat]!.minutes, null, null));
    return cost;
  }

  /** What it would cost with one visit less and one more; `Infinity` where somebody has no minutes for that. */
  costWith(costOf: (burden: Burden) => number, gone: Task | null, come: Task | null, by: Taker | null): number {
    const had = gone === null ? [] : this.own.get(gone)!.seats;
    const gets = by === null ? [] : by.seats;
    let cost = 0;
    for (const [seat, load] of this.loads.entries()) {
      const coming = gets.includes(seat) ? come : null;
      const burden = load.with(this.people[seat]!.minutes, had.includes(seat) ? gone : null, coming);
      if (coming !== null && burden.minutes > burden.most) return Infinity;
      cost += costOf(burden);
    }
    return cost;
  }

  /** How much of his minutes is gone, between 0 and 1. */
  loadOf(seat: number): number {
    return this.loads[seat]!.minutes / Math.max(1, this.people[seat]!.minutes);
  }

  /** Minutes of way that one more visit adds to somebody's day. */
  detour(task: Task, seats: readonly number[]): number {
    const building = buildingOf(task);
    return building === null ? 0 : Math.max(...seats.map((seat) => this.loads[seat]!.detour(building)));
  }

  fits(task: Task, taker: Taker): boolean {
    const { minutes } = task.draft.bundle;
    const building = buildingOf(task);
    for (const seat of taker.seats) {
      const way = building === null ? 0 : this.loads[seat]!.detour(building);
      if (minutes + way > this.roomOf(seat)) return false;
    }
    this.add(task, taker);
    const holds = this.holds();
    this.remove(task);
    return holds;
  }

  /** Whether all of it can be done: everybody's minutes suffice, and every visit has its time. */
  holds(): boolean {
    if (this.own.size === 0) return true;
    const free = this.bound === 0 && this.split === 0 && !this.standing;
    if (free) {
      // Without times of their own the visits only need room enough; the round goes through each building once.
      const [task] = this.own.keys();
      const { from, to } = task!.stretches[0]!;
      return this.people.every((_, seat) => this.roomOf(seat) >= 0 && this.loads[seat]!.minutes <= to - from);
    }
    for (const { seats } of this.own.values()) if (this.room(seats) < 0) return false;
    const key = this.key();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const holds = this.starts() !== null;
    this.known.set(key, holds);
    return holds;
  }

  add(task: Task, taker: Taker): void {
    this.own.set(task, taker);
    this.count(task, taker, 1);
  }

  remove(task: Task): void {
    const taker = this.own.get(task)!;
    this.own.delete(task);
    this.count(task, taker, -1);
  }

  /** When each visit starts; `null` where they cannot all be made. */
  starts(): Starts | null {
    const { walk, rank } = this.ways;
    return arrange(this.items(), { seats: this.seats, walk, stood: this.stood, steps: rank.size <= FEW ? STEPS : 0 });
  }

  private items(): Item[] {
    return [...this.own].map(([task, { seats }]) => ({ task, seats, rank: this.ways.rank.get(task) ?? 0 }));
  }

  private key(): string {
    return this.items()
      .map(({ rank, seats }) => `${rank}:${seats.join('+')}`)
      .sort()
      .join();
  }

  private count(task: Task, { seats }: Taker, one: 1 | -1): void {
    if (task.bound) this.bound += one;
    if (task.stretches.length > 1) this.split += one;
    const building = buildingOf(task);
    this.marks ^=
      Math.imul(this.ways.rank.get(task)! + 1, 0x9e3779b1) ^ Math.imul(seats.length * 16 + seats[0]! + 1, 0x85ebca6b);
    for (const seat of seats) this.loads[seat]!.count(task.draft.bundle.minutes, building, one);
  }
}

/** What one person has to do on the day. Ways are counted as if he went through each building once. */
class Load {
  private readonly buildings = new Map<string, number>();
  private visiting = 0;
  private gathered = 0;

  constructor(
    private readonly walk: number,
    fixed: readonly Entry[],
  ) {
    for (const { from, to, building } of fixed) this.count(to - from, building, 1);
  }

  get minutes(): number {
    return this.visiting + this.walking;
  }

  get walking(): number {
    return Math.max(0, this.buildings.size - 1) * this.walk;
  }

  with(most: number, gone: Task | null, come: Task | null): Burden {
    let { visiting, gathered } = this;
    let places = this.buildings.size;
    const from = gone === null ? null : buildingOf(gone);
    const to = come === null ? null : buildingOf(come);
    if (gone !== null) visiting -= gone.draft.bundle.minutes;
    if (come !== null) visiting += come.draft.bundle.minutes;
    if (from !== to) {
      if (from !== null) {
        const there = this.buildings.get(from)!;
        gathered -= 2 * there - 1;
        if (there === 1) places -= 1;
      }
      if (to !== null) {
        const there = this.buildings.get(to) ?? 0;
        gathered += 2 * there + 1;
        if (there === 0) places += 1;
      }
    }
    const walking = Math.max(0, places - 1) * this.walk;
    return { most, minutes: visiting + walking, walking, gathered };
  }

  detour(building: string): number {
    return this.buildings.size === 0 || this.buildings.has(building) ? 0 : this.walk;
  }

  count(minutes: number, building: string | null, one: 1 | -1): void {
    this.visiting += one * minutes;
    if (building === null) return;
    const there = (this.buildings.get(building) ?? 0) + one;
    this.gathered += one * (2 * there - one);
    if (there === 0) this.buildings.delete(building);
    else this.buildings.set(building, there);
  }
}
