import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS, LOCALES, localeOf, sayIn } from '../../src/locales';

const keysOf = (locale: (typeof LOCALES)[number]) => AREAS[locale].flatMap((texts) => Object.keys(texts));
const textsOf = (locale: (typeof LOCALES)[number]) => Object.assign({}, ...AREAS[locale]) as Record<string, string>;
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

describe('texts in two languages', () => {
  test('a key stands in one area only', () => {
    for (const locale of LOCALES) expect(new Set(keysOf(locale)).size).toBe(keysOf(locale).length);
  });

  test('zh-CN and en-US have the same keys with the same parameters', () => {
    expect(keysOf('en-US').sort()).toEqual(keysOf('zh-CN').sort());
    const [chinese, english] = [textsOf('zh-CN'), textsOf('en-US')];
    for (const [key, text] of Object.entries(chinese)) expect([key, holes(english[key]!)]).toEqual([key, holes(text)]);
  });

  test('no text is empty or shouts', () => {
    for (const locale of LOCALES) {
      for (const [key, text] of Object.entries(textsOf(locale))) {
        expect([key, text.trim().length > 0]).toEqual([key, true]);
        expect([key, /[!！]/.test(text.replace(/[^\s]+![A-Z]/g, ''))]).toEqual([key, false]);
      }
    }
  });

  test('the views name only texts that exist, and hold no Chinese of their own', () => {
    const known = new Set(keysOf('zh-CN'));
    for (const file of [
      ...filesUnder('src/taskpane'),
      ...filesUnder('src/commands'),
      ...filesUnder('src/workbench/page'),
    ]) {
      if (!/\.tsx?$/.test(file)) continue;
      const source = readFileSync(file, 'utf8');
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      for (const [, key] of code.matchAll(/say\(\s*'([^']+)'/g))
        expect([file, key, known.has(key!)]).toEqual([file, key, true]);
      if (file.endsWith('.tsx')) expect([file, /[一-鿿]/.test(code)]).toEqual([file, false]);
    }
  });

  test('a language tag finds its locale', () => {
    expect(localeOf('zh-CN')).toBe('zh-CN');
    expect(localeOf('zh-TW')).toBe('zh-CN');
    expect(localeOf('en-us')).toBe('en-US');
    expect(localeOf('de-DE')).toBe('en-US');
  });

  test('sentences take their parameters', () => {
    expect(sayIn('zh-CN')('pane.remaining', { seconds: 12 })).toBe('大约还要 12 秒');
    expect(sayIn('en-US')('pane.doneOf', { done: 1, total: 2 })).toBe('1 of 2');
  });
});
