import { readXlsx } from 'hucre';
import { init } from 'excelize-wasm';
import { calculate } from '../../../src/workbench/formulas';
import {
  type Workbook,
  deleteRows,
  enterValue,
  insertColumns,
  insertRows,
  parseArea,
  setColumns,
} from '../../../src/workbench/model';
import { createWorkbook, openWorkbook, saveWorkbook } from '../../../src/workbench/package';
import { convertWithOffice } from '../office';
import { schemaErrors } from '../validate';
import { textIn, unpack } from './archive';
import { everythingWorkbook } from './everything';
import { messyWorkbook } from './messy';

let made: Workbook;
let bytes: Uint8Array;

beforeAll(() => {
  made = everythingWorkbook();
  calculate(made);
  bytes = saveWorkbook(made);
});

describe('a workbook made from nothing, with all that can be written', () => {
  test('is valid for the Open XML SDK', async () => {
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('an empty new workbook is valid, too', async () => {
    expect(await schemaErrors(saveWorkbook(createWorkbook()))).toEqual([]);
  });

  test('reads back as it was', () => {
    const again = openWorkbook(bytes);
    made.sheets.forEach((sheet, i) => {
      const other = again.sheets[i]!;
      expect(other.name).toBe(sheet.name);
      const used = sheet.usedArea(false)!;
      expect(other.usedArea(false)).toEqual(used);
      for (let row = used.top; row <= used.bottom; row++) {
        expect(other.isRowHidden(row)).toBe(sheet.isRowHidden(row));
        for (let column = used.left; column <= used.right; column++) {
          expect(other.value(row, column)).toBe(sheet.value(row, column));
          expect(other.formula(row, column)).toBe(sheet.formula(row, column));
          expect(other.style(row, column)).toEqual(sheet.style(row, column));
        }
      }
      expect(other.merges).toEqual(sheet.merges);
      expect(other.view).toEqual(sheet.view);
      expect(other.page).toEqual(sheet.page);
      expect(other.protection).toEqual(sheet.protection);
      expect(other.tabColor).toBe(sheet.tabColor);
      expect(other.validations).toEqual(sheet.validations);
      expect(
        other.conditionalFormats.map(({ type, areas, formulas, text, operator }) => ({
          type,
          areas,
          formulas,
          text,
          operator,
        })),
      ).toEqual(
        sheet.conditionalFormats.map(({ type, areas, formulas, text, operator }) => ({
          type,
          areas,
          formulas,
          text,
          operator,
        })),
      );
      expect(other.hyperlinks).toEqual(sheet.hyperlinks);
      expect(other.notes.map(({ markup: _, ...note }) => note)).toEqual(
        sheet.notes.map(({ markup: _, ...note }) => note),
      );
      expect(other.threads).toEqual(sheet.threads);
      expect(other.autoFilter).toEqual(sheet.autoFilter);
      expect(other.tables.map(({ name, area, columns }) => ({ name, area, columns }))).toEqual(
        sheet.tables.map(({ name, area, columns }) => ({ name, area, columns })),
      );
      expect(
        other.charts.map(({ kind, title, series, anchor, legend }) => ({ kind, title, series, anchor, legend })),
      ).toEqual(
        sheet.charts.map(({ kind, title, series, anchor, legend }) => ({ kind, title, series, anchor, legend })),
      );
    });
    expect(again.names.find((name) => name.name === '总数')?.formula).toBe('登记!$C$4');
  });

  test('LibreOffice opens it and calculates what we show', () => {
    const office = openWorkbook(convertWithOffice(bytes, 'xlsx'));
    expect(office.sheet('登记')?.value(3, 2)).toBe(1237.5);
    expect(office.sheet('登记')?.value(3, 3)).toBe('大');
    expect(office.sheet('登记')?.value(1, 4)).toBe(2469);
    expect(office.sheet('汇 总')?.value(0, 0)).toBe(2475);
    expect(office.sheet('汇 总')?.value(7, 0)).toBe(1237.5);
    expect(office.sheet('登记')?.charts).toHaveLength(10);
    expect(office.sheet('登记')?.merges).toEqual([parseArea('F1:G2')]);
    expect(office.sheet('登记')?.validations).toHaveLength(2);
    expect(office.sheet('汇 总')?.isRowHidden(4)).toBe(true);
  });

  test('hucre reads the same values', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['登记', '汇 总']);
    expect(sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['姓名', '日期', '金额', '比率']);
    expect(sheets[0]?.rows[1]?.slice(2, 4)).toEqual([1234.5, 0.12]);
    expect(sheets[0]?.rows[2]?.[0]).toBe('007');
  });

  test('excelize reads the same values, tables, notes and print names', async () => {
    const excelize = await init('./node_modules/excelize-wasm/excelize.wasm.gz');
    const file = excelize.OpenReader(bytes);
    expect(file.error ?? null).toBeNull();
    expect(file.GetSheetList().list).toEqual(['登记', '汇 总']);
    expect(file.GetCellValue('登记', 'A2').value).toBe('王芳');
    expect(file.GetCellFormula('登记', 'C4').formula).toBe('SUM(C2:C3)');
    expect(file.GetTables('登记').tables.map((table) => [table.Name, table.Range])).toEqual([['表_登记', 'A1:D3']]);
    const names = file.GetDefinedName().definedNames.map((each) => `${each.Name}=${each.RefersTo}`);
    expect(names).toEqual(
      expect.arrayContaining(['_xlnm.Print_Area=登记!$A$1:$G$20', '_xlnm.Print_Titles=登记!$1:$1', '总数=登记!$C$4']),
    );
  });
});

