import fc from 'fast-check';
import {
  type Area,
  ModelError,
  type Sheet,
  type Workbook,
  addTable,
  areaAddress,
  copySheet,
  deleteCells,
  deleteColumns,
  deleteRows,
  dissolveTable,
  enterValue,
  enterValues,
  formatArea,
  insertCells,
  insertColumns,
  insertRows,
  mergeArea,
  parseArea,
  renameTable,
  replayOnFormula,
  resizeTable,
  shiftArea,
  translateFormula,
} from '../../../src/workbench/model';
import { createWorkbook } from '../../../src/workbench/package';

let workbook: Workbook;
let sheet: Sheet;
const area = (address: string): Area => parseArea(address)!;

beforeEach(() => {
  workbook = createWorkbook();
  sheet = workbook.sheets[0]!;
});

describe('references in formulas when rows are inserted before row 3 or deleted at rows 3–4', () => {
  const whole = { left: 0, right: 16_383 };
  const insert = {
    kind: 'shift',
    sheet: 's',
    name: '表 一',
    change: { kind: 'insert', axis: 'rows', area: { top: 2, bottom: 3, ...whole } },
  } as const;
  const remove = {
    kind: 'shift',
    sheet: 's',
    name: '表 一',
    change: { kind: 'delete', axis: 'rows', area: { top: 2, bottom: 3, ...whole } },
  } as const;

  test.each([
    ['A2', 'A2', 'A2'],
    ['A3', 'A5', '#REF!'],
    ['$A$5', '$A$7', '$A$3'],
    ['A1:B3', 'A1:B5', 'A1:B2'],
    ['A3:B9', 'A5:B11', 'A3:B7'],
    ['A3:A4', 'A5:A6', '#REF!'],
    ['A:A', 'A:A', 'A:A'],
    ['2:5', '2:7', '2:3'],
    ['SUM(A3,"A3",B1)', 'SUM(A5,"A3",B1)', 'SUM(#REF!,"A3",B1)'],
    ["'表 一'!A5+别的!A5", "'表 一'!A7+别的!A5", "'表 一'!A3+别的!A5"],
    ['[1]表!A5', '[1]表!A5', '[1]表!A5'],
    ['表1[列]+LOG10(5)', '表1[列]+LOG10(5)', '表1[列]+LOG10(5)'],
  ])('%s becomes %s or %s', (formula, inserted, deleted) => {
    expect(replayOnFormula(formula, 's', insert)).toBe(inserted);
    expect(replayOnFormula(formula, 's', remove)).toBe(deleted);
  });

  test('a formula of another sheet only moves where it names the sheet', () => {
    expect(replayOnFormula("A5+'表 一'!A5", 'other', insert)).toBe("A5+'表 一'!A7");
  });

  test('property: deleting what was inserted gives back the area', () => {
    const small = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(small, small, small, fc.integer({ min: 1, max: 5 }), (a, b, at, count) => {
        const before = { top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: 3 };
        const zone = { top: at, bottom: at + count - 1, ...whole };
        const there = shiftArea(before, { kind: 'insert', axis: 'rows', area: zone })!;
        expect(shiftArea(there, { kind: 'delete', axis: 'rows', area: zone })).toEqual(before);
      }),
    );
  });
});

