import { projectsOf, ratesOfProject } from '../../src/rates/byProject';
import { computeRates } from '../../src/rates/computeRates';
import { ledgerOf } from '../visits/office';
import { fraction } from './figures';

/** I3: rates of one project out of the rates of all. */
const complaints = [
  { project: '东区', room: '1-1-101', received: '2026-10-01', closed: '2026-10-02' },
  { project: '东区', room: '1-1-102', received: '2026-10-02' },
  { project: '西区', room: '9-1-101', received: '2026-10-03' },
  { project: '西区', room: '9-1-102', received: '2026-10-03', valid: false },
  { project: null, room: '9-1-103', received: '2026-10-03' },
];
const ledger = ledgerOf({ complaints });
const rates = computeRates(ledger, '2026-10');
const of = (project: string, id: string) => ratesOfProject(rates, project, ledger).find(({ rate }) => rate === id)!;

test('each project has its rows, its targets and what is left out of it', () => {
  expect(projectsOf(ledger.registers)).toEqual(['东区', '西区']);
  expect(fraction(of('东区', 'settled-rate'))).toBe('1/2');
  expect(of('东区', 'settled-rate')).toMatchObject({ target: 1, met: false, rules: ['A8'] });
  expect(of('东区', 'settled-rate').excluded).toEqual({});
  expect(fraction(of('西区', 'settled-rate'))).toBe('0/1');
  expect(of('西区', 'settled-rate').excluded).toEqual({ invalid: 1 });
  expect(of('西区', 'complaint-count')).toMatchObject({ numerator: 2, denominator: null });
});

test('what is measured by area has no figure per project', () => {
  const byArea = ledgerOf(
    { complaints },
    { settings: { options: { complaintRateBase: 'area', managedArea: 10_000 } } },
  );
  const ids = ratesOfProject(computeRates(byArea, '2026-10'), '东区', byArea).map(({ rate }) => rate);
  expect(ids).not.toContain('complaint-rate');
});
