/**
 * Lists of generated offices with 50 to 500 open visits, each judged line by line against a truth that shares no code with the product:
 * owed visits from the texts of the regulations, people, hours, ways and urgency from the rulings about the list.
 */
import type { VisitPlan } from '../../src/planning/plan';
import { planVisits } from '../../src/planning/planVisits';
import { iso, nextWorkday } from '../worlds/calendar';
import { judge } from '../worlds/list/judging/judge';
import { listOffice, type ListWish } from '../worlds/list/listOffice';
import { on, rowsOf, type TradeWorld } from '../worlds/trades/trade';
import { placeOf, openOffice, standingOf, underTest, type OpenedOffice } from './generatedList';

/** Packs in force and how large the office is; the smallest has at least 50 open visits, the largest no more than 500. */
const offices: readonly (Omit<ListWish, 'people'> & { readonly people: number })[] = [
  { letters: 'A', scale: 4, seed: 1, people: 1 },
  { letters: 'A', scale: 16, seed: 4, people: 0.6 },
  { letters: 'J', scale: 2, seed: 1, people: 1 },
  { letters: 'AJ', scale: 2, seed: 4, people: 0.7 },
  { letters: 'AJ', scale: 10, seed: 5, people: 1 },
  { letters: 'C', scale: 6, seed: 6, people: 1 },
  { letters: 'G', scale: 4, seed: 7, people: 1 },
  { letters: 'CG', scale: 3, seed: 1, people: 1 },
  { letters: 'JO', scale: 2, seed: 9, people: 0.6 },
  // Rich in people and short of visits at the door, so that the shares of the year are made up for.
  { letters: 'AJ', scale: 3, seed: 10, people: 3, team: { everywhere: true, minutes: 480 }, onsite: 0.05 },
];

