import type { SheetGrid } from '../../src/registers/grid';
import { readRegisters } from '../../src/registers/readRegisters';
import { fieldAddress, type CellNote, type RegisterRow } from '../../src/registers/register';
import type { CellValue } from '../../src/values/cell';
import { dayFromIso, isoMoment } from '../../src/values/moment';
import { read, sheet } from './sheets';

const HEADER = [
  '回访编号',
  '回访日期',
  '房号',
  '客户姓名',
  '联系电话',
  '回访类别',
  '回访方式',
  '回访人',
  '满意度',
  '回访内容',
  '客户签名',
  '承诺答复时间',
];

/** One good row; a test overwrites the cells it is about. */
const good: Readonly<Record<string, CellValue>> = {
  回访编号: 'HF1',
  回访日期: 45385,
  房号: '3-2-501',
  客户姓名: '王芳',
  联系电话: '13800001111',
  回访类别: '投诉',
  回访方式: '上门',
  回访人: '张敏',
  满意度: '满意',
  回访内容: '已修好',
  客户签名: '王芳',
  承诺答复时间: '',
};
const row = (cells: Readonly<Record<string, CellValue>> = {}): CellValue[] =>
  HEADER.map((name) => ({ ...good, ...cells })[name]!);
const visits = (...rows: CellValue[][]) => read([sheet('回访记录', [HEADER, ...rows])]).registers.visits;
const one = (cells: Readonly<Record<string, CellValue>>) => visits(row(cells))[0]!;
const noted = ({ notes }: RegisterRow): [string, string, CellNote['proposal']][] =>
  notes.map(({ code, field, proposal }) => [code, field, proposal]);

describe('a clean row', () => {
  test('has its values, its place and no notes', () => {
    const visit = one({});
    expect(visit).toMatchObject({
      row: 2,
      notes: [],
      visitId: 'HF1',
      visitedAt: { day: 45385, minute: null },
      party: { room: '3-2-501', roomText: '3-2-501', name: '王芳', phones: ['13800001111'], household: null },
      kind: '投诉',
      channel: '上门',
      visitors: ['张敏'],
      satisfaction: '满意',
      content: '已修好',
      signed: true,
      promisedAt: null,
    });
    expect(fieldAddress(visit, 'satisfaction')).toBe('I2');
  });
});

describe('what is written another way is at most a hint with its proper form', () => {
  test.each<[string, CellValue, [string, string, CellNote['proposal']][]]>([
    ['回访日期', '2024.4.3', [['text-untidy', 'visitedAt', { value: 45385, numberFormat: 'yyyy-mm-dd' }]]],
    ['回访日期', 20240403, [['text-untidy', 'visitedAt', { value: 45385, numberFormat: 'yyyy-mm-dd' }]]],
    ['联系电话', '138 0000 1111', [['text-untidy', 'phone', { value: '13800001111' }]]],
    ['联系电话', 7928350777, [['text-untidy', 'phone', { value: '0792-8350777' }]]],
    ['联系电话', 13800001111, []],
    ['联系电话', '13800001111/13900002222', []],
    ['客户姓名', ' 王芳\u00a0', [['text-untidy', 'name', { value: '王芳' }]]],
    ['回访类别', '投訴', [['text-untidy', 'kind', { value: '投诉' }]]],
    ['满意度', '很好', [['value-variant', 'satisfaction', { value: '非常满意' }]]],
    ['满意度', '很满意', []],
    ['回访内容', '已修好 ', [['text-untidy', 'content', { value: '已修好' }]]],
    ['回访内容', '第一条\n第二条', []],
    ['回访方式', '打电话', [['value-variant', 'channel', { value: '电话' }]]],
  ])('%s %j', (field, value, notes) => {
    expect(noted(one({ [field]: value }))).toEqual(notes);
  });
});

describe('what cannot be used is noted and left out', () => {
  test.each<[string, CellValue, string, string]>([
    ['回访日期', '2024-02-30', 'date-impossible', 'visitedAt'],
    ['回访日期', '持续进行', 'date-unreadable', 'visitedAt'],
    ['回访日期', '2024-4-3\n2024-4-5', 'date-unreadable', 'visitedAt'],
    ['联系电话', '138****5678', 'phone-invalid', 'phone'],
    ['联系电话', '1380000111', 'phone-invalid', 'phone'],
    ['联系电话', '18999999999', 'phone-placeholder', 'phone'],
    ['房号', '王芳家', 'room-unreadable', 'room'],
    ['回访类别', '例外', 'value-unknown', 'kind'],
    ['满意度', 5, 'value-unknown', 'satisfaction'],
    ['满意度', 'A', 'value-unknown', 'satisfaction'],
  ])('%s %j: %s', (field, value, code, key) => {
    const visit = one({ [field]: value });
    expect(noted(visit)).toEqual([[code, key, null]]);
  });

  test('values that are noted are null, not guessed', () => {
    expect(one({ 回访日期: '2024-02-30' }).visitedAt).toBeNull();
    expect(one({ 满意度: 5 }).satisfaction).toBeNull();
    expect(one({ 联系电话: '18999999999' }).party.phones).toEqual([]);
  });
});

