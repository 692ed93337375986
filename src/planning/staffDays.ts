import type { Made } from './assignment/shift';
import type { StaffDay } from './plan';
import type { Member } from './roster';
import { buildingOf, isOnsite } from './timetable';

/** A visit with the way to it. */
export interface OnTheWay {
  readonly made: Made;
  /** Minutes of way before it, from the building visited before. */
  readonly walk: number;
}

/** What one person does on the day, in the order of its times, led or accompanied, with the ways between buildings. */
export function roundOf(member: Member, all: readonly Made[], walk: number): readonly OnTheWay[] {
  // People who are not named are several; where each of them comes from nobody knows.
  const minutes = Number.isFinite(member.minutes) ? walk : 0;
  let there: string | null = null;
  return all
    .filter(({ people }) => people.includes(member))
    .sort((a, b) => a.start - b.start)
    .map((made) => {
      const building = buildingOf(made.task);
      const goes = building !== null && there !== null && building !== there;
      there = building ?? there;
      return { made, walk: goes ? minutes : 0 };
    });
}

/** Sums up somebody's round. */
export function staffDay({ name, posts, minutes }: Member, round: readonly OnTheWay[]): StaffDay {
  return {
    staff: name,
    posts,
    minutes,
    visits: round.length,
    onsite: round.filter(({ made }) => isOnsite(made.task)).length,
    visiting: round.reduce((sum, { made }) => sum + made.task.draft.bundle.minutes, 0),
    walking: round.reduce((sum, { walk }) => sum + walk, 0),
  };
}
