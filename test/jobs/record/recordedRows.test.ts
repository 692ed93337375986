import { noteEntry, readJournal } from '../../../src/excel/journal';
import { undo } from '../../../src/excel/undo';
import { recordJob, previewRecord } from '../../../src/jobs/recordJob';
import { dayFromIso } from '../../../src/values/moment';
import { failureCode, onHost, type OpenedBook } from '../../excel/onHost';
import { protectSheet } from '../../excel/protectSheet';
import { contextOf } from '../smallOffice';
import { cellOf, enter, fingerprint, NOW, putList, rowOf, type Line } from './listSheet';

const on = (iso: string): number => dayFromIso(iso)!;
const VISITS = '回访记录表';

const HOMES = [
  ['房号', '客户姓名', '联系电话', '入住状态'],
  ['1-1-101', '陈一', '13911112222', '已入住'],
  ['1-1-102', '林二', '13922223333', '已入住'],
  ['1-1-201', '黄三', '13933334444', '已入住'],
] as const;

const HEADER = [
  '编号',
  '回访日期',
  '房号',
  '受访人',
  '回访类别',
  '回访方式',
  '回访人',
  '接触结果',
  '满意度',
  '回访内容',
];
const ROWS = [
  ['H1', on('2026-08-03'), '1-1-201', '黄三', '投诉', '电话', '何梅', '已接通', '满意', '没有意见'],
  ['H2', on('2026-10-14'), '1-1-102', '林二', '投诉', '电话', '何梅', '已接通', '满意', '处理得快'],
];
const PLAIN = { 客户档案: HOMES, [VISITS]: [HEADER, ...ROWS] };

const CALL: Line = {
  staff: '何梅', channel: '电话', room: '1-1-101', name: '陈一', kinds: '入住', outcome: '已接通', satisfaction: '满意',
}; // prettier-ignore
const MISSED: Line = { ...CALL, room: '1-1-102', name: '林二', outcome: '无人接听', satisfaction: '' };

async function record(book: OpenedBook, ...lines: Line[]) {
  await putList(book.gate, lines);
  return recordJob(contextOf(book.gate, { today: NOW }));
}

const table = (book: OpenedBook, area: string, change?: (table: Excel.Table) => void) =>
  book.host.run(async (context) => {
    const made = context.workbook.worksheets.getItem(VISITS).tables.add(area, true);
    made.name = 'Visits';
    change?.(made);
    await context.sync();
  });

/** Records two lines and takes that back: the register must be as before, to the last format and table border. */
async function thereAndBack(book: OpenedBook): Promise<unknown[][]> {
  const sheets = [VISITS];
  const before = fingerprint(book.host, sheets);
  const { rows } = await record(book, CALL, MISSED);
  const written = rows.map(({ row }) => rowOf(book.host, VISITS, row));
  expect((await undo(book.gate)).left).toEqual([]);
  expect(fingerprint(book.host, sheets)).toBe(before);
  return written;
}

