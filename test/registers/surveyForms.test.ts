import type { CellValue } from '../../src/values/cell';
import { columnMap } from '../../src/registers/register';
import { isoMoment } from '../../src/values/moment';
import { read, sheet } from './sheets';
import type { ReadOptions } from '../../src/registers/reading';

/** Returns of a survey in every form of registers.md §1–§3: words, √, letters, scores (M2, M3). */

const TEN = [
  '服务态度',
  '保安',
  '清洁',
  '绿化养护',
  '公共设施维修',
  '维修及时率',
  '车场管理',
  '施工监管',
  '接管验收',
  '总体评价',
];
const surveys = (rows: readonly (readonly CellValue[])[], options: Partial<ReadOptions> = {}, name = '意见征询表') =>
  read([sheet(name, rows)], options).registers;
const ratings = (registers: ReturnType<typeof surveys>) => registers.surveys.map((row) => ({ ...row.ratings }));

describe('the ten items of M3', () => {
  const head = ['批次', '房号', '发放日期', '回收日期'];

  test('as the regulation writes them', () => {
    const registers = surveys([
      [...head, ...TEN, '意见建议'],
      ['2026上半年', '1-1-101', '2026-3-2', '2026-3-9', ...TEN.map(() => '较满意'), ''],
    ]);
    expect(ratings(registers)).toEqual([Object.fromEntries(TEN.map((item) => [item, '较满意']))]);
    expect(registers.surveys[0]).toMatchObject({ batch: '2026上半年', opinion: null });
  });

  test('as offices write them', () => {
    const written = ['1.员工服务态度', '2.安保服务', '3、清洁卫生', '4、绿化', '5.公共设施设备维护', '6.维修的及时率', '7.停车场管理', '8.装修监管', '9.接管验收', '10.对物业服务的总体评价']; // prettier-ignore
    const registers = surveys([
      [...head, ...written],
      ['一', '1-1-101', '2026-3-2', '2026-3-9', ...TEN.map(() => '满意')],
    ]);
    expect(Object.keys(ratings(registers)[0]!)).toEqual(TEN);
  });
});

describe('words', () => {
  const rows = (word: CellValue) => [
    ['房号', '发放日期', '回收日期', '服务态度', '保安'],
    ['1-1-101', '2026-3-2', '2026-3-9', word, '满意'],
  ];
  test.each<[CellValue, string]>([
    ['满意', '满意'],
    ['较满意', '较满意'],
    ['比较满意', '较满意'],
    ['基本满意', '较满意'],
    ['一般', '一般'],
    ['不满意', '不满意'],
    ['很不满意', '非常不满意'],
    ['满 意', '满意'],
    ['1.满意', '满意'],
  ])('%s is %s', (word, rating) => {
    expect(ratings(surveys(rows(word)))).toEqual([{ 服务态度: rating, 保安: '满意' }]);
  });

  test.each<[CellValue]>([[''], ['/'], ['未填']])('%j is no rating', (word) => {
    expect(ratings(surveys(rows(word)))).toEqual([{ 保安: '满意' }]);
  });
});

