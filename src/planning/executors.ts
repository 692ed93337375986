import type { Draft } from './bundles';
import { holdsPost, mayStandIn } from './posts';
import type { Member } from './roster';

/**
 * Who may make a visit, in groups of equal right, the preferred group first: holders of the posts that the highest of its
 * reasons names, holders of the other posts named, then those who may stand in where nobody at work holds a named post.
 * An office that notes no posts may send anybody. Nobody visits about his own handling.
 */
export function eligibleMembers(draft: Draft, roster: readonly Member[]): readonly (readonly Member[])[] {
  const free = roster.filter((member) => !draft.barred.has(member.name));
  const named = draft.bundle.executors;
  if (named.length === 0 || roster.every((member) => member.posts.length === 0)) return groups([free]);
  const first = free.filter((member) => draft.firstChoice.some((post) => holdsPost(member.posts, post)));
  const others = free.filter(
    (member) => !first.includes(member) && named.some((post) => holdsPost(member.posts, post)),
  );
  if (first.length + others.length > 0) return groups([first, others]);
  return groups([free.filter((member) => named.some((post) => mayStandIn(member.posts, post)))]);
}

function groups(all: readonly (readonly Member[])[]): readonly (readonly Member[])[] {
  return all.filter((group) => group.length > 0);
}
