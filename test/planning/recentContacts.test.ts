import fc from 'fast-check';
import type { VisitPlan } from '../../src/planning/plan';
import { planVisits } from '../../src/planning/planVisits';
import type { Household, VisitRow } from '../../src/registers/register';
import type { DueVisit, VisitMatch, VisitRecord } from '../../src/visits/ledger';
import {
  complaint,
  customer,
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  registers,
  repair as order,
  settings,
  staff,
  TODAY,
  TOMORROW,
  visit,
} from './office';

/** Somebody of the home was reached `ago` days before the day of the list. */
const reached = (household: Household, ago: number, changes: Partial<VisitRow> = {}): VisitRecord =>
  record(
    visit(partyOf(household), {
      visitedAt: { day: TOMORROW - ago, minute: null },
      channel: '电话',
      kind: '入住',
      outcome: '已接通',
      ...changes,
    }),
  );

const household = home('1-1-101');
/** Owed about a work order, unless something else is said. */
const owed = (home: Household, changes: Partial<DueVisit> = {}): DueVisit =>
  due(home, { kind: '维修', origin: order(partyOf(home)), latest: TOMORROW + 9, ...changes });
const repair = (changes: Partial<DueVisit> = {}): VisitMatch => match(owed(household, changes));

function planned(
  matches: readonly VisitMatch[],
  visitRecords: readonly VisitRecord[],
  days = 7,
  rules = {},
): VisitPlan {
  const own = settings();
  return planVisits({
    ledger: ledger({
      matches,
      visitRecords,
      registers: registers({ staff: [staff('张敏')] }),
      regulation: regulation(rules),
    }),
    settings: { ...own, planning: { ...own.planning, daysBetweenContacts: days } },
    seed: 1,
  });
}

const listed = (plan: VisitPlan) =>
  plan.visits.map(({ bundle }) => [bundle.channel, ...bundle.reasons.map(({ kind }) => kind)]);
const held = (plan: VisitPlan) =>
  plan.notPlanned.map(({ bundle, because, notBefore }) => [
    ...bundle.reasons.map(({ kind }) => kind),
    because,
    notBefore === null ? null : notBefore - TOMORROW,
  ]);

describe('at most one contact with a household in seven days', () => {
  test('who was reached six days ago waits for the next day, who was reached seven days ago does not', () => {
    expect(held(planned([repair()], [reached(household, 6)]))).toEqual([['维修', 'contacted-recently', 1]]);
    expect(listed(planned([repair()], [reached(household, 7)]))).toEqual([['电话', '维修']]);
  });

  test.each(['电话', '上门'])('%s counts, whatever it was about', (channel) => {
    expect(held(planned([repair()], [reached(household, 1, { channel, kind: null })]))).toEqual([
      ['维修', 'contacted-recently', 6],
    ]);
  });

  test.each(['短信', '微信', '信函'])('%s disturbs nobody and does not count', (channel) => {
    expect(listed(planned([repair()], [reached(household, 1, { channel })]))).toEqual([['电话', '维修']]);
  });

  test('an attempt that reached nobody does not count', () => {
    const vain = { ...reached(household, 1), reached: false, valid: false };
    expect(listed(planned([repair()], [vain]))).toEqual([['电话', '维修']]);
  });

  test('the same person in another home, and another person in the same home, are one household', () => {
    const owner = { name: '王芳', phones: ['13800001111'] };
    const own = match(owed(home('1-1-101', owner)));
    expect(held(planned([own], [reached(home('9-1-101', owner), 2)]))).toHaveLength(1);
    const wife = reached(home('1-1-101', owner), 2, {
      party: partyOf(home('1-1-101', owner), { name: '李强', phones: ['13800002222'] }),
    });
    expect(held(planned([own], [wife]))).toHaveLength(1);
    expect(held(planned([own], [reached(home('1-1-102'), 2)]))).toEqual([]);
  });

  test('how many days is a setting, 0 switches the limit off', () => {
    expect(listed(planned([repair()], [reached(household, 3)], 3))).toEqual([['电话', '维修']]);
    expect(held(planned([repair()], [reached(household, 2)], 3))).toEqual([['维修', 'contacted-recently', 1]]);
    expect(listed(planned([repair()], [reached(household, 0)], 0))).toEqual([['电话', '维修']]);
  });
});

