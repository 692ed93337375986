import { FINDING_CODES } from '../../src/findings/codes';
import { findings as findingsEn } from '../../src/locales/en-US/findings';
import { signs as signsEn } from '../../src/locales/en-US/signs';
import { findings as findingsZh } from '../../src/locales/zh-CN/findings';
import { signs as signsZh } from '../../src/locales/zh-CN/signs';

const english: Record<string, string> = { ...findingsEn, ...signsEn };
const chinese: Record<string, string> = { ...findingsZh, ...signsZh };

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe('texts of findings', () => {
  test('both locales say the same things with the same parameters', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    for (const [key, text] of Object.entries(chinese)) expect([key, holes(english[key]!)]).toEqual([key, holes(text)]);
  });

  test('every code of registers.md §5 has a title without parameters and a sentence', () => {
    for (const code of FINDING_CODES) {
      expect(chinese[`finding.${code}.title`]).toMatch(/^[^{}]{2,12}$/);
      expect(chinese[`finding.${code}.text`]).toMatch(/。$/);
    }
  });

  test('nobody is shouted at', () => {
    for (const text of Object.values(chinese)) expect(text).not.toMatch(/[！!]|非法|异常|失败/);
  });
});