describe('blanks are nothing, whatever word they use', () => {
  test.each(['无', '/', '—', '不详', ''])('%s', (word) => {
    const visit = one({ 满意度: word, 回访内容: word, 承诺答复时间: word, 客户签名: word });
    expect(visit).toMatchObject({ satisfaction: null, content: null, promisedAt: null, signed: false, notes: [] });
  });

  test('a public area is a place without a household and no mistake', () => {
    expect(one({ 房号: '大堂' })).toMatchObject({
      party: { room: null, roomText: '大堂', household: null },
      notes: [],
    });
  });
});

describe('the year of a date without one (date-year-inferred)', () => {
  const inferred = (name: string, rows: CellValue[][]) => {
    const { registers } = read([sheet(name, rows)], { today: dayFromIso('2026-11-20')! });
    return registers.visits.map((visit) => [
      visit.visitedAt && isoMoment(visit.visitedAt),
      visit.notes.find(({ code }) => code === 'date-year-inferred')?.params['from'] ?? null,
    ]);
  };

  test('is what the sheet’s name states', () => {
    expect(inferred('2024年4月', [HEADER, row({ 回访日期: '4.3' })])).toEqual([['2024-04-03', 'sheet']]);
  });

  test('is what the title states', () => {
    expect(inferred('回访记录', [['2023年客户回访记录表'], HEADER, row({ 回访日期: '4月3日 14：30' })])).toEqual([
      ['2023-04-03T14:30', 'sheet'],
    ]);
  });

  test('turns with the year where a January sheet holds the last days of December', () => {
    expect(inferred('2025年1月', [HEADER, row({ 回访日期: '12.31' })])).toEqual([['2024-12-31', 'sheet']]);
    expect(inferred('2024年12月', [HEADER, row({ 回访日期: '1.2' })])).toEqual([['2025-01-02', 'sheet']]);
  });

  test('is the neighbours’ year, the nearer one around New Year', () => {
    expect(
      inferred('回访记录', [
        HEADER,
        row({ 回访日期: '2024-12-30' }),
        row({ 回访日期: '1.2' }),
        row({ 回访日期: '2025-1-3' }),
      ]),
    ).toEqual([
      ['2024-12-30', null],
      ['2025-01-02', 'neighbour'],
      ['2025-01-03', null],
    ]);
  });

  test('lies in the last twelve months when nothing else is known', () => {
    expect(inferred('回访记录', [HEADER, row({ 回访日期: '12.3' })])).toEqual([['2025-12-03', 'today']]);
    expect(inferred('回访记录', [HEADER, row({ 回访日期: '11.20' })])).toEqual([['2026-11-20', 'today']]);
  });

  test('a second date of a row lies near its first', () => {
    expect(one({ 回访日期: '2024-12-31', 承诺答复时间: '1月3日' }).promisedAt).toEqual({
      day: dayFromIso('2025-01-03'),
      minute: null,
    });
  });

  test('a birthday needs none', () => {
    const { registers } = read([
      sheet('业主档案', [
        ['房号', '业主姓名', '联系电话', '生日'],
        ['3-2-501', '王芳', '13800001111', '2月29日'],
      ]),
    ]);
    expect(registers.customers[0]).toMatchObject({ birthday: { day: dayFromIso('2000-02-29') }, notes: [] });
  });
});

describe('dittos (registers.md §3)', () => {
  test('repeat the row above and say what they stand for', () => {
    const [, second, third] = visits(
      row(),
      row({ 回访日期: '同上', 房号: '〃', 客户姓名: '″' }),
      row({ 回访日期: '"' }),
    );
    expect(second).toMatchObject({ visitedAt: { day: 45385 }, party: { room: '3-2-501', name: '王芳' } });
    expect(noted(second!).sort()).toEqual([
      ['ditto', 'name', { value: '王芳' }],
      ['ditto', 'room', { value: '3-2-501' }],
      ['ditto', 'visitedAt', { value: 45385, numberFormat: 'yyyy-mm-dd' }],
    ]);
    expect(third?.visitedAt?.day).toBe(45385);
  });

  test('同左 repeats the cell to the left', () => {
    expect(one({ 客户签名: '同左', 回访内容: '张三' }).signed).toBe(true);
  });

  test('with nothing above stand for nothing', () => {
    const visit = one({ 满意度: '同上' });
    expect(visit.satisfaction).toBeNull();
    expect(visit.notes).toMatchObject([{ code: 'ditto', params: { resolved: false }, proposal: null }]);
  });

  test('what is wrong above is noted above only', () => {
    const [first, second] = visits(row({ 满意度: '很好' }), row({ 满意度: '同上' }));
    expect(first!.notes.map(({ code }) => code)).toEqual(['value-variant']);
    expect(second!.notes.map(({ code }) => code)).toEqual(['ditto']);
    expect(second!.satisfaction).toBe('非常满意');
  });
});

