import fc from 'fast-check';
import { candidatesFor } from '../../src/planning/candidates';
import { openTasks } from '../../src/planning/openTasks';
import { TIERS, type Tier } from '../../src/planning/plan';
import type { Regulation } from '../../src/regulations/regulation';
import {
  day,
  complaint,
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  settings,
  visit,
  visitRule,
  TODAY,
  TOMORROW,
} from './office';
import type { DueVisit, Ledger } from '../../src/visits/ledger';

const target = (rate: string, kind: string | null, figure: number): Regulation['targets'][number] => ({
  rate,
  kind,
  target: figure,
  direction: 'atLeast',
  rule: 'J4',
  rules: ['J4'],
});

const tiersOf = (office: Ledger, date = TOMORROW): Tier[] =>
  candidatesFor(office, date).map(({ tier }) => TIERS[tier]!);

function tierOf(changes: Partial<DueVisit>, rules: Partial<Regulation> = {}, date = TOMORROW): Tier | undefined {
  return tiersOf(ledger({ matches: [match(due(home('1-1-101'), changes))], regulation: regulation(rules) }), date)[0];
}

describe('the tiers, the most urgent first', () => {
  test('are seven, in the order in which a dispatcher reads them', () => {
    expect(TIERS).toEqual(['appointment', 'graveOverdue', 'mustNow', 'again', 'soon', 'sample', 'routine']);
  });

  test.each([TOMORROW, TOMORROW - 3])(
    'appointment: a time named for the day of the list, or before it and not kept',
    (named) => {
      const attempt = visit(partyOf(null), { promisedAt: { day: named, minute: null } });
      const waiting = match(due(home('1-1-101'), { kind: '维修', latest: TOMORROW + 20 }), {
        attempts: [record(attempt, { reached: false, valid: false })],
      });
      expect(tiersOf(ledger({ matches: [waiting] }))).toEqual(['appointment']);
    },
  );

  test('a time named for the day itself goes before one that passed without a visit, though that has waited longer', () => {
    const asked = (room: string, named: number, latest: number) =>
      match(due(home(room), { kind: '维修', latest }), {
        attempts: [
          record(visit(partyOf(null), { promisedAt: { day: named, minute: null } }), { reached: false, valid: false }),
        ],
      });
    const office = ledger({
      matches: [asked('1-1-101', TODAY - 9, TODAY - 20), asked('1-1-102', TOMORROW, TOMORROW + 5)],
    });
    const { tasks } = openTasks(office, TOMORROW, settings());
    expect(tasks.map(({ draft }) => draft.bundle.household!.room)).toEqual(['1-1-102', '1-1-101']);
    expect(tasks.map(({ draft }) => draft.bundle.reasons[0]!.first)).toEqual(['appointed', null]);
  });

  test('graveOverdue: an overdue 重大 complaint; not on its last day, and not one of another grade', () => {
    expect(tierOf({ grade: '重大', latest: TOMORROW - 1 })).toBe('graveOverdue');
    expect(tierOf({ grade: '重大', latest: TOMORROW })).toBe('soon');
    expect(tierOf({ grade: '重要', latest: TOMORROW - 1 })).toBe('soon');
  });

  test('the highest grade of the rows of one matter decides (A9)', () => {
    const party = partyOf(home('1-1-101'));
    const origin = complaint(party, { level: '一般' });
    const grave = complaint(party, { level: '重大' });
    expect(tierOf({ party, origin, alsoFrom: [grave], latest: TOMORROW - 1 })).toBe('graveOverdue');
  });

  test('重要 is the grave one where the packs name only two grades (J5), not where 重大 is named as well (G2)', () => {
    const executors = [
      { ofGrades: ['重要'], posts: ['管理处经理'], rule: 'J5' },
      { ofGrades: ['一般'], posts: ['助理'], rule: 'J5' },
    ];
    const two = { visitRules: [visitRule({ executors })] };
    const deadline = (grade: string) =>
      ({ ofGrades: [grade], step: 'settle', within: { amount: 3, unit: 'day' }, rule: 'G2' }) as never;
    const three = { ...two, complaintDeadlines: ['重大', '重要', '轻微'].map(deadline) };
    const overdue = { latest: TOMORROW - 1 };
    expect(tierOf({ ...overdue, grade: '重要' }, two)).toBe('graveOverdue');
    expect(tierOf({ ...overdue, grade: '重大' }, two)).toBe('graveOverdue');
    expect(tierOf({ ...overdue, grade: '一般' }, two)).toBe('soon');
    expect(tierOf({ ...overdue, grade: '重要' }, three)).toBe('soon');
    expect(tierOf({ ...overdue, grade: '重大' }, three)).toBe('graveOverdue');
  });

  test('graveOverdue: a matter told to several departments, whenever it is due (O4)', () => {
    const party = partyOf(home('1-1-101'));
    const twice = { party, origin: complaint(party), alsoFrom: [complaint(party)], latest: TOMORROW + 9 };
    expect(tierOf(twice, { repeatsFirst: 'O4' })).toBe('graveOverdue');
    expect(tierOf(twice)).toBe('routine');
  });

  test('mustNow: due by the day of the list, of a kind that is to be visited 100 % (A11, J4)', () => {
    const targets = [
      target('visit-rate', '投诉', 1),
      target('visit-rate', null, 0.9),
      target('settled-rate', '维修', 1),
    ];
    expect(tierOf({ latest: TOMORROW }, { targets })).toBe('mustNow');
    expect(tierOf({ latest: TOMORROW + 1 }, { targets })).toBe('soon');
    expect(tierOf({ kind: '维修', latest: TOMORROW - 9 }, { targets })).toBe('soon');
  });

  test("a kind's own target comes before the one for all visits", () => {
    const targets = [target('visit-rate', '维修', 0.6), target('visit-rate', null, 1)];
    expect(tierOf({ kind: '维修', latest: TOMORROW }, { targets })).toBe('soon');
    expect(tierOf({ kind: '入住', latest: TOMORROW }, { targets })).toBe('mustNow');
  });

  test('mustNow: a problem for the repairers whose term ends by the day of the list (E1)', () => {
    const found = record(
      visit(partyOf(home('1-1-101')), {
        visitedAt: { day: TOMORROW - 1, minute: 600 },
        kind: '维修',
        satisfaction: '不满意',
      }),
    );
    const office = (within: object) =>
      ledger({
        visitRecords: [found],
        regulation: regulation({ problems: [{ rule: 'E1', ofKinds: [], within }] as never }),
      });
    expect(tiersOf(office({ amount: 24, unit: 'hour' }))).toEqual(['mustNow']);
    expect(tiersOf(office({ amount: 9, unit: 'day' }))).toEqual(['routine']);
  });

  test('again: the second visit after a dissatisfied answer (A6, C3)', () => {
    const bad = record(
      visit(partyOf(home('1-1-101')), {
        visitedAt: { day: day('2026-11-02'), minute: null },
        kind: '维修',
        ratings: { 服务态度: '不满意' },
      }),
    );
    expect(tiersOf(ledger({ visitRecords: [bad], regulation: regulation({ promiseRule: 'A6' }) }))).toEqual(['again']);
  });

  test('soon: overdue or due within three days; sample: drawn (A3, J2); routine: the rest', () => {
    expect(tierOf({ latest: TOMORROW - 30 })).toBe('soon');
    expect(tierOf({ latest: TOMORROW + 3 })).toBe('soon');
    expect(tierOf({ latest: TOMORROW + 4 })).toBe('routine');
    expect(tierOf({ latest: TOMORROW + 4, drawnFor: ['J2'] })).toBe('sample');
    expect(tierOf({ latest: TOMORROW + 4, sampled: true })).toBe('sample');
    expect(tierOf({ latest: TOMORROW + 3, sampled: true })).toBe('soon');
  });

  test('a greeting is never above soon, whatever its target and deadline (H2, L5)', () => {
    const targets = [target('visit-rate', '生日', 1)];
    expect(tierOf({ kind: '生日', latest: TOMORROW }, { targets })).toBe('soon');
    expect(tierOf({ kind: '生日', latest: TOMORROW + 5 }, { targets })).toBe('routine');
  });

  test('no visit becomes less urgent by waiting', () => {
    const visits = fc.record({
      kind: fc.constantFrom('投诉', '维修', '生日', '意见建议'),
      latest: fc.integer({ min: TOMORROW - 10, max: TOMORROW + 20 }),
      grade: fc.constantFrom(null, '重大', '重要', '一般'),
      sampled: fc.constantFrom(null, true),
      drawnFor: fc.constantFrom([], ['J2']),
    });
    const named = fc.option(fc.integer({ min: TOMORROW - 5, max: TOMORROW + 15 }), { nil: null });
    fc.assert(
      fc.property(visits, named, (changes, promised) => {
        const attempts =
          promised === null
            ? []
            : [
                record(visit(partyOf(null), { promisedAt: { day: promised, minute: null } }), {
                  reached: false,
                  valid: false,
                }),
              ];
        const office = ledger({
          matches: [match(due(home('1-1-101'), changes), { attempts })],
          regulation: regulation({ targets: [target('visit-rate', '投诉', 1)] }),
        });
        const tiers = Array.from({ length: 20 }, (_, later) => candidatesFor(office, TOMORROW + later)[0]!.tier);
        tiers.slice(1).forEach((tier, index) => expect(tier).toBeLessThanOrEqual(tiers[index]!));
      }),
    );
  });
});
