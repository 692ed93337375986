import { figuresOf } from '../../src/regulations/figures';
import { packs } from '../../src/regulations/packs';
import { sayIn } from '../../src/locales';
import { countBySeverity, passing, registersOf } from '../../src/taskpane/check/grouping';
import { findingPlace, shownValue } from '../../src/taskpane/check/findingText';
import { monthsUpTo, percent, rateValue, targetText } from '../../src/taskpane/month/rateText';
import { figureName, figureValue } from '../../src/taskpane/settings/figureNames';
import { remainingSeconds } from '../../src/taskpane/work/work';
import { findings } from '../../src/workbench/gallery/samples';

const say = sayIn('zh-CN');

describe('figures the pane shows', () => {
  test('registers.md §4: 0/0 is a dash, a count is itself, the complaint rate is per 100 homes, the rest per cent', () => {
    expect(rateValue({ rate: 'visit-rate', value: null, denominator: 0 }, 'zh-CN', say)).toBe('—');
    expect(rateValue({ rate: 'complaint-count', value: 1234, denominator: null }, 'zh-CN', say)).toBe('1,234');
    expect(rateValue({ rate: 'complaint-rate', value: 38 / 721, denominator: 721 }, 'zh-CN', say)).toBe('每百户 5.27');
    expect(rateValue({ rate: 'visit-rate', value: 2 / 3, denominator: 3 }, 'zh-CN', say)).toBe('66.7%');
    expect(percent(1, 'zh-CN')).toBe('100%');
  });

  test('a target says whether it is a floor or a cap', () => {
    expect(targetText({ target: 0.4, direction: 'atLeast' }, 'zh-CN', say)).toBe('目标不低于 40%');
    expect(targetText({ target: 0.7, direction: 'atMost' }, 'zh-CN', say)).toBe('目标不高于 70%');
    expect(targetText({ target: null, direction: 'atLeast' }, 'zh-CN', say)).toBeNull();
  });

  test('months to choose from go back over the turn of the year', () => {
    const months = monthsUpTo('2026-02');
    expect(months).toHaveLength(13);
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(months.at(-1)).toBe('2025-02');
  });

  test('remaining time: the pace so far, and nothing before two seconds', () => {
    const half = { step: 'check', subject: null, done: 50, total: 100 };
    expect(remainingSeconds(10, half)).toBe(10);
    expect(remainingSeconds(1, half)).toBeNull();
    expect(remainingSeconds(10, { ...half, done: 0 })).toBeNull();
    expect(remainingSeconds(10, { ...half, total: 0 })).toBeNull();
  });

  test('every figure of every pack has words in both languages', () => {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      for (const figure of packs.flatMap(figuresOf)) {
        const name = figureName(figure, sayIn(locale));
        expect([figure.key, name.length > 2 && !name.includes('{')]).toEqual([figure.key, true]);
      }
    }
    // No word of the code is left over in Chinese.
    for (const figure of packs.flatMap(figuresOf)) {
      expect([figure.key, figureName(figure, say)]).toEqual([figure.key, expect.not.stringMatching(/[a-z]{3,}/)]);
      expect([figure.key, figureValue(figure, say)]).toEqual([figure.key, expect.not.stringMatching(/[a-z]{3,}/)]);
    }
    expect(figureName({ key: 'J3:window:投诉' }, say)).toBe('投诉回访期限');
    expect(figureName({ key: 'H2:window:生日' }, say)).toBe('生日最迟提前多久');
    expect(figureName({ key: 'G1:window:维修:repairTested:渗漏水' }, say)).toBe('维修（试漏后，渗漏水）回访期限');
    expect(figureName({ key: 'B10:fine:visitNotMade:departmentHead' }, say)).toBe('扣款：应回访未回访（部门负责人）');
    expect(figureName({ key: 'J4:visit-rate:维修' }, say)).toBe('维修回访率');
  });

  test('no two figures of one regulation have the same name', () => {
    for (const pack of packs) {
      const names = figuresOf(pack).map((figure) => `${figure.rule} ${figureName(figure, say)}`);
      expect([pack.id, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([pack.id, []]);
    }
  });

  test('every regulation has a line on what it demands, in both languages', () => {
    for (const { id } of packs) {
      expect(say(`pack.${id}.summary`)).toMatch(/[一-鿿]/);
      expect(sayIn('en-US')(`pack.${id}.summary`)).toMatch(/[a-z]/);
    }
  });

  test('findings are counted by severity and filtered by severity and register', () => {
    expect(countBySeverity(findings)).toEqual({ error: 42, warning: 3, hint: 14 });
    expect(registersOf(findings)).toEqual(['visits']);
    const warnings = passing(findings, { severities: new Set(['warning']), register: null });
    expect(warnings).toHaveLength(3);
    expect(passing(findings, { severities: new Set(['warning']), register: 'customers' })).toEqual([]);
  });

  test('places and values read as in Excel', () => {
    expect(findingPlace({ sheet: '回访记录', cell: 'B17' }, say)).toBe('回访记录!B17');
    expect(findingPlace({ sheet: '回访记录', cell: null }, say)).toBe('回访记录');
    expect(findingPlace({ sheet: null, cell: null }, say)).toBe('整个工作簿');
    expect(shownValue('2026-10-09', say)).toBe('2026-10-09');
    expect(shownValue('', say)).toBe('（空）');
  });
});
