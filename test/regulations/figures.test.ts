import { combine } from '../../src/regulations/combine';
import { figureFits, figuresOf, withFigures } from '../../src/regulations/figures';
import { packById, packs } from '../../src/regulations/packs/index';
import { packSchema, type Pack } from '../../src/regulations/schema';
import { defaultSettings } from '../../src/regulations/settings';

const every = packs.flatMap(figuresOf);

function changed(id: string, figures: Record<string, number>): Pack {
  return withFigures(packById(id)!, figures);
}

test('each key names one figure, in all packs', () => {
  const keys = every.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

// The tier's years stand in its keys, and change them.
const steady = every.filter(({ key }) => key !== 'M2:fromYears:5');

test.each(steady.map((figure) => [figure.key, figure] as const))(
  '%s can be changed and the pack stays a pack',
  (key, figure) => {
    const other = figure.unit === 'share' ? 0.35 : figure.value === 9 ? 8 : 9;
    const pack = withFigures(packById(figure.pack)!, { [key]: other });
    expect(figuresOf(pack).find((each) => each.key === key)!.value).toBe(other);
    expect(packSchema.parse(pack)).toEqual(pack);
    // Nothing else changes with it.
    const rest = (each: Pack) => figuresOf(each).filter((one) => one.key !== key);
    expect(rest(pack)).toEqual(rest(packById(figure.pack)!));
  },
);

test('M2: the years from which the smaller share holds can be changed', () => {
  expect(changed('opinion-survey', { 'M2:fromYears:5': 8 }).surveys[0]!.coverage).toEqual([
    { fromYears: 8, share: 0.15 },
    { fromYears: 0, share: 0.3 },
  ]);
});

test('a length before a date is edited as its size and goes on leading back (K1, H2, L4)', () => {
  expect(changed('renewal', { 'K1:window:到期:提前三天消息': 5 }).visitRules[1]!.window).toEqual({
    amount: -5,
    unit: 'day',
  });
  expect(changed('online-shop', { 'H2:opens:生日': 10, 'H2:window:生日': 0 }).visitRules[1]).toMatchObject({
    opens: { amount: -10, unit: 'day' },
    window: { amount: 0, unit: 'day' },
  });
  expect(
    changed('delivery-experience', { 'L4:countdown:组织内部模拟验收': 75 }).countdowns[0]!.tasks[3]!.before,
  ).toEqual({
    amount: -75,
    unit: 'day',
  });
});

test('windows of one rule and kind are told apart by event, step or what they are limited to', () => {
  const keys = (rule: string): string[] =>
    every.filter((figure) => figure.rule === rule && figure.key.includes(':window:')).map(({ key }) => key);
  expect(keys('G1')).toEqual([
    'G1:window:维修:repairCompleted:安全设施',
    'G1:window:维修:repairTested:渗漏水',
    'G1:window:维修:repairCompleted:其他',
  ]);
  expect(keys('Q1')).toEqual(['2小时内', '三日内', '七日', '一个月', '三个月'].map((step) => `Q1:window:交付:${step}`));
  expect(keys('J3')).toEqual([
    'J3:window:投诉',
    'J3:window:入住',
    'J3:window:维修',
    'J3:window:特约服务:serviceMiddle',
    'J3:window:特约服务:serviceEnded',
    'J3:window:急救',
    'J3:window:社区活动',
    'J3:window:管理服务',
  ]);
});

test('windows without a length have no figure of one: month’s end, period’s end, a weekday', () => {
  const windows = every.filter(({ key }) => key.includes(':window:')).map(({ rule }) => rule);
  for (const rule of ['A11', 'B3', 'B4', 'C5', 'F1', 'L1', 'N2', 'O1', 'S1']) expect(windows).not.toContain(rule);
});

test('R2 is one figure: the visit after signing and the bound of what an answer 否 opens', () => {
  const { visitRules } = changed('insurance-letter', { R2: 15 });
  expect([visitRules[0]!.window, visitRules[1]!.bound!.within]).toEqual([
    { amount: 15, unit: 'day' },
    { amount: 15, unit: 'day' },
  ]);
});

test('the bare rule id means the main figure, a cap, an opening or the like is named in full (A3, B2, J7, N2)', () => {
  expect(changed('company-customer', { B2: 2 }).visitRules[0]).toMatchObject({
    opens: { amount: 3, unit: 'week' },
    window: { amount: 2, unit: 'month' },
  });
  expect(changed('work-instruction', { J7: 48 }).records).toMatchObject({
    recordedWithin: { hours: 48, rule: 'J7' },
    keptYears: { years: 2, rule: 'J7' },
  });
  expect(changed('travel', { N2: 3 })).toEqual(packById('travel'));
});

test('units bound what may stand: shares, days of a month, how often, whole numbers', () => {
  const fits = (unit: Parameters<typeof figureFits>[0]['unit'], values: number[]): boolean[] =>
    values.map((value) => figureFits({ unit }, value));
  expect(fits('share', [0, 0.5, 1, 1.01, -0.1])).toEqual([true, true, true, false, false]);
  expect(fits('dayOfMonth', [0, 1, 28, 29])).toEqual([false, true, true, false]);
  expect(fits('times', [0, 1, 1.5])).toEqual([false, true, false]);
  expect(fits('day', [0, 3, 2.5, -1])).toEqual([true, true, false, false]);
  expect(fits('yuan', [0, 99.5, -1])).toEqual([true, true, false]);
});

test('a changed figure is in force: M2’s coverage, G6’s people, U2’s workdays', () => {
  const figures = { 'M2:coverage:0': 0.4, G6: 3, 'U2:step:answeredAt': 5 };
  const ids = ['opinion-survey', 'owner-service', 'owner-handbook'];
  const { surveys, evidence, stepLimits } = combine(ids, { ...defaultSettings(), figures });
  expect(surveys.find(({ rule }) => rule === 'M2')!.coverage).toEqual([
    { fromYears: 5, share: 0.15 },
    { fromYears: 0, share: 0.4 },
  ]);
  expect(evidence.onsitePeople).toEqual({ people: 3, rule: 'G6' });
  expect(stepLimits.find(({ to }) => to === 'answeredAt')!.within).toEqual({ amount: 5, unit: 'workday' });
});
