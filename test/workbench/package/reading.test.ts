import { displayText } from '../../../src/workbench/formulas';
import { CellError, type Sheet, type Workbook, parseCell } from '../../../src/workbench/model';
import { openWorkbook } from '../../../src/workbench/package';
import { pack } from './archive';
import { messyParts, messyWorkbook } from './messy';

let workbook: Workbook;
let sheet: Sheet;

beforeAll(() => {
  workbook = openWorkbook(messyWorkbook());
  sheet = workbook.sheets[0]!;
});

function at(address: string): { row: number; column: number } {
  return parseCell(address)!;
}
const value = (address: string): unknown => sheet.value(at(address).row, at(address).column);
const formula = (address: string): string | null => sheet.formula(at(address).row, at(address).column);
const text = (address: string): string => displayText(workbook, sheet, at(address).row, at(address).column);

describe('cells in every form the file format allows', () => {
  test('shared texts: plain, with phonetic hints (which are no text), formatted in runs, with escapes', () => {
    expect(value('A1')).toBe('客户回访登记表');
    expect(value('C3')).toBe('王芳');
    expect(value('C4')).toBe('李伟');
    expect(sheet.rich(3, 2)?.sharedIndex).toBe(5);
    expect(value('B5')).toBe('两行\n文字\r ');
    expect(value('A12')).toBe("a<b&c '引'");
  });

  test('inline texts, plain and in runs', () => {
    expect(value('D2')).toBe('金额');
    expect(value('E2')).toBe('满意 ');
  });

  test('rows and cells without an address follow the one before', () => {
    expect([value('A5'), value('B5'), value('C5'), value('D5'), value('E5')]).toEqual([
      3,
      '两行\n文字\r ',
      '直接文本',
      7,
      14,
    ]);
  });

  test('numbers, truth values, errors, ISO dates', () => {
    expect([value('D3'), value('D4')]).toEqual([12.5, 100]);
    expect(value('G4')).toBe(true);
    expect(value('H4')).toBe(CellError.of('#DIV/0!'));
    expect(value('B4')).toBe(45386);
  });

  test('formulas with their cached values; shared ones as if each cell had its own', () => {
    expect([formula('E3'), formula('E4'), formula('E5'), formula('E6')]).toEqual(['D3*2', 'D4*2', 'D5*2', 'D6*2']);
    expect([value('E3'), value('E6')]).toEqual([25, 16]);
    expect(formula('F3')).toBe('C3&"户"');
    expect(value('F3')).toBe('王芳户');
    expect(sheet.row(5)?.formulas?.get(6)).toEqual({ text: 'D5:D6*10', ref: 'G6:G7' });
    expect(workbook.pending).toEqual([]);
  });

  test('a sheet written with prefixes and its cell at XFD1048576', () => {
    const second = workbook.sheet('说明')!;
    expect(second.formula(0, 1)).toBe('回访!D7+1');
    expect(second.value(1_048_575, 16_383)).toBe(42);
    expect(second.usedArea(true)).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
  });

  test('texts are shown in their formats', () => {
    expect(text('B3')).toBe('2024年4月3日');
    expect(text('G4')).toBe('TRUE');
    expect(text('H4')).toBe('#DIV/0!');
    expect(text('A9')).toBe('');
  });
});

