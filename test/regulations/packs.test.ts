import { packById, packs } from '../../src/regulations/packs/index';
import { packSchema, type Pack } from '../../src/regulations/schema';

const a = packById('residential-park')!;
const j = packById('work-instruction')!;

function target(pack: Pack, rate: string, kind: string | null = null): readonly unknown[] {
  const found = pack.targets.find((entry) => entry.rate === rate && entry.kind === kind);
  return [found?.rule, found?.target, found?.direction];
}

function rulesFor(pack: Pack, kind: string): Pack['visitRules'] {
  return pack.visitRules.filter((rule) => rule.kind === kind);
}

/** Every rule id that stands anywhere in a pack. */
function idsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set(/^[A-U]\d{1,2}$/.test(value) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((inner) => [...idsIn(inner)]));
}

test('packs are found by id, an unknown id is no pack', () => {
  expect(packs.map(({ id, letter }) => [id, letter])).toEqual([
    ['residential-park', 'A'],
    ['work-instruction', 'J'],
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
    expect(a.channels).toEqual(['上门', '电话', '信函']);
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
    expect(a.evidence).toEqual({ onsiteSignature: 'A5', refusalNote: null, phoneMark: 'A5' });
    expect(a.promiseRule).toBe('A6');
    expect(a.followUps).toEqual({ phoneFrom: 2, exceptCategories: ['第三类投诉'], rule: 'A6' });
    expect(a.exemptions).toEqual([
      { reason: 'anonymous', rule: 'A10' },
      { reason: 'replyLetterOnly', rule: 'A10' },
    ]);
    expect(a.records.recordedWithin).toBe('none');
  });

  test('A8, A11, A12, A13 set the targets', () => {
    expect(target(a, 'settled-rate')).toEqual(['A8', 1, 'atLeast']);
    expect(target(a, 'visit-rate', '投诉')).toEqual(['A11', 1, 'atLeast']);
    expect(target(a, 'visit-rate', '意见征询')).toEqual(['A11', 1, 'atLeast']);
    expect(target(a, 'signed-onsite-share')).toEqual(['A11', 0.4, 'atLeast']);
    expect(target(a, 'visit-rate', '意见建议')).toEqual(['A12', null, 'atLeast']);
    expect(target(a, 'phone-letter-share')).toEqual(['A13', 0.7, 'atMost']);
  });

  test('every rule A1–A13 with a figure or a duty stands in the pack', () => {
    expect([...idsIn(a)].sort((x, y) => Number(x.slice(1)) - Number(y.slice(1)))).toEqual([
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
      'A8',
      'A9',
      'A10',
      'A11',
      'A12',
      'A13',
    ]);
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

  test('J1, J6, J7 bound the steps, the rated items and the record', () => {
    expect(j.stepLimits).toMatchObject([
      { rule: 'J1', register: 'repairs', from: 'reportedAt', to: 'assignedAt', within: { amount: 5, unit: 'minute' } },
      { rule: 'J1', ofGrades: ['紧急'], within: { amount: 15, unit: 'minute' } },
    ]);
    expect(j.records.ratedItems?.items).toEqual(['服务质量', '服务效果', '满意程度', '缺点与不足', '建议']);
    expect(j.evidence.onsiteSignature).toBe('J7');
    expect(j.records.recordedWithin).toEqual({ hours: 24, rule: 'J7' });
    expect([j.records.reviewed, j.records.reviewers]).toEqual(['J7', ['管理处经理']]);
    expect(j.records.keptYears).toEqual({ years: 2, rule: 'J7' });
  });

  test('every rule J1–J10 stands in the pack', () => {
    expect([...idsIn(j)].sort((x, y) => Number(x.slice(1)) - Number(y.slice(1)))).toEqual([
      'J1',
      'J2',
      'J3',
      'J4',
      'J5',
      'J6',
      'J7',
      'J8',
      'J9',
      'J10',
    ]);
  });
});
