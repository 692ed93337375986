import fc from 'fast-check';
import { combine } from '../../src/regulations/combine';
import { packs } from '../../src/regulations/packs/index';
import type { Regulation } from '../../src/regulations/regulation';
import { defaultSettings } from '../../src/regulations/settings';

const everyId = packs.map(({ id }) => id);
const everything = combine(everyId, defaultSettings());

function over(subject: string): string[] {
  return everything.conflicts.filter((each) => each.subject === subject).map((each) => `${each.chosen} > ${each.over}`);
}

describe('all 21 packs together', () => {
  test('targets: the higher share, of the shares that bound the lower', () => {
    expect(over('visit-rate:维修')).toEqual(['G1 > J4', 'G1 > O5']);
    expect(over('visit-rate:投诉')).toEqual(['A11 > O5']);
    expect(over('visit-rate:意见征询')).toEqual(['A11 > O5']);
    expect(over('phone-letter-share')).toEqual(['C5 > A13']);
    expect(over('sample-rate:维修')).toEqual(['C6 > A3']);
  });

  test('windows: the shorter one of rules about one event, a stated one before the month’s end', () => {
    expect(over('window:投诉').sort()).toEqual([
      'J3 > A11',
      'J3 > B10',
      'J3 > C5',
      'J3 > L2',
      'J3 > O1',
      'L2 > A11',
      'L2 > B10',
      'L2 > C5',
      'L2 > O1',
    ]);
    expect(over('window:维修')).toEqual(['G1 > J3', 'G1 > O1', 'J3 > O1']);
    expect(over('window:生日')).toEqual(['H2 > L5', 'H2 > P2', 'H2 > Q2']);
    expect(over('window:成交')).toEqual(['L1 > H1']);
    expect(over('window:入住')).toEqual(['L1 > J3']);
  });

  test('no conflict between visits that are owed apart: other steps, other events, visits of a period', () => {
    const subjects = new Set(everything.conflicts.map(({ subject }) => subject));
    for (const kind of ['到期', '交付', '定期', '创客', '特约服务']) expect(subjects).not.toContain(`window:${kind}`);
  });

  test('samples give way to rules that owe the whole kind', () => {
    expect(over('reach:维修')).toEqual(['G1 > A3', 'G1 > C6']);
  });

  test('the stricter deadline of each grade of complaint (D1, G2)', () => {
    expect(over('deadline:settle:一般')).toEqual(['D1 > G2']);
    expect(over('deadline:settle:轻微')).toEqual(['D1 > G2']);
    expect(over('deadline:answer:重大')).toEqual(['G2 > D1']);
    expect(over('deadline:settle:重大')).toEqual([]);
  });

  test('evidence, records, second visits and problems', () => {
    expect(over('signature')).toEqual(['A5 > C2']);
    expect(over('recordedWithin')).toEqual(['B6 > J7']);
    expect(over('followUps')).toEqual(['A6 > C3']);
    expect(over('problems')).toEqual(['E1 > G1']);
  });

  test('nothing else is in conflict', () => {
    expect(everything.conflicts.map(({ byOffice }) => byOffice)).not.toContain(true);
    expect(everything.conflicts).toHaveLength(6 + 9 + 3 + 3 + 1 + 1 + 2 + 1 + 1 + 3 + 1 + 1);
  });

  test('fines and points are off until the office turns them on (B10, P3)', () => {
    expect([everything.fines, everything.points]).toEqual([[], null]);
    const settings = defaultSettings();
    const on = combine(everyId, { ...settings, options: { ...settings.options, fines: true, points: true } });
    expect([on.fines.length, on.points?.rule]).toEqual([5, 'P3']);
  });
});

/** What is in force, lists without their order and equals without the one that came first. */
function essence(regulation: Regulation): unknown {
  const sorted = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
  const { visitRules, targets, evidence, records, complaintDeadlines, satisfied, problems, stepLimits } = regulation;
  return {
    // Which of two rules of one window is named as the reason may depend on the order, which owe nothing does not.
    visitRules: sorted(visitRules.map((rule) => ({ ...rule, overruledBy: rule.overruledBy !== null }))),
    targets: sorted(targets.map(({ rule: _, rules, ...target }) => ({ ...target, rules: [...rules].sort() }))),
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value]),
    ),
    recordedWithin: records.recordedWithin,
    complaintDeadlines: sorted(complaintDeadlines),
    satisfied,
    problems: sorted(problems),
    stepLimits: sorted(stepLimits),
    overruled: sorted(regulation.conflicts.map(({ subject, over: rule }) => [subject, rule])).filter(
      (each, index, all) => each !== all[index - 1],
    ),
  };
}

test('the order in which an office names its packs does not matter', () => {
  const chosen = fc.shuffledSubarray(everyId, { minLength: 2 });
  fc.assert(
    fc.property(chosen, (ids) => {
      const inOrder = everyId.filter((id) => ids.includes(id));
      expect(essence(combine(ids, defaultSettings()))).toEqual(essence(combine(inOrder, defaultSettings())));
    }),
    { numRuns: 60 },
  );
});
