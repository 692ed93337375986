import { combine, combinePacks } from '../../src/regulations/combine';
import { packById } from '../../src/regulations/packs/index';
import { packSchema, type PackSource } from '../../src/regulations/schema';
import { defaultSettings } from '../../src/regulations/settings';

const both = ['residential-park', 'work-instruction'];
const office = defaultSettings();

function pack(source: Partial<PackSource> & { id: string; letter: string }) {
  return packSchema.parse({ version: 1, title: source.id, ...source });
}

test('an unknown pack is an error, a pack named twice counts once', () => {
  expect(() => combine(['nobody-knows'], office)).toThrow(RangeError);
  expect(combine(['work-instruction', 'work-instruction'], office).packs).toEqual(['work-instruction']);
});

test('A + J: J3 owes all repairs, so A3 keeps its sample rate and owes nothing', () => {
  const { visitRules, quotas, targets, conflicts } = combine(both, office);
  expect(visitRules.find(({ rule }) => rule === 'A3')!.overruledBy).toBe('J3');
  expect(visitRules.filter(({ rule }) => rule !== 'A3').every(({ overruledBy }) => overruledBy === null)).toBe(true);
  expect(quotas.map(({ rule }) => rule)).toEqual(['A3', 'A3', 'J2']);
  expect(targets.find(({ rate }) => rate === 'sample-rate')!.target).toBe(0.05);
  expect(conflicts).toContainEqual({ subject: 'reach:维修', chosen: 'J3', over: 'A3', byOffice: false });
});

test('A alone: the sample is in force', () => {
  expect(combine(['residential-park'], office).visitRules.find(({ rule }) => rule === 'A3')!.overruledBy).toBeNull();
});

test('A + J: equal targets keep both rules, no conflict', () => {
  const { targets, conflicts } = combine(both, office);
  expect(targets.find(({ rate, kind }) => rate === 'visit-rate' && kind === '投诉')).toMatchObject({
    target: 1,
    rules: ['A11', 'J4'],
  });
  expect(conflicts.filter(({ subject }) => subject.startsWith('visit-rate'))).toEqual([]);
});

test('targets the regulation leaves to the office are none until it says them (A12, J4)', () => {
  const kinds = (figures: Record<string, number>): (string | null)[] =>
    combine(both, { ...office, figures }).targets.map(({ kind }) => kind);
  expect(kinds({})).not.toContain('意见建议');
  expect(kinds({ A12: 0.8, 'J4:visit-rate:管理服务': 0.5 })).toEqual(expect.arrayContaining(['意见建议', '管理服务']));
});

test('the stricter figure wins in both directions', () => {
  const strict = pack({
    id: 'strict',
    letter: 'C',
    targets: [
      { rate: 'phone-letter-share', target: 0.6, direction: 'atMost', rule: 'C5' },
      { rate: 'settled-rate', target: 0.9, rule: 'C4' },
    ],
  });
  const { targets, conflicts } = combinePacks([packById('residential-park')!, strict], office);
  expect(targets.find(({ rate }) => rate === 'phone-letter-share')).toMatchObject({ target: 0.6, rule: 'C5' });
  expect(targets.find(({ rate }) => rate === 'settled-rate')).toMatchObject({ target: 1, rule: 'A8' });
  expect(conflicts).toEqual([
    { subject: 'settled-rate', chosen: 'A8', over: 'C4', byOffice: false },
    { subject: 'phone-letter-share', chosen: 'C5', over: 'A13', byOffice: false },
  ]);
});

test('C2: a refusal note counts only where every pack that wants the signature accepts it', () => {
  const c = pack({ id: 'property-c', letter: 'C', evidence: { onsiteSignature: 'C2', refusalNote: 'C2' } });
  expect(combinePacks([c], office).evidence.refusalNote).toEqual(['C2']);
  const mixed = combinePacks([c, packById('residential-park')!], office);
  expect(mixed.evidence).toMatchObject({ onsiteSignature: ['C2', 'A5'], refusalNote: [], phoneMark: ['A5'] });
  expect(mixed.conflicts).toEqual([{ subject: 'signature', chosen: 'A5', over: 'C2', byOffice: false }]);
});

test('J7 24 hours, B6 the same day: the same day wins', () => {
  const b = pack({ id: 'company-customer', letter: 'B', records: { recordedWithin: { sameDay: true, rule: 'B6' } } });
  const { records, conflicts } = combinePacks([packById('work-instruction')!, b], office);
  expect(records.recordedWithin).toEqual({ sameDay: true, rule: 'B6' });
  expect(conflicts).toEqual([{ subject: 'recordedWithin', chosen: 'B6', over: 'J7', byOffice: false }]);
});

describe('the office changes a figure', () => {
  test('by rule id where the rule has one figure (A13)', () => {
    const { targets } = combine(['residential-park'], { ...office, figures: { A13: 0.65 } });
    expect(targets.find(({ rule }) => rule === 'A13')!.target).toBe(0.65);
  });

  test('A3: the floor changes in the draw, the quota and the target at once, the cap stays', () => {
    const { visitRules, quotas, targets } = combine(['residential-park'], { ...office, figures: { A3: 0.1 } });
    expect(visitRules.find(({ rule }) => rule === 'A3')!.reach).toEqual({ share: 0.1, per: 'month' });
    expect(quotas.map(({ share }) => share)).toEqual([0.1, 0.05]);
    expect(targets.find(({ rate }) => rate === 'sample-rate')!.target).toBe(0.1);
  });

  test('J3: the window of one kind only', () => {
    const { visitRules } = combine(['work-instruction'], { ...office, figures: { 'J3:window:投诉': 2 } });
    expect(visitRules.find(({ kind }) => kind === '投诉')!.window).toEqual({ amount: 2, unit: 'day' });
    expect(visitRules.find(({ kind }) => kind === '维修')!.window).toEqual({ amount: 1, unit: 'week' });
  });

  test('the pack itself stays as it is', () => {
    combine(['residential-park'], { ...office, figures: { A13: 0.65 } });
    expect(packById('residential-park')!.targets.find(({ rule }) => rule === 'A13')!.target).toBe(0.7);
  });
});

test('options: 一般 counts as satisfied only where the office says so', () => {
  expect(combine(both, office).satisfied).toEqual({ fair: false, rather: true });
  const lenient = { ...office, options: { ...office.options, fairIsSatisfied: true } };
  expect(combine(both, lenient).satisfied).toEqual({ fair: true, rather: true });
});
