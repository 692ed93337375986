import type { Draft } from './bundles';
import type { Stretch } from './preferredTime';
import { compareStops } from './route';

/** A visit somebody may make on the day of the list, with the times at which it may be made. */
export interface Task {
  readonly draft: Draft;
  /** Ascending, inside the contact hours. */
  readonly stretches: readonly Stretch[];
  /** The times are narrower than the contact hours. */
  readonly bound: boolean;
  /** The same contact made at the door, where a call and a visit are both allowed. */
  readonly onsite?: Task | null;
}

const ONSITE = '上门';

/** Somebody goes there. */
export function isOnsite({ draft }: Task): boolean {
  return draft.bundle.channel === ONSITE;
}

/** The building a visit leads to; `null` for a call, or where nobody knows. */
export function buildingOf(task: Task): string | null {
  let known = buildings.get(task);
  if (known === undefined) {
    const { household } = task.draft.bundle;
    const nowhere = !isOnsite(task) || household === null || household.building === null;
    known = nowhere ? null : `${household.project ?? ''}|${household.building}`;
    buildings.set(task, known);
  }
  return known;
}

const buildings = new WeakMap<Task, string | null>();

/** The order of the round. */
export function compareRound(a: Task, b: Task): number {
  return compareStops(a.draft.bundle, b.draft.bundle);
}

/** Who can wait least comes first. */
export function compareBound(a: Task, b: Task): number {
  return a.stretches.at(-1)!.to - b.stretches.at(-1)!.to || a.stretches[0]!.from - b.stretches[0]!.from;
}
