import { describe, expect, test } from '@jest/globals';
import type { PackSet, RateTruth } from './truth';
import { tinyWorld } from './tinyWorld';
import { writeWorkbook } from './writeWorkbook';

const { truth } = writeWorkbook(tinyWorld(), { style: 'clean', seed: 1 });
const a: PackSet = 'residential-park';
const j: PackSet = 'work-instruction';

/** `numerator/denominator` and what was left out. */
function figure(packs: PackSet, month: string, rate: string, group: RateTruth['group'] = {}): string {
  const found = truth.packs[packs].rates[month]!.filter(
    (one) => one.rate === rate && one.group.kind === group.kind && one.group.item === group.item,
  );
  expect(found).toHaveLength(1);
  const { numerator, denominator, excluded } = found[0]!;
  const left = Object.entries(excluded)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ` ${reason} ${count}`);
  return `${numerator}/${denominator ?? ''}${left.join('')}`;
}
const complaint = { kind: '投诉' };

describe('the truth of a world counted by hand', () => {
  test('受理数: C1, C2+C3, C4, C5, C6, C7 are six matters of October, C3 a repeat on the seventh day', () => {
    expect(figure(a, '2026-10', 'complaint-count')).toBe('6/');
    expect(figure(a, '2026-10', 'repeat-complaint-count')).toBe('1/');
    expect(figure(a, '2026-10', 'complaint-rate')).toBe('6/3');
  });

  test('处理率: C8 carried over and still open, C7 invalid and left out; 本期处理率 without C8', () => {
    expect(figure(a, '2026-10', 'settled-rate')).toBe('5/6 invalid 1');
    expect(figure(a, '2026-10', 'settled-in-period-rate')).toBe('5/5 invalid 1');
    expect(figure(a, '2026-09', 'settled-rate')).toBe('0/1');
  });

  test('A11 in October: C1 (visited in November, late), C2 (in time), C4 (unsigned, not valid)', () => {
    const left = ' anonymous 1 replyLetterOnly 1 invalid 1';
    expect(figure(a, '2026-10', 'visit-rate', complaint)).toBe(`2/3${left}`);
    expect(figure(a, '2026-10', 'visit-attempt-rate', complaint)).toBe(`3/3${left}`);
    expect(figure(a, '2026-10', 'visit-reach-rate', complaint)).toBe('3/3');
    expect(figure(a, '2026-10', 'visit-on-time-rate', complaint)).toBe(`1/3${left}`);
    expect(figure(a, '2026-11', 'visit-rate', complaint)).toBe('0/0 notYetDue 1');
  });

  test('J3 in October: C2 on the third day, C4 unsigned, C6 owed under J; C1 belongs to November, C9 is not yet due', () => {
    expect(figure(j, '2026-10', 'visit-rate', complaint)).toBe('1/3 anonymous 1 invalid 1');
    expect(figure(j, '2026-10', 'visit-attempt-rate', complaint)).toBe('2/3 anonymous 1 invalid 1');
    expect(figure(j, '2026-10', 'visit-reach-rate', complaint)).toBe('2/2');
    expect(figure(j, '2026-10', 'visit-on-time-rate', complaint)).toBe('1/3 anonymous 1 invalid 1');
    expect(figure(j, '2026-11', 'visit-rate', complaint)).toBe('1/1 notYetDue 1');
    expect(figure(j, '2026-11', 'visit-on-time-rate', complaint)).toBe('1/1 notYetDue 1');
  });

  test('J3: move-in of 31 August until 30 September; contract in its middle, not after its end; repair a day late', () => {
    expect(figure(j, '2026-09', 'visit-on-time-rate', { kind: '入住' })).toBe('1/1');
    expect(figure(j, '2026-10', 'visit-rate', { kind: '特约服务' })).toBe('1/2');
    expect(figure(j, '2026-10', 'visit-rate', { kind: '维修' })).toBe('1/1 anonymous 1');
    expect(figure(j, '2026-11', 'visit-rate', { kind: '维修' })).toBe('1/1');
    expect(figure(j, '2026-11', 'visit-on-time-rate', { kind: '维修' })).toBe('0/1');
  });

  test('A3: of the orders dispatched in October one was visited by phone', () => {
    expect(figure(a, '2026-10', 'sample-rate', { kind: '维修' })).toBe('1/3');
  });

  test('A11, A13: shares of the year grow month by month', () => {
    expect(figure(a, '2026-10', 'signed-onsite-share')).toBe('1/1');
    expect(figure(a, '2026-11', 'signed-onsite-share')).toBe('1/2');
    expect(figure(a, '2026-10', 'phone-letter-share')).toBe('3/5');
    expect(figure(a, '2026-11', 'phone-letter-share')).toBe('4/7');
  });

  test('满意率: the call before the closing was not rated, 一般 is not satisfied', () => {
    expect(figure(a, '2026-10', 'satisfaction-rate', complaint)).toBe('1/2');
  });

  test('意见征询: a letter without an answer is an attempt', () => {
    const kind = { kind: '意见征询' };
    expect(figure(a, '2026-09', 'visit-rate', kind)).toBe('0/1');
    expect(figure(a, '2026-09', 'visit-attempt-rate', kind)).toBe('1/1');
    expect(figure(a, '2026-09', 'visit-reach-rate', kind)).toBe('0/1');
    expect(figure(a, '2026-09', 'survey-coverage')).toBe('2/5');
    expect(figure(a, '2026-09', 'survey-return-rate')).toBe('1/2');
    expect(figure(a, '2026-09', 'survey-satisfaction-rate', { item: '服务态度' })).toBe('1/1');
  });

  test('及时率 has no deadline in A and J: no value', () => {
    expect(truth.packs[j].rates['2026-10']!.find((one) => one.rate === 'timely-rate')!.value).toBeNull();
  });

  test('A and J together: J gives the window, A the exemption of C6', () => {
    const both: PackSet = 'residential-park,work-instruction';
    expect(figure(both, '2026-10', 'visit-rate', complaint)).toBe('1/2 anonymous 1 replyLetterOnly 1 invalid 1');
    expect(truth.packs[both].due.find((due) => due.reference === 'C1')).toMatchObject({
      rules: ['J3', 'A11'],
      latest: '2026-11-02',
      status: 'done',
      onTime: true,
    });
  });

  test('the list of Monday the 23rd', () => {
    const must = (packs: PackSet) =>
      truth.packs[packs].plan.must.map((one) => `${one.sheet} ${one.due} +${one.overdueDays}`).sort();
    expect(truth.packs[a].plan.date).toBe('2026-11-23');
    expect(must(j)).toEqual([
      '投诉登记表 2026-10-12 +42',
      '投诉登记表 2026-10-29 +25',
      '投诉登记表 2026-11-21 +2',
      '服务登记 2026-10-28 +26',
    ]);
    expect(must(a)).toEqual(['意见征询表 2026-09-30 +54', '投诉登记表 2026-10-31 +23'].sort());
    expect(truth.packs[a].plan.may.map((one) => one.due)).toEqual(['2026-11-30']);
    expect(truth.packs[a].plan.never).toEqual([
      { room: '1-1-103', because: 'vacant' },
      { room: '1-1-201', because: 'unsold' },
    ]);
  });

  test('J2 and A3 per day and month', () => {
    expect(truth.packs[j].quotas.find((one) => one.period === '2026-10-31')).toEqual({
      rule: 'J2',
      period: '2026-10-31',
      done: 1,
      of: 1,
      met: true,
      over: true,
    });
    expect(truth.packs[a].quotas.find((one) => one.rule === 'A3-cap' && one.period === '2026-10')).toMatchObject({
      done: 1,
      of: 5,
      met: false,
    });
  });

  test('findings that follow from the records: V4 unsigned (ninth row), C3 a repeat (eighth row), V2 unrated but early', () => {
    const found = truth.findings.planted
      .filter((one) => one.code !== 'visit-missed' && one.code !== 'deadline-missed')
      .map((one) => `${one.code} ${one.cell ?? `row ${one.row}`}`);
    expect(found.sort()).toEqual(['repeat-complaint row 8', 'unsigned-onsite P9']);
    expect(truth.findings.tolerated.some((one) => one.code === 'rating-missing' && one.row === 6)).toBe(true);
  });

  test('visit-missed and deadline-missed by pack: under A C4 and the form are missed, C1 was late', () => {
    const of = (packs: PackSet) =>
      truth.findings.planted
        .filter((one) => one.packs.includes(packs) && one.packs.length === 1 && one.code !== 'record-late')
        .map((one) => `${one.code} ${one.sheet} ${one.row}`)
        .sort();
    expect(of(a)).toEqual(
      ['deadline-missed 投诉登记表 3', 'visit-missed 意见征询表 2', 'visit-missed 投诉登记表 9'].sort(),
    );
  });
});
