import fc from 'fast-check';
import {
  ModelError,
  type Sheet,
  type Workbook,
  type WorkbookEvent,
  applyFilter,
  areaAddress,
  cellAddress,
  clearArea,
  clearFilter,
  columnIndex,
  columnLetters,
  copyArea,
  enterArrayFormula,
  enterValue,
  enterValues,
  formatArea,
  mergeArea,
  parseArea,
  setColumns,
  sortArea,
  subtract,
  unmergeArea,
} from '../../../src/workbench/model';
import { createWorkbook } from '../../../src/workbench/package';

let workbook: Workbook;
let sheet: Sheet;
const area = (address: string): NonNullable<ReturnType<typeof parseArea>> => parseArea(address)!;
const column = (letter: string, from: number, to: number): unknown[] =>
  Array.from({ length: to - from + 1 }, (_, i) => sheet.value(from - 1 + i, columnIndex(letter)));

beforeEach(() => {
  workbook = createWorkbook();
  workbook.now = () => new Date(2026, 10, 20);
  sheet = workbook.sheets[0]!;
});

describe('addresses', () => {
  test('letters: A, Z, AA, XFD', () => {
    expect([0, 25, 26, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'XFD']);
    expect(columnIndex('XFE')).toBe(-1);
  });

  test('property: letters and numbers of columns are one to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (number) => columnIndex(columnLetters(number)) === number),
    );
  });

  test('areas: a cell, a range with either corner first, whole rows and columns', () => {
    expect(area('$B$17')).toEqual({ top: 16, left: 1, bottom: 16, right: 1 });
    expect(area('D9:B2')).toEqual({ top: 1, left: 1, bottom: 8, right: 3 });
    expect(areaAddress(area('3:5'))).toBe('3:5');
    expect(areaAddress(area('A:C'))).toBe('A:C');
    expect(parseArea('A1048577')).toBeNull();
    expect(parseArea('B0')).toBeNull();
  });

  test('property: what is cut out of an area and what is left make the area', () => {
    const side = fc.integer({ min: 0, max: 6 });
    const block = fc.tuple(side, side, side, side).map(([a, b, c, d]) => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }));
    fc.assert(
      fc.property(block, block, (whole, hole) => {
        const rest = subtract(whole, hole);
        for (let row = 0; row <= 6; row++) {
          for (let at = 0; at <= 6; at++) {
            const inside = (each: typeof whole): boolean =>
              row >= each.top && row <= each.bottom && at >= each.left && at <= each.right;
            expect(rest.filter(inside)).toHaveLength(inside(whole) && !inside(hole) ? 1 : 0);
          }
        }
      }),
    );
  });
});

describe('entering values', () => {
  test('a date gets the short date format where the cell had none, and keeps one it had', () => {
    enterValue(sheet, 0, 0, '2024-4-3');
    expect([sheet.value(0, 0), sheet.style(0, 0).numFmt]).toEqual([45385, 'm/d/yyyy']);
    formatArea(sheet, area('A2'), { numFmt: 'yyyy-mm-dd' });
    enterValue(sheet, 1, 0, '2024-4-3');
    expect(sheet.style(1, 0).numFmt).toBe('yyyy-mm-dd');
  });

  test('null leaves a cell as it is, an empty text empties it', () => {
    enterValues(sheet, area('A1:B1'), [['a', 'b']]);
    enterValues(sheet, area('A1:B1'), [[null, '']]);
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(['a', null]);
  });

  test('values of another shape than the range are refused', () => {
    expect(() => enterValues(sheet, area('A1:B2'), [['a', 'b'], ['c']])).toThrow(ModelError);
    expect(() => enterValues(sheet, area('A1:B2'), [['a', 'b']])).toThrow(ModelError);
    expect(() => enterValues(sheet, area('A1'), [['x'.repeat(32_768)]])).toThrow(ModelError);
  });

  test('what is written to a merged cell that is not its top left is dropped', () => {
    mergeArea(sheet, area('A1:B2'));
    enterValues(sheet, area('A1:B2'), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0), sheet.value(1, 1)]).toEqual([
      'a',
      null,
      null,
      null,
    ]);
  });

  test('part of an array formula cannot be changed', () => {
    enterArrayFormula(sheet, area('A1:A3'), 'B1:B3', 'A1:A3');
    expect(() => enterValue(sheet, 1, 0, 1)).toThrow(expect.objectContaining({ code: 'partOfArray' }));
    enterValues(sheet, area('A1:A3'), [[1], [2], [3]]);
    expect(sheet.formula(0, 0)).toBeNull();
  });

  test('a cell takes the style of its row or column when it comes into being', () => {
    formatArea(sheet, area('C:C'), { numFmt: '@' });
    enterValue(sheet, 4, 2, '007');
    expect([sheet.value(4, 2), sheet.style(4, 2).numFmt]).toEqual(['007', '@']);
  });

  test('one change is reported for a whole range, with who made it', () => {
    const seen: WorkbookEvent[] = [];
    const stop = workbook.subscribe((event) => seen.push(event));
    workbook.notifier.as('user', () =>
      enterValues(sheet, area('A1:B2'), [
        [1, 2],
        [3, 4],
      ]),
    );
    stop();
    enterValue(sheet, 5, 5, 1);
    expect(seen).toEqual([{ type: 'cells', sheet: sheet.id, area: area('A1:B2'), kind: 'edited', source: 'user' }]);
  });
});