describe('where new rows go, and how undo takes them away', () => {
  test('below the last row of a plain range', async () => {
    const written = await thereAndBack(await onHost(PLAIN));
    expect(written.map((row) => [row[0], row[2], row[7]])).toEqual([
      ['H3', '1-1-101', '已接通'],
      ['H4', '1-1-102', '无人接听'],
    ]);
  });

  test('above totals and notes: rows are put in, and go again', async () => {
    const blank = Array.from({ length: 8 }, () => '');
    const book = await onHost({
      ...PLAIN,
      [VISITS]: [HEADER, ...ROWS, ['合计', 2, ...blank], [...blank, '', ''], ['制表人：何梅', '', ...blank]],
    });
    const { rows } = await record(book, CALL, MISSED);
    expect(rows.map(({ row }) => row)).toEqual([4, 5]);
    expect(rowOf(book.host, VISITS, 6)[0]).toBe('合计');
    expect(rowOf(book.host, VISITS, 8)[0]).toBe('制表人：何梅');
    await undo(book.gate);
    expect([rowOf(book.host, VISITS, 4)[0], rowOf(book.host, VISITS, 6)[0]]).toEqual(['合计', '制表人：何梅']);
  });

  test('in prepared blank rows, whose numbers stay as they are; rows are put in for what they cannot hold', async () => {
    const blank = Array.from({ length: 9 }, () => '');
    const book = await onHost({
      ...PLAIN,
      [VISITS]: [HEADER, ...ROWS, ['H7', ...blank], ['合计', 2, ...blank.slice(1)]],
    });
    const written = await thereAndBack(book);
    expect(written.map((row) => row[0])).toEqual(['H7', 'H8']);
    expect(rowOf(book.host, VISITS, 4)[0]).toBe('H7');
  });

  test('a table takes in the rows below it', async () => {
    const book = await onHost(PLAIN);
    await table(book, 'A1:J3');
    await thereAndBack(book);
    await recordJob(contextOf(book.gate, { today: NOW }));
    expect(book.host.workbook.sheets.find(({ name }) => name === VISITS)!.tables[0]!.area.bottom).toBe(4);
  });

  test('what stands right below a table makes way, and comes back', async () => {
    const book = await onHost({
      ...PLAIN,
      [VISITS]: [HEADER, ...ROWS, ['注：电话回访须注明', ...ROWS[0]!.slice(1).map(() => '')]],
    });
    await table(book, 'A1:J3');
    const written = await thereAndBack(book);
    expect(written.map((row) => row[0])).toEqual(['H3', 'H4']);
  });

  test('a table with a total row grows above it', async () => {
    const book = await onHost(PLAIN);
    await table(book, 'A1:J3', (made) => (made.showTotals = true));
    const written = await thereAndBack(book);
    expect(written.map((row) => row[0])).toEqual(['H3', 'H4']);
  });

  test('a table without any row yet begins in its blank row', async () => {
    const book = await onHost({ ...PLAIN, [VISITS]: [HEADER] });
    await table(book, 'A1:J2');
    const { rows } = await record(book, CALL, MISSED);
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
    expect([2, 3].map((row) => rowOf(book.host, VISITS, row)[2])).toEqual(['1-1-101', '1-1-102']);
    expect(book.host.workbook.sheets.find(({ name }) => name === VISITS)!.tables[0]!.area.bottom).toBe(2);
  });

  test('rows that a filter hides are no end of the register', async () => {
    const book = await onHost(PLAIN);
    await book.host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(VISITS);
      sheet.autoFilter.apply(sheet.getRange('A1:J3'), 2, { filterOn: Excel.FilterOn.values, values: ['1-1-201'] });
      await context.sync();
    });
    const { rows } = await record(book, CALL);
    expect(rows).toEqual([{ sheet: VISITS, row: 4, kind: '入住' }]);
    expect(rowOf(book.host, VISITS, 3).slice(0, 4)).toEqual(['H2', on('2026-10-14'), '1-1-102', '林二']);
  });

  test('the sheet of the month the visit was made in', async () => {
    const sheets = {
      '10月': [HEADER, ...ROWS],
      '11月': [HEADER, ['H3', on('2026-11-02'), ...ROWS[0]!.slice(2)]],
      '12月': [HEADER],
    };
    const book = await onHost({ 客户档案: HOMES, ...sheets });
    expect((await record(book, CALL)).rows).toMatchObject([{ sheet: '11月', row: 3 }]);
  });

  test('a month without a sheet: below the latest visits, which a record dated ahead by mistake is not', async () => {
    const slip = ['H9', on('2027-10-14'), ...ROWS[0]!.slice(2)];
    const sheets = {
      '9月': [HEADER, ...ROWS, slip],
      '10月': [HEADER, ['H3', on('2026-10-30'), ...ROWS[0]!.slice(2)]],
    };
    const book = await onHost({ 客户档案: HOMES, ...sheets });
    expect((await record(book, CALL)).rows).toMatchObject([{ sheet: '10月', row: 3 }]);
  });

  test('a second visit about the complaint that is visited anyway is one visit with it, two matters are two', async () => {
    const book = await onHost({
      客户档案: HOMES,
      [VISITS]: [[...HEADER, '关联单号'], ...ROWS.map((row) => [...row, ''])],
    });
    const several = { ...CALL, kinds: '投诉；投诉；投诉；投诉', references: 'T1；T1；T2；T2', dues: 'due-T1；；；' };
    expect((await record(book, several)).rows).toHaveLength(2);
    expect([4, 5].map((row) => rowOf(book.host, VISITS, row)[10])).toEqual(['T1', 'T2']);
  });

  test("the office's formulas go on, and are no change when undone", async () => {
    const book = await onHost(PLAIN);
    await book.host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(VISITS);
      sheet.getRange('A2:A3').formulas = [['=ROW()-1'], ['=ROW()-1']];
      await context.sync();
    });
    const before = fingerprint(book.host, [VISITS]);
    await record(book, CALL, MISSED);
    const sheet = book.host.workbook.sheets.find(({ name }) => name === VISITS)!;
    expect([3, 4].map((row) => [sheet.formula(row, 0), sheet.value(row, 0)])).toEqual([
      ['ROW()-1', 3],
      ['ROW()-1', 4],
    ]);
    expect((await undo(book.gate)).left).toEqual([]);
    expect(fingerprint(book.host, [VISITS])).toBe(before);
  });
});

