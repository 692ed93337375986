import { planVisits } from '../../src/planning/planVisits';
import { TIERS, type VisitPlan } from '../../src/planning/plan';
import type { VisitMatch } from '../../src/visits/ledger';
import type { StaffRow } from '../../src/registers/register';
import {
  complaint,
  day,
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  registers,
  repair,
  settings,
  staff,
  TODAY,
  TOMORROW,
  visit,
  visitRule,
} from './office';

const SEED = 7;
const rooms = (plan: VisitPlan) => plan.visits.map(({ bundle }) => bundle.household?.room ?? bundle.party.name);
const slots = (plan: VisitPlan) => plan.visits.map(({ slot }) => slot / 60);
const reasons = (plan: VisitPlan) =>
  plan.notPlanned.map(({ bundle, because }) => [bundle.household?.room ?? bundle.party.name, because]);

function plan(matches: readonly VisitMatch[], people: readonly StaffRow[] = [staff('张敏')], changes: object = {}) {
  return planVisits({ ledger: ledger({ matches, registers: registers({ staff: people }), ...changes }), seed: SEED });
}

describe('the date of the list (batch.md: the next workday after today)', () => {
  test('after a Monday it is the Tuesday, after a Friday the Monday', () => {
    expect(plan([]).date).toBe(TOMORROW);
    expect(planVisits({ ledger: ledger({ today: day('2026-11-20') }), seed: SEED }).date).toBe(day('2026-11-23'));
  });

  test('the seed is recorded with the list', () => {
    expect(plan([]).seed).toBe(SEED);
  });
});

describe('who is a candidate', () => {
  test('an owed visit whose window is open; not one whose window opens later', () => {
    const open = match(due(home('1-1-101'), { earliest: TOMORROW }));
    const later = match(due(home('1-1-102'), { earliest: TOMORROW + 1, latest: TOMORROW + 9 }));
    expect(rooms(plan([open, later]))).toEqual(['1-1-101']);
  });

  test('nothing that is done, done late, exempt or outside the sample (A3)', () => {
    const done = match(due(home('1-1-101')), { state: 'done', valid: record(visit(partyOf(null))) });
    const late = match(due(home('1-1-102')), { state: 'doneLate', valid: record(visit(partyOf(null))) });
    const exempt = match(due(home('1-1-103'), { exemption: 'anonymous' }));
    const notDrawn = match(due(home('1-1-104'), { sampled: false }), { state: 'notSampled' });
    const result = plan([done, late, exempt, notDrawn]);
    expect(result.visits).toEqual([]);
    expect(result.notPlanned).toEqual([]);
  });

  test('overdueDays counts to the date of the list, attempts are those that reached nobody', () => {
    const attempt = record(visit(partyOf(null)), { reached: false, valid: false });
    const overdue = match(due(home('1-1-101'), { latest: day('2026-11-14') }), { attempts: [attempt, attempt] });
    expect(plan([overdue]).visits[0]!.bundle.reasons[0]).toMatchObject({ overdueDays: 3, attempts: 2, rule: 'J3' });
    expect(plan([match(due(home('1-1-101')))]).visits[0]!.bundle.reasons[0]).toMatchObject({
      overdueDays: 0,
      attempts: 0,
    });
  });

  test('a promised call-back of that day or earlier, until the customer was reached again (A6)', () => {
    const called = home('1-1-101');
    const waiting = home('1-1-102');
    const ahead = home('1-1-103');
    const on = (at: string) => ({ visitedAt: { day: day(at), minute: null }, kind: '投诉' });
    const promise = { promisedAt: { day: TODAY, minute: null } };
    const visitRecords = [
      record(visit(partyOf(called), { ...on('2026-11-10'), ...promise })),
      record(visit(partyOf(waiting), { ...on('2026-11-10'), ...promise })),
      record(visit(partyOf(ahead), { ...on('2026-11-10'), promisedAt: { day: TOMORROW + 1, minute: null } })),
      record(visit(partyOf(called), on('2026-11-12'))),
    ];
    const result = plan([], [staff('张敏')], { visitRecords, regulation: regulation({ promiseRule: 'A6' }) });
    expect(rooms(result)).toEqual(['1-1-102']);
    expect(result.visits[0]!.bundle.reasons[0]).toMatchObject({ rule: 'A6', due: null, kind: '投诉', overdueDays: 1 });
  });

  test('a second visit after a dissatisfied answer, where a pack asks for one (A6); by phone allowed', () => {
    const visitRecords = [
      record(
        visit(partyOf(home('1-1-101')), {
          visitedAt: { day: day('2026-11-10'), minute: null },
          kind: '维修',
          satisfaction: '不满意',
        }),
      ),
    ];
    const followUps = { phoneFrom: 2, exceptCategories: ['第三类投诉'], rule: 'A6' };
    const asked = plan([], [staff('张敏')], { visitRecords, regulation: regulation({ promiseRule: 'A6', followUps }) });
    expect(asked.visits[0]!.bundle).toMatchObject({ channel: '电话' });
    expect(asked.visits[0]!.bundle.reasons[0]!.deadline).toBe(day('2026-11-30'));
    expect(plan([], [staff('张敏')], { visitRecords }).visits).toEqual([]);
  });
});