describe('used range', () => {
  test('formatted cells count, unless only values are asked for', () => {
    enterValue(sheet, 2, 1, 'x');
    formatArea(sheet, area('E9'), { font: { bold: true } });
    expect(areaAddress(sheet.usedArea(true)!)).toBe('B3');
    expect(areaAddress(sheet.usedArea(false)!)).toBe('B3:E9');
    expect(sheet.usedArea(true, area('D1:F9'))).toBeNull();
  });

  test('an empty sheet has none', () => {
    expect(sheet.usedArea(false)).toBeNull();
  });
});

describe('clearing', () => {
  beforeEach(() => {
    enterValue(sheet, 0, 0, 'a');
    formatArea(sheet, area('A1'), { font: { bold: true } });
  });

  test('contents leave the format, formats leave the contents', () => {
    clearArea(sheet, area('A1'), 'contents');
    expect([sheet.value(0, 0), sheet.style(0, 0).font.bold]).toEqual([null, true]);
    enterValue(sheet, 0, 0, 'b');
    clearArea(sheet, area('A1'), 'formats');
    expect([sheet.value(0, 0), sheet.style(0, 0).font.bold]).toEqual(['b', false]);
  });

  test('all takes both', () => {
    clearArea(sheet, area('A1'), 'all');
    expect(sheet.usedArea(false)).toBeNull();
  });
});

describe('formats and layout', () => {
  test('the same format twice gives one entry of the table', () => {
    formatArea(sheet, area('A1:B2'), { font: { bold: true } });
    const size = workbook.styles.size;
    formatArea(sheet, area('C1:D2'), { font: { bold: true } });
    expect(workbook.styles.size).toBe(size);
    formatArea(sheet, area('C1:D2'), { font: { bold: false } });
    expect(sheet.styleIndex(0, 2)).toBe(0);
  });

  test('a whole column costs one entry, not a million cells', () => {
    formatArea(sheet, area('B:D'), { numFmt: '0.00' });
    expect(sheet.rowNumbers()).toEqual([]);
    expect(sheet.style(999_999, 2).numFmt).toBe('0.00');
  });

  test('widths of overlapping runs of columns', () => {
    setColumns(sheet, 0, 9, { width: 10 });
    setColumns(sheet, 3, 4, { width: 20, hidden: true });
    setColumns(sheet, 4, 6, { width: 30 });
    expect([2, 3, 4, 5, 7].map((each) => sheet.columns.get(each).width)).toEqual([10, 20, 30, 30, 10]);
    expect([3, 4, 5].map((each) => sheet.isColumnHidden(each))).toEqual([true, true, false]);
  });

  test('merging keeps the top left value only; unmerging leaves the others empty', () => {
    enterValues(sheet, area('A1:B1'), [['a', 'b']]);
    mergeArea(sheet, area('A1:B1'));
    unmergeArea(sheet, area('B1'));
    expect(sheet.merges).toEqual([]);
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(['a', null]);
  });

  test('merging across merges each row on its own; a merge cannot be cut', () => {
    mergeArea(sheet, area('A1:C2'), true);
    expect(sheet.merges.map(areaAddress)).toEqual(['A1:C1', 'A2:C2']);
    expect(() => mergeArea(sheet, area('B2:B4'))).toThrow(ModelError);
  });
});