describe('what the limit never holds back', () => {
  const yesterday = [reached(household, 1)];

  test('complaints, and what else the customer is owed rides along: it is one contact', () => {
    const complained = match(due(household, { kind: '投诉', latest: TOMORROW + 20 }));
    expect(listed(planned([repair(), complained], yesterday))).toEqual([['电话', '维修', '投诉']]);
    const other = match(due(household, { kind: '意见建议', origin: complaint(partyOf(household)) }));
    expect(listed(planned([other], yesterday))).toEqual([['电话', '意见建议']]);
  });

  test('the complaint chooses the channel then: what does not allow it waits', () => {
    const atDoor = match(due(household, { kind: '投诉', channels: ['上门'], latest: TOMORROW + 20 }));
    const plan = planned([repair({ channels: ['电话'] }), atDoor], yesterday);
    expect(listed(plan)).toEqual([['上门', '投诉']]);
    expect(held(plan)).toEqual([['维修', 'contacted-recently', 7]]);
  });

  test('a time that the customer named, and one that was promised him (A6)', () => {
    const named = record(visit(partyOf(household), { promisedAt: { day: TOMORROW, minute: null } }), {
      reached: false,
      valid: false,
    });
    expect(listed(planned([{ ...repair(), attempts: [named] }], yesterday))).toEqual([['电话', '维修']]);
    const promised = reached(household, 1, { kind: '维修', promisedAt: { day: TOMORROW, minute: null } });
    expect(listed(planned([], [promised]))).toEqual([['电话', '维修']]);
  });

  test('not the second visit after a dissatisfied answer for which nobody promised a day', () => {
    const bad = reached(household, 2, { kind: '维修', satisfaction: '不满意' });
    expect(held(planned([], [bad], 7, { promiseRule: 'A6' }))).toEqual([['维修', 'contacted-recently', 5]]);
  });

  test('the repairers (E1)', () => {
    const bad = reached(household, 1, { kind: '维修', satisfaction: '不满意' });
    const problems = [{ rule: 'E1', ofKinds: [], within: { amount: 24, unit: 'hour' } }];
    const plan = planVisits({
      ledger: ledger({
        visitRecords: [bad],
        registers: registers({ staff: [staff('周平', { post: '水电工' })] }),
        regulation: regulation({ problems: problems as never }),
      }),
      seed: 1,
    });
    expect(listed(plan)).toEqual([['上门', '维修']]);
  });

  test('a further step of the event the contact was about (Q1, N1), and only that', () => {
    const origin = customer();
    const step = (name: string, changes: Partial<DueVisit> = {}) =>
      owed(household, {
        rule: 'Q1',
        rules: ['Q1'],
        kind: '交付',
        step: name,
        origin,
        latest: TOMORROW + 9,
        ...changes,
      });
    const first = reached(household, 4, { kind: '交付' });
    const made = match(step('三日内'), { valid: first, attempts: [first], state: 'done' });
    expect(listed(planned([made, match(step('七日'))], [first]))).toEqual([['电话', '交付']]);
    expect(held(planned([made, match(step('七日', { origin: customer() }))], [first]))).toHaveLength(1);
    expect(held(planned([made, repair({ origin })], [first]))).toHaveLength(1);
    // Two records of one conversation are one contact; another conversation since is another one.
    const besides = reached(household, 4, { kind: '生日' });
    expect(listed(planned([made, match(step('七日'))], [first, besides]))).toEqual([['电话', '交付']]);
    expect(held(planned([made, match(step('七日'))], [first, reached(household, 2)]))).toEqual([
      ['交付', 'contacted-recently', 5],
    ]);
    // What is asked for so often a month has time to wait (N2).
    expect(held(planned([made, match(step('1/2'))], [first]))).toEqual([['交付', 'contacted-recently', 3]]);
  });

  test('a greeting that is only sent (H2, L5); what is called about at the same time waits', () => {
    const birthday = match(owed(household, { kind: '生日', channels: ['短信', '微信', '电话'], latest: TOMORROW }));
    const plan = planned([birthday, repair()], yesterday);
    expect(listed(plan)).toEqual([['短信', '生日']]);
    expect(held(plan)).toEqual([['维修', 'contacted-recently', 6]]);
    expect(listed(planned([birthday, repair()], []))).toEqual([['电话', '维修', '生日']]);
  });
});

