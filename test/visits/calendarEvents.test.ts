import { isoDay } from '../../src/values/moment';
import { ledgerOf, type HomeSketch, type LedgerOptions, type OfficeSketch, type VisitSketch } from './office';

const home = '3-2-501';

/** What, when it is, earliest and latest day. */
function owed(homes: readonly HomeSketch[], options: LedgerOptions): string[] {
  return ledgerOf({ homes }, options).dueVisits.map(({ kind, grade, event, earliest, latest }) =>
    [grade ?? kind, ...[event, earliest, latest].map((date) => isoDay(date).slice(2))].join(' '),
  );
}

describe('birthdays', () => {
  const born = (birthday: string): HomeSketch => ({ room: home, birthday });

  test('H2: 2 to 7 days before the anniversary', () => {
    expect(owed([born('1990-06-15')], { packs: ['online-shop'] })).toContain('生日 26-06-15 26-06-08 26-06-13');
  });

  test('Q2: in the week before, on the day at the latest', () => {
    expect(owed([born('1990-06-15')], { packs: ['car-delivery'] })).toEqual(['生日 26-06-15 26-06-08 26-06-15']);
  });

  test('nobody is greeted before he became a customer', () => {
    const signedOn = (signed: string) => owed([{ ...born('1990-06-15'), signed }], { packs: ['car-delivery'] });
    expect(signedOn('2026-06-15')).toHaveLength(1);
    expect(signedOn('2026-06-16')).toEqual([]);
  });

  test('29 February falls on the 28th in other years and on the 29th in leap years', () => {
    expect(owed([born('1992-02-29')], { packs: ['car-delivery'] })).toEqual(['生日 26-02-28 26-02-21 26-02-28']);
    const leap = { today: '2028-03-10', settings: { options: { dueFrom: '2028-01-01' } } };
    expect(owed([born('1992-02-29')], { packs: ['car-delivery'], ...leap })).toEqual([
      '生日 28-02-29 28-02-22 28-02-29',
    ]);
  });

  test('a birthday without a year (it stands in 2000) counts by month and day', () => {
    expect(owed([born('2000-10-03')], { packs: ['car-delivery'] })).toEqual(['生日 26-10-03 26-09-26 26-10-03']);
  });

  test('the day of birth is no anniversary', () => {
    expect(owed([born('2026-03-03')], { packs: ['car-delivery'] })).toEqual([]);
  });

  test('62 days ahead and no further: 21 January from 20 November', () => {
    expect(owed([born('1990-01-21')], { packs: ['car-delivery'] })).toEqual([
      '生日 26-01-21 26-01-14 26-01-21',
      '生日 27-01-21 27-01-14 27-01-21',
    ]);
    expect(owed([born('1990-01-22')], { packs: ['car-delivery'] })).toEqual(['生日 26-01-22 26-01-15 26-01-22']);
  });

  test('a greeting whose last day lies before visits are owed is not owed (H2: two days before)', () => {
    const from = (dueFrom: string) =>
      owed([born('1990-06-15')], { packs: ['online-shop'], settings: { options: { dueFrom } } }).filter((line) =>
        line.startsWith('生日'),
      );
    expect(from('2026-06-13')).toHaveLength(1);
    expect(from('2026-06-14')).toHaveLength(0);
  });

  test('each person of a home has his own; the same person in two rows has one', () => {
    const homes = [
      { room: home, name: '张三', birthday: '1990-06-15' },
      { room: home, name: '李四', birthday: '1991-06-17' },
      { room: home, name: '张三', birthday: '1990-06-15' },
    ];
    expect(owed(homes, { packs: ['car-delivery'] })).toHaveLength(2);
  });

  test('a greeting to one is none to the other, whose birthday is sooner, nor is a second one', () => {
    const { matches } = ledgerOf(
      {
        homes: [
          { room: home, name: '张三', birthday: '1990-06-15' },
          { room: home, name: '李四', birthday: '1991-06-17' },
        ],
        visits: ['2026-06-12', '2026-06-13'].map((on) => ({ on, room: home, name: '李四', kind: '生日' })),
      },
      { packs: ['car-delivery'] },
    );
    expect(matches.map(({ due, state }) => [due.party.name, state])).toEqual([
      ['张三', 'missed'],
      ['李四', 'done'],
    ]);
  });

  test('after the day a greeting is too late, and the reason stands there', () => {
    const [only] = ledgerOf(
      { homes: [born('1990-06-15')], visits: [{ on: '2026-06-16', room: home, kind: '生日' }] },
      { packs: ['car-delivery'] },
    ).matches;
    expect(only).toMatchObject({ state: 'missed', attempts: [], candidates: [{ against: ['after-deadline'] }] });
  });

  test('before the week it is too early', () => {
    const [only] = ledgerOf(
      { homes: [born('1990-06-15')], visits: [{ on: '2026-06-07', room: home, kind: '生日' }] },
      { packs: ['car-delivery'] },
    ).matches;
    expect(only).toMatchObject({ state: 'missed', candidates: [{ against: ['before-event'] }] });
  });

  test('H2 + L5: one greeting, by the earlier deadline, under both rules', () => {
    const { dueVisits } = ledgerOf({ homes: [born('1990-06-15')] }, { packs: ['delivery-experience', 'online-shop'] });
    const greetings = dueVisits.filter(({ kind }) => kind === '生日');
    expect(greetings.map(({ latest, rules }) => [isoDay(latest), rules])).toEqual([['2026-06-13', ['H2', 'L5']]]);
  });
});

