import type { Progress } from '../../src/jobs/context';
import { planJob } from '../../src/jobs/planJob';
import { weekJob } from '../../src/jobs/weekJob';
import { isoDay } from '../../src/values/moment';
import { failureCode, onHost } from '../excel/onHost';
import { LIST, lineOf, listOffice, MONDAY, sheetNames, type } from './listOffice';
import { contextOf, fingerprint } from './smallOffice';

/** The workdays of the two weeks after Friday 20 November 2026. */
const WORKDAYS = ['23', '24', '25', '26', '27', '30'].map((date) => `2026-11-${date}`);
WORKDAYS.push('2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04');

describe('the coming two weeks', () => {
  test('say of every workday who has how much to do; nothing is written', async () => {
    const { host, gate } = await onHost(listOffice(5));
    const before = [fingerprint(host.workbook), sheetNames(host.workbook)];
    const { days, overdue } = await weekJob(contextOf(gate));
    expect(days.map(({ date }) => isoDay(date))).toEqual(WORKDAYS);
    expect(days[0]).toMatchObject({ visits: 5, left: 0 });
    expect(days[0]!.load.map(({ staff }) => staff)).toEqual(['何梅', '张敏']);
    expect(days[0]!.load.reduce((sum, { visits }) => sum + visits, 0)).toBe(5);
    expect(days.slice(1).map(({ visits }) => visits)).toEqual(days.slice(1).map(() => 0));
    expect(overdue).toEqual([]);
    expect([fingerprint(host.workbook), sheetNames(host.workbook)]).toEqual(before);
  });

  test('begin with the list that stands: who was put there by hand goes', async () => {
    const { host, gate } = await onHost(listOffice(1));
    const context = contextOf(gate);
    await planJob(context, { draw: true, date: MONDAY });
    const line = await lineOf(gate, '1-1-101');
    const other = line.staff === '何梅' ? '张敏' : '何梅';
    type(host.workbook, line, 'staff', other);
    const [monday] = (await weekJob(context)).days;
    expect(monday!.load.find(({ visits }) => visits === 1)?.staff).toBe(other);
  });

  test('take today’s list as made: its visits are no load of tomorrow', async () => {
    const { host, gate } = await onHost(listOffice(3));
    await planJob(contextOf(gate), { draw: true, date: MONDAY });
    expect(sheetNames(host.workbook)).toContain(LIST);
    const { days } = await weekJob(contextOf(gate, { today: MONDAY }));
    expect(days.map(({ visits }) => visits)).toEqual(days.map(() => 0));
  });

  test('are told day by day, and stop when the user has seen enough', async () => {
    const { gate } = await onHost(listOffice(2));
    const stop = new AbortController();
    const seen: number[] = [];
    const progress = ({ step, done, total }: Progress) => {
      if (step !== 'week') return;
      expect(total).toBe(10);
      seen.push(done);
      if (done === 3) stop.abort();
    };
    expect(await failureCode(weekJob(contextOf(gate, { progress, signal: stop.signal })))).toBe('cancelled');
    expect(seen).toEqual([0, 1, 2, 3]);
  });
});
