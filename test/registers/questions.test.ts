import * as fc from 'fast-check';
import type { CellValue } from '../../src/values/cell';
import { bareHeader } from '../../src/registers/headers';
import { questionName } from '../../src/registers/questions';
import { columnMap } from '../../src/registers/register';
import { read, sheet } from './sheets';

const ask = (header: string) => questionName(bareHeader(header));

describe('the nine questions of the insurance letter, as offices word them (R1)', () => {
  test.each([
    ['本人签名', ['本人签名', '是否本人签名', '是否亲笔签名', '投保单是否由您本人亲笔签名？', '1、是否亲自签字']],
    ['收到合同', ['收到合同', '是否收到合同', '是否收到保险合同', '保单是否已签收', '2.您是否已收到保险合同']],
    ['阅读条款', ['阅读条款', '是否阅读条款', '是否仔细阅读保险条款', '条款是否阅读', '您是否阅读过产品说明书']],
    ['了解责任', ['了解责任', '是否了解保险责任', '是否知晓保险责任', '保险责任是否了解', '业务员是否讲解保险责任']],
    ['了解免责', ['了解免责', '是否了解责任免除', '是否了解免责条款', '是否知道责任免除内容', '除外责任是否清楚']],
    ['缴费方式', ['缴费方式', '是否了解缴费方式', '是否清楚交费期限', '缴费年限是否了解']],
    ['知晓犹豫期', ['知晓犹豫期', '是否知晓犹豫期', '是否了解10天犹豫期', '犹豫期权利是否知道']],
    ['退保损失', ['退保损失', '是否了解退保损失', '是否知道退保会有损失']],
    ['收益不确定', ['收益不确定', '是否了解收益不确定', '是否知道红利不保证', '分红不确定是否知晓']],
  ])('%s', (name, headers) => {
    expect(headers.map(ask)).toEqual(headers.map(() => name));
  });

  test('是否收到 (S1)', () => {
    expect(['是否收到', '是否收到期刊', '杂志是否收到', '本期是否收到', '收到与否', '是否按时收到'].map(ask)).toEqual(
      new Array(6).fill('是否收到'),
    );
  });

  test.each([
    '是否满意', '是否有效', '客户签名', '业主签字', '签名', '是否签名', '收到日期', '合同编号', '收到合同日期', '合同到期日', '责任人', '责任部门',
    '是否接通', '退保原因', '回访内容', '阅读意见', '审阅意见', '缴费日期', '未签名说明', '是否需要再次回访', '保险公司',
  ])('%s asks none of them', (header) => {
    expect(ask(header)).toBeNull();
  }); // prettier-ignore

  test('any header can be asked (property)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void ask(text)));
  });
});

const HEADER = ['回访日期', '客户姓名', '联系电话', '回访类别', '回访方式', '回访人', '是否满意', '是否本人签名', '收到合同', '缴费方式', '是否知晓犹豫期', '客户签名', '备注']; // prettier-ignore
const row = (...answers: readonly CellValue[]): CellValue[] => [
  '2026-3-2',
  '王芳',
  '13800001111',
  '投保',
  '电话',
  '李明',
  '是',
  ...answers,
];

describe('a questionnaire in the visit register (R1)', () => {
  const { registers } = read([
    sheet('投保回访', [
      HEADER,
      row('是', '√', 'Y', '有', '王芳', ''),
      row('否', '×', 'N', '没有', '', '代签'),
      row('', '/', '0', '记不清', '', ''),
    ]),
  ]);

  test('columns are questions by their short names; 是否满意 stays a rating and 客户签名 a signature', () => {
    expect(columnMap(registers.sheets[0]!)).toMatchObject({
      satisfaction: 'G',
      'question:本人签名': 'H',
      'question:收到合同': 'I',
      'question:缴费方式': 'J',
      'question:知晓犹豫期': 'K',
      signature: 'L',
      remark: 'M',
    });
  });

  test('是 √ Y 有 are yes, 否 × N 没有 0 no; a blank answer has no key', () => {
    expect(registers.visits.map(({ answers }) => ({ ...answers }))).toEqual([
      { 本人签名: true, 收到合同: true, 缴费方式: true, 知晓犹豫期: true },
      { 本人签名: false, 收到合同: false, 缴费方式: false, 知晓犹豫期: false },
      { 缴费方式: false },
    ]);
    expect(registers.visits[0]).toMatchObject({ satisfaction: '满意', ratings: {} });
  });

  test('an answer that is none is noted (value-unknown)', () => {
    expect(registers.visits[2]!.notes.filter(({ code }) => code === 'value-unknown')).toMatchObject([
      { field: 'question:知晓犹豫期', column: 11, params: { text: '记不清' }, proposal: null },
    ]);
  });

  test('a register without questions answers none', () => {
    const plain = read([
      sheet('回访', [HEADER.slice(0, 7), ['2026-3-2', '王芳', '13800001111', '投诉', '电话', '李明', '是']]),
    ]);
    expect(plain.registers.visits.map(({ answers }) => ({ ...answers }))).toEqual([{}]);
  });
});

