import { sayIn } from '../../src/locales/index';
import type { Bundle, PlannedVisit, VisitPlan } from '../../src/planning/plan';
import type { SheetPlan } from '../../src/reports/sheetPlan';
import { visitLists } from '../../src/reports/visitList';
import { day } from '../planning/office';
import { asGrid } from './asGrid';
import { bundleOf, dayOfStaff, left, options, planOf, tierOf, visitOf } from './listPlans';

const zh = sayIn('zh-CN');

const textsOf = (sheet: SheetPlan) => asGrid(sheet).values.map((row) => row.map(String));
const listOf = (plan: VisitPlan, changes = {}) => visitLists(plan, zh, options(changes))[0]!;
/** The row of the list in which a home stands. */
const rowWith = (sheet: SheetPlan, room: string) => textsOf(sheet).find((row) => row.includes(room))!;
/** The row of a single visit. */
const rowOf = (bundle: Bundle, changes: Partial<PlannedVisit> = {}) =>
  rowWith(listOf(planOf([visitOf(1, '张敏', 540, bundle, changes)])), bundle.household!.room);

const plan = planOf(
  [
    visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13'])),
    visitOf(2, '张敏', 550, bundleOf('3-2-502', ['2026-11-17', '2026-11-20'])),
    visitOf(3, '李强', 600, bundleOf('1-2-301', ['2026-11-18'], { channel: '上门', minutes: 30 }), { walk: 5 }),
  ],
  {
    notPlanned: [left(bundleOf('1-1-101', ['2026-11-30']))],
    days: [
      dayOfStaff('张敏', { posts: ['客服专员', '房管员'], visiting: 20 }),
      dayOfStaff('李强', { visiting: 30, walking: 5 }),
    ],
  },
);

describe('次日回访清单', () => {
  const sheet = listOf(plan);
  const texts = textsOf(sheet);

  test('stands under its day, so that only a list of the same day is replaced', () => {
    expect(sheet.name).toBe('次日回访清单 2026-11-17');
  });

  test('prints on A4 across, header rows on each page, and only what people need', () => {
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape', titleRows: '$1:$4', fitToWidth: true });
    expect(sheet.print!.area).toMatch(/^A1:R\d+$/);
    expect(sheet.freezeRows).toBe(4);
    expect(sheet.tables ?? []).toEqual([]);
  });

  test('has the columns of the issue, result columns included', () => {
    expect(texts[3]!.slice(0, 18)).toEqual(
      '序号 时段 回访人 渠道 房号 姓名 电话 回访事项 为何明天 为何由他 依据 来源 到期/超期 接触结果 满意度 意见 承诺时间 签名'.split(
        ' ',
      ),
    );
  });

  test('says from which day visits are owed at all, so that nobody looks for older matters on it', () => {
    const note = '应回访从 2026-08-01 起算，更早的事项不在清单内；起算日期可以在“设置”里改。';
    for (const layout of ['blocks', 'sheets']) {
      expect(textsOf(listOf(plan, { layout, dueFrom: day('2026-08-01') })).flat()).toContain(note);
      expect(
        textsOf(listOf(plan, { layout, dueFrom: null }))
          .flat()
          .join(''),
      ).not.toContain('起算');
    }
  });

  test('has a column for the note on a refused signature only where a regulation knows it (C2)', () => {
    expect(sheet.hiddenColumns).toContain(19);
    const noted = listOf(plan, { refusalNotes: true });
    expect(noted.hiddenColumns).not.toContain(19);
    expect(textsOf(noted)[3]![18]).toBe('拒签说明');
    expect(noted.print!.area).toMatch(/^A1:S\d+$/);
  });

  test('says when, who, whom, why and since when', () => {
    const row = rowWith(sheet, '3-2-501');
    expect(row.slice(0, 7)).toEqual(['1', '09:00', '张敏', '电话', '3-2-501', '住户3-2-501', '13800032501']);
    expect(row[8]).toBe('投诉 11-13 办结，已超期 4 天，已联系 2 次未成');
    expect(row[12]).toBe('2026-11-13\n超期 4 天');
  });

  test('shows the way before a visit below its time', () => {
    expect(rowWith(sheet, '1-2-301')[1]).toBe('10:00\n步行 5 分');
    expect(rowWith(sheet, '3-2-501')[1]).toBe('09:00');
  });

  test('names everybody who enters the home, who leads first (G6)', () => {
    const row = rowOf(bundleOf('3-2-501', ['2026-11-13']), { companions: ['李强', '王芳'] });
    expect(row[2]).toBe('张敏、李强、王芳');
  });

  test('heads the visits of each person with how much he has to do, and from when to when', () => {
    const bars = texts.filter(([first]) => /分钟/.test(first!)).map(([first]) => first);
    expect(bars).toEqual([
      '张敏（客服专员、房管员）　共 2 户：上门 0 户、电话等 2 户　回访 20 分钟，步行 0 分钟　09:00–09:20',
      '李强　共 1 户：上门 1 户、电话等 0 户　回访 30 分钟，步行 5 分钟　10:00–10:30',
    ]);
  });

  test('says on whose visits somebody goes along, also where he has none of his own (G6)', () => {
    const bundle = bundleOf('3-2-501', ['2026-11-13'], { channel: '上门' });
    const list = listOf(
      planOf([visitOf(1, '张敏', 540, bundle, { companions: ['李强'] })], { days: [dayOfStaff('李强')] }),
    );
    expect(textsOf(list).map(([first]) => first)).toContain('另与张敏同行上门 1 户，见其清单。');
  });

  test('offers outcomes and ratings as drop-downs, prompts for promise and signature, beside the visits only', () => {
    expect(sheet.validations!.map(({ area }) => area)).toEqual([
      ...['N6:N7', 'O6:O7', 'Q6:Q7', 'R6:R7'],
      ...['N9', 'O9', 'Q9', 'R9'],
    ]);
    expect(sheet.validations![0]!.list).toContain('无人接听');
    expect(sheet.validations![1]!.list).toContain('不满意');
    expect(sheet.validations![2]!.list).toBeNull();
    expect(sheet.validations!.every(({ prompt }) => prompt !== undefined && prompt.message !== '')).toBe(true);
  });

  test('a promised time is a date with its time', () => {
    const block = sheet.blocks.find(({ formats }) => formats !== undefined)!;
    expect(block.formats![16]).toBe('mm-dd hh:mm');
  });

  test('text that looks like a formula stays text', () => {
    const bad = bundleOf('3-2-503', ['2026-11-17']);
    const harmful = { ...bad, party: { ...bad.party, name: '=1+1' } };
    const values = listOf(planOf([visitOf(1, '张敏', 540, harmful)])).blocks.flatMap((block) => block.values.flat());
    const objects = values.filter((value) => typeof value === 'object' && value !== null);
    expect(objects).toContainEqual({ text: '=1+1' });
    expect(objects.some((value) => 'formula' in value)).toBe(false);
  });
});