describe('what belongs to the sheet', () => {
  test('styles: theme colours, gradients, fonts', () => {
    expect(sheet.style(0, 0).font).toMatchObject({ name: '黑体', size: 20, bold: true });
    expect(sheet.style(0, 0).alignment).toMatchObject({ horizontal: 'center', vertical: 'center' });
    expect(sheet.style(2, 0).font).toMatchObject({ name: '宋体', bold: false, color: '#000000' });
    expect(sheet.style(8, 4).fill.pattern).toBe('gradient');
    expect(sheet.style(20, 2).numFmt).toBe('yyyy"年"m"月"d"日";@');
  });

  test('layout: merges, widths, heights, hidden rows and columns, frozen rows, zoom, groups', () => {
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect(sheet.columns.get(0).width).toBe(6.5);
    expect(sheet.isColumnHidden(5)).toBe(true);
    expect(sheet.row(0)?.height).toBe(27);
    expect(sheet.isRowHidden(3)).toBe(true);
    expect(sheet.row(8)?.outline).toBe(1);
    expect(sheet.view).toMatchObject({ frozenRows: 2, frozenColumns: 0, zoom: 85, activeCell: { row: 4, column: 2 } });
  });

  test('a theme colour with tint: accent 1 lightened by 40 %', () => {
    // Office theme 4472C4 with tint 0.4, as Excel shows it: 8FAADC (within one step of rounding).
    expect(sheet.tabColor).toMatch(/^#8[EF]A[9A]DB|#8FAADC$/);
  });

  test('rules: validations of both lists, conditional formats', () => {
    expect(sheet.validations.map((rule) => [rule.type, rule.formula1, rule.areas])).toEqual([
      ['list', '"王芳,李伟"', [{ top: 2, left: 2, bottom: 5, right: 2 }]],
      ['list', '说明!$A$1:$A$3', [{ top: 2, left: 6, bottom: 5, right: 6 }]],
    ]);
    expect(sheet.conditionalFormats).toMatchObject([
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulas: ['10'],
        style: { fill: { color: '#FFC7CE' }, font: { color: '#9C0006' } },
      },
    ]);
  });

  test('notes, links, print settings, charts', () => {
    expect(sheet.notes).toMatchObject([{ row: 2, column: 2, author: '主管', text: '主管:\n请核对', visible: false }]);
    expect(sheet.hyperlinks.map((link) => [link.target, link.location])).toEqual([
      ['http://example.com/?a=1&b=2', null],
      [null, '说明!A1'],
    ]);
    expect(sheet.page).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      printArea: [{ top: 0, left: 0, bottom: 11, right: 4 }],
      titleRows: { from: 0, to: 1 },
    });
    expect(sheet.charts).toMatchObject([
      {
        name: '图表 1',
        kind: 'columnClustered',
        title: '金额',
        series: [{ values: '回访!$D$3:$D$6', categories: '回访!$C$3:$C$6' }],
        anchor: { fromRow: 4, toRow: 12 },
      },
    ]);
  });
});

test('the workbook: sheets in order with visibility, names', () => {
  expect(workbook.sheets.map((each) => [each.name, each.visibility])).toEqual([
    ['回访', 'visible'],
    ['说明', 'visible'],
    ['隐', 'veryHidden'],
  ]);
  expect(workbook.names).toMatchObject([{ name: '总额', sheet: null, formula: '回访!$D$7', comment: '合计' }]);
});

test('the 1904 date system is seen, and dates are shown in it', () => {
  const parts = messyParts();
  parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('<workbookPr ', '<workbookPr date1904="1" ');
  const other = openWorkbook(pack(parts));
  expect(other.date1904).toBe(true);
  // 45385 days after 1904-01-01.
  expect(displayText(other, other.sheets[0]!, 2, 1)).toBe('2028年4月4日');
});

test('a formula without a cached value waits for calculation', () => {
  const parts = messyParts();
  parts['xl/worksheets/sheet1.xml'] = String(parts['xl/worksheets/sheet1.xml']).replace(
    '<f>SUM(D3:D6)</f><v>127.5</v>',
    '<f>SUM(D3:D6)</f>',
  );
  const other = openWorkbook(pack(parts));
  expect(other.pending).toEqual([{ sheet: other.sheets[0]!.id, area: { top: 6, left: 3, bottom: 6, right: 3 } }]);
});

test('a part in UTF-16 is read', () => {
  const parts = messyParts();
  const source = String(parts['xl/worksheets/sheet3.xml'])
    .replace('UTF-8', 'UTF-16')
    .replace('<sheetData/>', '<sheetData><row r="1"><c r="A1" t="str"><v>中文</v></c></row></sheetData>');
  parts['xl/worksheets/sheet3.xml'] = Uint8Array.from(Buffer.from(`\ufeff${source}`, 'utf16le'));
  expect(openWorkbook(pack(parts)).sheets[2]!.value(0, 0)).toBe('中文');
});
