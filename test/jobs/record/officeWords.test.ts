import { recordJob } from '../../../src/jobs/recordJob';
import { dayFromIso } from '../../../src/values/moment';
import { onHost, type OpenedBook } from '../../excel/onHost';
import { contextOf } from '../smallOffice';
import { NOW, putList, readBack, rowOf, settingsWith, type Line } from './listSheet';

const on = (iso: string): number => dayFromIso(iso)!;
const VISITS = '回访记录表';
const HOMES = [
  ['房号', '客户姓名', '联系电话', '入住状态'],
  ['1-1-101', '陈一', '13911112222', '已入住'],
  ['1-1-102', '林二', '13922223333', '已入住'],
] as const;

const CALL: Line = {
  staff: '何梅', channel: '电话', room: '1-1-101', name: '陈一', kinds: '入住', outcome: '已接通', satisfaction: '满意',
}; // prettier-ignore
const ONSITE: Line = { ...CALL, channel: '上门', outcome: '面谈' };
const MISSED: Line = { ...CALL, outcome: '无人接听', satisfaction: '' };

type Cell = string | number;

/** A visit register with these headers beside day, home and kind, and its rows. */
function register(headers: readonly string[], ...rows: readonly Cell[][]) {
  const first = ['回访日期', '房号', '受访人', '回访类别'];
  return {
    客户档案: HOMES,
    [VISITS]: [
      [...first, ...headers],
      ...rows.map((row, index) => [on('2026-10-14') + index, '1-1-102', '林二', '投诉', ...row]),
    ],
  };
}

async function recorded(book: OpenedBook, line: Line, settings = settingsWith({})) {
  await putList(book.gate, [line]);
  const { rows, left } = await recordJob(contextOf(book.gate, { today: NOW, settings }));
  expect(left).toEqual([]);
  const { ledger } = await readBack(book.gate, settings);
  const record = ledger.visitRecords.find(({ row: visit }) => visit.row === rows[0]!.row && visit.kind !== null)!;
  return { cells: rowOf(book.host, VISITS, rows[0]!.row).slice(4), record };
}

