import { calculationNotes, recalculate } from '../../../src/workbench/formulas';
import {
  type Sheet,
  type Workbook,
  CellError,
  enterValue,
  enterValues,
  insertRows,
  parseArea,
  resizeTable,
} from '../../../src/workbench/model';
import { createWorkbook, openWorkbook, saveWorkbook } from '../../../src/workbench/package';
import { pack } from '../package/archive';
import { messyParts, messyWorkbook } from '../package/messy';
import { registerWorkbook } from './register';

const now = new Date(2026, 10, 20);

function workbookWith(cells: Readonly<Record<string, string | number>>): {
  workbook: Workbook;
  sheet: Sheet;
  value: (address: string) => unknown;
} {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0]!;
  for (const [address, input] of Object.entries(cells))
    enterValue(sheet, parseArea(address)!.top, parseArea(address)!.left, input);
  recalculate(workbook, { now });
  return { workbook, sheet, value: (address) => sheet.value(parseArea(address)!.top, parseArea(address)!.left) };
}

describe('what is calculated anew', () => {
  test('everything that depends on a changed cell, over any number of steps', () => {
    const { workbook, sheet, value } = workbookWith({ A1: 1, A2: '=A1+1', A3: '=A2*10', B1: '=SUM(A1:A3)' });
    expect([value('A2'), value('A3'), value('B1')]).toEqual([2, 20, 23]);
    enterValue(sheet, 0, 0, 5);
    recalculate(workbook, { now });
    expect([value('A2'), value('A3'), value('B1')]).toEqual([6, 60, 71]);
  });

  test('formulas may stand before what they read, and a formula may replace a value', () => {
    const { workbook, sheet, value } = workbookWith({ A1: '=B1+1', B1: '=C1+1', C1: 1 });
    expect(value('A1')).toBe(3);
    enterValue(sheet, 0, 2, '=10*2');
    recalculate(workbook, { now });
    expect(value('A1')).toBe(22);
    enterValue(sheet, 0, 2, '');
    recalculate(workbook, { now });
    expect(value('A1')).toBe(2);
  });

  test('cached values of formulas nobody touched stay, even wrong ones', () => {
    const parts = messyParts();
    parts['xl/worksheets/sheet1.xml'] = String(parts['xl/worksheets/sheet1.xml']).replace(
      '<f>SUM(D3:D6)</f><v>127.5</v>',
      '<f>SUM(D3:D6)</f><v>999</v>',
    );
    const workbook = openWorkbook(pack(parts));
    const sheet = workbook.sheets[0]!;
    recalculate(workbook, { now });
    enterValue(sheet, 2, 0, 5);
    recalculate(workbook, { now });
    expect(sheet.value(6, 3)).toBe(999);
    enterValue(sheet, 2, 3, 20);
    recalculate(workbook, { now });
    // 20 + 100 + 7 + 8
    expect(sheet.value(6, 3)).toBe(135);
    expect(workbook.sheets[1]!.value(0, 1)).toBe(136);
  });

  test('a calculation that changes nothing touches nothing', () => {
    const workbook = openWorkbook(messyWorkbook());
    recalculate(workbook, { now });
    expect(workbook.sheets.every((sheet) => sheet.touched.size === 0)).toBe(true);
  });

  test('TODAY follows the clock from one day to the next, with what depends on it', () => {
    const { workbook, value } = workbookWith({ A1: '=TODAY()', A2: '=A1+1' });
    expect([value('A1'), value('A2')]).toEqual([46346, 46347]);
    recalculate(workbook, { now: new Date(2026, 10, 21) });
    expect([value('A1'), value('A2')]).toEqual([46347, 46348]);
  });

  test('INDIRECT and OFFSET see cells they do not name', () => {
    const { workbook, sheet, value } = workbookWith({ A1: 1, B1: '=INDIRECT("A"&1)', B2: '=SUM(OFFSET(C1,0,-2))' });
    enterValue(sheet, 0, 0, 7);
    recalculate(workbook, { now });
    expect([value('B1'), value('B2')]).toEqual([7, 7]);
  });

  test('references move with inserted rows, and results stay', () => {
    const { workbook, sheet, value } = workbookWith({ A1: 1, A2: 2, A3: '=SUM(A1:A2)' });
    insertRows(sheet, 1, 1);
    recalculate(workbook, { now });
    expect(sheet.formula(3, 0)).toBe('SUM(A1:A3)');
    expect(value('A4')).toBe(3);
    enterValue(sheet, 1, 0, 10);
    recalculate(workbook, { now });
    expect(value('A4')).toBe(13);
  });

  test('a table that grew is counted anew, though no formula changed', () => {
    const workbook = registerWorkbook();
    const register = workbook.sheets[0]!;
    const sheet = workbook.addSheet('计算');
    enterValue(sheet, 0, 0, '=ROWS(登记)');
    recalculate(workbook, { now });
    expect(sheet.value(0, 0)).toBe(30);
    resizeTable(register, register.tables[0]!, { ...register.tables[0]!.area, bottom: 32 });
    recalculate(workbook, { now });
    expect(sheet.value(0, 0)).toBe(32);
  });

  test('a name that means another value', () => {
    const workbook = registerWorkbook();
    const sheet = workbook.addSheet('计算');
    enterValue(sheet, 0, 0, '=目标*100');
    recalculate(workbook, { now });
    expect(sheet.value(0, 0)).toBe(90);
    workbook.findName('目标', null)!.formula = '0.95';
    workbook.changed('names');
    recalculate(workbook, { now });
    expect(sheet.value(0, 0)).toBe(95);
  });
});

