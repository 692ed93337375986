import { packById, packs } from '../../src/regulations/packs/index';
import { packSchema, type Pack } from '../../src/regulations/schema';
import { fieldsOf, idsIn, questionsOf } from './packParts';

const a = packById('residential-park')!;
const j = packById('work-instruction')!;

function target(pack: Pack, rate: string, kind: string | null = null): readonly unknown[] {
  const found = pack.targets.find((entry) => entry.rate === rate && entry.kind === kind);
  return [found?.rule, found?.target, found?.direction];
}

function rulesFor(pack: Pack, kind: string): Pack['visitRules'] {
  return pack.visitRules.filter((rule) => rule.kind === kind);
}

test('packs are found by id, an unknown id is no pack', () => {
  expect(packs.map(({ id, letter }) => [letter, id])).toEqual([
    ['A', 'residential-park'],
    ['B', 'company-customer'],
    ['C', 'property-c'],
    ['D', 'service-promise'],
    ['E', 'home-decoration'],
    ['F', 'member-farm'],
    ['G', 'owner-service'],
    ['H', 'online-shop'],
    ['I', 'grid-company'],
    ['J', 'work-instruction'],
    ['K', 'renewal'],
    ['L', 'delivery-experience'],
    ['M', 'opinion-survey'],
    ['N', 'travel'],
    ['O', 'real-estate'],
    ['P', 'vip-points'],
    ['Q', 'car-delivery'],
    ['R', 'insurance-letter'],
    ['S', 'magazine-visit'],
    ['T', 'customer-festival-survey'],
    ['U', 'owner-handbook'],
  ]);
  expect(packById('nobody-knows')).toBeUndefined();
});

test('a rule id of no regulation, or an unknown key, is refused by the schema', () => {
  expect(packSchema.safeParse({ ...a, promiseRule: 'Z9' }).success).toBe(false);
  expect(packSchema.safeParse({ ...a, surprise: 1 }).success).toBe(false);
  expect(packSchema.safeParse({ ...a, targets: [{ rate: 'settled-rate', target: 1.2, rule: 'A8' }] }).success).toBe(
    false,
  );
});

describe('A residential-park', () => {
  test('A1, A2 name channels and kinds', () => {
    expect([a.channelRule, a.channels]).toEqual(['A1', ['上门', '电话', '信函']]);
    expect(a.kindRule).toBe('A2');
    for (const kind of a.kinds) expect([kind, questionsOf(a, kind).length > 0]).toEqual([kind, true]);
    expect(a.kinds).toEqual(['意见征询', '投诉', '意见建议', '维修']);
  });

  test('A3 samples 5 % of the dispatched repairs a month by phone, at most 5 % of the households', () => {
    expect(rulesFor(a, '维修')).toMatchObject([
      {
        rule: 'A3',
        event: 'repairDispatched',
        reach: { share: 0.05, per: 'month' },
        channels: ['电话'],
        executors: [{ posts: ['维修主管', '房管员'] }],
      },
    ]);
    expect(a.quotas).toMatchObject([
      { rule: 'A3', of: 'repairsDispatched', share: 0.05, direction: 'atLeast' },
      { rule: 'A3', of: 'households', share: 0.05, direction: 'atMost' },
    ]);
    expect(target(a, 'sample-rate', '维修')).toEqual(['A3', 0.05, 'atLeast']);
  });

  test('A4, A5, A6, A10 name executors, evidence, promise and exemptions', () => {
    expect(rulesFor(a, '投诉')[0]!.executors).toEqual([{ ofGrades: [], posts: ['事务助理', '房管员'], rule: 'A4' }]);
    expect([a.records.reviewed, a.records.reviewers]).toEqual(['A4', ['事务助理']]);
    expect(a.evidence).toMatchObject({ onsiteSignature: 'A5', refusalNote: null, phoneMark: 'A5' });
    expect(a.promiseRule).toBe('A6');
    expect(a.followUps).toEqual({ phoneFrom: 2, exceptCategories: ['第三类投诉'], rule: 'A6' });
    expect(a.exemptions).toEqual([
      { reason: 'anonymous', rule: 'A10' },
      { reason: 'replyLetterOnly', rule: 'A10' },
    ]);
    expect(a.records.recordedWithin).toBe('none');
  });

  test('A7 allows one open letter for several people, A9 one record per matter', () => {
    expect(a.sharedRecords).toEqual({ channels: ['信函'], rule: 'A7' });
    expect(a.duties.map(({ rule, duty }) => [rule, duty])).toEqual([
      ['A7', 'openLetterAllowed'],
      ['A9', 'recordOncePerMatter'],
    ]);
  });

  test('A8, A11, A12, A13 set the targets', () => {
    expect(target(a, 'settled-rate')).toEqual(['A8', 1, 'atLeast']);
    expect(target(a, 'visit-rate', '投诉')).toEqual(['A11', 1, 'atLeast']);
    expect(target(a, 'visit-rate', '意见征询')).toEqual(['A11', 1, 'atLeast']);
    expect(target(a, 'signed-onsite-share')).toEqual(['A11', 0.4, 'atLeast']);
    expect(target(a, 'visit-rate', '意见建议')).toEqual(['A12', null, 'atLeast']);
    expect(target(a, 'phone-letter-share')).toEqual(['A13', 0.7, 'atMost']);
  });
});

