import * as fc from 'fast-check';
import { termReader, termsOf, type VocabularyName } from '../../src/values/vocabulary';

const read = (vocabulary: VocabularyName, text: string): string => {
  const reading = termReader(vocabulary)(text);
  return reading.kind === 'term' ? `${reading.term} (${reading.as})` : reading.kind;
};

describe('the trade’s words (registers.md §1, §3)', () => {
  test.each<[VocabularyName, string, string]>([
    ['kind', '投诉', '投诉 (proper)'],
    ['kind', '投诉回访', '投诉 (proper)'],
    ['kind', '求助', '急救 (proper)'],
    ['kind', '报修', '维修 (proper)'],
    ['kind', '其他', '其他 (proper)'],
    ['kind', '報修', '维修 (untidy)'],
    ['kind', '维修 ', '维修 (untidy)'],
    ['channel', '信函（公开信）', '信函 (proper)'],
    ['channel', '电话回访', '电话 (proper)'],
    ['channel', '打电话', '电话 (variant)'],
    ['channel', '電話', '电话 (untidy)'],
    ['outcome', '家中无人', '家中无人 (proper)'],
    ['outcome', '打不通', '无人接听 (variant)'],
    ['satisfaction', '很好', '非常满意 (variant)'],
    ['satisfaction', '很满意', '非常满意 (proper)'],
    ['level', '特急', '重大 (proper)'],
    ['valid', '否', '无效 (proper)'],
    ['occupancy', '租客', '已出租 (variant)'],
    ['source', '12345', '12345转办 (proper)'],
    ['repairItem', '漏水', '渗漏水 (proper)'],
  ])('%s %s → %s', (vocabulary, text, term) => {
    expect(read(vocabulary, text)).toBe(term);
  });

  test('a narrower word is proper: to replace it would lose what it says', () => {
    expect(read('role', '妻子')).toBe('家庭成员 (proper)');
    expect(read('repairItem', '水龙头')).toBe('水电 (proper)');
    expect(read('kind', '家政')).toBe('特约服务 (proper)');
  });

  test.each([
    ['定期', '半年回访 定期电话回访 例行走访 每季度回访'],
    ['游客', '游客回访 行前提醒 出行前 旅游'],
    ['创客', '创客走访 创客联络'],
    ['投保', '新契约回访 犹豫期回访 保险回访'],
    ['期刊', '杂志回访 期刊寄送 赠阅'],
    ['转介绍', '老带新 客户推荐 转介绍致谢'],
    ['问候', '每周问候 周问候 问候短信'],
    ['检查', '每月检查 月检 检查报告'],
    ['会议', '月会 见面会议 例会'],
    ['年度报告', '年报 年终总结 年度报告与计划'],
    ['办理业务', '业务办理 业务受理'],
    ['停电提醒', '停电通知 计划停电'],
    ['欠费', '催缴 欠费提醒'],
    ['投诉', '投诉举报 房屋投诉'],
    ['节日', '中秋 中秋节问候 春节慰问 国庆'],
    ['生日', '生日祝福 生日短信'],
    ['到期', '续费提醒 质保到期告知 续保'],
    ['交付', '交车回访 新车交付'],
    ['装修', '装修复查 装修验收'],
  ])('kinds of the other regulations: %s', (term, words) => {
    expect(words.split(' ').map((word) => [word, read('kind', word).replace(/ .*/, '')])).toEqual(
      words.split(' ').map((word) => [word, term]),
    );
  });

  test('a reminder or a greeting about nothing known is unknown', () => {
    expect(['天气提醒', '首次回访', '问候'].map((word) => read('kind', word))).toEqual([
      'unknown',
      'unknown',
      '问候 (proper)',
    ]);
  });

  test('Q3: fleets and government are customers like others', () => {
    expect(['车队', '政府', '个人'].map((word) => read('role', word))).toEqual([
      '单位 (proper)',
      '单位 (proper)',
      '业主 (proper)',
    ]);
  });

  test('a bare rank says nothing about its direction', () => {
    expect(read('level', '一级')).toBe('unknown');
    expect(read('grade', 'A')).toBe('unknown');
  });

  test('a word nobody knows is unknown, never guessed', () => {
    expect(read('channel', '飞鸽')).toBe('unknown');
    expect(read('kind', '不满意')).toBe('unknown');
  });

  test('the office’s own words win and are no variants', () => {
    const reader = termReader('kind', { 巡园: '管理服务', 投诉: '意见建议' });
    expect(reader('巡园')).toMatchObject({ term: '管理服务', as: 'synonym' });
    expect(reader('投诉')).toMatchObject({ term: '意见建议', as: 'synonym' });
  });

  test('无 in a column of terms is a blank', () => {
    expect(termReader('kind')('无')).toEqual({ kind: 'blank', blank: 'notApplicable' });
  });

  test('every canonical word reads as itself', () => {
    const names: VocabularyName[] = [
      'kind',
      'channel',
      'outcome',
      'satisfaction',
      'level',
      'valid',
      'occupancy',
      'role',
      'grade',
      'repairItem',
      'source',
      'post',
      'status',
    ];
    for (const name of names) for (const term of termsOf(name)) expect(read(name, term)).toBe(`${term} (proper)`);
  });

  test('reading never throws', () => {
    const reader = termReader('kind');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
        expect(typeof reader(value).kind).toBe('string');
      }),
    );
  });
});
