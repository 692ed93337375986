import { isoDay } from '../../src/values/moment';
import { problemsFound } from '../../src/visits/problems';
import { ledgerOf, type LedgerOptions, type RepairSketch, type VisitSketch } from './office';

const home = '3-2-501';
const bad: VisitSketch = { on: '2026-10-05T14:00', room: home, kind: '维修', rating: '不满意' };

/** rules, deadline, order, state. */
function found(
  visits: readonly VisitSketch[],
  repairs: readonly RepairSketch[] = [],
  options: LedgerOptions = {},
): string[] {
  const ledger = ledgerOf({ homes: [home, '3-2-502'], visits, repairs }, { packs: ['home-decoration'], ...options });
  return problemsFound(ledger).map(({ rules, latest, order, state }) =>
    [rules.join('+'), isoDay(latest).slice(5), order?.orderId ?? '–', state].join(' '),
  );
}

describe('E1: a repairer on site within 24 hours of the visit that found a problem', () => {
  test('a dissatisfied rating or item is one; 一般 is none', () => {
    expect(found([bad])).toEqual(['E1 10-06 – missed']);
    expect(found([{ ...bad, rating: '满意', items: { 及时性: '非常不满意' } }])).toHaveLength(1);
    expect(found([{ ...bad, rating: '一般' }])).toEqual([]);
  });

  test('on the last day itself nobody knows yet: the hour is not over', () => {
    expect(found([bad], [], { today: '2026-10-06' })).toEqual(['E1 10-06 – open']);
    expect(found([bad], [], { today: '2026-10-07' })).toEqual(['E1 10-06 – missed']);
  });

  const order = { id: 'W1', room: home, reported: '2026-10-05T15:00' };

  test('arrived at 14:00 of the next day is in time, a minute later is late', () => {
    expect(found([bad], [{ ...order, arrived: '2026-10-06T14:00' }])).toEqual(['E1 10-06 W1 inTime']);
    expect(found([bad], [{ ...order, arrived: '2026-10-06T14:01' }])).toEqual(['E1 10-06 W1 late']);
    expect(found([bad], [{ ...order, arrived: '2026-10-07' }])).toEqual(['E1 10-06 W1 late']);
  });

  test('without an arrival the order itself counts', () => {
    expect(found([bad], [order])).toEqual(['E1 10-06 W1 inTime']);
    expect(found([bad], [{ ...order, reported: '2026-10-09' }])).toEqual(['E1 10-06 W1 late']);
  });

  test('an order raised before the visit is none that followed, unless somebody came for it afterwards', () => {
    const before = { ...order, reported: '2026-10-05T13:00' };
    expect(found([bad], [before])).toEqual(['E1 10-06 – missed']);
    expect(found([bad], [{ ...before, arrived: '2026-10-05T16:00' }])).toEqual(['E1 10-06 W1 inTime']);
  });

  test('another home’s order is none', () => {
    expect(found([bad], [{ ...order, room: '3-2-502' }])).toEqual(['E1 10-06 – missed']);
  });

  test('open while the deadline is after today; visits before visits are owed are left out', () => {
    expect(found([bad], [], { today: '2026-10-05' })).toEqual(['E1 10-06 – open']);
    expect(found([bad], [], { settings: { options: { dueFrom: '2026-10-06' } } })).toEqual([]);
  });

  test('a visit written beside its complaint finds problems too', () => {
    const ledger = ledgerOf(
      {
        homes: [home],
        complaints: [
          { room: home, received: '2026-10-01', closed: '2026-10-02', visit: { on: '2026-10-03', rating: '不满意' } },
        ],
      },
      { packs: ['home-decoration'] },
    );
    expect(problemsFound(ledger).map(({ found: on }) => isoDay(on))).toEqual(['2026-10-03']);
  });
});

describe('G1: a problem found goes back to the repairers', () => {
  test('in visits of 维修 alone, by the end of the month, since no term is stated', () => {
    const g: LedgerOptions = { packs: ['owner-service'] };
    expect(found([bad], [], g)).toEqual(['G1 10-31 – missed']);
    expect(found([{ ...bad, kind: '投诉' }], [], g)).toEqual([]);
  });

  test('E + G: the shorter term holds, for every kind; where the office chose G1 it holds for 维修', () => {
    const both = { packs: ['owner-service', 'home-decoration'] };
    expect(found([bad, { ...bad, kind: '投诉' }], [], both)).toEqual(['E1 10-06 – missed', 'E1 10-06 – missed']);
    const chosen = { ...both, settings: { choices: { problems: 'G1' } } };
    expect(found([bad, { ...bad, kind: '投诉' }], [], chosen)).toEqual(['G1+E1 10-31 – missed', 'E1 10-06 – missed']);
  });
});

test('no pack that asks: nothing is looked for', () => {
  expect(found([bad], [], { packs: 'A' })).toEqual([]);
});
