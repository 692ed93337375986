import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import { planJob } from '../../src/jobs/planJob';
import { previewRecord, recordJob } from '../../src/jobs/recordJob';
import { readLists } from '../../src/jobs/visitLists';
import { undo } from '../../src/excel/undo';
import { listColumn } from '../../src/reports/visitListColumns';
import { cellAddress } from '../../src/registers/address';
import { failureCode, onHost, type OpenedBook } from '../excel/onHost';
import { protectSheet } from '../excel/protectSheet';
import { contextOf, fingerprint, OFFICE, TODAY } from './smallOffice';

const LIST = '次日回访清单 2026-11-23';
const VISITS = '回访记录表';
const MONDAY = TODAY + 3;
const onMonday = { today: MONDAY };

/** Fills in the first line of the list as a clerk does; gives its row. */
async function fillIn(
  { host, gate }: OpenedBook,
  results: readonly [outcome: string, satisfaction: string, opinion: string],
): Promise<number> {
  const [list] = await readLists(contextOf(gate));
  const { row } = list!.lines[0]!;
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LIST);
    const from = listColumn('outcome');
    sheet.getRange(`${cellAddress(row, from)}:${cellAddress(row, from + 2)}`).values = [[...results]];
    await context.sync();
  });
  return row;
}

function rowsOf(host: ExcelHost, from: number): unknown[][] {
  const sheet = host.workbook.sheets.find(({ name }) => name === VISITS)!;
  const used = sheet.usedArea(true)!;
  const rows: unknown[][] = [];
  for (let row = from - 1; row <= used.bottom; row++) {
    rows.push(Array.from({ length: 13 }, (_, column) => sheet.value(row, column)));
  }
  return rows;
}

async function withList(sheets: Parameters<typeof onHost>[0] = OFFICE) {
  const book = await onHost(sheets);
  await planJob(contextOf(book.gate), { draw: true });
  return book;
}

describe('taking the filled-in list into the visit register', () => {
  test('one new row per visit, in the columns and formats of the office', async () => {
    const book = await withList();
    const { host, gate } = book;
    const line = await fillIn(book, ['已接通', '满意', '电梯好了']);
    const result = await recordJob(contextOf(gate, onMonday));
    expect(result.rows).toEqual([{ sheet: VISITS, row: 4, kind: '投诉' }]);
    const [row] = rowsOf(host, 4);
    const list = host.workbook.sheets.find(({ name }) => name === LIST)!;
    const shown = (column: number) => list.value(line - 1, column - 1);
    expect(row).toEqual([
      'H3',
      MONDAY,
      shown(listColumn('room')),
      shown(listColumn('name')),
      '投诉',
      shown(listColumn('references')),
      shown(listColumn('channel')),
      '何梅',
      '已接通',
      '满意',
      '电梯好了',
      null,
      null,
    ]);
    expect(list.value(line - 1, listColumn('taken') - 1)).toBe('已登记 2026-11-23');
  });

  test('a result written down before the day of its list is dated on the day it was written: nothing is recorded ahead', async () => {
    const book = await withList();
    await fillIn(book, ['已接通', '满意', '']);
    await recordJob(contextOf(book.gate));
    expect(rowsOf(book.host, 4)[0]![1]).toBe(TODAY);
  });

  test('a line is not taken in twice, by its mark and by the register itself', async () => {
    const book = await withList();
    const { host, gate } = book;
    const line = await fillIn(book, ['已接通', '满意', '']);
    await recordJob(contextOf(gate, onMonday));
    expect((await recordJob(contextOf(gate, onMonday))).rows).toEqual([]);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(LIST).getRange(cellAddress(line, listColumn('taken'))).values = [['']];
      await context.sync();
    });
    const again = await recordJob(contextOf(gate, onMonday));
    expect([again.rows, again.already.length]).toEqual([[], 1]);
    expect(rowsOf(host, 4)).toHaveLength(1);
  });

  test('the preview says what would come, cell by cell, and writes nothing', async () => {
    const book = await withList();
    const { host, gate } = book;
    await fillIn(book, ['无人接听', '', '']);
    const before = fingerprint(host.workbook);
    const preview = await previewRecord(contextOf(gate, onMonday));
    expect(preview).toMatchObject({ lists: [LIST], registers: [VISITS], open: 1, left: [] });
    expect(preview.planned).toMatchObject([{ what: 'newRow', sheet: VISITS, row: 4, kind: '投诉' }]);
    const cells = preview.planned[0]!.cells.map(({ cell, header, shown }) => [cell, header, shown]);
    expect(cells.slice(0, 2)).toEqual([
      ['A4', '编号', 'H3'],
      ['B4', '回访日期', '2026-11-23'],
    ]);
    expect(cells).toContainEqual(['I4', '接触结果', '无人接听']);
    expect(fingerprint(host.workbook)).toBe(before);
  });

  test('undo takes the rows and the marks away again', async () => {
    const book = await withList();
    const { host, gate } = book;
    await fillIn(book, ['已接通', '满意', '']);
    const before = fingerprint(host.workbook);
    await recordJob(contextOf(gate, onMonday));
    await undo(gate);
    expect(fingerprint(host.workbook)).toBe(before);
    expect((await previewRecord(contextOf(gate, onMonday))).planned).toHaveLength(1);
  });

  test('only the lines asked for are taken in', async () => {
    const book = await withList();
    const line = await fillIn(book, ['已接通', '满意', '']);
    const other = await recordJob(contextOf(book.gate, onMonday), { only: [{ sheet: LIST, row: line + 1 }] });
    expect([other.rows, other.entry]).toEqual([[], null]);
    const own = await recordJob(contextOf(book.gate, onMonday), { only: [{ sheet: LIST, row: line }] });
    expect(own.rows).toHaveLength(1);
  });

  test('without a list, or with a protected register, nothing is written and the reason is plain', async () => {
    const { gate } = await onHost(OFFICE);
    expect(await failureCode(recordJob(contextOf(gate)))).toBe('no-visit-list');
    const book = await withList();
    await fillIn(book, ['已接通', '满意', '']);
    protectSheet(book.host, VISITS);
    const before = fingerprint(book.host.workbook);
    expect(await failureCode(recordJob(contextOf(book.gate)))).toBe('sheet-protected');
    expect(fingerprint(book.host.workbook)).toBe(before);
  });
});
