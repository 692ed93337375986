import fc from 'fast-check';
import { assignByUrgency, type Assignment, type Shift } from '../../../src/planning/assign';
import { assignOptimally } from '../../../src/planning/assignment/assignOptimally';
import type { Task } from '../../../src/planning/timetable';
import {
  bestServed,
  judge,
  member,
  office,
  pieceOf,
  rosterOf,
  served,
  shiftOf,
  tasksOf,
  type Wanted,
} from './smallDays';

/** Everybody's day holds: minutes with ways, gaps with ways, times, posts, nobody barred, and each team whole. */
function expectHolding(plan: Assignment, { roster, walk, together, accepted }: Shift): void {
  for (const one of roster) {
    const own = [...plan.made, ...accepted].filter(({ people }) => people.includes(one));
    const { minutes, tight } = judge(
      own.map(({ task, start }) => pieceOf(task, start)),
      walk,
    );
    expect(tight).toEqual([]);
    if (own.some((made) => plan.made.includes(made))) expect(minutes).toBeLessThanOrEqual(one.minutes);
  }
  for (const { task, people, start } of plan.made) {
    const { bundle, barred } = task.draft;
    expect(task.stretches.some(({ from, to }) => from <= start && start + bundle.minutes <= to)).toBe(true);
    expect(bundle.executors).toContain(people[0]!.posts[0]);
    expect(people.some(({ name }) => barred.has(name))).toBe(false);
    expect(new Set(people).size).toBe(bundle.channel === '上门' ? together : 1);
  }
}

const timesOf = ({ made }: Assignment) =>
  made
    .map(({ task, people, start }) => `${task.draft.bundle.key} ${people.map(({ name }) => name).join('、')} ${start}`)
    .sort();

const keptFrom = ({ made }: Assignment): Shift['kept'] =>
  new Map(made.map(({ task, people, start }) => [task, { people, slot: start }]));