describe('several people, stray words, marks', () => {
  test('several visitors, the signing one first', () => {
    expect(one({ 回访人: '张敏、李强' }).visitors).toEqual(['张敏', '李强']);
  });

  test('an outcome written in the place of a rating is the outcome', () => {
    expect(one({ 满意度: '无人接听' })).toMatchObject({ satisfaction: null, outcome: '无人接听', notes: [] });
  });

  test.each<[CellValue, boolean]>([
    ['王芳', true],
    ['已签', true],
    ['√', true],
    ['未签', false],
    ['拒签', false],
    ['电话回访', false],
    ['', false],
  ])('a signature cell %j', (written, signed) => {
    expect(one({ 客户签名: written }).signed).toBe(signed);
  });

  test('no signature column says nothing about signatures', () => {
    const { registers } = read([
      sheet('回访记录', [HEADER.filter((name) => name !== '客户签名'), row().filter((_, at) => at !== 10)]),
    ]);
    expect(registers.visits[0]?.signed).toBeNull();
  });

  test('the office’s words and scales', () => {
    const { registers } = read([sheet('回访记录', [HEADER, row({ 回访类别: '巡园', 满意度: 5 })])], {
      synonyms: { kind: { 巡园: '管理服务' } },
      scales: { numbers: { satisfaction: { best: 5, worst: 1 } } },
    });
    expect(registers.visits[0]).toMatchObject({ kind: '管理服务', satisfaction: '非常满意', notes: [] });
  });
});

describe('a workbook that counts from 1904', () => {
  test('has the same days, and proposals in its own counting', () => {
    const grid = sheet('回访记录', [HEADER, row({ 回访日期: 45385 - 1462 }), row({ 回访日期: '2024.4.3' })]);
    const today = dayFromIso('2026-11-20')!;
    const { registers } = readRegistersOf(grid, today);
    expect(registers.visits.map(({ visitedAt }) => visitedAt?.day)).toEqual([45385, 45385]);
    expect(registers.visits[1]!.notes[0]?.proposal?.value).toBe(45385 - 1462);
  });
});

function readRegistersOf(grid: SheetGrid, today: number) {
  return readRegisters({ sheets: [grid], date1904: true }, { today });
}

describe('staff', () => {
  test('buildings, minutes and days off', () => {
    const { registers } = read(
      [
        sheet('人员表', [
          ['姓名', '岗位', '负责楼栋', '每日可用分钟', '休假日期', '联系电话'],
          ['张敏', '楼管', '1-3栋、5栋', '180分钟', '11.20-11.22、2026-12-01', '13700001111'],
          ['李强', '工程主管', '全部', 240, '', ''],
          ['赵敏', '助理', 'A座、B座', '', 46346, ''],
        ]),
      ],
      { today: dayFromIso('2026-11-20')! },
    );
    const day = (iso: string): number => dayFromIso(iso)!;
    expect(registers.staff).toMatchObject([
      {
        name: '张敏',
        post: '房管员',
        area: ['1', '2', '3', '5'],
        minutes: 180,
        leave: [
          { from: day('2026-11-20'), to: day('2026-11-22') },
          { from: day('2026-12-01'), to: day('2026-12-01') },
        ],
      },
      { post: '维修主管', area: [], minutes: 240, leave: [] },
      { post: '事务助理', area: ['A', 'B'], minutes: null, leave: [{ from: 46346, to: 46346 }] },
    ]);
  });

  test('heads of departments and deputies keep their own post: J5 sends the head, nobody becomes his superior', () => {
    const posts = ['保洁主管', '秩序主管', '保安队长', '绿化主管', '副经理', '主任助理'];
    const rows = [
      ['姓名', '岗位', '联系电话'],
      ...posts.map((post, index) => [`员工${'甲乙丙丁戊己'[index]}`, post, '']),
    ];
    expect(read([sheet('人员表', rows)]).registers.staff.map(({ post }) => post)).toEqual(posts);
  });

  test.each([
    ['2026年11月23日、24日', ['2026-11-23', '2026-11-24']],
    ['11.23、24、27', ['2026-11-23', '2026-11-24', '2026-11-27']],
    ['11月23日，12月1日、2日', ['2026-11-23', '2026-12-01', '2026-12-02']],
  ])('days off that name their month once: %s', (written, days) => {
    const rows = [
      ['姓名', '岗位', '休假日期'],
      ['张敏', '楼管', written],
    ];
    const [person] = read([sheet('人员表', rows)]).registers.staff;
    expect(person?.leave.map(({ from, to }) => [from, to])).toEqual(
      days.map((iso) => [dayFromIso(iso)!, dayFromIso(iso)!]),
    );
  });
});