describe('festivals', () => {
  test('H2: 元旦, 情人节, 五一, 中秋 (lunar, 25 September 2026), 国庆, from three days before', () => {
    expect(owed([{ room: home }], { packs: ['online-shop'] })).toEqual([
      '元旦 26-01-01 25-12-29 26-01-01',
      '情人节 26-02-14 26-02-11 26-02-14',
      '五一 26-05-01 26-04-28 26-05-01',
      '中秋 26-09-25 26-09-22 26-09-25',
      '国庆 26-10-01 26-09-28 26-10-01',
      '元旦 27-01-01 26-12-29 27-01-01',
    ]);
  });

  test('L5: 春节 is 17 February 2026', () => {
    expect(owed([{ room: home }], { packs: ['delivery-experience'] })).toContain('春节 26-02-17 26-02-14 26-02-17');
  });

  test('H2 + L5: a festival both name is one visit, the others stay', () => {
    const { dueVisits } = ledgerOf({ homes: [{ room: home }] }, { packs: ['online-shop', 'delivery-experience'] });
    expect(dueVisits.map(({ grade, rules }) => `${grade} ${rules.join('+')}`)).toEqual([
      '元旦 H2+L5',
      '情人节 H2',
      '春节 L5',
      '五一 H2',
      '中秋 H2+L5',
      '国庆 H2+L5',
      '元旦 H2+L5',
    ]);
  });

  test('a greeting sent three days before counts; 中秋’s is none for 国庆', () => {
    const { matches } = ledgerOf(
      { homes: [{ room: home }], visits: [{ on: '2026-09-22', room: home, kind: '节日' }] },
      { packs: ['online-shop'] },
    );
    expect(matches.filter(({ state }) => state === 'done').map(({ due }) => due.grade)).toEqual(['中秋']);
  });

  test('P2: VIP customers alone, by phone in every home', () => {
    const homes = [
      { room: home, grade: 'VIP' },
      { room: '3-2-502', grade: '普通' },
    ];
    const { dueVisits } = ledgerOf({ homes }, { packs: ['vip-points'] });
    expect(dueVisits.map(({ party, grade, channels }) => [party.room, grade, channels])).toEqual(
      ['元旦', '春节', '中秋', '国庆', '元旦'].map((festival) => [home, festival, ['电话']]),
    );
  });
});

describe('B3: every half year from a month after installation, by phone', () => {
  const company: HomeSketch = { room: null, name: '甲公司', customerId: 'K1' };
  const periods = (started: string, more: Partial<HomeSketch> = {}): string[] =>
    owed([{ ...company, started, ...more }], { packs: ['company-customer'] }).filter((line) => line.startsWith('定期'));

  test('15 March: after 15 April, to 15 October, then to 15 April', () => {
    expect(periods('2026-03-15')).toEqual(['定期 26-04-16 26-04-16 26-10-15', '定期 26-10-16 26-10-16 27-04-15']);
  });

  test('31 December: from 31 January the ends are 31 July and 31 January', () => {
    expect(periods('2025-12-31')).toEqual(['定期 26-02-01 26-02-01 26-07-31', '定期 26-08-01 26-08-01 27-01-31']);
  });

  test('no period that begins after the contract ended, none without a date of installation', () => {
    expect(periods('2026-03-15', { contractEnd: '2026-10-15' })).toHaveLength(1);
    expect(owed([{ ...company, signed: '2026-01-05' }], { packs: ['company-customer'] })).toEqual([]);
  });

  test('a call after the period belongs to the next one', () => {
    const visits: VisitSketch[] = [{ on: '2026-10-20', room: null, name: '甲公司', customerId: 'K1', kind: '定期' }];
    const { matches } = ledgerOf(
      { homes: [{ ...company, started: '2026-03-15' }], visits },
      { packs: ['company-customer'] },
    );
    expect(matches.filter(({ due }) => due.kind === '定期').map(({ state }) => state)).toEqual(['missed', 'done']);
  });
});

