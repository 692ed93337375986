import { newSheet } from './sheets';
import {
  clearArea,
  enterValue,
  formatArea,
  mergeArea,
  parseArea,
  setColumns,
  setRows,
} from '../../../src/workbench/model';
import { calculate } from '../../../src/workbench/formulas';
import { editsOf, inputOf, isSame, touchedBy } from '../../../src/workbench/page/grid/gridEdits';
import { shownSize, sheetView } from '../../../src/workbench/page/grid/sheetView';

const area = (address: string) => parseArea(address)!;

describe('a sheet of the model as the grid draws it', () => {
  test('values, number formats, fonts, fills and alignment', () => {
    const sheet = newSheet();
    enterValue(sheet, 0, 0, '2026-10-09');
    enterValue(sheet, 0, 1, 0.708);
    formatArea(sheet, area('A1'), { numFmt: 'yyyy"年"m"月"d"日"', font: { bold: true, color: '#FF0000' } });
    formatArea(sheet, area('B1'), {
      numFmt: '0.0%',
      fill: { pattern: 'solid', color: '#FFEB9C' },
      alignment: { wrap: true },
    });
    const [[date, rate] = []] = sheetView(sheet, 0).data!;
    expect(date).toMatchObject({ m: '2026年10月9日', v: 46304, bl: 1, fc: '#FF0000', ht: 2, ct: { t: 'd' } });
    expect(rate).toMatchObject({ m: '70.8%', v: 0.708, bg: '#FFEB9C', tb: '2' });
  });

  test('a formula shows its value and keeps its text for the formula bar', () => {
    const sheet = newSheet();
    enterValue(sheet, 0, 0, 2);
    enterValue(sheet, 1, 0, '=A1*21');
    calculate(sheet.workbook);
    expect(sheetView(sheet, 0).data![1]![0]).toMatchObject({ f: '=A1*21', v: 42, m: '42' });
  });

  test('merges, widths, heights, hidden rows and frozen panes', () => {
    const sheet = newSheet();
    enterValue(sheet, 0, 0, '标题');
    mergeArea(sheet, area('A1:C1'));
    setColumns(sheet, 1, 1, { width: 20 });
    setRows(sheet, 2, 2, { height: 30 });
    setRows(sheet, 3, 3, { hidden: true });
    sheet.view.frozenRows = 2;
    const { config, data, frozen } = sheetView(sheet, 0);
    expect(config?.merge).toEqual({ '0_0': { r: 0, c: 0, rs: 1, cs: 3 } });
    expect(data![0]![0]?.mc).toEqual({ r: 0, c: 0, rs: 1, cs: 3 });
    expect(data![0]![2]?.mc).toEqual({ r: 0, c: 0 });
    expect(config?.columnlen).toEqual({ 1: 145 });
    expect(config?.rowlen?.[2]).toBe(40);
    expect(config?.rowhidden).toEqual({ 3: 0 });
    expect(frozen).toEqual({ type: 'rangeRow', range: { row_focus: 1, column_focus: -1 } });
  });

  test('a register with a frame around each cell is one border range', () => {
    const sheet = newSheet();
    const edge = { line: 'thin', color: '#000000' } as const;
    formatArea(sheet, area('A1:C40'), { border: { left: edge, right: edge, top: edge, bottom: edge } });
    formatArea(sheet, area('E2'), { border: { bottom: { line: 'double', color: null } } });
    expect(sheetView(sheet, 0).config?.borderInfo).toEqual([
      {
        rangeType: 'range',
        borderType: 'border-all',
        style: '1',
        color: '#000000',
        range: [{ row: [0, 39], column: [0, 2] }],
      },
      { rangeType: 'cell', value: { row_index: 1, col_index: 4, b: { style: '7', color: '#000000' } } },
    ]);
  });

  test('marks of the add-in and conditions on values are drawn over the cell, and go with the rule', () => {
    const sheet = newSheet();
    ['错误', '警告'].forEach((text, row) => enterValue(sheet, row, 1, text));
    const rule = (formula: string, background: string, areas: string) => ({
      id: formula,
      areas: [area(areas)],
      type: 'expression',
      priority: sheet.conditionalFormats.length + 1,
      stopIfTrue: false,
      operator: null,
      formulas: [formula],
      text: null,
      rank: null,
      percent: false,
      bottom: false,
      aboveAverage: true,
      timePeriod: null,
      style: { fill: { background } },
      scale: [],
      iconSet: null,
      markup: null,
    });
    sheet.conditionalFormats.push(rule('LEN("CallbackLedger:error")>0', '#FFC7CE', 'A1'));
    sheet.conditionalFormats.push(rule('$B1="错误"', '#DDEBF7', 'B1:B2'));
    const { data } = sheetView(sheet, 0);
    expect([data![0]![0]?.bg, data![0]![1]?.bg, data![1]![1]?.bg]).toEqual(['#FFC7CE', '#DDEBF7', undefined]);
    sheet.conditionalFormats.length = 0;
    expect(sheetView(sheet, 0).data![0]![0]).toBeNull();
  });

  test('room to type is shown below and right of what is used', () => {
    const sheet = newSheet();
    expect(shownSize(sheet)).toEqual({ rows: 60, columns: 20 });
    enterValue(sheet, 99, 29, 'x');
    expect(shownSize(sheet)).toEqual({ rows: 130, columns: 34 });
  });
});

describe('what the grid does by itself goes into the model', () => {
  test('touched cells are found by sheet, dragged widths are noticed', () => {
    const touched = touchedBy([
      { op: 'replace', id: 's1', path: ['data', 3, 1], value: null },
      { op: 'replace', id: 's1', path: ['data', 3, 2, 'v'], value: 'x' },
      { op: 'replace', id: 's2', path: ['config', 'columnlen', '2'], value: 90 },
      { op: 'replace', path: ['currentSheetId'], value: 's2' },
    ]);
    expect(touched).toEqual([
      { sheet: 's1', cells: new Set(['3_1', '3_2']), sizes: false },
      { sheet: 's2', cells: new Set(), sizes: true },
    ]);
  });

  test('deleting empties a cell, pasted text and line breaks are typed in, equal cells are left alone', () => {
    const sheet = newSheet();
    enterValue(sheet, 0, 0, '旧');
    enterValue(sheet, 0, 1, '满意');
    const shown = [
      null,
      { v: '满意', m: '满意' },
      { ct: { t: 'inlineStr', s: [{ v: '第一行\r\n' }, { v: '第二行' }] } },
    ];
    expect(editsOf(sheet, new Set(['0_0', '0_1', '0_2']), (_row, column) => shown[column])).toEqual([
      { row: 0, column: 0, input: '' },
      { row: 0, column: 2, input: '第一行\n第二行' },
    ]);
    expect(inputOf({ f: '=A1+1', v: 3 })).toBe('=A1+1');
    clearArea(sheet, area('A1'), 'contents');
    expect(isSame(sheet, 0, 0, '')).toBe(true);
  });
});
