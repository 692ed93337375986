import { moment, type OfficeSketch, type VisitSketch } from '../visits/office';
import { fraction, ratesOf, type FindRate } from './figures';

/** What single rules make of a handful of rows, counted by hand. */
const homes = ['1-1-101', '1-1-102', '1-1-103', '1-1-104', '1-1-105'];
const [a, b, c, d] = homes as [string, string, string, string];
const under = (packs: readonly string[], sketch: OfficeSketch, month = '2026-10', today = '2026-12-05'): FindRate =>
  ratesOf({ homes, ...sketch }, month, { packs, today });
const visits = (kind: string, ...days: readonly (string | Partial<VisitSketch>)[]): VisitSketch[] =>
  days.map((one) => ({ on: null, room: a, kind, ...(typeof one === 'string' ? { on: one } : one) }));

describe('timely-rate', () => {
  test('D1: what is ordinary is settled the same day; a hard one has a deadline for the answer only', () => {
    const rate = under(['service-promise'], {
      complaints: [
        { room: a, received: '2026-10-05', closed: '2026-10-05' },
        { room: b, received: '2026-10-05', closed: '2026-10-06', level: '轻微' },
        { room: c, received: '2026-10-05', closed: '2026-10-20', level: '重要' },
        { room: d, received: '2026-10-05', closed: '2026-10-20', level: '重大' },
      ],
    })('timely-rate');
    expect([fraction(rate), rate.rules]).toEqual(['1/2', ['D1']]);
  });

  test('G2: 重大 10 days, 重要 3 days, 轻微 2 days or by the day the customer asked for, later or earlier', () => {
    const rate = under(['owner-service'], {
      complaints: [
        { room: a, received: '2026-10-05', closed: '2026-10-15', level: '重大' },
        { room: b, received: '2026-10-05', closed: '2026-10-09', level: '重要' },
        {
          room: c,
          received: '2026-10-05',
          closed: '2026-10-20',
          level: '轻微',
          more: { wantedBy: moment('2026-10-20') },
        },
        {
          room: d,
          received: '2026-10-05',
          closed: '2026-10-07',
          level: '轻微',
          more: { wantedBy: moment('2026-10-06') },
        },
        {
          room: homes[4]!,
          received: '2026-10-05',
          closed: '2026-10-09',
          level: '重要',
          more: { wantedBy: moment('2026-10-30') },
        },
      ],
    })('timely-rate');
    expect(rate.members.map(({ counted }) => counted)).toEqual([true, false, true, false, false]);
  });

  test('G2: a day asked for that lies before the complaint moves nothing', () => {
    const rate = under(['owner-service'], {
      complaints: [
        {
          room: a,
          received: '2026-10-05',
          closed: '2026-10-07',
          level: '轻微',
          more: { wantedBy: moment('2026-01-06') },
        },
      ],
    })('timely-rate');
    expect(fraction(rate)).toBe('1/1');
  });

  test('D1 beside G2: each pack finds the grade among its own, and the earlier deadline holds', () => {
    const complaints = [
      { room: a, received: '2026-10-05', closed: '2026-10-06', level: '一般' },
      { room: b, received: '2026-10-05', closed: '2026-10-06', level: '轻微' },
      { room: c, received: '2026-10-05', closed: '2026-10-08', level: '重要' },
    ];
    const both = under(['service-promise', 'owner-service'], { complaints })('timely-rate');
    expect([both.members.map(({ counted }) => counted), both.rules]).toEqual([
      [false, false, true],
      ['D1', 'G2'],
    ]);
    expect(fraction(under(['owner-service'], { complaints })('timely-rate'))).toBe('3/3');
  });
});

describe('shares and samples of C', () => {
  test('C5: at least 40 % signed onsite, at most 60 % by phone and letter', () => {
    const find = under(['property-c'], {
      visits: [
        ...visits(
          '投诉',
          { on: '2026-10-03', channel: '上门' },
          { on: '2026-10-04', content: '电话回访' },
          { on: '2026-10-05' },
        ),
      ],
    });
    expect([fraction(find('signed-onsite-share')), find('signed-onsite-share').met]).toEqual(['1/3', false]);
    expect(find('signed-onsite-share')).toMatchObject({ target: 0.4, rules: ['C5'] });
    expect(find('phone-letter-share')).toMatchObject({ target: 0.6, direction: 'atMost', met: false, rules: ['C5'] });
  });

  const repairs = Array.from({ length: 10 }, (_, at) => ({
    id: `W${at}`,
    room: homes[at % 5]!,
    reported: '2026-10-05',
    completed: '2026-10-06',
  }));
  const made = [
    { on: '2026-10-08', room: homes[0]!, kind: '维修', about: 'W0' },
    { on: '2026-10-08', room: homes[1]!, kind: '维修', about: 'W1', channel: '上门' },
    { on: '2026-10-08', room: homes[2]!, kind: '维修', about: 'W2', channel: '微信', outcome: '已接通' },
  ];

  test('C6: 30 % of the orders of the month, onsite or by phone', () => {
    const rate = under(['property-c'], { repairs, visits: made })('sample-rate', { kind: '维修' });
    expect([fraction(rate), rate.target, rate.met, rate.rules]).toEqual(['2/10', 0.3, false, ['C6']]);
  });

  test('A3 beside C6: one rate, counted as the rule whose figure is in force', () => {
    const rate = under(['residential-park', 'property-c'], { repairs, visits: made })('sample-rate', { kind: '维修' });
    expect([fraction(rate), rate.target, rate.rules]).toEqual(['2/10', 0.3, ['C6']]);
    expect(fraction(under(['residential-park'], { repairs, visits: made })('sample-rate', { kind: '维修' }))).toBe(
      '1/10',
    );
  });
});

