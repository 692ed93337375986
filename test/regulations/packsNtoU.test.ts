import { fieldsOf, packOf, questionsOf, targetsOf, underRule } from './packParts';

const days = (amount: number) => ({ amount, unit: 'day' });
const weeks = (amount: number) => ({ amount, unit: 'week' });
const months = (amount: number) => ({ amount, unit: 'month' });

describe('N travel', () => {
  const n = packOf('N');

  test('N1 reminds before use, asks within 3 days and again a month after', () => {
    expect(underRule(n.visitRules, 'N1')).toMatchObject([
      { event: 'serviceBegins', step: '使用前提醒', opens: days(-3), window: days(0), lateCounts: false },
      { event: 'serviceGiven', step: '使用后三日', window: days(3), lateCounts: true },
      { event: 'serviceGiven', step: '使用后一月', opens: weeks(3), window: months(1) },
    ]);
    for (const { kind, ofServiceKinds, step } of underRule(n.visitRules, 'N1')) {
      expect([kind, ofServiceKinds]).toEqual(['游客', ['游客']]);
      expect(questionsOf(n, '游客', step).length).toBeGreaterThan(0);
    }
  });

  test('N2 owes each 创客 one onsite visit and two contacts by phone or WeChat a month', () => {
    const monthly = {
      kind: '创客',
      event: 'periodBegan',
      window: 'endOfPeriod',
      channelsBind: true,
      lateCounts: false,
    };
    expect(underRule(n.visitRules, 'N2')).toMatchObject([
      { ...monthly, ofCustomers: { roles: ['创客'] }, every: { per: 'month', times: 1 }, channels: ['上门'] },
      { ...monthly, ofCustomers: { roles: ['创客'] }, every: { per: 'month', times: 2 }, channels: ['电话', '微信'] },
    ]);
  });

  test('N3 binds every visit to 09:00–11:00 and 15:00–17:00', () => {
    for (const { contactHours } of n.visitRules) {
      expect(contactHours).toEqual([
        { from: '09:00', to: '11:00', rule: 'N3' },
        { from: '15:00', to: '17:00', rule: 'N3' },
      ]);
    }
  });

  test('N4 has two forms, and reports the results each month', () => {
    expect(n.forms.map(({ rule, title, of, kinds }) => [rule, title, of, kinds])).toEqual([
      ['N4', '游客回访记录表', 'visit', ['游客']],
      ['N4', '创客需求反馈表', 'visit', ['创客']],
    ]);
    expect(underRule(n.duties, 'N4').map(({ duty, every }) => [duty, every])).toEqual([['resultsReported', 'month']]);
  });
});

describe('O real-estate', () => {
  const o = packOf('O');

  test('O1 visits four kinds and hands the register in every half month', () => {
    expect(underRule(o.visitRules, 'O1').map(({ kind, event, window }) => [kind, event, window])).toEqual([
      ['意见征询', 'surveyReturned', 'endOfMonth'],
      ['投诉', 'complaintClosed', 'endOfMonth'],
      ['意见建议', 'opinionRaised', 'endOfMonth'],
      ['维修', 'repairCompleted', 'endOfMonth'],
    ]);
    expect(o.kindRule).toBe('O1');
    expect(underRule(o.duties, 'O1').map(({ duty, every }) => [duty, every])).toEqual([
      ['registerHandedIn', 'halfMonth'],
    ]);
    for (const kind of o.kinds) expect([kind, questionsOf(o, kind).length > 0]).toEqual([kind, true]);
  });

  test('O2 wants the onsite visit signed and the caller named', () => {
    expect(o.evidence).toMatchObject({ onsiteSignature: 'O2', refusalNote: null, phoneStaff: 'O2' });
  });

  test('O3 wants a promised time, O4 puts repeats first', () => {
    expect([o.promiseRule, o.repeatsFirst]).toEqual(['O3', 'O4']);
  });

  test('O5 wants 90 % of each kind visited', () => {
    expect(targetsOf(o, 'O5')).toEqual(
      ['意见征询', '投诉', '意见建议', '维修'].map((kind) => ['visit-rate', kind, 0.9, 'atLeast']),
    );
  });
});

describe('P vip-points', () => {
  const p = packOf('P');

  test('P1: 30 000 yuan within a year makes a VIP', () => {
    expect(p.vip).toEqual({ rule: 'P1', amount: 30_000, within: months(12), grades: ['VIP'] });
  });

  test('P2 greets VIPs at birthday and festival, and thanks for a referral', () => {
    const vip = { ofCustomers: { grades: [], roles: [], vip: true }, window: days(0), lateCounts: false };
    expect(underRule(p.visitRules, 'P2')).toMatchObject([
      { kind: '生日', event: 'birthday', opens: days(-7), ...vip },
      {
        kind: '节日',
        event: 'festival',
        ofFestivals: ['春节', '中秋', '国庆', '元旦'],
        opens: days(-3),
        channels: ['电话'],
        ...vip,
      },
      { kind: '转介绍', event: 'referred', window: 'endOfMonth', ofCustomers: { vip: false } },
    ]);
  });

  test('P3: 1000 points at the start, one a yuan referred, for a year', () => {
    expect(p.points).toMatchObject({ rule: 'P3', start: 1000, perReferredYuan: 1, expireAfter: months(12) });
  });

  test('P4: ten VIPs a salesperson, a tenth of their points, 30 yuan a deal', () => {
    expect(p.points!.staff).toEqual({ rule: 'P4', leastVips: 10, shareOfPoints: 0.1, yuanPerDeal: 30 });
  });
});

