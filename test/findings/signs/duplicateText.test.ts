import { signs } from '../../../src/findings/signs/signs';
import { defaultSettings, type OfficeSettings, type Signs } from '../../../src/regulations/settings';
import { similarTexts } from '../../../src/findings/signs/similarTexts';
import { ownLength, phraseSet } from '../../../src/findings/signs/stockPhrases';
import { ledgerOf, type VisitSketch } from '../../visits/office';

/** suspect-duplicate-text (registers.md §5): ≥ 12 characters, 3-gram Jaccard ≥ 0.9, different households, no stock phrase. */
const homes = Array.from({ length: 14 }, (_, index) => `1-1-${101 + index}`);
const LONG = '业主正在做晚饭仍然热情接待了我们并介绍了自己家的装修经验';

function found(visits: readonly Partial<VisitSketch>[], changes: Partial<Signs['duplicateText']> = {}) {
  const plain = defaultSettings();
  const settings: Partial<OfficeSettings> = {
    signs: { ...plain.signs, duplicateText: { ...plain.signs.duplicateText, ...changes } },
  };
  const rows = visits.map((visit, index) => ({ on: '2026-10-10', kind: '管理服务', room: homes[index]!, ...visit }));
  return signs(ledgerOf({ homes, visits: rows }, { settings })).filter(({ code }) => code === 'suspect-duplicate-text');
}

test('the same text at two homes: each record, with the other one as evidence', () => {
  const findings = found([{ content: LONG, by: '张敏' }, { content: LONG, by: '张敏' }, { content: '没有意见' }]);
  expect(findings).toMatchObject([
    { severity: 'warning', params: { person: '张敏', count: 1, households: 2, percent: 100 } },
    { severity: 'warning', params: { person: '张敏', count: 1, households: 2, percent: 100 } },
  ]);
  expect(findings.map(({ related }) => related.length)).toEqual([1, 1]);
});

test('blanks, marks and width make no other text', () => {
  expect(
    found([
      { content: '业主正在做晚饭，仍然热情接待了我们' },
      { content: '业主正在做晚饭 仍然热情接待了我们。' },
      { content: '业主正在做晚饭，\n仍然热情接待了我们！' },
    ]),
  ).toHaveLength(3);
});

test('one home may say the same twice', () => {
  expect(
    found([
      { content: LONG, room: '1-1-101' },
      { content: LONG, room: '1-1-101' },
    ]),
  ).toEqual([]);
});

test('eleven characters are too few, twelve are enough', () => {
  const texts = ['热水器今早突然又喷火星', '热水器今早突然又喷火星子'];
  expect(texts.map((text) => text.length)).toEqual([11, 12]);
  expect(texts.map((content) => found([{ content }, { content }]).length)).toEqual([0, 2]);
  expect(found([{ content: texts[0]! }, { content: texts[0]! }], { leastCharacters: 11 })).toHaveLength(2);
});

test('nearly the same: one character at the end of thirty is 0.9 and more, one in the middle is not', () => {
  const end = `${LONG}吧`;
  const middle = LONG.replace('热情', '热心');
  expect(found([{ content: LONG }, { content: end }]).map(({ params }) => params['percent'])).toEqual([96, 96]);
  expect(found([{ content: LONG }, { content: middle }])).toEqual([]);
  expect(found([{ content: LONG }, { content: middle }], { similarity: 0.7 })).toHaveLength(2);
});

test('copies of one template are one source, whatever was changed at their ends', () => {
  const sources = found([{ content: LONG }, { content: `${LONG}吧` }, { content: `${LONG}吧嗯` }]).map(
    ({ params }) => params['source'],
  );
  expect(sources).toHaveLength(3);
  expect(new Set(sources).size).toBe(1);
});

describe('stock phrases', () => {
  test.each([
    '业主表示满意，无其他意见',
    '对本次维修服务非常满意，感谢物业',
    '电话回访，业主对处理结果表示满意，没有其他意见和建议',
    '问题已处理完毕，使用正常，客户表示满意',
    '希望继续保持，感谢物业公司及时处理',
    '对处理结果不认可，要求重新处理',
    '业主对物业服务工作表示认可和支持，暂无意见',
    '已电话回访，业主反馈维修及时，态度好',
  ])('%s', (content) => {
    expect(content.length).toBeGreaterThanOrEqual(12);
    expect(found([{ content }, { content }])).toEqual([]);
  });

  test('a phrase of the office is said in the settings', () => {
    expect(found([{ content: LONG }, { content: LONG }], { stockPhrases: [`${LONG}。`] })).toEqual([]);
  });

  test('what three people write in ten records is a phrase of the office', () => {
    const visits = homes.map((_, index) => ({ content: LONG, by: ['张敏', '李强', '王芳'][index % 3]! }));
    expect(found(visits)).toEqual([]);
    expect(found(visits.map((visit) => ({ ...visit, by: '张敏' })))).toHaveLength(homes.length);
  });

  test('only what is not stock counts as a text of its own', () => {
    expect(ownLength('已修好，业主表示满意', new Set())).toBe(0);
    expect(ownLength('厨房水龙头漏，业主表示满意', new Set())).toBe(6);
    expect(ownLength('水龙头漏，照片已发群', phraseSet(['照片已发群']))).toBe(4);
  });
});

test('a letter to all, or a note that nobody answered, is no talk', () => {
  expect(
    found([
      { content: LONG, channel: '信函' },
      { content: LONG, channel: '微信' },
    ]),
  ).toEqual([]);
  expect(
    found([
      { content: LONG, outcome: '无人接听', rating: null },
      { content: LONG, outcome: '家中无人', rating: null },
    ]),
  ).toEqual([]);
});

test('all pairs are found that comparing everything with everything finds', () => {
  const words = [...'上门查看厨房水管业主在家说明情况后满意离开门窗检查完好'];
  const texts: string[] = [];
  for (let seed = 0; seed < 160; seed += 1) {
    const turn = seed % 40;
    const text = words.map((_, index) => words[(index * (turn + 1) + turn) % words.length]!).join('');
    texts.push(text + words.slice(0, Math.floor(seed / 40)).join(''));
  }
  const unique = [...new Set(texts)].sort();
  const grams = unique.map((text) => new Set([...text].slice(2).map((_, at) => text.slice(at, at + 3))));
  const expected: string[] = [];
  for (let one = 0; one < unique.length; one += 1) {
    for (let other = one + 1; other < unique.length; other += 1) {
      const shared = [...grams[one]!].filter((gram) => grams[other]!.has(gram)).length;
      if (shared / (grams[one]!.size + grams[other]!.size - shared) >= 0.9) expected.push(`${one} ${other}`);
    }
  }
  const pairs = similarTexts(unique, 0.9).map(({ one, other }) => `${Math.min(one, other)} ${Math.max(one, other)}`);
  expect(expected.length).toBeGreaterThan(20);
  expect(pairs.sort()).toEqual(expected.sort());
});
