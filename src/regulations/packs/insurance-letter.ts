import type { PackSource } from '../schema';
import { days } from './lengths';

/** The nine questions of the letter: what the questionnaire column is called, and what is asked. */
const QUESTIONS = [
  ['本人签名', '投保单和风险提示是否由您本人签名？'],
  ['收到合同', '您是否已收到保险合同？'],
  ['阅读条款', '您是否已阅读保险条款和产品说明？'],
  ['了解责任', '您是否了解保险责任？'],
  ['了解免责', '您是否了解哪些情形不予赔付？'],
  ['缴费方式', '您是否清楚缴费金额、方式和年限？'],
  ['知晓犹豫期', '您是否知道签收合同后有十天犹豫期，期内可以退保？'],
  ['退保损失', '您是否知道犹豫期后退保会有损失？'],
  ['收益不确定', '您是否知道分红等收益是不确定的？'],
] as const;

/** R 保险回访函 (regulations.md R1, R2). */
export const insuranceLetter: PackSource = {
  id: 'insurance-letter',
  letter: 'R',
  version: 1,
  title: '保险回访函',
  kinds: ['投保'],
  visitRules: [
    { rule: 'R2', kind: '投保', event: 'signed', window: days(10) },
    {
      rule: 'R1',
      kind: '投保',
      event: 'answeredNo',
      step: '问题跟进',
      ofQuestions: QUESTIONS.map(([name]) => name),
      window: 'endOfMonth',
      bound: { from: 'signed', within: days(10), rule: 'R2' },
    },
  ],
  scripts: [
    {
      rule: 'R1',
      kind: '投保',
      questions: QUESTIONS.map(([name, text]) => ({ text, field: `question:${name}`, answer: 'yesNo' as const })),
    },
    {
      rule: 'R1',
      kind: '投保',
      step: '问题跟进',
      questions: [
        { text: '就客户答“否”的问题逐项说明' },
        { text: '客户现在是否清楚，还有哪些疑问？', field: 'content' },
        { text: '客户是否要求退保或变更？' },
        { text: '约定的答复时间', field: 'promisedAt' },
      ],
    },
  ],
};
