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
