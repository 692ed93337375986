import { utf8Bytes } from '../../../src/workbench/protocol/limits';
import { openBook, refusal } from '../openBook';

const rows = (count: number, text: string) => Array.from({ length: count }, () => [text]);

describe('Excel on the web takes and gives at most 5 MB at once', () => {
  test('a larger request is refused as a whole: RequestPayloadSizeLimitExceeded, nothing is written', async () => {
    const host = await openBook();
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('B1').values = [['small']];
        sheet.getRange('A1:A600').values = rows(600, '回'.repeat(3000));
        await context.sync();
      }),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.workbook.activeSheet.usedArea(false)).toBeNull();
    expect(host.calls[0]).toMatchObject({ error: 'RequestPayloadSizeLimitExceeded' });
  });

  test('a larger response is refused: ResponsePayloadSizeLimitExceeded, but what the batch wrote stays', async () => {
    const host = await openBook({ 表1: rows(600, '回'.repeat(3000)) });
    const error = await refusal(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('B1').values = [['written']];
        sheet.getRange('A1:A600').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(host.workbook.activeSheet.value(0, 1)).toBe('written');
  });

  test('just below the limit both go through', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A500');
      range.values = rows(500, '回'.repeat(3000));
      range.load('values');
      await context.sync();
    });
    expect(host.traffic.largestRequest).toBeGreaterThan(4_500_000);
    expect(host.traffic.bytesIn).toBeGreaterThan(4_500_000);
  });

  test('bytes are UTF-8 bytes: 1 for ASCII, 2, 3 for Chinese, 4 for what lies beyond', () => {
    for (const text of ['abc', 'é', '回访', '𠮷野', 'a回𠮷', '\ud842']) {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
    }
  });
});

describe('five million cells are the most one read returns', () => {
  test('one more is RangeExceedsLimit', async () => {
    const host = await openBook();
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:E1000001').load('values');
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'RangeExceedsLimit', at: 'Range.values' });
  });
});

describe('traffic', () => {
  test('counts requests, bytes both ways, the largest request and cells read and written', async () => {
    const host = await openBook({
      表1: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').load('values');
      await context.sync();
      sheet.getRange('A3:C4').values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      await context.sync();
    });
    const [first, second] = host.calls;
    expect(host.traffic).toMatchObject({ cellsRead: 4, cellsWritten: 6 });
    expect(host.traffic.requests).toBeGreaterThanOrEqual(2);
    expect(host.traffic.largestRequest).toBe(Math.max(first?.bytesOut ?? 0, second?.bytesOut ?? 0));
    expect(host.traffic.bytesOut).toBe(host.calls.reduce((sum, call) => sum + call.bytesOut, 0));
    expect(host.traffic.bytesIn).toBe(host.calls.reduce((sum, call) => sum + call.bytesIn, 0));
  });

  test('the log knows members and never contents', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['王芳 13800001111']];
      await context.sync();
    });
    expect(JSON.stringify(host.calls)).not.toContain('王芳');
    expect(host.calls[0]?.members).toEqual({ 'call _KeepReference': 1, 'set Values': 1 });
  });

  test('can start anew', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    host.resetTraffic();
    expect(host.traffic).toEqual({
      requests: 0,
      bytesOut: 0,
      bytesIn: 0,
      largestRequest: 0,
      cellsRead: 0,
      cellsWritten: 0,
    });
    expect(host.calls).toEqual([]);
  });
});
