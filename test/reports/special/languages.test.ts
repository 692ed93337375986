import { computeRates } from '../../../src/rates/computeRates';
import { LOCALES, sayIn } from '../../../src/locales/index';
import { packs } from '../../../src/regulations/packs/index';
import { analysis } from '../../../src/reports/special/analysisSheet';
import { publicAnswer } from '../../../src/reports/special/publicAnswer';
import { serviceFigures } from '../../../src/reports/special/serviceFigures';
import { surveyEvaluation } from '../../../src/reports/special/surveyEvaluation';
import { ledgerOf, moment } from '../../visits/office';
import { plansOf } from './calculated';

/** The sheets of surveys, answers, analyses and figures in both languages, under all packs at once. */
const room = '1-1-101';
const ledger = ledgerOf(
  {
    homes: [
      { room, contractEnd: '2026-01-01', more: { amount: 2000, referrer: '李四', signDate: moment('2026-10-02') } },
    ],
    customerColumns: ['role', 'amount', 'referrer', 'contractEnd'],
    complaints: [
      { room, received: '2026-10-05', closed: '2026-10-06', category: '超'.repeat(300), content: '甲' },
      { room, received: '2026-09-05', closed: '2026-10-06', category: '超'.repeat(300), content: '乙' },
    ],
    surveys: [{ room, sent: '2026-10-05', returned: '2026-10-06', items: { 保安: '满意' }, opinion: '车位不够' }],
    visits: [{ on: '2026-10-08', room, kind: '意见征询', content: '希望越来越好' }],
  },
  { packs: packs.map(({ id }) => id) },
);

describe.each(LOCALES)('in %s', (locale) => {
  const input = { ledger, month: '2026-10', rates: computeRates(ledger, '2026-10'), say: sayIn(locale) };
  const plans = [surveyEvaluation, publicAnswer, analysis, serviceFigures].flatMap((sheet) => plansOf(sheet, input));

  test('every text is there; names and tables are unique and as long as Excel allows', () => {
    const names = plans.map(({ name }) => name);
    expect(names).toHaveLength(7);
    expect(new Set(names).size).toBe(7);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    const tables = plans.flatMap((plan) => (plan.tables ?? []).map(({ name }) => name));
    expect(new Set(tables).size).toBe(tables.length);
  });

  test('no sentence has an unfilled parameter, and no criterion is longer than Excel matches', () => {
    for (const { blocks } of plans) {
      for (const value of blocks.flatMap(({ values }) => values.flat())) {
        if (value === null || typeof value !== 'object' || !('text' in value)) continue;
        expect(value.text).not.toMatch(/\{\w+\}/);
        expect(value.text.length).toBeLessThan(600);
      }
    }
    const labels = plans.flatMap(({ blocks }) =>
      blocks.flatMap(({ values }) =>
        values.map(([first]) => (first !== null && typeof first === 'object' && 'text' in first! ? first.text : '')),
      ),
    );
    expect(labels).toContain('超'.repeat(60));
    for (const label of labels.filter((text) => text.startsWith('超'))) expect(label.length).toBeLessThanOrEqual(255);
  });
});
