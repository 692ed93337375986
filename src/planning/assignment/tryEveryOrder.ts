import { buildingOf, type Task } from '../timetable';
import type { Frame, Item, Starts } from './frame';
import type { Entry } from './timeline';

/** How far one person has come in an order that is being tried. */
interface Walked {
  /** Minute at which he is free. */
  readonly free: number;
  readonly building: string | null;
  /** The last visit in a building is an accepted one, and so is every call since. */
  readonly stands: boolean;
  /** End of the last visit in a building, and minutes of calls since. */
  readonly left: number;
  readonly calls: number;
  readonly ways: number;
  /** The accepted visit that comes next. */
  readonly next: number;
}

/**
 * The first order of a few visits in which every one starts as early as the ones before it let it, inside its times and inside
 * everybody's minutes; `null` where there is none, or it takes too many steps. In a given order starting earlier never hurts, so no other starts need trying.
 */
export function tryEveryOrder(items: readonly Item[], { seats, walk, steps: mostSteps }: Frame): Starts | null {
  const kinds = new Map(items.map((item) => [item, likeness(item)]));
  const fixed = seats.map((seat) => [...seat.fixed].sort((a, b) => a.from - b.from));
  const most = seats.map(({ minutes }, seat) => mostWays(minutes - visitingOf(seat), walk));
  if (most.some((ways, seat) => ways < 0 && items.some((item) => item.seats.includes(seat)))) return null;
  const starts = new Map<Task, number>();
  let steps = 0;

  function visitingOf(seat: number): number {
    const own = items.filter((item) => item.seats.includes(seat)).map(({ task }) => task.draft.bundle.minutes);
    const standing = seats[seat]!.fixed.map(({ from, to }) => to - from);
    return [...own, ...standing].reduce((sum, minutes) => sum + minutes, 0);
  }

  const goesOn = (walked: readonly Walked[], left: readonly Item[]): boolean =>
    left.every(({ task, seats: own }) => {
      const free = Math.max(...own.map((seat) => walked[seat]!.free));
      return task.stretches.some(({ from, to }) => Math.max(from, free) + task.draft.bundle.minutes <= to);
    }) && walked.every(({ ways }, seat) => ways <= Math.max(0, most[seat]!) || !isAsked(seat));
  const isAsked = (seat: number): boolean => items.some((item) => item.seats.includes(seat));

  function search(walked: readonly Walked[], left: readonly Item[]): boolean {
    if ((steps += 1) > mostSteps || !goesOn(walked, left)) return false;
    if (left.length === 0 && walked.every(({ next }, seat) => next === fixed[seat]!.length)) return true;
    const tried = new Set<string>();
    for (const item of left) {
      const alike = kinds.get(item)!;
      if (tried.has(alike)) continue;
      tried.add(alike);
      const start = startOf(item, walked);
      if (start === null) continue;
      const after = walked.map((one, seat) => (item.seats.includes(seat) ? made(one, item, start) : one));
      starts.set(item.task, start);
      if (
        search(
          after,
          left.filter((other) => other !== item),
        )
      )
        return true;
      starts.delete(item.task);
    }
    for (const [seat, own] of fixed.entries()) {
      const entry = own[walked[seat]!.next];
      if (entry === undefined) continue;
      const passed = pass(walked[seat]!, entry);
      if (
        passed !== null &&
        search(
          walked.map((one, at) => (at === seat ? passed : one)),
          left,
        )
      )
        return true;
    }
    return false;
  }

  const startOf = ({ task, seats: own }: Item, walked: readonly Walked[]): number | null => {
    const building = buildingOf(task);
    const { minutes } = task.draft.bundle;
    let free = 0;
    let end = Infinity;
    for (const seat of own) {
      const one = walked[seat]!;
      const way = isWay(one.building, building) ? one.left + one.calls + walk : 0;
      free = Math.max(free, one.free, way);
      end = Math.min(end, fixed[seat]![one.next]?.from ?? Infinity);
    }
    for (const { from, to } of task.stretches) {
      const start = Math.max(from, free);
      if (start + minutes <= Math.min(to, end)) return start;
    }
    return null;
  };

  const made = (one: Walked, { task }: Item, start: number): Walked => {
    const building = buildingOf(task);
    const { minutes } = task.draft.bundle;
    const free = start + minutes;
    if (building === null) return { ...one, free, stands: false, calls: one.calls + minutes };
    const ways = one.ways + Number(isWay(one.building, building));
    return { ...one, free, building, stands: false, left: free, calls: 0, ways };
  };

  /** An accepted visit keeps its time; what was put before it must leave him the way there. */
  const pass = (one: Walked, { from, to, building }: Entry): Walked | null => {
    const next = one.next + 1;
    const free = Math.max(one.free, to);
    if (building === null) {
      return { ...one, free, next, calls: one.calls + to - from };
    }
    const way = isWay(one.building, building);
    if (way && !one.stands && from - one.left - one.calls < walk) return null;
    return { free, building, stands: true, left: to, calls: 0, ways: one.ways + Number(way), next };
  };

  const nowhere: Walked = { free: 0, building: null, stands: false, left: 0, calls: 0, ways: 0, next: 0 };
  return search(
    seats.map(() => nowhere),
    items,
  )
    ? new Map(starts)
    : null;
}

function isWay(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from !== to;
}

function mostWays(spare: number, walk: number): number {
  return spare < 0 ? -1 : walk === 0 ? Infinity : Math.floor(spare / walk);
}

/** Visits of one likeness may change places in any order. */
function likeness({ task, seats }: Item): string {
  return JSON.stringify([seats, task.draft.bundle.minutes, buildingOf(task), task.stretches]);
}
