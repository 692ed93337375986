import { defaultSettings } from '../../src/regulations/settings';
import { combinePacks } from '../../src/regulations/combine';
import { packSchema, type PackSource } from '../../src/regulations/schema';
import { isoDay } from '../../src/values/moment';
import { buildLedger } from '../../src/visits/buildLedger';
import type { DueVisit } from '../../src/visits/ledger';
import { day, ledgerOf, registersOf, type HomeSketch, type OfficeSketch } from './office';

const home = '3-2-501';

type Rule = NonNullable<PackSource['visitRules']>[number];

/** Due visits under one pack of the test's own. */
function under(visitRules: PackSource['visitRules'], sketch: OfficeSketch): readonly DueVisit[] {
  const pack = packSchema.parse({ id: 'own', letter: 'A', version: 1, title: '试', visitRules });
  const plain = defaultSettings();
  const office = { ...plain, options: { ...plain.options, dueFrom: '2026-01-01' } };
  return buildLedger({
    registers: registersOf(sketch),
    regulation: combinePacks([pack], office),
    today: day('2026-11-20'),
  }).dueVisits;
}

describe('G1: by repair item', () => {
  const order = { room: home, reported: '2026-10-01', completed: '2026-10-05' };
  const g = (item: string | null, tested: string | null = null): string[] =>
    ledgerOf({ homes: [home], repairs: [{ ...order, item, tested }] }, { packs: ['owner-service'] }).dueVisits.map(
      ({ event, latest }) => `${isoDay(event)} ${isoDay(latest)}`,
    );

  test('安全设施 and everything else within 2 days of completion, one visit each', () => {
    expect(g('安全设施')).toEqual(['2026-10-05 2026-10-07']);
    expect(g('水电')).toEqual(['2026-10-05 2026-10-07']);
    expect(g(null)).toEqual(['2026-10-05 2026-10-07']);
  });

  test('渗漏水 within 3 days after the leak test, nothing before it', () => {
    expect(g('渗漏水')).toEqual([]);
    expect(g('渗漏水', '2026-10-08')).toEqual(['2026-10-08 2026-10-11']);
  });

  test('G + J: a leak owes J3’s visit after completion and G1’s after the test', () => {
    const { dueVisits } = ledgerOf(
      { homes: [home], repairs: [{ ...order, item: '渗漏水', tested: '2026-10-08' }] },
      { packs: ['owner-service', 'work-instruction'] },
    );
    expect(dueVisits.map(({ rules, latest }) => [rules, isoDay(latest)])).toEqual([
      [['J3'], '2026-10-12'],
      [['G1'], '2026-10-11'],
    ]);
  });
});

describe('L2: complaints about the house', () => {
  const closed = { room: home, received: '2026-10-01', closed: '2026-10-05' };
  const l2 = (category: string | null) =>
    ledgerOf(
      { homes: [home], complaints: [{ ...closed, category }] },
      { packs: ['delivery-experience'] },
    ).dueVisits.filter(({ kind }) => kind === '投诉');

  test('whose category contains 房屋 are visited within a week, others not', () => {
    expect(l2('房屋质量').map(({ latest }) => isoDay(latest))).toEqual(['2026-10-12']);
    expect(l2('噪音')).toEqual([]);
    expect(l2(null)).toEqual([]);
  });

  test('a matter is about the house where one of its rows is', () => {
    const ledger = ledgerOf(
      {
        homes: [home],
        complaints: [
          { ...closed, content: '墙面渗水', category: '其他', department: '客服部' },
          { ...closed, content: '墙面渗水', category: '房屋', department: '工程部' },
        ],
      },
      { packs: ['delivery-experience'] },
    );
    expect(ledger.dueVisits.filter(({ kind }) => kind === '投诉')).toHaveLength(1);
  });

  test('L + J: J3’s three days bind; the others are J3’s alone', () => {
    const { dueVisits } = ledgerOf(
      {
        homes: [home],
        complaints: [
          { ...closed, category: '房屋' },
          { ...closed, category: '噪音' },
        ],
      },
      { packs: ['delivery-experience', 'work-instruction'] },
    );
    expect(dueVisits.filter(({ kind }) => kind === '投诉').map(({ rules }) => rules)).toEqual([['J3', 'L2'], ['J3']]);
  });
});

describe('P1: who is a VIP (30 000 yuan within a year before today, 2026-11-20, or the grade)', () => {
  const buyer = (amount: number, signed: string | null, more: Partial<HomeSketch> = {}): HomeSketch => ({
    room: null,
    name: '甲',
    customerId: 'K1',
    amount,
    signed,
    ...more,
  });
  const greeted = (...homes: HomeSketch[]): boolean =>
    ledgerOf(
      { homes: homes.map((row) => ({ ...row, birthday: '1990-06-15' })) },
      { packs: ['vip-points'] },
    ).dueVisits.some(({ kind }) => kind === '生日');

  test('exactly 30 000 is enough, a yuan less is not', () => {
    expect(greeted(buyer(30000, '2026-05-01'))).toBe(true);
    expect(greeted(buyer(29999, '2026-05-01'))).toBe(false);
  });

  test('the year goes back to the same day', () => {
    expect(greeted(buyer(30000, '2025-11-20'))).toBe(true);
    expect(greeted(buyer(30000, '2025-11-19'))).toBe(false);
    expect(greeted(buyer(30000, null))).toBe(false);
  });

  test('purchases of one customer add up, those of two do not', () => {
    expect(greeted(buyer(20000, '2026-05-01'), buyer(10000, '2026-08-01'))).toBe(true);
    expect(greeted(buyer(20000, '2026-05-01'), buyer(10000, '2026-08-01', { customerId: 'K2' }))).toBe(false);
  });

  test('the grade VIP needs no amount', () => {
    expect(greeted({ room: null, name: '甲', customerId: 'K1', grade: 'VIP' })).toBe(true);
    expect(greeted({ room: null, name: '甲', customerId: 'K1', grade: '普通' })).toBe(false);
  });
});

