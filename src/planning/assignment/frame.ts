import type { Task } from '../timetable';
import type { Entry } from './timeline';

/** A visit with the people of the day who make it, as places in `Frame.people`. */
export interface Item {
  readonly task: Task;
  readonly seats: readonly number[];
  /** Place in the order of the round. */
  readonly rank: number;
}

/** What binds one person of a day beside the visits to be arranged. */
export interface Seat {
  /** Minutes for visits and ways together. */
  readonly minutes: number;
  /** Accepted visits: they stand, whatever else. */
  readonly fixed: readonly Entry[];
}

/** The day of people who make some visits together: of one person, or of a team. */
export interface Frame {
  readonly seats: readonly Seat[];
  /** Minutes from one building to the next. */
  readonly walk: number;
  /** Starts on the day's earlier list, which stay where they can. */
  readonly stood: ReadonlyMap<Task, number>;
  /** How many steps may be spent on trying every order of a few visits. */
  readonly steps: number;
}

/** The minute at which each visit starts. */
export type Starts = ReadonlyMap<Task, number>;