describe('what cannot be calculated', () => {
  test('circles count as 0 and are noted; what depends on them is calculated with 0', () => {
    const { workbook, value } = workbookWith({ A1: '=B1+1', B1: '=A1+1', C1: '=C1+1', D1: '=SUM(D1:D3)', D2: 5 });
    expect(calculationNotes(workbook).map((note) => note.kind)).toEqual(['circular', 'circular', 'circular']);
    expect([value('A1'), value('B1')].sort()).toEqual([0, 1]);
    expect([value('C1'), value('D1')]).toEqual([0, 0]);
  });

  test('a branch that is not taken closes no circle', () => {
    const { workbook, value } = workbookWith({ A1: '=IF(TRUE,1,B1)', B1: '=A1+1' });
    expect([value('A1'), value('B1')]).toEqual([1, 2]);
    expect(calculationNotes(workbook)).toEqual([]);
  });

  test('a function we do not know keeps its cached value and is noted; Excel is asked to calculate the saved file', () => {
    const parts = messyParts();
    parts['xl/worksheets/sheet1.xml'] = String(parts['xl/worksheets/sheet1.xml']).replace(
      '<f>SUM(D3:D6)</f><v>127.5</v>',
      '<f>CUBEVALUE("x",D3)</f><v>127.5</v>',
    );
    const workbook = openWorkbook(pack(parts));
    const sheet = workbook.sheets[0]!;
    enterValue(sheet, 2, 3, 1);
    recalculate(workbook, { now });
    expect(sheet.value(6, 3)).toBe(127.5);
    expect(calculationNotes(workbook)).toEqual([
      { sheet: sheet.id, row: 6, column: 3, kind: 'unsupported', detail: 'CUBEVALUE' },
    ]);
    expect(workbook.hasStaleResults).toBe(true);
  });

  test('a function that does not exist is #NAME? where there is no cached value', () => {
    expect(workbookWith({ A1: '=没有(1)', A2: '=NOSUCH(1)' }).value('A2')).toBe(CellError.of('#NAME?'));
  });
});

describe('size', () => {
  test('a chain of 20,000 cells does not run out of stack', () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0]!;
    const rows = Array.from({ length: 20_000 }, (_, i) => [i === 19_999 ? 1 : `=A${i + 2}+1`]);
    enterValues(sheet, { top: 0, left: 0, bottom: 19_999, right: 0 }, rows);
    recalculate(workbook, { now });
    expect(sheet.value(0, 0)).toBe(20_000);
  });

  test('60 COUNTIFS over 20,000 rows take about the time of one, not of sixty', () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0]!;
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `人${i % 60}`,
      45_000 + (i % 365),
      i % 2 === 0 ? '满意' : '一般',
    ]);
    enterValues(sheet, { top: 0, left: 0, bottom: 19_999, right: 2 }, rows);
    const report = workbook.addSheet('汇总');
    const formulas = Array.from({ length: 60 }, (_, i) => [
      `=COUNTIFS(Sheet1!$A$1:$A$20000,"人${i}",Sheet1!$B$1:$B$20000,">=45100",Sheet1!$C$1:$C$20000,"满意")`,
    ]);
    enterValues(report, { top: 0, left: 0, bottom: 59, right: 0 }, formulas);
    const start = performance.now();
    recalculate(workbook, { now });
    const seconds = (performance.now() - start) / 1000;
    const expected = Array.from(
      { length: 60 },
      (_, person) =>
        rows.filter(([name, day, rating]) => name === `人${person}` && Number(day) >= 45_100 && rating === '满意')
          .length,
    );
    expect(Array.from({ length: 60 }, (_, i) => report.value(i, 0))).toEqual(expected);
    // About 0.1 s on a quiet machine; scanning every column for every formula takes many seconds.
    expect(seconds).toBeLessThan(1.5);
  });
});

test('results are saved beside their formulas and read again', () => {
  const { workbook } = workbookWith({ A1: '="回访"&"率"', A2: '=1/0', A3: '=1=1', A4: '=2^10' });
  const again = openWorkbook(saveWorkbook(workbook)).sheets[0]!;
  expect([0, 1, 2, 3].map((row) => again.value(row, 0))).toEqual(['回访率', CellError.of('#DIV/0!'), true, 1024]);
});
