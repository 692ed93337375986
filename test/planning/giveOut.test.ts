import { giveOut, type Office } from '../../src/planning/giveOut';
import type { PlannedVisit, StandingVisit } from '../../src/planning/plan';
import type { Member } from '../../src/planning/roster';
import type { Task } from '../../src/planning/timetable';
import { ledger, regulation, settings } from './office';
import { tasksOf, type Wanted } from './assignment/smallDays';

const person = (name: string, post: string, changes: Partial<Member> = {}): Member => ({
  name,
  posts: post === '' ? [] : [post],
  area: [],
  minutes: 240,
  ...changes,
});

interface Visit extends Partial<Wanted> {
  readonly executors?: readonly string[];
  readonly not?: readonly string[];
  readonly steward?: string;
  readonly channels?: readonly string[];
}

const visit = (changes: Visit): Visit => changes;

/** Visits by the names of posts and people; by default a call that anybody may make. */
const visitsOf = (visits: readonly Visit[]): Task[] =>
  tasksOf(visits.map((one) => ({ minutes: 10, takers: [], building: 1, ...one }))).map((task, index) => {
    const { executors = [], not = [], steward = null, channels = [] } = visits[index]!;
    return {
      ...task,
      draft: {
        ...task.draft,
        bundle: { ...task.draft.bundle, executors },
        barred: new Set(not),
        contact: { ...task.draft.contact, steward },
        candidates: [
          { channels, channelsBind: false, reason: { kind: '投诉' } },
        ] as unknown as Task['draft']['candidates'],
      },
    };
  });

const G6 = { evidence: { ...regulation().evidence, onsitePeople: { people: 2, rule: 'G6' } } };

const officeOf = (roster: readonly Member[], changes: Partial<Office> = {}): Office => ({
  ledger: ledger(),
  settings: settings({ minutesBetweenBuildings: 5 }),
  roster,
  standing: [],
  ...changes,
});

const stands = ({ bundle, staff, companions, slot }: PlannedVisit, accepted = false): StandingVisit => ({
  key: bundle.key,
  staff,
  companions,
  slot,
  channel: bundle.channel,
  accepted,
});

describe('why he goes (为何由他)', () => {
  const whyOf = (one: Visit, roster: readonly Member[]) => giveOut(visitsOf([one]), officeOf(roster)).visits[0]!.whyHim;

  test('the customer is his (Q1)', () => {
    expect(whyOf(visit({ steward: '李强' }), [person('张敏', '管家'), person('李强', '管家')])).toEqual([
      { why: 'steward' },
    ]);
  });

  test('the rules name his post, and nobody else holds it', () => {
    const roster = [person('张敏', '管家'), person('王经理', '项目经理')];
    expect(whyOf(visit({ executors: ['管理处经理'] }), roster)).toEqual([
      { why: 'post', post: '管理处经理' },
      { why: 'onlyOne' },
    ]);
  });

  test('nobody who holds the post is at work, so the head of the office stands in', () => {
    const roster = [person('张敏', '管家'), person('王经理', '项目经理')];
    expect(whyOf(visit({ executors: ['department:工程部'] }), roster)).toEqual([
      { why: 'standIn', post: 'department:工程部' },
      { why: 'onlyOne' },
    ]);
  });

  test('whose post comes first has no room, so the next post goes', () => {
    const roster = [person('王经理', '项目经理', { minutes: 5 }), person('张敏', '客服助理')];
    expect(whyOf(visit({ executors: ['管理处经理', '事务助理'] }), roster)).toEqual([
      { why: 'standIn', post: '管理处经理' },
      { why: 'post', post: '事务助理' },
    ]);
  });

  test('he looks after the building', () => {
    const roster = [person('张敏', '管家'), person('李强', '管家', { area: ['1栋'] })];
    expect(whyOf(visit({ building: 1 }), roster)).toEqual([{ why: 'building', building: '1' }]);
  });

  test('whoever handled it is kept away', () => {
    const roster = [person('张敏', '管家'), person('李强', '管家'), person('赵云', '管家')];
    expect(whyOf(visit({ not: ['张敏'] }), roster)).toEqual([{ why: 'instead', of: ['张敏'] }]);
  });

  test('that his day is the lighter one is said where nothing else decided', () => {
    expect(whyOf(visit({}), [person('张敏', '管家'), person('李强', '管家')])).toEqual([{ why: 'lighterDay' }]);
  });

  test('nothing is said of people who are not named', () => {
    expect(whyOf(visit({}), [person('', '', { minutes: Infinity })])).toEqual([]);
  });
});

