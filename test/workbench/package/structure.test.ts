import {
  type Sheet,
  type Workbook,
  deleteRows,
  insertColumns,
  insertRows,
  parseArea,
} from '../../../src/workbench/model';
import { openWorkbook, saveWorkbook } from '../../../src/workbench/package';
import { textIn, unpack } from './archive';
import { messyWorkbook } from './messy';

let workbook: Workbook;
let sheet: Sheet;

beforeEach(() => {
  workbook = openWorkbook(messyWorkbook());
  sheet = workbook.sheets[0]!;
});

describe('two rows inserted above the data of a file', () => {
  let saved: Uint8Array;
  let xml: string;

  beforeEach(() => {
    insertRows(sheet, 2, 2);
    saved = saveWorkbook(workbook);
    xml = textIn(saved, 'xl/worksheets/sheet1.xml');
  });

  test('rows move with everything in them, unknown extensions included', () => {
    expect(xml).toContain(
      '<row r="9"><c r="D9"><f>SUM(D5:D8)</f><v>127.5</v></c><c r="G9"><v>80</v></c><extLst><ext uri="{row}"><note xmlns="urn:x">row</note></ext></extLst></row>',
    );
  });

  test('shared formulas are written out, the array formula keeps its block', () => {
    expect(xml).not.toContain('t="shared"');
    const again = openWorkbook(saved).sheets[0]!;
    expect([4, 5, 6, 7].map((row) => again.formula(row, 4))).toEqual(['D5*2', 'D6*2', 'D7*2', 'D8*2']);
    expect([4, 5, 6, 7].map((row) => again.value(row, 4))).toEqual([25, 200, 14, 16]);
    expect(again.row(7)?.formulas?.get(6)).toEqual({ text: 'D7:D8*10', ref: 'G8:G9' });
  });

  test('the calculation chain goes, since its cells moved', () => {
    expect(unpack(saved).has('xl/calcChain.xml')).toBe(false);
    expect(textIn(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(textIn(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('formulas of other sheets and names follow', () => {
    expect(textIn(saved, 'xl/worksheets/sheet2.xml')).toContain('<x:f>回访!D9+1</x:f>');
    expect(textIn(saved, 'xl/workbook.xml')).toContain(
      '<definedName name="总额" comment="合计">回访!$D$9</definedName>',
    );
    expect(textIn(saved, 'xl/workbook.xml')).toContain('回访!$A$1:$E$14');
  });

  test('what is kept without being read follows: sparklines, protected ranges, ignored errors', () => {
    expect(xml).toContain('<xm:f>回访!D5:D8</xm:f><xm:sqref>H5</xm:sqref>');
    expect(xml).toContain('<protectedRange name="区" sqref="D5:D8"/>');
    expect(xml).toContain('<ignoredError sqref="A5:A8" numberStoredAsText="1"/>');
  });

  test('chart and picture move with the cells they stand on; the chart reads the moved cells', () => {
    const rows = [...textIn(saved, 'xl/drawings/drawing1.xml').matchAll(/<xdr:row>([0-9]+)<\/xdr:row>/g)].map((match) =>
      Number(match[1]),
    );
    expect(rows).toEqual([6, 14, 16, 18]);
    expect(textIn(saved, 'xl/charts/chart1.xml')).toContain('<c:f>回访!$D$5:$D$8</c:f>');
  });

  test('validations, formats, notes and links move', () => {
    const again = openWorkbook(saved).sheets[0]!;
    expect(again.validations.map((rule) => rule.areas)).toEqual([[parseArea('C5:C8')], [parseArea('G5:G8')]]);
    expect(again.conditionalFormats[0]?.areas).toEqual([parseArea('D5:D8')]);
    expect(again.notes).toMatchObject([{ row: 4, column: 2, text: '主管:\n请核对' }]);
    expect(again.hyperlinks.map((link) => link.area)).toEqual([parseArea('A14'), parseArea('C5')]);
    // The drawing of the note moved with it, and Excel's own shape is gone from the old cell.
    expect(textIn(saved, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>4</x:Row><x:Column>2</x:Column>');
    expect(textIn(saved, 'xl/drawings/vmlDrawing1.vml')).not.toContain('<x:Row>2</x:Row>');
  });
});

test('a formula whose cells are deleted becomes #REF!', () => {
  deleteRows(sheet, 2, 4);
  expect(sheet.formula(2, 3)).toBe('SUM(#REF!)');
  const again = openWorkbook(saveWorkbook(workbook)).sheets[0]!;
  expect(again.formula(2, 3)).toBe('SUM(#REF!)');
});

test('an inserted column moves cells, widths and formulas', () => {
  insertColumns(sheet, 1, 1);
  const again = openWorkbook(saveWorkbook(workbook)).sheets[0]!;
  expect(again.value(2, 2)).toBe(45385);
  expect(again.style(2, 2).numFmt).toBe('yyyy"年"m"月"d"日";@');
  expect(again.formula(2, 5)).toBe('E3*2');
  expect(again.isColumnHidden(6)).toBe(true);
  expect(again.merges).toEqual([parseArea('A1:F1')]);
  expect(again.rich(3, 3)?.markup).toContain('<color rgb="FFFF0000"/>');
});

test('renaming a sheet is followed in charts, names, sparklines and formulas of the file', () => {
  workbook.renameSheet(sheet, '回访 2024');
  const saved = saveWorkbook(workbook);
  expect(textIn(saved, 'xl/charts/chart1.xml')).toContain("<c:f>'回访 2024'!$D$3:$D$6</c:f>");
  expect(textIn(saved, 'xl/worksheets/sheet1.xml')).toContain("<xm:f>'回访 2024'!D3:D6</xm:f>");
  expect(textIn(saved, 'xl/worksheets/sheet2.xml')).toContain("<x:f>'回访 2024'!D7+1</x:f>");
  expect(textIn(saved, 'xl/workbook.xml')).toContain(
    '<definedName name="总额" comment="合计">\'回访 2024\'!$D$7</definedName>',
  );
  expect(textIn(saved, 'xl/workbook.xml')).toContain('<sheet name="回访 2024" sheetId="3" r:id="rId1"/>');
});

test('macros, foreign custom parts and printer settings are never touched', () => {
  insertRows(sheet, 0, 5);
  workbook.addSheet('新');
  const saved = unpack(saveWorkbook(workbook));
  const before = unpack(messyWorkbook());
  for (const path of [
    'xl/vbaProject.bin',
    'customXml/item1.xml',
    'xl/printerSettings/printerSettings1.bin',
    'xl/media/image1.png',
  ]) {
    expect(Buffer.compare(Buffer.from(saved.get(path)!), Buffer.from(before.get(path)!))).toBe(0);
  }
});