describe('undo leaves what somebody went on with', () => {
  test.each([
    ['a plain range', PLAIN],
    [
      'rows put in above a total',
      { ...PLAIN, [VISITS]: [HEADER, ...ROWS, ['合计', 2, ...Array.from({ length: 8 }, () => '')]] },
    ],
  ])('in %s a row that was changed stays whole, with the mark of its line; the other goes', async (_, sheets) => {
    const book = await onHost(sheets);
    await record(book, CALL, MISSED);
    await enter(book.host, VISITS, 'J4', '补充：下周再看');
    const { left } = await undo(book.gate);
    expect(rowOf(book.host, VISITS, 4).slice(6)).toEqual(['何梅', '已接通', '满意', '补充：下周再看']);
    expect(rowOf(book.host, VISITS, 5)[2] ?? null).not.toBe('1-1-102');
    expect(left.map(({ cell }) => cell)).toContain(cellOf(0, 'taken'));
    const preview = await previewRecord(contextOf(book.gate, { today: NOW }));
    expect(preview.planned.map(({ line }) => line.room)).toEqual(['1-1-102']);
  });

  test('a journal of an earlier version, which knows of no rows, is still taken back cell by cell', async () => {
    const book = await onHost(PLAIN);
    await record(book, CALL);
    const [entry] = await readJournal(book.gate);
    await noteEntry(book.gate, { ...entry!, rows: undefined });
    expect(await undo(book.gate)).toMatchObject({ left: [] });
    expect(rowOf(book.host, VISITS, 4).every((value) => value === null)).toBe(true);
  });
});

describe('no visit is taken in twice', () => {
  test('a list that was copied before it was recorded gives its visits once', async () => {
    const book = await onHost(PLAIN);
    await putList(book.gate, [{ ...CALL, listKey: '2026-11-23#1#home' }]);
    await putList(book.gate, [{ ...CALL, listKey: '2026-11-23#1#home' }], '清单 (2)');
    const result = await recordJob(contextOf(book.gate, { today: NOW }));
    expect([result.rows.length, result.already.map(({ sheet }) => sheet)]).toEqual([1, ['清单 (2)']]);
    expect((await recordJob(contextOf(book.gate, { today: NOW }))).rows).toEqual([]);
  });

  test('a copy with other results is named and left alone', async () => {
    const book = await onHost(PLAIN);
    await putList(book.gate, [{ ...CALL, listKey: '2026-11-23#1#home' }]);
    await putList(book.gate, [{ ...CALL, satisfaction: '不满意', listKey: '2026-11-23#1#home' }], '清单 (2)');
    const { left } = await recordJob(contextOf(book.gate, { today: NOW }));
    expect(left).toMatchObject([{ because: 'copies-differ', sheet: '清单', line: { sheet: '清单 (2)' } }]);
  });

  test('two complaints of one home on one day are two visits, and neither is taken in again', async () => {
    const book = await onHost(PLAIN);
    const both: Line = { ...CALL, kinds: '投诉；投诉' };
    expect((await record(book, both)).rows).toHaveLength(2);
    await enter(book.host, '清单', cellOf(0, 'taken'), '');
    expect((await recordJob(contextOf(book.gate, { today: NOW }))).rows).toEqual([]);
  });

  test('reached after an attempt in vain on the same day is a second record', async () => {
    const book = await onHost(PLAIN);
    await record(book, MISSED);
    const { rows } = await record(book, { ...MISSED, outcome: '已接通', satisfaction: '满意' });
    expect(rows).toHaveLength(1);
  });
});

describe('what is left on the list is named', () => {
  const STATED = {
    客户档案: HOMES,
    投诉回访记录表: [
      HEADER.filter((each) => each !== '回访类别'),
      ...ROWS.map((row) => row.filter((_, at) => at !== 4)),
    ],
  };

  test('a register of one kind takes no other kind', async () => {
    const book = await onHost(STATED);
    const { rows, left } = await record(book, CALL, { ...MISSED, kinds: '投诉' });
    expect(rows).toEqual([{ sheet: '投诉回访记录表', row: 4, kind: '投诉' }]);
    expect(left).toMatchObject([{ kind: '入住', because: 'other-register', sheet: '投诉回访记录表' }]);
  });

  test('a signature alone is no result of a visit', async () => {
    const book = await onHost(PLAIN);
    const { rows, left } = await record(book, { ...CALL, outcome: '', satisfaction: '', signature: '陈一' });
    expect([rows, left.map(({ because }) => because)]).toEqual([[], ['unfinished']]);
  });

  test('without any register that takes visits recording fails with that reason', async () => {
    const book = await onHost({ 客户档案: HOMES });
    await putList(book.gate, [CALL]);
    expect(await failureCode(recordJob(contextOf(book.gate, { today: NOW })))).toBe('no-register');
  });

  test('a protected sheet keeps its own visits out, not those of another', async () => {
    const book = await onHost({
      ...STATED,
      入住回访记录表: [
        HEADER.filter((each) => each !== '回访类别'),
        ...ROWS.map((row) => row.filter((_, at) => at !== 4)),
      ],
    });
    protectSheet(book.host, '投诉回访记录表');
    const { rows, left } = await record(book, CALL, { ...MISSED, kinds: '投诉' });
    expect(rows.map(({ sheet }) => sheet)).toEqual(['入住回访记录表']);
    expect(left).toMatchObject([{ because: 'protected', sheet: '投诉回访记录表' }]);
  });
});
