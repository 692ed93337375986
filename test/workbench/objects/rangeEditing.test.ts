import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const change = (host: Host, work: (sheet: Excel.Worksheet) => void) =>
  host.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });

const column = (host: Host, rows: number, at = 0) =>
  Array.from({ length: rows }, (_, row) => host.workbook.activeSheet.value(row, at));

const block = () =>
  openBook({
    表1: [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  });

describe('Range.insert and delete', () => {
  test('whole rows move what is below; formulas follow', async () => {
    const host = await openBook({ 表1: [[1], [2], ['=A1+A2']] });
    await change(host, (sheet) => sheet.getRange('2:3').insert('Down'));
    expect(column(host, 4)).toEqual([1, null, null, 2]);
    expect(host.workbook.activeSheet.formula(4, 0)).toBe('A1+A4');
    await change(host, (sheet) => sheet.getRange('2:3').delete('Up'));
    expect(host.workbook.activeSheet.formula(2, 0)).toBe('A1+A2');
  });

  test('cells move down or right within their columns or rows only', async () => {
    const host = await block();
    await change(host, (sheet) => sheet.getRange('A2').insert('Down'));
    expect([column(host, 4, 0), column(host, 4, 1)]).toEqual([
      ['a', null, 'b', 'c'],
      [1, 2, 3, null],
    ]);
    await change(host, (sheet) => sheet.getRange('A2').delete('Left'));
    expect([column(host, 2, 0), column(host, 2, 1)]).toEqual([
      ['a', 2],
      [1, null],
    ]);
  });

  test('insert gives the new, empty cells', async () => {
    const host = await block();
    const address = await host.run(async (context) => {
      const fresh = context.workbook.worksheets.getActiveWorksheet().getRange('2:2').insert('Down').load('address');
      await context.sync();
      return fresh.address;
    });
    expect(address).toBe('表1!2:2');
  });

  test('cells with content cannot be pushed off the sheet (NonBlankCellOffSheet)', async () => {
    const host = await openBook();
    host.workbook.activeSheet.putValue(1_048_575, 0, 'stray');
    const error = await refusal(change(host, (sheet) => void sheet.getRange('1:1').insert('Down')));
    expect(error).toEqual({ code: 'NonBlankCellOffSheet', at: 'Range.insert' });
  });

  test('cells that would cut a merged area in two cannot move (InsertDeleteConflict)', async () => {
    const host = await block();
    await change(host, (sheet) => sheet.getRange('A2:B2').merge());
    const error = await refusal(change(host, (sheet) => void sheet.getRange('A1').insert('Down')));
    expect(error).toEqual({ code: 'InsertDeleteConflict', at: 'Range.insert' });
  });

  test('a protected sheet takes no rows unless its protection allows it', async () => {
    const host = await block();
    await change(host, (sheet) => {
      sheet.protection.protect({ allowInsertRows: true });
    });
    await change(host, (sheet) => sheet.getRange('2:2').insert('Down'));
    expect((await refusal(change(host, (sheet) => sheet.getRange('2:2').delete('Up')))).code).toBe('AccessDenied');
  });
});

describe('Range.clear', () => {
  test('contents, formats or all', async () => {
    const host = await block();
    await change(host, (sheet) => {
      sheet.getRange('A1:A3').format.fill.color = '#FFFF00';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
    });
    const sheet = host.workbook.activeSheet;
    expect(column(host, 3)).toEqual([null, 'b', null]);
    expect([0, 1, 2].map((row) => sheet.style(row, 0).fill.color)).toEqual(['#FFFF00', null, null]);
  });

  test('of locked cells of a protected sheet is AccessDenied', async () => {
    const host = await block();
    await change(host, (sheet) => sheet.protection.protect());
    const error = await refusal(change(host, (sheet) => sheet.getRange('A1').clear('Contents')));
    expect(error).toEqual({ code: 'AccessDenied', at: 'Range.clear' });
  });
});

describe('Range.merge', () => {
  test('keeps the top left value only; across merges row by row', async () => {
    const host = await block();
    await change(host, (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A2:B3').merge(true);
    });
    expect(host.workbook.activeSheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ]);
    expect(column(host, 3, 1)).toEqual([null, null, null]);
    await change(host, (sheet) => sheet.getRange('A1:B3').unmerge());
    expect(host.workbook.activeSheet.merges).toEqual([]);
  });
});

describe('Range.copyFrom', () => {
  test('takes values, formats and formulas along; relative references move', async () => {
    const host = await openBook({ 表1: [[1, '=A1*2'], [5]] });
    await change(host, (sheet) => sheet.getRange('B2').copyFrom('B1'));
    expect(host.workbook.activeSheet.formula(1, 1)).toBe('A2*2');
  });

  test('fills a larger target with repetitions', async () => {
    const host = await openBook({ 表1: [['x', 'y']] });
    await change(host, (sheet) => sheet.getRange('A3:D4').copyFrom('A1:B1', 'Values'));
    const sheet = host.workbook.activeSheet;
    expect([2, 3].map((row) => [0, 1, 2, 3].map((at) => sheet.value(row, at)))).toEqual([
      ['x', 'y', 'x', 'y'],
      ['x', 'y', 'x', 'y'],
    ]);
  });

  test('copies from another sheet', async () => {
    const host = await openBook({ 表1: [], 表2: [['from there']] });
    await host.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('表1').getRange('C1').copyFrom(worksheets.getItem('表2').getRange('A1'));
      await context.sync();
    });
    expect(host.workbook.sheet('表1')?.value(0, 2)).toBe('from there');
  });
});

