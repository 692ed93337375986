import { recalculate } from '../../../src/workbench/formulas';
import { CellError, type CellValue, type Workbook, enterValue, enterValues } from '../../../src/workbench/model';
import { registerWorkbook } from './register';

let workbook: Workbook;

beforeAll(() => {
  workbook = registerWorkbook();
  workbook.addSheet('计算');
});

function calculate(formula: string): CellValue {
  const sheet = workbook.sheet('计算')!;
  enterValue(sheet, 0, 25, `=${formula}`);
  recalculate(workbook, { now: workbook.now() });
  return sheet.value(0, 25);
}

const error = (code: Parameters<typeof CellError.of>[0]): CellError => CellError.of(code);

describe('where LibreOffice goes its own way, Excel is followed', () => {
  test.each<[string, CellValue]>([
    ['"a"&1&TRUE', 'a1TRUE'],
    ['TRUE>"z"', true],
    ['1E+20&""', '1E+20'],
    ['SQRT(-1)', error('#NUM!')],
    ['COUNTIF(A1:A1,"")', 1],
    ['COUNTA(登记[#Headers])', 6],
    ['ROWS(登记)', 30],
    ['SUM("3",4)', 7],
    // 6/29 and 7/31, cut off after three digits.
    ['PERCENTRANK(登记[编号],7)', 0.206],
    ['PERCENTRANK.EXC(登记[编号],7)', 0.225],
    // Truth values in cells are no numbers.
    ["COUNT('回访 记录'!F2:F31)", 0],
    ['LENB("回访a")', 5],
    ['TEXT(45385,"aaaa")', '星期三'],
    ['TEXT(45385,"aaa")', '三'],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});

describe('functions younger than the second reader', () => {
  test.each<[string, CellValue]>([
    ["XLOOKUP(5,'回访 记录'!A2:A31,'回访 记录'!B2:B31)", '赵 六'],
    ['XLOOKUP("没有",登记[姓名],登记[编号],"无")', '无'],
    ['XLOOKUP(5.5,登记[编号],登记[编号],"无",-1)', 5],
    ['XLOOKUP(5.5,登记[编号],登记[编号],"无",1)', 6],
    ['XLOOKUP("王*",登记[姓名],登记[编号],"无",2,-1)', 28],
    ['XMATCH("李伟",登记[姓名])', 2],
    ['SUM(FILTER(登记[编号],登记[姓名]="王芳"))', 1 + 4 + 10 + 13 + 19 + 22 + 28],
    ['COUNTA(UNIQUE(登记[满意度]))', 5],
    ['INDEX(SORT(登记[编号],1,-1),1)', 30],
    ['SUM(SEQUENCE(4))', 10],
    ['LET(x,3,y,x+1,x*y)', 12],
    ['TEXTBEFORE("3栋-501","-")', '3栋'],
    ['TEXTAFTER("3栋-501","-")', '501'],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});

describe('the clock is the one passed in', () => {
  test.each<[string, CellValue]>([
    // 2026-11-20 is day 46346 of the 1900 system.
    ['TODAY()', 46346],
    ['TEXT(NOW(),"yyyy-mm-dd hh:mm")', '2026-11-20 10:00'],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});

describe('errors', () => {
  test.each<[string, CellValue]>([
    ['1/0', error('#DIV/0!')],
    ['"x"*1', error('#VALUE!')],
    ['没有的名称+1', error('#NAME?')],
    ['VLOOKUP(1,A1:B2,3,FALSE)', error('#REF!')],
    ['MATCH("x",登记[姓名],0)', error('#N/A')],
    ['A1:A3 C1:C3', error('#NULL!')],
    ['LARGE(登记[编号],31)', error('#NUM!')],
    ['SUM(1,NA())', error('#N/A')],
    ['ROUND(1)', error('#VALUE!')],
    ['没有的表[列]', error('#REF!')],
    ['登记[没有的列]', error('#REF!')],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});

describe('criteria of COUNTIF and its kin', () => {
  test.each<[string, CellValue]>([
    // The column holds 1 to 30.
    ['COUNTIF(登记[编号],">5")', 25],
    ['COUNTIF(登记[编号],">=5")', 26],
    ['COUNTIF(登记[编号],"<5")', 4],
    ['COUNTIF(登记[编号],"<=5")', 5],
    ['COUNTIF(登记[编号],"=5")', 1],
    ['COUNTIFS(登记[编号],">5",登记[编号],"<=10")', 5],
    // An empty cell as a criterion means 0, not empty.
    ['COUNTIF(登记[编号],Z99)', 0],
    ['COUNTIF(登记[姓名],Z99)', 0],
    // Whole columns: what lies below the data is empty and counts as such.
    ['COUNTIF(\'回访 记录\'!A:A,"")', 1_048_576 - 31],
    ['COUNTIFS(\'回访 记录\'!A:A,"<>")', 31],
    // A text that spells a number is found by the number.
    ['COUNTIF(Y1:Y3,7)', 2],
    ['COUNTIF(Y1:Y3,"7")', 2],
    ['COUNTIF(Y1:Y3,">6")', 1],
    ['COUNTIF(Y1:Y3,"a~*b")', 1],
  ])('%s', (formula, expected) => {
    const sheet = workbook.sheet('计算')!;
    enterValues(sheet, { top: 0, left: 24, bottom: 2, right: 24 }, [[7], ["'7"], ['a*b']]);
    expect(calculate(formula)).toEqual(expected);
  });
});

describe('structured references', () => {
  test('[@列] and 表[@列] mean the row of the formula', () => {
    const sheet = workbook.sheet('回访 记录')!;
    enterValue(sheet, 4, 5, '=[@编号]*10+登记[@编号]');
    recalculate(workbook, { now: workbook.now() });
    expect(sheet.value(4, 5)).toBe(44);
  });

  test.each<[string, CellValue]>([
    ['登记[[#Headers],[满意度]]', '满意度'],
    ['COUNTA(登记[[#All],[编号]:[姓名]])', 31 + 31 - 6],
    ['SUM(登记[编号])', 465],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)).toEqual(expected);
  });
});
