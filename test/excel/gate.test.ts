import type { ErrorCode } from '../../src/workbench/protocol/errors';
import { ExcelFailure, failureOf } from '../../src/excel/failure';
import { failureCode, onHost } from './onHost';

const BOOK = { 表1: [['甲']] };

async function firstCell(context: Excel.RequestContext): Promise<unknown> {
  const range = context.workbook.worksheets.getItem('表1').getRange('A1');
  range.load('values');
  await context.sync();
  return (range.values as unknown[][])[0]![0];
}

describe('the one gate to Excel', () => {
  test('work is done one after another, in the order it came', async () => {
    const { gate } = await onHost(BOOK);
    const order: string[] = [];
    const step = (name: string, pause: number) =>
      gate.run(async (context) => {
        order.push(`${name} begins`);
        await context.sync();
        await new Promise((resume) => setTimeout(resume, pause));
        order.push(`${name} ends`);
      });
    await Promise.all([step('a', 20), step('b', 0)]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('a failed piece of work does not stop the next one', async () => {
    const { gate } = await onHost(BOOK);
    const failing = gate.run(async (context) => {
      context.workbook.worksheets.getItem('没有').activate();
      await context.sync();
    });
    expect(await failureCode(failing)).toBe('item-missing');
    expect(await gate.run(firstCell)).toBe('甲');
  });

  test('while somebody edits a cell it waits, says so, and goes on when the cell is left', async () => {
    const waited: string[] = [];
    const { host, gate } = await onHost(BOOK, { onWaiting: (because) => waited.push(because) });
    host.faults.inject({ request: 1, effect: { kind: 'error', code: 'InvalidOperationInCellEditMode' } });
    host.faults.inject({ request: 2, effect: { kind: 'error', code: 'InvalidOperationInCellEditMode' } });
    expect(await gate.run(firstCell)).toBe('甲');
    expect(waited).toEqual(['cell-editing', 'cell-editing']);
  });

  test('an edit that is never finished ends the waiting after a bounded number of tries', async () => {
    const { host, gate } = await onHost(BOOK);
    for (let request = 1; request <= 9; request++) {
      host.faults.inject({ request, effect: { kind: 'error', code: 'InvalidOperationInCellEditMode' } });
    }
    expect(await failureCode(gate.run(firstCell))).toBe('cell-editing');
  });

  test('a sync that never answers is given up and the work begun again', async () => {
    const { host, gate } = await onHost(BOOK);
    host.faults.inject({ request: 1, effect: { kind: 'hang' } });
    expect(await gate.run(firstCell)).toBe('甲');
  });

  test('two silent answers are a failure, and the gate is free for the next work', async () => {
    const { host, gate } = await onHost(BOOK);
    host.faults.inject({ request: 1, effect: { kind: 'hang' } });
    host.faults.inject({ request: 2, effect: { kind: 'hang' } });
    expect(await failureCode(gate.run(firstCell))).toBe('host-silent');
    expect(await gate.run(firstCell)).toBe('甲');
  });

  test('work that must not be done twice is not begun again after silence', async () => {
    const { host, gate } = await onHost(BOOK);
    host.faults.inject({ request: 1, effect: { kind: 'hang' } });
    let begun = 0;
    const once = gate.run(
      async (context) => {
        begun++;
        context.workbook.worksheets.getItem('表1').load('name');
        await context.sync();
      },
      { repeatable: false },
    );
    expect(await failureCode(once)).toBe('host-silent');
    expect(begun).toBe(1);
  });

  test('cancelled work sends nothing more', async () => {
    const { host, gate } = await onHost(BOOK);
    const stop = new AbortController();
    const work = gate.run(
      async (context) => {
        await firstCell(context);
        stop.abort();
        context.workbook.worksheets.getItem('表1').getRange('A1').values = [['乙']];
        await context.sync();
      },
      { signal: stop.signal },
    );
    expect(await failureCode(work)).toBe('cancelled');
    expect(host.workbook.sheets[0]!.value(0, 0)).toBe('甲');
  });

  test.each([
    ['AccessDenied', 'sheet-protected'],
    ['InactiveWorkbook', 'inactive-workbook'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['GeneralException', 'host-failed'],
  ] as const)('%s becomes %s, with names of members and never contents', async (code, expected) => {
    const { host, gate } = await onHost({ 表1: [['王芳']] });
    host.faults.inject({
      request: 1,
      effect: { kind: 'error', code: code as ErrorCode, message: '王芳 cannot be written' },
    });
    const failure = await gate.run(firstCell).then(
      () => null,
      (error: unknown) => error as ExcelFailure,
    );
    expect(failure!.code).toBe(expected);
    expect(JSON.stringify([failure!.message, failure!.params])).not.toContain('王芳');
  });

  test('what is no failure of Excel is called unexpected', () => {
    expect(failureOf(new TypeError('x is not a function')).code).toBe('unexpected');
  });
});
