import fc from 'fast-check';
import type { VisitPlan } from '../../src/planning/plan';
import { planVisits } from '../../src/planning/planVisits';
import type { Regulation } from '../../src/regulations/regulation';
import type { StaffRow } from '../../src/registers/register';
import type { VisitMatch, VisitRecord } from '../../src/visits/ledger';
import {
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  registers,
  staff,
  TODAY,
  TOMORROW,
  visit,
} from './office';

const signed: Regulation['targets'][number] = {
  rate: 'signed-onsite-share',
  kind: null,
  target: 0.4,
  direction: 'atLeast',
  rule: 'A11',
  rules: ['A11'],
};
const distant: Regulation['targets'][number] = {
  rate: 'phone-letter-share',
  kind: null,
  target: 0.7,
  direction: 'atMost',
  rule: 'A13',
  rules: ['A13'],
};

/** Valid visits of this year, long enough ago to hold nobody back. */
const made = (count: number, channel: string, kind = '投诉'): VisitRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const at = { day: TODAY - 60 - index, minute: null };
    return record(
      visit(partyOf(home(`50-1-${101 + index}`)), { visitedAt: at, kind, channel, signed: channel === '上门' }),
    );
  });
const complaintAt = (room: string, changes = {}): VisitMatch => match(due(home(room), changes));

function planned(
  matches: readonly VisitMatch[],
  visitRecords: readonly VisitRecord[],
  targets: Regulation['targets'] = [signed],
  people: readonly StaffRow[] = [staff('张敏', { minutes: 480 })],
  standing: Parameters<typeof planVisits>[0]['standing'] = [],
): VisitPlan {
  return planVisits({
    ledger: ledger({
      matches,
      visitRecords,
      registers: registers({ staff: people }),
      regulation: regulation({ targets }),
    }),
    standing,
    seed: 1,
  });
}

const onsite = (plan: VisitPlan) =>
  plan.visits.flatMap(({ bundle }) => (bundle.channel === '上门' ? bundle.household!.room : [])).sort();
const three = ['1-1-101', '2-1-101', '3-1-101'].map((room) => complaintAt(room));

describe('signed onsite visits of the year (A11, C5: 40 % of 意见征询 and 投诉)', () => {
  test('while the year is short of them, calls become visits, and the list says why', () => {
    // 2 of 6 so far; with three calls 2 of 9, and 4 of 9 are 44 %.
    const plan = planned(three, [...made(2, '上门'), ...made(4, '电话')]);
    expect(onsite(plan)).toEqual(['1-1-101', '2-1-101']);
    expect(plan.visits.find(({ bundle }) => bundle.channel === '上门')!.bundle).toMatchObject({
      channelBecause: { why: 'share', rule: 'A11', share: 2 / 6, target: 0.4 },
      minutes: 30,
    });
  });

  test('no more than the target takes, and none once it is reached', () => {
    // 4 of 6 so far: with three calls 4 of 9.
    expect(onsite(planned(three, [...made(4, '上门'), ...made(2, '电话')]))).toEqual([]);
    // 3 of 6 so far: the three calls of this list alone bring it down to 3 of 9.
    expect(onsite(planned(three, [...made(3, '上门'), ...made(3, '电话')]))).toEqual(['1-1-101']);
    expect(onsite(planned(three, made(9, '电话'), []))).toEqual([]);
  });

  test('first where somebody goes to the building anyway', () => {
    const atDoor = complaintAt('3-1-201', { kind: '维修', channels: ['上门'] });
    expect(onsite(planned([...three, atDoor], [...made(3, '上门'), ...made(3, '电话')]))).toEqual([
      '3-1-101',
      '3-1-201',
    ]);
  });

  test('not what only a call answers, not another kind, not a greeting, not where nobody lives or somebody named the minute', () => {
    const named = record(visit(partyOf(null), { promisedAt: { day: TOMORROW, minute: 600 } }), {
      reached: false,
      valid: false,
    });
    const matches = [
      complaintAt('1-1-101', { channels: ['电话'] }),
      complaintAt('1-1-102', { kind: '维修' }),
      complaintAt('1-1-103', { kind: '生日', channels: ['电话'] }),
      match(due(home('1-1-104', { occupancy: '未入住' }))),
      { ...complaintAt('1-1-105'), attempts: [named] },
      match(due(home('1-1-106', { preferredTime: '9:00-9:20' }))),
    ];
    const plan = planned(matches, made(9, '电话'));
    expect(plan.visits).toHaveLength(6);
    expect(onsite(plan)).toEqual([]);
  });

  test('visits of another year and after the list do not count', () => {
    const lastYear = made(9, '上门').map((one) => ({ ...one, day: one.day! - 365 }));
    expect(onsite(planned(three.slice(0, 1), [...lastYear, ...made(2, '电话')]))).toEqual(['1-1-101']);
  });
});