describe('moving a formula to another cell', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 1, 2, 'C2+$A2+C$1+$A$1'],
    ['SUM(B:B,3:3)', 2, 1, 'SUM(C:C,5:5)'],
    ['A1', -1, 0, '#REF!'],
    ['客户!B2&"B2"', 1, 0, '客户!B3&"B2"'],
  ])('%s by %i rows and %i columns is %s', (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('rows and columns', () => {
  beforeEach(() => {
    enterValues(sheet, area('A1:C3'), [
      ['a', 'b', 'c'],
      [1, 2, '=A2+B2'],
      [3, 4, '=SUM(A2:B3)'],
    ]);
    formatArea(sheet, area('A2:C2'), { font: { bold: true } });
  });

  test('inserted rows take the format of the row above; formulas follow', () => {
    insertRows(sheet, 2, 1);
    expect([sheet.value(2, 0), sheet.style(2, 0).font.bold, sheet.value(3, 0)]).toEqual([null, true, 3]);
    expect(sheet.formula(3, 2)).toBe('SUM(A2:B4)');
  });

  test('deleted rows take their formulas with them', () => {
    deleteRows(sheet, 1, 1);
    expect([sheet.value(1, 0), sheet.formula(1, 2)]).toEqual([3, 'SUM(A2:B2)']);
  });

  test('columns', () => {
    insertColumns(sheet, 1, 2);
    expect([sheet.value(0, 3), sheet.formula(1, 4)]).toEqual(['b', 'A2+D2']);
    deleteColumns(sheet, 0, 1);
    expect(sheet.formula(1, 3)).toBe('#REF!+C2');
  });

  test('cells only: those below or beside move, others stay', () => {
    insertCells(sheet, area('A2:A2'), 'down');
    expect([sheet.value(1, 0), sheet.value(2, 0), sheet.value(3, 0), sheet.value(1, 1)]).toEqual([null, 1, 3, 2]);
    deleteCells(sheet, area('A2:A2'), 'up');
    expect([sheet.value(1, 0), sheet.value(2, 0), sheet.value(3, 0)]).toEqual([1, 3, null]);
    deleteCells(sheet, area('A1:A1'), 'left');
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(0, 2), sheet.value(1, 0)]).toEqual(['b', 'c', null, 1]);
  });

  test('cells with content are not pushed off the sheet', () => {
    enterValue(sheet, 1_048_575, 0, 'last');
    expect(() => insertRows(sheet, 0, 1)).toThrow(expect.objectContaining({ code: 'outOfBounds' }));
    expect(sheet.value(0, 0)).toBe('a');
  });

  test('a partial insertion that would cut a merge is refused', () => {
    mergeArea(sheet, area('A5:B5'));
    expect(() => insertCells(sheet, area('A1:A1'), 'down')).toThrow(ModelError);
  });

  test('merges widen, move and vanish', () => {
    mergeArea(sheet, area('A5:A7'));
    insertRows(sheet, 5, 1);
    expect(sheet.merges.map(areaAddress)).toEqual(['A5:A8']);
    deleteRows(sheet, 4, 3);
    expect(sheet.merges).toEqual([]);
  });
});

describe('tables', () => {
  beforeEach(() => {
    enterValues(sheet, area('A1:C3'), [
      ['姓名', '', '姓名'],
      ['王芳', 1, 2],
      ['李伟', 3, 4],
    ]);
    addTable(sheet, area('A1:C3'), true, '登记');
    enterValue(sheet, 0, 5, '=SUM(登记[列2])+SUM(登记[姓名2])');
  });

  test('headers become unique texts', () => {
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['姓名', '列2', '姓名2']);
    expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual(['列2', '姓名2']);
  });

  test('a header that is typed over renames the column, in formulas too', () => {
    enterValue(sheet, 0, 1, '次数');
    expect(sheet.formula(0, 5)).toBe('SUM(登记[次数])+SUM(登记[姓名2])');
  });

  test('a table that is renamed is renamed in formulas', () => {
    renameTable(sheet, sheet.tables[0]!, '回访登记');
    expect(sheet.formula(0, 5)).toBe('SUM(回访登记[列2])+SUM(回访登记[姓名2])');
    expect(() => renameTable(sheet, sheet.tables[0]!, 'A1')).toThrow(ModelError);
  });

  test('writing right below does not make it grow; resizing does', () => {
    enterValue(sheet, 3, 0, '张敏');
    expect(areaAddress(sheet.tables[0]!.area)).toBe('A1:C3');
    resizeTable(sheet, sheet.tables[0]!, area('A1:D4'));
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['姓名', '列2', '姓名2', '列4']);
    expect(areaAddress(sheet.tables[0]!.autoFilter!.area)).toBe('A1:D4');
  });

  test('rows and columns inside make it grow and shrink', () => {
    insertRows(sheet, 1, 2);
    expect(areaAddress(sheet.tables[0]!.area)).toBe('A1:C5');
    deleteColumns(sheet, 1, 1);
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['姓名', '姓名2']);
    deleteRows(sheet, 0, 10);
    expect(sheet.tables).toEqual([]);
  });

  test('tables cannot overlap; one that is dissolved leaves its cells', () => {
    expect(() => addTable(sheet, area('B2:D5'), true)).toThrow(expect.objectContaining({ code: 'overlap' }));
    dissolveTable(sheet, sheet.tables[0]!);
    expect([sheet.tables, sheet.value(1, 0)]).toEqual([[], '王芳']);
  });
});