test('the second visit of a 第三类投诉 is made at the door (A6)', () => {
  const household = home('1-1-101');
  const row = complaint(partyOf(household), { complaintId: 'TS-1', category: '第三类投诉' });
  const bad = visit(partyOf(household), {
    visitedAt: { day: day('2026-11-10'), minute: null },
    kind: '投诉',
    relatedId: 'TS-1',
    satisfaction: '不满意',
  });
  const result = plan([], [staff('张敏')], {
    visitRecords: [record(bad)],
    registers: registers({ complaints: [row], staff: [staff('张敏')] }),
    regulation: regulation({
      promiseRule: 'A6',
      followUps: { phoneFrom: 2, exceptCategories: ['第三类投诉'], rule: 'A6' },
    }),
  });
  expect(result.visits[0]!.bundle.channel).toBe('上门');
});

describe('no customer twice', () => {
  test('two reasons of one home are one bundle', () => {
    const household = home('1-1-101');
    const result = plan([match(due(household)), match(due(household, { kind: '维修', latest: TODAY }))]);
    expect(result.visits).toHaveLength(1);
    expect(result.visits[0]!.bundle.reasons.map(({ kind }) => kind)).toEqual(['维修', '投诉']);
  });

  test('one person with two homes is contacted once', () => {
    const owner = { name: '王芳', phones: ['13800001111'] };
    const result = plan([match(due(home('1-1-101', owner))), match(due(home('9-1-101', owner)))]);
    expect(result.visits).toHaveLength(1);
  });

  test('customers without a home are told apart by name and phone', () => {
    const roomless = (name: string, phone: string) =>
      match(due(null, { party: partyOf(null, { name, phones: [phone] }) }));
    const result = plan([
      roomless('王芳', '13800001111'),
      roomless('王芳', '13800001111'),
      roomless('李强', '13800001111'),
    ]);
    expect(rooms(result).sort()).toEqual(['李强', '王芳']);
  });

  test('a reason that allows no common channel waits for another day and is not lost', () => {
    const household = home('1-1-101');
    const result = plan([
      match(due(household, { channels: ['上门'] })),
      match(due(household, { kind: '维修', channels: ['电话'], latest: TOMORROW + 1 })),
    ]);
    expect(result.visits.map(({ bundle }) => bundle.channel)).toEqual(['上门']);
    expect(reasons(result)).toEqual([['1-1-101', 'contacted-recently']]);
  });
});

