import { AREAS, sayIn } from '../../src/locales';
import { findingSentence } from '../../src/reports/findingsSheet';
import type { Finding } from '../../src/findings/finding';
import { found, HOME, type Row } from './office';

/** Every sentence that a finding of these offices asks for is there in both languages, and leaves no parameter open. */

const onsite: Row = { 回访方式: '上门', 接触结果: '面谈', 满意度: '不满意', 整改日期: '', 受访人职务: '' };
const letter: Row = { 回访类别: '投保', 是否收到合同: '', 是否本人签名: '是' };
const survey = (room: string): Row => ({
  批次: '一',
  房号: room,
  发放日期: '2026-10-01',
  回收日期: '2026-10-20',
  保安: '',
});
const EVERYTHING: readonly Finding[] = [
  ...found({ visits: [onsite, { ...onsite, 接触结果: '家中无人', 满意度: '' }] }, ['company-customer', 'owner-service', 'work-instruction']),
  ...found({ visits: [letter, { ...letter, 房号: '1-1-102', 客户姓名: '李强', 是否收到合同: '是' }] }, ['insurance-letter']),
  ...found({ visits: [{ ...letter, 是否收到合同: '大概' }, letter, { ...letter, 是否收到合同: '是' }, { ...letter, 是否收到合同: '否' }] }, ['insurance-letter']),
  ...found({ complaints: [{ 受理人: '' }, { 责任部门: '客服部' }] }, ['service-promise', 'real-estate']),
  ...found({ visits: [{ 满意度: '不满意' }] }, ['home-decoration']),
  ...found({ visits: [{ 回访日期: '2024-01-01' }], surveys: [survey('1-1-101'), survey('1-1-102')] }, ['opinion-survey', 'owner-service']),
  ...found({ customers: [HOME('1-1-101', '王芳', { 入住日期: '2020-01-01', 导购: '李明' }), HOME('1-1-102', '李强', { 入住日期: '2020-01-01' })], surveys: [survey('1-1-103')] }, ['opinion-survey', 'vip-points']),
]; // prettier-ignore

test('the offices of this file ask for texts of their own', () => {
  const wordings = new Set(EVERYTHING.map(({ code, params }) => `${code}.${String(params['wording'])}`));
  for (const wording of [
    'required.post',
    'required.people',
    'required.time',
    'required.correction',
    'required.byRule',
    'column-missing.byRule',
    'register-missing.byRule',
    'rating-missing.question',
    'value-unknown.answer',
    'repeat-complaint.first',
    'deadline-missed.open',
    'deadline-missed.batch',
    'quota-missed.survey',
    'quota-missed.returns',
    'quota-missed.coverage',
  ])
    expect([...wordings]).toContain(wording);
});

test.each(['zh-CN', 'en-US'] as const)('%s: each is said, with nothing left open', (locale) => {
  const say = sayIn(locale);
  for (const finding of EVERYTHING) expect(findingSentence(finding, say)).not.toMatch(/[{}]|undefined/);
});

test('both languages have the same texts of their own', () => {
  const keys = (locale: 'zh-CN' | 'en-US') =>
    Object.keys(Object.assign({}, ...AREAS[locale]) as object)
      .filter((key) => key.startsWith('finding.'))
      .sort();
  expect(keys('zh-CN')).toEqual(keys('en-US'));
});