describe('visit-rate of kinds with steps, periods and days ahead', () => {
  const of = (find: FindRate, kind: string): string => fraction(find('visit-rate', { kind }));

  test('N1: reminder, third day and month after are three due visits, each in the month of its deadline', () => {
    const services = [{ room: a, kind: '游客', from: '2026-10-28', to: '2026-10-30' }];
    const made = visits('游客', '2026-10-27', '2026-11-01');
    expect(of(under(['travel'], { services, visits: made }), '游客')).toBe('1/1');
    expect(of(under(['travel'], { services, visits: made }, '2026-11'), '游客')).toBe('1/2');
  });

  test('N2: each month one onsite visit and two contacts by phone or WeChat', () => {
    const maker = [{ room: a, more: { role: '创客' } }];
    const made = visits(
      '创客',
      { on: '2026-10-10', channel: '上门' },
      { on: '2026-10-12', channel: '微信' },
      { on: '2026-10-13', channel: '上门' },
    );
    expect(of(under(['travel'], { homes: maker, visits: made }), '创客')).toBe('2/3');
  });

  test('Q1: within two hours, three days, the seventh day fall into October, a month and three months later do not', () => {
    const car = [{ room: a, more: { serviceStart: moment('2026-10-01') } }];
    const find = under(['car-delivery'], { homes: car, visits: visits('交付', '2026-10-01', '2026-10-08') });
    expect([of(find, '交付'), find('visit-rate', { kind: '交付' }).rules]).toEqual(['2/3', ['Q1']]);
    expect(of(under(['car-delivery'], { homes: car }, '2026-11'), '交付')).toBe('0/1');
  });

  test('B2: the first visit a month after go-live is by phone, so that an onsite one does not answer it', () => {
    const company = (made: readonly VisitSketch[]) =>
      of(
        under(['company-customer'], {
          homes: [{ room: a, more: { serviceStart: moment('2026-09-15') } }],
          visits: made,
        }),
        '交付',
      );
    expect(company(visits('交付', { on: '2026-10-14' }))).toBe('1/1');
    expect(company(visits('交付', { on: '2026-10-14', channel: '上门' }))).toBe('0/1');
  });

  test('H2: a greeting belongs to the month of its last day, two days before the birthday, and does not count later', () => {
    const born = (birthday: string, ...days: readonly string[]) =>
      of(under(['online-shop'], { homes: [{ room: a, birthday }], visits: visits('生日', ...days) }), '生日');
    expect(born('1980-10-20', '2026-10-18')).toBe('1/1');
    expect(born('1980-10-20', '2026-10-19')).toBe('0/1');
    expect(born('1980-11-02')).toBe('0/1');
    expect(born('1980-11-03')).toBe('0/0');
  });

  test('K1: a week before the contract ends lies in October, three days before it in November', () => {
    const ends = [{ room: a, contractEnd: '2026-11-05' }];
    expect(of(under(['renewal'], { homes: ends, visits: visits('到期', '2026-10-28') }), '到期')).toBe('1/1');
    expect(of(under(['renewal'], { homes: ends }, '2026-11'), '到期')).toBe('0/1');
  });

  test('L3: two months before the warranty ends; U1: a month before the fee runs out', () => {
    expect(
      of(under(['delivery-experience'], { homes: [{ room: a, more: { warrantyEnd: moment('2026-12-20') } }] }), '到期'),
    ).toBe('0/1');
    expect(of(under(['owner-handbook'], { homes: [{ room: a, contractEnd: '2026-11-20' }] }), '到期')).toBe('0/1');
  });
});

describe('targets of visit-rate', () => {
  const done = (count: number, of: number, item = '水电') => {
    const rooms = Array.from({ length: of }, (_, at) => `1-1-${101 + at}`);
    return {
      homes: rooms,
      repairs: rooms.map((room, at) => ({ id: `W${at}`, room, reported: '2026-10-05', completed: '2026-10-06', item })),
      visits: rooms.slice(0, count).map((room, at) => ({ on: '2026-10-07', room, kind: '维修', about: `W${at}` })),
    };
  };

  test.each([
    ['O5', 'real-estate', 9, 10, 0.9, true],
    ['O5', 'real-estate', 8, 10, 0.9, false],
    ['G1', 'owner-service', 9, 10, 1, false],
    ['G1', 'owner-service', 10, 10, 1, true],
    ['J4', 'work-instruction', 6, 10, 0.6, true],
  ])('%s under %s: %d of %d repairs', (rule, pack, count, of, target, met) => {
    const rate = under([pack], done(count, of))('visit-rate', { kind: '维修' });
    expect(rate).toMatchObject({ numerator: count, denominator: of, target, met, rules: [rule] });
  });

  test('H1: every customer who bought', () => {
    const bought = [
      { room: a, more: { signDate: moment('2026-10-02') } },
      { room: b, more: { signDate: moment('2026-10-03') } },
    ];
    const rate = under(['online-shop'], { homes: bought, visits: visits('成交', '2026-10-12') })('visit-rate', {
      kind: '成交',
    });
    expect([fraction(rate), rate.target, rate.met, rate.rules]).toEqual(['1/2', 1, false, ['H1']]);
  });
});