describe('a new row speaks as the rows above it', () => {
  const COLUMNS = ['回访方式', '回访人', '接触结果', '满意度', '回访内容', '客户签名'];

  test('channel, outcome and rating in the words used most; a word found fault with is not written again', async () => {
    const sheets = register(
      COLUMNS,
      ['电话回访', '何梅', '通话成功', '很好', '无', ''],
      ['电话回访', '何梅', '接通', '很好', '无', ''],
      ['电话', '何梅', '接通', '满意', '无', ''],
    );
    const { cells, record } = await recorded(await onHost(sheets), CALL);
    expect(cells.slice(0, 4)).toEqual(['电话回访', '何梅', '接通', '满意']);
    expect(record).toMatchObject({ channel: '电话', reached: true, valid: true });
  });

  test('是 and 否 under 是否接通, and the word itself for what is neither', async () => {
    const columns = COLUMNS.map((each) => (each === '接触结果' ? '是否接通' : each));
    const rows = [
      ['电话', '何梅', '是', '满意', '', ''],
      ['电话', '何梅', '否', '', '', ''],
    ];
    expect((await recorded(await onHost(register(columns, ...rows)), CALL)).cells[2]).toBe('是');
    const missed = await recorded(await onHost(register(columns, ...rows)), MISSED);
    expect([missed.cells[2], missed.record.reached]).toEqual(['否', false]);
    const busy = await recorded(await onHost(register(columns, ...rows)), { ...MISSED, outcome: '占线' });
    expect([busy.cells[2], busy.record.row.outcome]).toEqual(['占线', '占线']);
  });

  test('numbers of a scale the office has explained', async () => {
    const settings = settingsWith({ scales: { satisfaction: { best: 5, worst: 1 } } });
    const rows = [
      ['电话', '何梅', '已接通', 5, '', ''],
      ['电话', '何梅', '已接通', 4, '', ''],
    ];
    const { cells, record } = await recorded(await onHost(register(COLUMNS, ...rows)), CALL, settings);
    expect([cells[3], record.row.satisfaction]).toEqual([4, '满意']);
  });

  test('a tick under the header that says it', async () => {
    const sheets = {
      客户档案: HOMES,
      [VISITS]: [
        ['回访日期', '房号', '受访人', '回访类别', '回访方式', '回访人', '接触结果', '满意', '一般', '不满意'],
        [on('2026-10-14'), '1-1-102', '林二', '投诉', '电话', '何梅', '已接通', '', '√', ''],
        [on('2026-10-15'), '1-1-102', '林二', '投诉', '电话', '何梅', '已接通', '√', '', ''],
      ],
    };
    const { cells, record } = await recorded(await onHost(sheets), { ...CALL, satisfaction: '不满意' });
    expect(cells.slice(3)).toEqual([null, null, '√']);
    expect(record.row.satisfaction).toBe('不满意');
  });

  test.each([
    ["the customer's name", '林二', '√', '陈一'],
    ["the customer's name", '林二', '陈太太', '陈太太'],
    ['√', '√', '陈一', '√'],
    ['已签', '已签', '√', '已签'],
    ['已签', '已签', '拒签', '拒签'],
  ])('signatures written as %s (%s): %s on the list becomes %s', async (_, habit, noted, expected) => {
    const sheets = register(
      COLUMNS,
      ['上门', '何梅', '面谈', '满意', '', habit],
      ['上门', '何梅', '面谈', '满意', '', habit],
    );
    const { cells, record } = await recorded(await onHost(sheets), { ...ONSITE, signature: noted });
    expect(cells[5]).toBe(expected);
    expect(record.row.signed).toBe(expected !== '拒签');
  });

  test('several visitors as the office sets their names apart (G6)', async () => {
    const sheets = register(COLUMNS, ['上门', '何梅/张敏', '面谈', '满意', '', '林二']);
    const { cells, record } = await recorded(await onHost(sheets), {
      ...ONSITE,
      staff: '张敏、李强',
      signature: '陈一',
    });
    expect(cells[1]).toBe('张敏/李强');
    expect(record.row.visitors).toEqual(['张敏', '李强']);
  });

  test('a number that holds the day counts on from the new day', async () => {
    const sheets = {
      客户档案: HOMES,
      [VISITS]: [
        ['编号', '回访日期', '房号', '受访人', '回访类别', '回访方式', '回访人', '满意度'],
        ['HF-20261014-02', on('2026-10-14'), '1-1-102', '林二', '投诉', '电话', '何梅', '满意'],
      ],
    };
    const book = await onHost(sheets);
    await putList(book.gate, [CALL, { ...CALL, room: '1-1-102', name: '林二' }]);
    await recordJob(contextOf(book.gate, { today: NOW }));
    expect([3, 4].map((row) => rowOf(book.host, VISITS, row)[0])).toEqual(['HF-20261123-01', 'HF-20261123-02']);
  });
});