describe('B4: onsite, 大客户 once a year, 特大客户 and 重要客户 each half year', () => {
  const company = (grade: string, more: Partial<HomeSketch> = {}): HomeSketch => ({
    room: null,
    name: '甲公司',
    customerId: 'K1',
    grade,
    signed: '2025-05-05',
    ...more,
  });
  const b: LedgerOptions = { packs: ['company-customer'] };

  test('by grade; others none', () => {
    expect(owed([company('大客户')], b)).toEqual([
      '定期 26-01-01 26-01-01 26-12-31',
      '定期 27-01-01 27-01-01 27-12-31',
    ]);
    expect(owed([company('重要客户')], b)).toEqual([
      '定期 26-01-01 26-01-01 26-06-30',
      '定期 26-07-01 26-07-01 26-12-31',
      '定期 27-01-01 27-01-01 27-06-30',
    ]);
    expect(owed([company('普通')], b)).toEqual([]);
  });

  test('from the first whole half year after the customer came', () => {
    expect(owed([company('特大客户', { signed: '2026-01-01' })], b)).toHaveLength(3);
    expect(owed([company('特大客户', { signed: '2026-01-02' })], b)).toHaveLength(2);
  });

  test('onsite answers B4, phone B3, in the same days', () => {
    const visits = ['电话', '上门'].map((channel): VisitSketch => ({
      on: '2026-08-01',
      room: null,
      name: '甲公司',
      customerId: 'K1',
      kind: '定期',
      channel,
    }));
    const { matches } = ledgerOf({ homes: [company('重要客户', { started: '2025-12-31' })], visits }, b);
    const done = matches.filter(({ state }) => state === 'done');
    expect(done.map(({ due, valid }) => [due.rule, valid!.channel])).toEqual([
      ['B3', '电话'],
      ['B4', '上门'],
    ]);
  });
});

describe('F1: weekly message, monthly check and meeting, yearly report', () => {
  const f = (dueFrom: string): LedgerOptions => ({ packs: ['member-farm'], settings: { options: { dueFrom } } });

  test('every Sunday, on that day alone', () => {
    // 20 November 2026 is a Friday: weeks begin on 2, 9, 16 … November; the 12th and last within 62 days on 18 January.
    const weeks = owed([{ room: home }], f('2026-11-01')).filter((line) => line.startsWith('问候'));
    expect(weeks.slice(0, 2)).toEqual(['问候 26-11-02 26-11-08 26-11-08', '问候 26-11-09 26-11-15 26-11-15']);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toBe('问候 27-01-18 27-01-24 27-01-24');
  });

  test('months that begin within 62 days; the report from eleven months after the year began', () => {
    const rest = owed([{ room: home }], f('2026-11-01')).filter((line) => !line.startsWith('问候'));
    expect(rest).toEqual([
      '检查 26-11-01 26-11-01 26-11-30',
      '检查 26-12-01 26-12-01 26-12-31',
      '检查 27-01-01 27-01-01 27-01-31',
      '会议 26-11-01 26-11-01 26-11-30',
      '会议 26-12-01 26-12-01 26-12-31',
      '会议 27-01-01 27-01-01 27-01-31',
      '年度报告 27-01-01 27-12-01 27-12-31',
    ]);
  });
});

describe('N2: each month one visit onsite and two contacts by phone or WeChat', () => {
  const options: LedgerOptions = {
    packs: ['travel'],
    today: '2026-10-31',
    settings: { options: { dueFrom: '2026-10-01' } },
  };
  const sketch = (visits: readonly [string, string][]): OfficeSketch => ({
    homes: [{ room: home, role: '创客' }],
    visits: visits.map(([on, channel]) => ({ on, channel, room: home, kind: '创客' })),
  });
  const october = (visits: readonly [string, string][]): string[] =>
    ledgerOf(sketch(visits), options)
      .matches.filter(({ due }) => isoDay(due.event) === '2026-10-01')
      .map(({ due, valid, state }) => `${due.channels.join()} ${due.step ?? '–'} ${valid?.row.row ?? '–'} ${state}`);

  test('three due visits, each record answers one by its channel, in any order', () => {
    expect(
      october([
        ['2026-10-05', '微信'],
        ['2026-10-06', '电话'],
        ['2026-10-20', '上门'],
      ]),
    ).toEqual(['上门 – 4 done', '电话,微信 1/2 2 done', '电话,微信 2/2 3 done']);
  });

  test('a third call does not stand in for the visit onsite', () => {
    expect(
      october([
        ['2026-10-05', '微信'],
        ['2026-10-06', '电话'],
        ['2026-10-20', '电话'],
      ])[0],
    ).toBe('上门 – – missed');
  });

  test('a call in November is none of October', () => {
    expect(october([['2026-11-01', '电话']])).toEqual([
      '上门 – – missed',
      '电话,微信 1/2 – missed',
      '电话,微信 2/2 – missed',
    ]);
  });

  test('others than 创客 are owed nothing, and ids are unique', () => {
    const { dueVisits } = ledgerOf({ homes: [{ room: home, role: '业主' }] }, options);
    expect(dueVisits).toEqual([]);
    const ids = ledgerOf(sketch([]), options).dueVisits.map(({ id }) => id);
    // October, November, December: 31 October + 62 days is 1 January, whose month begins within them.
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    expect(ids[0]).toBe('travel:N2:customers:periodBegan:客户档案!2|2026-10');
  });
});