describe('sorting', () => {
  test('numbers, texts in pinyin order, FALSE, TRUE; empty cells last in either direction', () => {
    enterValues(sheet, area('A1:A7'), [['张'], [true], [3], [''], ['李'], [-1], [false]]);
    sortArea(sheet, area('A1:A7'), [{ position: 0, ascending: true }]);
    expect(column('A', 1, 7)).toEqual([-1, 3, '李', '张', false, true, null]);
    sortArea(sheet, area('A1:A7'), [{ position: 0, ascending: false }]);
    expect(column('A', 1, 7)).toEqual([true, false, '张', '李', 3, -1, null]);
  });

  test('rows stay together, equal rows keep their order, formulas move with their row', () => {
    enterValues(sheet, area('A1:C4'), [
      ['人', '数', '倍'],
      ['乙', 2, '=B2*2'],
      ['甲', 1, '=B3*2'],
      ['丙', 1, '=B4*2'],
    ]);
    sortArea(sheet, area('A1:C4'), [{ position: 1, ascending: true }], false, true);
    expect(column('A', 1, 4)).toEqual(['人', '甲', '丙', '乙']);
    expect([1, 2, 3].map((row) => sheet.formula(row, 2))).toEqual(['B2*2', 'B3*2', 'B4*2']);
  });

  test('merged cells cannot be sorted', () => {
    enterValues(sheet, area('A1:A2'), [[2], [1]]);
    mergeArea(sheet, area('A1:B1'));
    expect(() => sortArea(sheet, area('A1:B2'), [{ position: 0, ascending: true }])).toThrow(ModelError);
  });
});

describe('filters', () => {
  beforeEach(() => {
    enterValues(sheet, area('A1:B5'), [
      ['人', '数'],
      ['王芳', 1],
      ['李伟', 20],
      ['王强', 3],
      ['', 40],
    ]);
    sheet.autoFilter = { area: area('A1:B5'), criteria: new Map() };
  });
  const textOf = (row: number, at: number): string => String(sheet.value(row, at) ?? '');
  const hidden = (): number[] => [2, 3, 4, 5].filter((row) => sheet.isRowHidden(row - 1));

  test('by values and blanks', () => {
    sheet.autoFilter!.criteria.set(0, { kind: 'values', values: ['王芳'], blanks: true });
    applyFilter(sheet, sheet.autoFilter!, textOf);
    expect(hidden()).toEqual([3, 4]);
  });

  test('by conditions and wildcards', () => {
    sheet.autoFilter!.criteria.set(0, { kind: 'custom', and: true, conditions: [{ operator: 'equal', value: '王*' }] });
    sheet.autoFilter!.criteria.set(1, {
      kind: 'custom',
      and: false,
      conditions: [{ operator: 'greaterThan', value: '2' }],
    });
    applyFilter(sheet, sheet.autoFilter!, textOf);
    expect(hidden()).toEqual([2, 3, 5]);
    clearFilter(sheet, sheet.autoFilter!);
    expect(hidden()).toEqual([]);
  });
});

test('copying moves relative references, keeps absolute ones, and can copy onto itself', () => {
  enterValues(sheet, area('A1:B2'), [
    [1, '=A1+$A$1'],
    [2, '=A2+$A$1'],
  ]);
  copyArea(sheet, area('A1:B2'), sheet, 1, 0);
  expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual([1, 2]);
  expect([sheet.formula(1, 1), sheet.formula(2, 1)]).toEqual(['A2+$A$1', 'A3+$A$1']);
  expect(cellAddress(1, 1)).toBe('B2');
});
