import { combine } from '../../../src/regulations/combine';
import { packs } from '../../../src/regulations/packs/index';
import { defaultSettings } from '../../../src/regulations/settings';
import { surveyEvaluation } from '../../../src/reports/special/surveyEvaluation';
import { ledgerOf, type OfficeSketch, type SurveySketch } from '../../visits/office';
import { schemaErrors } from '../../workbench/validate';
import { calculated, inputOf, plansOf, type Shown } from './calculated';

/** 顾客满意率统计表: what M3 and T1 want to see of a survey. */
const homes = Array.from({ length: 20 }, (_, at) => ({
  room: `${at < 10 ? 1 : 2}-1-${101 + (at % 10)}`,
  movedIn: at < 10 ? '2015-03-01' : '2024-03-01',
}));
const form = (at: number, more: Partial<SurveySketch> = {}): SurveySketch => ({
  room: homes[at]!.room,
  sent: '2026-10-05',
  more: { batch: '2026下半年' },
  ...more,
});
const back = (items: Readonly<Record<string, string>>, opinion: string | null = null): Partial<SurveySketch> => ({
  returned: '2026-10-12',
  items,
  opinion,
});

const surveys: SurveySketch[] = [
  form(0, back({ 保安: '非常满意', 清洁: '一般', 总体评价: '不满意' }, '车位不够')),
  form(1, back({ 保安: '满意', 清洁: '不满意', 总体评价: '不满意' }, '车位不够。')),
  form(10, back({ 保安: '较满意', 清洁: '满意', 绿化养护: '一般' }, '没有意见')),
  form(11, back({ 保安: '满意' }, '电梯太慢')),
  form(12),
  form(13),
  // Sent to twice, and to a home nobody knows.
  form(13),
  form(0, { room: '9-9-901' }),
];
const sheetOf = async (sketch: OfficeSketch, packIds: readonly string[], rankFrom = 2) => {
  const ledger = ledgerOf({ homes, ...sketch }, { packs: packIds, settings: { options: { rankFrom } } });
  const plans = plansOf(surveyEvaluation, inputOf(ledger));
  const drawn = await calculated(plans);
  return { plans, bytes: drawn.bytes, shown: drawn.shown('顾客满意率统计表 2026-10') };
};

