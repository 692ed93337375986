import type { Facts } from '../facts';
import type { Judged, JudgedList, ListedVisit } from '../listed';
import type { OpenReason } from '../reasons';
import { holds } from '../posts';

/** What is wrong with who goes: one line each. */
export function wrongPeople({ visits }: JudgedList, facts: Facts): string[] {
  return visits.flatMap((visit) => [
    ...away(visit, facts),
    ...kept(visit),
    ...posts(visit, facts),
    ...pairs(visit, facts),
  ]);
}

function away({ staff, text }: Judged<ListedVisit>, { people }: Facts): string[] {
  if (people.size === 0) return [];
  return staff.filter((name) => !people.has(name)).map((name) => `${name} is not at work: ${text}`);
}

export function keptFrom(open: readonly OpenReason[]): ReadonlySet<string> {
  return new Set(open.flatMap(({ kept: names }) => [...names]));
}

function kept({ staff, open, text }: Judged<ListedVisit>): string[] {
  const barred = keptFrom(open);
  return staff.filter((name) => barred.has(name)).map((name) => `${name} has a part in it: ${text}`);
}

/**
 * Who may go alone without doubt: at work, no part in the matter, and holding a post that any of the reasons names. `null` where no
 * ruling decides: nobody at work holds one, or a reason's posts are not stated.
 */
export function holdersFor(open: readonly OpenReason[], facts: Facts): readonly string[] | null {
  if (open.some(({ posts: named }) => named === null)) return null;
  const named = open.flatMap(({ posts: those }) => those!);
  const barred = keptFrom(open);
  const free = [...facts.people.values()].filter(({ name }) => !barred.has(name));
  const steward = named.includes('销售顾问') ? facts.customerOf.get(open[0]!.who)?.steward : null;
  const holders = free.filter(({ name, post }) => named.length === 0 || holds(post, named) || name === steward);
  return holders.length > 0 ? holders.map(({ name }) => name) : null;
}

function posts({ staff, open, text }: Judged<ListedVisit>, facts: Facts): string[] {
  const holders = holdersFor(open, facts);
  if (holders === null || staff.some((name) => holders.includes(name))) return [];
  return [
    `${staff.join('、')} (${staff.map((name) => facts.people.get(name)?.post).join('、')}) holds no post of it: ${text}`,
  ];
}

/** G6: two people enter a home together. */
function pairs({ staff, channel, text }: Judged<ListedVisit>, { letters, world }: Facts): string[] {
  const together = letters.includes('G') && channel === '上门' && world.trade === 'property' ? 2 : 1;
  if (new Set(staff).size !== staff.length) return [`goes with himself: ${text}`];
  return staff.length === together ? [] : [`${staff.length} people instead of ${together}: ${text}`];
}
