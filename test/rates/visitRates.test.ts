import type { LedgerOptions, OfficeSketch } from '../visits/office';
import { fraction, ratesOf } from './figures';

const homes = ['1-1-101', '1-1-102', '1-1-103', '1-1-104', '1-1-105', '1-1-106'];
const of投诉 = { kind: '投诉' };

function complaint(index: number, closed: string, more: object = {}) {
  return { id: `T${index}`, room: homes[index]!, received: '2026-09-01', closed, ...more };
}

function figures(sketch: OfficeSketch, month: string, options: LedgerOptions = {}, group = of投诉): string[] {
  const find = ratesOf({ homes, ...sketch }, month, options);
  return (['visit-rate', 'visit-attempt-rate', 'visit-reach-rate', 'visit-on-time-rate'] as const).map((id) =>
    fraction(find(id, group)),
  );
}

describe('回访率, 尝试率, 触达率, 按时率 of one kind', () => {
  const sketch: OfficeSketch = {
    complaints: [0, 1, 2, 3, 4].map((index) => complaint(index, '2026-10-10')),
    visits: [
      { on: '2026-10-12', room: homes[0]!, about: 'T0' },
      { on: '2026-11-03', room: homes[1]!, about: 'T1' },
      { on: '2026-10-12', room: homes[2]!, about: 'T2', channel: '上门', signed: false },
      { on: '2026-10-12', room: homes[3]!, about: 'T3', outcome: '无人接听' },
    ],
  };

  test('valid / due, any record / due, reached / with a record, in the window / due', () => {
    expect(figures(sketch, '2026-10')).toEqual(['2/5', '4/5', '3/4', '1/5']);
  });

  test('A11: target 100 %, with its rule', () => {
    expect(ratesOf({ homes, ...sketch })('visit-rate', of投诉)).toMatchObject({
      value: 0.4,
      target: 1,
      met: false,
      rules: ['A11'],
    });
  });

  test('the members are the rows of the events, with who visited', () => {
    const { members } = ratesOf({ homes, ...sketch })('visit-rate', of投诉);
    expect(members.map(({ row, counted, building }) => [row.source.sheet, row.row, counted, building])).toEqual([
      ['投诉登记表', 2, true, '1'],
      ['投诉登记表', 3, true, '1'],
      ['投诉登记表', 4, false, '1'],
      ['投诉登记表', 5, false, '1'],
      ['投诉登记表', 6, false, '1'],
    ]);
    expect(members.map(({ person }) => person)).toEqual(['张敏', '张敏', '张敏', '张敏', null]);
  });
});

describe('a due visit belongs to the month of its deadline', () => {
  const complaints = [complaint(0, '2026-10-28'), complaint(1, '2026-10-29')];

  test('A: the month of the closing', () => {
    expect(figures({ complaints }, '2026-10')[0]).toBe('0/2');
    expect(figures({ complaints }, '2026-11')[0]).toBe('0/0');
  });

  test('J3: closed on the 28th due on the 31st, closed on the 29th due on the 1st', () => {
    expect(figures({ complaints }, '2026-10', { packs: 'J' })[0]).toBe('0/1');
    expect(figures({ complaints }, '2026-11', { packs: 'J' })[0]).toBe('0/1');
  });
});

describe('undone and not yet due is left out and counted', () => {
  const complaints = [complaint(0, '2026-10-10'), complaint(1, '2026-10-12')];
  const visits = [{ on: '2026-10-12', room: homes[0]!, about: 'T0' }];
  const on = (today: string) => {
    const rate = ratesOf({ homes, complaints, visits }, '2026-10', { today })('visit-rate', of投诉);
    return [fraction(rate), rate.excluded];
  };

  test('done early counts, the other waits until the deadline', () => {
    expect(on('2026-10-30')).toEqual(['1/1', { notYetDue: 1 }]);
    expect(on('2026-10-31')).toEqual(['1/2', {}]);
  });
});

describe('what is left out is shown by reason (A10)', () => {
  const complaints = [
    complaint(0, '2026-10-10'),
    complaint(1, '2026-10-10', { room: null, name: null }),
    complaint(2, '2026-10-10', { source: '上级转呈', replyLetter: '已复函' }),
    complaint(3, '2026-10-10', { valid: false }),
  ];

  test('under A', () => {
    const rate = ratesOf({ homes, complaints })('visit-rate', of投诉);
    expect([fraction(rate), rate.excluded]).toEqual(['0/1', { anonymous: 1, replyLetterOnly: 1, invalid: 1 }]);
    expect(rate.leftOut!.map(({ row, reason }) => [row.row, reason])).toEqual([
      [3, 'anonymous'],
      [4, 'replyLetterOnly'],
      [5, 'invalid'],
    ]);
  });

  test('under J the written reply does not free', () => {
    const rate = ratesOf({ homes, complaints }, '2026-10', { packs: 'J' })('visit-rate', of投诉);
    expect([fraction(rate), rate.excluded]).toEqual(['0/2', { anonymous: 1, invalid: 1 }]);
  });

  test('a repair in the lobby without a name has nobody to reach', () => {
    const repairs = [{ room: null, roomText: '大堂', name: null, completed: '2026-10-05' }];
    const rate = ratesOf({ homes, repairs }, '2026-10', { packs: 'J' })('visit-rate', { kind: '维修' });
    expect([fraction(rate), rate.value, rate.excluded]).toEqual(['0/0', null, { anonymous: 1 }]);
  });
});

describe('J4: least rates', () => {
  const done = (count: number, of: number) => ({
    repairs: homes.slice(0, of).map((room, index) => ({ id: `W${index}`, room, completed: '2026-10-05' })),
    visits: homes.slice(0, count).map((room, index) => ({ on: '2026-10-06', room, kind: '维修', about: `W${index}` })),
  });
  const repairRate = (count: number, of: number) =>
    ratesOf({ homes, ...done(count, of) }, '2026-10', { packs: 'J' })('visit-rate', { kind: '维修' });

  test('维修 60 %: 3 of 5 meets it, 2 of 4 does not', () => {
    expect(repairRate(3, 5)).toMatchObject({ target: 0.6, met: true, rules: ['J4'] });
    expect(repairRate(2, 4)).toMatchObject({ value: 0.5, met: false });
  });

  test('each kind has its rates; 管理服务 has no target unless the office sets one', () => {
    const find = ratesOf({ homes }, '2026-10', { packs: 'J' });
    const targets = ['投诉', '入住', '维修', '特约服务', '急救', '社区活动', '管理服务'].map(
      (kind) => find('visit-rate', { kind }).target,
    );
    expect(targets).toEqual([1, 1, 0.6, 0.6, 0.6, 0.3, null]);
    expect(find('visit-rate', { kind: '管理服务' }).rules).toEqual(['J3']);
  });

  test('特约服务: middle and end are two visits', () => {
    const services = [{ id: 'F1', kind: '特约服务', room: homes[0]!, from: '2026-09-21', to: '2026-10-11' }];
    const visits = [{ on: '2026-10-12', room: homes[0]!, kind: '特约服务', about: 'F1' }];
    expect(figures({ services, visits }, '2026-10', { packs: 'J' }, { kind: '特约服务' })).toEqual([
      '1/2',
      '1/2',
      '1/1',
      '1/2',
    ]);
  });
});

test('A3: what a rule samples has no visit-rate, it has a sample-rate', () => {
  const find = ratesOf({ homes });
  expect(() => find('visit-rate', { kind: '维修' })).toThrow('0 rates');
  expect(find('sample-rate', { kind: '维修' }).denominator).toBe(0);
});