describe('giving out visits', () => {
  test('a full day is opened by handing a visit to a colleague who may make it', () => {
    const shift = shiftOf(rosterOf([30, 30]));
    // The first goes to 0, who comes first; the second can only be made by 0.
    const tasks = tasksOf([
      { minutes: 30, takers: [0, 1], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    expect(served(tasks, assignByUrgency(tasks, shift))).toBe('10');
    expect(served(tasks, assignOptimally(tasks, shift))).toBe('11');
  });

  test('three calls make way for one visit, along a chain of colleagues', () => {
    const calls = Array.from({ length: 3 }, (): Wanted => ({ minutes: 10, takers: [0, 1], building: 1 }));
    const tasks = tasksOf([
      ...calls,
      { minutes: 30, takers: [1, 2], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    expect(served(tasks, assignOptimally(tasks, shiftOf(rosterOf([30, 30, 30]))))).toBe('11111');
  });

  test('in a larger office such a chain is found without trying everything', () => {
    // 0 is full with calls that 1 may make too; 1 is full with a visit that 2 has room for.
    const others = Array.from({ length: 8 }, (): Wanted => ({ minutes: 30, takers: [3], building: 1 }));
    const calls = Array.from({ length: 3 }, (): Wanted => ({ minutes: 10, takers: [0, 1], building: 1 }));
    const tasks = tasksOf([
      ...others,
      ...calls,
      { minutes: 30, takers: [1, 2], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    expect(served(tasks, assignOptimally(tasks, shiftOf(rosterOf([30, 30, 30, 240]))))).toBe('1'.repeat(13));
  });

  test('the way between two buildings is free time between the visits and counts as minutes', () => {
    const tasks = tasksOf([
      { minutes: 30, takers: [0], building: 1 },
      { minutes: 30, takers: [0], building: 2 },
    ]);
    const starts = (most: number) =>
      assignOptimally(tasks, shiftOf([member('0', most)], { walk: 5 })).made.map(({ start }) => start);
    expect(starts(65)).toEqual([540, 575]);
    expect(starts(64)).toEqual([540]);
  });

  test.each([
    ['no times, no ways', 8, 0, false],
    ['ways', 5, 5, false],
    ['ways and times of their own', 6, 5, true],
  ])('in small offices no assignment at all serves the more urgent visits better: %s', (_, most, walk, timed) => {
    fc.assert(
      fc.property(office(most, 2, timed), ({ wanted, minutes }) => {
        const shift = shiftOf(rosterOf(minutes), { walk });
        const tasks = tasksOf(wanted);
        const plan = assignOptimally(tasks, shift);
        expectHolding(plan, shift);
        expect(served(tasks, plan)).toBe(bestServed(tasks, shift));
      }),
      { numRuns: 120 },
    );
  });

  test('nor beside an accepted visit, which stays where it is', () => {
    const accepted = fc.record({
      minutes: fc.constantFrom(10 as const, 30 as const),
      building: fc.integer({ min: 1, max: 3 }),
      start: fc.integer({ min: 54, max: 64 }).map((tens) => tens * 10),
    });
    fc.assert(
      fc.property(office(5, 2, true), accepted, ({ wanted, minutes }, stands) => {
        const tasks = tasksOf([...wanted, { minutes: stands.minutes, takers: [0], building: stands.building }]);
        const roster = rosterOf(minutes);
        const shift = shiftOf(roster, {
          walk: 5,
          accepted: [{ task: tasks.at(-1)!, people: [roster[0]!], start: stands.start }],
        });
        const open = tasks.slice(0, -1);
        const plan = assignOptimally(open, shift);
        expectHolding(plan, shift);
        expect(served(open, plan)).toBe(bestServed(open, shift));
      }),
      { numRuns: 120 },
    );
  });

  test('visits with times of their own are tried in every order around an accepted one', () => {
    const tasks = tasksOf([
      { minutes: 10, takers: [0], building: 1, at: 9 },
      { minutes: 30, takers: [0], building: 2, at: 9 },
      { minutes: 10, takers: [0], building: 1 },
    ]);
    const roster = rosterOf([90]);
    const shift = shiftOf(roster, { accepted: [{ task: tasks[2]!, people: roster, start: 575 }] });
    // The call of 9:35 stands; only with the visit before it and the other call behind it is there room for both until 10:00.
    expect(timesOf(assignOptimally(tasks.slice(0, 2), shift))).toEqual(['客户0 0 585', '客户1 0 540']);
  });

  test('never serves less than the most urgent first, loses nobody, and breaks no day', () => {
    fc.assert(
      fc.property(
        office(40, 5, true),
        fc.constantFrom(0, 5),
        fc.constantFrom(1, 2),
        ({ wanted, minutes }, walk, together) => {
          const shift = shiftOf(rosterOf(minutes.map((most) => most * 3)), { walk, together });
          const tasks = tasksOf(wanted);
          const plan = assignOptimally(tasks, shift);
          expectHolding(plan, shift);
          expect(served(tasks, plan) >= served(tasks, assignByUrgency(tasks, shift))).toBe(true);
          expect([...plan.made, ...plan.left].map(({ task }) => tasks.indexOf(task)).sort((a, b) => a - b)).toEqual([
            ...tasks.keys(),
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the same visits and people give the same plan, also with that plan on the day already', () => {
    fc.assert(
      fc.property(office(30, 4, true), fc.constantFrom(1, 2), ({ wanted, minutes }, together) => {
        const shift = shiftOf(rosterOf(minutes.map((most) => most * 2)), { walk: 5, together });
        const tasks = tasksOf(wanted);
        const plan = assignOptimally(tasks, shift);
        expect(timesOf(assignOptimally(tasks, shift))).toEqual(timesOf(plan));
        const again = assignOptimally(tasks, { ...shift, kept: keptFrom(plan) });
        expect(timesOf(again)).toEqual(timesOf(plan));
        expect([...again.stayed]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is on the day already', () => {
  const standsWith = (tasks: readonly Task[], shift: Shift, places: readonly number[]): Shift => ({
    ...shift,
    kept: new Map(
      tasks.flatMap((task, index) => {
        const place = places[index];
        return place === undefined ? [] : [[task, { people: [shift.roster[place]!], slot: null }]];
      }),
    ),
  });
  const names = ({ made }: Assignment, tasks: readonly Task[]) =>
    tasks.map((task) => made.find((one) => one.task === task)?.people[0]!.name);

  test('stays with the one who had it, though another is as free', () => {
    const tasks = tasksOf([{ minutes: 10, takers: [0, 1], building: 1 }]);
    const shift = shiftOf(rosterOf([60, 60]));
    expect(names(assignOptimally(tasks, shift), tasks)).toEqual(['0']);
    const stays = assignOptimally(tasks, standsWith(tasks, shift, [1]));
    expect(names(stays, tasks)).toEqual(['1']);
    expect([...stays.stayed]).toEqual(tasks);
  });

  test('goes to another where it would leave somebody out', () => {
    const tasks = tasksOf([
      { minutes: 30, takers: [0, 1], building: 1 },
      { minutes: 30, takers: [1], building: 1 },
    ]);
    const plan = assignOptimally(tasks, standsWith(tasks, shiftOf(rosterOf([30, 30])), [1]));
    expect(names(plan, tasks)).toEqual(['0', '1']);
  });

  test('yields to what is more urgent', () => {
    const tasks = tasksOf([
      { minutes: 30, takers: [0], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    const kept = new Map([[tasks[1]!, { people: [member('0', 30)], slot: 540 }]]);
    const shift = shiftOf(rosterOf([30]));
    expect(
      served(
        tasks,
        assignOptimally(tasks, {
          ...shift,
          kept: new Map([...kept].map(([task]) => [task, { people: shift.roster, slot: 540 }])),
        }),
      ),
    ).toBe('10');
  });
});

describe('teams where a home is entered (G6: two people together)', () => {
  test('both are there at the same time, at least one with the post, and neither calls meanwhile', () => {
    const tasks = tasksOf([
      { minutes: 30, takers: [0], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
      { minutes: 10, takers: [1], building: 1 },
    ]);
    const shift = shiftOf(rosterOf([70, 70]), { together: 2 });
    const plan = assignOptimally(tasks, shift);
    expect(timesOf(plan)).toEqual(['客户0 0、1 540', '客户1 0、1 570', '客户2 1 600']);
  });

  test('the minutes of both are used', () => {
    const tasks = tasksOf([
      { minutes: 30, takers: [0], building: 1 },
      { minutes: 30, takers: [0], building: 1 },
    ]);
    const shift = shiftOf([member('0', 60), member('1', 30)], { together: 2 });
    expect(served(tasks, assignOptimally(tasks, shift))).toBe('10');
  });

  test('one person alone goes nowhere, and calls', () => {
    const tasks = tasksOf([
      { minutes: 30, takers: [0], building: 1 },
      { minutes: 10, takers: [0], building: 1 },
    ]);
    const plan = assignOptimally(tasks, shiftOf(rosterOf([60]), { together: 2 }));
    expect(served(tasks, plan)).toBe('01');
    expect(plan.left.map(({ because }) => because)).toEqual(['no-executor']);
  });

  test('nobody who is barred goes along: another team is formed', () => {
    const tasks = tasksOf([{ minutes: 30, takers: [0], building: 1, barred: [1] }]);
    const plan = assignOptimally(tasks, shiftOf(rosterOf([60, 60, 60]), { together: 2 }));
    expect(timesOf(plan)).toEqual(['客户0 0、2 540']);
  });

  test('everybody is in one team at most', () => {
    fc.assert(
      fc.property(office(30, 5), ({ wanted, minutes }) => {
        const shift = shiftOf(rosterOf(minutes.map((most) => most * 2)), { walk: 5, together: 2 });
        const plan = assignOptimally(tasksOf(wanted), shift);
        expectHolding(plan, shift);
        const teams = new Set(
          plan.made.flatMap(({ people }) =>
            people.length === 2
              ? [
                  people
                    .map(({ name }) => name)
                    .sort()
                    .join(),
                ]
              : [],
          ),
        );
        const people = [...teams].flatMap((team) => team.split(','));
        expect(new Set(people).size).toBe(people.length);
      }),
      { numRuns: 100 },
    );
  });
});
