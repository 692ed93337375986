import type { OfficeSettings } from '../../src/regulations/settings';
import { found, HOME, naming, type Row } from './office';

/** Surveys held against M2 and G4. Today is 2026-11-20. */

const M = ['opinion-survey'];
const OLD = '2015-05-01';
const NEW = '2024-05-01';

/** Twenty homes lived in for eleven years, ten for two. */
const HOMES = Array.from({ length: 30 }, (_, at) =>
  HOME(`${at < 20 ? 1 : 2}-1-${101 + at}`, `客户${at + 1}`, { 入住日期: at < 20 ? OLD : NEW }),
);
const form = (at: number, more: Row = {}): Row => ({
  批次: '2026年下半年',
  房号: HOMES[at]!['房号']!,
  发放日期: '2026-10-12',
  回收日期: '2026-10-20',
  服务态度: '满意',
  意见建议: '',
  ...more,
});
const forms = (ats: readonly number[], more: Row = {}): Row[] => ats.map((at) => form(at, more));
/** Three of twenty are 15 %, three of ten 30 %. */
const ENOUGH = [0, 1, 2, 20, 21, 22];

const check = (surveys: readonly Row[], changes: Partial<OfficeSettings> = {}, customers: readonly Row[] = HOMES) =>
  found({ customers, surveys }, M, changes);
const drawnOn = (on: string): Partial<OfficeSettings> => ({
  draws: [{ rule: 'M2', period: '2026年下半年', seed: 1, on, keys: [] }],
});

describe('M2: shares of the homes by years since people moved in', () => {
  const shares = (surveys: readonly Row[], customers = HOMES) =>
    naming(check(surveys, {}, customers), 'quota-missed', 'M2').map(({ severity, cell, params }) => [
      severity, cell, params['years'], params['done'], params['base'], params['percent'],
    ]); // prettier-ignore

  test('15 % of those of five years and more, 30 % of the others', () => {
    expect(shares(forms(ENOUGH))).toEqual([]);
    expect(shares(forms([0, 1, 20, 21]))).toEqual([
      ['warning', 'A2', '5年以上', 2, 20, 15],
      ['warning', 'A2', '0–5年', 2, 10, 30],
    ]);
  });

  test('two forms of one home reach one home', () => {
    expect(shares([...forms(ENOUGH.slice(0, 5)), form(21)])).toEqual([['warning', 'A2', '0–5年', 2, 10, 30]]);
  });

  test('while a batch is being sent nobody is held to it', () => {
    expect(shares(forms([0], { 发放日期: '2026-11-18', 回收日期: '' }))).toEqual([]);
  });

  test('without 入住日期 the years stated on the forms hold for their buildings', () => {
    const undated = HOMES.map(({ 入住日期: _, ...home }) => home);
    const stated = [...forms([0, 1], { 入住年限: 11 }), ...forms([20, 21], { 入住年限: 2 })];
    expect(shares(stated, undated)).toEqual([
      ['warning', 'A2', '5年以上', 2, 20, 15],
      ['warning', 'A2', '0–5年', 2, 10, 30],
    ]);
    expect(shares(forms([0, 20]), undated)).toEqual([]);
  });

  test('a batch of one project is held to the homes of that project', () => {
    const projects = HOMES.map((home, at) => ({ 项目: at < 20 ? '东苑' : '西苑', ...home }));
    const own = forms([0, 1, 2]).map((row) => ({ 项目: '东苑', ...row }));
    expect(shares(own, projects)).toEqual([]);
  });
});

describe('M2: sent within 3 days of the draw, collected within 10, three quarters come back', () => {
  const late = (surveys: readonly Row[], changes: Partial<OfficeSettings> = {}) =>
    naming(check(surveys, changes), 'deadline-missed', 'M2').map(({ severity, cell, params }) => [
      severity, cell, params['step'], params['deadline'], params['done'], params['count'],
    ]); // prettier-ignore
  const returns = (surveys: readonly Row[]) =>
    naming(check(surveys), 'quota-missed', 'M2')
      .filter(({ params }) => params['wording'] === 'returns')
      .map(({ severity, params }) => [severity, params['done'], params['base'], params['percent']]);

  test('sent later than 3 days after the recorded draw', () => {
    expect(late(forms(ENOUGH), drawnOn('2026-10-09'))).toEqual([]);
    expect(late([...forms([0]), ...forms([1, 2], { 发放日期: '2026-10-13' })], drawnOn('2026-10-09'))).toEqual([
      ['warning', 'C3', '发放征询表', '2026-10-12', '2026-10-13', 2],
    ]);
  });

  test('a batch without a recorded draw cannot be sent too late', () => {
    expect(late(forms(ENOUGH, { 发放日期: '2026-10-30', 回收日期: '' }))).toEqual([]);
  });

  test('returned later than 10 days', () => {
    expect(late(forms(ENOUGH, { 回收日期: '2026-10-22' }))).toEqual([]);
    expect(late([...forms([0, 1]), ...forms([2, 20], { 回收日期: '2026-10-23' })])).toEqual([
      ['warning', 'D4', '收回征询表', '2026-10-22', '2026-10-23', 2],
    ]);
  });

  test('four of six back are fewer than 75 %; a form without an answer is not back', () => {
    const back = (count: number, blank: Row) => [
      ...forms(ENOUGH.slice(0, count)),
      ...forms(ENOUGH.slice(count), blank),
    ];
    expect(returns(back(5, { 服务态度: '', 回收日期: '' }))).toEqual([]);
    expect(returns(back(4, { 服务态度: '', 回收日期: '' }))).toEqual([['warning', 4, 6, 75]]);
    expect(returns(back(4, { 服务态度: '' }))).toEqual([['warning', 4, 6, 75]]);
    expect(returns(back(4, { 服务态度: '', 意见建议: '路灯不亮' }))).toEqual([]);
  });

  test('within the ten days nobody counts', () => {
    expect(returns(forms(ENOUGH, { 发放日期: '2026-11-10', 回收日期: '', 服务态度: '' }))).toEqual([]);
    expect(returns(forms(ENOUGH, { 发放日期: '2026-11-09', 回收日期: '', 服务态度: '' }))).toHaveLength(1);
  });
});

describe('G4: one survey a year', () => {
  const years = (visit: string, surveys?: readonly Row[]) =>
    naming(
      found({ customers: HOMES, visits: [{ 回访日期: visit }], ...(surveys ? { surveys } : {}) }, ['owner-service']),
      'quota-missed',
      'G4',
    ).map(({ severity, register, cell, params }) => [severity, register, cell, params['period']]);

  test('a whole year since visits are owed without any form', () => {
    expect(years('2024-12-30')).toEqual([['warning', 'surveys', null, '2025']]);
    expect(years('2024-01-01')).toEqual([
      ['warning', 'surveys', null, '2024'],
      ['warning', 'surveys', null, '2025'],
    ]);
  });

  test('a year that visits were owed in only partly, and the running one, are not judged', () => {
    expect(years('2025-01-02')).toEqual([]);
  });

  test('a form sent or returned in the year is a survey', () => {
    expect(years('2024-12-30', [form(0, { 发放日期: '2025-03-01', 回收日期: '' })])).toEqual([]);
    expect(years('2024-12-30', [form(0, { 发放日期: '2026-03-01', 回收日期: '' })])).toHaveLength(1);
  });

  test('a regulation that asks for no survey finds none missing', () => {
    const findings = found({ customers: HOMES, visits: [{ 回访日期: '2024-01-01' }] }, ['residential-park']);
    expect(findings.filter(({ register }) => register === 'surveys')).toEqual([]);
  });
});