describe('ofCustomers on what stands in another register', () => {
  const rule: Rule = {
    rule: 'A1',
    kind: '投诉',
    event: 'complaintClosed',
    window: 'endOfMonth',
    ofCustomers: { grades: ['重要客户'], roles: ['单位'] },
  };
  const complaint = { room: home, received: '2026-10-01', closed: '2026-10-05' };
  const owed = (customer: HomeSketch) => under([rule], { homes: [customer], complaints: [complaint] }).length;

  test('the customer register says grade and role of the complainant; both must fit', () => {
    expect(owed({ room: home, grade: '重要客户', role: '单位' })).toBe(1);
    expect(owed({ room: home, grade: '重要客户', role: '业主' })).toBe(0);
    expect(owed({ room: home, grade: '普通', role: '单位' })).toBe(0);
  });

  test('who is in no customer register is no such customer', () => {
    expect(owed({ room: '3-2-502', grade: '重要客户', role: '单位' })).toBe(0);
  });
});

test('E1/G1 as an event: problemFound owes a visit after a dissatisfied rating or an answer 否', () => {
  const rule: Rule = {
    rule: 'E1',
    kind: '维修',
    event: 'problemFound',
    ofQuestions: ['是否修好'],
    window: { amount: 2, unit: 'day' },
  };
  const visit = { on: '2026-10-05', room: home, kind: '投诉' };
  const owed = (more: object): string[] =>
    under([rule], { homes: [home], visits: [{ ...visit, ...more }] }).map(({ latest }) => isoDay(latest));
  expect(owed({ rating: '不满意' })).toEqual(['2026-10-07']);
  expect(owed({ items: { 服务态度: '非常不满意' } })).toEqual(['2026-10-07']);
  expect(owed({ answers: { 是否修好: false } })).toEqual(['2026-10-07']);
  expect(owed({ answers: { 是否收到: false } })).toEqual([]);
  expect(owed({ rating: '一般' })).toEqual([]);
});

describe('windows', () => {
  const customer = { room: home, signed: '2026-10-30' };
  const rule = { rule: 'A1', kind: '成交', event: 'signed' } as const;

  test('L1: everyone of a month is called on the 1st to the 5th of the next; done early counts', () => {
    const [due] = ledgerOf({ homes: [customer] }, { packs: ['delivery-experience'] }).dueVisits.filter(
      ({ kind }) => kind === '成交',
    );
    expect([due!.earliest, due!.latest, due!.countsFrom].map(isoDay)).toEqual([
      '2026-11-01',
      '2026-11-05',
      '2026-10-30',
    ]);
  });

  test('L1: one who signed on 31 December is called in January', () => {
    const { dueVisits } = ledgerOf(
      { homes: [{ room: home, signed: '2025-12-31', movedIn: '2025-12-31' }] },
      { packs: ['delivery-experience'], settings: { options: { dueFrom: '2025-12-01' } } },
    );
    const firstDays = dueVisits.filter(({ rule: id }) => id === 'L1');
    expect(firstDays.map(({ kind, latest }) => [kind, isoDay(latest)])).toEqual([
      ['成交', '2026-01-05'],
      ['入住', '2026-01-05'],
    ]);
  });

  test('a weekday of the event’s week, Monday to Sunday', () => {
    // 30 October 2026 is a Friday.
    const on = (weekday: number) => isoDay(under([{ ...rule, window: { weekday } }], { homes: [customer] })[0]!.latest);
    expect([1, 5, 7].map(on)).toEqual(['2026-10-26', '2026-10-30', '2026-11-01']);
  });

  test('workdays backwards pass over the holidays', () => {
    // 8 October 2026 is the first workday after the holidays, 30 September the last before.
    const [due] = under([{ ...rule, event: 'contractEnds', window: { amount: -1, unit: 'workday' } }], {
      homes: [{ room: home, contractEnd: '2026-10-08' }],
    });
    expect([due!.earliest, due!.latest].map(isoDay)).toEqual(['2026-09-30', '2026-09-30']);
  });
});

test('two rules that open on different days: the list waits for the later, a record of the earlier counts', () => {
  const greeting: Rule = { rule: 'A1', kind: '生日', event: 'birthday', window: { amount: 0, unit: 'day' } };
  const [due] = under(
    [
      { ...greeting, opens: { amount: -7, unit: 'day' } },
      { ...greeting, opens: { amount: -3, unit: 'day' } },
    ],
    { homes: [{ room: home, birthday: '1990-06-15' }] },
  );
  expect([due!.earliest, due!.countsFrom].map(isoDay)).toEqual(['2026-06-12', '2026-06-08']);
});

test('the office’s choice: a rule that gives way sets no deadline', () => {
  const complaint = { room: home, received: '2026-10-01', closed: '2026-10-05' };
  const latest = (choices: Record<string, string>) =>
    ledgerOf(
      { homes: [home], complaints: [{ ...complaint, category: '房屋' }] },
      { packs: ['delivery-experience', 'work-instruction'], settings: { choices } },
    ).dueVisits.find(({ kind }) => kind === '投诉')!;
  expect(isoDay(latest({}).latest)).toBe('2026-10-08');
  expect(isoDay(latest({ 'window:投诉': 'L2' }).latest)).toBe('2026-10-12');
});
