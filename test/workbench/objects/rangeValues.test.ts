import { applyFilter } from '../../../src/workbench/model/filtering';
import { mergeArea, setRows } from '../../../src/workbench/model/formatting';
import { openBook, refusal } from '../openBook';

type Host = Awaited<ReturnType<typeof openBook>>;

const write = (host: Host, address: string, values: unknown) =>
  host.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values as never;
    await context.sync();
  });

const read = <K extends 'values' | 'formulas' | 'text' | 'valueTypes' | 'numberFormat'>(
  host: Host,
  address: string,
  name: K,
) =>
  host.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load(name);
    await context.sync();
    return range[name] as unknown;
  });

describe('Range.values, reading', () => {
  test('an empty cell is "", a date is its serial number, an error is its code', async () => {
    const host = await openBook({ 表1: [['文', 45385, true, null, '#N/A']] });
    expect(await read(host, 'A1:E1', 'values')).toEqual([['文', 45385, true, '', '#N/A']]);
    expect(await read(host, 'A1:E1', 'valueTypes')).toEqual([['String', 'Double', 'Boolean', 'Empty', 'Error']]);
  });

  test('text is what the number format shows', async () => {
    const host = await openBook({ 表1: [[45385, 0.256]] });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('B1').numberFormat = [['0.0%']];
      await context.sync();
    });
    expect(await read(host, 'A1:B1', 'text')).toEqual([['2024-04-03', '25.6%']]);
    expect(await read(host, 'A1:B1', 'values')).toEqual([[45385, 0.256]]);
  });

  test('whole columns and rows have no cell properties: null, while their place is known', async () => {
    const host = await openBook({ 表1: [['a']] });
    const found = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A:B');
      range.load('values, formulas, text, numberFormat, address, cellCount, isEntireColumn');
      await context.sync();
      return [
        range.values,
        range.formulas,
        range.text,
        range.numberFormat,
        range.address,
        range.cellCount,
        range.isEntireColumn,
      ];
    });
    expect(found).toEqual([null, null, null, null, '表1!A:B', 2_097_152, true]);
  });
});

describe('Range.values, writing', () => {
  test('takes a matrix of exactly the shape of the range', async () => {
    const host = await openBook();
    await write(host, 'B2:C3', [
      [1, 2],
      [3, 4],
    ]);
    expect(await read(host, 'A1:C3', 'values')).toEqual([
      ['', '', ''],
      ['', 1, 2],
      ['', 3, 4],
    ]);
  });

  test.each([
    ['too few rows', [[1, 2]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['too few columns', [[1], [2]]],
    ['ragged rows', [[1, 2], [3]]],
    ['one row as a list', [1, 2]],
    [
      'an object',
      [
        [{ a: 1 }, 2],
        [3, 4],
      ],
    ],
  ])('%s: InvalidArgument, nothing is written', async (_what, values) => {
    const host = await openBook();
    expect(await refusal(write(host, 'A1:B2', values))).toEqual({ code: 'InvalidArgument', at: 'Range.values' });
    expect(host.workbook.activeSheet.usedArea(false)).toBeNull();
  });

  test('one value goes to every cell', async () => {
    const host = await openBook();
    await write(host, 'A1:B2', '无');
    expect(await read(host, 'A1:B2', 'values')).toEqual([
      ['无', '无'],
      ['无', '无'],
    ]);
  });

  test('null leaves a cell as it is, an empty text empties it', async () => {
    const host = await openBook({ 表1: [['a', 'b', 'c']] });
    await write(host, 'A1:C1', [[null, '', 'x']]);
    expect(await read(host, 'A1:C1', 'values')).toEqual([['a', '', 'x']]);
  });

  test('text is read as if typed: numbers, dates, percentages, booleans, formulas', async () => {
    const host = await openBook();
    await write(host, 'A1:F1', [['12.50', '2024-4-3', '25%', 'TRUE', '=1+1', '3-2-501']]);
    const values = (await read(host, 'A1:F1', 'values')) as unknown[][];
    expect([values[0]?.[0], values[0]?.[1], values[0]?.[2], values[0]?.[3], values[0]?.[5]]).toEqual([
      12.5,
      45385,
      0.25,
      true,
      '3-2-501',
    ]);
    expect(await read(host, 'A1:F1', 'formulas')).toMatchObject([{ 4: '=1+1' }]);
    // The system's short date: its code is the American one, whatever the language.
    expect(await read(host, 'A1:C1', 'numberFormat')).toEqual([['General', 'm/d/yyyy', '0%']]);
    expect(await read(host, 'B1', 'text')).toEqual([['2024/4/3']]);
  });

  test('a cell formatted as text keeps what it is given', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['0792', '13800001111']];
      await context.sync();
    });
    expect(await read(host, 'A1:B1', 'values')).toEqual([['0792', '13800001111']]);
    expect(await read(host, 'A1:B1', 'valueTypes')).toEqual([['String', 'String']]);
  });

  test('a leading apostrophe makes a text and is not part of it', async () => {
    const host = await openBook();
    await write(host, 'A1:B1', [["'=合计", "'007"]]);
    expect(await read(host, 'A1:B1', 'values')).toEqual([['=合计', '007']]);
  });

  test('whole columns cannot be written (InvalidArgument)', async () => {
    const host = await openBook();
    expect((await refusal(write(host, 'A:A', 'x'))).code).toBe('InvalidArgument');
  });

  test('in a merged area the value lands in its first cell only; the others stay empty', async () => {
    const host = await openBook();
    mergeArea(host.workbook.activeSheet, { top: 0, left: 0, bottom: 1, right: 1 });
    await write(host, 'A1:C2', [
      ['标题', 'lost', 'right'],
      ['lost', 'lost', 'below'],
    ]);
    expect(await read(host, 'A1:C2', 'values')).toEqual([
      ['标题', '', 'right'],
      ['', '', 'below'],
    ]);
  });

  test('hidden and filtered rows are written like any other: a block of values does not skip them', async () => {
    const host = await openBook({ 表1: [['类别'], ['投诉'], ['报修'], ['投诉']] });
    const sheet = host.workbook.activeSheet;
    sheet.autoFilter = {
      area: { top: 0, left: 0, bottom: 3, right: 0 },
      criteria: new Map([[0, { kind: 'values', values: ['投诉'], blanks: false }]]),
    };
    applyFilter(sheet, sheet.autoFilter, (row, column) => String(sheet.value(row, column) ?? ''));
    expect(sheet.isRowHidden(2)).toBe(true);
    await write(host, 'B2:B4', [[1], [2], [3]]);
    expect(await read(host, 'B2:B4', 'values')).toEqual([[1], [2], [3]]);
  });

  test('a large block arrives whole, although the library sends it in pieces within one request', async () => {
    const host = await openBook();
    const rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 5 }, (_, column) => row * 5 + column));
    await write(host, 'A1:E2000', rows);
    expect(await read(host, 'A1:E2000', 'values')).toEqual(rows);
    expect(host.calls[0]?.members['set Values']).toBeGreaterThan(1);
    expect(host.traffic.cellsWritten).toBe(10_000);
  });
});