describe('Q car-delivery', () => {
  const q = packOf('Q');

  test('Q1 calls five times after delivery, each time with questions of its own, by the 销售顾问', () => {
    const steps = underRule(q.visitRules, 'Q1');
    expect(steps.map(({ step, opens, window }) => [step, opens, window])).toEqual([
      ['2小时内', undefined, { amount: 2, unit: 'hour' }],
      ['三日内', days(1), days(3)],
      ['七日', days(7), days(7)],
      ['一个月', weeks(3), months(1)],
      ['三个月', weeks(10), months(3)],
    ]);
    for (const { kind, event, executors, step } of steps) {
      expect([kind, event]).toEqual(['交付', 'serviceStarted']);
      expect(executors).toEqual([{ ofGrades: [], posts: ['销售顾问'], rule: 'Q1' }]);
      expect(questionsOf(q, '交付', step).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('Q2 greets at the birthday', () => {
    expect(underRule(q.visitRules, 'Q2')).toMatchObject([
      { kind: '生日', event: 'birthday', opens: days(-7), window: days(0), lateCounts: false },
    ]);
  });

  test('Q3 leaves no sold car out', () => {
    expect(q.kindRule).toBe('Q3');
    expect(q.exemptions).toEqual([]);
    for (const { ofCustomers, ofGrades } of q.visitRules) {
      expect([ofCustomers, ofGrades]).toEqual([{ grades: [], roles: [], vip: false }, []]);
    }
  });
});

describe('R insurance-letter', () => {
  const r = packOf('R');
  const names = [
    '本人签名',
    '收到合同',
    '阅读条款',
    '了解责任',
    '了解免责',
    '缴费方式',
    '知晓犹豫期',
    '退保损失',
    '收益不确定',
  ];

  test('R1 asks nine questions, each 是 or 否, and every 否 opens a follow-up', () => {
    const questions = questionsOf(r, '投保');
    expect(fieldsOf(questions)).toEqual(names.map((name) => `question:${name}`));
    expect(new Set(questions.map(({ answer }) => answer))).toEqual(new Set(['yesNo']));
    expect(underRule(r.visitRules, 'R1')).toMatchObject([
      { kind: '投保', event: 'answeredNo', step: '问题跟进', ofQuestions: names, window: 'endOfMonth' },
    ]);
  });

  test('R2 bounds the visit, and what it opens, to 10 days from signing', () => {
    expect(underRule(r.visitRules, 'R2')).toMatchObject([{ kind: '投保', event: 'signed', window: days(10) }]);
    expect(underRule(r.visitRules, 'R1')[0]!.bound).toEqual({ from: 'signed', within: days(10), rule: 'R2' });
  });
});

describe('S magazine-visit', () => {
  const s = packOf('S');

  test('S1 asks after each issue, and has the address corrected where it did not arrive', () => {
    expect(underRule(s.visitRules, 'S1')).toMatchObject([
      { kind: '期刊', event: 'serviceGiven', ofServiceKinds: ['期刊'], step: null, window: 'endOfMonth' },
      { kind: '期刊', event: 'answeredNo', ofQuestions: ['是否收到'], step: '更正地址', window: 'endOfMonth' },
    ]);
    expect(fieldsOf(questionsOf(s, '期刊'))).toEqual(['question:是否收到', 'satisfaction', 'content']);
    expect(questionsOf(s, '期刊', '更正地址').length).toBeGreaterThan(0);
  });

  test('S2 calls at 11:00–12:00 and after 16:00', () => {
    for (const { contactHours } of s.visitRules) {
      expect(contactHours).toEqual([
        { from: '11:00', to: '12:00', rule: 'S2' },
        { from: '16:00', to: '21:00', rule: 'S2' },
      ]);
    }
  });
});

test('T1 shows the share of each option of a survey', () => {
  expect(packOf('T').surveys).toMatchObject([{ rule: 'T1', optionShares: 'T1' }]);
  expect(packOf('T').targets).toEqual([]);
});

describe('U owner-handbook', () => {
  const u = packOf('U');

  test('U1 reminds of the renewal one month before the year ends', () => {
    expect(underRule(u.visitRules, 'U1')).toMatchObject([
      {
        kind: '到期',
        event: 'contractEnds',
        step: '续费提醒',
        opens: months(-2),
        window: months(-1),
        lateCounts: true,
      },
    ]);
  });

  test('U2: renovation answered in 3 workdays, done in 90 days, checked after 2 months, refunded in 5 workdays', () => {
    const limit = { register: 'services', ofKinds: ['装修'], openCounts: true };
    expect(underRule(u.stepLimits, 'U2')).toMatchObject([
      { ...limit, from: 'appliedAt', to: 'answeredAt', within: { amount: 3, unit: 'workday' } },
      { ...limit, from: 'startAt', to: 'endAt', within: days(90) },
      { ...limit, from: 'recheckedAt', to: 'refundedAt', within: { amount: 5, unit: 'workday' } },
    ]);
    expect(underRule(u.visitRules, 'U2')).toMatchObject([
      {
        kind: '装修',
        event: 'serviceEnded',
        step: '复查',
        ofServiceKinds: ['装修'],
        opens: weeks(7),
        window: months(2),
      },
    ]);
    expect(questionsOf(u, '装修', '复查').length).toBeGreaterThan(0);
  });
});
