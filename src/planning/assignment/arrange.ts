import type { Stretch } from '../preferredTime';
import { buildingOf, compareBound, type Task } from '../timetable';
import type { Frame, Item, Starts } from './frame';
import { Timeline } from './timeline';
import { tryEveryOrder } from './tryEveryOrder';

/** Beyond so many visits not every order is tried. */
const FEW = 8;

/**
 * When each of the visits starts: at the times of the day's earlier list with the new ones in between; else those with times of
 * their own first, each at the earliest gap of its times, then the others in the order of the round; else the round as far as the
 * times of those allow it; else each where it adds the least way; else, of few, in whatever order there is. `null` where they have no room, or take more minutes than somebody has.
 */
export function arrange(items: readonly Item[], frame: Frame): Starts | null {
  if (items.length === 0) return new Map();
  const ordered = [...items].sort(compareItems);
  return (
    (frame.stood.size > 0 ? asItStood(ordered, frame) : null) ??
    inRound(ordered, frame) ??
    windowsOnTheWay(ordered, frame) ??
    byLeastWay(ordered, frame) ??
    (frame.steps > 0 && ordered.length <= FEW ? tryEveryOrder(ordered, frame) : null)
  );
}

/** Bound visits first; then those made together, then each one's own, in the order of the round. */
function compareItems(a: Item, b: Item): number {
  if (a.task.bound !== b.task.bound) return a.task.bound ? -1 : 1;
  return (a.task.bound ? compareBound(a.task, b.task) : b.seats.length - a.seats.length) || a.rank - b.rank;
}

function asItStood(ordered: readonly Item[], frame: Frame): Starts | null {
  const day = new Diary(frame);
  const fresh: Item[] = [];
  for (const item of ordered) {
    const slot = frame.stood.get(item.task);
    if (slot === undefined) fresh.push(item);
    else if (day.earliest(item, slot, slot + minutesOf(item)) !== slot) return null;
    else day.put(item, slot);
  }
  for (const item of fresh) if (!day.putByLeastWay(item)) return null;
  return day.finished();
}

function inRound(ordered: readonly Item[], frame: Frame): Starts | null {
  const day = new Diary(frame);
  const cursors = frame.seats.map(() => 0);
  for (const item of ordered) {
    const cursor = item.task.bound ? 0 : Math.max(...item.seats.map((seat) => cursors[seat]!));
    const start = day.earliest(item, cursor) ?? day.earliest(item, 0);
    if (start === null) return null;
    day.put(item, start);
    if (item.task.bound) continue;
    for (const seat of item.seats) cursors[seat] = Math.max(cursors[seat]!, start + minutesOf(item));
  }
  return day.finished();
}

/** The others in the order of the round, each visit with times of its own only when these would run out. */
function windowsOnTheWay(ordered: readonly Item[], frame: Frame): Starts | null {
  const day = new Diary(frame);
  const waiting = ordered.filter(({ task }) => task.bound);
  if (waiting.length === 0) return null;
  const cursors = frame.seats.map(() => 0);
  const put = (item: Item, cursor: number): boolean => {
    const start = day.earliest(item, cursor);
    if (start === null) return false;
    day.put(item, start);
    for (const seat of item.seats) cursors[seat] = Math.max(cursors[seat]!, start + minutesOf(item));
    return true;
  };
  for (const item of ordered) {
    if (item.task.bound) continue;
    const cursor = (): number => Math.max(...item.seats.map((seat) => cursors[seat]!));
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const start = day.earliest(item, cursor());
      if (start === null) return null;
      const after = start + minutesOf(item) + frame.walk + minutesOf(next);
      if (after <= next.task.stretches.at(-1)!.to) break;
      waiting.shift();
      if (!put(next, 0)) return null;
    }
    if (!put(item, cursor())) return null;
  }
  return waiting.every((item) => put(item, 0)) ? day.finished() : null;
}

function byLeastWay(ordered: readonly Item[], frame: Frame): Starts | null {
  const day = new Diary(frame);
  for (const item of ordered) {
    if (item.task.bound) {
      const start = day.earliest(item, 0);
      if (start === null) return null;
      day.put(item, start);
    } else if (!day.putByLeastWay(item)) return null;
  }
  return day.finished();
}

export function minutesOf({ task }: Pick<Item, 'task'>): number {
  return task.draft.bundle.minutes;
}

/** The times of a day while it is being filled. */
class Diary {
  private readonly lines: readonly Timeline[];
  private readonly starts = new Map<Task, number>();
  private readonly visiting: number[];

  constructor(private readonly frame: Frame) {
    this.lines = frame.seats.map(({ fixed }) => new Timeline(frame.walk, fixed));
    this.visiting = frame.seats.map(({ fixed }) => fixed.reduce((sum, { from, to }) => sum + to - from, 0));
  }

  /** The earliest start from a minute on, ending by another, at which everybody who makes the visit can. */
  earliest(item: Item, notBefore: number, notAfter = Infinity): number | null {
    for (const { from, to } of item.task.stretches) {
      const start = this.common(item, { from: Math.max(from, notBefore), to: Math.min(to, notAfter) });
      if (start !== null) return start;
    }
    return null;
  }

  put(item: Item, start: number): void {
    const entry = { from: start, to: start + minutesOf(item), building: buildingOf(item.task) };
    for (const seat of item.seats) {
      this.lines[seat]!.put(entry);
      this.visiting[seat]! += minutesOf(item);
    }
    this.starts.set(item.task, start);
  }

  /** Puts a visit into the gap where it adds the fewest ways, the earliest of these. */
  putByLeastWay(item: Item): boolean {
    let best: number | null = null;
    let fewest = Infinity;
    const building = buildingOf(item.task);
    let start = this.earliest(item, 0);
    while (start !== null) {
      const at = start;
      const ways = item.seats.reduce((sum, seat) => sum + this.lines[seat]!.waysAdded(building, at), 0);
      if (ways < fewest) [best, fewest] = [at, ways];
      if (fewest <= 0) break;
      const next = Math.min(...item.seats.map((seat) => this.lines[seat]!.nextAfter(at)));
      start = Number.isFinite(next) ? this.earliest(item, next) : null;
    }
    if (best === null) return false;
    this.put(item, best);
    return true;
  }

  /** The starts, if nobody works longer than he may. */
  finished(): Starts | null {
    const { seats, walk } = this.frame;
    const holds = seats.every(
      ({ minutes }, seat) => this.visiting[seat]! + this.lines[seat]!.ways * walk <= minutes || !this.isAsked(seat),
    );
    return holds ? this.starts : null;
  }

  /** Somebody whose accepted visits take more than his minutes keeps them, and gets nothing else. */
  private isAsked(seat: number): boolean {
    return this.visiting[seat]! > this.frame.seats[seat]!.fixed.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  private common({ seats, task }: Item, stretch: Stretch): number | null {
    const building = buildingOf(task);
    const { minutes } = task.draft.bundle;
    let from = stretch.from;
    for (;;) {
      const before = from;
      for (const seat of seats) {
        const start = this.lines[seat]!.earliest(minutes, building, { from, to: stretch.to });
        if (start === null) return null;
        from = start;
      }
      if (from === before || seats.length === 1) return from;
    }
  }
}