describe('J work-instruction', () => {
  test('J3 gives each kind its window', () => {
    const windows = j.visitRules.map(({ kind, event, window }) => [kind, event, window]);
    const week = { amount: 1, unit: 'week' };
    expect(windows).toEqual([
      ['投诉', 'complaintClosed', { amount: 3, unit: 'day' }],
      ['入住', 'movedIn', { amount: 1, unit: 'month' }],
      ['维修', 'repairCompleted', week],
      ['特约服务', 'serviceMiddle', week],
      ['特约服务', 'serviceEnded', week],
      ['急救', 'serviceGiven', week],
      ['社区活动', 'serviceGiven', { amount: 1, unit: 'month' }],
      ['管理服务', 'serviceGiven', week],
    ]);
  });

  test('J4 gives the least rates and leaves 管理服务 to the office', () => {
    const rates = ['投诉', '入住', '维修', '特约服务', '急救', '社区活动', '管理服务'].map(
      (kind) => target(j, 'visit-rate', kind)[1],
    );
    expect(rates).toEqual([1, 1, 0.6, 0.6, 0.6, 0.3, null]);
  });

  test('J2 wants half of the repairs completed on a day', () => {
    expect(j.quotas).toMatchObject([
      { rule: 'J2', kind: '维修', per: 'day', of: 'repairsCompleted', share: 0.5, direction: 'atLeast', channels: [] },
    ]);
  });

  test('J5 sends the manager for important complaints and move-ins, the department head for others, the assistant for services', () => {
    expect(rulesFor(j, '投诉')[0]!.executors).toEqual([
      { ofGrades: ['重要'], posts: ['管理处经理'], rule: 'J5' },
      { ofGrades: ['一般'], posts: ['responsibleDepartmentHead'], rule: 'J5' },
    ]);
    expect(rulesFor(j, '入住')[0]!.executors[0]!.posts).toEqual(['管理处经理']);
    for (const kind of ['维修', '特约服务', '急救', '社区活动', '管理服务']) {
      expect(rulesFor(j, kind)[0]!.executors[0]!.posts).toEqual(['助理']);
    }
  });

  test('J8, J9, J10 are standing duties', () => {
    expect(j.analyses).toEqual([{ rule: 'J8', analysis: 'complaintsByCategory' }]);
    expect(j.duties.map(({ rule, duty, every }) => [rule, duty, every])).toEqual([
      ['J8', 'monthlySummary', 'month'],
      ['J8', 'registerEachStep', null],
      ['J9', 'customerListCheck', 'month'],
      ['J9', 'dailyReport', 'day'],
      ['J10', 'restrictedAccess', null],
    ]);
  });

  test('J1, J6, J7 bound the steps, the rated items and the record', () => {
    expect(j.stepLimits).toMatchObject([
      { rule: 'J1', register: 'repairs', from: 'reportedAt', to: 'assignedAt', within: { amount: 5, unit: 'minute' } },
      { rule: 'J1', to: 'arrivedAt', ofGrades: ['重大', '重要'], within: { amount: 15, unit: 'minute' } },
    ]);
    const five = ['服务质量', '服务效果', '满意程度', '缺点与不足', '建议'];
    expect(j.records.ratedItems).toEqual([{ items: five, ofKinds: [], rule: 'J6' }]);
    for (const kind of j.kinds) {
      expect(fieldsOf(questionsOf(j, kind))).toEqual(['content', ...five.map((item) => `item:${item}`)]);
    }
    expect(j.records.correctionDated).toBe('J7');
    expect(j.evidence.onsiteSignature).toBe('J7');
    expect(j.records.recordedWithin).toEqual({ hours: 24, rule: 'J7' });
    expect([j.records.reviewed, j.records.reviewers]).toEqual(['J7', ['管理处经理']]);
    expect(j.records.keptYears).toEqual({ years: 2, rule: 'J7' });
  });
});

/** How many rules each regulation of regulations.md has. */
const RULES: Readonly<Record<string, number>> = {
  ...{ A: 13, B: 10, C: 6, D: 3, E: 2, F: 1, G: 6, H: 5, I: 3, J: 10, K: 1 },
  ...{ L: 6, M: 5, N: 4, O: 5, P: 4, Q: 3, R: 2, S: 2, T: 1, U: 2 },
};

test.each(packs.map((pack) => [pack.letter, pack] as const))('every rule of %s stands in its pack', (letter, pack) => {
  const numbers = Array.from({ length: RULES[letter]! }, (_, index) => `${letter}${index + 1}`);
  expect(idsIn(pack)).toEqual(numbers);
});

test.each(packs.map((pack) => [pack.letter, pack] as const))('%s has questions for every kind it visits', (_, pack) => {
  const asked = new Set(pack.scripts.map(({ kind }) => kind));
  expect(pack.visitRules.map(({ kind }) => kind).filter((kind) => !asked.has(kind))).toEqual([]);
});
