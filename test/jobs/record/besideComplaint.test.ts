import { undo } from '../../../src/excel/undo';
import { previewRecord, recordJob } from '../../../src/jobs/recordJob';
import { recordLines } from '../../../src/jobs/record/recordLines';
import { readLists } from '../../../src/jobs/visitLists';
import { dayFromIso } from '../../../src/values/moment';
import { onHost, type OpenedBook } from '../../excel/onHost';
import { protectSheet } from '../../excel/protectSheet';
import { contextOf } from '../smallOffice';
import { cellOf, enter, fingerprint, NOW, putList, readBack, rowOf, settingsWith, type Line } from './listSheet';

const on = (iso: string): number => dayFromIso(iso)!;
const [VISITS, COMPLAINTS] = ['回访记录表', '投诉登记表'];
const HOMES = [
  ['房号', '客户姓名', '联系电话', '入住状态'],
  ['1-1-101', '陈一', '13911112222', '已入住'],
  ['1-1-102', '林二', '13922223333', '已入住'],
  ['1-1-201', '黄三', '13933334444', '已入住'],
] as const;
const COMPLAINT = ['投诉编号', '受理时间', '房号', '投诉人', '投诉内容', '责任部门', '处理结果', '办结日期'];
const VISIT = ['回访日期', '回访人', '回访方式', '满意度'];
const MATTERS = [
  ['T1', on('2026-10-05'), '1-1-102', '林二', '楼道灯不亮', '工程部', '已更换', on('2026-11-08')],
  ['T2', on('2026-10-20'), '1-1-201', '黄三', '电梯有异响', '工程部', '已检修', on('2026-11-12')],
  ['T3', on('2026-11-10'), '1-1-101', '陈一', '窗户渗水', '工程部', '已补胶', on('2026-11-16')],
];
const blank = VISIT.map(() => '');
const VISITED = [on('2026-11-10'), '何梅', '电话回访', '满意'];
const BESIDE = {
  客户档案: HOMES,
  [COMPLAINTS]: [
    [...COMPLAINT, ...VISIT],
    [...MATTERS[0]!, ...VISITED],
    [...MATTERS[1]!, ...blank],
    [...MATTERS[2]!, ...blank],
  ],
};
const REGISTER = {
  [VISITS]: [
    ['回访日期', '房号', '受访人', '回访类别', '关联单号', '回访方式', '回访人', '接触结果', '满意度'],
    [on('2026-11-10'), '1-1-102', '林二', '投诉', 'T1', '电话', '何梅', '已接通', '满意'],
  ],
};

const CALL: Line = {
  staff: '何梅', channel: '电话', room: '1-1-201', name: '黄三', kinds: '投诉', references: 'T2', outcome: '已接通', satisfaction: '不满意',
}; // prettier-ignore

async function record(book: OpenedBook, ...lines: Line[]) {
  await putList(book.gate, lines);
  return recordJob(contextOf(book.gate, { today: NOW }));
}
const beside = (book: OpenedBook, row: number) => rowOf(book.host, COMPLAINTS, row).slice(COMPLAINT.length);

