import { readJournal } from '../../src/excel/journal';
import { applyRepairs } from '../../src/excel/repairs';
import { undo, undoable } from '../../src/excel/undo';
import type { Fix } from '../../src/findings/finding';
import { Gate } from '../../src/excel/gate';
import { protectSheet } from './protectSheet';
import { failureCode, onHost } from './onHost';

const BOOK = {
  台账: [
    ['房号', '日期', '电话'],
    ['３－２－５０１', '2024.4.3', '138 0000 1111'],
    ['x', 1, 2],
  ],
};
const day = 46346;

const fix = (cell: string, before: Fix['before'], after: Fix['after'], numberFormat?: string): Fix => ({
  sheet: '台账',
  cell,
  before,
  after,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const ROOM = fix('A2', '３－２－５０１', '3-2-501');
const DATE = fix('B2', '2024.4.3', 45385, 'yyyy-mm-dd');
const PHONE = fix('C2', '138 0000 1111', '13800001111');

const cellsOf = ({ host }: Awaited<ReturnType<typeof onHost>>) => {
  const sheet = host.workbook.sheets[0]!;
  return [0, 1, 2].map((column) => sheet.value(1, column));
};

describe('repairs in place', () => {
  test('write what the preview showed: texts as texts, dates as dates', async () => {
    const book = await onHost(BOOK);
    const result = await applyRepairs(book.gate, [ROOM, DATE, PHONE], { day });
    expect(result).toMatchObject({ done: [ROOM, DATE, PHONE], left: [], entry: 1 });
    expect(cellsOf(book)).toEqual(['3-2-501', 45385, '13800001111']);
    expect(book.host.workbook.sheets[0]!.style(1, 1).numFmt).toBe('yyyy-mm-dd');
    expect(book.host.workbook.sheets[0]!.style(1, 2).numFmt).toBe('General');
  });

  test('a cell that somebody changed since the preview is not overwritten', async () => {
    const book = await onHost(BOOK);
    const stale = fix('A2', '别的', '3-2-501');
    expect(await applyRepairs(book.gate, [stale, PHONE], { day })).toMatchObject({
      done: [PHONE],
      left: [{ fix: stale, because: 'changed' }],
    });
    expect(cellsOf(book)[0]).toBe('３－２－５０１');
  });

  test('formulas, covered cells of a merge, hidden rows and protected or missing sheets are refused with the reason', async () => {
    const book = await onHost(BOOK);
    await book.host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('A3').formulas = [['=1+1']];
      sheet.getRange('A5:B5').merge();
      sheet.getRange('A5').values = [['合']];
      sheet.getRange('C6').values = [['藏']];
      sheet.getRange('6:6').rowHidden = true;
      await context.sync();
    });
    const fixes = [
      fix('A3', 2, 3),
      fix('B5', '', '新'),
      fix('C6', '藏', '新'),
      { ...fix('A1', 'x', 'y'), sheet: '没有' },
    ];
    const { done, left } = await applyRepairs(book.gate, fixes, { day });
    expect(done).toEqual([]);
    expect(left.map(({ because }) => because).sort()).toEqual(['formula', 'hidden', 'merged', 'missing']);
    protectSheet(book.host, '台账');
    expect((await applyRepairs(book.gate, [ROOM], { day })).left).toEqual([{ fix: ROOM, because: 'protected' }]);
  });

  test('only the row a filter hides is refused, its neighbours are repaired', async () => {
    const book = await onHost({ 台账: [['a'], ['b'], ['c'], ['d']] });
    await book.host.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('3:3').rowHidden = true;
      await context.sync();
    });
    const fixes = ['a', 'b', 'c', 'd'].map((text, row) => fix(`A${row + 1}`, text, text.toUpperCase()));
    const { left } = await applyRepairs(book.gate, fixes, { day });
    expect(left).toEqual([{ fix: fixes[2], because: 'hidden' }]);
    expect([0, 1, 2, 3].map((row) => book.host.workbook.sheets[0]!.value(row, 0))).toEqual(['A', 'B', 'c', 'D']);
  });

  test('the writing is noted in the workbook before the first cell is touched', async () => {
    const clean = await onHost(BOOK);
    clean.host.resetTraffic();
    await applyRepairs(clean.gate, [ROOM], { day });
    const writing = clean.host.calls.findIndex(({ members }) => members['set Values'] !== undefined) + 1;
    const book = await onHost(BOOK);
    book.host.faults.inject({ request: writing, when: 'after', effect: { kind: 'error', code: 'GeneralException' } });
    expect(await failureCode(applyRepairs(book.gate, [ROOM], { day }))).toBe('host-failed');
    expect(cellsOf(book)[0]).toBe('3-2-501');
    const [entry] = await readJournal(book.gate);
    expect(entry).toMatchObject({
      state: 'begun',
      cells: [{ cell: 'A2', before: '３－２－５０１', after: '3-2-501' }],
    });
    await undo(book.gate);
    expect(cellsOf(book)[0]).toBe('３－２－５０１');
  });
});

describe('undo', () => {
  test('puts back values and formats, also after the pane was closed and opened again', async () => {
    const book = await onHost(BOOK);
    const before = cellsOf(book);
    await applyRepairs(book.gate, [ROOM, DATE, PHONE], { day });
    const reopened = new Gate();
    expect(await undoable(reopened)).toEqual({ entry: 1, job: 'fix', cells: 3 });
    expect(await undo(reopened)).toEqual({ entry: 1, job: 'fix', restored: 3, left: [] });
    expect(cellsOf(book)).toEqual(before);
    expect(book.host.workbook.sheets[0]!.style(1, 1).numFmt).toBe('General');
    expect(await undoable(reopened)).toBeNull();
    expect(await failureCode(undo(reopened))).toBe('nothing-to-undo');
  });

  test('a cell changed since is left as it is and named', async () => {
    const book = await onHost(BOOK);
    await applyRepairs(book.gate, [ROOM, PHONE], { day });
    await book.host.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('A2').values = [['客户改的']];
      await context.sync();
    });
    expect(await undo(book.gate)).toMatchObject({ restored: 1, left: [{ sheet: '台账', cell: 'A2' }] });
    expect(cellsOf(book)[0]).toBe('客户改的');
  });

  test('writings are taken back one after another, the last first', async () => {
    const book = await onHost(BOOK);
    await applyRepairs(book.gate, [ROOM], { day });
    await applyRepairs(book.gate, [PHONE], { day });
    expect((await undo(book.gate)).entry).toBe(2);
    expect((await undo(book.gate)).entry).toBe(1);
  });
});
