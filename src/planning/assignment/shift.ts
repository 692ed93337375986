import type { NotPlannedBecause } from '../plan';
import type { Member } from '../roster';
import type { Task } from '../timetable';

/** A visit with those who make it, and when. */
export interface Made {
  readonly task: Task;
  /** Who leads it first, then those who go along. */
  readonly people: readonly Member[];
  readonly start: number;
}

/** With whom and when a visit stood on the day's earlier list; `slot` `null` where it is made in another way now. */
export interface Kept {
  readonly people: readonly Member[];
  readonly slot: number | null;
}

/** People who make visits together all day (G6). */
export type Team = readonly Member[];

/** The people of a day, and what binds all of them. */
export interface Shift {
  readonly roster: readonly Member[];
  /** Minutes from one building to the next. */
  readonly walk: number;
  /** So many go onsite together (G6); 1 where nothing is said. */
  readonly together: number;
  /** They stand, whatever else; no part of the tasks. */
  readonly accepted: readonly Made[];
  readonly kept: ReadonlyMap<Task, Kept>;
}

/** Who does what at which time, and what is left over. */
export interface Assignment {
  /** In any order; without what is accepted. */
  readonly made: readonly Made[];
  /** The most urgent first. */
  readonly left: readonly { readonly task: Task; readonly because: NotPlannedBecause }[];
  readonly teams: readonly Team[];
  /** Visits that are somebody's only because they were on the day's earlier list. */
  readonly stayed: ReadonlySet<Task>;
}

/**
 * A way to give out visits. `tasks` come the most urgent first. Whatever it decides, nobody gets more minutes than he has,
 * two visits at once, too short a way, or a visit that is not his to make.
 */
export type Assign = (tasks: readonly Task[], shift: Shift) => Assignment;
