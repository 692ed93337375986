import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import type { Script } from '../../src/regulations/regulation';

function scripts(packs: string[], own: Record<string, string[]>): readonly Script[] {
  return combine(packs, { ...defaultSettings(), scripts: own }).scripts;
}

test('the office’s own questions of a kind stand in place of the packs’, at every step (Q1)', () => {
  const found = scripts(['car-delivery'], { 交付: ['车开得惯吗？'] }).filter(({ kind }) => kind === '交付');
  expect(found).toEqual([
    { rule: 'Q1', kind: '交付', step: null, questions: [{ text: '车开得惯吗？', field: null, answer: 'text' }] },
  ]);
  expect(scripts(['car-delivery'], { 交付: [] }).filter(({ kind }) => kind === '交付')).toHaveLength(5);
});

test('a question kept word by word still fills its column', () => {
  const [found] = scripts(['magazine-visit'], { 期刊: ['本期刊物是否收到？'] }).filter(({ kind }) => kind === '期刊');
  expect(found!.questions).toEqual([{ text: '本期刊物是否收到？', field: 'question:是否收到', answer: 'yesNo' }]);
});

test('R1: a question reworded in its place goes on filling its column, one that is new fills none', () => {
  const [letter] = scripts(['insurance-letter'], {}).filter(({ step }) => step === null);
  const own = letter!.questions.map(({ text }) => text);
  own[1] = '合同拿到手了吗？';
  const fields = (texts: string[]) =>
    scripts(['insurance-letter'], { 投保: texts }).flatMap(({ questions }) => questions.map(({ field }) => field));
  expect(fields(own)).toEqual(letter!.questions.map(({ field }) => field));
  expect(fields([...own.slice(1), '还有别的问题吗？'])).toEqual([
    null,
    ...letter!.questions.slice(2).map(({ field }) => field),
    null,
  ]);
});

test('questions for a kind that no pack asks about belong to no rule', () => {
  expect(scripts(['customer-festival-survey'], { 咨询: ['问题解决了吗？'] })).toMatchObject([
    { rule: '', kind: '咨询' },
  ]);
});
