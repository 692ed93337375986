import { fieldsOf, packOf, questionsOf, targetsOf, underRule } from './packParts';

const days = (amount: number) => ({ amount, unit: 'day' });
const weeks = (amount: number) => ({ amount, unit: 'week' });
const months = (amount: number) => ({ amount, unit: 'month' });

describe('G owner-service', () => {
  const g = packOf('G');

  test('G1 visits every repair: 安全设施 in 2 days, 渗漏水 3 days after the leak test, others in 2 days', () => {
    const rules = underRule(g.visitRules, 'G1').map(({ event, ofGrades, exceptGrades, window }) => [
      event,
      ofGrades,
      exceptGrades,
      window,
    ]);
    expect(rules).toEqual([
      ['repairCompleted', ['安全设施'], [], days(2)],
      ['repairTested', ['渗漏水'], [], days(3)],
      ['repairCompleted', [], ['安全设施', '渗漏水'], days(2)],
    ]);
    for (const rule of g.visitRules) {
      expect(rule).toMatchObject({ kind: '维修', channels: ['上门', '电话'], channelsBind: true, reach: 'all' });
    }
    expect(targetsOf(g, 'G1')).toEqual([['visit-rate', '维修', 1, 'atLeast']]);
    expect(g.problems).toEqual({ ofKinds: ['维修'], within: null, rule: 'G1' });
    expect(questionsOf(g, '维修').length).toBeGreaterThan(0);
  });

  test('G2 gives each grade of complaint its deadlines, G3 tells the customer the same day', () => {
    const deadlines = g.complaintDeadlines.map(({ rule, ofGrades, step, within, orAsWanted, posts }) => [
      rule,
      ofGrades,
      step,
      within,
      orAsWanted,
      posts,
    ]);
    expect(deadlines).toEqual([
      ['G2', ['重大'], 'escalate', days(0), false, ['管理处主任']],
      ['G2', ['重大'], 'answer', days(2), false, []],
      ['G2', ['重大'], 'settle', days(10), false, []],
      ['G2', ['重要'], 'escalate', { amount: 1, unit: 'hour' }, false, ['综合管理部主管']],
      ['G2', ['重要'], 'settle', days(3), false, []],
      ['G2', ['轻微'], 'settle', days(2), true, []],
      ['G3', [], 'notify', days(0), false, []],
    ]);
  });

  test('G4 holds one survey a year and evaluates it', () => {
    expect(underRule(g.surveys, 'G4')).toMatchObject([{ every: 'year', evaluation: 'G4' }]);
    expect(underRule(g.duties, 'G4')).toMatchObject([{ duty: 'annualSurvey', every: 'year' }]);
  });

  test('G5 sums up each month and reports what recurs', () => {
    expect(underRule(g.analyses, 'G5').map(({ analysis }) => analysis)).toEqual([
      'complaintsByCategory',
      'recurringProblems',
    ]);
    expect(underRule(g.duties, 'G5').map(({ duty, every }) => [duty, every])).toEqual([
      ['monthlySummary', 'month'],
      ['problemsReported', 'month'],
    ]);
  });

  test('G6 records the time of an attempt and sends two people together', () => {
    expect(g.evidence.attemptTime).toBe('G6');
    expect(g.evidence.onsitePeople).toEqual({ people: 2, rule: 'G6' });
  });
});