describe('hard rules', () => {
  test.each(['空置', '未售'])('a home that is %s is not visited', (occupancy) => {
    expect(reasons(plan([match(due(home('1-1-101', { occupancy })))]))).toEqual([['1-1-101', 'vacant']]);
  });

  test('a customer whom the last visit found moved out is not visited', () => {
    const household = home('1-1-101', { occupancy: '已入住' });
    const gone = visit(partyOf(household), { visitedAt: { day: day('2026-11-14'), minute: null }, outcome: '已搬离' });
    const result = plan([match(due(household))], [staff('张敏')], {
      visitRecords: [record(gone, { reached: false, valid: false })],
    });
    expect(reasons(result)).toEqual([['1-1-101', 'moved-out']]);
  });

  test('nobody knocks at a home that nobody moved into yet, its owner is called', () => {
    const household = home('1-1-101', { occupancy: '未入住' });
    expect(plan([match(due(household, { channels: ['上门', '电话'] }))]).visits[0]!.bundle.channel).toBe('电话');
    expect(reasons(plan([match(due(household, { channels: ['上门'] }))]))).toEqual([['1-1-101', 'no-contact']]);
  });

  test('without a number the visit is made at the door where the rule allows it, else not planned', () => {
    const silent = home('1-1-101', { phones: [] });
    expect(plan([match(due(silent))]).visits[0]!.bundle).toMatchObject({ channel: '上门', minutes: 30 });
    expect(reasons(plan([match(due(silent, { channels: ['电话'] }))]))).toEqual([['1-1-101', 'no-contact']]);
  });

  test('a number missing in the row is taken from the customer register', () => {
    const household = home('1-1-101', { phones: ['13800001111'] });
    const party = partyOf(household, { phones: [] });
    expect(plan([match(due(household, { party }))]).visits[0]!.bundle.party.phones).toEqual(['13800001111']);
  });

  test('contact hours bind, and nobody is contacted before 08:00 or after 21:00', () => {
    const early = { ...settings(), contactHours: { from: '06:30', to: '23:00' } };
    const many = Array.from({ length: 90 }, (_, index) => match(due(home(`1-1-${index + 101}`))));
    const result = planVisits({
      ledger: ledger({ matches: many, registers: registers({ staff: [staff('张敏', { minutes: 2000 })] }) }),
      settings: early,
      seed: SEED,
    });
    expect(result.visits[0]!.slot).toBe(8 * 60);
    // 13 hours hold 78 calls of ten minutes.
    expect(result.visits).toHaveLength(78);
    expect(result.visits.at(-1)!.slot).toBe(20 * 60 + 50);
    expect(result.notPlanned.every(({ because }) => because === 'capacity')).toBe(true);
  });

  test('the hours of a pack bind the visits that pack demands (N3)', () => {
    const rule = visitRule({
      pack: 'travel',
      rule: 'N1',
      kind: '游客',
      event: 'serviceEnded',
      contactHours: [{ from: '15:00', to: '17:00', rule: 'N3' }],
    });
    const bound = match(due(home('1-1-101'), { pack: 'travel', rule: 'N1', rules: ['N1'], kind: '游客' }));
    const free = match(due(home('1-1-102')));
    expect(slots(plan([bound, free], undefined, { regulation: regulation({ visitRules: [rule] }) }))).toEqual([9, 15]);
  });

  test('a preferred time binds; one that lies outside the contact hours is said', () => {
    const afternoon = match(due(home('1-1-101', { preferredTime: '15:00-16:00' })));
    const evening = match(due(home('1-1-102', { preferredTime: '18:00后' })));
    const weekend = match(due(home('1-1-103', { preferredTime: '周末' })));
    const result = plan([afternoon, evening, weekend]);
    expect(slots(result)).toEqual([15]);
    expect(reasons(result)).toEqual([
      ['1-1-102', 'outside-preferred-time'],
      ['1-1-103', 'outside-preferred-time'],
    ]);
  });

  test('a promised time is an appointment, a later one keeps the customer off the list', () => {
    const waiting = (promisedAt: { day: number; minute: number | null }) =>
      match(due(home('1-1-101')), {
        attempts: [record(visit(partyOf(null), { promisedAt }), { reached: false, valid: false })],
      });
    expect(slots(plan([waiting({ day: TOMORROW, minute: 14 * 60 + 30 })]))).toEqual([14.5]);
    expect(reasons(plan([waiting({ day: TOMORROW + 2, minute: null })]))).toEqual([
      ['1-1-101', 'outside-preferred-time'],
    ]);
  });

  test('on a day off only those are called who asked for it or were promised that day', () => {
    const saturday = day('2026-11-21');
    const asked = match(due(home('1-1-101', { preferredTime: '周末' })));
    const other = match(due(home('1-1-102')));
    const result = planVisits({ ledger: ledger({ matches: [asked, other] }), date: saturday, seed: SEED });
    expect(rooms(result)).toEqual(['1-1-101']);
    expect(reasons(result)).toEqual([['1-1-102', 'non-workday']]);
  });
});