describe('columns that only look like questions', () => {
  test('缴费方式 with ways of paying is no question', () => {
    const { registers } = read([
      sheet('回访', [HEADER, row('是', '是', '微信', '是', '', ''), row('是', '是', '现金', '是', '', '')]),
    ]);
    expect(columnMap(registers.sheets[0]!)).not.toHaveProperty('question:缴费方式');
  });

  test('本人签名 with names is no question', () => {
    const rows = [HEADER, row('王芳', '是', '是', '是', '', ''), row('李强', '是', '是', '是', '', '')];
    expect(columnMap(read([sheet('回访', rows)]).registers.sheets[0]!)).not.toHaveProperty('question:本人签名');
  });

  test('是 and 否 below another question are no ratings', () => {
    const header = [...HEADER.slice(0, 7), '是否需要再次回访'];
    const { registers } = read([sheet('回访', [header, row('否'), row('是')])]);
    expect(registers.visits.map(({ ratings, answers }) => [{ ...ratings }, { ...answers }])).toEqual([
      [{}, {}],
      [{}, {}],
    ]);
  });
});

test('是 and 否 below a question of how good it was are ratings (M5)', () => {
  const header = [...HEADER.slice(0, 7), '维修是否及时', '现场是否干净'];
  const { registers } = read([sheet('回访', [header, [...row(), '是', '否'], [...row(), '否', '是']])]);
  expect(registers.visits.map(({ ratings }) => ({ ...ratings }))).toEqual([
    { 及时性: '满意', 现场是否干净: '不满意' },
    { 及时性: '不满意', 现场是否干净: '满意' },
  ]);
});

test('√ under 是 or 否 in a header of two rows', () => {
  const { registers } = read([
    sheet(
      '投保回访记录表',
      [
        ['回访日期', '客户姓名', '回访方式', '回访人', '满意度', '是否本人签名', '', '是否收到合同', ''],
        ['', '', '', '', '', '是', '否', '是', '否'],
        ['2026-3-2', '王芳', '电话', '李明', '满意', '√', '', '', '√'],
        ['2026-3-3', '李强', '电话', '李明', '满意', '√', '', '', ''],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1'] },
    ),
  ]);
  expect(columnMap(registers.sheets[0]!)).toMatchObject({
    'question:本人签名': ['F', 'G'],
    'question:收到合同': ['H', 'I'],
  });
  expect(registers.visits.map(({ answers }) => ({ ...answers }))).toEqual([
    { 本人签名: true, 收到合同: false },
    { 本人签名: true },
  ]);
});

test('the office may name a column a question (correction)', () => {
  const rows = [
    [...HEADER.slice(0, 7), '问题一'],
    [...row(), '否'],
  ];
  const corrections = [{ sheet: '回访', register: 'visits' as const, columns: { 'question:了解责任': 'H' } }];
  const { registers } = read([sheet('回访', rows)], { corrections });
  expect({ ...registers.visits[0]!.answers }).toEqual({ 了解责任: false });
});

test('nine questions in whole sentences make a header row', () => {
  const questions = ['投保单是否由您本人亲笔签名', '您是否收到保险合同', '您是否阅读保险条款', '您是否了解保险责任', '您是否了解责任免除', '您是否了解缴费方式和期限', '您是否知晓犹豫期', '您是否知道退保会有损失', '您是否知道收益不确定']; // prettier-ignore
  const { registers } = read([
    sheet('客户回访函', [
      ['客户回访函登记'],
      ['序号', '回访时间', '投保人', '回访人', ...questions],
      [1, '2026-3-2', '王芳', '李明', '是', '是', '是', '是', '是', '是', '是', '是', '否'],
    ]),
  ]);
  expect(registers.visits.map(({ answers }) => Object.values(answers))).toEqual([
    [true, true, true, true, true, true, true, true, false],
  ]);
});
