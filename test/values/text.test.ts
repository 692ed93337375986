import * as fc from 'fast-check';
import { fold, tidy, tidyLine } from '../../src/values/text';

describe('tidy: the same text without what nobody meant to write (registers.md §3, text)', () => {
  test.each([
    ['trailing and leading blanks', ' 王芳  ', '王芳'],
    ['non-breaking and ideographic blanks', '\u00a0王芳\u3000', '王芳'],
    ['zero-width characters and a byte order mark', '\ufeff王\u200b芳\u200d', '王芳'],
    ['full-width letters and digits', 'Ａ座１２０３', 'A座1203'],
    ['Windows line breaks', '第一行\r\n第二行', '第一行\n第二行'],
    ['blanks before a line break', '第一行  \n第二行', '第一行\n第二行'],
    ['look-alike radicals', '⼀⼆', '一二'],
  ])('%s', (_, written, meant) => {
    expect(tidy(written)).toBe(meant);
  });

  test('Chinese punctuation is proper and stays', () => {
    expect(tidy('满意，谢谢！（已修好）')).toBe('满意，谢谢！（已修好）');
  });

  test('a text that begins like a formula is not touched', () => {
    expect(tidy('=1+1')).toBe('=1+1');
    expect(tidy('-无')).toBe('-无');
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
      }),
    );
  });
});

describe('fold: two writings of one word become equal', () => {
  test.each([
    ['聯 系 電 話', '联系电话'],
    ['ＶＩＰ', 'vip'],
    ['3－2—501', '3-2-501'],
    ['满意。\n', '满意。'],
    ['（是）', '(是)'],
  ])('%s = %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test('different words stay different', () => {
    expect(fold('满意')).not.toBe(fold('不满意'));
  });
});
