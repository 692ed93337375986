import { isoDay } from '../../src/values/moment';
import type { Ledger } from '../../src/visits/ledger';
import { ledgerOf, type LedgerOptions, type OfficeSketch } from './office';

const home = '3-2-501';

/** kind, event and deadline of every due visit. */
function dues(ledger: Ledger): string[] {
  return ledger.dueVisits.map(({ kind, event, latest }) => `${kind} ${isoDay(event)} ${isoDay(latest)}`);
}

function owed(sketch: OfficeSketch, options: LedgerOptions = {}): string[] {
  return dues(ledgerOf({ homes: [home], ...sketch }, options));
}

describe('A11: no window, so the deadline is the last day of the event’s month', () => {
  test('a complaint, when it is closed', () => {
    expect(owed({ complaints: [{ room: home, received: '2026-09-28', closed: '2026-10-02' }] })).toEqual([
      '投诉 2026-10-02 2026-10-31',
    ]);
  });

  test('an unclosed complaint owes no visit yet', () => {
    expect(owed({ complaints: [{ room: home, received: '2026-09-28' }] })).toEqual([]);
  });

  test('a returned form with an opinion or a dissatisfied item; 一般 alone owes nothing', () => {
    const form = { room: home, sent: '2026-09-25', returned: '2026-10-05' };
    expect(owed({ surveys: [{ ...form, opinion: '楼道灯暗' }] })).toEqual(['意见征询 2026-10-05 2026-10-31']);
    expect(owed({ surveys: [{ ...form, items: { 保安: '不满意', 清洁: '满意' } }] })).toHaveLength(1);
    expect(owed({ surveys: [{ ...form, items: { 保安: '一般' } }] })).toEqual([]);
    expect(owed({ surveys: [{ room: home, sent: '2026-09-25', opinion: '楼道灯暗' }] })).toEqual([]);
  });

  test('A12: an opinion registered as such', () => {
    expect(owed({ services: [{ kind: '意见建议', room: home, from: '2026-10-05' }] })).toEqual([
      '意见建议 2026-10-05 2026-10-31',
    ]);
  });
});

describe('J3: the latest day of each visit', () => {
  const j = (sketch: OfficeSketch): string[] => owed(sketch, { packs: 'J' });

  test('投诉 3 days after it was handled', () => {
    expect(j({ complaints: [{ room: home, received: '2026-10-28', closed: '2026-10-30' }] })).toEqual([
      '投诉 2026-10-30 2026-11-02',
    ]);
  });

  test('入住 one month after moving in; several rows of one home move in once', () => {
    const moved = { room: home, movedIn: '2026-08-31' };
    expect(owed({ homes: [moved, { ...moved, name: '家人' }] }, { packs: 'J' })).toEqual([
      '入住 2026-08-31 2026-09-30',
    ]);
  });

  test('维修 one week after completion, nothing before', () => {
    expect(j({ repairs: [{ room: home, reported: '2026-10-01', completed: '2026-10-03' }] })).toEqual([
      '维修 2026-10-03 2026-10-10',
    ]);
    expect(j({ repairs: [{ room: home, reported: '2026-10-01' }] })).toEqual([]);
  });

  test('特约服务 from the middle day with 7 days, and after its end', () => {
    const contract = { kind: '特约服务', room: home, from: '2026-09-01', to: '2026-10-31' };
    expect(j({ services: [contract] })).toEqual(['特约服务 2026-10-01 2026-10-08', '特约服务 2026-10-31 2026-11-07']);
  });

  test('特约服务 of an odd number of days: the earlier of the two middle days', () => {
    const contract = { kind: '特约服务', room: home, from: '2026-09-01', to: '2026-09-22' };
    expect(j({ services: [contract] })[0]).toBe('特约服务 2026-09-11 2026-09-18');
  });

  test('特约服务 of a single day has an end and no middle; without an end it runs on', () => {
    expect(j({ services: [{ kind: '特约服务', room: home, from: '2026-10-01', to: '2026-10-01' }] })).toEqual([
      '特约服务 2026-10-01 2026-10-08',
    ]);
    expect(j({ services: [{ kind: '特约服务', room: home, from: '2026-10-01' }] })).toEqual([]);
  });

  test('急救 and 管理服务 one week after, 社区活动 one month after; by the start where no end is written', () => {
    expect(
      j({
        services: [
          { kind: '急救', room: home, from: '2026-10-01' },
          { kind: '社区活动', room: home, from: '2026-09-30', to: '2026-10-02' },
          { kind: '管理服务', room: home, from: '2026-10-01' },
        ],
      }),
    ).toEqual(['急救 2026-10-01 2026-10-08', '社区活动 2026-10-02 2026-11-02', '管理服务 2026-10-01 2026-10-08']);
  });
});

