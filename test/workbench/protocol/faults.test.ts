import type { Fault } from '../../../src/workbench/protocol/faults';
import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

/** Writes 1, 2, 3 … into column A, one request each, until something goes wrong. */
const writeOneByOne = (host: Host, count: number) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let row = 0; row < count; row++) {
      sheet.getCell(row, 0).untrack().values = [[row + 1]];
      await context.sync();
    }
  });

const column = (host: Host, rows: number) =>
  Array.from({ length: rows }, (_, row) => host.workbook.activeSheet.value(row, 0));

/** Whether a run has neither ended nor failed after a while. */
const stillWaiting = async (run: Promise<unknown>): Promise<boolean> => {
  const ended = run.then(
    () => false,
    () => false,
  );
  return Promise.race([ended, new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 40))]);
};

/** Waits until the host has left a request without an answer. */
const hung = async (host: Host): Promise<void> => {
  while (!host.calls.some((call) => call.error === 'hang')) await new Promise((resume) => setTimeout(resume, 1));
};

describe('faults by request', () => {
  test.each([1, 2, 3])('request %i fails before it has any effect (request lost)', async (request) => {
    const host = await openBook();
    host.faults.inject({ request, effect: { kind: 'error', code: 'GeneralException' } });
    expect((await refusal(writeOneByOne(host, 3))).code).toBe('GeneralException');
    expect(column(host, 3)).toEqual([1, 2, 3].map((value) => (value < request ? value : null)));
  });

  test.each([1, 2, 3])('request %i fails after it had its effect (response lost)', async (request) => {
    const host = await openBook();
    host.faults.inject({ request, when: 'after', effect: { kind: 'error', code: 'ServiceNotAvailable' } });
    expect((await refusal(writeOneByOne(host, 3))).code).toBe('ServiceNotAvailable');
    expect(column(host, 3)).toEqual([1, 2, 3].map((value) => (value <= request ? value : null)));
  });

  test.each(['before', 'after'] as const)('a request that hangs never answers; its effect: %s', async (when) => {
    const host = await openBook();
    host.faults.inject({ request: 2, when, effect: { kind: 'hang' } });
    const run = writeOneByOne(host, 3);
    await hung(host);
    expect(await stillWaiting(run)).toBe(true);
    expect(column(host, 3)).toEqual(when === 'after' ? [1, 2, null] : [1, null, null]);
    expect(host.calls[1]?.error).toBe('hang');
  });

  test('requests after a hanging one are served', async () => {
    const host = await openBook();
    host.faults.inject({ request: 1, effect: { kind: 'hang' } });
    void writeOneByOne(host, 1);
    await writeOneByOne(host, 2);
    expect(column(host, 2)).toEqual([1, 2]);
  });

  test('clear() takes back what has not happened yet', async () => {
    const host = await openBook();
    host.faults.inject({ request: 2, effect: { kind: 'error', code: 'GeneralException' } });
    host.faults.clear();
    await writeOneByOne(host, 3);
    expect(column(host, 3)).toEqual([1, 2, 3]);
  });

  test('somebody protects the sheet between two requests: AccessDenied', async () => {
    const host = await openBook();
    const fault: Fault = {
      request: 2,
      effect: {
        kind: 'act',
        act: ({ activeSheet }) => {
          activeSheet.protection = {
            allow: {
              formatCells: false,
              formatColumns: false,
              formatRows: false,
              insertColumns: false,
              insertRows: false,
              insertHyperlinks: false,
              deleteColumns: false,
              deleteRows: false,
              sort: false,
              autoFilter: false,
              pivotTables: false,
              editObjects: false,
              editScenarios: false,
            },
            selectLocked: true,
            selectUnlocked: true,
            secret: {},
          };
        },
      },
    };
    host.faults.inject(fault);
    expect(await refusal(writeOneByOne(host, 3))).toEqual({ code: 'AccessDenied', at: 'Range.values' });
    expect(column(host, 3)).toEqual([1, null, null]);
  });

  test('values come back as null', async () => {
    const host = await openBook({ 表1: [['a']] });
    host.faults.inject({ request: 1, effect: { kind: 'nullValues' } });
    const loaded = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values, address');
      await context.sync();
      return [range.values as unknown, range.address];
    });
    expect(loaded).toEqual([null, '表1!A1']);
  });
});

describe('faults by action', () => {
  const writeInOneBatch = (host: Host) =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getCell(0, 0).untrack().values = [[1]];
      sheet.getCell(1, 0).untrack().values = [[2]];
      await context.sync();
    });

  // The actions: workbook, worksheets, sheet, the first cell twice, set, the second cell twice, set.
  test.each([
    ['before', [1, null]],
    ['after', [1, 2]],
  ] as const)('the second write fails %s its effect; the first stays', async (when, expected) => {
    const host = await openBook();
    host.faults.inject({ request: 1, action: 8, when, effect: { kind: 'error', code: 'GeneralException' } });
    expect((await refusal(writeInOneBatch(host))).code).toBe('GeneralException');
    expect(column(host, 2)).toEqual(expected);
  });
});

describe('cell editing', () => {
  const write = (host: Host, options: Excel.RunOptions) =>
    host.Excel.run(options, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['written']];
      await context.sync();
    });

  test('while a person edits a cell a request fails: InvalidOperationInCellEditMode', async () => {
    const host = await openBook();
    host.faults.enterCellEdit();
    expect((await refusal(write(host, {}))).code).toBe('InvalidOperationInCellEditMode');
    expect(host.workbook.activeSheet.value(0, 0)).toBeNull();
  });

  test('with delayForCellEdit it waits until the person is done', async () => {
    const host = await openBook();
    host.faults.enterCellEdit();
    const run = write(host, { delayForCellEdit: true });
    expect(await stillWaiting(run)).toBe(true);
    host.faults.leaveCellEdit();
    await run;
    expect(host.workbook.activeSheet.value(0, 0)).toBe('written');
  });
});
