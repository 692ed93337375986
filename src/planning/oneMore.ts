import { serveAll } from './assignment/serveAll';
import { layDesk, peopleOf, suitsIn } from './assignment/desk';
import type { Assignment, Shift, Team } from './assignment/shift';
import type { OneMore } from './plan';
import { holdsPost } from './posts';
import type { Member } from './roster';
import type { Task } from './timetable';

/** How well somebody suits who is at home everywhere and holds the post. */
const SUITS = 2;

/**
 * What one more person would change who holds every post that the visits left out ask for, is at home everywhere and has so many
 * minutes. Everybody else keeps his visits, or hands some of them on.
 */
export function oneMore(tasks: readonly Task[], shift: Shift, given: Assignment, minutes: number): OneMore | null {
  if (given.left.length === 0 || shift.roster.some((member) => !Number.isFinite(member.minutes))) return null;
  const posts = [...new Set(given.left.flatMap(({ task }) => task.draft.bundle.executors))];
  const newcomer: Member = { name: '', posts, area: [], minutes };
  const noPosts = shift.roster.every((member) => member.posts.length === 0);
  const suitsNow = suitsIn(shift.roster);
  const suits = (task: Task): ReadonlyMap<Member, number> => {
    const named = task.draft.bundle.executors;
    const may = named.length === 0 || noPosts || named.some((post) => holdsPost(posts, post));
    return may ? new Map([...suitsNow(task), [newcomer, SUITS]]) : suitsNow(task);
  };
  const larger: Shift = {
    ...shift,
    roster: [...shift.roster, newcomer],
    kept: new Map(given.made.map(({ task, people, start }) => [task, { people, slot: start }])),
  };
  const desk = layDesk(tasks, larger, [...given.teams, ...teamWith(newcomer, shift, given)], suits);
  const served = new Set<Task>();
  for (const { task, people } of given.made) {
    const taker = [...desk.takers(task).keys()].find((one) => {
      const own = peopleOf(one);
      return own.length === people.length && own.every((member) => people.includes(member));
    });
    taker!.day.add(task, taker!);
    served.add(task);
  }
  serveAll(desk, tasks, served);
  const keys = new Set(given.left.flatMap(({ task }) => (served.has(task) ? [task.draft.bundle.key] : [])));
  return keys.size === 0 ? null : { posts, minutes, keys };
}

/** The team he would go onsite with (G6): those who go with nobody yet and have most time left. */
function teamWith(newcomer: Member, { roster, together, accepted }: Shift, given: Assignment): readonly Team[] {
  if (together <= 1) return [];
  const gone = new Map<Member, number>();
  for (const { task, people } of [...given.made, ...accepted]) {
    for (const member of people) gone.set(member, (gone.get(member) ?? 0) + task.draft.bundle.minutes);
  }
  const left = (member: Member): number => member.minutes - (gone.get(member) ?? 0);
  const alone = roster
    .filter((member) => !given.teams.some((team) => team.includes(member)))
    .sort((a, b) => left(b) - left(a));
  return alone.length < together - 1 ? [] : [[newcomer, ...alone.slice(0, together - 1)]];
}
