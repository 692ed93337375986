import { TIERS } from '../../src/planning/plan';
import { planVisits } from '../../src/planning/planVisits';
import type { Registers } from '../../src/registers/register';
import type { Regulation } from '../../src/regulations/regulation';
import type { VisitMatch } from '../../src/visits/ledger';
import {
  complaint,
  customer,
  day,
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  registers,
  repair,
  staff,
  TODAY,
  TOMORROW,
  visit,
} from './office';

/** Which owed visits stand on the list of a day, as `kind step`. */
function listed(matches: readonly VisitMatch[], date = TOMORROW): string[] {
  const { visits } = planVisits({ ledger: ledger({ matches, registers: registers({ staff: [] }) }), date, seed: 1 });
  return visits.flatMap(({ bundle }) => bundle.reasons.map(({ kind, due: owed }) => `${kind} ${owed!.step ?? '—'}`));
}

const car = (step: string, earliest: number, latest: number, changes = {}) =>
  match(
    due(home('1-1-101'), {
      pack: 'car-delivery',
      rule: 'Q1',
      rules: ['Q1'],
      kind: '交付',
      step,
      earliest,
      latest,
      ...changes,
    }),
  );

describe('visits in steps (Q1, N1, K1)', () => {
  const delivered = TODAY;

  test('only the steps whose window is open are named, each with its own deadline (Q1)', () => {
    const steps = [
      car('三日内', delivered + 1, delivered + 3),
      car('七日', delivered + 7, delivered + 7),
      car('一个月', delivered + 21, delivered + 30),
    ];
    expect(listed(steps, delivered + 1)).toEqual(['交付 三日内']);
    expect(listed(steps, delivered + 7)).toEqual(['交付 三日内', '交付 七日']);
  });

  test('a notice before a contract ends opens on its own day and leaves the list once the contract has ended (K1)', () => {
    const notice = car('提前三天消息', TODAY + 1, TODAY + 4, { kind: '到期', lateCounts: false });
    expect(listed([notice], TODAY)).toEqual([]);
    expect(listed([notice], TODAY + 1)).toEqual(['到期 提前三天消息']);
    // The 20th is a Friday, the 23rd a Monday.
    expect(listed([notice], TODAY + 4)).toEqual(['到期 提前三天消息']);
    expect(listed([notice], TODAY + 7)).toEqual([]);
  });

  test('a step that may be late stays on the list after its deadline (Q1)', () => {
    expect(listed([car('七日', TODAY - 7, TODAY - 7)])).toEqual(['交付 七日']);
  });
});

describe('visits of a period (B4, F1, N2)', () => {
  const month = { event: day('2026-11-01'), earliest: day('2026-11-01'), latest: day('2026-11-30'), lateCounts: false };
  const row = customer();
  const contact = (step: string, changes: Partial<VisitMatch> = {}) =>
    match(
      due(home('1-1-101'), {
        rule: 'N2',
        rules: ['N2'],
        kind: '创客',
        channels: ['电话', '微信'],
        channelsBind: true,
        origin: row,
        step,
        ...month,
      }),
      changes,
    );

  test('the second of two contacts is asked for in the second half of the month, after the first (N2)', () => {
    const done = { valid: record(visit(partyOf(null))), state: 'done' as const };
    expect(listed([contact('1/2'), contact('2/2')], day('2026-11-02'))).toEqual(['创客 1/2']);
    expect(listed([contact('1/2', done), contact('2/2')], day('2026-11-13'))).toEqual([]);
    expect(listed([contact('1/2', done), contact('2/2')], day('2026-11-16'))).toEqual(['创客 2/2']);
  });

  test('one customer is not asked twice in one contact: the first comes before the second (N2)', () => {
    expect(listed([contact('1/2'), contact('2/2')], day('2026-11-20'))).toEqual(['创客 1/2']);
  });

  test('a period that is over is not made up for (B4)', () => {
    expect(listed([contact('1/1')], day('2026-12-01'))).toEqual([]);
  });

  test('a message for Sunday stands on the list of that Sunday and of the Friday before (F1)', () => {
    const sunday = day('2026-11-22');
    const message = match(
      due(home('1-1-101'), {
        rule: 'F1',
        kind: '问候',
        event: day('2026-11-16'),
        countsFrom: day('2026-11-16'),
        earliest: sunday,
        latest: sunday,
        lateCounts: false,
      }),
    );
    expect(listed([message], day('2026-11-19'))).toEqual([]);
    expect(listed([message], day('2026-11-20'))).toEqual(['问候 —']);
    expect(listed([message], sunday)).toEqual(['问候 —']);
    expect(listed([message], sunday + 1)).toEqual([]);
  });
});

