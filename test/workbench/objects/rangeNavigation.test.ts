import { mergeArea, setColumns, setRows } from '../../../src/workbench/model/formatting';
import { openBook, refusal } from '../openBook';

/** Addresses of the ranges that `work` leads to. */
const addresses = async (
  work: (sheet: Excel.Worksheet) => { load(names: string): unknown; readonly address: string }[],
  rows: (string | number | null)[][] = [],
) => {
  const host = await openBook({ S: rows });
  return host.run(async (context) => {
    const ranges = work(context.workbook.worksheets.getActiveWorksheet());
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map((range) => range.address.replaceAll('S!', ''));
  });
};

describe('ways from one range to another', () => {
  test('getCell, getRow and getColumn count inside the range and may leave it', async () => {
    expect(
      await addresses((sheet) => {
        const range = sheet.getRange('B2:D4');
        return [range.getCell(0, 0), range.getCell(5, 1), range.getRow(1), range.getColumn(2)];
      }),
    ).toEqual(['B2', 'C7', 'B3:D3', 'D2:D4']);
  });

  test('getOffsetRange moves, getResizedRange grows, getAbsoluteResizedRange sets the size', async () => {
    expect(
      await addresses((sheet) => {
        const range = sheet.getRange('B2:C3');
        return [range.getOffsetRange(2, -1), range.getResizedRange(1, 2), range.getAbsoluteResizedRange(4, 1)];
      }),
    ).toEqual(['A4:B5', 'B2:E4', 'B2:B5']);
  });

  test('leaving the sheet is InvalidArgument', async () => {
    const host = await openBook();
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', at: 'Range.getOffsetRange' });
  });

  test('entire rows and columns, last row, column and cell', async () => {
    expect(
      await addresses((sheet) => {
        const range = sheet.getRange('B2:D4');
        return [
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getLastRow(),
          range.getLastColumn(),
          range.getLastCell(),
        ];
      }),
    ).toEqual(['2:4', 'B:D', 'B4:D4', 'D2:D4', 'D4']);
  });

  test('strips beside the range: a negative count is the other side', async () => {
    expect(
      await addresses((sheet) => {
        const range = sheet.getRange('C3:D4');
        return [
          range.getRowsBelow(2),
          range.getRowsBelow(-2),
          range.getRowsAbove(1),
          range.getColumnsAfter(1),
          range.getColumnsBefore(2),
        ];
      }),
    ).toEqual(['C5:D6', 'C1:D2', 'C2:D2', 'E3:E4', 'A3:B4']);
  });

  test('getBoundingRect and getIntersection', async () => {
    expect(
      await addresses((sheet) => [
        sheet.getRange('B2').getBoundingRect('D5'),
        sheet.getRange('A1:C3').getIntersection(sheet.getRange('B2:E9')),
      ]),
    ).toEqual(['B2:D5', 'B2:C3']);
  });

  test('getIntersectionOrNullObject of ranges apart is null; getIntersection is ItemNotFound', async () => {
    const host = await openBook();
    const isNull = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const common = sheet.getRange('A1').getIntersectionOrNullObject('B1');
      await context.sync();
      return common.isNullObject;
    });
    expect(isNull).toBe(true);
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getIntersection('B1').load('address');
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'ItemNotFound', at: 'Range.getIntersection' });
  });

  test('getUsedRange of a range looks inside it only', async () => {
    const rows = [
      ['a', null, null],
      [null, 'b', null],
      [null, null, 'c'],
    ];
    expect(
      await addresses(
        (sheet) => [sheet.getRange('A2:C9').getUsedRange(true), sheet.getRange('B:B').getUsedRange(true)],
        rows,
      ),
    ).toEqual(['B2:C3', 'B2']);
  });

  test('getUsedRange of an empty range is ItemNotFound', async () => {
    const host = await openBook({ 表1: [['a']] });
    const error = await refusal(
      host.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('B:B').getUsedRange().load('address');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
  });

  test('getSurroundingRegion ends at the first empty row and column', async () => {
    const rows = [
      ['a', 'b', null, 'far'],
      ['c', 'd', null, null],
      [null, null, null, null],
      ['below', null, null, null],
    ];
    expect(await addresses((sheet) => [sheet.getRange('B2').getSurroundingRegion()], rows)).toEqual(['A1:B2']);
  });
});

describe('cells of a kind', () => {
  const rows = [
    ['房号', '电话', '备注'],
    ['1-101', null, 'x'],
    ['1-102', 13800001111, null],
  ];

  test('blanks and constants, as rectangles; only inside the used range', async () => {
    expect(
      await addresses(
        (sheet) => [
          sheet.getRange('A1:C9').getSpecialCells('Blanks'),
          sheet.getRange('A2:C3').getSpecialCells('Constants', 'Numbers'),
        ],
        rows,
      ),
    ).toEqual(['B2,C3', 'B3']);
  });

  test('visible cells leave hidden rows and columns out', async () => {
    const host = await openBook({ S: rows });
    setRows(host.workbook.activeSheet, 1, 1, { hidden: true });
    setColumns(host.workbook.activeSheet, 1, 1, { hidden: true });
    const found = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C3');
      const visible = range.getSpecialCells('Visible').load('address');
      const view = range.getVisibleView().load('values, rowCount, cellAddresses');
      await context.sync();
      return [visible.address, view.values, view.rowCount, view.cellAddresses];
    });
    expect(found).toEqual([
      'S!A1,S!C1,S!A3,S!C3',
      [
        ['房号', '备注'],
        ['1-102', ''],
      ],
      2,
      [
        ['A1', 'C1'],
        ['A3', 'C3'],
      ],
    ]);
  });

  test('nothing of the kind: null object, or ItemNotFound', async () => {
    const host = await openBook({ S: [['a']] });
    const isNull = await host.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      const none = range.getSpecialCellsOrNullObject('Formulas');
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('getMergedAreasOrNullObject gives each merged area as a whole', async () => {
    const host = await openBook({ S: rows });
    mergeArea(host.workbook.activeSheet, { top: 0, left: 0, bottom: 0, right: 2 });
    const found = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const merged = sheet.getRange('A1:A3').getMergedAreasOrNullObject().load('address');
      const none = sheet.getRange('A2:C3').getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, none.isNullObject];
    });
    expect(found).toEqual(['S!A1:C1', true]);
  });
});

describe('RangeAreas', () => {
  test('formats all its areas in one call, and lists them', async () => {
    const host = await openBook({ S: rows() });
    const areas = await host.run(async (context) => {
      const marked = context.workbook.worksheets.getActiveWorksheet().getRanges('A1:B1,C3');
      marked.format.fill.color = '#FFC7CE';
      marked.areas.load('items/address');
      marked.load('cellCount');
      await context.sync();
      return [marked.areas.items.map((area) => area.address), marked.cellCount];
    });
    const fill = (row: number, column: number) => host.workbook.activeSheet.style(row, column).fill.color;
    expect(areas).toEqual([['S!A1:B1', 'S!C3'], 3]);
    expect([fill(0, 0), fill(0, 1), fill(2, 2), fill(0, 2)]).toEqual(['#FFC7CE', '#FFC7CE', '#FFC7CE', null]);
  });
});

function rows() {
  return [['a', 'b', 'c']];
}
