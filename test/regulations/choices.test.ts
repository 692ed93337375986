import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import type { Regulation } from '../../src/regulations/regulation';

function inForce(packs: string[], choices: Record<string, string>, figures: Record<string, number> = {}): Regulation {
  return combine(packs, { ...defaultSettings(), choices, figures });
}

function ruleOf({ visitRules }: Regulation, rule: string, kind?: string) {
  return visitRules.find((each) => each.rule === rule && (kind === undefined || each.kind === kind))!;
}

test('a target: the office lets J4’s 60 % of repairs hold instead of G1’s 100 %', () => {
  const packs = ['work-instruction', 'owner-service'];
  const { targets, conflicts } = inForce(packs, { 'visit-rate:维修': 'J4' });
  expect(targets.find(({ kind }) => kind === '维修')).toMatchObject({ target: 0.6, rule: 'J4', rules: ['J4'] });
  expect(conflicts).toContainEqual({ subject: 'visit-rate:维修', chosen: 'J4', over: 'G1', byOffice: true });
});

test('a window: where A11 is chosen, J3 sets no deadline for complaints and goes on setting its others', () => {
  const regulation = inForce(['residential-park', 'work-instruction'], { 'window:投诉': 'A11' });
  expect(ruleOf(regulation, 'J3', '投诉').yieldsTo).toEqual(['A11']);
  expect(ruleOf(regulation, 'J3', '入住').yieldsTo).toEqual([]);
  expect(ruleOf(regulation, 'A11', '投诉').yieldsTo).toEqual([]);
  expect(regulation.conflicts).toContainEqual({ subject: 'window:投诉', chosen: 'A11', over: 'J3', byOffice: true });
});

test('a window chosen for some events only leaves the others to the stricter rule (L2: complaints about the house)', () => {
  const packs = ['residential-park', 'work-instruction', 'delivery-experience'];
  const regulation = inForce(packs, { 'window:投诉': 'L2' });
  expect(ruleOf(regulation, 'J3', '投诉').yieldsTo).toEqual(['L2']);
  const subject = 'window:投诉';
  expect(regulation.conflicts.filter((each) => each.subject === subject)).toEqual([
    { subject, chosen: 'J3', over: 'A11', byOffice: false },
    { subject, chosen: 'L2', over: 'A11', byOffice: true },
    { subject, chosen: 'L2', over: 'J3', byOffice: true },
  ]);
});

test('a sample: where A3 is chosen, J3 owes no repairs', () => {
  const regulation = inForce(['residential-park', 'work-instruction'], { 'reach:维修': 'A3' });
  expect(ruleOf(regulation, 'A3').overruledBy).toBeNull();
  expect(ruleOf(regulation, 'J3', '维修').overruledBy).toBe('A3');
  expect(ruleOf(regulation, 'J3', '投诉').overruledBy).toBeNull();
  expect(regulation.conflicts).toContainEqual({ subject: 'reach:维修', chosen: 'A3', over: 'J3', byOffice: true });
});

test('two samples: C6’s 30 % stand before A3’s 5 %, unless the office chooses A3', () => {
  const packs = ['residential-park', 'property-c'];
  expect(ruleOf(inForce(packs, {}), 'A3').overruledBy).toBe('C6');
  expect(ruleOf(inForce(packs, {}), 'C6').overruledBy).toBeNull();
  const chosen = inForce(packs, { 'sample-rate:维修': 'A3' });
  expect([ruleOf(chosen, 'A3').overruledBy, ruleOf(chosen, 'C6').overruledBy]).toEqual([null, 'A3']);
  expect(chosen.targets.find(({ rate }) => rate === 'sample-rate')).toMatchObject({ target: 0.05, rule: 'A3' });
});

test('the signature: where C2 is chosen, a refusal note stands in for it (A5)', () => {
  const packs = ['residential-park', 'property-c'];
  expect(inForce(packs, {}).evidence.refusalNote).toEqual([]);
  const chosen = inForce(packs, { signature: 'C2' });
  expect(chosen.evidence.refusalNote).toEqual(['C2']);
  expect(chosen.conflicts).toContainEqual({ subject: 'signature', chosen: 'C2', over: 'A5', byOffice: true });
});

test('the record: J7’s 24 hours instead of B6’s same day', () => {
  const { records, conflicts } = inForce(['company-customer', 'work-instruction'], { recordedWithin: 'J7' });
  expect(records.recordedWithin).toEqual({ hours: 24, rule: 'J7' });
  expect(conflicts).toContainEqual({ subject: 'recordedWithin', chosen: 'J7', over: 'B6', byOffice: true });
});

test('a deadline of one grade: G2’s two days for 轻微, while 一般 stays with D1', () => {
  const { complaintDeadlines } = inForce(['service-promise', 'owner-service'], { 'deadline:settle:轻微': 'G2' });
  const settle = complaintDeadlines
    .filter(({ step }) => step === 'settle')
    .map(({ rule, ofGrades }) => [rule, ofGrades]);
  expect(settle).toEqual([
    ['D1', ['一般']],
    ['G2', ['重大']],
    ['G2', ['重要']],
    ['G2', ['轻微']],
  ]);
});

test('problems and second visits: G1 before E1, C3 before A6', () => {
  const found = inForce(['home-decoration', 'owner-service'], { problems: 'G1' }).problems;
  // G1 speaks of repairs only; E1 goes on holding for every other visit.
  expect(found.map(({ rule }) => rule)).toEqual(['G1', 'E1']);
  expect(inForce(['residential-park', 'property-c'], { followUps: 'C3' }).followUps!.rule).toBe('C3');
});

test('a choice of a pack that is not in force changes nothing', () => {
  const packs = ['residential-park', 'work-instruction'];
  expect(inForce(packs, { 'visit-rate:维修': 'G1', 'window:投诉': 'L2' }).conflicts).toEqual(
    inForce(packs, {}).conflicts,
  );
});

test('rules that agree are no conflict, until a changed figure makes them differ', () => {
  const packs = ['residential-park', 'property-c'];
  const settled = (figures: Record<string, number>) =>
    inForce(packs, {}, figures).conflicts.filter(({ subject }) => subject === 'settled-rate');
  expect(settled({})).toEqual([]);
  expect(settled({ C4: 0.95 })).toEqual([{ subject: 'settled-rate', chosen: 'A8', over: 'C4', byOffice: false }]);
});