describe('the visit columns of the complaint register', () => {
  test('are filled in beside the row of the visit register, in the words that stand there', async () => {
    const book = await onHost({ ...BESIDE, ...REGISTER });
    const result = await record(book, CALL);
    expect([result.rows, result.beside]).toEqual([
      [{ sheet: VISITS, row: 3, kind: '投诉' }],
      [{ sheet: COMPLAINTS, row: 3 }],
    ]);
    expect(beside(book, 3)).toEqual([NOW, '何梅', '电话回访', '不满意']);
    const { ledger } = await readBack(book.gate);
    expect(ledger.matches.find(({ due }) => due.references.includes('T2'))?.attempts).toHaveLength(1);
  });

  test("show in the preview which cells, in the office's words", async () => {
    const book = await onHost({ ...BESIDE, ...REGISTER });
    await putList(book.gate, [CALL]);
    const { planned } = await previewRecord(contextOf(book.gate, { today: NOW }));
    expect(planned.find(({ what }) => what === 'besideComplaint')).toMatchObject({
      sheet: COMPLAINTS,
      row: 3,
      reference: 'T2',
      cells: [
        { cell: 'I3', header: '回访日期', shown: '2026-11-23' },
        { cell: 'J3', header: '回访人', shown: '何梅' },
        { cell: 'K3', header: '回访方式', shown: '电话回访' },
        { cell: 'L3', header: '满意度', shown: '不满意' },
      ],
    });
  });

  test('stay blank where nobody was reached; the visit register has the attempt', async () => {
    const book = await onHost({ ...BESIDE, ...REGISTER });
    const result = await record(book, { ...CALL, outcome: '无人接听', satisfaction: '' });
    expect([result.rows.length, result.beside]).toEqual([1, []]);
    expect(beside(book, 3)).toEqual([null, null, null, null]);
  });

  test('of another customer, or with another visit in them, are left alone', async () => {
    const book = await onHost({ ...BESIDE, ...REGISTER });
    const { beside: filled } = await record(
      book,
      { ...CALL, room: '1-1-101', name: '陈一' },
      { ...CALL, room: '1-1-102', name: '林二', references: 'T1' },
    );
    expect(filled).toEqual([]);
    expect(beside(book, 2)).toEqual(VISITED);
  });

  test('a visitor filled in ahead must be the one who went', async () => {
    const planned = (name: string) => ({
      ...BESIDE, ...REGISTER,
      [COMPLAINTS]: [...BESIDE[COMPLAINTS]!.slice(0, 2), [...MATTERS[1]!, '', name, '', '']],
    }); // prettier-ignore
    const own = await onHost(planned('何梅'));
    await record(own, CALL);
    expect(beside(own, 3)).toEqual([NOW, '何梅', '电话回访', '不满意']);
    const other = await onHost(planned('张敏'));
    await record(other, CALL);
    expect(beside(other, 3)).toEqual([null, '张敏', null, null]);
  });

  test('the complaint is found by the due visit the line was made for, when it has no number of its own', async () => {
    const numberless = [COMPLAINT.slice(1), ...MATTERS.map((row) => row.slice(1))];
    const sheets = {
      客户档案: HOMES,
      [COMPLAINTS]: numberless.map((row, index) => [...row, ...(index === 0 ? VISIT : index === 1 ? VISITED : blank)]),
      ...REGISTER,
    };
    const book = await onHost(sheets);
    const { ledger } = await readBack(book.gate);
    const due = ledger.dueVisits.find(({ party }) => party.room === '1-1-201')!;
    const result = await record(book, { ...CALL, references: '', dues: due.id });
    expect(result.beside).toEqual([{ sheet: COMPLAINTS, row: 3 }]);
  });

  test('are taken back with the rest', async () => {
    const book = await onHost({ ...BESIDE, ...REGISTER });
    const before = fingerprint(book.host, [VISITS, COMPLAINTS]);
    await record(book, CALL);
    expect((await undo(book.gate)).left).toEqual([]);
    expect(fingerprint(book.host, [VISITS, COMPLAINTS])).toBe(before);
  });

  test('a protected complaint register keeps its blanks, the visit register gets its row', async () => {
    const book = await onHost({ ...BESIDE, ...REGISTER });
    protectSheet(book.host, COMPLAINTS);
    const { rows, beside: filled } = await record(book, CALL);
    expect([rows.length, filled]).toEqual([1, []]);
  });
});

describe('an office that writes its visits beside the complaints only', () => {
  test('records there, and is read back with the visit done', async () => {
    const book = await onHost(BESIDE);
    const result = await record(book, { ...CALL, satisfaction: '满意' });
    expect([result.rows, result.beside]).toEqual([[], [{ sheet: COMPLAINTS, row: 3 }]]);
    const { ledger } = await readBack(book.gate);
    const match = ledger.matches.find(({ due }) => due.references.includes('T2'))!;
    expect([match.state, match.valid?.row.satisfaction]).toEqual(['done', '满意']);
  });

  test('is told what has no place: attempts in vain, other kinds, a complaint visited before', async () => {
    const book = await onHost(BESIDE);
    const { left, beside: filled } = await record(
      book,
      { ...CALL, outcome: '占线', satisfaction: '' },
      { ...CALL, kinds: '入住', references: '' },
      { ...CALL, room: '1-1-102', name: '林二', references: 'T1' },
    );
    expect(filled).toEqual([]);
    expect(left.map(({ because }) => because)).toEqual(['not-reached', 'no-register', 'column-taken']);
    const [list] = await readLists(contextOf(book.gate));
    expect(list!.lines.map(({ taken }) => taken)).toEqual([false, false, false]);
  });

  test('gets no visit twice', async () => {
    const book = await onHost(BESIDE);
    await record(book, CALL);
    await enter(book.host, '清单', cellOf(0, 'taken'), '');
    const again = await recordJob(contextOf(book.gate, { today: NOW }));
    expect([again.beside, again.already.length]).toEqual([[], 1]);
  });

  test('a line of which one visit has a place and one has not is recorded as far as it goes, and not marked', async () => {
    const book = await onHost(BESIDE);
    const { beside: filled, left } = await record(book, { ...CALL, kinds: '投诉；入住', references: 'T2；' });
    expect([filled.length, left.map(({ kind }) => kind)]).toEqual([1, ['入住']]);
    const [list] = await readLists(contextOf(book.gate));
    expect(list!.lines[0]!.taken).toBe(false);
  });
});

