import fc from 'fast-check';
import type { Assignment, Shift } from '../../../src/planning/assign';
import type { Member } from '../../../src/planning/roster';
import type { Task } from '../../../src/planning/timetable';
import { home, partyOf } from '../office';

/** Days of a few people and visits, made by hand or drawn, and what a day must keep to, said without the planner's own code. */

export const HOURS = { from: 9 * 60, to: 18 * 60 };

export interface Wanted {
  readonly minutes: 10 | 30;
  readonly takers: readonly number[];
  readonly building: number;
  /** Hour at which the customer wants it, for an hour; left out: any time. */
  readonly at?: number | null | undefined;
  /** Who may not go. */
  readonly barred?: readonly number[] | undefined;
}

export const member = (name: string, minutes: number): Member => ({ name, posts: [`岗位${name}`], area: [], minutes });

/** Visits in the order of their urgency; `takers` are the members whose post the rule names. Half an hour is at the door. */
export function tasksOf(wanted: readonly Wanted[]): Task[] {
  return wanted.map(({ minutes, takers, building, at = null, barred = [] }, index) => {
    const household = home(`${building}-1-${101 + index}`);
    const bundle = {
      key: `客户${index}`,
      household,
      party: partyOf(household),
      reasons: [],
      channel: minutes === 30 ? '上门' : '电话',
      channelBecause: null,
      executors: takers.map((taker) => `岗位${taker}`),
      tier: 0,
      minutes,
    };
    const contact = { steward: null, phone: true, door: true } as Task['draft']['contact'];
    const draft = { bundle, candidates: [], contact, barred: new Set(barred.map(String)) };
    return {
      draft: draft as unknown as Task['draft'],
      stretches: [at === null ? HOURS : { from: at * 60, to: at * 60 + 60 }],
      bound: at !== null,
    };
  });
}

export const shiftOf = (roster: readonly Member[], changes: Partial<Shift> = {}): Shift => ({
  roster,
  walk: 0,
  together: 1,
  accepted: [],
  kept: new Map(),
  ...changes,
});

/** Which of the visits are served, in the order of their urgency: `1101`. */
export function served(tasks: readonly Task[], { made }: Assignment): string {
  const done = new Set(made.map(({ task }) => task));
  return tasks.map((task) => (done.has(task) ? '1' : '0')).join('');
}

/** Something in somebody's day. */
export interface Piece {
  readonly from: number;
  readonly minutes: number;
  readonly building: string | null;
}

export const pieceOf = (task: Task, from: number): Piece => {
  const { channel, minutes, household } = task.draft.bundle;
  return { from, minutes, building: channel === '上门' ? household!.building : null };
};

/** Minutes of visits and ways, and the first pair that has too little time between. */
export function judge(pieces: readonly Piece[], walk: number): { minutes: number; tight: readonly Piece[] } {
  const day = [...pieces].sort((a, b) => a.from - b.from);
  let minutes = 0;
  let tight: readonly Piece[] = [];
  day.forEach((piece, index) => {
    minutes += piece.minutes;
    const before = day[index - 1];
    if (before !== undefined && before.from + before.minutes > piece.from) tight = [before, piece];
    if (piece.building === null) return;
    const last = day.slice(0, index).findLastIndex(({ building }) => building !== null);
    const there = day[last];
    if (there === undefined || there.building === piece.building) return;
    minutes += walk;
    const calls = day.slice(last + 1, index).reduce((sum, call) => sum + call.minutes, 0);
    if (piece.from - there.from - there.minutes - calls < walk) tight = [there, piece];
  });
  return { minutes, tight };
}

/** Whether somebody can make these visits beside what is fixed, by trying every order, each as early as it can be. */
export function canBeMade(tasks: readonly Task[], fixed: readonly Piece[], most: number, walk: number): boolean {
  if (tasks.length === 0) return true;
  const tryNext = (done: readonly Piece[], left: readonly Task[]): boolean => {
    if (left.length === 0) {
      const { minutes, tight } = judge([...done, ...fixed], walk);
      return tight.length === 0 && minutes <= most;
    }
    return left.some((task) => {
      const rest = left.filter((other) => other !== task);
      const after = Math.max(0, ...done.map(({ from, minutes }) => from + minutes));
      const [{ from, to }] = task.stretches as [{ from: number; to: number }];
      // Nothing begins sooner than at the opening of its times, after something else, or after the way from there.
      const begins = new Set(
        [after, ...fixed.map((piece) => piece.from + piece.minutes)].map((at) => Math.max(at, from)),
      );
      return [...begins]
        .flatMap((at) => Array.from({ length: 1 + walk }, (_, later) => at + later))
        .filter((at) => at >= after && at + task.draft.bundle.minutes <= to)
        .some((at) => {
          const next = [...done, pieceOf(task, at)];
          return judge([...next, ...fixed], walk).tight.length === 0 && tryNext(next, rest);
        });
    });
  };
  return tryNext([], tasks);
}

/** The best that any assignment can serve, by trying all of them: the more urgent visit counts more than all after it. */
export function bestServed(tasks: readonly Task[], { roster, walk, accepted }: Shift): string {
  const known = new Map<string, boolean>();
  const fixed = roster.map((one) =>
    accepted.filter(({ people }) => people.includes(one)).map(({ task, start }) => pieceOf(task, start)),
  );
  const possible = (place: number, own: readonly number[]): boolean => {
    const key = `${place}: ${own.join()}`;
    if (!known.has(key)) {
      const all = own.map((index) => tasks[index]!);
      known.set(key, canBeMade(all, fixed[place]!, roster[place]!.minutes, walk));
    }
    return known.get(key)!;
  };
  let best = '';
  const tryFrom = (index: number, word: string, days: readonly (readonly number[])[]): void => {
    const task = tasks[index];
    if (task === undefined) {
      if (word > best) best = word;
      return;
    }
    roster.forEach((one, place) => {
      const { bundle, barred } = task.draft;
      const own = [...days[place]!, index];
      if (!bundle.executors.includes(one.posts[0]!) || barred.has(one.name) || !possible(place, own)) return;
      tryFrom(index + 1, `${word}1`, days.with(place, own));
    });
    if (`${word}0`.padEnd(tasks.length, '1') > best) tryFrom(index + 1, `${word}0`, days);
  };
  tryFrom(
    0,
    '',
    roster.map(() => []),
  );
  return best;
}

/** Offices of so many visits and people; `timed`: some customers name an hour. */
export const office = (visits: number, people: number, timed = false) =>
  fc.record({
    wanted: fc.array(
      fc.record({
        minutes: fc.constantFrom(10 as const, 30 as const),
        takers: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { minLength: 1, maxLength: people }),
        building: fc.integer({ min: 1, max: 3 }),
        at: timed ? fc.constantFrom(null, null, 9, 10) : fc.constant(null),
      }),
      { minLength: 1, maxLength: visits },
    ),
    minutes: fc.array(fc.constantFrom(20, 30, 40, 65, 90), { minLength: people, maxLength: people }),
  });

export const rosterOf = (minutes: readonly number[]): Member[] =>
  minutes.map((most, index) => member(String(index), most));
