import type { ExcelHost } from '../../src/workbench/doors/inProcess';
import { planJob } from '../../src/jobs/planJob';
import { previewRecord, recordJob } from '../../src/jobs/recordJob';
import { undo } from '../../src/excel/undo';
import { listColumn } from '../../src/reports/visitListColumns';
import { cellAddress } from '../../src/registers/address';
import { failureCode, onHost } from '../excel/onHost';
import { protectSheet } from '../excel/protectSheet';
import { contextOf, fingerprint, OFFICE, TODAY } from './smallOffice';

const LIST = '次日回访清单 2026-11-23';
const FIRST = 5;
const VISITS = '回访记录表';

/** Fills in a line of the list as a clerk does. */
async function fillIn(
  host: ExcelHost,
  line: number,
  results: readonly [outcome: string, satisfaction: string, opinion: string],
) {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LIST);
    const from = listColumn('outcome');
    sheet.getRange(`${cellAddress(line, from)}:${cellAddress(line, from + 2)}`).values = [[...results]];
    await context.sync();
  });
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
    const { host, gate } = await withList();
    await fillIn(host, FIRST, ['已接通', '满意', '电梯好了']);
    const result = await recordJob(contextOf(gate));
    expect(result.rows).toEqual([{ sheet: VISITS, row: 4 }]);
    const [row] = rowsOf(host, 4);
    const list = host.workbook.sheets.find(({ name }) => name === LIST)!;
    const shown = (column: number) => list.value(FIRST - 1, column - 1);
    expect(row).toEqual([
      'H3',
      TODAY + 3,
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
    expect(list.value(FIRST - 1, listColumn('taken') - 1)).toBe('已登记 2026-11-20');
  });

  test('a line is not taken in twice, by its mark and by the register itself', async () => {
    const { host, gate } = await withList();
    await fillIn(host, FIRST, ['已接通', '满意', '']);
    await recordJob(contextOf(gate));
    expect((await recordJob(contextOf(gate))).rows).toEqual([]);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(LIST).getRange(cellAddress(FIRST, listColumn('taken'))).values = [['']];
      await context.sync();
    });
    const again = await recordJob(contextOf(gate));
    expect([again.rows, again.already.length]).toEqual([[], 1]);
    expect(rowsOf(host, 4)).toHaveLength(1);
  });

  test('the preview says what would come and writes nothing', async () => {
    const { host, gate } = await withList();
    await fillIn(host, FIRST, ['无人接听', '', '']);
    const before = fingerprint(host.workbook);
    const preview = await previewRecord(contextOf(gate));
    expect(preview).toMatchObject({ lists: [LIST], registers: [VISITS], open: 1 });
    expect(preview.visits).toHaveLength(1);
    expect(fingerprint(host.workbook)).toBe(before);
  });

  test('undo takes the rows and the marks away again', async () => {
    const { host, gate } = await withList();
    await fillIn(host, FIRST, ['已接通', '满意', '']);
    const before = fingerprint(host.workbook);
    await recordJob(contextOf(gate));
    await undo(gate);
    expect(fingerprint(host.workbook)).toBe(before);
    expect((await previewRecord(contextOf(gate))).visits).toHaveLength(1);
  });

  test('rows are put in above totals and notes', async () => {
    const total = ['合计', 2, ...Array.from({ length: 11 }, () => '')];
    const { host, gate } = await withList({ ...OFFICE, [VISITS]: [...OFFICE[VISITS], total] });
    await fillIn(host, FIRST, ['已接通', '满意', '']);
    await recordJob(contextOf(gate));
    const rows = rowsOf(host, 4);
    expect([rows[0]![0], rows[1]![0]]).toEqual(['H3', '合计']);
  });

  test('a table grows with its rows', async () => {
    const book = await onHost(OFFICE);
    await book.host.run(async (context) => {
      context.workbook.worksheets.getItem(VISITS).tables.add('A1:M3', true).name = 'Visits';
      await context.sync();
    });
    await planJob(contextOf(book.gate), { draw: true });
    await fillIn(book.host, FIRST, ['已接通', '满意', '']);
    await recordJob(contextOf(book.gate));
    const table = book.host.workbook.sheets.find(({ name }) => name === VISITS)!.tables[0]!;
    expect(table.area.bottom).toBe(3);
    expect(rowsOf(book.host, 4)[0]![0]).toBe('H3');
  });

  test('without a list, or with a protected register, nothing is written and the reason is plain', async () => {
    const { gate } = await onHost(OFFICE);
    expect(await failureCode(recordJob(contextOf(gate)))).toBe('no-visit-list');
    const book = await withList();
    await fillIn(book.host, FIRST, ['已接通', '满意', '']);
    protectSheet(book.host, VISITS);
    const before = fingerprint(book.host.workbook);
    expect(await failureCode(recordJob(contextOf(book.gate)))).toBe('sheet-protected');
    expect(fingerprint(book.host.workbook)).toBe(before);
  });

  test('a list with results that are not in the register yet is not replaced by a new one', async () => {
    const { host, gate } = await withList();
    await fillIn(host, FIRST, ['已接通', '满意', '']);
    expect(await failureCode(planJob(contextOf(gate), { draw: true }))).toBe('list-filled-in');
    await recordJob(contextOf(gate));
    expect((await planJob(contextOf(gate), { draw: true })).sheet).toBe(LIST);
  });
});
