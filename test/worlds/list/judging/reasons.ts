import type { Facts } from '../facts';
import type { Judged, JudgedList, ListedVisit, MoreOfPlan, WhyHim } from '../listed';
import { holds } from '../posts';
import { tierNames } from '../tiers';
import { daysOf, doingOf } from './days';
import { holdersFor, keptFrom } from './people';
import { tierSpan } from './urgency';

/** What the plan says of its own choices and is not so: the tier, the way before a visit, why it is he. One line each. */
export function untrueWords(list: JudgedList, facts: Facts): string[] {
  return list.visits.flatMap((visit) => {
    const { more, open, text } = visit;
    if (more === undefined) return [];
    const [best, worst] = tierSpan(open);
    const wrong: string[] = [];
    if (more.tier < best || more.tier > worst)
      wrong.push(`tier ${tierNames[more.tier]} instead of ${tierNames[best]}…${tierNames[worst]}: ${text}`);
    const along = new Set(list.visits.flatMap(({ staff }) => staff.slice(1)));
    const away = new Set([...keptFrom(open), ...along]);
    wrong.push(...ways(visit, more, list, facts));
    wrong.push(...whyHim(visit, more, facts, away).map((fault) => `${fault}: ${text}`));
    return wrong;
  });
}

/** The way is that of him who leads. */
function ways(visit: Judged<ListedVisit>, { walk }: MoreOfPlan, list: JudgedList, facts: Facts): string[] {
  const day = daysOf(list).get(visit.staff[0]!)!;
  const here = doingOf(visit, facts).building;
  const before = day
    .slice(0, day.indexOf(visit))
    .flatMap((one) => doingOf(one, facts).building ?? [])
    .at(-1);
  const expected = here !== null && before !== undefined && before !== here ? facts.customs.walk : 0;
  return walk === expected ? [] : [`${walk} minutes of way instead of ${expected}: ${visit.text}`];
}

/** `away`: who is kept away by a part in the matter, or goes along with somebody (G6). */
function whyHim(
  { staff, open, who }: Judged<ListedVisit>,
  { whyHim: told }: MoreOfPlan,
  facts: Facts,
  away: ReadonlySet<string>,
): string[] {
  const [name] = staff as [string];
  if (name === '') return [];
  if (told.length < 1 || told.length > 3) return [`${told.length} reasons why it is ${name}`];
  const him = facts.people.get(name);
  const holders = holdersFor(open, facts);
  const isTrue: Readonly<Record<string, (one: WhyHim) => boolean>> = {
    accepted: () => true,
    kept: () => true,
    steward: () => facts.customerOf.get(who)?.steward === name,
    post: ({ post }) => holds(him?.post ?? '', [post!]) || post!.startsWith('department:'),
    standIn: ({ post }) => !holds(him?.post ?? '', [post!]),
    building: () => him?.area.includes(who.split('-')[0]!) === true,
    onlyOne: () => holders === null || holders.every((one) => staff.includes(one)),
    lighterDay: () => told.length === 1,
    instead: ({ of }) => of!.length > 0 && of!.every((one) => away.has(one)),
  };
  return told.filter((one) => isTrue[one.why]?.(one) !== true).map((one) => `not so: ${name} ${JSON.stringify(one)}`);
}