describe('the visit form', () => {
  const ITEMS = {
    客户档案: HOMES,
    [VISITS]: [
      ['回访日期', '房号', '受访人', '回访类别', '回访方式', '回访人', '接触结果', '服务质量', '服务效果', '备注'],
      [on('2026-11-10'), '1-1-102', '林二', '投诉', '电话', '何梅', '已接通', '满意', '满意', ''],
    ],
  };

  test('saves the list and the register in one writing, which one undo takes back', async () => {
    const book = await onHost(ITEMS);
    await putList(book.gate, [{ ...CALL, outcome: '', satisfaction: '' }]);
    const before = fingerprint(book.host, [VISITS, '清单']);
    const context = contextOf(book.gate, { today: NOW });
    const [list] = await readLists(context);
    const line = { ...list!.lines[0]!, outcome: '已接通', filled: true };
    const cell = { sheet: '清单', cell: cellOf(0, 'outcome'), value: '已接通' };
    const answers = { 'item:服务质量': '满意', 'item:服务效果': '不满意', 'question:收到合同': '是' };
    const result = await recordLines(context, await readBack(book.gate), [{ line, answers }], [cell]);
    expect(result.rows).toHaveLength(1);
    expect(rowOf(book.host, VISITS, 3).slice(6)).toEqual(['已接通', '满意', '不满意', '收到合同：是']);
    expect((await readLists(context))[0]!.lines[0]).toMatchObject({ outcome: '已接通', taken: true });
    expect((await undo(book.gate)).left).toEqual([]);
    expect(fingerprint(book.host, [VISITS, '清单'])).toBe(before);
  });

  test('answers go to the kinds whose questions they answer', async () => {
    const book = await onHost(ITEMS);
    await putList(book.gate, [{ ...CALL, kinds: '投诉；急救', references: '；' }]);
    // J6 asks about 服务质量 of medical help only where its script says so: the office's own script does here.
    const settings = settingsWith({ packs: ['work-instruction'] });
    const opened = await readBack(book.gate, settings);
    const asks = {
      rule: 'J6',
      kind: '急救',
      step: null,
      questions: [{ text: '服务质量', field: 'item:服务质量', answer: 'rating' as const }],
    };
    const regulation = { ...opened.ledger.regulation, scripts: [asks] };
    const context = contextOf(book.gate, { today: NOW });
    const [list] = await readLists(context);
    const asked = { ...opened, ledger: { ...opened.ledger, regulation } };
    await recordLines(context, asked, [{ line: list!.lines[0]!, answers: { 'item:服务质量': '满意' } }]);
    expect([3, 4].map((row) => [rowOf(book.host, VISITS, row)[3], rowOf(book.host, VISITS, row)[7]])).toEqual([
      ['投诉', null],
      ['急救', '满意'],
    ]);
  });

  test('a line that somebody has taken in meanwhile is passed over', async () => {
    const book = await onHost(ITEMS);
    await putList(book.gate, [CALL]);
    const context = contextOf(book.gate, { today: NOW });
    const opened = await readBack(book.gate);
    const [list] = await readLists(context);
    await enter(book.host, '清单', cellOf(0, 'taken'), '已登记 2026-11-23');
    expect((await recordLines(context, opened, [{ line: list!.lines[0]! }])).rows).toEqual([]);
  });
});

test("days are the workbook's own where it counts from 1904", async () => {
  const in1904 = (rows: readonly (readonly (string | number)[])[]) =>
    rows.map((row) => row.map((value) => (typeof value === 'number' ? value - 1462 : value)));
  const book = await onHost({
    客户档案: HOMES,
    [COMPLAINTS]: in1904(BESIDE[COMPLAINTS]!),
    [VISITS]: in1904(REGISTER[VISITS]!),
  });
  book.host.workbook.date1904 = true;
  await record(book, { ...CALL, promisedAt: '2026-11-25' });
  expect([rowOf(book.host, VISITS, 3)[0], beside(book, 3)[0]]).toEqual([NOW - 1462, NOW - 1462]);
  const { ledger } = await readBack(book.gate);
  expect(ledger.visitRecords.at(-1)?.day).toBe(NOW);
});
