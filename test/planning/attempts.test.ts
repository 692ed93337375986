import type { VisitPlan } from '../../src/planning/plan';
import { planVisits } from '../../src/planning/planVisits';
import type { Household, VisitRow } from '../../src/registers/register';
import type { DueVisit, VisitRecord } from '../../src/visits/ledger';
import {
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  registers,
  settings,
  staff,
  TODAY,
  TOMORROW,
  visit,
} from './office';

const MORNING = 10 * 60;
const AFTERNOON = 15 * 60;

/** An attempt in vain `ago` days before today. */
const tried = (ago: number, minute: number | null, changes: Partial<VisitRow> = {}): VisitRecord =>
  record(
    visit(partyOf(home('1-1-101')), {
      visitedAt: { day: TODAY - ago, minute },
      channel: '电话',
      outcome: '无人接听',
      ...changes,
    }),
    { reached: false, valid: false },
  );

function planned(
  attempts: readonly VisitRecord[],
  changes: Partial<DueVisit> = {},
  { date = TOMORROW, household = home('1-1-101'), own = settings() } = {},
): VisitPlan {
  const matches = [match(due(household as Household, { kind: '维修', ...changes }), { attempts })];
  return planVisits({
    ledger: ledger({ matches, visitRecords: attempts, registers: registers({ staff: [staff('张敏')] }) }),
    settings: own,
    date,
    seed: 1,
  });
}

const contact = (plan: VisitPlan) => plan.visits.map(({ bundle }) => [bundle.channel, bundle.channelBecause]);
const left = (plan: VisitPlan) => plan.notPlanned.map(({ because, notBefore }) => [because, notBefore]);
const inVain = [tried(6, MORNING), tried(4, AFTERNOON), tried(2, MORNING)];

describe('three attempts over two parts of the day and two days, then the next channel', () => {
  test('after three calls somebody goes to the door, and the list says why', () => {
    expect(contact(planned(inVain.slice(0, 2)))).toEqual([['电话', null]]);
    expect(contact(planned(inVain))).toEqual([['上门', { why: 'attempts', instead: '电话', attempts: 3 }]]);
  });

  test('three calls in one part of the day, or on one day, are not enough', () => {
    expect(contact(planned([tried(6, MORNING), tried(4, MORNING), tried(2, MORNING)]))).toEqual([['电话', null]]);
    expect(contact(planned([tried(2, MORNING), tried(2, AFTERNOON), tried(2, AFTERNOON)]))).toEqual([['电话', null]]);
  });

  test('an attempt without a time may have been in either part', () => {
    expect(contact(planned([tried(6, MORNING), tried(4, MORNING), tried(2, null)]))[0]![0]).toBe('上门');
    expect(contact(planned([tried(6, null), tried(4, null), tried(2, null)]))[0]![0]).toBe('上门');
  });

  test('where nobody wrote the channel, the outcome tells it', () => {
    const unsaid = inVain.map((one) => ({ ...one, channel: null }));
    expect(contact(planned(unsaid))[0]![0]).toBe('上门');
  });

  test('after the door comes a letter, which takes no longer than a call, and is sent once', () => {
    const atDoor = [tried(12, MORNING), tried(10, AFTERNOON), tried(8, MORNING)].map((one) => ({
      ...one,
      channel: '上门',
    }));
    const both = planned([...atDoor, ...inVain]);
    expect(contact(both)).toEqual([['信函', { why: 'attempts', instead: '电话', attempts: 3 }]]);
    expect(both.visits[0]!.bundle.minutes).toBe(10);
    const letter = { ...tried(1, null), channel: '信函' };
    expect(left(planned([...atDoor, ...inVain, letter]))).toEqual([['attempts-exhausted', null]]);
  });

  test('channels that bind are not left: what only a call answers is given up (A3)', () => {
    const callsOnly = { channels: ['电话'], channelsBind: true };
    expect(left(planned(inVain, callsOnly))).toEqual([['attempts-exhausted', null]]);
    expect(contact(planned(inVain, { channels: ['电话'] }))[0]![0]).toBe('上门');
    const atDoor = inVain.map((one) => ({ ...one, channel: '上门' }));
    expect(contact(planned(atDoor, { channels: ['上门', '电话', '信函'] }))).toEqual([
      ['电话', { why: 'attempts', instead: '上门', attempts: 3 }],
    ]);
  });

  test('nobody knocks where nobody lives', () => {
    const household = home('1-1-101', { occupancy: '未入住' });
    expect(left(planned(inVain, {}, { household }))).toEqual([['attempts-exhausted', null]]);
  });

  test('how many it takes is a setting', () => {
    const own = settings();
    const patient = { ...own, planning: { ...own.planning, attemptsInAll: 4 } };
    expect(contact(planned(inVain, {}, { own: patient }))).toEqual([['电话', null]]);
  });

  test('who answered and named a time is called at that time, however often he was tried', () => {
    const later = tried(2, MORNING, { outcome: '改约', promisedAt: { day: TOMORROW, minute: AFTERNOON } });
    const { visits } = planned([...inVain.slice(0, 2), later]);
    expect(visits.map(({ bundle, slot }) => [bundle.channel, slot])).toEqual([['电话', AFTERNOON]]);
  });
});