describe('为何明天', () => {
  const why = (changes: Partial<Bundle>) => rowOf(bundleOf('3-2-501', ['2026-11-18'], changes))[8]!.split('\n');
  const REASON = '投诉 11-13 办结，还剩 1 天，已联系 2 次未成';

  test.each([
    ['appointment', '【约定或承诺已过期】'],
    ['graveOverdue', '【重大投诉已超期】'],
    ['mustNow', '【当天必须完成】'],
    ['again', '【不满意再访】'],
    ['sample', '【抽样回访】'],
  ] as const)('begins with what puts it where it stands: %s', (tier, word) => {
    expect(why({ tier: tierOf(tier) })).toEqual([word, REASON]);
  });

  test('tells a time that has come from one that has passed; a time named for a Saturday comes on the Monday', () => {
    const { reasons, ...bundle } = bundleOf('3-2-501', ['2026-11-18'], { tier: tierOf('appointment') });
    const named = { ...bundle, reasons: reasons.map((reason) => ({ ...reason, first: 'appointed' as const })) };
    const lines = rowOf(named)[8]!.split('\n');
    expect(lines).toEqual(['【约定时间】', '投诉 11-13 办结，还剩 1 天，约定的日期已到，已联系 2 次未成']);
  });

  test.each(['soon', 'routine'] as const)('says nothing of the tier %s, which the deadline shows', (tier) => {
    expect(why({ tier: tierOf(tier) })).toEqual([REASON]);
  });

  test('does not call a matter grave that goes first because several departments were told (O4)', () => {
    const told = bundleOf('3-2-501', ['2026-11-18'], { tier: tierOf('graveOverdue') });
    const bundle = { ...told, reasons: told.reasons.map((reason) => ({ ...reason, first: 'repeat' as const })) };
    expect(rowOf(bundle)[8]).toBe('投诉 11-13 办结，还剩 1 天，多个部门受理，优先回访，已联系 2 次未成');
  });

  test.each([
    [{ why: 'share', rule: 'A11', share: 0.417, target: 0.6 }, '改上门：本年签字上门占 41.7%，应不低于 60%（A11）'],
    [{ why: 'share', rule: 'A13', share: 0.754, target: 0.7 }, '改上门：本年电话信函占 75.4%，应不高于 70%（A13）'],
    [{ why: 'attempts', instead: '电话', attempts: 3 }, '改上门：电话 3 次未联系上'],
    [{ why: 'deadNumber' }, '改上门：电话号码无效'],
  ] as const)('ends with why another channel is taken: %j', (channelBecause, text) => {
    expect(why({ channel: '上门', channelBecause }).at(-1)).toBe(text);
  });

  test('a contact about two matters says both, each on a line, the second with the row it comes from', () => {
    const bundle = bundleOf('3-2-502', ['2026-11-17', '2026-11-20']);
    const row = rowOf(bundle);
    const { source, row: second } = bundle.reasons[1]!.origin;
    expect(row[7]).toBe('投诉\n投诉');
    expect(row[8]!.split('\n')).toEqual([
      '投诉 11-13 办结，当天到期，已联系 2 次未成',
      `投诉 11-13 办结，还剩 3 天，已联系 2 次未成（${source.sheet}!${second}）`,
    ]);
  });
});

