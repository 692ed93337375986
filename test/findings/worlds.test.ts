import { checkLedger } from '../../src/findings/checkLedger';
import { readRegisters } from '../../src/registers/readRegisters';
import { combine } from '../../src/regulations/combine';
import { defaultSettings } from '../../src/regulations/settings';
import { sayIn } from '../../src/locales/index';
import { sayable } from '../../src/reports/findingsSheet';
import { buildLedger } from '../../src/visits/buildLedger';
import { makeWorld } from '../worlds/making/makeWorld';
import { answers, falseAlarms, isAsked, isTolerated, missedDefects, told } from '../worlds/judging';
import { packSets } from '../worlds/truth';
import { styles, writeWorkbook } from '../worlds/writeWorkbook';
import { openGrid } from './openGrid';
import { day } from './workbooks';

/**
 * Generated offices whose shortcomings are known from the generator's own record: each must be found where it stands, and nothing
 * may be called wrong that is not.
 */
const seeds = [11, 12, 13];

for (const style of styles) {
  for (const seed of seeds) {
    describe(`${style} office ${seed}`, () => {
      const { bytes, truth } = writeWorkbook(makeWorld({ seed, households: 240, staff: 5 }), { style, seed });
      const today = day(truth.today);
      const { registers, problems } = readRegisters(openGrid(bytes), { today });
      const found = new Map(
        packSets.map((packs) => {
          const regulation = combine(packs.split(','), { ...defaultSettings(), packs: packs.split(',') });
          return [packs, checkLedger(buildLedger({ registers, regulation, today }), problems)] as const;
        }),
      );

      test.each(packSets)('every planted defect is found where it stands: %s', (packs) => {
        expect(missedDefects(found.get(packs)!, truth, packs)).toEqual([]);
      });

      test.each(packSets)('nothing else is called wrong: %s', (packs) => {
        expect(falseAlarms(found.get(packs)!, truth, packs)).toEqual([]);
      });

      test.each(packSets)('severities are as ruled: %s', (packs) => {
        const wrong = truth.findings.planted.flatMap((planted) => {
          if (!isAsked(planted, packs) || planted.severity === null) return [];
          const finding = found.get(packs)!.find((one) => answers(one, planted));
          return finding === undefined || finding.severity === planted.severity
            ? []
            : [`${told(finding)} ${finding.severity}`];
        });
        expect(wrong).toEqual([]);
      });

      test('visits missed and visits late are those of the record, but for single samples and steps of repairs', () => {
        for (const packs of packSets) {
          const planted = truth.findings.planted.filter((one) => isAsked(one, packs));
          const surplus = found
            .get(packs)!
            .filter(({ code }) => code === 'visit-missed' || code === 'deadline-missed')
            // J1 times the step from report to work order, of which the record says nothing.
            .filter(({ params }) => !String(params['rules']).includes('J1'))
            .filter((finding) => !planted.some((one) => answers(finding, one)) && !isTolerated(finding, truth));
          expect(surplus.map(told)).toEqual([]);
        }
      });

      test('what is merely written another way is never an error', () => {
        const otherwise = new Set(truth.findings.writtenOtherwise.map(({ sheet, cell }) => `${sheet}!${cell}`));
        const planted = new Set(truth.findings.planted.map(({ sheet, cell }) => `${sheet}!${cell}`));
        const wrong = found
          .get('residential-park')!
          .filter(({ severity, sheet, cell }) => severity === 'error' && otherwise.has(`${sheet}!${cell}`))
          .filter(({ sheet, cell }) => !planted.has(`${sheet}!${cell}`));
        expect(wrong.map(told)).toEqual([]);
      });

      test('every finding is a whole sentence in both languages', () => {
        for (const locale of ['zh-CN', 'en-US'] as const) {
          const say = sayIn(locale);
          const sentences = [...found.values()]
            .flat()
            .map(({ code, params }) => say(`finding.${code}.text`, sayable(params)));
          expect(sentences.filter((sentence) => /[{}]|undefined|null/.test(sentence))).toEqual([]);
        }
      });

      test('quota-missed names the periods that missed their share, once they are over', () => {
        for (const packs of packSets) {
          const expected = truth.packs[packs].quotas
            .filter(({ rule, met, over }) => !met && (over || rule === 'A3-cap'))
            .map(({ rule, period }) => `${rule.slice(0, 2)} ${period}`);
          const actual = found
            .get(packs)!
            .filter(({ code }) => code === 'quota-missed')
            .map(({ params }) => `${String(params['rule'])} ${String(params['period'])}`);
          expect(actual.sort()).toEqual(expected.sort());
        }
      });
    });
  }
}
