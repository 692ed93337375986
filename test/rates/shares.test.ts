import { combinePacks } from '../../src/regulations/combine';
import { packSchema } from '../../src/regulations/schema';
import { defaultSettings } from '../../src/regulations/settings';
import { computeRates } from '../../src/rates/computeRates';
import { buildLedger } from '../../src/visits/buildLedger';
import { day, registersOf, type VisitSketch } from '../visits/office';
import { fraction, ratesOf } from './figures';

const homes = ['1-1-101', '1-1-102'];
const home = homes[0]!;

describe('satisfaction-rate (满意率) = satisfied / rated, over reached visits by visit date', () => {
  const rate = (visits: readonly VisitSketch[], group = {}, fair = false) =>
    ratesOf({ homes, visits: visits.map((visit) => ({ room: home, ...visit })) }, '2026-10', {
      settings: { options: { fairIsSatisfied: fair, dueFrom: '2026-01-01' } },
    })('satisfaction-rate', group);

  test('非常满意, 满意 and 较满意 are satisfied; 一般, 不满意 and 非常不满意 are not', () => {
    const rated = ['非常满意', '很满意', '满意', '较满意', '基本满意', '一般', '不满意', '非常不满意'];
    const found = rate(rated.map((rating) => ({ on: '2026-10-03', rating })));
    expect(fraction(found)).toBe('5/8');
    expect(found.members.map(({ counted }) => counted)).toEqual([true, true, true, true, true, false, false, false]);
  });

  test('一般 counts where the office says so', () => {
    expect(fraction(rate([{ on: '2026-10-03', rating: '一般' }], {}, true))).toBe('1/1');
  });

  test('not reached, refused and unrated are counted apart', () => {
    const found = rate([
      { on: '2026-10-03' },
      { on: '2026-10-03', outcome: '无人接听', rating: null },
      { on: '2026-10-03', outcome: '拒访', rating: null },
      { on: '2026-10-03', outcome: '拒接', rating: null },
      { on: '2026-10-03', rating: null },
    ]);
    expect([fraction(found), found.excluded]).toEqual(['1/1', { notReached: 1, refused: 2, unrated: 1 }]);
  });

  test('by visit date: the first and the last day of the month', () => {
    const dates = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'];
    expect(fraction(rate(dates.map((on) => ({ on }))))).toBe('2/2');
  });

  test('by kind', () => {
    const visits = [{ on: '2026-10-03' }, { on: '2026-10-03', kind: '维修', rating: '不满意' }];
    expect(fraction(rate(visits, { kind: '投诉' }))).toBe('1/1');
    expect(fraction(rate(visits, { kind: '维修' }))).toBe('0/1');
    expect(fraction(rate(visits))).toBe('1/2');
  });

  test('J6: by rated item, over the sheets that ask for it', () => {
    const visits = [{ on: '2026-10-03', items: { 服务质量: '不满意' } }, { on: '2026-10-03' }];
    const found = rate(visits, { item: '服务质量' });
    expect([fraction(found), found.excluded]).toEqual(['0/1', { unrated: 1 }]);
  });

  test('a visit need not be valid to be rated: reached is enough', () => {
    expect(fraction(rate([{ on: '2026-10-03', channel: '上门', signed: false }]))).toBe('1/1');
  });
});

describe('shares of the year, by visit date', () => {
  const visits: VisitSketch[] = [
    { on: '2025-12-31', room: home, channel: '上门' },
    { on: '2026-01-01', room: home, channel: '上门' },
    { on: '2026-03-02', room: home, channel: '上门', kind: '意见征询' },
    { on: '2026-03-03', room: home, channel: '上门', signed: false },
    { on: '2026-10-31', room: home, channel: '电话' },
    { on: '2026-10-31', room: home, channel: '信函', outcome: null },
    { on: '2026-10-31', room: home, channel: '上门', kind: '维修' },
    { on: '2026-11-01', room: home, channel: '电话' },
  ];
  const october = ratesOf({ homes, visits });

  test('A11: signed onsite / valid visits of 意见征询 and 投诉, at least 40 %', () => {
    expect(fraction(october('signed-onsite-share'))).toBe('2/4');
    expect(october('signed-onsite-share')).toMatchObject({
      target: 0.4,
      direction: 'atLeast',
      met: true,
      rules: ['A11'],
    });
  });

  test('A13: phone and letter / all valid visits, at most 70 %', () => {
    expect(fraction(october('phone-letter-share'))).toBe('2/5');
    expect(october('phone-letter-share')).toMatchObject({
      target: 0.7,
      direction: 'atMost',
      met: true,
      rules: ['A13'],
    });
  });

  test('A13: exactly 70 % is within the limit, above it is not', () => {
    const share = (distant: number, onsite: number) =>
      ratesOf({
        homes,
        visits: [
          ...Array.from({ length: distant }, () => ({ on: '2026-10-03', room: home })),
          ...Array.from({ length: onsite }, () => ({ on: '2026-10-03', room: home, channel: '上门' })),
        ],
      })('phone-letter-share').met;
    expect([share(7, 3), share(8, 3)]).toEqual([true, false]);
  });

  test('C2, C5: a refusal with a note is a valid visit and not a signed one', () => {
    const c = packSchema.parse({
      id: 'property-c',
      letter: 'C',
      version: 1,
      title: 'C',
      evidence: { onsiteSignature: 'C2', refusalNote: 'C2' },
      targets: [{ rate: 'signed-onsite-share', target: 0.4, rule: 'C5' }],
    });
    const ledger = buildLedger({
      registers: registersOf({
        homes,
        visits: [
          { on: '2026-10-03', room: home, channel: '上门', signed: false, refusalNote: '业主不愿签字' },
          { on: '2026-10-03', room: home, channel: '上门' },
        ],
      }),
      regulation: combinePacks([c], defaultSettings()),
      today: day('2026-11-20'),
    });
    const rate = computeRates(ledger, '2026-10').find((found) => found.rate === 'signed-onsite-share')!;
    expect([fraction(rate), rate.rules]).toEqual(['1/2', ['C5']]);
  });

  test('J sets no such limits and has no such rates', () => {
    expect(() => ratesOf({ homes, visits }, '2026-10', { packs: 'J' })('phone-letter-share')).toThrow('0 rates');
  });
});

describe('sample-rate (A3) = orders with a valid phone visit / orders dispatched in the month', () => {
  const repairs = [
    { id: 'W1', room: home, reported: '2026-10-01', assigned: '2026-10-02', completed: '2026-10-03' },
    { id: 'W2', room: home, reported: '2026-10-31' },
    { id: 'W3', room: homes[1]!, reported: '2026-09-30', assigned: '2026-10-01' },
    { id: 'W4', room: homes[1]!, reported: '2026-10-31', assigned: '2026-11-01' },
  ];
  const visits = [
    { on: '2026-10-04', room: home, kind: '维修', about: 'W1' },
    { on: '2026-10-04', room: homes[1]!, kind: '维修', about: 'W3', channel: '上门' },
  ];

  test.each(['A', 'A+J'] as const)('by assignedAt, else reportedAt, under %s', (packs) => {
    const rate = ratesOf({ homes, repairs, visits }, '2026-10', { packs })('sample-rate', { kind: '维修' });
    expect(fraction(rate)).toBe('1/3');
    expect(rate.members.map(({ row }) => row.row)).toEqual([2, 3, 4]);
    expect(rate).toMatchObject({ target: 0.05, met: true, rules: ['A3'] });
  });
});
