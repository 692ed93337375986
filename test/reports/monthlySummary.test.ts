import { sayIn } from '../../src/locales/index';
import type { Rate, RateMember } from '../../src/rates/rate';
import { monthlySummary } from '../../src/reports/monthlySummary';
import { complaint, day, due, home, ledger, match, partyOf } from '../planning/office';
import { asGrid } from './asGrid';

const say = sayIn('zh-CN');

function members(count: number, counted: number, person = '张敏', building = '3'): RateMember[] {
  const row = complaint(partyOf(home('3-2-501')));
  return Array.from({ length: count }, (_, index) => ({ row, person, building, counted: index < counted }));
}

function rate(changes: Partial<Rate> & Pick<Rate, 'rate'>): Rate {
  return {
    version: 1,
    group: {},
    numerator: 0,
    denominator: 0,
    excluded: {},
    value: null,
    target: null,
    direction: 'atLeast',
    met: null,
    rules: [],
    members: [],
    ...changes,
  };
}

const visits = rate({
  rate: 'visit-rate',
  group: { kind: '投诉' },
  numerator: 18,
  denominator: 20,
  value: 0.9,
  target: 1,
  met: false,
  rules: ['A11'],
  excluded: { anonymous: 1, notYetDue: 3 },
  members: members(20, 18),
});
const complaints = rate({ rate: 'complaint-count', numerator: 4, denominator: null, value: 4, members: members(4, 4) });
const perHome = rate({
  rate: 'complaint-rate',
  numerator: 4,
  denominator: 50,
  value: 0.08,
  members: members(4, 4),
  base: members(50, 0),
});
const none = rate({ rate: 'timely-rate' });
const overdue = match(due(home('3-2-501'), { latest: day('2026-10-31') }));
const [summary, detail] = monthlySummary({
  month: '2026-10',
  rates: [complaints, none, visits, perHome],
  ledger: ledger({ matches: [overdue, match(due(home('3-2-502')))] }),
  today: day('2026-11-16'),
  say,
});
const cells = asGrid(summary).values;
const rowOf = (name: string) => cells.find((row) => row[0] === name)!;
const lines = asGrid(detail).values.slice(3);

