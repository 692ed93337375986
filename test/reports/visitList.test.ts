import { sayIn } from '../../src/locales/index';
import type { Bundle, VisitPlan } from '../../src/planning/plan';
import { readVisitList } from '../../src/reports/readVisitList';
import { visitList } from '../../src/reports/visitList';
import { day, due, home, partyOf } from '../planning/office';
import { asGrid } from './asGrid';

const zh = sayIn('zh-CN');
const en = sayIn('en-US');

function bundleOf(room: string, deadlines: readonly string[], date = '2026-11-17'): Bundle {
  const household = home(room, { customerId: `K${room}` });
  const reasons = deadlines.map((deadline) => {
    const visit = due(household, { latest: day(deadline), references: [`TS-${deadline}`] });
    const overdueDays = Math.max(0, day(date) - day(deadline));
    return {
      due: visit,
      cause: 'owed' as const,
      rule: 'J3',
      rules: ['J3'],
      kind: '投诉',
      origin: visit.origin,
      deadline: day(deadline),
      overdueDays,
      first: null,
      attempts: 2,
    };
  });
  return {
    key: household.key,
    household,
    party: partyOf(household),
    reasons,
    channel: '电话',
    executors: [],
    tier: 0,
    minutes: 10,
  };
}

const plan: VisitPlan = {
  date: day('2026-11-17'),
  seed: 1,
  visits: [
    { order: 1, staff: '张敏', slot: 540, bundle: bundleOf('3-2-501', ['2026-11-13']) },
    { order: 2, staff: '张敏', slot: 550, bundle: bundleOf('3-2-502', ['2026-11-17', '2026-11-20']) },
  ],
  notPlanned: [{ bundle: bundleOf('1-1-101', ['2026-11-30']), because: 'capacity' }],
};

describe('次日回访清单', () => {
  const sheet = visitList(plan, zh);
  const texts = asGrid(sheet).values.map((row) => row.map(String));
  const rowOf = (text: string) => texts.find((row) => row.includes(text))!;

  test('stands under its day, so that only a list of the same day is replaced', () => {
    expect(sheet.name).toBe('次日回访清单 2026-11-17');
  });

  test('prints on A4 across, header rows on each page, and only what people need', () => {
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: '$1:$4', fitToWidth: true });
    expect(sheet.print!.area).toMatch(/^A1:Q\d+$/);
    expect(sheet.freezeRows).toBe(4);
    expect(sheet.tables ?? []).toEqual([]);
  });

  test('has the columns of the issue, result columns included', () => {
    expect(texts[3]!.slice(0, 17)).toEqual(
      '序号 时段 回访人 渠道 房号 姓名 电话 回访事项 为何明天 依据 来源 到期/超期 接触结果 满意度 意见 承诺时间 签名'.split(
        ' ',
      ),
    );
  });

  test('says when, who, whom, why and since when', () => {
    const row = rowOf('3-2-501');
    expect(row.slice(0, 7)).toEqual(['1', '09:00', '张敏', '电话', '3-2-501', '住户3-2-501', '13800032501']);
    expect(row[8]).toBe('投诉 11-13 办结，已超期 4 天，已联系 2 次未成');
    expect(row[11]).toBe('2026-11-13\n超期 4 天');
  });

  test('a contact about two matters says both, each on a line', () => {
    const row = rowOf('3-2-502');
    expect(row[7]).toBe('投诉\n投诉');
    expect(row[8]!.split('\n')).toEqual([
      '投诉 11-13 办结，当天到期，已联系 2 次未成',
      '投诉 11-13 办结，还剩 3 天，已联系 2 次未成',
    ]);
  });

  test('names a row once that two steps of one event stand in (Q1)', () => {
    const both = bundleOf('3-2-504', ['2026-11-17', '2026-11-20']);
    const origin = both.reasons[0]!.origin;
    const steps = { ...both, reasons: both.reasons.map((reason) => ({ ...reason, origin })) };
    const list = visitList({ ...plan, visits: [{ order: 1, staff: '张敏', slot: 540, bundle: steps }] }, zh);
    const row = asGrid(list).values.find((cells) => cells.includes('3-2-504'))!;
    expect(row[10]).toBe(`${origin.source.sheet}!${origin.row}`);
  });

  test('offers outcomes and ratings as drop-downs beside the planned rows only', () => {
    expect(sheet.validations!.map(({ area }) => area)).toEqual(['M5:M6', 'N5:N6']);
    expect(sheet.validations![0]!.list).toContain('无人接听');
  });

  test('links each row to the row it comes from', () => {
    const origin = plan.visits[0]!.bundle.reasons[0]!.origin;
    expect(sheet.links![0]).toMatchObject({ cell: 'K5', toSheet: origin.source.sheet });
  });

  test('lists who was not planned with the reason in words', () => {
    expect(rowOf('1-1-101')).toContain('当天人手已排满，顺延到下一个工作日');
  });

  test('text that looks like a formula stays text', () => {
    const bad = bundleOf('3-2-503', ['2026-11-17']);
    const harmful = { ...bad, party: { ...bad.party, name: '=1+1' } };
    const block = visitList({ ...plan, visits: [{ order: 1, staff: '张敏', slot: 540, bundle: harmful }] }, zh).blocks;
    const value = block
      .flatMap(({ values }) => values)
      .find((row) => row.some((v) => typeof v === 'object' && v !== null && 'text' in v && v.text === '=1+1'));
    expect(value).toBeDefined();
    expect(
      block
        .flatMap(({ values }) => values)
        .flat()
        .some((v) => typeof v === 'object' && v !== null && 'formula' in v),
    ).toBe(false);
  });
});