describe('greetings (H2, L5, P2, Q2)', () => {
  const birthday = (household = home('1-1-101'), changes = {}) =>
    match(
      due(household, { rule: 'L5', rules: ['L5'], kind: '生日', latest: TOMORROW + 2, lateCounts: false, ...changes }),
    );
  const planned = (matches: readonly VisitMatch[], minutes = 240) =>
    planVisits({ ledger: ledger({ matches, registers: registers({ staff: [staff('张敏', { minutes })] }) }), seed: 1 });

  test('are sent, by message before call, and nobody goes to a home for them', () => {
    expect(planned([birthday()]).visits[0]!.bundle.channel).toBe('短信');
    expect(planned([birthday(home('1-1-101'), { channels: ['上门', '电话'] })]).visits[0]!.bundle.channel).toBe('电话');
    const silent = home('1-1-101', { phones: [] });
    expect(planned([birthday(silent)]).notPlanned.map(({ because }) => because)).toEqual(['no-contact']);
  });

  test('ride along when the customer is visited anyway, and do not choose the channel of that visit', () => {
    const household = home('1-1-101');
    const both = planned([birthday(household), match(due(household, { channels: ['上门'] }))]);
    expect(both.visits.map(({ bundle }) => [bundle.channel, bundle.reasons.map(({ kind }) => kind)])).toEqual([
      ['上门', ['投诉', '生日']],
    ]);
  });

  test('wait behind what is owed about a complaint by then, and go before what has time', () => {
    const owed = match(due(home('2-1-101'), { latest: TOMORROW + 3 }));
    const later = match(due(home('2-1-102'), { latest: TOMORROW + 10 }));
    const { visits, notPlanned } = planned([birthday(), later, owed], 20);
    expect(visits.map(({ bundle }) => bundle.household!.room).sort()).toEqual(['1-1-101', '2-1-101']);
    expect(notPlanned.map(({ bundle }) => bundle.household!.room)).toEqual(['2-1-102']);
    const today = birthday(home('1-1-101'), { latest: TOMORROW });
    expect(planned([today, owed], 10).notPlanned.map(({ bundle }) => bundle.household!.room)).toEqual(['1-1-101']);
  });
});

describe('what goes first', () => {
  const allComplaints = {
    rate: 'visit-rate',
    kind: '投诉',
    target: 1,
    direction: 'atLeast' as const,
    rule: 'J4',
    rules: ['J4'],
  };
  const short = (
    matches: readonly VisitMatch[],
    repeatsFirst: string | null = null,
    targets: Regulation['targets'] = [],
  ) => {
    const office = ledger({ matches, registers: registers({ staff: [staff('张敏', { minutes: 10 })] }) });
    const { visits } = planVisits({
      ledger: { ...office, regulation: { ...office.regulation, repeatsFirst, targets } },
      seed: 1,
    });
    return visits[0]!.bundle;
  };

  test('a matter told to several departments comes before everything, and says so (O4)', () => {
    const household = home('1-1-101');
    const twice = match(
      due(household, { latest: TOMORROW + 9, rules: ['O1'], alsoFrom: [complaint(partyOf(household))] }),
    );
    const overdue = match(due(home('1-1-102'), { latest: TODAY - 5 }));
    expect(short([overdue, twice], 'O4')).toMatchObject({
      tier: TIERS.indexOf('graveOverdue'),
      household: { room: '1-1-101' },
      reasons: [{ first: 'repeat', rules: ['O1', 'O4'] }],
    });
    expect(short([overdue, twice]).household!.room).toBe('1-1-102');
  });

  test('what was drawn for a daily share goes before the others of its tier, not before more urgent ones (J2)', () => {
    const drawn = match(due(home('1-1-101'), { latest: TOMORROW + 3, drawnFor: ['J2'] }));
    const sooner = match(due(home('1-1-102'), { latest: TOMORROW + 2 }));
    const overdue = match(due(home('1-1-103'), { latest: TODAY }));
    expect(short([sooner, drawn])).toMatchObject({
      household: { room: '1-1-101' },
      reasons: [{ rules: ['J3', 'J2'] }],
    });
    expect(short([sooner, drawn, overdue]).household!.room).toBe('1-1-101');
    // Once every complaint is to be visited (J4), the overdue one stands in a more urgent tier.
    expect(short([sooner, drawn, overdue], null, [allComplaints]).household!.room).toBe('1-1-103');
  });
});

describe('problems that a visit found (E1, G1)', () => {
  const found = { visitedAt: { day: TODAY, minute: 10 * 60 }, kind: '维修', satisfaction: '不满意' };
  const repairer = staff('周平', { post: '水电工' });
  const clerk = staff('张敏', { post: '楼栋管家' });
  const within = { amount: 24, unit: 'hour' } as const;
  const household = home('1-1-101');
  const planned = (changes: Partial<Registers> = {}, matches: readonly VisitMatch[] = []) =>
    planVisits({
      ledger: ledger({
        matches,
        visitRecords: [record(visit(partyOf(household), found))],
        registers: registers({ staff: [clerk, repairer], ...changes }),
        regulation: regulation({ problems: [{ rule: 'E1', ofKinds: [], within }] }),
      }),
      seed: 1,
    });

  test('are attended on site by the repairers, within 24 hours (E1)', () => {
    const { visits } = planned();
    expect(visits.map(({ staff: name, bundle }) => [name, bundle.channel])).toEqual([['周平', '上门']]);
    expect(visits[0]!.bundle.reasons[0]).toMatchObject({ cause: 'problem', rule: 'E1', deadline: TODAY + 1 });
  });

  test('go to the head of the repairers where no repairer is at work, and to nobody else (G1)', () => {
    const head = staff('钱勇', { post: '工程主管' });
    expect(planned({ staff: [clerk, head] }).visits.map((one) => one.staff)).toEqual(['钱勇']);
    expect(planned({ staff: [clerk] }).notPlanned.map(({ because }) => because)).toEqual(['no-executor']);
  });

  test('leave the list once a work order was raised (E1)', () => {
    const order = repair(partyOf(household), { reportedAt: { day: TODAY, minute: 11 * 60 } });
    expect(planned({ repairs: [order] }).visits).toEqual([]);
  });

  test('are no part of a visit that somebody else makes to the same customer', () => {
    const { visits } = planned({}, [match(due(household, { executors: ['房管员'] }))]);
    expect(visits.map(({ staff: name, bundle }) => [name, bundle.reasons.length]).sort()).toEqual([
      ['周平', 1],
      ['张敏', 1],
    ]);
  });
});
