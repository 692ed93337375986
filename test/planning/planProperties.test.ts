import fc from 'fast-check';
import { planVisits } from '../../src/planning/planVisits';
import { holdsPost, readPosts } from '../../src/planning/posts';
import { due, home, ledger, match, registers, settings, staff, TODAY, TOMORROW } from './office';

const office = fc.record({
  visits: fc.array(
    fc.record({
      home: fc.integer({ min: 0, max: 25 }),
      latest: fc.integer({ min: TODAY - 9, max: TODAY + 9 }),
      earliest: fc.integer({ min: TODAY - 12, max: TODAY + 3 }),
      channels: fc.constantFrom([], ['上门'], ['电话'], ['上门', '电话']),
      executors: fc.constantFrom([], ['管理处经理'], ['助理'], ['房管员', '助理'], ['department:工程部']),
      state: fc.constantFrom(
        'missed' as const,
        'notYetDue' as const,
        'exempt' as const,
        'notSampled' as const,
        'done' as const,
      ),
    }),
    { maxLength: 60 },
  ),
  homes: fc.array(
    fc.record({
      preferredTime: fc.constantFrom(null, '上午', '下午', '周末', '18:00后', '10:00-10:30'),
      occupancy: fc.constantFrom(null, '已入住', '空置', '未入住'),
      phone: fc.boolean(),
    }),
    { minLength: 26, maxLength: 26 },
  ),
  people: fc.array(
    fc.record({
      post: fc.constantFrom('项目经理', '工程主管', '管家', '客服助理', '保安'),
      minutes: fc.constantFrom(null, 0, 15, 60, 600),
      away: fc.boolean(),
      area: fc.constantFrom([], ['1'], ['2']),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

function planOf({ visits, homes, people }: typeof office extends fc.Arbitrary<infer Office> ? Office : never) {
  const households = homes.map(({ preferredTime, occupancy, phone }, index) =>
    home(`${1 + (index % 3)}-1-${101 + index}`, { preferredTime, occupancy, ...(phone ? {} : { phones: [] }) }),
  );
  const matches = visits.map(({ home: index, state, ...rest }) =>
    match(due(households[index]!, { ...rest, exemption: state === 'exempt' ? 'anonymous' : null }), { state }),
  );
  const roster = people.map(({ post, minutes, away, area }, index) =>
    staff(`员工${index}`, { post, minutes, area, leave: away ? [{ from: TOMORROW, to: TOMORROW }] : [] }),
  );
  const input = { ledger: ledger({ matches, registers: registers({ staff: roster }) }), seed: 1 };
  return { matches, roster, input, plan: planVisits(input) };
}

describe('whatever the office, a list', () => {
  test('contacts nobody twice and loses no candidate', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan, matches } = planOf(drawn);
        const homes = plan.visits.map(({ bundle }) => bundle.household!.key);
        expect(new Set(homes).size).toBe(homes.length);
        const owed = matches
          .filter(
            ({ state, due: visit }) => (state === 'missed' || state === 'notYetDue') && visit.earliest <= TOMORROW,
          )
          .map(({ due: visit }) => visit.id)
          .sort();
        const listed = [...plan.visits, ...plan.notPlanned].flatMap(({ bundle }) =>
          bundle.reasons.map(({ due: visit }) => visit!.id),
        );
        expect(listed.sort()).toEqual(owed);
      }),
    );
  });

  test('keeps leave, minutes, contact hours and one visit at a time', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan, roster } = planOf(drawn);
        for (const member of roster) {
          const own = plan.visits.filter(({ staff: name }) => name === member.name).sort((a, b) => a.slot - b.slot);
          if (member.leave.length > 0) expect(own).toEqual([]);
          const minutes = own.reduce((sum, { bundle }) => sum + bundle.minutes, 0);
          expect(minutes).toBeLessThanOrEqual(member.minutes ?? settings().minutesPerDay);
          let free = 9 * 60;
          for (const { slot, bundle } of own) {
            expect(slot).toBeGreaterThanOrEqual(free);
            free = slot + bundle.minutes;
          }
          expect(free).toBeLessThanOrEqual(18 * 60);
        }
      }),
    );
  });

  test('sends nobody to an empty home, none by a channel that a reason forbids, and a named post whenever one is at work', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan, roster } = planOf(drawn);
        for (const { bundle, staff: name } of plan.visits) {
          expect(bundle.household!.customers[0]!.occupancy).not.toBe('空置');
          if (bundle.channel === '电话') expect(bundle.party.phones).not.toEqual([]);
          for (const { due: visit } of bundle.reasons) {
            if (visit!.channels.length > 0) expect(visit!.channels).toContain(bundle.channel);
          }
          const holders = roster.filter(
            ({ post, leave }) =>
              leave.length === 0 && bundle.executors.some((named) => holdsPost(readPosts(post), named)),
          );
          if (holders.length > 0) expect(holders.map((holder) => holder.name)).toContain(name);
        }
      }),
    );
  });

  test('is the same list for the same input', () => {
    fc.assert(
      fc.property(office, (drawn) => {
        const { plan, input } = planOf(drawn);
        expect(planVisits(input)).toEqual(plan);
      }),
      { numRuns: 30 },
    );
  });
});