describe('changes to an opened file stay valid', () => {
  test('rows and columns come and go, a sheet is renamed, notes and formats are deleted', async () => {
    const workbook = openWorkbook(bytes);
    const [sheet, summary] = [workbook.sheets[0]!, workbook.sheets[1]!];
    insertRows(sheet, 1, 2);
    insertColumns(sheet, 1, 1);
    deleteRows(summary, 3, 1);
    workbook.renameSheet(sheet, "改 名'了");
    sheet.conditionalFormats.pop();
    sheet.notes.pop();
    sheet.touched.add('notes').add('conditionalFormats');
    const saved = saveWorkbook(workbook);
    expect(await schemaErrors(saved)).toEqual([]);
    const again = openWorkbook(saved);
    expect(again.sheets[0]!.tables[0]).toMatchObject({
      area: parseArea('A1:E5'),
      columns: [{ name: '姓名' }, { name: '列2' }, { name: '日期' }, { name: '金额' }, { name: '比率' }],
    });
    expect(again.sheets[0]!.formula(5, 3)).toBe('SUM(D4:D5)');
    expect(again.sheets[0]!.row(3)?.formulas?.get(5)).toEqual({ text: 'D4:D5*2', ref: 'F4:F5' });
    expect(again.sheets[1]!.formula(0, 0)).toBe("'改 名''了'!D6*2");
    expect(again.sheets[0]!.charts[0]?.series[0]?.values).toBe("'改 名''了'!$D$4:$D$5");
    expect(again.sheets[0]!.threads[0]).toMatchObject({ row: 4, column: 3 });
  });

  test('a deleted sheet takes its drawing, charts, tables and notes with it', async () => {
    const workbook = openWorkbook(bytes);
    workbook.deleteSheet(workbook.sheets[0]!);
    const saved = saveWorkbook(workbook);
    expect(await schemaErrors(saved)).toEqual([]);
    expect([...unpack(saved).keys()].filter((path) => /chart|drawing|table|comment/i.test(path))).toEqual([]);
    expect(openWorkbook(saved).sheets[0]!.formula(0, 0)).toBe('#REF!*2');
  });

  test('the messy workbook, edited in many places, has no errors it did not have before', async () => {
    const before = await schemaErrors(messyWorkbook(), 'xlsm');
    const workbook = openWorkbook(messyWorkbook());
    const sheet = workbook.sheets[0]!;
    insertRows(sheet, 3, 1);
    enterValue(sheet, 3, 2, '新');
    setColumns(sheet, 2, 2, { width: 30 });
    sheet.notes.push({ row: 8, column: 1, author: '我', text: '新批注', visible: true, markup: null });
    sheet.touched.add('notes');
    sheet.validations.pop();
    sheet.touched.add('validations');
    workbook.addSheet('新表');
    const saved = saveWorkbook(workbook);
    expect(await schemaErrors(saved, 'xlsm')).toEqual(before);
  });

  test('only one sheet is marked as shown after another was activated', () => {
    const workbook = openWorkbook(messyWorkbook());
    workbook.activate(workbook.sheets[1]!);
    const saved = saveWorkbook(workbook);
    expect(textIn(saved, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(textIn(saved, 'xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    expect(openWorkbook(saved).activeSheet.name).toBe('说明');
  });
});