describe('√ in a header of two rows', () => {
  const scale = ['满意', '较满意', '不满意'];
  const rows: CellValue[][] = [
    ['房号', '发放日期', '回收日期', '服务态度', '', '', '清洁卫生', '', '', '意见'],
    ['', '', '', ...scale, ...scale, ''],
    ['1-1-101', '2026-3-2', '2026-3-9', '', '√', '', '√', '', '', '路灯不亮'],
    ['1-1-102', '2026-3-2', '2026-3-9', '', '', '√', '√', '√', '', ''],
    ['1-1-103', '2026-3-2', '', '', '', '', '', '', '', ''],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:I1', 'J1:J2'];

  test('each item is the column that is ticked; two ticks cannot be read (value-unknown)', () => {
    const { registers } = read([sheet('满意度调查表', rows, { merges })]);
    expect(columnMap(registers.sheets[0]!)).toMatchObject({
      'item:服务态度': ['D', 'E', 'F'],
      'item:清洁': ['G', 'H', 'I'],
      opinion: 'J',
    });
    expect(registers.surveys.map((row) => ({ ...row.ratings }))).toEqual([
      { 服务态度: '较满意', 清洁: '满意' },
      { 服务态度: '不满意' },
      {},
    ]);
    expect(registers.surveys[1]!.notes.filter(({ code }) => code === 'value-unknown')).toMatchObject([
      { field: 'item:清洁' },
    ]);
    expect(registers.surveys[2]).toMatchObject({ returnedAt: null, opinion: null });
  });

  test('without merges as well', () => {
    expect(ratings(surveys(rows, {}, '满意度调查表'))[0]).toEqual({ 服务态度: '较满意', 清洁: '满意' });
  });

  test('letters over the ticks, explained in a footnote', () => {
    const letters = ['A', 'B', 'C'];
    const lettered = [
      rows[0]!,
      ['', '', '', ...letters, ...letters, ''],
      ...rows.slice(2, 4),
      [],
      ['注：A=满意，B=较满意，C=不满意'],
    ];
    const { registers } = read([sheet('满意度调查表', lettered, { merges })]);
    expect(registers.surveys.map((row) => ({ ...row.ratings }))).toEqual([
      { 服务态度: '较满意', 清洁: '满意' },
      { 服务态度: '不满意' },
    ]);
  });
});

describe('letters', () => {
  const rows = [
    ['房号', '发放日期', '回收日期', '服务态度', '保安', '清洁'],
    ['1-1-101', '2026-3-2', '2026-3-9', 'A', 'B', 'ｃ'],
    ['1-1-102', '2026-3-2', '2026-3-9', 'A', 'A', ''],
  ];

  test('mean what the footnote says', () => {
    const registers = surveys([...rows, [], ['说明：A—满意 B—较满意 C—不满意']]);
    expect(ratings(registers)).toEqual([
      { 服务态度: '满意', 保安: '较满意', 清洁: '不满意' },
      { 服务态度: '满意', 保安: '满意' },
    ]);
  });

  test('mean what the office said', () => {
    const scales = { letters: { A: '非常满意', B: '满意', C: '一般' } };
    expect(ratings(surveys(rows, { scales }))[0]).toEqual({ 服务态度: '非常满意', 保安: '满意', 清洁: '一般' });
  });

  test('mean nothing where nobody said', () => {
    const registers = surveys(rows);
    expect(ratings(registers)).toEqual([{}, {}]);
    expect(registers.surveys[0]!.notes.filter(({ code }) => code === 'value-unknown')).toHaveLength(3);
  });
});

describe('scores', () => {
  const rows = [
    ['房号', '发放日期', '回收日期', '服务态度', '保安（5分制）', '总体评价'],
    ['1-1-101', '2026-3-2', '2026-3-9', 5, '4分', 1],
  ];

  test('5 best, 1 worst: the office said so', () => {
    const scales = { numbers: { '*': { best: 5, worst: 1 } } };
    expect(ratings(surveys(rows, { scales }))).toEqual([
      { 服务态度: '非常满意', 保安: '满意', 总体评价: '非常不满意' },
    ]);
  });

  test('1 best, for one item only', () => {
    const scales = { numbers: { 'item:总体评价': { best: 1, worst: 5 } } };
    expect(ratings(surveys(rows, { scales }))).toEqual([{ 总体评价: '非常满意' }]);
  });

  test('the direction is never guessed', () => {
    expect(ratings(surveys(rows))).toEqual([{}]);
  });
});

describe('years since people moved in (M2)', () => {
  test.each<[CellValue, number | null]>([
    [5, 5],
    ['6年', 6],
    ['5年以上', 5],
    ['不足5年', 4],
    ['五年以上', 5],
    ['', null],
  ])('%j is %j', (written, years) => {
    const registers = surveys([
      ['批次', '房号', '入住年限', '发放日期', '回收日期', '保安'],
      ['一', '1-1-101', written, '2026-3-2', '3月9日', '满意'],
    ]);
    expect(registers.surveys).toMatchObject([{ buildingYears: years }]);
    expect(isoMoment(registers.surveys[0]!.returnedAt!)).toBe('2026-03-09');
  });
});
