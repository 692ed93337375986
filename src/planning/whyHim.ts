import type { Assignment, Made } from './assignment/shift';
import { distanceTo, suitabilityOf } from './assignment/suitability';
import { eligibleMembers } from './executors';
import type { WhyHim } from './plan';
import { holdsPost } from './posts';
import type { Member } from './roster';

/** A list says so much and no more. */
const MOST = 3;

/** What the day decided, beside the visit itself. */
export interface Decided {
  readonly roster: readonly Member[];
  readonly accepted: ReadonlySet<Made>;
  readonly stayed: Assignment['stayed'];
  /** Everything that is made on the day. */
  readonly all: readonly Made[];
}

/**
 * Why this person leads a visit, at most three reasons, the most telling first; none where nobody is named. That he has the lighter
 * day is said only where nothing else decided.
 */
export function whyHim(made: Made, { roster, accepted, stayed, all }: Decided): readonly WhyHim[] {
  const { task, people } = made;
  const leader = people[0]!;
  if (leader.name === '') return [];
  const { draft } = task;
  const why: WhyHim[] = [];
  if (accepted.has(made)) why.push({ why: 'accepted' });
  if (stayed.has(task)) why.push({ why: 'kept' });
  const distance = distanceTo(leader, task);
  if (distance === 0) why.push({ why: 'steward' });
  const keptAway = keptAwayFrom(made, roster, all);
  if (keptAway.length > 0) why.push({ why: 'instead', of: keptAway });
  const groups = eligibleMembers(draft, roster);
  const rank = groups.findIndex((group) => group.includes(leader));
  if (rank >= 0) {
    const post = postOf(leader, draft.bundle.executors, rank, roster);
    // What stays with somebody does so whether or not the post named first has room by now.
    why.push(...post.filter((one) => one.why !== 'standIn' || !(accepted.has(made) || stayed.has(task))));
  }
  if (rank >= 0 && groups.flat().length === 1) why.push({ why: 'onlyOne' });
  if (distance === 1) why.push({ why: 'building', building: draft.bundle.household!.building! });
  return why.length > 0 ? why.slice(0, MOST) : [{ why: 'lighterDay' }];
}

/** The same reasons of a visit that was accepted as it is. */
export function asAccepted(why: readonly WhyHim[]): readonly WhyHim[] {
  const others = why.filter((one) => one.why !== 'lighterDay' && one.why !== 'kept');
  return [{ why: 'accepted' as const }, ...others].slice(0, MOST);
}

function postOf(
  { posts }: Member,
  named: readonly string[],
  rank: number,
  roster: readonly Member[],
): readonly WhyHim[] {
  const [first] = named;
  if (first === undefined || roster.every((member) => member.posts.length === 0)) return [];
  const held = named.find((post) => holdsPost(posts, post));
  const why: WhyHim[] = [];
  if (held === undefined || rank > 0) why.push({ why: 'standIn', post: first });
  if (held !== undefined) why.push({ why: 'post', post: held });
  return why;
}

/**
 * Who at work would suit the visit as well or better and may not go: he handled or repaired it, or is complained about; or who would
 * suit it better and goes along elsewhere at that time.
 */
function keptAwayFrom(
  { task, people, start }: Made,
  roster: readonly Member[],
  all: readonly Made[],
): readonly string[] {
  const { draft } = task;
  const unbarred = suitabilityOf({ ...task, draft: { ...draft, barred: new Set() } }, roster);
  const own = unbarred.get(people[0]!) ?? Infinity;
  const end = start + draft.bundle.minutes;
  const goesAlong = (member: Member): boolean =>
    all.some(
      (other) =>
        other.people.indexOf(member) > 0 &&
        !people.includes(member) &&
        other.start < end &&
        start < other.start + other.task.draft.bundle.minutes,
    );
  return roster
    .filter((member) => {
      const suits = unbarred.get(member);
      if (suits === undefined) return false;
      return draft.barred.has(member.name) ? suits <= own : suits < own && goesAlong(member);
    })
    .map(({ name }) => name);
}