describe('accepted visits', () => {
  const roster = [person('张敏', '管家'), person('李强', '管家')];
  const accepted = (changes: Partial<StandingVisit> = {}): StandingVisit => ({
    key: '客户0',
    staff: '李强',
    companions: [],
    slot: 15 * 60,
    channel: '电话',
    accepted: true,
    ...changes,
  });
  const planWith = (one: StandingVisit, visits: readonly Visit[] = [{}], people = roster) =>
    giveOut(visitsOf(visits), officeOf(people, { standing: [one] }));

  test('stay with person and time, outside his minutes and the hours too', () => {
    const [only] = planWith(accepted({ slot: 20 * 60 }), [{}], [person('李强', '管家', { minutes: 0 })]).visits;
    expect(only).toMatchObject({
      staff: '李强',
      slot: 1200,
      accepted: true,
      whyHim: [{ why: 'accepted' }, { why: 'onlyOne' }],
    });
  });

  test('are not pushed out by what is more urgent', () => {
    const one = [person('李强', '管家', { minutes: 10 })];
    const plan = giveOut(visitsOf([{}, {}]), officeOf(one, { standing: [accepted({ key: '客户1', slot: 540 })] }));
    expect(plan.visits.map(({ bundle }) => bundle.key)).toEqual(['客户1']);
    expect(plan.left.map(({ draft, because }) => [draft.bundle.key, because])).toEqual([['客户0', 'capacity']]);
  });

  test('are given out anew when he is not at work any more', () => {
    expect(planWith(accepted({ staff: '赵云' })).visits[0]).toMatchObject({
      staff: '张敏',
      slot: 540,
      accepted: false,
    });
  });

  test('keep the channel they had, with its minutes, where the rules still allow it', () => {
    const [kept] = planWith(accepted({ channel: '上门' })).visits;
    expect(kept!.bundle).toMatchObject({ channel: '上门', minutes: settings().minutesPerVisit.onsite });
    expect(kept!.accepted).toBe(true);
    const [changed] = planWith(accepted({ channel: '上门' }), [{ channels: ['电话'] }]).visits;
    expect(changed).toMatchObject({ accepted: false, staff: '李强', bundle: { channel: '电话' } });
  });

  test('leave others the way there and back', () => {
    // In building 2 until 9:35; from there to building 1 it is five minutes.
    const plan = planWith(
      accepted({ slot: 545, channel: '上门' }),
      [
        { minutes: 30, building: 2 },
        { minutes: 30, building: 1, at: 9, executors: ['department:客服部'] },
      ],
      [person('李强', '客服主管')],
    );
    expect(plan.visits.map(({ slot }) => slot)).toEqual([545]);
    const later = planWith(
      accepted({ slot: 545, channel: '上门' }),
      [
        { minutes: 30, building: 2 },
        { minutes: 30, building: 1 },
      ],
      [person('李强', '管家')],
    );
    expect(later.visits.map(({ slot, walk }) => [slot, walk])).toEqual([
      [545, 0],
      [580, 5],
    ]);
  });
});

describe('a rerun on its own output', () => {
  const visits: Visit[] = [
    { minutes: 30, building: 2, executors: ['房管员'] },
    { minutes: 30, building: 1 },
    { minutes: 10, building: 1, at: 10 },
    { minutes: 10, building: 3, not: ['张敏'] },
    { minutes: 30, building: 3, at: 9 },
  ];
  const roster = [
    person('张敏', '管家', { minutes: 90 }),
    person('李强', '客服助理', { minutes: 65 }),
    person('赵云', '管家'),
  ];

  test.each([
    ['one by one', {}],
    ['in teams (G6)', G6],
  ])('changes nothing, whichever of it is accepted: %s', (_, rules) => {
    const office = officeOf(roster, { ledger: ledger({ regulation: regulation(rules) }) });
    const tasks = visitsOf(visits);
    const plan = giveOut(tasks, office);
    expect(plan.visits.length).toBeGreaterThan(3);
    const again = giveOut(tasks, { ...office, standing: plan.visits.map((one) => stands(one)) });
    expect({ ...again, oneMore: again.oneMore() }).toEqual({ ...plan, oneMore: plan.oneMore() });
    const half = giveOut(tasks, { ...office, standing: plan.visits.map((one, index) => stands(one, index % 2 === 0)) });
    const line = ({ order, staff, companions, slot, walk, bundle }: PlannedVisit) => [
      order,
      staff,
      companions,
      slot,
      walk,
      bundle.key,
    ];
    expect(half.visits.map(line)).toEqual(plan.visits.map(line));
  });

  test('says that somebody only kept a visit', () => {
    const tasks = visitsOf([{}]);
    const plan = giveOut(
      tasks,
      officeOf(roster, { standing: [{ ...stands(giveOut(tasks, officeOf(roster)).visits[0]!), staff: '李强' }] }),
    );
    expect(plan.visits[0]).toMatchObject({ staff: '李强', whyHim: [{ why: 'kept' }] });
  });
});

