import { openTasks } from '../../src/planning/openTasks';
import type { VisitMatch, VisitRecord } from '../../src/visits/ledger';
import {
  due,
  home,
  ledger,
  match,
  partyOf,
  record,
  regulation,
  repair,
  settings,
  TODAY,
  TOMORROW,
  visit,
} from './office';

/** Time that looking at `size` visits of a register and as many owed ones takes, the best of three. */
function millisecondsFor(size: number): number {
  const homes = Array.from({ length: size / 10 }, (_, index) => home(`${1 + (index % 40)}-1-${1000 + index}`));
  const visitRecords: VisitRecord[] = [];
  const matches: VisitMatch[] = [];
  for (let index = 0; index < size; index += 1) {
    const household = homes[index % homes.length]!;
    const party = partyOf(household);
    const vain = index % 50 === 0;
    const row = visit(party, {
      visitedAt: { day: TODAY - (index % 300), minute: 600 },
      channel: '电话',
      kind: '维修',
      outcome: vain ? '空号' : '已接通',
    });
    const made = record(row, vain ? { reached: false, valid: false } : {});
    visitRecords.push(made);
    const owed = due(household, { kind: '维修', origin: repair(party), latest: TOMORROW + (index % 20) });
    const attempts = vain ? [made] : [];
    matches.push(match(owed, index % 20 === 0 ? { attempts } : { valid: made, attempts: [made], state: 'done' }));
  }
  const office = ledger({ matches, visitRecords, regulation: regulation() });
  const times = [1, 2, 3].map(() => {
    const begin = performance.now();
    openTasks(office, TOMORROW, settings());
    return performance.now() - begin;
  });
  return Math.min(...times);
}

test('what a day asks for is found in a time that grows with the registers, not with their square', () => {
  millisecondsFor(1_000);
  const [small, large] = [millisecondsFor(2_000), millisecondsFor(16_000)];
  // Eight times as many rows; a square would take sixty-four times as long.
  expect(large / Math.max(small, 5)).toBeLessThan(30);
});
