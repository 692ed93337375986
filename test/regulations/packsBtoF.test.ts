import { fieldsOf, packOf, questionsOf, targetsOf, underRule } from './packParts';

const days = (amount: number) => ({ amount, unit: 'day' });
const months = (amount: number) => ({ amount, unit: 'month' });

describe('B company-customer', () => {
  const b = packOf('B');

  test('B1 wants a visit plan', () => {
    expect(underRule(b.duties, 'B1')).toMatchObject([{ duty: 'visitPlan' }]);
  });

  test('B2 owes a first phone visit one month after installation', () => {
    expect(underRule(b.visitRules, 'B2')).toMatchObject([
      {
        kind: '交付',
        event: 'serviceStarted',
        opens: { amount: 3, unit: 'week' },
        window: months(1),
        channels: ['电话'],
        channelsBind: true,
        lateCounts: true,
      },
    ]);
    expect(questionsOf(b, '交付').length).toBeGreaterThan(0);
  });

  test('B3 owes a phone visit every half year after that first month', () => {
    expect(underRule(b.visitRules, 'B3')).toMatchObject([
      {
        kind: '定期',
        event: 'periodBegan',
        every: { per: 'halfYear', times: 1, anchor: 'serviceStarted', after: months(1) },
        window: 'endOfPeriod',
        channels: ['电话'],
        channelsBind: true,
        lateCounts: false,
      },
    ]);
    expect(questionsOf(b, '定期').length).toBeGreaterThan(0);
  });

  test('B4 owes 大客户 one onsite visit a year, 特大客户 and 重要客户 one each half year, signed', () => {
    const calendar = { times: 1, anchor: 'calendar', after: null };
    const onsite = { kind: '定期', channels: ['上门'], channelsBind: true, lateCounts: false, window: 'endOfPeriod' };
    expect(underRule(b.visitRules, 'B4')).toMatchObject([
      { ...onsite, ofCustomers: { grades: ['大客户'] }, every: { per: 'year', ...calendar } },
      { ...onsite, ofCustomers: { grades: ['特大客户', '重要客户'] }, every: { per: 'halfYear', ...calendar } },
    ]);
    expect(b.evidence.onsiteSignature).toBe('B4');
    expect(b.evidence.refusalNote).toBeNull();
  });

  test('B5 asks which of three posts was reached', () => {
    expect(b.evidence.personReached).toEqual({ roles: ['设备或技术负责人', '行政', '使用人'], rule: 'B5' });
  });

  test('B6 wants the record the same day, B8 the supervisor’s opinion on it', () => {
    expect(b.records.recordedWithin).toEqual({ sameDay: true, rule: 'B6' });
    expect([b.records.reviewed, b.records.reviewers]).toEqual(['B8', ['主管']]);
  });

  test('B7 wants the report a day after the visit, the papers in 3 days, consent within a week', () => {
    expect(underRule(b.stepLimits, 'B7')).toMatchObject([
      { register: 'visits', from: 'visitedAt', to: 'reportedAt', within: days(1) },
      { register: 'visits', from: 'visitedAt', to: 'submittedAt', within: days(3) },
      { register: 'visits', from: 'visitedAt', to: 'approvedAt', within: { amount: 1, unit: 'week' } },
    ]);
  });

  test('B9 wants every archive complete', () => {
    expect(b.archiveRule).toBe('B9');
    expect(targetsOf(b, 'B9')).toEqual([['archive-completeness', null, 1, 'atLeast']]);
  });

  test('B10 fines in yuan, and owes the visit after a handled complaint', () => {
    const fines = underRule(b.fines, 'B10').map(({ breach, person, department, departmentHead, dismissal }) => [
      breach,
      person,
      department,
      departmentHead,
      dismissal,
    ]);
    expect(fines).toEqual([
      ['incompleteArchive', 0, 1000, 0, false],
      ['falsifiedRecord', 100, 0, 0, false],
      ['seriouslyFalsifiedRecord', 500, 0, 0, false],
      ['visitNotMade', 500, 0, 300, false],
      ['falsifiedVisit', 0, 0, 500, true],
    ]);
    expect(underRule(b.visitRules, 'B10')).toMatchObject([
      { kind: '投诉', event: 'complaintClosed', window: 'endOfMonth' },
    ]);
  });
});

