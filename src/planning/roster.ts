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
 * Who is at work on `date`: the staff table of the workbook, else the people of the settings. People on leave are left
 * out, a name listed twice counts once. Where the office names nobody, the list goes to one unnamed member whose day has
 * no end, so that no visit is lost.
 */
export function rosterOn(date: Day, staff: readonly StaffRow[], settings: OfficeSettings): readonly Member[] {
  const people = staff.some((row) => row.name !== null) ? staff.map(fromTable) : settings.staff.map(fromSettings);
  const named = people.filter((person) => person.name !== '');
  if (named.length === 0) return [{ name: '', posts: [], area: [], minutes: Number.POSITIVE_INFINITY }];
  const members = new Map<string, Member>();
  for (const { name, posts, area, minutes, leave } of named) {
    if (members.has(name) || leave.some(({ from, to }) => from <= date && date <= to)) continue;
    members.set(name, { name, posts, area, minutes: minutes ?? settings.minutesPerDay });
  }
  return [...members.values()];
}

interface Person {
  readonly name: string;
  readonly posts: readonly string[];
  readonly area: readonly string[];
  readonly minutes: number | null;
  readonly leave: readonly { readonly from: Day; readonly to: Day }[];
}

function fromTable(row: StaffRow): Person {
  return { name: row.name ?? '', posts: readPosts(row.post), area: row.area, minutes: row.minutes, leave: row.leave };
}

function fromSettings(member: OfficeSettings['staff'][number]): Person {
  return {
    name: member.name,
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
