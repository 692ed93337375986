import { isAnonymous, readNames, sameName } from '../../src/values/names';
import { readNumber } from '../../src/values/numbers';

describe('names (registers.md §1, visitors and customers)', () => {
  test.each<[string, string[]]>([
    ['张三、李四', ['张三', '李四']],
    ['张三/李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['张三\n李四', ['张三', '李四']],
    ['张 三', ['张三']],
    ['王芳女士', ['王芳']],
    ['王女士', ['王女士']],
    ['业主：王芳（13800001111）', ['王芳']],
    ['匿名', []],
    ['无', []],
    ['', []],
  ])('%j names %j', (written, people) => {
    expect(readNames(written)).toEqual(people);
  });

  test('匿名 is said, not missing (A10)', () => {
    expect(isAnonymous('匿名')).toBe(true);
    expect(isAnonymous('')).toBe(false);
  });

  test('who can be the same person', () => {
    expect(sameName('张 三', '张三')).toBe(true);
    expect(sameName('张三/李四', '李四')).toBe(true);
    expect(sameName('王女士', '王芳')).toBe(true);
    expect(sameName('李強', '李强')).toBe(true);
    expect(sameName('鄒劍鋒', '邹剑锋')).toBe(true);
    expect(sameName('王女士', '李芳')).toBe(false);
    expect(sameName('张三', '李四')).toBe(false);
  });
});

describe('amounts and counts', () => {
  test.each<[string | number, number]>([
    [35, 35],
    ['1,200元', 1200],
    ['35万', 350_000],
    ['45分钟', 45],
    ['2小时', 120],
    ['12%', 0.12],
  ])('%s', (written, value) => {
    expect(readNumber(written)).toMatchObject({ kind: 'number', value });
  });

  test('words are no number (number-unreadable)', () => {
    expect(readNumber('若干')).toEqual({ kind: 'unreadable' });
  });
});
