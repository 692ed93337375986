import { drawSheets } from '../../src/excel/drawSheet';
import type { SheetPlan } from '../../src/reports/sheetPlan';
import { failureCode, onHost } from './onHost';

function plan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '月度汇总 2026-10',
    role: 'monthlySummary',
    blocks: [
      {
        top: 1,
        left: 1,
        values: [
          ['指标', '分子'],
          ['回访率', 18],
        ],
        look: { bold: true, border: 'thin' },
      },
    ],
    ...changes,
  };
}

const OFFICE = { 台账: [['房号'], ['3-2-501']] };
const names = (host: { workbook: { sheets: readonly { name: string }[] } }) =>
  host.workbook.sheets.map(({ name }) => name);
const sheetOf = (host: { workbook: { sheets: readonly { name: string }[] } }, name: string) =>
  host.workbook.sheets.find((sheet) => sheet.name === name) as never as import('../../src/workbench/model/sheet').Sheet;

describe('drawing a sheet plan', () => {
  test('values, looks, number formats, widths, heights, merges, hidden rows and columns, frozen panes', async () => {
    const { host, gate } = await onHost(OFFICE);
    await drawSheets(gate, [
      plan({
        blocks: [
          { top: 1, left: 1, values: [['标题']], look: { bold: true, size: 16, colour: '#1F3864' } },
          {
            top: 3,
            left: 1,
            values: [[45385, 0.9]],
            formats: ['yyyy-mm-dd', '0.0%'],
            look: { fill: '#DDEBF7', wrap: true },
          },
        ],
        merges: ['A1:B1'],
        columnWidths: { 1: 20 },
        rowHeights: { 3: 40 },
        hiddenRows: [2],
        hiddenColumns: [4],
        freezeRows: 2,
        gridlines: false,
        tabColour: '#C00000',
      }),
    ]);
    const seen = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('月度汇总 2026-10');
      sheet.load('showGridlines,tabColor,visibility');
      const title = sheet.getRange('A1').load('format/font/bold,format/font/size,format/font/color');
      const cells = sheet.getRange('A3:B3').load('text,format/fill/color,format/wrapText,format/rowHeight');
      const second = sheet.getRange('2:2').load('rowHidden');
      const fourth = sheet.getRange('D:D').load('columnHidden');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const merged = sheet.getRange('A1:B1').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return {
        title: [title.format.font.bold, title.format.font.size, title.format.font.color],
        cells: [cells.text, cells.format.fill.color, cells.format.wrapText, cells.format.rowHeight],
        hidden: [second.rowHidden, fourth.columnHidden],
        sheet: [sheet.showGridlines, sheet.tabColor, sheet.visibility],
        frozen: frozen.address,
        merged: merged.address,
      };
    });
    expect(seen).toMatchObject({
      title: [true, 16, '#1F3864'],
      cells: [[['2024-04-03', '90.0%']], '#DDEBF7', true, 40],
      hidden: [true, true],
      sheet: [false, '#C00000', 'Visible'],
    });
    expect(seen.frozen).toContain('1:2');
    expect(seen.merged).toContain('A1:B1');
  });

  test.each([
    '=1+1',
    '+8613800001111',
    '-',
    '@室',
    '3-2',
    '2024.4.3',
    '001',
    '1e5',
    'TRUE',
    '3月4日',
    "'引号",
    '#N/A',
    '50%',
    '12:30',
  ])('the text %s stays that text', async (text) => {
    const { host, gate } = await onHost(OFFICE);
    await drawSheets(gate, [plan({ blocks: [{ top: 1, left: 1, values: [[{ text }, text]] }] })]);
    const sheet = sheetOf(host, '月度汇总 2026-10');
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([text, text]);
  });

  test('tables keep their fixed name, drop-downs, colours by rule, links and the chart are there', async () => {
    const { host, gate } = await onHost(OFFICE);
    await drawSheets(gate, [
      plan({
        tables: [{ name: 'SummaryDetail_2026_10', area: 'A1:B2' }],
        validations: [{ area: 'C2:C9', list: ['满意', '一般'], strictness: 'stop' }],
        conditions: [{ area: 'B2:B9', formula: '=$B2>1', look: { colour: '#C00000' } }],
        links: [{ cell: 'A2', toSheet: '台账', toCell: 'A2' }],
        charts: [
          {
            name: 'Rates',
            kind: 'column',
            title: '图',
            categories: 'A2:A2',
            series: [{ name: '结果', values: 'B2:B2' }],
            over: 'D1:H9',
          },
        ],
      }),
    ]);
    const seen = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('月度汇总 2026-10');
      const table = sheet.tables.getItem('SummaryDetail_2026_10').getRange().load('address');
      const validation = sheet.getRange('C2:C9').dataValidation.load('rule');
      const rules = sheet.getRange().conditionalFormats.load('items/type');
      const link = sheet.getRange('A2').load('hyperlink,values');
      const charts = sheet.charts.load('items/name');
      await context.sync();
      return {
        table: table.address,
        list: validation.rule.list!.source,
        rules: rules.items.map(({ type }) => type),
        link: link.hyperlink.documentReference,
        text: link.values[0]![0] as string,
        charts: charts.items.map(({ name }) => name),
      };
    });
    expect(seen).toEqual({
      table: "'月度汇总 2026-10'!A1:B2",
      list: '满意,一般',
      rules: ['Custom'],
      link: "'台账'!A2",
      text: '回访率',
      charts: ['Rates'],
    });
  });

  test('print setup: A4 across, one page wide, title rows, footer with page numbers', async () => {
    const { host, gate } = await onHost(OFFICE);
    const print = {
      paper: 'A4',
      orientation: 'landscape',
      titleRows: '$1:$1',
      area: 'A1:B2',
      fitToWidth: true,
      footer: '&L&A&R第 &P 页',
    } as const;
    await drawSheets(gate, [plan({ print })]);
    const { page } = sheetOf(host, '月度汇总 2026-10') as never as { page: Record<string, unknown> };
    expect(page).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      titleRows: { from: 0, to: 0 },
      footer: '&L&A&R第 &P 页',
    });
  });

  test('an earlier sheet of ours is replaced, formulas between sheets drawn together stay whole', async () => {
    const { host, gate } = await onHost(OFFICE);
    const detail = plan({
      name: '汇总明细 2026-10',
      role: 'summaryDetail',
      blocks: [{ top: 1, left: 1, values: [[18]] }],
    });
    const summary = plan({ blocks: [{ top: 1, left: 1, values: [[{ formula: "='汇总明细 2026-10'!$A$1" }]] }] });
    await drawSheets(gate, [summary, detail]);
    expect(await drawSheets(gate, [summary, detail])).toEqual(['月度汇总 2026-10', '汇总明细 2026-10']);
    expect(names(host)).toEqual(['台账', '月度汇总 2026-10', '汇总明细 2026-10']);
    const formula = await host.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('月度汇总 2026-10').getRange('A1').load('formulas');
      await context.sync();
      return cell.formulas[0]![0] as string;
    });
    expect(formula).toBe("='汇总明细 2026-10'!$A$1");
  });

  test('a sheet of the office that has the name is left alone', async () => {
    const { host, gate } = await onHost({ '月度汇总 2026-10': [['我们自己的汇总']] });
    expect(await drawSheets(gate, [plan()])).toEqual(['月度汇总 2026-10 (2)']);
    expect(sheetOf(host, '月度汇总 2026-10').value(0, 0)).toBe('我们自己的汇总');
    expect(await drawSheets(gate, [plan()])).toEqual(['月度汇总 2026-10 (2)']);
    expect(names(host)).toHaveLength(2);
  });

  test('a failure in the middle leaves no half-drawn sheet and the earlier one as it was', async () => {
    const { host, gate } = await onHost(OFFICE);
    await drawSheets(gate, [plan()]);
    const bad = plan({ blocks: [{ top: 1, left: 1, values: [['新的']] }], merges: ['A1:XFE1'] });
    expect(await failureCode(drawSheets(gate, [bad]))).toBe('invalid-request');
    expect(names(host)).toEqual(['台账', '月度汇总 2026-10']);
    expect(sheetOf(host, '月度汇总 2026-10').value(0, 0)).toBe('指标');
  });

  test('cancelling in the middle leaves no half-drawn sheet', async () => {
    const { host, gate } = await onHost(OFFICE);
    const stop = new AbortController();
    const work = drawSheets(gate, [plan(), plan({ name: '第二张' })], {
      signal: stop.signal,
      onDrawn: () => stop.abort(),
    });
    expect(await failureCode(work)).toBe('cancelled');
    expect(names(host)).toEqual(['台账']);
  });

  test('days are the same days in a workbook of the 1904 system', async () => {
    const { host, gate } = await onHost(OFFICE);
    host.workbook.date1904 = true;
    await drawSheets(gate, [
      plan({ blocks: [{ top: 1, left: 1, values: [[45385, 45385]], formats: ['yyyy-mm-dd', '0'] }] }),
    ]);
    const text = await host.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('月度汇总 2026-10').getRange('A1:B1').load('text');
      await context.sync();
      return cells.text;
    });
    expect(text).toEqual([['2024-04-03', '45385']]);
  });

  test('a workbook whose structure is protected takes no sheet, and says so', async () => {
    const { host, gate } = await onHost(OFFICE);
    await host.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await failureCode(drawSheets(gate, [plan()]))).toBe('workbook-protected');
    expect(names(host)).toEqual(['台账']);
  });

  test('large blocks go over in requests below the limit', async () => {
    const { host, gate } = await onHost(OFFICE);
    const text = '回访内容'.repeat(25);
    const values = Array.from({ length: 20_000 }, (_, row) => [row, text]);
    await drawSheets(gate, [plan({ blocks: [{ top: 1, left: 1, values }] })]);
    expect(host.traffic.largestRequest).toBeLessThan(3_500_000);
    expect(sheetOf(host, '月度汇总 2026-10').value(19_999, 0)).toBe(19_999);
  });
});