describe('searching', () => {
  const visits = () =>
    openBook({
      表1: [
        ['王芳', '很满意'],
        ['王芳芳', '不满意'],
        ['满意', '=1+1'],
      ],
    });

  test('find gives the first cell that contains the text, or equals it', async () => {
    const host = await visits();
    const found = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      const cells = [
        range.find('芳芳', {}),
        range.find('满意', { completeMatch: true }),
        range.find('王芳', { searchDirection: 'Backwards' }),
      ];
      for (const cell of cells) cell.load('address');
      const none = range.findOrNullObject('赵', {});
      await context.sync();
      return [...cells.map((cell) => cell.address), none.isNullObject];
    });
    expect(found).toEqual(['表1!A2', '表1!A3', '表1!A2', true]);
  });

  test('find of what is not there is ItemNotFound', async () => {
    const host = await visits();
    const error = await refusal(change(host, (sheet) => void sheet.getUsedRange().find('赵', {}).load('address')));
    expect(error).toEqual({ code: 'ItemNotFound', at: 'Range.find' });
  });

  test('replaceAll counts the cells it changed', async () => {
    const host = await visits();
    const count = await host.run(async (context) => {
      const result = context.workbook.worksheets.getActiveWorksheet().getUsedRange().replaceAll('满意', '好', {});
      await context.sync();
      return result.value;
    });
    expect(count).toBe(3);
    expect(column(host, 2, 1)).toEqual(['很好', '不好']);
  });

  test('worksheet.findAll gives all cells', async () => {
    const host = await visits();
    const address = await host.run(async (context) => {
      const areas = context.workbook.worksheets.getActiveWorksheet().findAll('芳', {}).load('address');
      await context.sync();
      return areas.address;
    });
    expect(address).toBe('表1!A1,表1!A2');
  });
});

describe('sorting and filtering', () => {
  const list = () =>
    openBook({
      表1: [
        ['类别', '分'],
        ['投诉', 3],
        ['报修', 1],
        [null, 2],
      ],
    });

  test('sort.apply sorts by a column, empty cells last', async () => {
    const host = await list();
    await change(host, (sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0, ascending: true }], false, true));
    expect(column(host, 4)).toEqual(['类别', '报修', '投诉', null]);
  });

  test('autoFilter hides the rows that do not pass, and says so', async () => {
    const host = await list();
    const state = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply(sheet.getRange('A1:B4'), 0, { filterOn: 'Values', values: ['投诉'] });
      sheet.autoFilter.load('enabled, isDataFiltered, criteria');
      const range = sheet.autoFilter.getRange().load('address');
      await context.sync();
      return [
        sheet.autoFilter.enabled,
        sheet.autoFilter.isDataFiltered,
        sheet.autoFilter.criteria[0]?.values,
        range.address,
      ];
    });
    expect(state).toEqual([true, true, ['投诉'], '表1!A1:B4']);
    expect([1, 2, 3].map((row) => host.workbook.activeSheet.isRowHidden(row))).toEqual([false, true, true]);
    await change(host, (sheet) => sheet.autoFilter.clearCriteria());
    expect(host.workbook.activeSheet.isRowHidden(2)).toBe(false);
    await change(host, (sheet) => sheet.autoFilter.remove());
    expect(host.workbook.activeSheet.autoFilter).toBeNull();
  });

  test('a custom criterion compares', async () => {
    const host = await list();
    await change(host, (sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A1:B4'), 1, { filterOn: 'Custom', criterion1: '>=2' });
    });
    expect([1, 2, 3].map((row) => host.workbook.activeSheet.isRowHidden(row))).toEqual([false, true, false]);
  });
});

test('select activates the sheet; getSelectedRange and getActiveCell say where', async () => {
  const host = await openBook({ 甲: [], 乙: [] });
  const found = await host.run(async (context) => {
    context.workbook.worksheets.getItem('乙').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(found).toEqual(['乙!B2:C3', '乙!B2']);
});

test('getSelectedRange of several areas is InvalidSelection', async () => {
  const host = await openBook();
  const { workbook } = host;
  workbook.select(workbook.activeSheet, [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 2, left: 0, bottom: 2, right: 0 },
  ]);
  const error = await refusal(
    host.run(async (context) => {
      context.workbook.getSelectedRange().load('address');
      await context.sync();
    }),
  );
  expect(error).toEqual({ code: 'InvalidSelection', at: 'Workbook.getSelectedRange' });
});

test('hyperlink: text to display is entered, address is kept', async () => {
  const host = await openBook();
  const link = await host.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.hyperlink = { documentReference: '表1!B2', textToDisplay: '见 B2', screenTip: '原始行' };
    cell.load('hyperlink, values');
    await context.sync();
    return [cell.hyperlink, cell.values];
  });
  expect(link).toEqual([{ documentReference: '表1!B2', screenTip: '原始行', textToDisplay: '见 B2' }, [['见 B2']]]);
});