describe('C property-c', () => {
  const c = packOf('C');
  const posts = ['管理处主任', '综合管理部主管', '管理员'];

  test('C1 has the channels and kinds of A and executors of its own', () => {
    const a = packOf('A');
    expect([c.channelRule, c.channels]).toEqual(['C1', a.channels]);
    expect([c.kindRule, c.kinds]).toEqual(['C1', a.kinds]);
    for (const { kind, executors } of c.visitRules.filter(({ rule }) => rule !== 'C6')) {
      expect([kind, executors]).toEqual([kind, [{ ofGrades: [], posts, rule: 'C1' }]]);
    }
    expect(underRule(c.visitRules, 'C1')).toMatchObject([{ kind: '意见建议', event: 'opinionRaised' }]);
    for (const kind of c.kinds) expect([kind, questionsOf(c, kind).length > 0]).toEqual([kind, true]);
  });

  test('C2 wants the signature or a refusal note, and the phone visit marked', () => {
    expect(c.evidence).toMatchObject({ onsiteSignature: 'C2', refusalNote: 'C2', phoneMark: 'C2' });
  });

  test('C3 wants a promised time, and allows the phone from the second visit on without exception', () => {
    expect(c.promiseRule).toBe('C3');
    expect(c.followUps).toEqual({ phoneFrom: 2, exceptCategories: [], rule: 'C3' });
  });

  test('C4: open letter, handling rate 100 %, one record per matter, exemptions', () => {
    expect(c.sharedRecords).toEqual({ channels: ['信函'], rule: 'C4' });
    expect(targetsOf(c, 'C4')).toEqual([['settled-rate', null, 1, 'atLeast']]);
    expect(underRule(c.duties, 'C4').map(({ duty }) => duty)).toEqual(['openLetterAllowed', 'recordOncePerMatter']);
    expect(c.exemptions).toEqual([
      { reason: 'anonymous', rule: 'C4' },
      { reason: 'replyLetterOnly', rule: 'C4' },
    ]);
  });

  test('C5: 意见征询 and 投诉 100 %, 40 % of these signed onsite, phone and letter 60 % at most', () => {
    expect(targetsOf(c, 'C5')).toEqual([
      ['visit-rate', '投诉', 1, 'atLeast'],
      ['visit-rate', '意见征询', 1, 'atLeast'],
      ['signed-onsite-share', null, 0.4, 'atLeast'],
      ['phone-letter-share', null, 0.6, 'atMost'],
    ]);
    expect(underRule(c.visitRules, 'C5').map(({ kind, event, window }) => [kind, event, window])).toEqual([
      ['投诉', 'complaintClosed', 'endOfMonth'],
      ['意见征询', 'surveyReturned', 'endOfMonth'],
    ]);
  });

  test('C6 samples 30 % of the work orders a month, onsite or by phone, by the 管理员', () => {
    expect(underRule(c.visitRules, 'C6')).toMatchObject([
      {
        kind: '维修',
        event: 'repairDispatched',
        reach: { share: 0.3, per: 'month' },
        channels: ['上门', '电话'],
        channelsBind: true,
        executors: [{ posts: ['管理员'] }],
      },
    ]);
    expect(underRule(c.quotas, 'C6')).toMatchObject([
      { per: 'month', of: 'repairsDispatched', share: 0.3, direction: 'atLeast' },
    ]);
    expect(targetsOf(c, 'C6')).toEqual([['sample-rate', '维修', 0.3, 'atLeast']]);
  });
});

describe('D service-promise', () => {
  const d = packOf('D');

  test('D1 settles an ordinary complaint the same day and answers a hard one within 3 workdays', () => {
    expect(underRule(d.complaintDeadlines, 'D1')).toMatchObject([
      { ofGrades: ['一般'], step: 'settle', within: days(0), orAsWanted: false },
      { ofGrades: ['重要'], step: 'answer', within: { amount: 3, unit: 'workday' } },
    ]);
  });

  test('D2 wants every complaint recorded and reported to the supervisor', () => {
    expect(underRule(d.requiredFields, 'D2').map(({ register, field, when }) => [register, field, when])).toEqual([
      ['complaints', 'receivedAt', 'always'],
      ['complaints', 'content', 'always'],
      ['complaints', 'receiver', 'always'],
      ['complaints', 'escalatedAt', 'always'],
    ]);
  });

  test('D3 gives customer data to nobody', () => {
    expect(underRule(d.duties, 'D3')).toMatchObject([{ duty: 'noDisclosure' }]);
  });
});

describe('E home-decoration', () => {
  const e = packOf('E');

  test('E1 has a repairer on site within 24 hours of any visit that finds a problem', () => {
    expect(e.problems).toEqual({ ofKinds: [], within: { amount: 24, unit: 'hour' }, rule: 'E1' });
    expect(fieldsOf(questionsOf(e, '装修'))).toContain('promisedAt');
  });

  test('E2 counts feedback by class and lists what fails again', () => {
    expect(underRule(e.analyses, 'E2').map(({ analysis }) => analysis)).toEqual([
      'repairsByItem',
      'recurringProblems',
      'opinionsByCategory',
    ]);
  });
});

describe('F member-farm', () => {
  const f = packOf('F');

  test('F1: a message each Sunday, check and meeting each month, a report at the year’s end', () => {
    const rules = underRule(f.visitRules, 'F1').map(({ kind, every, opens, window }) => [
      kind,
      every?.per,
      every?.times,
      opens,
      window,
    ]);
    expect(rules).toEqual([
      ['问候', 'week', 1, days(6), { weekday: 7 }],
      ['检查', 'month', 1, undefined, 'endOfPeriod'],
      ['会议', 'month', 1, undefined, 'endOfPeriod'],
      ['年度报告', 'year', 1, months(11), 'endOfPeriod'],
    ]);
    for (const rule of f.visitRules) {
      expect(rule).toMatchObject({ event: 'periodBegan', lateCounts: false, channelsBind: false });
      expect([rule.kind, questionsOf(f, rule.kind).length > 0]).toEqual([rule.kind, true]);
    }
    expect(f.visitRules[0]!.channels).toEqual(['短信', '微信']);
    expect(underRule(f.duties, 'F1')).toMatchObject([{ duty: 'periodicDelivery' }]);
  });
});