describe('A + J', () => {
  test('one closing owes one visit; J3’s window holds, because A11 states none', () => {
    const ledger = ledgerOf(
      {
        homes: [home],
        complaints: [
          { room: home, received: '2026-10-01', closed: '2026-10-02' },
          { room: home, received: '2026-10-20', closed: '2026-10-30' },
        ],
      },
      { packs: 'A+J' },
    );
    expect(dues(ledger)).toEqual(['投诉 2026-10-02 2026-10-05', '投诉 2026-10-30 2026-11-02']);
    expect(ledger.dueVisits.map(({ rules }) => rules)).toEqual([
      ['J3', 'A11'],
      ['J3', 'A11'],
    ]);
  });

  test('J3 owes every repair; A3 draws no sample but keeps its orders for the sample rate', () => {
    const ledger = ledgerOf(
      { homes: [home], repairs: [{ room: home, assigned: '2026-10-01', completed: '2026-10-03' }] },
      { packs: 'A+J' },
    );
    expect(dues(ledger)).toEqual(['维修 2026-10-03 2026-10-10']);
    expect(ledger.dueVisits[0]!.sampled).toBeNull();
    expect(ledger.samples.map(({ rule, matches }) => [rule.rule, matches.length])).toEqual([['A3', 1]]);
  });
});

describe('due visits begin with the first date in the visit register', () => {
  const complaints = [
    { room: home, received: '2026-09-20', closed: '2026-09-30' },
    { room: home, received: '2026-09-25', closed: '2026-10-01' },
  ];
  const begin = (dueFrom: string | null): LedgerOptions => ({
    packs: 'J',
    settings: { options: { fairIsSatisfied: false, dueFrom } },
  });

  test('an event before it owes nothing, though its deadline lies after it', () => {
    const visits = [{ on: '2026-10-01', room: home, kind: '意见征询' }];
    expect(owed({ complaints, visits }, begin(null))).toEqual(['投诉 2026-10-01 2026-10-04']);
  });

  test('the office’s own date stands above it', () => {
    const visits = [{ on: '2026-10-01', room: home, kind: '意见征询' }];
    expect(owed({ complaints, visits }, begin('2026-09-30'))).toHaveLength(2);
  });

  test('a register without a visit begins with the month before today’s', () => {
    const old = { room: home, received: '2025-09-20', closed: '2025-09-30' };
    const ledger = ledgerOf({ homes: [home], complaints: [old, ...complaints] }, begin(null));
    expect(isoDay(ledger.dueFrom!)).toBe('2026-10-01');
    expect(dues(ledger)).toEqual(['投诉 2026-10-01 2026-10-04']);
  });
});

test('an event dated after today has not happened', () => {
  const repairs = [{ room: home, reported: '2026-11-19', completed: '2026-11-21' }];
  expect(owed({ repairs }, { packs: 'J', today: '2026-11-20' })).toEqual([]);
  expect(owed({ repairs }, { packs: 'J', today: '2026-11-21' })).toHaveLength(1);
});

test('A9: one matter owes one visit, from the closing of its last row, with the numbers of all its rows', () => {
  const row = { room: home, category: '噪音', received: '2026-10-01' };
  const { dueVisits } = ledgerOf({
    homes: [home],
    complaints: [
      { ...row, id: 'T1', department: '客服部', closed: '2026-10-02' },
      { ...row, id: 'T2', department: '秩序部', closed: '2026-10-06' },
    ],
  });
  expect(dueVisits.map(({ event, references, alsoFrom }) => [isoDay(event), references, alsoFrom.length])).toEqual([
    ['2026-10-06', ['T1', 'T2'], 1],
  ]);
});

describe('executors', () => {
  const executors = (packs: 'A' | 'J' | 'A+J', level: string | null, department: string | null = '工程部') =>
    ledgerOf(
      { homes: [home], complaints: [{ room: home, received: '2026-10-01', closed: '2026-10-02', level, department }] },
      { packs },
    ).dueVisits[0]!.executors;

  test('A4', () => {
    expect(executors('A', '重要')).toEqual(['事务助理', '房管员']);
  });

  test('J5: 重要 and 重大 the manager; 一般, 轻微 and no grade the head of the department complained about', () => {
    expect(executors('J', '重要')).toEqual(['管理处经理']);
    expect(executors('J', '重大')).toEqual(['管理处经理']);
    expect(executors('J', '轻微')).toEqual(['department:工程部']);
    expect(executors('J', null, null)).toEqual(['department:']);
  });

  test('A + J: whoever any pack names, the highest post first', () => {
    expect(executors('A+J', '一般')).toEqual(['department:工程部', '事务助理', '房管员']);
  });
});

test('ids are stable over runs and unique where the office used a number twice', () => {
  const sketch: OfficeSketch = {
    homes: [home],
    complaints: [
      { id: 'T1', room: home, received: '2026-08-01', closed: '2026-08-02' },
      { id: 'T1', room: home, received: '2026-10-01', closed: '2026-10-02' },
      { id: null, room: home, received: '2026-10-20', closed: '2026-10-22' },
    ],
  };
  const ids = (): string[] => ledgerOf(sketch).dueVisits.map(({ id }) => id);
  expect(ids()).toEqual([
    'residential-park:A11:complaints:complaintClosed:T1',
    'residential-park:A11:complaints:complaintClosed:T1#2',
    'residential-park:A11:complaints:complaintClosed:投诉登记表!4',
  ]);
  expect(ids()).toEqual(ids());
});