describe('sheets', () => {
  test.each(['', 'a'.repeat(32), 'a/b', 'a:b', '[a]', 'a?', 'a*', 'a\\b', "'a", "a'", 'History'])(
    '%p is no name for a sheet',
    (name) => {
      expect(() => workbook.addSheet(name)).toThrow(expect.objectContaining({ code: 'invalidName' }));
    },
  );

  test('names are compared without case', () => {
    workbook.addSheet('Data');
    expect(() => workbook.addSheet('DATA')).toThrow(expect.objectContaining({ code: 'duplicateName' }));
    expect(workbook.sheet('data')?.name).toBe('Data');
  });

  test('renaming is followed by formulas, with quotes where needed', () => {
    const other = workbook.addSheet('甲');
    enterValue(sheet, 0, 0, '=甲!A1+SUM(甲:Sheet1!B1)');
    workbook.renameSheet(other, '1月 数据');
    expect(sheet.formula(0, 0)).toBe("'1月 数据'!A1+SUM('1月 数据:Sheet1'!B1)");
  });

  test('deleting turns references into #REF!, and the last visible sheet stays', () => {
    const other = workbook.addSheet('甲');
    enterValue(sheet, 0, 0, '=甲!A1+1');
    workbook.deleteSheet(other);
    expect(sheet.formula(0, 0)).toBe('#REF!+1');
    expect(() => workbook.deleteSheet(sheet)).toThrow(expect.objectContaining({ code: 'lastVisibleSheet' }));
    workbook.setVisibility(workbook.addSheet('乙'), 'hidden');
    expect(() => workbook.deleteSheet(sheet)).toThrow(expect.objectContaining({ code: 'lastVisibleSheet' }));
  });

  test('nothing changes while the structure is protected', () => {
    workbook.structureProtected = true;
    for (const change of [
      () => workbook.addSheet('x'),
      () => workbook.renameSheet(sheet, 'x'),
      () => workbook.moveSheet(sheet, 0),
    ]) {
      expect(change).toThrow(expect.objectContaining({ code: 'protected' }));
    }
  });

  test('a copy has its own tables, and its formulas name them', () => {
    enterValues(sheet, area('A1:A2'), [['数'], [1]]);
    addTable(sheet, area('A1:A2'), true, '登记');
    enterValue(sheet, 0, 2, '=SUM(登记[数])');
    const copy = copySheet(workbook, sheet, 1);
    expect([copy.name, copy.value(1, 0), copy.formula(0, 2)]).toEqual(['Sheet1 (2)', 1, 'SUM(登记_1[数])']);
    expect(workbook.sheets.map((each) => each.name)).toEqual(['Sheet1', 'Sheet1 (2)']);
  });

  test('activation and visibility', () => {
    const other = workbook.addSheet('甲');
    workbook.activate(other);
    workbook.setVisibility(other, 'veryHidden');
    expect(workbook.activeSheet).toBe(sheet);
    expect(() => workbook.activate(other)).toThrow(ModelError);
  });
});