describe('H online-shop', () => {
  const h = packOf('H');

  test('H1 visits every customer, scores the service items, reports each week and month', () => {
    expect(underRule(h.visitRules, 'H1')).toMatchObject([{ kind: '成交', event: 'signed', window: 'endOfMonth' }]);
    expect(targetsOf(h, 'H1')).toEqual([['visit-rate', '成交', 1, 'atLeast']]);
    expect(h.records.ratedItems).toEqual([{ items: ['服务质量', '服务态度', '及时性'], ofKinds: [], rule: 'H1' }]);
    expect(underRule(h.duties, 'H1').map(({ duty, every }) => [duty, every])).toEqual([
      ['weeklyReport', 'week'],
      ['monthlySummary', 'month'],
    ]);
  });

  test('H2 greets 7 to 2 days before the birthday, and at five festivals', () => {
    expect(underRule(h.visitRules, 'H2')).toMatchObject([
      { kind: '生日', event: 'birthday', opens: days(-7), window: days(-2), lateCounts: false },
      {
        kind: '节日',
        event: 'festival',
        ofFestivals: ['元旦', '情人节', '五一', '中秋', '国庆'],
        opens: days(-3),
        window: days(0),
        lateCounts: false,
      },
    ]);
  });

  test('H3 analyses the groups of customers', () => {
    expect(underRule(h.analyses, 'H3').map(({ analysis }) => analysis)).toEqual(['customerGroups']);
  });

  test('H4 has a complaint form that is confirmed, passed on and told', () => {
    expect(h.forms).toEqual([{ rule: 'H4', title: '客户投诉处理表', of: 'complaint', kinds: [] }]);
    expect(underRule(h.requiredFields, 'H4').map(({ register, field, when }) => [register, field, when])).toEqual([
      ['complaints', 'confirmedBy', 'closed'],
      ['complaints', 'department', 'closed'],
      ['complaints', 'notifiedAt', 'closed'],
    ]);
  });

  test('H5 asks for 66 different facts about a customer', () => {
    const fields = h.profile!.groups.flatMap((group) => group.fields);
    expect(h.profile!.rule).toBe('H5');
    expect([fields.length, new Set(fields).size]).toEqual([66, 66]);
    expect(h.profile!.groups.map(({ group }) => group)).toEqual([
      '基本资料',
      '教育背景',
      '家庭情况',
      '事业背景',
      '兴趣爱好',
      '生活方式',
    ]);
    expect(fields).toEqual(expect.arrayContaining(['联系电话', '生日']));
  });
});

describe('I grid-company', () => {
  const i = packOf('I');

  test('I1: figures by the 15th, the summary by the 20th, the year’s results by the end of January', () => {
    expect(
      underRule(i.duties, 'I1').map(({ duty, every, dueDay, dueMonth }) => [duty, every, dueDay, dueMonth]),
    ).toEqual([
      ['figuresToHeadquarters', 'month', 15, null],
      ['summaryPublished', 'month', 20, null],
      ['yearResults', 'year', null, 1],
    ]);
  });

  test('I2 shows the service figures, I3 who misses a target', () => {
    expect(i.analyses).toEqual([
      { rule: 'I2', analysis: 'serviceFigures' },
      { rule: 'I3', analysis: 'missedTargets' },
    ]);
  });
});

describe('K renewal', () => {
  const k = packOf('K');

  test('K1 assigns 2 months before the contract ends, tells 1 week and reminds 3 days before', () => {
    expect(k.requiredFields).toEqual([
      { rule: 'K1', register: 'customers', field: 'steward', when: 'beforeContractEnd', before: months(2) },
    ]);
    expect(underRule(k.visitRules, 'K1')).toMatchObject([
      {
        kind: '到期',
        event: 'contractEnds',
        step: '提前一周通知',
        opens: weeks(-2),
        window: weeks(-1),
        lateCounts: false,
      },
      {
        kind: '到期',
        event: 'contractEnds',
        step: '提前三天消息',
        opens: days(-6),
        window: days(-3),
        channels: ['短信', '微信', '电话'],
        channelsBind: false,
        lateCounts: false,
      },
    ]);
    for (const { step } of k.visitRules) expect(questionsOf(k, '到期', step).length).toBeGreaterThan(0);
  });
});

