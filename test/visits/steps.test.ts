import { isoDay } from '../../src/values/moment';
import type { Ledger } from '../../src/visits/ledger';
import { ledgerOf, type HomeSketch, type OfficeSketch, type VisitSketch } from './office';

const home = '3-2-501';

/** step, earliest, latest, countsFrom of every step. */
function steps(sketch: OfficeSketch, packs: readonly string[], today = '2026-11-20'): string[] {
  const { dueVisits } = ledgerOf(sketch, { packs, today });
  return dueVisits
    .filter(({ step }) => step !== null)
    .map(({ step, earliest, latest, countsFrom }) =>
      [step, ...[earliest, latest, countsFrom].map((date) => isoDay(date).slice(2))].join(' '),
    );
}

/** Sheet row of the record that answers each step, and where the step stands. */
function answers({ matches }: Ledger): string[] {
  return matches.map(({ due, valid, state }) => `${due.step} ${valid?.row.row ?? '–'} ${state}`);
}

describe('Q1: after delivery 2 hours, day 1 to 3, day 7, 1 month, 3 months', () => {
  const car = (started: string): HomeSketch => ({ room: null, name: '王车主', customerId: 'C1', started });

  test('delivered on 31 August at 14:00: months end on the last day, ten weeks are 70 days', () => {
    expect(steps({ homes: [car('2026-08-31T14:00')] }, ['car-delivery'])).toEqual([
      '2小时内 26-08-31 26-08-31 26-08-31',
      '三日内 26-09-01 26-09-03 26-09-01',
      '七日 26-09-07 26-09-07 26-09-04',
      '一个月 26-09-21 26-09-30 26-09-08',
      '三个月 26-11-09 26-11-30 26-10-01',
    ]);
  });

  test('two hours after 23:00, or after a day without its time, end on the next day', () => {
    expect(steps({ homes: [car('2026-08-31T23:00')] }, ['car-delivery'])[0]).toBe('2小时内 26-08-31 26-09-01 26-08-31');
    expect(steps({ homes: [car('2026-08-31')] }, ['car-delivery']).slice(0, 2)).toEqual([
      '2小时内 26-08-31 26-09-01 26-08-31',
      // The list names it from the day after delivery, and a call on that day answers it although two hours may run until then.
      '三日内 26-09-01 26-09-03 26-09-01',
    ]);
  });

  const called = (...on: string[]): string[] =>
    answers(
      ledgerOf(
        {
          homes: [car('2026-08-31T14:00')],
          visits: on.map((date): VisitSketch => ({
            on: date,
            room: null,
            name: '王车主',
            customerId: 'C1',
            kind: '交付',
          })),
        },
        { packs: ['car-delivery'] },
      ),
    );

  test('each record answers one step, from the day after the deadline of the step before', () => {
    expect(called('2026-08-31', '2026-09-02', '2026-09-05', '2026-09-20', '2026-10-01')).toEqual([
      '2小时内 2 done',
      '三日内 3 done',
      '七日 4 done',
      '一个月 5 done',
      '三个月 6 done',
    ]);
  });

  test('a call on the fourth day is an early one of day 7, not a late one of day 3', () => {
    expect(called('2026-09-04').slice(0, 3)).toEqual(['2小时内 – missed', '三日内 – missed', '七日 2 done']);
  });

  test('a second call on the fourth day makes up for day 3: late still answers', () => {
    expect(called('2026-09-04', '2026-09-04').slice(0, 3)).toEqual([
      '2小时内 – missed',
      '三日内 3 doneLate',
      '七日 2 done',
    ]);
  });

  test('Q3: fleet and government count as anybody; executor 销售顾问', () => {
    const { dueVisits } = ledgerOf(
      { homes: [{ ...car('2026-08-31'), name: '市政府车队', role: '单位' }] },
      { packs: ['car-delivery'] },
    );
    expect(dueVisits.map(({ executors, exemption }) => [executors, exemption])).toEqual(
      Array.from({ length: 5 }, () => [['销售顾问'], null]),
    );
  });

  test('the id of a step says which it is', () => {
    const { dueVisits } = ledgerOf({ homes: [car('2026-08-31')] }, { packs: ['car-delivery'] });
    expect(dueVisits[1]!.id).toBe('car-delivery:Q1:customers:serviceStarted:C1:三日内');
  });
});

describe('N1: a reminder before use, visits three days and a month after', () => {
  const trip = { id: 'YK1', kind: '游客', room: home, from: '2026-10-10', to: '2026-10-12' };

  test('the reminder by the day of use, the others from its end', () => {
    expect(steps({ homes: [home], services: [trip] }, ['travel'])).toEqual([
      '使用前提醒 26-10-07 26-10-10 26-10-07',
      '使用后三日 26-10-12 26-10-15 26-10-12',
      '使用后一月 26-11-02 26-11-12 26-10-16',
    ]);
  });

  test('a trip that lies ahead owes its reminder alone', () => {
    const ahead = { ...trip, from: '2026-12-01', to: '2026-12-05' };
    expect(steps({ homes: [home], services: [ahead] }, ['travel'])).toEqual(['使用前提醒 26-11-28 26-12-01 26-11-28']);
  });

  test('after the day of use nobody is reminded: the call answers the visit after use', () => {
    const visits = [{ on: '2026-10-13', room: home, kind: '游客', about: 'YK1' }];
    expect(answers(ledgerOf({ homes: [home], services: [trip], visits }, { packs: ['travel'] }))).toEqual([
      '使用前提醒 – missed',
      '使用后三日 2 done',
      '使用后一月 – missed',
    ]);
  });

  test('a reminder three days before counts, four days before it is too early', () => {
    const on = (date: string) =>
      ledgerOf(
        { homes: [home], services: [trip], visits: [{ on: date, room: home, kind: '游客' }] },
        { packs: ['travel'] },
      ).matches[0]!;
    expect(on('2026-10-07').state).toBe('done');
    expect(on('2026-10-06')).toMatchObject({ state: 'missed', candidates: [{ against: ['before-event'] }] });
  });

  test('other services owe nothing here', () => {
    expect(steps({ homes: [home], services: [{ ...trip, kind: '特约服务' }] }, ['travel'])).toEqual([]);
  });
});