describe('whatever the registers', () => {
  const office = fc.record({
    visits: fc.array(
      fc.record({
        home: fc.integer({ min: 0, max: 8 }),
        kind: fc.constantFrom('投诉', '维修', '生日', '意见建议', '入住'),
        latest: fc.integer({ min: TODAY - 5, max: TODAY + 9 }),
        channels: fc.constantFrom([], ['上门'], ['电话'], ['上门', '电话', '信函'], ['短信', '电话']),
        channelsBind: fc.boolean(),
        vain: fc.array(
          fc.record({
            ago: fc.integer({ min: 0, max: 6 }),
            minute: fc.constantFrom(null, 600, 900),
            channel: fc.constantFrom('电话', '上门', null),
            named: fc.option(fc.integer({ min: TODAY - 1, max: TODAY + 4 }), { nil: null }),
            outcome: fc.constantFrom('无人接听', '空号', '改约'),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 25 },
    ),
    contacts: fc.array(
      fc.record({
        home: fc.integer({ min: 0, max: 8 }),
        ago: fc.integer({ min: 1, max: 9 }),
        channel: fc.constantFrom('上门', '电话', '短信', '信函'),
        promised: fc.option(fc.integer({ min: TODAY - 1, max: TODAY + 2 }), { nil: null }),
      }),
      { maxLength: 12 },
    ),
    minutes: fc.constantFrom(30, 600),
  });

  function plannedOf({ visits, contacts, minutes }: typeof office extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
    const homes = Array.from({ length: 9 }, (_, index) => home(`${1 + (index % 2)}-1-${101 + index}`));
    const matches = visits.map(({ home: at, vain, ...changes }) =>
      match(owed(homes[at]!, changes), {
        attempts: [...vain]
          .sort((a, b) => b.ago - a.ago)
          .map(({ ago, minute, channel, named, outcome }) =>
            record(
              visit(partyOf(homes[at]!), {
                visitedAt: { day: TODAY - ago, minute },
                channel,
                outcome,
                promisedAt: named === null ? null : { day: named, minute: null },
              }),
              { reached: false, valid: false },
            ),
          ),
      }),
    );
    const reachedRecords = contacts.map(({ home: at, ago, channel, promised }) =>
      reached(homes[at]!, ago, { channel, promisedAt: promised === null ? null : { day: promised, minute: null } }),
    );
    const plan = planVisits({
      ledger: ledger({
        matches,
        visitRecords: [...reachedRecords, ...matches.flatMap(({ attempts }) => attempts)],
        registers: registers({ staff: [staff('张敏', { minutes }), staff('李强', { minutes })] }),
      }),
      seed: 1,
    });
    return { plan, matches, reachedRecords };
  }

  test('nobody reached at most six days ago is called or visited without a reason that the limit does not bind', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan, matches, reachedRecords } = plannedOf(drawn);
        for (const { bundle } of plan.visits) {
          if (bundle.channel !== '电话' && bundle.channel !== '上门') continue;
          const recent = reachedRecords.some(
            ({ row, day: on, channel }) =>
              row.party.household === bundle.household && on! > TOMORROW - 7 && ['电话', '上门'].includes(channel!),
          );
          if (!recent) continue;
          // A time that the customer named when somebody tried binds, whatever it is about.
          const named = (due: DueVisit | null): boolean =>
            matches
              .filter((one) => one.due === due)
              .some(({ attempts }) => (attempts.at(-1)?.row.promisedAt?.day ?? Infinity) <= TOMORROW);
          expect(
            bundle.reasons.some(({ due, kind, cause }) => kind === '投诉' || cause === 'again' || named(due)),
          ).toBe(true);
        }
      }),
    );
  });

  test('every reason is on the list or left, once, and one household is on it once', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan, matches } = plannedOf(drawn);
        const all = [...plan.visits, ...plan.notPlanned].flatMap(({ bundle }) => bundle.reasons);
        const found = all.flatMap(({ due: one }) => one?.id ?? []);
        const wanted = matches
          .filter(({ state }) => state === 'missed' || state === 'notYetDue')
          .map(({ due: one }) => one.id);
        expect(found.sort()).toEqual(wanted.sort());
        const rows = all.flatMap(({ cause, origin }) => (cause === 'again' ? origin.row : []));
        expect(new Set(rows).size).toBe(rows.length);
        const homes = plan.visits.map(({ bundle }) => bundle.household!.key);
        expect(new Set(homes).size).toBe(homes.length);
      }),
    );
  });

  test('a channel of the list is one that every reason allows, or to which attempts in vain led', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan } = plannedOf(drawn);
        for (const { bundle } of plan.visits) {
          for (const { due: asked, kind } of bundle.reasons) {
            if (asked === null || asked.channels.length === 0 || kind === '生日') continue;
            if (asked.channels.includes(bundle.channel)) continue;
            expect(asked.channelsBind).toBe(false);
            expect(bundle.channel).toBe('上门');
            expect(['attempts', 'deadNumber']).toContain(bundle.channelBecause?.why);
          }
        }
      }),
    );
  });

  test('the day from which somebody may be listed again lies after the list, at most seven days off', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        for (const { because, notBefore } of plannedOf(drawn).plan.notPlanned) {
          if (because === 'contacted-recently') {
            expect(notBefore).toBeGreaterThan(TOMORROW);
            expect(notBefore).toBeLessThanOrEqual(TOMORROW + 7);
          }
          if (because === 'tried-today') expect(notBefore).toBe(TOMORROW + 1);
          if (because === 'attempts-exhausted') expect(notBefore).toBeNull();
        }
      }),
    );
  });
});
