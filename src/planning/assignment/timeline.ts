import type { Stretch } from '../preferredTime';

/** What somebody does from one minute of the day to another; `building`: where he is for it, `null` for calls. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly building: string | null;
}

/**
 * What one person does on a day, with the ways: between two visits in different buildings that follow one another at least `walk`
 * minutes are free, beside any calls made between.
 */
export class Timeline {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly walk: number,
    entries: readonly Entry[] = [],
  ) {
    for (const entry of entries) this.put(entry);
  }

  put(entry: Entry): void {
    let at = this.entries.length;
    while (at > 0 && this.entries[at - 1]!.from > entry.from) at -= 1;
    this.entries.splice(at, 0, entry);
  }

  /** The first minute from `stretch.from` on at which so much fits without touching anything, ways included. */
  earliest(minutes: number, building: string | null, stretch: Stretch): number | null {
    let free = stretch.from;
    let last: Entry | null = null;
    // Minutes of calls since the last visit in a building, and from here to the next.
    let calls = 0;
    let between = 0;
    let ahead = -1;
    for (let index = 0; index <= this.entries.length; index += 1) {
      if (free + minutes > stretch.to) return null;
      if (ahead < index) {
        [ahead, between] = [index, 0];
        for (; ahead < this.entries.length && this.entries[ahead]!.building === null; ahead += 1) {
          between += this.entries[ahead]!.to - this.entries[ahead]!.from;
        }
      }
      const next = this.entries[ahead] ?? null;
      let start = free;
      let end = Math.min(stretch.to, this.entries[index]?.from ?? Infinity);
      if (building === null) {
        const spare = this.isWay(last, next) ? next!.from - last!.to - calls - between - this.walk : Infinity;
        if (spare < minutes) end = -Infinity;
      } else {
        if (last !== null && last.building !== building) start = Math.max(start, last.to + calls + this.walk);
        if (next !== null && next.building !== building) end = Math.min(end, next.from - between - this.walk);
      }
      if (start + minutes <= end) return start;
      const passed = this.entries[index];
      if (passed === undefined) return null;
      free = Math.max(free, passed.to);
      if (passed.building !== null) [last, calls] = [passed, 0];
      else {
        calls += passed.to - passed.from;
        between -= passed.to - passed.from;
      }
    }
    return null;
  }

  /** How many ways more there are with a visit to a building at a minute. */
  waysAdded(building: string | null, start: number): number {
    if (building === null) return 0;
    let last: Entry | null = null;
    let next: Entry | null = null;
    for (const entry of this.entries) {
      if (entry.building === null) continue;
      if (entry.from < start) last = entry;
      else {
        next = entry;
        break;
      }
    }
    const own = { from: start, to: start, building };
    return Number(this.isWay(last, own)) + Number(this.isWay(own, next)) - Number(this.isWay(last, next));
  }

  /** The start of the first thing he does after a minute; `Infinity` after the last. */
  nextAfter(minute: number): number {
    return this.entries.find(({ from }) => from > minute)?.from ?? Infinity;
  }

  /** Ways from one building to another. */
  get ways(): number {
    let ways = 0;
    let last: Entry | null = null;
    for (const entry of this.entries) {
      if (entry.building === null) continue;
      if (this.isWay(last, entry)) ways += 1;
      last = entry;
    }
    return ways;
  }

  private isWay(from: Entry | null, to: Entry | null): boolean {
    return from !== null && to !== null && from.building !== to.building;
  }
}