describe('days and times', () => {
  const COLUMNS = ['回访方式', '回访人', '接触结果', '满意度'];
  const timed = (minute: number): Cell[] => [
    on('2026-10-14') + minute / 1440,
    '1-1-102',
    '林二',
    '投诉',
    '电话',
    '何梅',
    '已接通',
    '满意',
  ];
  const WITH_TIMES = {
    客户档案: HOMES,
    [VISITS]: [['回访时间', '房号', '受访人', '回访类别', ...COLUMNS], timed(570), timed(600)],
  };

  test('the time of the list goes where the office writes times', async () => {
    const { record } = await recorded(await onHost(WITH_TIMES), { ...CALL, slot: '10:30' });
    expect(record.row.visitedAt).toEqual({ day: NOW, minute: 630 });
  });

  test('an office that writes days only keeps to days', async () => {
    const sheets = register(COLUMNS, ['电话', '何梅', '已接通', '满意']);
    const { record } = await recorded(await onHost(sheets), { ...CALL, slot: '10:30' });
    expect(record.row.visitedAt).toEqual({ day: NOW, minute: null });
  });

  test('G6 wants the time of an attempt at which nobody was there, whatever the office wrote so far', async () => {
    const settings = settingsWith({ packs: ['owner-service'] });
    const sheets = register(COLUMNS, ['上门', '何梅', '面谈', '满意']);
    const attempt = { ...MISSED, channel: '上门', outcome: '家中无人', slot: '10:30' };
    const { record } = await recorded(await onHost(sheets), attempt, settings);
    expect(record.row.visitedAt).toEqual({ day: NOW, minute: 630 });
    const reached = await recorded(await onHost(sheets), { ...ONSITE, slot: '10:30' }, settings);
    expect(reached.record.row.visitedAt).toEqual({ day: NOW, minute: null });
  });

  test('a promised day is a day however it was typed', async () => {
    const sheets = register([...COLUMNS, '承诺答复时间'], ['电话', '何梅', '已接通', '满意', on('2026-10-20')]);
    for (const typed of ['2026-11-25', '11月25日', '2026.11.25', on('2026-11-25')]) {
      const { record } = await recorded(await onHost(sheets), { ...CALL, promisedAt: typed });
      expect(record.row.promisedAt).toEqual({ day: on('2026-11-25'), minute: null });
    }
  });
});

describe('what a register has no column for', () => {
  test('A5: a call is marked 电话回访 where no column says the channel', async () => {
    const sheets = register(['回访人', '满意度', '备注'], ['何梅', '满意', '电话回访']);
    const { cells, record } = await recorded(await onHost(sheets), CALL);
    expect(cells[2]).toBe('电话回访');
    expect(record).toMatchObject({ channel: '电话', reached: true, valid: true });
  });

  test('A5: without a remark column the mark leads the content', async () => {
    const sheets = register(['回访人', '满意度', '回访内容'], ['何梅', '满意', '电话回访，无意见']);
    const { cells, record } = await recorded(await onHost(sheets), { ...CALL, opinion: '电梯好了' });
    expect(cells[2]).toBe('电话回访；电梯好了');
    expect(record.valid).toBe(true);
  });

  test('a sheet whose title states the channel needs no mark', async () => {
    const { [VISITS]: rows, 客户档案 } = register(['回访人', '满意度', '备注'], ['何梅', '满意', '']);
    const book = await onHost({ 客户档案, 电话回访记录表: rows! });
    await putList(book.gate, [CALL]);
    await recordJob(contextOf(book.gate, { today: NOW }));
    expect(rowOf(book.host, '电话回访记录表', 3).slice(4)).toEqual(['何梅', '满意', null]);
  });

  test('without a column for outcomes nobody reached stays nobody reached, whatever else is noted', async () => {
    const line = { ...MISSED, opinion: '邻居说下周回来' };
    for (const columns of [
      ['回访方式', '回访人', '满意度', '回访内容', '备注'],
      ['回访方式', '回访人', '满意度', '回访内容'],
      ['回访方式', '回访人', '回访内容', '备注'],
      ['回访方式', '回访人', '回访内容'],
    ]) {
      const values: Readonly<Record<string, string>> = { 回访方式: '电话', 回访人: '何梅', 满意度: '满意' };
      const sheets = register(
        columns,
        columns.map((column) => values[column] ?? ''),
      );
      const { record } = await recorded(await onHost(sheets), line);
      expect([columns, record.reached]).toEqual([columns, false]);
    }
  });

  test('a promise, a signature and a note on its refusal are kept in the remark', async () => {
    const sheets = register(['回访方式', '回访人', '接触结果', '满意度', '备注'], ['上门', '何梅', '面谈', '满意', '']);
    const line = { ...ONSITE, promisedAt: on('2026-11-25'), signature: '陈一', refusalNote: '不便签字' };
    const { cells, record } = await recorded(await onHost(sheets), line);
    expect(cells[4]).toBe('承诺答复：2026-11-25；签名：陈一；拒签说明：不便签字');
    expect(record.row.promisedAt).toEqual({ day: on('2026-11-25'), minute: null });
  });
});
