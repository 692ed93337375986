import type { OfficeSettings } from '../regulations/settings';
import type { StaffRow } from '../registers/register';
import { dayFromIso, type Day } from '../values/moment';
import { readPosts } from './posts';

/** Somebody who makes visits. */
export interface Member {
  /** `''` while nobody is named: the list is to be given out by hand. */
  readonly name: string;
  readonly posts: readonly string[];
  /** Buildings; empty: everywhere. */
  readonly area: readonly string[];
  /** Minutes for visits on the day of the list; `Infinity` where nothing is known about people at all. */
  readonly minutes: number;
}

/**
 * Who is at work on `date`: the people of the staff table, completed by what the settings say of the same name, and those whom only
 * the settings name. People on leave by either are left out, a name listed twice counts once. Where the office names nobody, the list
 * goes to one unnamed member whose day has no end, so that no visit is lost.
 */
export function rosterOn(date: Day, staff: readonly StaffRow[], settings: OfficeSettings): readonly Member[] {
  const people = new Map<string, Person>();
  for (const person of staff.map(fromTable)) if (!people.has(person.name)) people.set(person.name, person);
  for (const person of settings.staff.map(fromSettings)) {
    const known = people.get(person.name);
    people.set(person.name, known === undefined ? person : completed(known, person));
  }
  const named = [...people.values()].filter(({ name }) => name !== '');
  if (named.length === 0) return [{ name: '', posts: [], area: [], minutes: Number.POSITIVE_INFINITY }];
  return named
    .filter(({ leave }) => !leave.some(({ from, to }) => from <= date && date <= to))
    .map(({ name, posts, area, minutes }) => ({ name, posts, area, minutes: minutes ?? settings.minutesPerDay }));
}

interface Person {
  readonly name: string;
  readonly posts: readonly string[];
  readonly area: readonly string[];
  readonly minutes: number | null;
  readonly leave: readonly { readonly from: Day; readonly to: Day }[];
}

/** What the table leaves blank is taken from the settings; leave may stand in both. */
function completed(person: Person, said: Person): Person {
  return {
    name: person.name,
    posts: person.posts.length > 0 ? person.posts : said.posts,
    area: person.area.length > 0 ? person.area : said.area,
    minutes: person.minutes ?? said.minutes,
    leave: [...person.leave, ...said.leave],
  };
}

function fromTable(row: StaffRow): Person {
  return { name: row.name ?? '', posts: readPosts(row.post), area: row.area, minutes: row.minutes, leave: row.leave };
}

function fromSettings(member: OfficeSettings['staff'][number]): Person {
  return {
    name: member.name.trim(),
    posts: readPosts(member.post),
    area: member.area,
    minutes: member.minutes,
    leave: member.leave.flatMap(({ from, to }) => {
      const first = dayFromIso(from);
      const last = dayFromIso(to);
      return first === null || last === null ? [] : [{ from: first, to: last }];
    }),
  };
}
