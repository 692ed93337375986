import fc from 'fast-check';
import type { Assignment } from '../../../src/planning/assign';
import { assignByUrgency } from '../../../src/planning/assign';
import { assignOptimally } from '../../../src/planning/assignment/assignOptimally';
import type { Member } from '../../../src/planning/roster';
import { arrange, type Task } from '../../../src/planning/timetable';
import { home, partyOf } from '../office';

const HOURS = { from: 9 * 60, to: 18 * 60 };

interface Wanted {
  readonly minutes: 10 | 30;
  readonly takers: readonly number[];
  readonly building: number;
}

const member = (name: string, minutes: number): Member => ({ name, posts: [`岗位${name}`], area: [], minutes });

/** Visits in the order of their urgency; `takers` are the members whose post the rule names. */
function tasksOf(wanted: readonly Wanted[]): Task[] {
  return wanted.map(({ minutes, takers, building }, index) => {
    const household = home(`${building}-1-${101 + index}`);
    const bundle = {
      key: `客户${index}`,
      household,
      party: partyOf(household),
      reasons: [],
      channel: minutes === 30 ? '上门' : '电话',
      executors: takers.map((taker) => `岗位${taker}`),
      tier: 0,
      minutes,
    };
    const contact = { steward: null } as Task['draft']['contact'];
    const draft = { bundle, candidates: [], contact, barred: new Set<string>() } as unknown as Task['draft'];
    return { draft, stretches: [HOURS], bound: false };
  });
}

/** Which of the visits are served, in the order of their urgency: `1101`. */
function served(tasks: readonly Task[], { days }: Assignment): string {
  const done = new Set(days.flat().map(({ task }) => task));
  return tasks.map((task) => (done.has(task) ? '1' : '0')).join('');
}

/** The best that any assignment can serve, by trying all of them: the more urgent visit counts more than all after it. */
function bestServed(tasks: readonly Task[], roster: readonly Member[]): string {
  const load = roster.map(() => 0);
  let best = '';
  const tryFrom = (index: number, word: string): void => {
    const task = tasks[index];
    if (task === undefined) {
      if (word > best) best = word;
      return;
    }
    const { executors, minutes } = task.draft.bundle;
    roster.forEach(({ posts, minutes: most }, place) => {
      if (!executors.includes(posts[0]!) || load[place]! + minutes > most) return;
      load[place]! += minutes;
      tryFrom(index + 1, `${word}1`);
      load[place]! -= minutes;
    });
    tryFrom(index + 1, `${word}0`);
  };
  tryFrom(0, '');
  return best;
}

const office = (visits: number, people: number) =>
  fc.record({
    wanted: fc.array(
      fc.record({
        minutes: fc.constantFrom(10 as const, 30 as const),
        takers: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { minLength: 1, maxLength: people }),
        building: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: visits },
    ),
    minutes: fc.array(fc.constantFrom(20, 30, 40, 60, 90), { minLength: people, maxLength: people }),
  });

describe('giving out visits', () => {
  test('a full day is opened by handing a visit to a colleague who may make it', () => {
    const roster = [member('0', 30), member('1', 30)];
    // The first goes to 0, who comes first; the second can only be made by 0.
    const tasks = tasksOf([
      { minutes: 30, takers: [0, 1], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    expect(served(tasks, assignByUrgency(tasks, roster))).toBe('10');
    expect(served(tasks, assignOptimally(0)(tasks, roster))).toBe('11');
  });

  test('three calls make way for one visit, along a chain of colleagues', () => {
    const roster = [member('0', 30), member('1', 30), member('2', 30)];
    const tasks = tasksOf([
      { minutes: 10, takers: [0, 1], building: 1 },
      { minutes: 10, takers: [0, 1], building: 1 },
      { minutes: 10, takers: [0, 1], building: 1 },
      { minutes: 30, takers: [1, 2], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    expect(served(tasks, assignOptimally(0)(tasks, roster))).toBe('11111');
  });

  test('in small offices no assignment at all serves the more urgent visits better (exhaustive search)', () => {
    fc.assert(
      fc.property(office(8, 3), ({ wanted, minutes }) => {
        const roster = minutes.map((most, index) => member(String(index), most));
        const tasks = tasksOf(wanted);
        expect(served(tasks, assignOptimally(0)(tasks, roster))).toBe(bestServed(tasks, roster));
      }),
      { numRuns: 300 },
    );
  });

  test('never serves less than the most urgent first, and breaks no day', () => {
    fc.assert(
      fc.property(office(40, 5), fc.constantFrom(0, 5), ({ wanted, minutes }, walk) => {
        const roster = minutes.map((most, index) => member(String(index), most));
        const tasks = tasksOf(wanted);
        const plan = assignOptimally(walk)(tasks, roster);
        if (walk === 0) expect(served(tasks, plan) >= served(tasks, assignByUrgency(tasks, roster))).toBe(true);
        plan.days.forEach((day, place) => {
          const buildings = new Set(
            day.flatMap(({ task }) => (task.draft.bundle.minutes === 30 ? task.draft.bundle.household!.building : [])),
          );
          const worked = day.reduce((sum, { task }) => sum + task.draft.bundle.minutes, 0);
          expect(worked + Math.max(0, buildings.size - 1) * walk).toBeLessThanOrEqual(roster[place]!.minutes);
          for (const { task } of day) expect(task.draft.bundle.executors).toContain(roster[place]!.posts[0]);
          expect(
            arrange(
              day.map(({ task }) => task),
              walk,
            ),
          ).not.toBeNull();
        });
        expect(plan.days.flat().length + plan.left.length).toBe(tasks.length);
      }),
      { numRuns: 200 },
    );
  });

  test('the same visits and people give the same plan', () => {
    fc.assert(
      fc.property(office(30, 4), ({ wanted, minutes }) => {
        const roster = minutes.map((most, index) => member(String(index), most));
        const tasks = tasksOf(wanted);
        expect(assignOptimally(5)(tasks, roster)).toEqual(assignOptimally(5)(tasks, roster));
      }),
    );
  });
});
