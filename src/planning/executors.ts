import type { Draft } from './bundles';
import { holdsPost, levelOfNamed, mayStandIn } from './posts';
import type { Member } from './roster';

const LEVELS = [3, 2, 1] as const;

/**
 * Who may make a visit, in groups of equal right, the preferred group first: holders of the highest posts its reasons name, then
 * of the lower ones (registers.md §4: the highest post first); where nobody at work holds a named post, those who may stand in.
 * An office that notes no posts may send anybody. Nobody visits about his own handling.
 */
export function eligibleMembers(draft: Draft, roster: readonly Member[]): readonly (readonly Member[])[] {
  const free = roster.filter((member) => !draft.barred.has(member.name));
  const named = draft.bundle.executors;
  if (named.length === 0 || roster.every((member) => member.posts.length === 0)) return groups([free]);
  const taken = new Set<Member>();
  const byLevel = LEVELS.map((level) => {
    const posts = named.filter((post) => levelOfNamed(post) === level);
    const holders = free.filter((member) => !taken.has(member) && posts.some((post) => holdsPost(member.posts, post)));
    for (const member of holders) taken.add(member);
    return holders;
  });
  if (taken.size > 0) return groups(byLevel);
  return groups([free.filter((member) => named.some((post) => mayStandIn(member.posts, post)))]);
}

function groups(all: readonly (readonly Member[])[]): readonly (readonly Member[])[] {
  return all.filter((group) => group.length > 0);
}