describe('phone and letter (A13: 70 % of the year, C5: 60 %)', () => {
  test('calls of any kind become visits until the share is kept', () => {
    const repairs = ['1-1-101', '2-1-101', '3-1-101'].map((room) => complaintAt(room, { kind: '维修' }));
    // 9 of 12 so far; with the list 12 of 15, of which 10 are allowed.
    const plan = planned(repairs, [...made(3, '上门', '维修'), ...made(9, '电话', '维修')], [distant]);
    expect(onsite(plan)).toEqual(['1-1-101', '2-1-101']);
    expect(plan.visits.find(({ bundle }) => bundle.channel === '上门')!.bundle.channelBecause).toEqual({
      why: 'share',
      rule: 'A13',
      share: 0.75,
      target: 0.7,
    });
  });
});

describe('nobody loses his place for a share', () => {
  test('what there are no minutes for stays a call', () => {
    expect(onsite(planned(three, made(9, '电话'), [signed], [staff('张敏', { minutes: 50 })]))).toHaveLength(1);
    const full = planned(three, made(9, '电话'), [signed], [staff('张敏', { minutes: 30 })]);
    expect(onsite(full)).toEqual([]);
    expect(full.visits).toHaveLength(3);
  });

  test('one that cannot be turned keeps no other from it', () => {
    const manager = staff('赵磊', { post: '项目经理', minutes: 10 });
    const steward = staff('孙丽', { post: '楼栋管家', minutes: 60 });
    const his = complaintAt('1-1-101', { executors: ['管理处经理'], latest: TODAY });
    const hers = complaintAt('1-1-102', { executors: ['房管员'] });
    const plan = planned([his, hers], made(9, '电话'), [signed], [manager, steward]);
    expect(plan.visits.map(({ bundle, staff: name }) => [bundle.channel, name]).sort()).toEqual([
      ['上门', '孙丽'],
      ['电话', '赵磊'],
    ]);
  });

  test('whatever the office, the same customers are served as without the target', () => {
    const visits = fc.array(
      fc.record({
        building: fc.integer({ min: 1, max: 4 }),
        kind: fc.constantFrom('投诉', '维修', '意见征询'),
        latest: fc.integer({ min: TODAY - 3, max: TOMORROW + 8 }),
        channels: fc.constantFrom([], ['上门'], ['电话'], ['电话', '上门']),
      }),
      { maxLength: 18 },
    );
    const minutes = fc.array(fc.constantFrom(20, 60, 120, 300), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(visits, minutes, (drawn, each) => {
        const matches = drawn.map(({ building, ...changes }, index) =>
          complaintAt(`${building}-1-${101 + index}`, changes),
        );
        const people = each.map((own, index) => staff(`员工${index}`, { minutes: own }));
        const records = [...made(2, '上门'), ...made(9, '电话')];
        const [without, aimed] = [[], [signed, distant]].map((targets) => planned(matches, records, targets, people));
        const served = (plan: VisitPlan) => plan.visits.map(({ bundle }) => bundle.key).sort();
        expect(served(aimed!)).toEqual(expect.arrayContaining(served(without!)));
        const proposed = aimed!.visits.filter(({ bundle }) => bundle.channelBecause !== null);
        // As few as needed: one less, and one of the shares is missed.
        for (const left of proposed) {
          const of = (
            kinds: readonly string[] | null,
            counts: (channel: string) => boolean,
            before: readonly [number, number],
          ) => {
            const asked = aimed!.visits.flatMap(({ bundle }) =>
              bundle.reasons.flatMap(({ kind }) =>
                kinds === null || kinds.includes(kind) ? [bundle === left.bundle ? '电话' : bundle.channel] : [],
              ),
            );
            return (before[0] + asked.filter(counts).length) / (before[1] + asked.length);
          };
          const signedShare = of(['投诉', '意见征询'], (channel) => channel === '上门', [2, 11]);
          const distantShare = of(null, (channel) => channel === '电话', [9, 11]);
          expect(signedShare < 0.4 - 1e-9 || distantShare > 0.7 + 1e-9).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a rerun keeps what an earlier list proposed, and an accepted call stays a call', () => {
    const records = [...made(3, '上门'), ...made(3, '电话')];
    const standing = (room: string, channel: string, accepted: boolean) => ({
      key: `home |${room}`,
      staff: '张敏',
      companions: [],
      slot: 540,
      channel,
      accepted,
    });
    const people = [staff('张敏', { minutes: 480 })];
    expect(onsite(planned(three, records, [signed], people, [standing('3-1-101', '上门', false)]))).toEqual([
      '3-1-101',
    ]);
    expect(onsite(planned(three, records, [signed], people, [standing('1-1-101', '电话', true)]))).toEqual(['2-1-101']);
  });
});
