import { readNames } from '../values/names';
import type { Draft } from './bundles';
import type { Contact } from './contact';
import { holdsPost, levelOfNamed, mayStandIn } from './posts';
import type { Member } from './roster';

const SALESPERSON = '销售顾问';
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
  // Whoever looks after the customer is his salesperson, whatever the staff table calls him (Q1).
  const looksAfter = (member: Member, post: string): boolean =>
    holdsPost([SALESPERSON], post) && isSteward(member, draft.contact);
  const byLevel = LEVELS.map((level) => {
    const posts = named.filter((post) => levelOfNamed(post) === level);
    const holders = free.filter(
      (member) => !taken.has(member) && posts.some((post) => holdsPost(member.posts, post) || looksAfter(member, post)),
    );
    for (const member of holders) taken.add(member);
    return holders;
  });
  if (taken.size > 0) return groups(byLevel);
  return groups([free.filter((member) => named.some((post) => mayStandIn(member.posts, post)))]);
}

/** Whether the customer register names this person as the one who looks after the customer. */
export function isSteward(member: Member, { steward }: Pick<Contact, 'steward'>): boolean {
  return steward !== null && readNames(steward).includes(member.name);
}

function groups(all: readonly (readonly Member[])[]): readonly (readonly Member[])[] {
  return all.filter((group) => group.length > 0);
}

/** Whether so many of the people at work, at least one of whom holds a post that may go, could make a visit if they had time. */
export function couldBeMade(draft: Draft, roster: readonly Member[], people: number): boolean {
  if (eligibleMembers(draft, roster).length === 0) return false;
  return roster.filter(({ name }) => !draft.barred.has(name)).length >= people;
}
