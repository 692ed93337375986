import { combinePacks } from '../../src/regulations/combine';
import { packSchema } from '../../src/regulations/schema';
import { defaultSettings } from '../../src/regulations/settings';
import { computeRates } from '../../src/rates/computeRates';
import { buildLedger } from '../../src/visits/buildLedger';
import { day, registersOf, type ComplaintSketch } from '../visits/office';
import { fraction, ratesOf, type FindRate } from './figures';

const homes = ['1-1-101', '1-1-102', '1-1-103', '1-1-104', '1-1-105'];
const [a, b, c, d] = homes as [string, string, string, string];

function october(complaints: readonly ComplaintSketch[], today = '2026-11-20'): FindRate {
  return ratesOf({ homes, complaints }, '2026-10', { today });
}

describe('complaint-count (受理数)', () => {
  test('by date received, first and last day of the month included', () => {
    const rate = october([
      { room: a, received: '2026-09-30' },
      { room: b, received: '2026-10-01' },
      { room: c, received: '2026-10-31' },
      { room: d, received: '2026-11-01' },
    ])('complaint-count');
    expect(fraction(rate)).toBe('2');
    expect(rate).toMatchObject({ denominator: null, value: 2, target: null, met: null });
    expect(rate.members.map(({ row }) => row.row)).toEqual([3, 4]);
  });

  test('A9: a matter told to two departments counts once, the repeat is counted apart', () => {
    const row = { room: a, category: '噪音' };
    const find = october([
      { ...row, received: '2026-10-30', department: '客服部' },
      { ...row, received: '2026-11-02', department: '秩序部' },
      { ...row, received: '2026-10-31', department: '工程部' },
    ]);
    expect(fraction(find('complaint-count'))).toBe('1');
    expect(find('complaint-count').excluded).toEqual({ repeats: 1 });
    expect(fraction(find('repeat-complaint-count'))).toBe('1');
    expect(find('repeat-complaint-count').members.map(({ row }) => row.row)).toEqual([4]);
  });

  test('a date after today has not come', () => {
    const find = october(
      [
        { room: a, received: '2026-10-20' },
        { room: b, received: '2026-10-21' },
      ],
      '2026-10-20',
    );
    expect([fraction(find('complaint-count')), fraction(find('settled-rate'))]).toEqual(['1', '0/1']);
  });

  test('an invalid complaint counts', () => {
    expect(fraction(october([{ room: a, received: '2026-10-02', valid: false }])('complaint-count'))).toBe('1');
  });
});

describe('settled-rate (处理率, A8) = closed by the period’s end / (carried over + received)', () => {
  const complaints: ComplaintSketch[] = [
    { room: a, received: '2026-08-01', closed: '2026-09-30' },
    { room: b, received: '2026-08-01', closed: '2026-10-01' },
    { room: c, received: '2026-08-01' },
    { room: d, received: '2026-10-05', closed: '2026-10-31' },
    { room: homes[4]!, received: '2026-10-31', closed: '2026-11-01' },
  ];

  test('what was closed before the month is not carried over, what closes after it is open', () => {
    const rate = october(complaints)('settled-rate');
    expect(fraction(rate)).toBe('2/4');
    expect(rate).toMatchObject({ value: 0.5, target: 1, direction: 'atLeast', met: false, rules: ['A8'] });
  });

  test('settled-in-period-rate (本期处理率) = received and closed / received', () => {
    expect(fraction(october(complaints)('settled-in-period-rate'))).toBe('1/2');
  });

  test('invalid complaints are left out of both and shown', () => {
    const find = october([...complaints, { room: a, received: '2026-10-06', valid: false }]);
    expect([fraction(find('settled-rate')), find('settled-rate').excluded]).toEqual(['2/4', { invalid: 1 }]);
    expect([fraction(find('settled-in-period-rate')), find('settled-in-period-rate').excluded]).toEqual([
      '1/2',
      { invalid: 1 },
    ]);
    expect(find('settled-rate').leftOut).toEqual([expect.objectContaining({ reason: 'invalid' })]);
  });

  test('A9: a matter is closed when its last row is', () => {
    const row = { room: a, category: '噪音', received: '2026-10-01' };
    const find = october([
      { ...row, department: '客服部', closed: '2026-10-05' },
      { ...row, department: '秩序部', closed: '2026-11-02' },
    ]);
    expect(fraction(find('settled-rate'))).toBe('0/1');
  });

  test('in a running month only what is closed by today counts', () => {
    expect(
      fraction(october([{ room: a, received: '2026-10-05', closed: '2026-10-20' }], '2026-10-19')('settled-rate')),
    ).toBe('0/1');
    expect(
      fraction(october([{ room: a, received: '2026-10-05', closed: '2026-10-20' }], '2026-10-20')('settled-rate')),
    ).toBe('1/1');
  });

  test('nothing to settle: no value, neither met nor missed', () => {
    expect(october([])('settled-rate')).toMatchObject({ denominator: 0, value: null, met: null });
  });
});

describe('timely-rate (及时率)', () => {
  test('without a deadline in any pack there is nothing to judge', () => {
    const rate = october([{ room: a, received: '2026-10-05', closed: '2026-10-06' }])('timely-rate');
    expect([fraction(rate), rate.value]).toEqual(['0/0', null]);
  });

  test('G2: closed by the deadline / (closed + open past it); open and not yet due is left out', () => {
    const g = packSchema.parse({
      id: 'owner-service',
      letter: 'G',
      version: 1,
      title: 'G',
      complaintDeadlines: [
        { ofGrades: ['重大'], step: 'settle', within: { amount: 10, unit: 'day' }, rule: 'G2' },
        { ofGrades: ['重要'], step: 'settle', within: { amount: 3, unit: 'day' }, rule: 'G2' },
        { ofGrades: ['轻微'], step: 'settle', within: { amount: 2, unit: 'day' }, rule: 'G2' },
        { ofGrades: [], step: 'answer', within: { amount: 1, unit: 'hour' }, rule: 'G2' },
      ],
    });
    const ledger = buildLedger({
      registers: registersOf({
        homes,
        complaints: [
          { room: a, received: '2026-10-05', closed: '2026-10-08', level: '重要' },
          { room: b, received: '2026-10-05', closed: '2026-10-08', level: '一般' },
          { room: c, received: '2026-10-05', level: '轻微' },
          { room: d, received: '2026-10-05', level: '重大' },
        ],
      }),
      regulation: combinePacks([g], defaultSettings()),
      today: day('2026-10-09'),
    });
    const rate = computeRates(ledger, '2026-10').find(({ rate: id }) => id === 'timely-rate')!;
    expect([fraction(rate), rate.excluded, rate.rules]).toEqual(['1/3', { notYetDue: 1 }, ['G2']]);
  });
});

describe('complaint-rate (投诉率) = 受理数 / rooms 已入住 or 已出租', () => {
  const lived = ['已入住', '已出租', '空置', '未售', null].map((occupancy, index) => ({
    room: homes[index]!,
    occupancy,
  }));
  const complaints = [{ room: a, received: '2026-10-02' }];

  test('where the register says who lives where', () => {
    const find = ratesOf({ homes: lived, customerColumns: ['occupancy'], complaints });
    expect(fraction(find('complaint-rate'))).toBe('1/2');
    expect(find('complaint-rate').value).toBe(0.5);
  });

  test('all rooms where the column is absent', () => {
    expect(fraction(ratesOf({ homes, complaints })('complaint-rate'))).toBe('1/5');
  });
});