describe('L delivery-experience', () => {
  const l = packOf('L');

  test('L1 calls on the 1st to 5th who signed or moved in the month before', () => {
    const firstDays = { opens: { dayOfNextMonth: 1 }, window: { dayOfNextMonth: 5 }, channels: ['电话', '问卷'] };
    expect(underRule(l.visitRules, 'L1')).toMatchObject([
      { kind: '成交', event: 'signed', ...firstDays },
      { kind: '入住', event: 'movedIn', ...firstDays },
    ]);
  });

  test('L2 asks within a week about result, course and person, for complaints about the house', () => {
    expect(underRule(l.visitRules, 'L2')).toMatchObject([
      { kind: '投诉', event: 'complaintClosed', ofCategories: ['房屋'], window: weeks(1) },
    ]);
    const items = ['处理结果评价', '处理过程评价', '责任人评价'];
    expect(l.records.ratedItems).toEqual([{ items, ofKinds: ['投诉'], rule: 'L2' }]);
    expect(fieldsOf(questionsOf(l, '投诉'))).toEqual([...items.map((item) => `item:${item}`), 'content']);
  });

  test('L3 tells 2 months before the warranty ends', () => {
    expect(underRule(l.visitRules, 'L3')).toMatchObject([
      { kind: '到期', event: 'warrantyEnds', opens: months(-3), window: months(-2), lateCounts: true },
    ]);
  });

  test('L4 counts down to the delivery in eight named tasks', () => {
    const tasks = l.countdowns.flatMap(({ tasks: named }) => named);
    expect(l.countdowns.map(({ rule, event }) => [rule, event])).toEqual([['L4', 'delivery']]);
    expect(tasks.map(({ before }) => before)).toEqual([
      months(-5),
      days(-100),
      months(-3),
      days(-70),
      months(-2),
      days(-50),
      days(-40),
      months(-1),
    ]);
    expect(new Set(tasks.map(({ name }) => name)).size).toBe(8);
  });

  test('L5 greets at birthdays and four festivals', () => {
    expect(underRule(l.visitRules, 'L5')).toMatchObject([
      { kind: '生日', event: 'birthday', opens: days(-7), window: days(0), lateCounts: false },
      {
        kind: '节日',
        event: 'festival',
        ofFestivals: ['春节', '中秋', '国庆', '元旦'],
        opens: days(-3),
        window: days(0),
        lateCounts: false,
      },
    ]);
  });

  test('L6 passes a wish on in 10 minutes and answers it in a day, or when promised', () => {
    const wish = { register: 'services', from: 'startAt', ofKinds: ['意见建议'] };
    expect(underRule(l.stepLimits, 'L6')).toMatchObject([
      { ...wish, to: 'passedOnAt', within: { amount: 10, unit: 'minute' }, unlessBy: null },
      { ...wish, to: 'answeredAt', within: days(1), unlessBy: 'promisedAt', openCounts: true },
    ]);
  });
});

describe('M opinion-survey', () => {
  const m = packOf('M');
  const [survey] = m.surveys;

  test('M1 registers every opinion on a form and analyses them each month', () => {
    expect(m.forms).toEqual([{ rule: 'M1', title: '与顾客沟通登记表', of: 'visit', kinds: [] }]);
    expect(m.analyses).toEqual([{ rule: 'M1', analysis: 'opinionsByCategory' }]);
    expect(underRule(m.duties, 'M1').map(({ duty, every }) => [duty, every])).toEqual([['opinionsAnalysed', 'month']]);
  });

  test('M2: 15 % of homes from 5 years on, 30 % of younger ones, and a term for every step', () => {
    expect(survey).toMatchObject({
      rule: 'M2',
      every: null,
      coverage: [
        { fromYears: 5, share: 0.15 },
        { fromYears: 0, share: 0.3 },
      ],
      sentWithin: days(3),
      collectedWithin: days(10),
      evaluatedWithin: days(3),
      answeredWithin: weeks(2),
      reportedWithin: days(5),
      reportTo: '品质部',
    });
    expect(targetsOf(m, 'M2')).toEqual([['survey-return-rate', null, 0.75, 'atLeast']]);
    expect(m.sharedRecords).toEqual({ channels: ['信函'], rule: 'M2' });
  });

  test('M3 rates ten items, 较满意 counts as satisfied', () => {
    expect(survey!.evaluation).toBe('M3');
    expect(survey!.items).toEqual([
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
    expect(m.satisfied).toEqual({ fair: null, rather: true, rule: 'M3' });
  });

  test('M4 answers in public each month', () => {
    expect(survey!.publicAnswer).toBe('M4');
  });

  test('M5 asks about manner, punctuality and quality of a repair', () => {
    const items = ['服务态度', '及时性', '服务质量'];
    expect(m.records.ratedItems).toEqual([{ items, ofKinds: ['维修'], rule: 'M5' }]);
    expect(fieldsOf(questionsOf(m, '维修'))).toEqual([...items.map((item) => `item:${item}`), 'content']);
  });
});
