import type { Progress } from '../../src/jobs/context';
import { checkJob, markFindings, writeFindings } from '../../src/jobs/checkJob';
import { fixJob } from '../../src/jobs/fixJob';
import { planJob } from '../../src/jobs/planJob';
import { monthBefore, ratesJob } from '../../src/jobs/ratesJob';
import { summaryJob } from '../../src/jobs/summaryJob';
import { undo } from '../../src/excel/undo';
import { dayFromIso } from '../../src/values/moment';
import { failureCode, onHost } from '../excel/onHost';
import { contextOf, fingerprint, OFFICE, TODAY } from './smallOffice';

const names = (host: { workbook: { sheets: readonly { name: string }[] } }) =>
  host.workbook.sheets.map(({ name }) => name);

describe('the jobs on a small office', () => {
  test('check finds the untidy cells and touches nothing', async () => {
    const { host, gate } = await onHost(OFFICE);
    const before = fingerprint(host.workbook);
    const { findings, counts, opened } = await checkJob(contextOf(gate));
    expect(opened.reading.registers.sheets.map(({ register }) => register)).toEqual([
      'customers',
      'complaints',
      'visits',
      'staff',
    ]);
    expect(findings.filter(({ fix }) => fix).map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      '客户档案!C2',
      '客户档案!C5',
      '回访记录表!J3',
    ]);
    expect(counts.error + counts.warning + counts.hint).toBe(findings.length);
    expect(fingerprint(host.workbook)).toBe(before);
  });

  test('findings can be written and marked without touching the registers', async () => {
    const { host, gate } = await onHost(OFFICE);
    const context = contextOf(gate);
    const { findings, opened } = await checkJob(context);
    const before = fingerprint(host.workbook);
    expect(await writeFindings(context, findings, opened)).toBe('校验结果');
    expect(await markFindings(context, findings)).toEqual([]);
    expect(fingerprint(host.workbook)).toBe(before);
    const again = await checkJob(context);
    expect(again.findings).toEqual(findings);
  });

  test('fix repairs them, lists them, and undo brings every byte back', async () => {
    const { host, gate } = await onHost(OFFICE);
    const before = fingerprint(host.workbook);
    const result = await fixJob(contextOf(gate), { list: true });
    expect(result).toMatchObject({ done: 3, sheet: '修改清单' });
    expect(result.changes.map(({ cell, after }) => [cell, after])).toEqual([
      ['C2', '13911112222'],
      ['C5', '13966667777'],
      ['J3', '满意'],
    ]);
    await undo(gate);
    expect(fingerprint(host.workbook)).toBe(before);
  });

  test('fix limited to codes leaves the rest', async () => {
    const { gate } = await onHost(OFFICE);
    const result = await fixJob(contextOf(gate), { list: false, codes: ['ditto'] });
    expect(result).toMatchObject({ done: 0, changes: [], entry: null, sheet: null });
  });

  test('rates of the month before today by default', async () => {
    const { gate } = await onHost(OFFICE);
    const { month, rates } = await ratesJob(contextOf(gate));
    expect(month).toBe('2026-10');
    const visits = rates.find(({ rate, group }) => rate === 'visit-rate' && group.kind === '投诉');
    // T1 was answered on 14 October; T2, closed on the 26th, was due by the 31st and was not.
    expect(visits).toMatchObject({ numerator: 1, denominator: 2 });
    expect(monthBefore(dayFromIso('2026-01-31')!)).toBe('2025-12');
  });

  test('plan makes the list of the next workday, a Monday', async () => {
    const { host, gate } = await onHost(OFFICE);
    const { plan, sheet } = await planJob(contextOf(gate), { draw: true });
    expect(sheet).toBe('次日回访清单 2026-11-23');
    expect(plan.visits.map(({ bundle }) => bundle.party.room).sort()).toEqual(['1-1-201', '2-1-102']);
    expect(names(host)).toContain(sheet);
  });

  test('plan without drawing leaves the workbook alone', async () => {
    const { host, gate } = await onHost(OFFICE);
    const before = names(host);
    expect((await planJob(contextOf(gate), { draw: false })).sheet).toBeNull();
    expect(names(host)).toEqual(before);
  });

  test('summary adds its two sheets; a second run replaces them', async () => {
    const { host, gate } = await onHost(OFFICE);
    await summaryJob(contextOf(gate), '2026-10');
    const { sheets } = await summaryJob(contextOf(gate), '2026-10');
    expect(sheets).toEqual(['月度汇总 2026-10', '汇总明细 2026-10']);
    expect(names(host)).toEqual([...Object.keys(OFFICE), ...sheets]);
  });

  test('progress names the steps in order, with counts that never pass the total', async () => {
    const { gate } = await onHost(OFFICE);
    const seen: Progress[] = [];
    await planJob(contextOf(gate, { progress: (progress) => seen.push(progress) }), { draw: true });
    expect([...new Set(seen.map(({ step }) => step))]).toEqual(['read', 'recognise', 'ledger', 'plan', 'draw']);
    expect(seen.every(({ done, total }) => done <= total)).toBe(true);
  });

  test.each(['read', 'recognise', 'ledger', 'rates', 'draw'])(
    'cancelled at %s it leaves nothing behind',
    async (step) => {
      const { host, gate } = await onHost(OFFICE);
      const before = fingerprint(host.workbook);
      const stop = new AbortController();
      const context = contextOf(gate, {
        signal: stop.signal,
        progress: (progress) => {
          if (progress.step === step) stop.abort();
        },
      });
      expect(await failureCode(summaryJob(context, '2026-10'))).toBe('cancelled');
      expect(names(host)).toEqual(Object.keys(OFFICE));
      expect(fingerprint(host.workbook)).toBe(before);
    },
  );

  test('cancelled before the figures are counted, it counts none', async () => {
    const { gate } = await onHost(OFFICE);
    const stop = new AbortController();
    const progress = ({ step }: Progress) => {
      if (step === 'rates') stop.abort();
    };
    expect(await failureCode(ratesJob(contextOf(gate, { signal: stop.signal, progress })))).toBe('cancelled');
  });

  test('the same day twice gives the same list', async () => {
    const { gate } = await onHost(OFFICE);
    const first = await planJob(contextOf(gate), { draw: true, date: TODAY + 3 });
    const second = await planJob(contextOf(gate), { draw: true, date: TODAY + 3 });
    const shape = ({ plan }: typeof first) =>
      plan.visits.map(({ order, staff, slot, bundle }) => [order, staff, slot, bundle.key]);
    expect(shape(second)).toEqual(shape(first));
  });
});