describe('reading a filled-in list back', () => {
  test.each([
    ['zh-CN', zh],
    ['en-US', en],
  ])('in %s, from the hidden keys and not from the headers', (_, say) => {
    const lines = readVisitList(asGrid(visitList(plan, say)))!;
    expect(
      lines.map(({ row, room, staff, kinds, references, customerId, filled, taken }) => ({
        row,
        room,
        staff,
        kinds,
        references,
        customerId,
        filled,
        taken,
      })),
    ).toEqual([
      {
        row: 5,
        room: '3-2-501',
        staff: '张敏',
        kinds: ['投诉'],
        references: ['TS-2026-11-13'],
        customerId: 'K3-2-501',
        filled: false,
        taken: false,
      },
      {
        row: 6,
        room: '3-2-502',
        staff: '张敏',
        kinds: ['投诉', '投诉'],
        references: ['TS-2026-11-17', 'TS-2026-11-20'],
        customerId: 'K3-2-502',
        filled: false,
        taken: false,
      },
    ]);
  });

  test('what is written into the result columns is read as written', () => {
    const grid = asGrid(visitList(plan, zh));
    const values = grid.values.map((row) => [...row]);
    values[4]!.splice(12, 5, '已接通', '满意', '电梯慢', 46346, '张');
    const [first, second] = readVisitList({ ...grid, values })!;
    expect(first).toMatchObject({
      outcome: '已接通',
      satisfaction: '满意',
      opinion: '电梯慢',
      promisedAt: 46346,
      signature: '张',
      filled: true,
    });
    expect(second!.filled).toBe(false);
  });

  test('a column inserted by hand in front moves nothing', () => {
    const grid = asGrid(visitList(plan, zh));
    const values = grid.values.map((row) => ['', ...row]);
    expect(readVisitList({ ...grid, values })![0]).toMatchObject({ room: '3-2-501', takenCell: 'S5' });
  });

  test('any other sheet is no list', () => {
    const grid = asGrid(visitList(plan, zh));
    expect(readVisitList({ ...grid, values: grid.values.filter((_, row) => row !== 2) })).toBeNull();
  });
});