describe('M3: a batch evaluated', () => {
  let shown: Shown;
  beforeAll(async () => {
    shown = (await sheetOf({ surveys }, ['opinion-survey'])).shown;
  });

  test('sent, homes, coverage, returned, return rate against its target', () => {
    expect(shown.row('本批合计')).toEqual(['本批合计', 8, 6, 20, 0.3, 4, 0.5, 0.75, '未达标', '']);
    expect(shown.rows.flat()).toContain('同一户重复发放 1 份，覆盖率只计一户；房号不在客户档案的 1 份，不计入覆盖率');
  });

  test('M2: coverage by years since people moved in, 15 % from five years on, 30 % below', () => {
    expect(shown.row('满 5 年').slice(0, 6)).toEqual(['满 5 年', 10, 2, 0.2, 0.15, '达标']);
    expect(shown.row('不满 5 年').slice(0, 6)).toEqual(['不满 5 年', 10, 4, 0.4, 0.3, '达标']);
  });

  test('each item: counts of each option, satisfied with 较满意, the rate, a dash for what nobody answered', () => {
    expect(shown.row('项目')).toEqual([
      '项目',
      '非常满意',
      '满意',
      '较满意',
      '一般',
      '不满意',
      '有评价',
      '计为满意',
      '满意率',
      '最弱项',
    ]);
    expect(shown.row('保安').slice(0, 9)).toEqual(['保安', 1, 2, 1, 0, 0, 4, 4, 1]);
    expect(shown.row('清洁').slice(0, 9)).toEqual(['清洁', 0, 1, 0, 1, 1, 3, 1, 1 / 3]);
    expect(shown.row('接管验收').slice(0, 9)).toEqual(['接管验收', 0, 0, 0, 0, 0, 0, 0, '—']);
  });

  test('the ten items of the regulation stand first, whether the form has them or not', () => {
    const from = shown.rows.findIndex((row) => row[0] === '项目');
    expect(shown.rows.slice(from + 1, from + 11).map(([item]) => item)).toEqual([
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
    ]);
  });

  test('the weakest items are named, the sum of it all is none of them', () => {
    expect(shown.rows.flat()).toContain('满意率最低的项目：清洁、保安');
    expect([shown.row('清洁')[9], shown.row('保安')[9], shown.row('总体评价')[9]]).toEqual(['第 1 弱', '第 2 弱', '']);
  });

  test('below the least number of answers raw counts stand in place of the rate and nobody is ranked (registers.md §4)', async () => {
    const { shown } = await sheetOf({ surveys }, ['opinion-survey'], 30);
    expect([shown.row('清洁')[8], shown.row('清洁')[9]]).toEqual(['1/3', '']);
    expect(shown.rows.flat()).toContain('各项评价均不足 30 份，不排名次。');
  });

  test('opinions by frequency with their topic; 没有意见 is none', () => {
    const from = shown.rows.findIndex((row) => row[0] === '归类');
    expect(shown.rows.slice(from + 1).map((row) => row.slice(0, 3))).toEqual([
      ['车场', 2, '车位不够'],
      ['服务态度、公共设施维修', 1, '电梯太慢'],
    ]);
  });

  test('the office may count 一般 as satisfied', async () => {
    const ledger = ledgerOf(
      { homes, surveys },
      { packs: ['opinion-survey'], settings: { options: { fairIsSatisfied: true, rankFrom: 0 } } },
    );
    const drawn = await calculated(plansOf(surveyEvaluation, inputOf(ledger)));
    expect(drawn.shown('顾客满意率统计表 2026-10').row('清洁').slice(6, 9)).toEqual([3, 2, 2 / 3]);
  });

  test('two batches stand apart, one in its second month included', async () => {
    const { shown } = await sheetOf(
      { surveys: [form(0), form(1, { more: { batch: '补发' }, sent: '2026-09-28', ...back({ 保安: '满意' }) })] },
      ['opinion-survey'],
    );
    expect(shown.rows.flat().filter((value) => String(value).startsWith('批次'))).toEqual([
      '批次 补发　发放 2026-09-28 至 2026-09-28',
      '批次 2026下半年　发放 2026-10-05 至 2026-10-05',
    ]);
  });
});

describe('T1', () => {
  test('15,512 of 78,400 is shown as 19.79 %; the share of each option per question', async () => {
    const forms = Array.from({ length: 78_400 }, (_, at) => ({
      room: null,
      sent: '2026-10-05',
      ...(at < 15_512 ? { returned: '2026-10-20', items: { 服务: at % 4 === 0 ? '满意' : '一般' } } : {}),
    }));
    const { shown, plans } = await sheetOf({ surveys: forms }, ['customer-festival-survey']);
    const [, sent, , , , returned, rate] = shown.row('本批合计');
    expect([sent, returned, (Number(rate) * 100).toFixed(2)]).toEqual([78_400, 15_512, '19.79']);
    const block = plans[0]!.blocks.find(({ values }) => values[0]?.[1] === 78_400)!;
    expect(block.formats![6]).toBe('0.00%');
    expect(shown.row('服务').slice(0, 4)).toEqual(['服务', 3878, 11_634, 15_512]);
    expect(shown.row('服务', '各选项占比（占有评价的份数）').slice(0, 3)).toEqual(['服务', 0.25, 0.75]);
  });
});

describe('who asks for it', () => {
  test('M3, T1, G4, and A11 and C5 where a survey is held', () => {
    const asking = packs.flatMap(({ id, letter }) =>
      surveyEvaluation.askedBy(combine([id], defaultSettings())).length > 0 ? [letter] : [],
    );
    for (const letter of ['A', 'C', 'G', 'M', 'T']) expect(asking).toContain(letter);
    for (const letter of ['D', 'J', 'K', 'Q']) expect(asking).not.toContain(letter);
  });

  test('a month without forms has no such sheet', () => {
    const ledger = ledgerOf({ homes, surveys }, { packs: ['opinion-survey'] });
    expect(surveyEvaluation.make(inputOf(ledger, '2026-08'))).toBeNull();
  });
});

test('the file is valid for Microsoft’s SDK', async () => {
  const { bytes } = await sheetOf({ surveys }, ['opinion-survey', 'customer-festival-survey']);
  expect(await schemaErrors(bytes)).toEqual([]);
});
