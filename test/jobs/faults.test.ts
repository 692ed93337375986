import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import type { Clock } from '../../src/excel/clock';
import { ExcelFailure } from '../../src/excel/failure';
import type { Gate } from '../../src/excel/gate';
import { undo, undoable } from '../../src/excel/undo';
import { fixJob } from '../../src/jobs/fixJob';
import { planJob } from '../../src/jobs/planJob';
import { recordJob } from '../../src/jobs/recordJob';
import { summaryJob } from '../../src/jobs/summaryJob';
import { readLists } from '../../src/jobs/visitLists';
import { AREAS } from '../../src/locales/index';
import { listColumn } from '../../src/reports/visitListColumns';
import { cellAddress } from '../../src/registers/address';
import { openBook } from '../workbench/openBook';
import { serve } from '../excel/onHost';
import { contextOf, fingerprint, OFFICE, REGISTER_SHEETS } from './smallOffice';

/**
 * Done-when 5: whichever sync fails or hangs during a job, the registers are unchanged or can be restored, no half-written sheet
 * stays, and there is a sentence for it. Every request of a clean run gets its turn, with each way of going wrong.
 */
const WAYS = [
  { name: 'fails', fault: { effect: { kind: 'error', code: 'GeneralException' } } },
  { name: 'is done and then fails', fault: { when: 'after', effect: { kind: 'error', code: 'GeneralException' } } },
  { name: 'hangs before it is done', fault: { when: 'before', effect: { kind: 'hang' } } },
  { name: 'is done, but the answer is lost', fault: { when: 'after', effect: { kind: 'hang' } } },
] as const;

const JOBS: Readonly<Record<string, (gate: Gate) => Promise<unknown>>> = {
  fix: (gate) => fixJob(contextOf(gate), { list: true }),
  plan: (gate) => planJob(contextOf(gate), { draw: true }),
  summary: (gate) => summaryJob(contextOf(gate), '2026-10'),
  record: (gate) => recordJob(contextOf(gate)),
};

/** A clock whose alarms ring as soon as the host has swallowed a request, instead of after a minute. */
function impatientClock(host: ExcelHost): Clock {
  const hung = () => host.calls.filter(({ error }) => error === 'hang').length;
  return {
    now: () => 0,
    after: (_, ring) => {
      const before = hung();
      const timer = setInterval(() => {
        if (hung() === before) return;
        clearInterval(timer);
        ring();
      }, 1);
      return { cancel: () => clearInterval(timer) };
    },
  };
}

const VISITS = '回访记录表';
const TOTAL = ['合计', 2, ...Array.from({ length: 11 }, () => '')];

/** The small office; for `record` with a list that has one line filled in, and a register whose total the new row goes above. */
async function office(job: string): Promise<{ host: ExcelHost; gate: Gate }> {
  const host = await openBook(job === 'record' ? { ...OFFICE, [VISITS]: [...OFFICE[VISITS], TOTAL] } : OFFICE);
  const book = serve(host, { clock: impatientClock(host) });
  if (job === 'record') {
    await planJob(contextOf(book.gate), { draw: true });
    const [list] = await readLists(contextOf(book.gate));
    const { sheet, row } = list!.lines[0]!;
    await book.host.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, listColumn('outcome'))).values = [
        ['已接通'],
      ];
      await context.sync();
    });
  }
  book.host.resetTraffic();
  return book;
}

/** Sheets that no finished job leaves: those that are neither registers nor called by a finished sheet's name. */
function leftovers(host: ExcelHost): string[] {
  return host.workbook.sheets
    .map(({ name }) => name)
    .filter((name) => !REGISTER_SHEETS.includes(name) && !/^(次日回访清单|月度汇总|汇总明细) \d|^修改清单$/.test(name));
}

const texts = Object.values(AREAS).map((areas) => Object.assign({}, ...areas) as Record<string, string>);

describe.each(Object.keys(JOBS))('%s', (job) => {
  test.each(WAYS)(
    'any request that $name',
    async ({ fault }) => {
      const clean = await office(job);
      await JOBS[job]!(clean.gate);
      const requests = clean.host.traffic.requests;
      expect(requests).toBeGreaterThan(10);
      for (let request = 1; request <= requests; request++) {
        const { host, gate } = await office(job);
        const before = fingerprint(host.workbook);
        host.faults.inject({ request, ...fault });
        const failure = await JOBS[job]!(gate).then(
          () => null,
          (error: unknown) => error,
        );
        host.faults.clear();
        const where = `request ${request} of ${requests}`;
        expect([where, leftovers(host)]).toEqual([where, []]);
        if (failure !== null) {
          expect(failure).toBeInstanceOf(ExcelFailure);
          const key = `error.${(failure as ExcelFailure).code}`;
          expect(texts.map((each) => typeof each[key])).toEqual(['string', 'string']);
        }
        if ((await undoable(gate)) !== null) await undo(gate);
        expect([where, fingerprint(host.workbook)]).toEqual([where, before]);
      }
    },
    300_000,
  );
});

test('a sheet that is protected while the job runs is left as it was, with the reason', async () => {
  const { host, gate } = await office('fix');
  const before = fingerprint(host.workbook);
  const protect = () => {
    for (const sheet of host.workbook.sheets) {
      sheet.protection = { allow: {}, selectLocked: true, selectUnlocked: true, secret: {} } as never;
    }
  };
  host.faults.inject({ request: 12, effect: { kind: 'act', act: protect } });
  const result = await fixJob(contextOf(gate), { list: false }).then(
    ({ changes }) => changes.map(({ result: each }) => each),
    (error: unknown) => [(error as ExcelFailure).code],
  );
  expect(result.every((each) => ['protected', 'sheet-protected'].includes(each))).toBe(true);
  expect(fingerprint(host.workbook)).toBe(before);
});