describe('before a date: K1, L3, U1', () => {
  test('K1: notice a week before, message three days before the contract ends', () => {
    expect(steps({ homes: [{ room: home, contractEnd: '2026-11-30' }] }, ['renewal'])).toEqual([
      '提前一周通知 26-11-16 26-11-23 26-11-16',
      '提前三天消息 26-11-24 26-11-27 26-11-24',
    ]);
  });

  test('K1: who was told nothing a week before is not told so after it; the message is a visit of its own', () => {
    const visits = [{ on: '2026-11-24', room: home, kind: '到期' }];
    const ledger = ledgerOf(
      { homes: [{ room: home, contractEnd: '2026-11-30' }], visits },
      { packs: ['renewal'], today: '2026-11-28' },
    );
    expect(answers(ledger)).toEqual(['提前一周通知 – missed', '提前三天消息 2 done']);
  });

  test('K1: after both deadlines a call answers neither, and the reason stands there', () => {
    const visits = [{ on: '2026-11-28', room: home, kind: '到期' }];
    const { matches } = ledgerOf(
      { homes: [{ room: home, contractEnd: '2026-11-30' }], visits },
      { packs: ['renewal'], today: '2026-11-28' },
    );
    expect(matches.map(({ state, candidates }) => [state, candidates.map(({ against }) => against)])).toEqual([
      ['missed', []],
      ['missed', [['after-deadline']]],
    ]);
  });

  test('L3: two months before the warranty ends; whoever of one home is told, the home is', () => {
    const warranty = { room: home, warrantyEnd: '2027-01-31' };
    // 31 January less two months is 30 November.
    expect(steps({ homes: [warranty, { ...warranty, name: '家人' }] }, ['delivery-experience'])).toEqual([
      '质保到期告知 26-10-31 26-11-30 26-10-31',
    ]);
  });

  test('L3: what had to be told before visits are owed is not held against the office', () => {
    // Visits are owed from 2026-01-01; two months before 28 February is 28 December, before 1 March is 1 January.
    const told = (warrantyEnd: string) => steps({ homes: [{ room: home, warrantyEnd }] }, ['delivery-experience']);
    expect(told('2026-02-28')).toEqual([]);
    expect(told('2026-03-01')).toHaveLength(1);
  });

  test('U1: the renewal a month before the prepaid year ends', () => {
    expect(steps({ homes: [{ room: home, contractEnd: '2026-12-31' }] }, ['owner-handbook'])).toEqual([
      '续费提醒 26-10-31 26-11-30 26-10-31',
    ]);
  });

  test('K + U: steps of two packs stand beside each other, each with its own days', () => {
    expect(steps({ homes: [{ room: home, contractEnd: '2026-12-31' }] }, ['renewal', 'owner-handbook'])).toEqual([
      '提前一周通知 26-12-17 26-12-24 26-12-17',
      '提前三天消息 26-12-25 26-12-28 26-12-25',
      '续费提醒 26-10-31 26-11-30 26-10-31',
    ]);
  });
});

test('U2: checked again two months after acceptance, seven weeks after it at the earliest', () => {
  const renovation = { kind: '装修', room: home, from: '2026-06-15', to: '2026-08-31' };
  // 31 August + 49 days = 19 October; + 2 months = 31 October.
  expect(steps({ homes: [home], services: [renovation] }, ['owner-handbook'])).toEqual([
    '复查 26-10-19 26-10-31 26-08-31',
  ]);
});

test('B2: the first call one month after installation, by phone alone', () => {
  const company = { room: null, name: '甲公司', customerId: 'K1', started: '2026-01-31' };
  const visit = (on: string, channel: string): VisitSketch => ({
    on,
    channel,
    room: null,
    name: '甲公司',
    customerId: 'K1',
    kind: '交付',
  });
  const first = (visits: readonly VisitSketch[]) =>
    ledgerOf({ homes: [company], visits }, { packs: ['company-customer'] }).matches.find(
      ({ due }) => due.kind === '交付',
    )!;
  const { due } = first([]);
  // 31 January + 3 weeks = 21 February; + 1 month = 28 February.
  expect([due.earliest, due.latest, due.countsFrom].map(isoDay)).toEqual(['2026-02-21', '2026-02-28', '2026-01-31']);
  expect(first([visit('2026-02-10', '电话')]).state).toBe('done');
  expect(first([visit('2026-03-05', '电话')]).state).toBe('doneLate');
  expect(first([visit('2026-02-25', '上门')])).toMatchObject({
    state: 'missed',
    candidates: [{ against: ['other-channel'] }],
  });
});