describe('surveys', () => {
  test('M2: 75 % of the forms sent come back; the rules are named', () => {
    const forms = homes.slice(0, 4).map((room, at) => ({
      room,
      sent: '2026-10-05',
      ...(at < 3 ? { returned: '2026-10-10', items: { 保安: '较满意' } } : {}),
    }));
    const find = under(['opinion-survey'], { surveys: forms });
    expect(find('survey-return-rate')).toMatchObject({
      numerator: 3,
      denominator: 4,
      target: 0.75,
      met: true,
      rules: ['M2'],
    });
    expect(find('survey-coverage').rules).toEqual(['M2']);
    expect(find('survey-satisfaction-rate', { item: '保安' })).toMatchObject({
      numerator: 3,
      denominator: 3,
      rules: ['M3'],
    });
  });

  test('two batches in one month: a home sent to twice is covered once, homes the register does not know are left out', () => {
    const find = under(['opinion-survey'], {
      surveys: [
        ...homes.map((room) => ({ room, sent: '2026-10-05' })),
        ...homes
          .slice(0, 3)
          .map((room) => ({ room, sent: '2026-10-25', returned: '2026-10-26', items: { 保安: '满意' } })),
        { room: '9-9-999', sent: '2026-10-25' },
      ],
    });
    const coverage = find('survey-coverage');
    expect([fraction(coverage), coverage.value, coverage.excluded]).toEqual([
      '5/5',
      1,
      { sentTwice: 3, unknownHome: 1 },
    ]);
    expect(fraction(find('survey-return-rate'))).toBe('3/9');
  });

  test('T1: 15,512 of 78,400 returned is 19.79 %', () => {
    const surveys = Array.from({ length: 78_400 }, (_, at) => ({
      room: null,
      sent: '2026-10-05',
      ...(at < 15_512 ? { returned: '2026-10-20', items: { 服务: '满意' } } : {}),
    }));
    const rate = under(['customer-festival-survey'], { surveys })('survey-return-rate');
    expect([fraction(rate), rate.rules]).toEqual(['15512/78400', ['T1']]);
    expect((rate.value! * 100).toFixed(2)).toBe('19.79');
  });
});

describe('options of the office', () => {
  const complaints = [a, b, c].map((room) => ({ room, received: '2026-10-02' }));

  test('投诉率 per 10 000 m² where the office measures by area', () => {
    const find = ratesOf({ homes, complaints }, '2026-10', {
      settings: { options: { complaintRateBase: 'area', managedArea: 125_000 } },
    });
    expect(find('complaint-rate')).toMatchObject({
      numerator: 3,
      denominator: 12.5,
      value: 0.24,
      per: 'tenThousandSquareMetres',
    });
  });

  test('an area nobody stated gives no figure', () => {
    const find = ratesOf({ homes, complaints }, '2026-10', { settings: { options: { complaintRateBase: 'area' } } });
    expect(find('complaint-rate').value).toBeNull();
  });

  const rated = {
    homes,
    visits: visits('投诉', { on: '2026-10-03', rating: '较满意' }, { on: '2026-10-03', rating: '一般' }),
  };

  test.each([
    [null, null, '1/2'],
    [true, null, '2/2'],
    [null, false, '0/2'],
    [true, false, '1/2'],
  ])('一般 %s and 较满意 %s', (fairIsSatisfied, ratherIsSatisfied, expected) => {
    const find = ratesOf(rated, '2026-10', { settings: { options: { fairIsSatisfied, ratherIsSatisfied } } });
    expect(fraction(find('satisfaction-rate'))).toBe(expected);
  });

  test('M3: 较满意 counts as satisfied', () => {
    expect(fraction(under(['opinion-survey'], rated)('satisfaction-rate'))).toBe('1/2');
  });
});

test('B9: the archive is complete when every cell of its columns is filled', () => {
  const rate = under(['company-customer'], {
    homes: [
      { room: a, phones: ['13900001111'] },
      { room: b, name: null },
    ],
  })('archive-completeness');
  expect([fraction(rate), rate.target, rate.met, rate.rules]).toEqual(['4/6', 1, false, ['B9']]);
});

test('M5, L2: the rate of an item names the rules that ask for it', () => {
  const made = visits('维修', { on: '2026-10-03', items: { 服务态度: '满意' } });
  expect(under(['opinion-survey'], { visits: made })('satisfaction-rate', { item: '服务态度' }).rules).toEqual(['M5']);
});
