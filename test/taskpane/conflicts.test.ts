import { sayIn } from '../../src/locales';
import { packs } from '../../src/regulations/packs';
import { defaultSettings, type OfficeSettings } from '../../src/regulations/settings';
import { disagreements, stated, subjectName, withChoice } from '../../src/taskpane/settings/conflicts';

const say = sayIn('zh-CN');
const of = (...ids: string[]): OfficeSettings => ({ ...defaultSettings(), packs: ids });
const everything = of(...packs.map(({ id }) => id));

function about(settings: OfficeSettings, subject: string) {
  const found = disagreements(settings).find((each) => each.subject === subject)!;
  return {
    subject: subjectName(subject, say),
    rules: found.rules.map((rule) => `${rule} ${stated(subject, rule, settings, say)}`),
    strictest: found.strictest,
    holds: found.holds,
  };
}

describe('what the chosen regulations state differently, as the pane shows it', () => {
  test('A13 70 % and C5 60 %: the stricter holds, its figure first', () => {
    expect(about(of('residential-park', 'property-c'), 'phone-letter-share')).toEqual({
      subject: '电话信函占比（本年累计）',
      rules: ['C5 60%', 'A13 70%'],
      strictest: 'C5',
      holds: 'C5',
    });
  });

  test('the office lets the other one hold, and takes its word back', () => {
    const settings = of('residential-park', 'property-c');
    const [disagreement] = disagreements(settings).filter(({ subject }) => subject === 'phone-letter-share');
    const choices = withChoice({ 'reach:维修': 'A3' }, disagreement!, 'A13');
    expect(choices).toEqual({ 'reach:维修': 'A3', 'phone-letter-share': 'A13' });
    expect(about({ ...settings, choices }, 'phone-letter-share').holds).toBe('A13');
    expect(withChoice(choices, disagreement!, 'C5')).toEqual({ 'reach:维修': 'A3' });
  });

  test('a figure the office changed is shown as it is now', () => {
    const settings = { ...of('residential-park', 'property-c'), figures: { 'A13:phone-letter-share': 0.65 } };
    expect(about(settings, 'phone-letter-share').rules).toContain('A13 65%');
  });

  test('windows, scopes, signatures and deadlines in words', () => {
    expect(about(of('residential-park', 'work-instruction'), 'window:投诉')).toMatchObject({
      subject: '投诉回访期限',
      rules: ['J3 3 天内', 'A11 当月内'],
    });
    expect(about(of('residential-park', 'owner-service'), 'reach:维修').rules).toEqual(['G1 全部回访', 'A3 抽查 5%']);
    expect(about(of('residential-park', 'property-c'), 'signature').rules).toEqual([
      'A5 必须有客户签名',
      'C2 客户不肯签时写明态度也可以',
    ]);
    expect(about(of('company-customer', 'work-instruction'), 'recordedWithin').rules).toEqual([
      'B6 当天登记',
      'J7 24 小时',
    ]);
    expect(about(of('online-shop', 'car-delivery'), 'window:生日').rules).toEqual(['H2 提前 2 天', 'Q2 当天']);
    expect(about(of('delivery-experience', 'work-instruction'), 'window:入住').rules[0]).toBe('L1 次月 5 日前');
  });

  test('all regulations together: every subject has words, every rule says what it states, one of them holds', () => {
    const found = disagreements(everything);
    expect(found.length).toBeGreaterThan(10);
    for (const { subject, rules, holds } of found) {
      expect([subject, subjectName(subject, say)]).toEqual([subject, expect.not.stringMatching(/[{}]|[a-z]{3,}/)]);
      for (const rule of rules) {
        expect([subject, rule, stated(subject, rule, everything, say)]).toEqual([
          subject,
          rule,
          expect.stringMatching(/[^{}]+/),
        ]);
      }
      expect(rules).toContain(holds);
      expect(new Set(rules).size).toBe(rules.length);
    }
  });

  test('one regulation alone disagrees with nobody', () => {
    for (const { id } of packs) expect([id, disagreements(of(id))]).toEqual([id, []]);
  });
});