describe('the time of the next attempt', () => {
  test('is in the part of the day in which nobody was tried yet', () => {
    expect(planned([tried(3, MORNING)]).visits[0]!.slot).toBe(12 * 60);
    expect(planned([tried(3, AFTERNOON)]).visits[0]!.slot).toBe(9 * 60);
    expect(planned([tried(3, AFTERNOON), tried(2, MORNING)]).visits[0]!.slot).toBe(9 * 60);
    expect(planned([tried(3, null)]).visits[0]!.slot).toBe(9 * 60);
  });

  test('stays in the preferred time where that leaves no other part', () => {
    const household = home('1-1-101', { preferredTime: '10:00-11:00' });
    expect(planned([tried(3, MORNING)], {}, { household }).visits[0]!.slot).toBe(10 * 60);
  });

  test('is not on a day on which two attempts were made', () => {
    const twice = [tried(0, MORNING), tried(0, AFTERNOON)];
    expect(left(planned(twice, {}, { date: TODAY }))).toEqual([['tried-today', TODAY + 1]]);
    expect(contact(planned(twice, {}, { date: TOMORROW }))).toEqual([['电话', null]]);
    expect(contact(planned(twice.slice(1), {}, { date: TODAY }))).toEqual([['电话', null]]);
  });

  test('is not before the day the customer named, and the list says which', () => {
    const later = tried(1, MORNING, { outcome: '改约', promisedAt: { day: TOMORROW + 5, minute: null } });
    expect(left(planned([later]))).toEqual([['outside-preferred-time', TOMORROW + 5]]);
  });
});

describe('numbers that lead nowhere', () => {
  const household = home('1-1-101', { phones: ['13800000001'] });
  const party = partyOf(household);
  const dead = (outcome: string, phones = ['13800000001']) =>
    tried(3, MORNING, { outcome, party: { ...party, phones } });

  test.each(['空号', '号码错误'])('%s: the channel is changed at once', (outcome) => {
    expect(contact(planned([dead(outcome)], {}, { household }))).toEqual([['上门', { why: 'deadNumber' }]]);
    expect(left(planned([dead(outcome)], { channels: ['电话'], channelsBind: true }, { household }))).toEqual([
      ['attempts-exhausted', null],
    ]);
  });

  test('a number that was corrected since can be called', () => {
    expect(contact(planned([dead('空号', ['13800000009'])], {}, { household }))).toEqual([['电话', null]]);
  });

  test('of two numbers the living one is called', () => {
    const two = home('1-1-101', { phones: ['13800000001', '13800000002'] });
    expect(planned([dead('空号')], {}, { household: two }).visits[0]!.bundle.party.phones).toEqual(['13800000002']);
  });

  test('a number at which the customer answered since is alive', () => {
    const answered = record(
      visit(party, { visitedAt: { day: TODAY - 1, minute: null }, channel: '电话', outcome: '已接通', kind: '入住' }),
    );
    const office = ledger({
      matches: [match(due(household, { kind: '投诉' }), { attempts: [dead('空号')] })],
      visitRecords: [dead('空号'), answered],
    });
    expect(contact(planVisits({ ledger: office, seed: 1 }))).toEqual([['电话', null]]);
  });
});