describe('who goes', () => {
  const manager = staff('赵磊', { post: '项目经理' });
  const engineer = staff('钱勇', { post: '工程主管' });
  const steward = staff('孙丽', { post: '楼栋管家', area: ['3'] });
  const assistant = staff('周洁', { post: '客服助理' });
  const who = (result: VisitPlan) => result.visits.map((planned) => planned.staff);

  test('the post the rule names (J5)', () => {
    const important = match(due(home('3-1-101'), { executors: ['管理处经理'], grade: '重要' }));
    const ordinary = match(due(home('3-1-102'), { executors: ['department:工程部'] }));
    const service = match(due(home('3-1-103'), { executors: ['助理'] }));
    const result = plan([important, ordinary, service], [manager, engineer, steward, assistant]);
    expect(Object.fromEntries(result.visits.map(({ bundle, staff: name }) => [bundle.household!.room, name]))).toEqual({
      '3-1-101': '赵磊',
      '3-1-102': '钱勇',
      '3-1-103': '周洁',
    });
  });

  test('a bundle goes to the highest post that any of its reasons names', () => {
    const household = home('3-1-101');
    const result = plan(
      [match(due(household, { executors: ['助理'] })), match(due(household, { executors: ['管理处经理'] }))],
      [assistant, manager],
    );
    expect(who(result)).toEqual(['赵磊']);
    expect(result.visits[0]!.bundle.executors).toEqual(['管理处经理', '助理']);
  });

  test('nobody visits about what he handled, repaired or is complained about', () => {
    const household = home('3-1-101');
    const party = partyOf(household);
    const handled = due(household, { origin: complaint(party, { handler: '孙丽' }) });
    const repaired = due(household, { kind: '维修', origin: repair(party, { repairer: '孙丽、张三' }) });
    const named = due(household, { origin: complaint(party, { content: '管家孙丽态度生硬' }) });
    for (const owed of [handled, repaired, named]) {
      expect(who(plan([match(owed)], [steward, assistant]))).toEqual(['周洁']);
      expect(reasons(plan([match(owed)], [steward]))).toEqual([['3-1-101', 'no-executor']]);
    }
  });

  test('where nobody at work holds the post, the head of the office stands in for a head of department', () => {
    const owed = match(due(home('3-1-101'), { executors: ['department:保安部'] }));
    expect(who(plan([owed], [steward, manager]))).toEqual(['赵磊']);
    expect(reasons(plan([owed], [steward, engineer]))).toEqual([['3-1-101', 'no-executor']]);
  });

  test('the one who looks after the building is preferred', () => {
    const owed = match(due(home('3-1-101')));
    expect(who(plan([owed], [staff('吴刚', { area: ['1'] }), staff('郑好', { area: ['3栋'] })]))).toEqual(['郑好']);
  });

  test('people on leave get nothing, others no more than their minutes', () => {
    const away = staff('吴刚', { leave: [{ from: TODAY, to: TOMORROW }] });
    const part = staff('郑好', { minutes: 25 });
    const result = plan(
      [101, 102, 103].map((door) => match(due(home(`1-1-${door}`)))),
      [away, part],
    );
    expect(who(result)).toEqual(['郑好', '郑好']);
    expect(reasons(result)).toEqual([['1-1-103', 'capacity']]);
  });

  test('without a staff table the people of the settings go, without both one open list that loses nobody', () => {
    const matches = Array.from({ length: 120 }, (_, index) => match(due(home(`1-1-${index + 101}`))));
    const open = plan(matches, []);
    expect(open.visits).toHaveLength(120);
    expect(new Set(who(open))).toEqual(new Set(['']));
    const named = planVisits({
      ledger: ledger({ matches }),
      settings: settings({ staff: [{ name: '张敏', post: '', area: [], minutes: 30, leave: [] }] }),
      seed: SEED,
    });
    expect(who(named)).toEqual(['张敏', '张敏', '张敏']);
  });
});

describe('order', () => {
  test('overdue before due, older deadlines first, when there is not room for all', () => {
    const late = match(due(home('1-1-104'), { latest: TODAY }));
    const older = match(due(home('1-1-103'), { latest: TODAY - 2 }));
    const now = match(due(home('1-1-102')));
    const soon = match(due(home('1-1-101'), { latest: TOMORROW + 1 }));
    const result = plan([soon, now, late, older], [staff('张敏', { minutes: 20 })]);
    expect(rooms(result).sort()).toEqual(['1-1-103', '1-1-104']);
    expect(reasons(result).map(([room]) => room)).toEqual(['1-1-102', '1-1-101']);
    // No target asks for every complaint here, so that all four are due soon.
    expect(result.notPlanned.map(({ bundle }) => TIERS[bundle.tier])).toEqual(['soon', 'soon']);
  });

  test('a round goes by building and unit, from the top floor down', () => {
    const result = plan(
      ['10-1-101', '2-2-301', '2-1-201', '2-1-1102', '2-1-1101'].map((room) => match(due(home(room)))),
    );
    expect(rooms(result)).toEqual(['2-1-1101', '2-1-1102', '2-1-201', '2-2-301', '10-1-101']);
    expect(result.visits.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    expect(slots(result)).toEqual([9, 9 + 10 / 60, 9 + 20 / 60, 9 + 30 / 60, 9 + 40 / 60]);
  });

  test('the round is made around appointments', () => {
    const bound = match(due(home('1-1-101', { preferredTime: '9:10-9:20' })));
    const result = plan([bound, ...[201, 202].map((door) => match(due(home(`1-1-${door}`))))]);
    expect(rooms(result)).toEqual(['1-1-201', '1-1-101', '1-1-202']);
  });
});
