import { planVisits } from '../../src/planning/planVisits';
import { rulesBehind } from '../../src/planning/rulesBehind';
import {
  customer,
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  registers,
  settings,
  staff,
  TOMORROW,
  visit,
  visitRule,
} from './office';

describe('the rule behind an owed visit, where one id stands for several (G1, J3, N1, N2)', () => {
  const leak = visitRule({ rule: 'G1', kind: '维修', ofGrades: ['渗漏水'], window: { amount: 3, unit: 'day' } });
  const other = visitRule({ rule: 'G1', kind: '维修', exceptGrades: ['渗漏水'] });
  const reminder = visitRule({ rule: 'N1', kind: '游客', step: '使用前提醒' });
  const after = visitRule({ rule: 'N1', kind: '游客', step: '使用后三日' });
  const monthly = { per: 'month', anchor: 'calendar', after: null } as const;
  const onsite = visitRule({ rule: 'N2', kind: '创客', every: { ...monthly, times: 1 }, channels: ['上门'] });
  const calls = visitRule({ rule: 'N2', kind: '创客', every: { ...monthly, times: 2 }, channels: ['电话', '微信'] });
  const rules = [leak, other, reminder, after, onsite, calls];
  const behind = (changes: Parameters<typeof due>[1]) => rulesBehind(due(home('1-1-101'), changes), rules);

  test('is told by the repair item (G1)', () => {
    const repaired = { rule: 'G1', rules: ['G1'], kind: '维修' };
    expect(behind({ ...repaired, grade: '渗漏水' })).toEqual([leak]);
    expect(behind({ ...repaired, grade: '门窗' })).toEqual([other]);
  });

  test('is told by the step (N1)', () => {
    const travelled = { rule: 'N1', rules: ['N1'], kind: '游客' };
    expect(behind({ ...travelled, step: '使用后三日' })).toEqual([after]);
    expect(behind({ ...travelled, step: '使用前提醒' })).toEqual([reminder]);
  });

  test('is told by how often and by which channel (N2)', () => {
    const maker = { rule: 'N2', rules: ['N2'], kind: '创客' };
    expect(behind({ ...maker, step: '2/2', channels: ['电话', '微信'] })).toEqual([calls]);
    expect(behind({ ...maker, step: null, channels: ['上门'] })).toEqual([onsite]);
  });
});

describe('contact hours of packs (N3, S2)', () => {
  const morning = [{ from: '11:00', to: '12:00', rule: 'S2' }];
  const magazine = visitRule({
    rule: 'S1',
    kind: '期刊',
    contactHours: [...morning, { from: '16:00', to: '21:00', rule: 'S2' }],
  });
  const step = (name: string, from: string) =>
    visitRule({ rule: 'N1', kind: '游客', step: name, contactHours: [{ from, to: '17:00', rule: 'N3' }] });
  const slotOf = (changes: Parameters<typeof due>[1], attempts: Parameters<typeof match>[1] = {}, hours = {}) => {
    const plan = planVisits({
      ledger: ledger({
        matches: [match(due(home('1-1-101'), changes), attempts)],
        registers: registers({ staff: [staff('张敏')] }),
        regulation: regulation({
          visitRules: [step('使用前提醒', '09:00'), step('使用后三日', '15:00'), magazine],
          office: settings(hours),
        }),
      }),
      seed: 1,
    });
    return plan.visits.map(({ slot }) => slot / 60);
  };
  const magazineVisit = { rule: 'S1', rules: ['S1'], kind: '期刊' };
  const named = (minute: number) => ({
    attempts: [
      record(visit(partyOf(null), { promisedAt: { day: TOMORROW, minute } }), { reached: false, valid: false }),
    ],
  });

  test('are those of the very step (N3)', () => {
    expect(slotOf({ rule: 'N1', rules: ['N1'], kind: '游客', step: '使用后三日' })).toEqual([15]);
    expect(slotOf({ rule: 'N1', rules: ['N1'], kind: '游客', step: '使用前提醒' })).toEqual([9]);
  });

  test('bind as well where another pack asks for the same visit (N3)', () => {
    expect(slotOf({ rule: 'J3', rules: ['J3', 'N1'], kind: '游客', step: '使用后三日' })).toEqual([15]);
  });

  test('begin at eleven, or at four where the morning is not wanted (S2)', () => {
    expect(slotOf(magazineVisit)).toEqual([11]);
    expect(
      slotOf({
        ...magazineVisit,
        party: partyOf(home('1-1-102', { preferredTime: '下午' })),
        household: home('1-1-102', { preferredTime: '下午' }),
      }),
    ).toEqual([16]);
  });

  test('a customer who could not talk named a time: that is the appointment, outside the good hours too (S2)', () => {
    expect(slotOf(magazineVisit, named(17 * 60))).toEqual([17]);
    expect(slotOf(magazineVisit, named(14 * 60 + 30))).toEqual([14.5]);
  });

  test('never after nine in the evening (registers.md §4)', () => {
    expect(slotOf(magazineVisit, named(22 * 60), { contactHours: { from: '08:00', to: '23:00' } })).toEqual([11]);
  });
});

describe('the own salesperson (Q1)', () => {
  const executors = ['销售顾问'];
  const who = (steward: string | null) => {
    const people = [
      staff('周洁', { post: '销售顾问' }),
      staff('吴刚', { post: '销售顾问' }),
      staff('郑好', { post: '店长' }),
    ];
    const plan = planVisits({
      ledger: ledger({
        matches: [match(due(home('1-1-101', { steward }), { executors }))],
        registers: registers({ staff: people }),
      }),
      seed: 1,
    });
    return plan.visits.map((planned) => planned.staff);
  };

  test('goes before other salespeople, whatever his post is called', () => {
    expect(who('吴刚')).toEqual(['吴刚']);
    expect(who('郑好')).toEqual(['郑好']);
    expect(who(null)).toEqual(['周洁']);
  });

  test('is found for a buyer without a home too, and goes to him where the register knows no homes (B4, N2)', () => {
    const buyer = customer({ customerId: 'K1', name: '王芳', phones: ['13800001111'], steward: '吴刚' });
    const party = partyOf(null, { customerId: 'K1', name: '王芳', phones: ['13800001111'] });
    const other = partyOf(null, { name: '王芳', phones: ['13900009999'] });
    const plan = (of: typeof party) =>
      planVisits({
        ledger: ledger({
          matches: [match(due(null, { party: of, executors, channels: ['上门'] }))],
          registers: registers({
            customers: [buyer],
            staff: [staff('周洁', { post: '销售顾问' }), staff('吴刚', { post: '销售顾问' })],
          }),
        }),
        seed: 1,
      });
    expect(plan(party).visits.map(({ staff: name, bundle }) => [name, bundle.channel])).toEqual([['吴刚', '上门']]);
    // Somebody else of the same name, with another telephone.
    expect(plan(other).notPlanned.map(({ because }) => because)).toEqual(['no-contact']);
  });
});

test.each([
  ['管理处主任', '项目经理'],
  ['综合管理部主管', '客服主管'],
  ['管理员', '楼栋管家'],
])('C1: %s is found under the title of this office, %s', (post, title) => {
  const plan = planVisits({
    ledger: ledger({
      matches: [match(due(home('1-1-101'), { executors: [post] }))],
      registers: registers({ staff: [staff('周洁', { post: '保洁' }), staff('吴刚', { post: title })] }),
    }),
    seed: 1,
  });
  expect(plan.visits.map((planned) => planned.staff)).toEqual(['吴刚']);
});