describe('为何由他', () => {
  test.each([
    [{ why: 'accepted' }, '已确认的安排'],
    [{ why: 'kept' }, '沿用原清单'],
    [{ why: 'steward' }, '该客户的管家'],
    [{ why: 'onlyOne' }, '仅此一人可去'],
    [{ why: 'lighterDay' }, '当天工作较少'],
    [{ why: 'post', post: '客服主管' }, '岗位：客服主管'],
    [{ why: 'standIn', post: '客服主管' }, '代客服主管（无人有空）'],
    [{ why: 'post', post: 'department:工程部' }, '岗位：工程部负责人'],
    [{ why: 'standIn', post: 'department:' }, '代部门负责人（无人有空）'],
    [{ why: 'building', building: '3' }, '负责 3 栋'],
    [{ why: 'building', building: '紫荆苑' }, '负责紫荆苑'],
    [{ why: 'instead', of: ['刘工', '陈工'] }, '刘工、陈工须回避'],
  ] as const)('%j', (reason, text) => {
    expect(rowOf(bundleOf('3-2-501', ['2026-11-13']), { whyHim: [reason] })[9]).toBe(text);
  });

  test('has a line for each reason', () => {
    const whyHim = [{ why: 'steward' }, { why: 'kept' }] as const;
    expect(rowOf(bundleOf('3-2-501', ['2026-11-13']), { whyHim })[9]).toBe('该客户的管家\n沿用原清单');
  });
});

describe('来源', () => {
  test('links each row to the row it comes from', () => {
    const { origin } = plan.visits[0]!.bundle.reasons[0]!;
    const link = listOf(plan).links![0]!;
    expect(link).toMatchObject({ cell: 'L6', toSheet: origin.source.sheet });
    expect(rowWith(listOf(plan), '3-2-501')[11]).toBe(`${origin.source.sheet}!${origin.row}`);
  });

  test('the second and third row of a contact stand beside the list, linked, and are not printed', () => {
    const bundle = bundleOf('3-2-502', ['2026-11-17', '2026-11-20', '2026-11-21']);
    const list = listOf(planOf([visitOf(1, '张敏', 540, bundle)]));
    const places = bundle.reasons.map(({ origin }) => `${origin.source.sheet}!${origin.row}`);
    const row = rowWith(list, '3-2-502');
    expect([row[11], row[21], row[22]]).toEqual(places);
    expect(list.links!.map(({ cell }) => cell)).toEqual(['L6', 'V6', 'W6']);
    expect(textsOf(list)[3]!.slice(21, 23)).toEqual(['其他来源 2', '其他来源 3']);
  });

  test('names a row once that two steps of one event stand in (Q1)', () => {
    const both = bundleOf('3-2-504', ['2026-11-17', '2026-11-20']);
    const origin = both.reasons[0]!.origin;
    const row = rowOf({ ...both, reasons: both.reasons.map((reason) => ({ ...reason, origin })) });
    expect(row[11]).toBe(`${origin.source.sheet}!${origin.row}`);
    expect(row[21]).toBe('');
  });
});

describe('未排入', () => {
  const withOneMore = planOf([], {
    notPlanned: [
      left(bundleOf('1-1-101', ['2026-11-13'])),
      left(bundleOf('1-1-102', ['2026-11-30'])),
      left(bundleOf('1-1-103', ['2026-11-30'])),
      left(bundleOf('1-1-104', ['2026-11-30']), { because: 'contacted-recently', notBefore: day('2026-11-20') }),
    ],
    oneMore: { posts: ['客服专员', '客服主管'], minutes: 240, keys: new Set(['|1-1-101', '|1-1-102', '|1-1-104']) },
  });

  test('says of everybody who was left out why, and when he may be listed again', () => {
    const sheet = listOf(withOneMore);
    expect(rowWith(sheet, '1-1-101')).toContain('当天人手已排满，顺延到下一个工作日');
    const row = rowWith(sheet, '1-1-104');
    expect(row).toContain('近日刚联系过，避免打扰');
    expect(row[1]).toBe('2026-11-20 起');
  });

  test('says what one more person would change: how many, and how many of them are overdue', () => {
    expect(textsOf(listOf(withOneMore)).map(([first]) => first)).toContain(
      '如增加一人（客服专员、客服主管，当天 240 分钟），可多排 2 户，其中已超期 1 户；这些户在“增加一人”栏注明“加人可排”。',
    );
  });

  test('marks whom one more person would serve, and nobody who is left out for another reason', () => {
    const sheet = listOf(withOneMore);
    const marked = (room: string) => rowWith(sheet, room).includes('加人可排');
    expect(['1-1-101', '1-1-102', '1-1-103', '1-1-104'].map(marked)).toEqual([true, true, false, false]);
  });

  test('is no part of a list on which everybody is', () => {
    const all = listOf(planOf([visitOf(1, '张敏', 540, bundleOf('3-2-501', ['2026-11-13']))]));
    expect(textsOf(all).some(([first]) => first!.startsWith('未排入（'))).toBe(false);
  });
});