describe('月度汇总', () => {
  test('the sheets carry the month', () => {
    expect([summary.name, detail.name]).toEqual(['月度汇总 2026-10', '汇总明细 2026-10']);
  });

  test('every figure is a live sum over the detail, in functions that Excel 2010 knows', () => {
    const row = cells.findIndex((each) => each[0] === '投诉回访率') + 1;
    const range = (column: string) => `'汇总明细 2026-10'!$${column}$4:$${column}$81`;
    const matching = `${range('A')},"visit-rate",${range('B')},"投诉"`;
    expect(rowOf('投诉回访率').slice(1, 6)).toEqual([
      `=SUMIFS(${range('H')},${matching})`,
      `=SUMIFS(${range('I')},${matching})`,
      `=IFERROR(B${row}/C${row},"—")`,
      1,
      `=IF(ISNUMBER(D${row}),IF(D${row}>=E${row},"达标","未达标"),"—")`,
    ]);
  });

  test('the detail adds up to numerator and denominator of every rate, also where they are different rows', () => {
    const sums = (id: string) => {
      const own = lines.filter((line) => line[0] === id);
      const sum = (column: number) => own.reduce((total, line) => total + Number(line[column]), 0);
      return [sum(7), sum(8)];
    };
    expect(sums('visit-rate')).toEqual([18, 20]);
    expect(sums('complaint-rate')).toEqual([4, 50]);
    expect(sums('complaint-count')).toEqual([4, 0]);
  });

  test('what was left out is counted by reason, the formula stands beside the figure, the rule is named', () => {
    expect(rowOf('投诉回访率').slice(6)).toEqual([
      '匿名无法联系 1；未到期 3',
      '有有效回访的 ÷ 本月到期应回访的，按制度免访的不计。件数少（18/20），比率仅供参考。',
      'A11',
    ]);
  });

  test('below 30 cases the tables by kind, person and building show raw counts and no rank', () => {
    const person = cells.findIndex((row) => row[0] === '张敏') + 1;
    expect(cells[person - 1]![3]).toBe(
      `=IF(B${person}=0,"—",IF(B${person}<30,C${person}&"/"&B${person},C${person}/B${person}))`,
    );
  });

  test('from how many cases on is the office’s to say (options.rankFrom)', () => {
    const { regulation } = ledger({});
    const options = { ...regulation.office.options, rankFrom: 5 };
    const own = ledger({ regulation: { ...regulation, office: { ...regulation.office, options } } });
    const [sheet] = monthlySummary({ month: '2026-10', rates: [visits], ledger: own, today: day('2026-11-16'), say });
    const shown = asGrid(sheet).values;
    const person = shown.findIndex((row) => row[0] === '张敏') + 1;
    expect(shown[person - 1]![3]).toContain(`IF(B${person}<5,`);
    expect(shown.find((row) => row[0] === '投诉回访率')![7]).toBe(
      '有有效回访的 ÷ 本月到期应回访的，按制度免访的不计。',
    );
  });

  test('投诉率 by area is named and shown per 10 000 m², not as per cent', () => {
    const byArea = rate({
      rate: 'complaint-rate',
      per: 'tenThousandSquareMetres',
      numerator: 3,
      denominator: 12.5,
      value: 0.24,
      members: members(3, 3),
    });
    const [sheet] = monthlySummary({
      month: '2026-10',
      rates: [byArea],
      ledger: ledger({}),
      today: day('2026-11-16'),
      say,
    });
    const shown = asGrid(sheet).values.find((row) => row[0] === '投诉率（每万平方米）')!;
    expect(shown.slice(1, 3)).toEqual([3, 12.5]);
    const block = sheet.blocks.find(({ values }) => values[0]?.length === 9 && values[0]![2] === 12.5)!;
    expect(block.formats!.slice(1, 4)).toEqual(['#,##0', '#,##0.00', '#,##0.00']);
  });

  test('a bare building number is written so that nothing takes it for a number', () => {
    expect(rowOf('3栋')).toBeDefined();
    expect(lines[0]![4]).toBe('3栋');
  });

  test('a missed target leads the sheet with what is missing', () => {
    const action = cells.find((row) => String(row[0]).includes('还差'))!;
    expect(action[0]).toMatch(/^=IF\(F\d+="未达标","投诉回访率 "&TEXT\(D\d+,"0.0%"\)/);
  });

  test('overdue and not yet due visits are listed with their register row', () => {
    expect(cells.some((row) => row[0] === '五、已超期未回访（1 件）')).toBe(true);
    expect(cells.some((row) => row[0] === '七、未到期（1 件）')).toBe(true);
    const line = cells.find((row) => row[3] === day('2026-10-31'))!;
    expect(line.slice(0, 5)).toEqual(['3-2-501 住户3-2-501', '投诉', day('2026-11-13'), day('2026-10-31'), 16]);
  });

  test('the chart compares rates with their targets and leaves counts out', () => {
    const row = cells.findIndex((each) => each[0] === '投诉回访率') + 1;
    expect(summary.charts).toHaveLength(1);
    expect(summary.charts![0]).toMatchObject({
      kind: 'column',
      categories: `A${row}:A${row}`,
      series: [{ values: `D${row}:D${row}` }, { values: `E${row}:E${row}` }],
    });
  });

  test('figures are rounded by number format only', () => {
    const block = summary.blocks.find(({ values }) => values[0]?.length === 9 && values[0]![4] === 1)!;
    expect(block.formats).toEqual([null, '#,##0', '#,##0', '0.0%', '0.0%', null, null, null, null]);
  });
});