test('a visit that stays with a lower post does not say that nobody else has room', () => {
  const team = [person('林勇', '房管员'), person('孙客', '客服主管')];
  const [task] = visitsOf([{ executors: ['department:客服部', '房管员'] }]);
  const plan = giveOut([task!], officeOf(team));
  expect(plan.visits.map(({ staff }) => staff)).toEqual(['孙客']);
  const stood = plan.visits.map((one) => ({ ...stands(one), staff: '林勇' }));
  for (const [accepted, why] of [
    [false, 'kept'],
    [true, 'accepted'],
  ] as const) {
    const again = giveOut([task!], officeOf(team, { standing: stood.map((one) => ({ ...one, accepted })) }));
    expect(again.visits).toMatchObject([{ staff: '林勇' }]);
    expect(again.visits[0]!.whyHim.map((one) => one.why)).toEqual([why, 'post']);
  }
});

describe('the days of the staff', () => {
  test('count visits, onsite visits, minutes and ways of everybody at work', () => {
    const { days, visits } = giveOut(
      visitsOf([
        { minutes: 30, building: 1, executors: ['房管员'] },
        { minutes: 30, building: 2, executors: ['房管员'] },
        { minutes: 10, executors: ['房管员'] },
      ]),
      officeOf([person('张敏', '管家'), person('李强', '客服助理')]),
    );
    expect(days).toEqual([
      { staff: '张敏', posts: ['管家'], minutes: 240, visits: 3, onsite: 2, visiting: 70, walking: 5 },
      { staff: '李强', posts: ['客服助理'], minutes: 240, visits: 0, onsite: 0, visiting: 0, walking: 0 },
    ]);
    expect(visits.map(({ walk }) => walk)).toEqual([0, 0, 5]);
  });

  test('count for a team with each of its people (G6)', () => {
    const { days, visits } = giveOut(
      visitsOf([{ minutes: 30, executors: ['房管员'] }]),
      officeOf([person('李强', '客服助理'), person('张敏', '管家')], {
        ledger: ledger({ regulation: regulation(G6) }),
      }),
    );
    expect(visits.map(({ staff, companions }) => [staff, companions])).toEqual([['张敏', ['李强']]]);
    expect(days.map(({ visits: count, onsite, visiting }) => [count, onsite, visiting])).toEqual([
      [1, 1, 30],
      [1, 1, 30],
    ]);
  });

  test('of people who are not named are one, without an end', () => {
    const { days, visits } = giveOut(
      visitsOf([
        { minutes: 30, building: 1 },
        { minutes: 30, building: 2 },
      ]),
      officeOf([person('', '', { minutes: Infinity })]),
    );
    expect(visits.map(({ staff, slot }) => [staff, slot])).toEqual([
      ['', 540],
      ['', 570],
    ]);
    expect(days).toEqual([{ staff: '', posts: [], minutes: Infinity, visits: 2, onsite: 2, visiting: 60, walking: 0 }]);
  });
});

describe('one more person', () => {
  test('holds the posts that are lacking and serves as many as his minutes allow, the most urgent first', () => {
    const roster = [person('张敏', '管家', { minutes: 10 })];
    const visits = [{}, { executors: ['管理处经理'] }, { minutes: 30 as const }, { executors: ['管理处经理'] }];
    const { oneMore } = giveOut(visitsOf(visits), officeOf(roster, { settings: settings({ minutesPerDay: 45 }) }));
    // 45 minutes: 10 with the manager's post, 30 at the door; the last would take ten more.
    expect(oneMore()).toEqual({ posts: ['管理处经理'], minutes: 45, keys: new Set(['客户1', '客户2']) });
  });

  test('goes along with somebody who is alone (G6)', () => {
    const office = officeOf([person('张敏', '管家')], { ledger: ledger({ regulation: regulation(G6) }) });
    const given = giveOut(visitsOf([{ minutes: 30 }]), office);
    expect(given.left.map(({ because }) => because)).toEqual(['no-executor']);
    expect([...given.oneMore()!.keys]).toEqual(['客户0']);
  });

  test('is not asked for where nobody is left out', () => {
    expect(giveOut(visitsOf([{}]), officeOf([person('张敏', '管家')])).oneMore()).toBeNull();
  });

  test('is not asked for where he would serve none', () => {
    const short = officeOf([person('张敏', '管家', { minutes: 5 })], { settings: settings({ minutesPerDay: 5 }) });
    expect(giveOut(visitsOf([{}]), short).oneMore()).toBeNull();
  });
});