describe('Range.formulas', () => {
  test('give the formula where there is one, else the value', async () => {
    const host = await openBook({ 表1: [[1, 2, '=A1+B1', 'x']] });
    expect(await read(host, 'A1:D1', 'formulas')).toEqual([[1, 2, '=A1+B1', 'x']]);
  });

  test('can be set like values', async () => {
    const host = await openBook({ 表1: [[3, 4]] });
    await host.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('C1:D1').formulas = [['=A1*B1', 'text']];
      await context.sync();
    });
    expect(host.workbook.activeSheet.formula(0, 2)).toBe('A1*B1');
    expect(host.workbook.activeSheet.value(0, 3)).toBe('text');
  });
});

describe('a protected sheet', () => {
  const protectedBook = async () => {
    const host = await openBook({ 表1: [['locked', 'free']] });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    return host;
  };

  test('locked cells cannot be written: AccessDenied', async () => {
    const host = await protectedBook();
    expect(await refusal(write(host, 'A1', 'x'))).toEqual({ code: 'AccessDenied', at: 'Range.values' });
    expect((await refusal(write(host, 'A1:B1', [['x', 'y']]))).code).toBe('AccessDenied');
    expect(host.workbook.activeSheet.value(0, 1)).toBe('free');
  });

  test('unlocked cells can', async () => {
    const host = await protectedBook();
    await write(host, 'B1', 'changed');
    expect(host.workbook.activeSheet.value(0, 1)).toBe('changed');
  });

  test('reading is always allowed', async () => {
    const host = await protectedBook();
    expect(await read(host, 'A1:B1', 'values')).toEqual([['locked', 'free']]);
  });
});

describe('hidden rows and columns', () => {
  test('rowHidden is true, false, or null where rows differ; it can be set', async () => {
    const host = await openBook({ 表1: [['a'], ['b'], ['c']] });
    setRows(host.workbook.activeSheet, 1, 1, { hidden: true });
    const states = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const ranges = ['A1', 'A2', 'A1:A3'].map((address) => sheet.getRange(address).load('rowHidden'));
      await context.sync();
      sheet.getRange('A3').rowHidden = true;
      await context.sync();
      return ranges.map((range) => range.rowHidden as boolean | null);
    });
    expect(states).toEqual([false, true, null]);
    expect(host.workbook.activeSheet.isRowHidden(2)).toBe(true);
  });
});

test('numberFormat takes one code for all cells or a matrix in which null leaves a cell alone', async () => {
  const host = await openBook({ 表1: [[1, 2]] });
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.numberFormat = '0.00' as never;
    range.numberFormat = [[null, '0%']];
    await context.sync();
  });
  expect(await read(host, 'A1:B1', 'numberFormat')).toEqual([['0.00', '0%']]);
});

describe('formulas that are none', () => {
  test.each(['=SUM(', '=1+', '=A1:', '=合计"'])(
    '%s is InvalidArgument, and nothing of the block is written',
    async (text) => {
      const host = await openBook();
      expect(await refusal(write(host, 'A1:B1', [['before', text]]))).toEqual({
        code: 'InvalidArgument',
        at: 'Range.values',
      });
      expect(host.workbook.activeSheet.value(0, 0)).toBeNull();
    },
  );

  test('in a cell formatted as text they are text', async () => {
    const host = await openBook();
    await host.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [['=SUM(']];
      await context.sync();
    });
    expect(await read(host, 'A1', 'values')).toEqual([['=SUM(']]);
  });
});