describe.each(offices)('packs $letters, scale $scale, people $people, seed $seed', (wish) => {
  let opened: OpenedOffice;
  let first: VisitPlan;
  beforeAll(() => {
    opened = openOffice(listOffice(wish), wish.letters);
    first = planVisits({ ledger: opened.ledger, seed: wish.seed });
  });

  test('every open visit is on the list once or left out for a reason that is true, and every line keeps every rule', () => {
    const { facts } = opened;
    const open = facts.reasons.filter(({ must }) => must).length;
    expect(open).toBeGreaterThanOrEqual(50);
    expect(open).toBeLessThanOrEqual(500);
    expect(judge(underTest(first), facts)).toEqual({
      contacts: [],
      people: [],
      days: [],
      leftOut: [],
      urgency: [],
      houses: [],
      shares: [],
      words: [],
    });
  });

  test('the same registers give the same list, and a list made again over itself stays as it is', () => {
    const { ledger } = opened;
    expect(planVisits({ ledger, seed: wish.seed })).toEqual(first);
    for (const accepted of [() => false, (index: number) => index % 3 === 0]) {
      const again = planVisits({ ledger, seed: wish.seed, standing: standingOf(first.visits, accepted) });
      expect(again.visits.map(placeOf)).toEqual(first.visits.map(placeOf));
      expect(again.notPlanned).toEqual(first.notPlanned);
    }
  });

  test('each day adds up, and one more person serves whom the plan says', () => {
    const { visits, notPlanned, days, oneMore } = first;
    const { facts, ledger } = opened;
    expect(new Set(days.map(({ staff }) => staff))).toEqual(new Set(facts.people.keys()));
    for (const day of days) {
      const own = visits.filter(({ staff, companions }) => [staff, ...companions].includes(day.staff));
      expect({ ...day, visiting: 0, walking: 0 }).toEqual({
        staff: day.staff,
        posts: day.posts,
        minutes: facts.people.get(day.staff)!.minutes,
        visits: own.length,
        onsite: own.filter(({ bundle }) => bundle.channel === '上门').length,
        visiting: 0,
        walking: 0,
      });
      expect(day.visiting).toBe(own.reduce((sum, { bundle }) => sum + bundle.minutes, 0));
      expect(day.visiting + day.walking).toBeLessThanOrEqual(day.minutes);
    }
    const forWantOfPeople = (those: typeof notPlanned) =>
      those.filter(({ because }) => because === 'capacity' || because === 'no-executor').map(({ bundle }) => bundle);
    if (oneMore === null) return;
    expect(oneMore.keys.size).toBeGreaterThan(0);
    const waited = forWantOfPeople(notPlanned);
    expect(waited.filter(({ key }) => oneMore.keys.has(key))).toHaveLength(oneMore.keys.size);
    // Somebody of these posts is taken on. A full day can be drawn in several ways, so that one or two of ten may differ.
    const [somebody] = ledger.registers.staff;
    const post = oneMore.posts.map((named) => named.replace(/^department:(.*)$/, '$1主管')).join('、');
    const help = { ...somebody!, name: '新来的', post, area: [], leave: [], minutes: oneMore.minutes };
    const staff = [...ledger.registers.staff, help];
    const helped = planVisits({ ledger, seed: wish.seed, staff, standing: standingOf(visits, () => true) });
    const served = waited.length - forWantOfPeople(helped.notPlanned).length;
    expect(served).toBeGreaterThanOrEqual(Math.floor(oneMore.keys.size * 0.8));
  });

  test('accepted visits stay when the registers change, but for those of somebody who is no more at work', () => {
    const accepted = (index: number) => index % 2 === 0;
    const standing = standingOf(first.visits, accepted);
    const leads = first.visits.filter((_, index) => accepted(index)).map(({ staff }) => staff);
    const away = leads[Math.floor(leads.length / 2)]!;
    const changed = listOffice(wish);
    enter(changed, away);
    const { ledger, facts } = openOffice(changed, wish.letters);
    expect(facts.people.has(away)).toBe(false);
    const again = planVisits({ ledger, seed: wish.seed, standing });
    const now = new Map(again.visits.map((visit) => [visit.bundle.key, visit]));
    const short = new Set(
      again.notPlanned.flatMap(({ because, bundle }) =>
        because === 'capacity' || because === 'no-executor' ? [bundle.key] : [],
      ),
    );
    const stays = first.visits.filter(
      ({ staff, companions, bundle }, index) =>
        accepted(index) && ![staff, ...companions].includes(away) && (now.has(bundle.key) || short.has(bundle.key)),
    );
    expect(stays.length).toBeGreaterThan(0);
    expect(stays.map(({ bundle }) => now.get(bundle.key)).map((visit) => visit && placeOf(visit))).toEqual(
      stays.map(placeOf),
    );
    expect(stays.filter(({ bundle }) => now.get(bundle.key)?.accepted !== true)).toEqual([]);
    const kept = new Set(stays.map(({ bundle }) => bundle.key));
    const inOrder = ({ visits }: typeof first) =>
      visits.flatMap(({ bundle }) => (kept.has(bundle.key) ? [bundle.key] : []));
    expect(inOrder(again)).toEqual(inOrder(first));
    expect(again.visits.filter(({ staff, companions }) => [staff, ...companions].includes(away))).toEqual([]);
  });
});

/** Three grave complaints are settled, and somebody calls in sick. */
function enter(world: TradeWorld, away: string): void {
  const calm = rowsOf(world, 'customers').filter(({ occupancy }) => occupancy === '已入住');
  calm.slice(-3).forEach((one, at) =>
    world.registers.complaints!.entries.push({
      id: `settled-${at}`,
      complaintId: `TS9${at}`,
      receivedAt: on(world.today - 2),
      room: one.room!,
      name: one.name!,
      phone: one.phone ?? null,
      source: '来电',
      content: `新反映第${at}件`,
      category: '保洁',
      level: '重大',
      valid: '有效',
      department: '客服部',
      closedAt: on(world.today - 1),
      result: '已处理',
    }),
  );
  const colleague = rowsOf(world, 'staff').find(({ name }) => name === away)!;
  colleague.leave = iso(nextWorkday(world.today));
}
